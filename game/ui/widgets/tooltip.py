"""The tooltip: a few words beside a widget, with its key."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.type import set_rich
from game.ui.widgets.keycap import cap_width, draw_cap


@dataclass(frozen=True, slots=True)
class Tooltip:
    """What a tooltip says (rich text), beside which rectangle, the chord that does the same, its measure."""

    text: str
    beside: Rect
    key: str = ""
    width: int = 300


def draw_tooltip(canvas: Canvas, tip: Tooltip) -> Rect:
    """Draws a tooltip below its widget, or above where there is no room. Returns where it stands."""
    px, setter = canvas.px, canvas.kit.type
    rich = set_rich(setter, tip.text, "note", px(tip.width))
    caps = cap_width(canvas.kit, tip.key) + px(10) if tip.key else 0
    box = Rect(0, 0, rich.widest + px(24) + caps, rich.height + px(20))
    box.midtop = (tip.beside.centerx, tip.beside.bottom + px(10))
    if box.bottom > canvas.kit.rect.bottom:
        box.bottom = tip.beside.top - px(10)
    box.clamp_ip(canvas.kit.rect.inflate(-8, -8))
    canvas.frame(box, canvas.palette.ink_0, canvas.palette.rule_2)
    canvas.rich_lines(rich, (box.x + px(12), box.y + px(10)), "note", canvas.palette.text_2)
    if tip.key:
        draw_cap(canvas, (box.right - px(10) - cap_width(canvas.kit, tip.key), box.y + px(9)), tip.key)
    return box
