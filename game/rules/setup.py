"""What is fixed before the first move: the powers, the places, the table's agenda, the stakes, the rates.

A `Setup` is built once from scenario files and never changes or gets saved; a `State` refers to it. Ids are words
in objects and integers only inside arrays; this is the one place where the two are turned into each other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from .agenda import Agenda, AlsoSeated, Ban, Issue, Item, Level
from .bonds.bond import Bond, Terms
from .clauses import ClauseKind, Tenure
from .crisis.ladder import Crisis
from .dynamics import Rates, World
from .expressions import Expression

__all__ = [
    "COMPONENTS", "ActKind", "Agenda", "AlsoSeated", "Ban", "Character", "Effect", "Faction", "Home", "Issue", "Item",
    "Level", "Objective", "Rung", "Setup", "Stake",
]  # fmt: skip

COMPONENTS = ("security", "economy", "symbol", "audience", "relations", "reputation", "treasury")
"""The named parts of every worth; refusals are explained in these words."""


@dataclass(frozen=True)
class Character:
    """How the people of a cabinet bargain. Strategy is shared; people are parameters."""

    id: str
    hope: int = 6_000
    """Share of the way from what they must have to the best imaginable that they first ask, basis points."""
    curve: int = 200
    """Concession exponent in hundredths: 100 yields evenly, 300 holds out, 50 yields early."""
    candour: int = 7_000
    """How often the reason the envoy gives is the cabinet's true first reason, basis points."""
    boldness: int = 5_000
    """Readiness to break off when the table looks worse than the alternative, basis points."""
    activity: int = 5_000
    """Share of its capital it is ready to spend on acts outside the room, basis points a turn."""


@dataclass(frozen=True, eq=False)
class Stake:
    """What a table's issues are worth to one seat: the centre and spread that everybody knows."""

    seat: str
    worth: tuple[np.ndarray, ...]
    """Per issue (values, components) int64 in centipoints."""
    spread: np.ndarray
    """(issues,) standard deviation of the hidden factor on each issue, basis points."""
    pairs: tuple[tuple[int, int, int, int, int], ...] = ()
    """(issue, level, issue, level, bonus) in centipoints, for articles that belong together."""
    without: int = 0
    """Worth of having no treaty at all before the course of events is counted, centipoints."""
    of_accounts: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    """(account,) worth of a full account gained by the horizon, centipoints."""
    odds_of_war: int = 0
    """Worth of full superiority in the field if the war goes on, centipoints."""
    must_spread: int = 0
    """Standard deviation of the hidden shift of what they must have, centipoints."""
    press: int = 0
    """How much full mediator's pressure lowers what they ask, centipoints."""
    without_item: Mapping[str, int] = field(default_factory=dict)
    """Item to the worth of that item unsettled, beside its share of the whole, centipoints."""


@dataclass(frozen=True, eq=False)
class Faction:
    """A part of the home front that has a say in ratification."""

    id: str
    weight: int
    leaning: int
    """Readiness to accept any peace, centipoints; a nod is a sum of at least zero."""
    moved: Mapping[int, tuple[int, ...]]
    """Issue number to centipoints per level."""


@dataclass(frozen=True, eq=False)
class Home:
    """Who must consent in one capital, and by what rule."""

    seat: str
    rule: str
    factions: tuple[Faction, ...]
    scale: int = 600
    """Centipoints of the weighted sum that are worth one unit of log-odds."""
    per_weariness: int = 0
    """Centipoints added to every faction at full weariness: tired countries ratify."""


@dataclass(frozen=True)
class Effect:
    """One consequence of an outcome: an account of somebody moves."""

    account: str
    """A name of ACCOUNTS, or `trust`."""
    whose: str
    """`mover`, `target`, `other` (the party across the table), or a power's id."""
    by: int
    towards: str = ""
    """For trust: towards whom, in the same words as `whose`."""


@dataclass(frozen=True)
class Rung:
    """One outcome on an act's ladder, best for the mover first."""

    id: str
    effects: tuple[Effect, ...] = ()
    counts_as: str = "accepted"
    """The word of the record for it: accepted, partial, counter, rejected, ignored, succeeded, failed ..."""
    learns: str = ""
    """What the mover comes to know: `resolve` narrows the range of the target's stakes, and tells its date."""
    carries_out: bool = False
    """Whether the clauses of the act are executed."""
    does: str = ""
    """What else follows: `denounces` or `reopens` a treaty, `ties` the hands, `publishes` or `shows` a secret."""
    ends: str = ""
    """How it ends a crisis (`war`, `truce`, `settled`); empty when the ladder goes on."""
    provokes: bool = False
    """Whether the other side of a crisis climbs a rung."""
    delays: int = 0
    """Turns by which a side's date moves."""
    delays_own: bool = False
    """Whether the date that moves is the mover's own."""


@dataclass(frozen=True)
class ActKind:
    """One act outside the room, as data: price, conditions, ladder, and what sways it."""

    id: str
    family: str
    cost: int
    """Political capital, in hundredths of a point."""
    targets: str
    """`other`, `mediator`, `home`, `any`: whom it may be addressed to."""
    ladder: tuple[Rung, ...]
    base: tuple[int, ...]
    """Share of each rung when nothing sways it, basis points, summing to 10000."""
    weights: Mapping[str, int] = field(default_factory=dict)
    """Feature to its weight in hundredths of log-odds at full strength of the feature."""
    movers: tuple[str, ...] = ()
    """Who may do it; empty for everybody."""
    needs: tuple[tuple[Expression, str], ...] = ()
    """Conditions and, for each, the key of the sentence that says why not."""
    per_turn: int = 1
    icon: str = "event"
    about: str = ""
    """What an order of it has to name: a `treaty`, an `article` of the table (`issue=level`), or nothing."""
    step: str = ""
    """What it does on a crisis ladder (`climb`, `stand`, `fold`, `stall`); empty for any other act."""
    to_war: bool = False
    """Whether its climb goes straight to the last rung."""
    is_public: bool = False
    """Whether it is said in public, and so makes folding dearer."""
    variant_of: str = ""
    """The answer of which this is another form (six months, not three)."""
    text: tuple[int, ...] = ()
    """What it gives, as a draft of the first table; empty for nothing."""
    onlookers: Mapping[str, int] = field(default_factory=dict)
    """Third power to the change of its trust in the mover, whatever comes of it."""


@dataclass(frozen=True)
class Objective:
    """An aim of a seat, scored 0..100 against what the settlement says and how the country stands."""

    id: str
    weight: int
    levels: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Issue number to the score of each level."""
    least: bool = False
    """Several issues count by the worst of them, not by their mean."""
    account: str = ""
    without: int = 0
    """Score when there is no treaty."""
    by_turn: tuple[int, ...] = ()
    """Score by the turn of signature, where the date matters."""
    signed: int | None = None
    """Score of any treaty at all, where that alone is the aim."""
    by_ending: Mapping[str, int] = field(default_factory=dict)
    """Ending without a treaty (`war`, `truce`, `no_treaty`) to the score; others score `without`."""
    historic_account: int = 0
    """For an aim that is an account: what it came to in history, as the scenario's sources put it, basis points."""


@dataclass(frozen=True, eq=False)
class Setup:
    """Everything about a game that does not change while it is played."""

    id: str
    digest: str
    powers: tuple[str, ...]
    seats: tuple[str, ...]
    dates: tuple[str, ...]
    """ISO date of each turn; the last is the deadline."""
    chips: tuple[str, ...]
    clause_kinds: Mapping[str, ClauseKind]
    acts: Mapping[str, ActKind]
    agendas: tuple[Agenda, ...]
    stakes: Mapping[str, Stake]
    characters: Mapping[str, Character]
    homes: Mapping[str, Home]
    objectives: Mapping[str, tuple[Objective, ...]]
    rates: Rates
    world: World
    tenures: Mapping[str, Tenure]
    orders_per_turn: int = 3
    history: tuple[int, ...] = ()
    """The draft history signed at the first table, for scores and comparisons."""
    historic_turn: int = 0
    """The turn in which history signed it."""
    historic_ending: str = "treaty"
    """How it ended in history."""
    crisis: Crisis | None = None
    """The ladder two of the powers stand on, if any."""
    horizon: int = 6
    """Turns a cabinet looks ahead when it asks what comes of no treaty."""
    bonds: tuple[Bond, ...] = ()
    """Treaties in force when the game opens."""
    terms: Terms = field(default_factory=Terms)
    """What undertakings forbid and what leaving them costs."""
    goes_on: bool = False
    """Whether the game goes on to its last turn after a treaty has entered force."""
    recorded: bool = False
    """Whether this is the record of history, played by recorded players over many actors."""
    playable: tuple[str, ...] = ()
    """Seats a player may take; all of them where none is named. The others are run by their cabinets only."""
    historic_items: Mapping[str, str] = field(default_factory=dict)
    """Items history signed, with the ISO date of each; empty where the table has one item."""

    def __post_init__(self) -> None:
        if not self.playable:
            object.__setattr__(self, "playable", self.seats)

    @cached_property
    def index(self) -> dict[str, int]:
        """Power id to its place on the power axis."""
        return {power: i for i, power in enumerate(self.powers)}

    @property
    def last_turn(self) -> int:
        """Number of the last turn, counted from 0."""
        return len(self.dates) - 1
