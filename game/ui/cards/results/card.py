"""One result as display data. Chances are whole per cent, shares basis points."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.text.words import Words
from game.ui.cards.table.card import Heading
from game.ui.map.picture import MapPicture


@dataclass(frozen=True)
class Shown:
    """Something that came out and is to be shown: the `event`-th event of an entry of the tree."""

    entry: int
    event: int


@dataclass(frozen=True)
class Slice:
    """An outcome that could have been, and its share in basis points; `tone` best, good, poor or worst."""

    text: str
    share: int
    tone: str
    note: str = ""


@dataclass(frozen=True)
class Change:
    """One thing that changes: `figure` says how, `tone` is raises, lowers or nothing."""

    icon: str
    text: str
    figure: str
    tone: str = ""


@dataclass(frozen=True)
class Reckoned:
    """A chance taken apart in whole points: the base and the factors sum to the chance."""

    label: str
    base: tuple[str, int, str]
    factors: tuple[tuple[str, int], ...]
    total: tuple[str, int]


@dataclass(frozen=True)
class Outcome:
    """The odds, where the lot fell (basis points), and why."""

    slices: tuple[Slice, ...]
    lot: int
    said: str
    note: str
    label: str
    fixed: str
    why: Reckoned


@dataclass(frozen=True)
class ResultCard:
    """A resolved move."""

    seat: str
    heading: Heading
    title: str
    lead: str
    move_label: str
    move: str
    outcome: Outcome | None
    """None where nothing was left to chance or to the other side."""
    changes: tuple[Change, ...]
    said_label: str
    said: tuple[tuple[str, str], ...]
    """What was said or could have been: a heading and a line each."""
    plates: tuple[MapPicture, MapPicture] | None
    """The map before and after, where places change hands."""
    history: str
    source: str
    before: int
    """The entry before the player's own move, to branch from."""


def within_scale(base: int, factors: Iterable[tuple[str, int]], rest: str = "") -> tuple[tuple[str, int], ...]:
    """The factors in an order that keeps the running sum between 0 and 100 where one exists.

    Largest first with the remainder (`rest`) last, if the sum stays within; else as at the table, what raises before
    what lowers; else the largest that stays within at each step.
    """
    by_size = sorted(factors, key=lambda row: (row[0] == rest, -abs(row[1])))
    by_sign = sorted(by_size, key=lambda row: row[1] < 0)
    for rows in (by_size, by_sign):
        if all(0 <= base + sum(points for _, points in rows[:end]) <= 100 for end in range(len(rows) + 1)):
            return tuple(rows)
    left, ordered, level = sorted(factors, key=lambda row: -abs(row[1])), list[tuple[str, int]](), base
    while left:
        beyond = [max(level + points - 100, -(level + points), 0) for _, points in left]
        at = beyond.index(min(beyond))
        level += left[at][1]
        ordered.append(left.pop(at))
    return tuple(ordered)


def told(
    label: str, base: tuple[str, int, str], pulls: list[tuple[str, int]], total: tuple[str, int], words: Words
) -> Reckoned:
    """Pulls in basis points as whole points that sum to the total; the rounding goes into the largest."""
    rows = [(text, round(pull / 100)) for text, pull in pulls]
    off = total[1] - base[1] - sum(points for _, points in rows)
    if rows and off:
        at = max(range(len(rows)), key=lambda k: abs(rows[k][1]))
        rows[at] = (rows[at][0], rows[at][1] + off)
    elif off:
        rows = [(words.label("resolution.circumstances"), off)]
    return Reckoned(
        label, base, within_scale(base[1], (row for row in rows if row[1]), words.label("table.rest")), total
    )
