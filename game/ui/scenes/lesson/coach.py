"""The coach mark: a numbered note on empty ground, with one line to the control it speaks of."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.widgets import Look, Widget, draw_cap


@dataclass(eq=False, kw_only=True)
class CoachMark(Widget):
    """A note in ice. `target` is the control; the line leaves the note upward or sideways and stops at its edge."""

    number: int = 1
    title: str = ""
    text: str = ""
    after: str = ""
    target: Rect | None = None
    said: str = ""
    """All of it in words."""

    @staticmethod
    def height(kit: Kit, texts: tuple[str, str, str], width: int) -> int:
        """How high a note with this title, text and next becomes, pixels."""
        px, setter = kit.theme.px, kit.type
        room = width - px(78)
        tall = sum(setter.height(text, role, room) for text, role in zip(texts, ("row_title", "note", "small")))
        return tall + px(40)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        if self.target:
            self._line(canvas, self.target)
        canvas.frame(self.rect, palette.ink_0, palette.ice, 2)
        size = canvas.theme.row(30)
        canvas.picture(canvas.kit.marks.disc(size, palette.ice), (self.rect.x + px(16), self.rect.y + px(14)))
        disc = Rect(self.rect.x + px(16), self.rect.y + px(14), size, size)
        canvas.text_in(disc, str(self.number), "row_title", palette.ink_0, "centre")
        x, y = self.rect.x + px(60), self.rect.y + px(14)
        wide = self.rect.right - px(18) - x
        for text, role, colour in ((self.title, "row_title", palette.bone), (self.text, "note", palette.text_2)):
            y += canvas.paragraph(Rect(x, y, wide, self.rect.bottom - y), text, role, colour) + px(4)
        used = draw_cap(canvas, (x, y), "enter")
        rest = Rect(x + used + px(8), y, wide - used - px(8), self.rect.bottom - y)
        canvas.paragraph(rest, self.after, "small", palette.text_3)

    def reach(self, kit: Kit) -> Rect:
        return super().reach(kit).union(self.target or self.rect)

    def _line(self, canvas: Canvas, target: Rect) -> None:
        """A right-angled line of ink and ice to the nearest edge of the control."""
        ice, ink = canvas.palette.ice, canvas.palette.ink_0
        x = max(self.rect.x + 40, min(target.centerx, self.rect.right - 40))
        if target.top >= self.rect.bottom:
            start, end = (x, self.rect.bottom), (x, target.top - 2)
        elif target.bottom <= self.rect.top:
            start, end = (x, self.rect.top), (x, target.bottom + 2)
        elif target.left >= self.rect.right:
            start, end = (self.rect.right, self.rect.centery), (target.left - 2, self.rect.centery)
        else:
            start, end = (self.rect.left, self.rect.centery), (target.right + 2, self.rect.centery)
        box = Rect(
            min(start[0], end[0]) - 2, min(start[1], end[1]) - 2, abs(start[0] - end[0]) + 5, abs(start[1] - end[1]) + 5
        )
        canvas.fill(box, ice)
        canvas.fill(box.inflate(-4, 0) if box.width <= 6 else box.inflate(0, -4), ink)
        size = canvas.px(14)
        canvas.picture(canvas.kit.marks.disc(size, ice), (end[0] - size // 2, end[1] - size // 2))

    def words(self) -> str:
        return self.said
