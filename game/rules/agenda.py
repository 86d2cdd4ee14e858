"""A table: who sits at it, the items of business, the issues of each, and what cannot stand in one text."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .clauses import Clause

WHOLE_TABLE = 10_000
"""Weight of all items of a table together, basis points."""


@dataclass(frozen=True)
class Level:
    """One value an issue can take: what the article then says and does."""

    id: str
    amount: int = 0
    """In the issue's unit (millions of yen, years, kilometres), 0 where it has none."""
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class Issue:
    """One question on the agenda. Its first level is what stands if the article is left out."""

    id: str
    giver: str
    taker: str
    levels: tuple[Level, ...]
    family: str = "territory"
    chips: tuple[str, ...] = ()
    unit: str = ""
    principal: bool = False
    """Principal issues name a settlement; the others are its small print."""
    secret: bool = False
    """Whether the article may stand in a secret protocol."""
    leak: int = 0
    """Risk that a secret article leaks before ratification, basis points."""
    icon: str = "treaty"
    reserved_to: str = ""
    """The one seat that may note this reservation; empty for an issue anybody may write of."""

    def index_of(self, level: str) -> int:
        """The value number of a level by name; KeyError when there is none."""
        for k, candidate in enumerate(self.levels):
            if candidate.id == level:
                return k
        raise KeyError(level)


@dataclass(frozen=True)
class Ban:
    """A pair of levels that cannot stand in one text, and why (a key of the scenario's texts)."""

    issue: int
    level: int
    other: int
    other_level: int
    reason: str


@dataclass(frozen=True)
class Item:
    """One item of business: what is signed together under one name."""

    id: str
    issues: tuple[int, ...]
    """Numbers of its issues, rising."""
    signatories: tuple[str, ...]
    """Who is asked to sign, in the order of the table."""
    needs: tuple[str, ...]
    """Without whom there is no treaty."""
    weight: int = WHOLE_TABLE
    """Its share of what no treaty at all is worth, of what a cabinet must have, and of relief, basis points."""
    outside: bool = False
    """Talked of outside the room, by its signatories, whatever is on the table."""
    icon: str = "treaty"


@dataclass(frozen=True, eq=False)
class AlsoSeated:
    """A power that sits at the table without a cabinet: it joins what it nods to."""

    power: str
    items: tuple[str, ...]
    """Items whose treaty it is asked to join."""
    leaning: int = 0
    """Readiness to join any of them, centipoints."""
    moved: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Issue number to centipoints per level."""


@dataclass(frozen=True)
class Agenda:
    """A table: who sits at it, what is talked of, how long they will listen."""

    id: str
    parties: tuple[str, ...]
    """Two to five, in the order of the room."""
    issues: tuple[Issue, ...]
    mediator: str = ""
    patience: int = 5
    bans: tuple[Ban, ...] = ()
    chair: str = ""
    """The party that calls the items and closes the table; empty when any party may."""
    items: tuple[Item, ...] = ()
    """The order of business; where none is given, one item of all issues and all parties."""
    absent: tuple[tuple[str, str], ...] = ()
    """Powers that were not invited, and for each the key of the line that says why."""
    also: tuple[AlsoSeated, ...] = ()

    def __post_init__(self) -> None:
        if not self.items:
            whole = Item(self.id, tuple(range(len(self.issues))), self.parties, self.parties)
            object.__setattr__(self, "items", (whole,))

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """Number of levels of each issue."""
        return tuple(len(issue.levels) for issue in self.issues)

    @cached_property
    def position(self) -> dict[str, int]:
        """Issue id to its number."""
        return {issue.id: i for i, issue in enumerate(self.issues)}

    @property
    def nothing(self) -> tuple[int, ...]:
        """The draft that leaves every article out."""
        return (0,) * len(self.issues)

    @property
    def is_conference(self) -> bool:
        """Whether there is an order of business: more than two parties, or more than one item."""
        return len(self.parties) > 2 or len(self.items) > 1

    def item(self, name: str) -> Item:
        """The item of that id; KeyError when there is none."""
        for one in self.items:
            if one.id == name:
                return one
        raise KeyError(name)

    def issues_of(self, items: Collection[str]) -> frozenset[int]:
        """The issues of some items; of the whole table where none is named."""
        return frozenset(i for item in self.items if not items or item.id in items for i in item.issues)

    @cached_property
    def item_of(self) -> tuple[str, ...]:
        """Per issue the id of its item."""
        found = {i: item.id for item in self.items for i in item.issues}
        return tuple(found[i] for i in range(len(self.issues)))

    def after(self, seat: str) -> tuple[str, ...]:
        """The other parties in the order in which they speak after a seat; all of them after one that is no party."""
        if seat not in self.parties:
            return self.parties
        at = self.parties.index(seat)
        return self.parties[at + 1 :] + self.parties[:at]
