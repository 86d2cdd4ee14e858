"""The nearest comparable moves, and how far their surprises pull the odds of a new one.

A precedent's residual is what came of it less what its own features led one to expect. Many near precedents that all
went better than expected pull the new odds up; few or distant ones hardly move them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .families import family_of
from .matter import Matter, likeness
from .past import Resolved

NEAREST = 12
"""How many precedents are heard."""
CAUTION = 2.0
"""Weight of the doubt against which precedents must pull: as two perfect likenesses without surprise."""
_SAME_ACT, _OTHER_ACT = 1.0, 0.5


@dataclass(frozen=True)
class Precedent:
    """A resolved move with its surprise."""

    move: Resolved
    residual: float
    """1 or 0 for success, less the chance the model gave it, -1..1."""


@dataclass(frozen=True)
class Near:
    """A precedent and its likeness to the case, 0..1."""

    precedent: Precedent
    similarity: float


def similarity(mover: str, targets: Sequence[str], act: str, matter: Matter, other: Resolved) -> float:
    """Likeness of text, halved for another kind of act, lowered where the parties differ; 0..1."""
    if family_of(act) != family_of(other.act):
        return 0.0
    alike = likeness(matter, other.matter)
    kind = _SAME_ACT if act == other.act else _OTHER_ACT
    return alike * kind * _parties(mover, frozenset(targets), other)


def _parties(mover: str, targets: frozenset[str], other: Resolved) -> float:
    same_mover, same_target = mover == other.mover, bool(targets & frozenset(other.targets))
    if same_mover and same_target:
        return 1.0
    return 0.4 if same_mover or same_target else 0.1


def nearest(
    mover: str, targets: Sequence[str], act: str, matter: Matter, precedents: Sequence[Precedent]
) -> tuple[Near, ...]:
    """The `NEAREST` precedents of a move, nearest first; those with no likeness are left out."""
    measured = [Near(one, similarity(mover, targets, act, matter, one.move)) for one in precedents]
    found = sorted((near for near in measured if near.similarity > 0), key=_rank)
    return tuple(found[:NEAREST])


def _rank(near: Near) -> tuple[float, int, str]:
    return (-near.similarity, -near.precedent.move.known, near.precedent.move.id)


def pulled(near: Sequence[Near]) -> float:
    """Mean residual of the precedents, weighted by similarity and shrunk by `CAUTION`, -1..1."""
    weight = sum(one.similarity for one in near)
    total = sum(one.similarity * one.precedent.residual for one in near)
    return total / (weight + CAUTION)
