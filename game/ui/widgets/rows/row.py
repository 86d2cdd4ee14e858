"""Rows of panels that can be pressed: their ground, hover, focus and message."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, PointerReleased
from game.ui.kit import Kit
from game.ui.widgets.messages import Message, Pressed
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class PanelRow(Widget):
    """A row on ink with a rule below it; chosen rows are raised with an ice edge. Sends Pressed."""

    is_chosen: bool = False
    takes_focus: ClassVar[bool] = True

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.rect.collidepoint(event.at)
        return Pressed(self.name) if inside and self.name else None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name)

    @property
    def can_focus(self) -> bool:
        return bool(self.name)

    def ground(self, canvas: Canvas, look: Look) -> Rect:
        """The row's ground, and the room inside its margins."""
        palette = canvas.palette
        if self.is_chosen or look.is_hovered:
            canvas.fill(self.rect, palette.ink_3)
        if self.is_chosen:
            canvas.upright(self.rect.x, self.rect.y, self.rect.height, palette.ice, canvas.px(4))
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        if look.has_ring:
            canvas.outline(self.rect, palette.ice, 2)
        return self.rect.inflate(-2 * canvas.px(16), 0)


def two_lines(canvas: Canvas, room: Rect, lines: tuple[str, str], colours: tuple[str, str]) -> None:
    """A title with a quiet note under it, centred in the height; names are shortened where they must be."""
    setter, palette = canvas.kit.type, canvas.palette
    title, note = lines
    both = setter.line("row") + (setter.line("small") if note else 0)
    top = room.centery - both // 2
    shown = setter.shortened(title, "row", room.width)
    canvas.text(shown, (room.x, top), "row", palette.named(colours[0]))
    if note:
        shown = setter.shortened(note, "small", room.width)
        canvas.text(shown, (room.x, top + setter.line("row")), "small", palette.named(colours[1]))
