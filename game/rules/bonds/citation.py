"""Treaties as precedents for what is asked next: one that is cited pulls the odds, and so does a word once broken."""

from typing import Protocol

from ..setup import Setup
from ..state import Order
from .bond import Bond, Status
from .distrust import broken_by

CITED = 0.8
"""Log-odds that a treaty in force, wholly like what is asked, adds when it is cited."""
BROKEN_WORD = -0.35
"""Log-odds that each promise the mover is known to have broken takes from what it asks."""
MOST_BREACHES = 4
_ASKING = frozenset({"proposal", "demand", "treaty", "recognition", "mediation"})
"""Families of acts in which a thing is asked of somebody."""
_SIGN = {
    Status.IN_FORCE: 1.0,
    Status.UNDER_NOTICE: 0.3,
    Status.REPLACED: 0.5,
    Status.LAPSED: 0.4,
    Status.DENOUNCED: -0.4,
    Status.BROKEN: -0.8,
    Status.REFUSED: -0.6,
}
"""What a treaty is worth as an argument, by what became of it."""


class Situation(Protocol):
    """What a State and a View have in common, as far as precedents go."""

    @property
    def setup(self) -> Setup: ...
    @property
    def bonds(self) -> tuple[Bond, ...]: ...


def pushes(situation: Situation, order: Order) -> dict[str, float]:
    """Log-odds by name that treaties add to an act; nothing where there are none."""
    found: dict[str, float] = {}
    if order.cites:
        bond = next(one for one in situation.bonds if one.id == order.cites)
        found["cited"] = CITED * likeness(situation, order, bond) * _SIGN[bond.status]
    if situation.bonds and situation.setup.acts[order.act].family in _ASKING:
        breaches = min(len(broken_by(situation.bonds, order.by)), MOST_BREACHES)
        if breaches:
            found["broken_word"] = BROKEN_WORD * breaches
    return found


def likeness(situation: Situation, order: Order, bond: Bond) -> float:
    """How much what is asked resembles a treaty, 0..1: its parties, its places, its kinds of article.

    An act that names no article is compared by the family of what the treaty is about.
    """
    parties = len({order.by, order.to} & set(bond.parties)) / 2
    places = {chip for one in bond.articles for chip in one.clause.chips}
    shared = len(places & set(order.chips)) / max(len(set(order.chips)), 1) if order.chips else 0.0
    kinds = {one.clause.kind for one in bond.articles}
    asked = {clause.kind for clause in order.clauses}
    alike = len(kinds & asked) / len(asked) if asked else (0.5 if shared else 0.0)
    return round(0.4 * parties + 0.3 * shared + 0.3 * alike, 3)
