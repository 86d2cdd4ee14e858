"""A broken word is remembered: promises of its breaker are worth less to everybody who saw it."""

from typing import Protocol

from ..chance import WHOLE
from ..setup import Setup
from .bond import Bond

SAME_KIND = 2_500
"""Share of a promise's worth that each broken promise of its kind takes from it, basis points."""
OTHER_KIND = 800
"""Share that a broken promise of another kind takes."""
MOST = 6_000


class Situation(Protocol):
    """What a State and a View have in common, as far as memory goes."""

    @property
    def setup(self) -> Setup: ...
    @property
    def bonds(self) -> tuple[Bond, ...]: ...


def broken_by(bonds: tuple[Bond, ...], power: str) -> tuple[str, ...]:
    """The kinds of the public promises a power has broken, one for each breach."""
    return tuple(
        bond.articles[breach.article].clause.kind
        for bond in bonds
        for breach in bond.breaches
        if breach.by == power and not bond.articles[breach.article].is_secret
    )


def doubt(bonds: tuple[Bond, ...], power: str, kind: str) -> int:
    """How much of a promise's worth is doubted when this power makes it, basis points."""
    kinds = broken_by(bonds, power)
    same = kinds.count(kind)
    return min(same * SAME_KIND + (len(kinds) - same) * OTHER_KIND, MOST)


def discounts(situation: Situation, seat: str) -> tuple[tuple[int, int, int], ...]:
    """(issue, level, centipoints) taken from what a seat makes of the promises of those who broke theirs."""
    if not any(bond.breaches for bond in situation.bonds) or not situation.setup.agendas:
        return ()
    found = []
    for i, issue in enumerate(situation.setup.agendas[0].issues):
        worth = situation.setup.stakes[seat].worth[i].sum(axis=-1)
        for v, level in enumerate(issue.levels):
            promises = [c for c in level.clauses if c.giver != seat and c.kind in situation.setup.terms.laws]
            share = max((doubt(situation.bonds, c.giver, c.kind) for c in promises), default=0)
            if share and worth[v] > 0:
                found.append((i, v, -(int(worth[v]) * share // WHOLE)))
    return tuple(found)
