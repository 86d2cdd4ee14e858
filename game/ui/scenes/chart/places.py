"""Where the parts of the map screen stand, at each size of the window."""

from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.kit import Kit


@dataclass(frozen=True)
class Places:
    """The rectangles of the parts, pixels. In a narrow window the powers are a rail and the orders a tab."""

    powers: Rect
    plate: Rect
    inspector: Rect
    dispatches: Rect
    orders: Rect
    is_narrow: bool


def places(kit: Kit) -> Places:
    """The screen laid out."""
    theme = kit.theme
    px, (wide, tall), bar = theme.px, kit.size, theme.bar
    narrow = theme.is_narrow
    right = min(theme.panel(384 if narrow else 432), wide * 2 // 5)
    left = px(69) if narrow else min(theme.panel(304), wide // 4)
    foot = min(theme.row(176 if narrow else 232), tall * 2 // 5)
    top, middle = tall - foot, wide - right
    orders = min(theme.panel(480), (middle - px(2)) * 2 // 5)
    plate = Rect(left, bar, middle - left, top - bar)
    inspector = Rect(middle, bar, right, tall - bar)
    if narrow:
        whole = Rect(0, top, middle, foot)
        return Places(Rect(0, bar, left, top - bar), plate, inspector, whole, whole, True)
    return Places(
        Rect(0, bar, left, top - bar),
        plate,
        inspector,
        Rect(0, top, middle - orders, foot),
        Rect(middle - orders, top, orders, foot),
        False,
    )
