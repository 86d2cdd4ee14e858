"""A ladder of outcomes and what sways it: an ordered logit around the shares the ladder has when nothing does.

`Odds` is the one answer that the terminal, the window and the log show: shares by rung, the factors in signed
points of chance that sum to the figure, and the base they start from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from .chance import WHOLE

_EDGE = 1e-6


@dataclass(frozen=True)
class Factor:
    """One reason for the odds: a key for its words and its pull in basis points of the headline chance."""

    key: str
    pull: int


@dataclass(frozen=True)
class Odds:
    """The chances of an act, explained."""

    rungs: tuple[str, ...]
    shares: tuple[int, ...]
    """Basis points per rung, summing to 10000."""
    good: int
    """How many rungs from the top count as success."""
    base: int
    """Chance of success when nothing sways it, basis points."""
    factors: tuple[Factor, ...] = ()
    """Signed pulls; base plus their sum is `chance`."""

    @property
    def chance(self) -> int:
        """Chance of success, basis points."""
        return sum(self.shares[: self.good])

    def rung_at(self, lot: int) -> str:
        """The outcome on which a lot falls: the ladder lies end to end from 0 to 9999, best first."""
        reached = 0
        for rung, share in zip(self.rungs, self.shares):
            reached += share
            if lot < reached:
                return rung
        return self.rungs[-1]


def _logit(p: float) -> float:
    p = min(max(p, _EDGE), 1 - _EDGE)
    return log(p / (1 - p))


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))


def shifted(base: Sequence[int], push: float) -> tuple[int, ...]:
    """The shares (basis points, best first) after a push in log-odds towards the best rung."""
    reached, cumulative = 0, []
    for share in base[:-1]:
        reached += share
        if reached <= 0 or reached >= WHOLE:
            cumulative.append(max(0, min(reached, WHOLE)))
        else:
            cumulative.append(round(WHOLE * _logistic(_logit(reached / WHOLE) + push)))
    edges = [0, *cumulative, WHOLE]
    return tuple(upper - lower for lower, upper in pairwise(edges))


def swayed(rungs: Sequence[str], base: Sequence[int], good: int, pushes: Mapping[str, float]) -> Odds:
    """Odds of a ladder under named pushes in log-odds.

    Each factor's pull is its share of the whole change, so that base and pulls add up to the chance exactly; the
    last takes the rounding.
    """
    pushes = {key: push for key, push in pushes.items() if abs(push) > _EDGE}
    total = sum(pushes.values())
    shares = shifted(base, total)
    start, end = sum(base[:good]), sum(shares[:good])
    return Odds(tuple(rungs), shares, good, start, _apportioned(pushes, total, start, end))


def _apportioned(pushes: Mapping[str, float], total: float, start: int, end: int) -> tuple[Factor, ...]:
    if not pushes:
        return ()
    slope = (end - start) / total if abs(total) > 1e-3 else start * (WHOLE - start) / WHOLE
    pulls = {key: round(push * slope) for key, push in pushes.items()}
    heaviest = max(pulls, key=lambda key: abs(pulls[key]))
    pulls[heaviest] += (end - start) - sum(pulls.values())
    return tuple(Factor(key, pull) for key, pull in sorted(pulls.items(), key=lambda kv: -abs(kv[1])))
