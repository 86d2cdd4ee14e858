"""Where the parts of the replay stand, at each size of the window."""

from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.kit import Kit


@dataclass(frozen=True)
class Places:
    """The rectangles of the parts, pixels."""

    moves: Rect
    plate: Rect
    node: Rect
    course: Rect
    is_narrow: bool


def places(kit: Kit) -> Places:
    """The screen laid out: moves left, the map and the move beside it, the years at the foot."""
    theme, (wide, tall) = kit.theme, kit.size
    narrow, bar = theme.is_narrow, theme.bar
    left = min(theme.panel(343 if narrow else 456), wide * 3 // 10)
    right = min(theme.panel(343 if narrow else 488), wide * 3 // 10)
    foot = min(theme.row(240 if narrow else 368), tall * 2 // 5)
    plate = Rect(left, bar, wide - left - right, tall - bar - foot)
    return Places(
        Rect(0, bar, left, tall - bar), plate, Rect(plate.right, bar, right, plate.height),
        Rect(left, plate.bottom, wide - left, foot), narrow,
    )  # fmt: skip
