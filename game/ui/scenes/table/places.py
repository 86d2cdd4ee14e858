"""Where the parts of the table stand, at each size of the window."""

from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.kit import Kit

_LARGE = 1.5
"""Share of the usual size of letters above which the buttons of a foot stand in two lines."""


@dataclass(frozen=True)
class Places:
    """The rectangles of the parts, pixels."""

    palette: Rect
    rail: Rect | None
    seats: Rect
    sheet: Rect
    stance: Rect


def foot_height(kit: Kit) -> int:
    """Height of the foot of the sheet: the gauge, the figures and the buttons."""
    px, setter = kit.theme.px, kit.type
    gauge = setter.line("small") * 2 + px(34)
    head = setter.line("label") + px(8)
    return px(14) + head + max(gauge, setter.line("figure")) + px(8) + deeds_height(kit) + px(8)


def deed_lines(kit: Kit) -> int:
    """How many lines the buttons of a foot take: large letters need a second one."""
    return 2 if kit.theme.sight.text > _LARGE else 1


def deeds_height(kit: Kit) -> int:
    """Height of the buttons of a foot, pixels."""
    lines = deed_lines(kit)
    return lines * kit.theme.row(44) + (lines - 1) * kit.theme.px(8)


def places(kit: Kit, is_drawer_open: bool) -> Places:
    """The table laid out; in a narrow window the clauses are a drawer beside a rail."""
    theme = kit.theme
    px, (wide, tall), bar = theme.px, kit.size, theme.bar
    if theme.is_narrow:
        rail = Rect(0, bar, px(50), tall - bar)
        right = min(theme.panel(457), wide // 3)
        seats = Rect(rail.right, bar, wide - rail.right - right, px(59))
        sheet = Rect(rail.right, seats.bottom, seats.width, tall - seats.bottom)
        # The drawer leaves the foot of the sheet free: what can be done is always in reach.
        drawer = Rect(
            rail.right, bar, theme.panel(340) if is_drawer_open else 0, tall - bar - foot_height(kit) - px(12)
        )
        return Places(drawer, rail, seats, sheet, Rect(wide - right, bar, right, tall - bar))
    left, right = theme.panel(320), theme.panel(472)
    middle = Rect(left, bar, wide - left - right, tall - bar)
    seats = Rect(middle.x + px(24), bar, middle.width - 2 * px(24), px(92))
    sheet = Rect(seats.x, seats.bottom, seats.width, tall - seats.bottom - px(24))
    return Places(Rect(0, bar, left, tall - bar), None, seats, sheet, Rect(wide - right, bar, right, tall - bar))
