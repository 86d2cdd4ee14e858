"""Figures as they are read: chances in per cent with their range, signed points with a true minus."""

MINUS = "−"
_UNITS_OF_HUNDREDTHS = ("capital", "credit")


def percent(basis_points: int) -> str:
    """`34%` for 3412."""
    return f"{round(basis_points / 100)}%"


def chance(basis_points: int, span: tuple[int, int] | None = None) -> str:
    """`34% (21–49)`, or without the range when there is none."""
    if span is None:
        return percent(basis_points)
    low, high = (round(edge / 100) for edge in span)
    return f"{percent(basis_points)} ({low}–{high})"


def signed(value: float, digits: int = 0) -> str:
    """`+3`, `−2`, `0`, with a true minus."""
    shown = f"{abs(value):.{digits}f}"
    if float(shown) == 0:
        return shown
    return f"{MINUS if value < 0 else '+'}{shown}"


def points(hundredths: int) -> str:
    """Signed points with one decimal where it says something: `+2.5`, `−3`."""
    return signed(hundredths / 100, 0 if hundredths % 100 == 0 else 1)


def pull(basis_points: int) -> str:
    """A pull on a chance, in points of per cent: `+12`, `−7`."""
    return signed(round(basis_points / 100))


def amount(hundredths: int) -> str:
    """An unsigned amount with one decimal where it says something: `14`, `2.5`."""
    value = hundredths / 100
    return f"{value:.0f}" if hundredths % 100 == 0 else f"{value:.1f}"


def level(account: str, value: int) -> str:
    """The level of an account: points for capital and credit, per cent of full for the rest."""
    return amount(value) if account in _UNITS_OF_HUNDREDTHS else percent(value)
