"""What a move asks, as facts on which any two readers of its text would agree.

The facts are read from the words of a recorded move (in `game.history.matter`) or from the clauses of a move made in
play (`matter_of` here), so that a demand of 1905 and one of the player's are measured alike.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..clauses import Clause

TOPICS = (
    "land",  # places, borders and titles change
    "alliance",  # a pact, a guarantee, a joint defence
    "regime",  # how the other governs itself: advisers, police, laws, elections
    "status",  # recognition, apology, seats, words
    "troops",  # men, bases, arms
    "trade",  # goods, loans, rails, concessions
    "practical",  # fish, mail, prisoners, visits, quotas: people and tons
    "talk",  # where and on what to go on talking
    "grand",  # a scheme of principles, spheres, general pacts
    "shelved",  # the quarrel itself is left aside
    "amount",  # a figure is named
    "conditional",  # the offer hangs on something
    "secret",
    "threat",  # or else
    "deadline",
    "whole",  # all of it
    "third",  # somebody who is not at the table
    "award",  # a third party has decided, or will, and its word binds
    "compels",  # force meant to change a mind, not to take a place
)
"""The words a point may carry."""

_WEIGHTS = (
    ("land", 4.0),
    ("alliance", 3.5),
    ("regime", 3.5),
    ("status", 3.0),
    ("troops", 3.0),
    ("trade", 1.5),
    ("practical", 1.0),
    ("talk", 0.5),
)
_UNNAMED = 2.2
GRAVEST = 4.0
"""Gravity of a point about land, the most there is."""

Point = frozenset[str]
"""One clause: the topics it touches."""


@dataclass(frozen=True)
class Matter:
    """A text, clause by clause."""

    points: tuple[Point, ...]
    tokens: frozenset[str] = frozenset()
    """Content words, for likeness to other texts."""
    takes: bool = False
    """Whether the text says that the target hands something to the mover."""
    gives: bool = False

    @cached_property
    def topics(self) -> frozenset[str]:
        """All topics of all points."""
        return frozenset().union(*self.points)

    @cached_property
    def gravity(self) -> float:
        """The heaviest point, 0.5 (talk) to 4 (land): what a government can least afford to be seen to yield."""
        return max((gravity_of(point) for point in self.points), default=_UNNAMED)


def gravity_of(point: Point) -> float:
    """How heavy one clause weighs; a clause of no known topic lies in the middle."""
    return next((weight for topic, weight in _WEIGHTS if topic in point), _UNNAMED)


CLAUSE_TOPICS: Mapping[str, tuple[str, ...]] = {
    "cede": ("land",),
    "return": ("land",),
    "sell": ("land", "trade"),
    "lease": ("land",),
    "partition": ("land",),
    "joint": ("land", "grand"),
    "trusteeship": ("land", "status"),
    "renounce": ("land",),
    "boundary": ("land",),
    "confirm": ("status",),
    "claim": ("land", "status"),
    "sphere": ("status", "grand"),
    "independence": ("status",),
    "recognise_government": ("status",),
    "one_china": ("status",),
    "seat": ("status",),
    "apologise": ("status",),
    "punish": ("status", "regime"),
    "peace": ("status",),
    "anti_hegemony": ("status", "grand"),
    "guarantee": ("alliance", "grand"),
    "alliance": ("alliance",),
    "non_aggression": ("alliance", "grand"),
    "neutrality": ("alliance", "grand"),
    "enter_war": ("alliance", "troops"),
    "withdraw": ("troops",),
    "occupy": ("troops",),
    "base": ("troops",),
    "demilitarise": ("troops",),
    "neutralise": ("troops", "grand"),
    "limit_arms": ("troops", "amount"),
    "arms_supply": ("troops",),
    "strike": ("troops", "compels"),
    "cease_fire": ("troops",),
    "advisers": ("regime",),
    "labour": ("practical",),
    "transit": ("practical",),
    "repatriate": ("practical",),
    "fishing": ("practical", "trade"),
    "navigation": ("practical",),
    "consult": ("talk",),
    "talk": ("talk",),
    "mediate": ("talk",),
    "trade": ("trade",),
    "open": ("trade",),
    "railway": ("trade",),
    "concession": ("trade",),
    "energy": ("trade",),
    "lend": ("trade",),
    "aid": ("trade",),
    "indemnity": ("trade", "amount"),
    "sanction": ("trade",),
    "secrecy": ("secret",),
}
"""Topics of the clauses of the treaty vocabulary, for moves that are made of clauses and not of words."""


def matter_of(clauses: Iterable[Clause], mover: str) -> Matter:
    """The facts of a text that is made of clauses; an amount or a term of years counts as a figure named."""
    listed = tuple(clauses)
    points = tuple(frozenset((*CLAUSE_TOPICS.get(one.kind, ()), *_figures(one))) for one in listed)
    tokens = frozenset(word for one in listed for word in (one.kind, *one.chips))
    takes = any(one.taker == mover and one.giver not in ("", mover) for one in listed)
    gives = any(one.giver == mover and one.taker not in ("", mover) for one in listed)
    return Matter(points, tokens, takes, gives)


def _figures(clause: Clause) -> tuple[str, ...]:
    return ("amount",) if clause.level or clause.years else ()
