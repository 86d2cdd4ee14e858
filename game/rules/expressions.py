"""Conditions written in scenario files, as a small tree of our own that only we evaluate.

The grammar (parsed in `game.scenario`): comparisons of numbers and names joined by and, or, not, for instance
`weariness(RUS) >= 6000 and turn > 2`. A tree can read the game and nothing else; it can run no code.
"""

from collections.abc import Callable
from dataclasses import dataclass

Reader = Callable[[str, tuple[str, ...]], int]
"""Looks a name with its arguments up in the game: `weariness`, ("RUS",) -> 7100."""


@dataclass(frozen=True)
class Number:
    value: int


@dataclass(frozen=True)
class Name:
    """A quantity of the game, with the powers or places it is asked of."""

    name: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Compare:
    left: "Expression"
    operator: str
    right: "Expression"


@dataclass(frozen=True)
class Both:
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True)
class Either:
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True)
class Negated:
    inner: "Expression"


Expression = Number | Name | Compare | Both | Either | Negated

_COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "<": int.__lt__,
    "<=": int.__le__,
    ">": int.__gt__,
    ">=": int.__ge__,
    "==": int.__eq__,
    "!=": int.__ne__,
}
OPERATORS = tuple(_COMPARISONS)


def evaluate(expression: Expression, read: Reader) -> int:
    """The value of an expression; truth is 1, falsehood 0."""
    match expression:
        case Number(value):
            return value
        case Name(name, of):
            return read(name, of)
        case Compare(left, operator, right):
            return int(_COMPARISONS[operator](evaluate(left, read), evaluate(right, read)))
        case Both(left, right):
            return int(bool(evaluate(left, read)) and bool(evaluate(right, read)))
        case Either(left, right):
            return int(bool(evaluate(left, read)) or bool(evaluate(right, read)))
        case Negated(inner):
            return int(not evaluate(inner, read))
