"""An article of a draft on paper, and the empty slot where a clause is dropped."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, PointerReleased
from game.ui.kit import Kit
from game.ui.type import plain, set_rich
from game.ui.widgets.gauges.figures import signed
from game.ui.widgets.messages import Message, Pressed
from game.ui.widgets.widget import Look, Widget

_BAR = {"new": "blue_pencil", "changed": "blue_pencil", "struck": "red_pencil"}


@dataclass(eq=False, kw_only=True)
class Article(Widget):
    """One article: its roman numeral, rich text, a note under it, its worth. Sends Pressed when chosen.

    `change`: new, changed or struck (a pencil bar at the edge). `refused_by` is the badge of a faction or power
    that refuses it. Controls laid into its lower part by the scene stand below `text_height`.
    """

    numeral: str = ""
    text: str = ""
    note: str = ""
    worth: int | None = None
    change: str = ""
    is_chosen: bool = False
    is_locked: bool = False
    is_secret: bool = False
    refused_by: str = ""
    on_paper: bool = True
    takes_focus: ClassVar[bool] = True

    @staticmethod
    def height(kit: Kit, text: str, note: str, width: int) -> int:
        """How high an article with these words becomes at a width, pixels."""
        return Article.text_height(kit, text, note, width) + kit.theme.px(12)

    @staticmethod
    def text_height(kit: Kit, text: str, note: str, width: int) -> int:
        """From the top of the article to the foot of its words."""
        room = width - _left(kit) - _right(kit)
        tall = set_rich(kit.type, text, "row", room).height
        return kit.theme.px(10) + tall + (set_rich(kit.type, note, "note", room).height if note else 0)

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.rect.collidepoint(event.at)
        return Pressed(self.name) if inside else None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        fill = (255, 253, 248) if look.is_hovered else palette.paper_0
        canvas.frame(self.rect, fill, palette.paper_ink_2 if look.is_hovered else palette.paper_rule)
        if self.change in _BAR:
            bar = Rect(self.rect.x, self.rect.y, px(5), self.rect.height)
            canvas.fill(bar, palette.named(_BAR[self.change]))
        left, right = _left(canvas.kit), _right(canvas.kit)
        top = self.rect.y + px(10)
        numeral = Rect(self.rect.x + px(16), top, left - px(20), canvas.kit.type.line("row"))
        canvas.text_in(numeral, self.numeral, "numeral", palette.paper_ink_2)
        room = Rect(self.rect.x + left, top, self.rect.width - left - right, self.rect.bottom - top)
        words = f"~~{self.text}~~" if self.change == "struck" and "~~" not in self.text else self.text
        tall = canvas.rich(room, words, "row", palette.paper_ink)
        if self.note:
            below = Rect(room.x, top + tall, room.width, room.height - tall)
            canvas.rich(below, self.note, "note", palette.paper_ink_2)
        self._edge(canvas, top)
        if self.is_chosen or look.has_ring:
            canvas.ring(self.rect, on_paper=True)

    def _edge(self, canvas: Canvas, top: int) -> None:
        """At the right: worth, lock, secret, and who refuses."""
        palette, px = canvas.palette, canvas.px
        x, size = self.rect.right - px(12), canvas.theme.row(16)
        if self.worth is not None:
            used = canvas.text(signed(self.worth), (x, top), "note", palette.paper_ink_2, "right")
            x -= used + px(8)
        if self.is_locked or self.is_secret:
            icon = "lock" if self.is_locked else "eye"
            canvas.icon(icon, (x - size, top + px(2)), size, palette.paper_ink_2)
        if self.refused_by:
            badge = canvas.theme.row(20)
            at = (self.rect.right - badge // 2 - 2, self.rect.centery - badge // 2)
            canvas.badge(self.refused_by, at, badge, on_paper=True)

    def words(self) -> str:
        label = self.labels.label
        marks = [label(f"widgets.changes.{self.change}") if self.change else "",
                 label("widgets.locked") if self.is_locked else "", label("widgets.secret") if self.is_secret else "",
                 label("widgets.refused_by", who=self.refused_by) if self.refused_by else "",
                 label("widgets.worth", n=signed(self.worth)) if self.worth is not None else ""]  # fmt: skip
        said = ", ".join(mark for mark in marks if mark)
        return label("widgets.article", numeral=self.numeral, text=plain(self.text), note=plain(self.note), marks=said)


def _left(kit: Kit) -> int:
    return kit.theme.px(24) + kit.type.width("VIII", "numeral") + kit.theme.px(4)


def _right(kit: Kit) -> int:
    return kit.theme.px(24) + kit.type.width("−22", "note") + kit.theme.row(20)


@dataclass(eq=False, kw_only=True)
class DropSlot(Widget):
    """A dashed place that takes a load: give it `accepts`. Sends Pressed at Enter, as to choose what goes there."""

    text: str = ""
    on_paper: bool = True
    takes_focus: ClassVar[bool] = True

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.rect.collidepoint(event.at)
        return Pressed(self.name) if inside else None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        strong = palette.paper_ink_2 if self.on_paper else palette.text_2
        canvas.dashed_box(
            self.rect, strong if look.is_hovered else palette.paper_rule if self.on_paper else palette.rule_2
        )
        size = canvas.theme.row(18)
        wide = canvas.kit.type.width(self.text, "note") + size + canvas.px(10)
        x = self.rect.centerx - wide // 2
        canvas.icon("plus", (x, self.rect.centery - size // 2), size, strong)
        room = Rect(x + size + canvas.px(10), self.rect.y, wide, self.rect.height)
        canvas.text_in(room, self.text, "note", strong)
        if look.has_ring:
            canvas.ring(self.rect, self.on_paper)

    def words(self) -> str:
        return self.text
