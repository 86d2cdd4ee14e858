"""A crisis as a scenario writes it: its rungs, its two sides with their dates, and the prices of folding and of war."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

STEPS = ("climb", "stand", "fold", "stall")
"""What an answer does to the ladder: go up, hold, step down, ask for time."""
ENDS = ("war", "truce", "settled")
"""How a crisis ends: in war, in a truce (both end the game), or by agreement (talks go on without it)."""


@dataclass(frozen=True)
class CrisisRung:
    """One rung of the ladder, lowest first; the highest is war."""

    id: str
    price: int = 0
    """Prestige it costs to step down from here while nothing else counts, basis points; war has none."""


@dataclass(frozen=True)
class Side:
    """One of the two powers on the ladder."""

    seat: str
    start: int
    """Rung on which it stands at the opening, from 0."""
    date: int | None = None
    """Turn, from 0, after which its cabinet hardens: the centre of what can be expected; None for no date."""
    spread: int = 0
    """Turns by which the hidden date may lie nearer or farther than that."""
    known_from: Mapping[str, int] = field(default_factory=dict)
    """Seat to the turn from which it knows the true date (it reads the cables)."""
    hardens: int = 0
    """Centipoints by which war gains on peace in its cabinet's eyes once the date is past."""
    hardens_by_turn: int = 0
    """The same for every turn since."""
    reached: tuple[str, ...] = ()
    """ISO dates on which the rungs up to `start` were climbed; empty where the day is not known."""


@dataclass(frozen=True)
class FoldPrice:
    """What makes stepping down dearer, each in basis points of the rung's own price."""

    per_fervour: int = 0
    """At full fervour of the own street."""
    per_claim: int = 0
    """For every answer that was given in public."""
    per_turn: int = 0
    """For every turn since the crisis opened."""
    past_date: int = 0
    """Once the own date is past."""
    per_turn_past: int = 0
    """For every turn since then."""
    support: int = 0
    """Share of the prestige lost that is also lost in support at home."""


@dataclass(frozen=True)
class WarPrice:
    """What a war that breaks out costs both, before it ends the game."""

    turns: int = 1
    """Turns of war the world is carried on by its own dynamics."""
    prestige: int = 0
    """Lost by both, basis points."""
    by_lead: int = 0
    """Prestige won or lost at a lead of the whole scale in force, basis points."""


@dataclass(frozen=True)
class Crisis:
    """All that is fixed about a crisis."""

    sides: tuple[Side, Side]
    rungs: tuple[CrisisRung, ...]
    fold: FoldPrice
    war: WarPrice

    @cached_property
    def seats(self) -> tuple[str, str]:
        """The powers on the ladder."""
        return (self.sides[0].seat, self.sides[1].seat)

    @property
    def top(self) -> int:
        """The number of the rung that is war."""
        return len(self.rungs) - 1

    def side(self, seat: str) -> Side:
        """That power's side; KeyError for one that is not on the ladder."""
        for side in self.sides:
            if side.seat == seat:
                return side
        raise KeyError(seat)

    def other(self, seat: str) -> str:
        """The power across the ladder."""
        return self.seats[1] if self.seats[0] == seat else self.seats[0]
