"""How figures are written: signed with a true minus, shares in whole per cent, chances with their range."""

from game.ui.canvas import Canvas
from game.ui.tokens import Colour

MINUS = "−"


def signed(value: int) -> str:
    """`+14`, `−22`, `0`."""
    return f"+{value}" if value > 0 else f"{MINUS}{-value}" if value < 0 else "0"


def grouped(value: int) -> str:
    """`1,200` and `−1,200`."""
    return f"{value:,}".replace("-", MINUS)


def chance(point: float, low: float, high: float) -> str:
    """`34% (21–49)` from shares of 1."""
    return f"{round(point * 100)}% ({round(low * 100)}–{round(high * 100)})"


def sign_colour(canvas: Canvas, value: float, on_paper: bool = False) -> Colour:
    """The colour of a rise or a fall."""
    palette = canvas.palette
    if on_paper:
        return palette.paper_raises if value >= 0 else palette.paper_lowers
    return palette.raises if value >= 0 else palette.lowers
