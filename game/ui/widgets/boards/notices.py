"""What the window says of itself: a notice, an empty place, work going on, a failure."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.type import plain, set_rich
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class Notice(Widget):
    """A sentence or two with a bar of ice at the left; `kind` warning or error takes its colour and icon."""

    text: str = ""
    kind: str = "note"

    @staticmethod
    def height(kit: Kit, text: str, width: int) -> int:
        """How high a notice becomes at a width, pixels."""
        return set_rich(kit.type, text, "note", width - kit.theme.px(32)).height + kit.theme.px(24)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        colour = {"note": palette.ice, "warning": palette.warning, "error": palette.lowers}[self.kind]
        canvas.fill(self.rect, palette.ink_3)
        canvas.fill(Rect(self.rect.x, self.rect.y, canvas.px(4), self.rect.height), colour)
        room = Rect(self.rect.x + canvas.px(18), self.rect.y + canvas.px(12), self.rect.width - canvas.px(32),
                    self.rect.height - canvas.px(20))  # fmt: skip
        if self.kind != "note":
            size = canvas.theme.row(18)
            canvas.icon(self.kind, (room.x, room.y + 1), size, colour)
            room = Rect(room.x + size + canvas.px(8), room.y, room.width - size - canvas.px(8), room.height)
        canvas.rich(room, self.text, "note", palette.text_2)

    def words(self) -> str:
        return plain(self.text)


@dataclass(eq=False, kw_only=True)
class Empty(Widget):
    """A place that holds nothing yet: one bold line, and one that says when it fills."""

    title: str = ""
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        canvas.dashed_box(self.rect, palette.paper_rule if self.on_paper else palette.rule_2)
        room = self.rect.inflate(-canvas.px(28), -canvas.px(22))
        strong = palette.paper_ink if self.on_paper else palette.bone
        canvas.text_in(Rect(room.x, room.y, room.width, canvas.kit.type.line("note_strong")), self.title,
                       "note_strong", strong)  # fmt: skip
        top = room.y + canvas.kit.type.line("note_strong")
        quiet = palette.paper_ink_2 if self.on_paper else palette.text_2
        canvas.paragraph(Rect(room.x, top, room.width, room.bottom - top), self.text, "note", quiet)

    def words(self) -> str:
        return f"{self.title} {self.text}"


@dataclass(eq=False, kw_only=True)
class Progress(Widget):
    """Work going on: a bar, what is being done and how much of it (`share` 0 to 1)."""

    text: str = ""
    share: float = 0.0

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, said = canvas.palette, self._said()
        wide = canvas.kit.type.width(said, "note") + canvas.px(16)
        track = Rect(self.rect.x, self.rect.centery - canvas.px(5), self.rect.width - wide, canvas.px(10))
        canvas.fill(track, palette.ink_3)
        canvas.fill(Rect(track.x, track.y, round(track.width * self.share), track.height), palette.ice_deep)
        canvas.text_in(self.rect, said, "note", palette.text_2, "right")

    def _said(self) -> str:
        return f"{self.text}, {round(self.share * 100)}%"

    def words(self) -> str:
        return self._said()


@dataclass(eq=False, kw_only=True)
class Failure(Widget):
    """What failed, where, why, and how to mend it."""

    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        size = canvas.theme.row(18)
        canvas.icon("error", (self.rect.x, self.rect.y + 2), size, canvas.palette.lowers)
        left = self.rect.x + size + canvas.px(8)
        room = Rect(left, self.rect.y, self.rect.right - left, self.rect.height)
        canvas.paragraph(room, self.text, "note", canvas.palette.lowers)

    def words(self) -> str:
        return self.text
