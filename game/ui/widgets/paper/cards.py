"""Cards on paper: a dispatch, a precedent."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, PointerReleased
from game.ui.kit import Kit
from game.ui.type import plain, set_rich
from game.ui.widgets.messages import Message, Pressed
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class _PaperCard(Widget):
    on_paper: bool = True
    takes_focus: ClassVar[bool] = True

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.rect.collidepoint(event.at)
        return Pressed(self.name) if inside and self.name else None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name)

    def ground(self, canvas: Canvas, look: Look) -> Rect:
        """The paper, and the room inside its margins."""
        palette = canvas.palette
        fill = palette.paper_0 if look.is_hovered else palette.paper_1
        canvas.frame(self.rect, fill, palette.paper_rule)
        if look.has_ring:
            canvas.ring(self.rect, on_paper=True)
        return self.rect.inflate(-2 * canvas.px(16), -2 * canvas.px(12))


@dataclass(eq=False, kw_only=True)
class DispatchCard(_PaperCard):
    """A telegram: who to whom (rich text), its number, the text in capitals, and where and when it was sent.

    `intercepted_by` adds a pencil note; `is_note` draws the blue stroke of a head of state's own hand.
    """

    head: str = ""
    number: str = ""
    text: str = ""
    foot: str = ""
    is_unread: bool = False
    is_secret: bool = False
    is_note: bool = False
    intercepted_by: str = ""
    in_capitals: bool = True

    @staticmethod
    def height(kit: Kit, text: str, width: int, has_foot: bool = True) -> int:
        """How high a dispatch with this text becomes at a width, pixels."""
        body = kit.type.height(text.upper(), "telegram", width - 2 * kit.theme.px(16))
        head = kit.type.line("note") + kit.theme.px(8) + kit.theme.px(10)
        return body + head + (kit.type.line("small") + kit.theme.px(8) if has_foot else 0) + 2 * kit.theme.px(12)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter = canvas.palette, canvas.kit.type
        room = self.ground(canvas, look)
        line = setter.line("note")
        right = room.right
        if self.is_unread:
            dot = canvas.px(9)
            canvas.picture(canvas.kit.marks.disc(dot, palette.blue_pencil), (right - dot, room.y + (line - dot) // 2))
            right -= dot + canvas.px(8)
        if self.is_secret:
            size = canvas.theme.row(16)
            canvas.icon("lock", (right - size, room.y + (line - size) // 2), size, palette.paper_ink_2)
            right -= size + canvas.px(8)
        if self.number:
            right -= canvas.text(self.number, (right, room.y), "small", palette.paper_ink_2, "right") + canvas.px(8)
        canvas.rich(Rect(room.x, room.y, right - room.x, line), self.head, "note", palette.paper_ink)
        rule = room.y + line + canvas.px(6)
        canvas.level(room.x, rule, room.width, palette.paper_rule)
        foot = setter.line("small") + canvas.px(8) if self.foot or self.intercepted_by else 0
        body = Rect(room.x, rule + canvas.px(12), room.width, room.bottom - foot - rule - canvas.px(12))
        text = self.text.upper() if self.in_capitals else self.text
        canvas.paragraph(body, text, "telegram", palette.paper_ink)
        if foot:
            self._foot(canvas, Rect(room.x, room.bottom - setter.line("small"), room.width, setter.line("small")))
        if self.is_note:
            canvas.fill(Rect(self.rect.x, self.rect.y, canvas.px(5), self.rect.height), palette.blue_pencil)

    def _foot(self, canvas: Canvas, line: Rect) -> None:
        palette = canvas.palette
        canvas.text_in(line, self.foot, "small", palette.paper_ink_2)
        if self.intercepted_by:
            canvas.text_in(line, self._reader(), "small", palette.blue_pencil, "right")

    def words(self) -> str:
        label = self.labels.label
        said = label("widgets.dispatch", head=plain(self.head), text=self.text, foot=self.foot).strip()
        said = f"{label('widgets.unread')} {said}" if self.is_unread else said
        return f"{said} {self._reader()}." if self.intercepted_by else said

    def _reader(self) -> str:
        return self.labels.label("widgets.read_by", who=self.intercepted_by)


@dataclass(eq=False, kw_only=True)
class PrecedentCard(_PaperCard):
    """A precedent: year, name, parties, its likeness (0 to 1), terms, outcome, and the articles as source."""

    year: str = ""
    title: str = ""
    parties: str = ""
    likeness: float = 0.0
    text: str = ""
    outcome: str = ""
    source: str = ""
    icon: str = "seal"

    @staticmethod
    def height(kit: Kit, text: str, width: int) -> int:
        """How high a card with these terms becomes at a width, pixels."""
        inside = width - 2 * kit.theme.px(18)
        rows = kit.type.line("panel_title") + kit.type.line("note") + kit.type.line("note_strong")
        return rows + set_rich(kit.type, text, "note", inside).height + kit.theme.px(56)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        self.ground(canvas, look)
        room = self.rect.inflate(-2 * px(18), -2 * px(12))
        head = Rect(room.x, room.y, room.width, setter.line("panel_title"))
        used = canvas.text_in(head, self.year, "panel_title", palette.paper_ink) + px(12)
        parties = setter.width(self.parties, "small_strong")
        canvas.text_in(head, self.parties, "small_strong", palette.paper_ink_2, "right")
        name = Rect(head.x + used, head.y, head.width - used - parties - px(8), head.height)
        title = setter.shortened(self.title, "row_title", name.width)
        canvas.text_in(name, title, "row_title", palette.paper_ink)
        line = Rect(room.x, head.bottom + px(4), room.width, setter.line("note"))
        alike = self.labels.label("widgets.likeness")
        canvas.text_in(line, alike, "note", palette.paper_ink_2)
        left = line.x + setter.width(alike, "note") + px(16)
        track = Rect(left, line.centery - px(5), max(px(40), round(room.width * 0.42)), px(10))
        canvas.fill(track, palette.paper_2)
        canvas.fill(Rect(track.x, track.y, round(track.width * self.likeness), track.height), palette.paper_ink)
        at = (track.right + px(10), line.y)
        canvas.text(f"{self.likeness:.2f}", at, "note_strong", palette.paper_ink)
        foot = Rect(room.x, room.bottom - setter.line("note_strong"), room.width, setter.line("note_strong"))
        body = Rect(room.x, line.bottom + px(6), room.width, foot.y - px(10) - line.bottom - px(6))
        canvas.rich(body, self.text, "note", palette.paper_ink)
        canvas.level(room.x, foot.y - px(8), room.width, palette.paper_rule)
        size = canvas.theme.row(18)
        canvas.icon(self.icon, (foot.x, foot.centery - size // 2), size, palette.paper_ink_2)
        canvas.text_in(foot, self.source, "small", palette.paper_ink_2, "right")
        wide = setter.width(self.source, "small") + px(10)
        said = Rect(foot.x + size + px(10), foot.y, foot.width - size - px(10) - wide, foot.height)
        canvas.text_in(said, self.outcome, "note_strong", palette.paper_ink)

    def words(self) -> str:
        return self.labels.label(
            "widgets.precedent", year=self.year, title=self.title, parties=self.parties, n=f"{self.likeness:.2f}",
            text=plain(self.text), outcome=self.outcome, source=self.source,
        )  # fmt: skip
