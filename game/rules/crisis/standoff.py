"""How a crisis stands at one moment: part of the state, and what one seat may see of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from .ladder import Crisis, Side

BEFORE = -1
"""The turn of a rung that was reached before the game began."""


class Needs(Protocol):
    """What is read of a resolve: how much more, or less, than usual a cabinet must have."""

    @property
    def must(self) -> np.ndarray: ...


@dataclass(frozen=True)
class Stand:
    """One side on the ladder."""

    seat: str
    rung: int
    """From 0."""
    reached: tuple[int, ...]
    """Turn at which each rung up to the highest ever reached was last climbed, -1 before the game."""
    claims: int = 0
    """Answers it has given in public."""
    folds: int = 0
    """How often it has stepped down."""


@dataclass(frozen=True)
class Standoff:
    """A crisis at one moment."""

    stands: tuple[Stand, Stand]
    dates: tuple[tuple[str, int], ...] = ()
    """Each side's true date as a turn from 0; a view holds only those its seat knows."""
    learned: frozenset[tuple[str, str]] = frozenset()
    """(seat, other): whose date somebody has found out."""
    ended: str = ""
    """Empty while it lasts, else how it ended."""

    @property
    def is_open(self) -> bool:
        """Whether the ladder can still be climbed."""
        return not self.ended

    def stand(self, seat: str) -> Stand:
        """That side's stand; KeyError for a power that is not on the ladder."""
        for one in self.stands:
            if one.seat == seat:
                return one
        raise KeyError(seat)

    def date_of(self, seat: str) -> int | None:
        """The true date of a side where it is known."""
        return dict(self.dates).get(seat)

    def with_stand(self, stand: Stand) -> "Standoff":
        """The same crisis with one side moved."""
        one, other = self.stands
        return replace(self, stands=(stand, other) if one.seat == stand.seat else (one, stand))

    def seen_by(self, seat: str, crisis: Crisis, turn: int) -> "Standoff":
        """What a seat knows: its own date, and another's once it has learned it or reads it in the cables."""
        known = tuple((who, date) for who, date in self.dates if self._knows(seat, crisis.side(who), turn))
        return replace(self, dates=known, learned=frozenset(one for one in self.learned if one[0] == seat))

    def _knows(self, seat: str, side: Side, turn: int) -> bool:
        from_turn = side.known_from.get(seat)
        reads = from_turn is not None and turn >= from_turn
        return seat == side.seat or reads or (seat, side.seat) in self.learned


def opened(crisis: Crisis, hidden: Mapping[str, Needs]) -> Standoff:
    """A crisis at the opening of the game. A cabinet that must have more, by its hidden resolve, hardens sooner."""
    one, other = (Stand(s.seat, s.start, (BEFORE,) * (s.start + 1)) for s in crisis.sides)
    dates = tuple((s.seat, _true_date(s, hidden.get(s.seat))) for s in crisis.sides if s.date is not None)
    return Standoff((one, other), dates)


FULL_SHIFT = 500
"""Centipoints of need by which a date moves the whole of its spread."""


def _true_date(side: Side, needs: Needs | None) -> int:
    assert side.date is not None
    if needs is None or not side.spread:
        return side.date
    share = max(-1.0, min(1.0, int(needs.must) / FULL_SHIFT))
    return side.date - round(side.spread * share)


def digested(standoff: Standoff) -> tuple[object, ...]:
    """A crisis as plain values, for digests."""
    stands = [(s.seat, s.rung, s.reached, s.claims, s.folds) for s in standoff.stands]
    return (stands, standoff.dates, sorted(standoff.learned), standoff.ended)
