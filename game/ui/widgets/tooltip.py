"""The tooltip: a few words beside a widget, with its key."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.type import RichText, set_rich
from game.ui.widgets.keycap import cap_width, draw_cap


@dataclass(frozen=True, slots=True)
class Tooltip:
    """What a tooltip says (rich text), beside which rectangle, the chord that does the same, its measure."""

    text: str
    beside: Rect
    key: str = ""
    width: int = 300


def tooltip_box(kit: Kit, tip: Tooltip) -> Rect:
    """Where a tooltip stands: below its widget, or above where there is no room."""
    px, rich = kit.theme.px, _set(kit, tip)
    caps = cap_width(kit, tip.key) + px(10) if tip.key else 0
    box = Rect(0, 0, rich.widest + px(24) + caps, rich.height + px(20))
    box.midtop = (tip.beside.centerx, tip.beside.bottom + px(10))
    if box.bottom > kit.rect.bottom:
        box.bottom = tip.beside.top - px(10)
    box.clamp_ip(kit.rect.inflate(-8, -8))
    return box


def draw_tooltip(canvas: Canvas, tip: Tooltip) -> None:
    """Draws a tooltip in its box."""
    px, box = canvas.px, tooltip_box(canvas.kit, tip)
    canvas.frame(box, canvas.palette.ink_0, canvas.palette.rule_2)
    canvas.rich_lines(_set(canvas.kit, tip), (box.x + px(12), box.y + px(10)), "note", canvas.palette.text_2)
    if tip.key:
        draw_cap(canvas, (box.right - px(10) - cap_width(canvas.kit, tip.key), box.y + px(9)), tip.key)


def _set(kit: Kit, tip: Tooltip) -> RichText:
    return set_rich(kit.type, tip.text, "note", kit.theme.px(tip.width))
