"""Where the parts of the conference stand, at each size of the window."""

from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.kit import Kit


@dataclass(frozen=True)
class Places:
    """The rectangles of the parts, pixels."""

    agenda: Rect
    rail: Rect | None
    seats: Rect
    sheet: Rect
    panel: Rect


def places(kit: Kit, is_drawer_open: bool) -> Places:
    """Agenda, seats over the sheet, and the panel of what hangs together; narrow, the agenda is a drawer."""
    theme = kit.theme
    px, (wide, tall), bar = theme.px, kit.size, theme.bar
    if theme.is_narrow:
        rail = Rect(0, bar, px(50), tall - bar)
        right = min(theme.panel(457), wide // 3)
        seats = Rect(rail.right, bar, wide - rail.right - right, max(px(52), theme.row(44)))
        sheet = Rect(rail.right, seats.bottom, seats.width, tall - seats.bottom)
        drawer = Rect(rail.right, bar, theme.panel(340) if is_drawer_open else 0, tall - bar)
        return Places(drawer, rail, seats, sheet, Rect(wide - right, bar, right, tall - bar))
    left, right = theme.panel(320), theme.panel(472)
    middle = Rect(left + px(24), bar, wide - left - right - 2 * px(24), tall - bar)
    seats = Rect(middle.x, bar + px(6), middle.width, max(px(80), theme.row(80)))
    top = seats.bottom + px(6)
    sheet = Rect(middle.x, top, middle.width, tall - top - px(24))
    return Places(Rect(0, bar, left, tall - bar), None, seats, sheet, Rect(wide - right, bar, right, tall - bar))
