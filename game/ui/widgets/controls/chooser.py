"""The chooser: a box with the chosen option that opens a list below it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, Key, PointerMoved, PointerPressed, PointerReleased
from game.ui.kit import Kit
from game.ui.widgets.controls.choice import Option
from game.ui.widgets.messages import HANDLED, Changed, Message
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class Chooser(Widget):
    """One of many: Enter, Space or a press opens the list; arrows and first letters go through it. Sends Changed."""

    options: Sequence[Option] = field(default_factory=tuple)
    value: str = ""
    text: str = ""
    is_open: bool = False
    at: int = 0
    takes_focus: ClassVar[bool] = True

    def adopt(self, before: Widget) -> None:
        if isinstance(before, Chooser):
            self.is_open, self.at = before.is_open, before.at

    def leave(self) -> None:
        self.is_open = False

    def do(self, kit: Kit) -> Message | None:
        if self.is_open:
            return self._take(self.at)
        self.is_open = True
        self.at = next((i for i, option in enumerate(self.options) if option.key == self.value), 0)
        return HANDLED

    def over(self, kit: Kit) -> Rect | None:
        if not self.is_open:
            return None
        row = kit.theme.row(36)
        box = Rect(self.rect.x, self.rect.bottom - 1, self.rect.width, row * len(self.options) + 2)
        if box.bottom > kit.rect.bottom:
            box.bottom = self.rect.top + 1
        return box

    def act(self, event: Input, kit: Kit) -> Message | None:
        box = self.over(kit)
        if isinstance(event, Key):
            return self._on_key(event.chord, kit)
        if isinstance(event, PointerPressed) and box is None:
            return self.do(kit)
        if box and isinstance(event, PointerMoved | PointerReleased) and box.collidepoint(event.at):
            row = (event.at[1] - box.y - 1) // kit.theme.row(36)
            self.at = max(0, min(len(self.options) - 1, row))
            return self._take(self.at) if isinstance(event, PointerReleased) else HANDLED
        if isinstance(event, PointerPressed) and box and not box.collidepoint(event.at):
            self.is_open = False
            return HANDLED
        return None

    def _on_key(self, chord: str, kit: Kit) -> Message | None:
        if not self.is_open:
            return self.do(kit) if chord in ("down", "up") else None
        if chord in ("down", "up"):
            self.at = (self.at + (1 if chord == "down" else -1)) % max(1, len(self.options))
            return HANDLED
        if chord == "escape":
            self.is_open = False
            return HANDLED
        if len(chord) == 1:
            names = [option.text.lower().startswith(chord) for option in self.options]
            if any(names):
                self.at = names.index(True)
            return HANDLED
        return None

    def _take(self, number: int) -> Message:
        option = self.options[number]
        self.is_open = False
        if option.barred or option.key == self.value:
            return HANDLED
        self.value = option.key
        return Changed(self.name, option.key)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        fill = palette.paper_0 if self.on_paper else palette.ink_1
        border = palette.paper_rule if self.on_paper else palette.rule_2
        canvas.frame(self.rect, fill, palette.text_2 if look.is_hovered else border)
        size = canvas.theme.row(18)
        ink = palette.paper_ink if self.on_paper else palette.text_3 if self.barred else palette.bone
        room = self.rect.inflate(-canvas.px(24), 0)
        canvas.icon("down", (room.right - size, room.centery - size // 2), size, ink)
        room.width -= size + canvas.px(4)
        canvas.text_in(room, self._chosen(), "body", ink)
        if look.has_ring:
            canvas.ring(self.rect, self.on_paper)

    def draw_over(self, canvas: Canvas, look: Look) -> None:
        box = self.over(canvas.kit)
        if box is None:
            return
        palette, row = canvas.palette, canvas.theme.row(36)
        canvas.frame(box, palette.ink_1, palette.rule_2)
        for number, option in enumerate(self.options):
            cell = Rect(box.x + 1, box.y + 1 + number * row, box.width - 2, row)
            if number == self.at:
                canvas.fill(cell, palette.ink_3)
                canvas.upright(cell.x, cell.y, row, palette.ice, 3)
            colour = palette.text_3 if option.barred else palette.bone
            canvas.text_in(cell.inflate(-canvas.px(24), 0), option.text, "body", colour)

    def _chosen(self) -> str:
        return next((option.text for option in self.options if option.key == self.value), "")

    def words(self) -> str:
        said = f"{self.text or self.name}: {self._chosen() or self.labels.label('widgets.none')}"
        if not (self.is_open and self.options):
            return said
        return self.labels.label("widgets.list_open", what=said, at=self.options[self.at].text)
