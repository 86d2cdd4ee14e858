"""The world before any scenario: places and rights to bargain over, powers, their figures, the words of treaties.

world = load_world()                              # the shipped one; ScenarioError lists every fault
world.chips["kunashir"].holder_at("1945-09-01")   # 'RUS'
world.chips["kunashir"].worth_to("JPN", "1956-08-01").symbolic
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.scenario.powers import Minor, Power

START, END = "1850-01-01", "2030-12-31"
"""The days a file may speak of."""
OPENING = "1855-01-01"
"""The day on which every timeline begins."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held a chip from a day on, and by what right."""

    since: str
    """ISO date."""
    holder: str
    """A power's id, several joined with +, or `none`."""
    hold: str
    """`held`, `leased`, `occupied`, `joint`, `mandate` or `lapsed` (no holder)."""
    basis: str
    """The title or the event, in words."""

    @property
    def holders(self) -> tuple[str, ...]:
        """The holders one by one; empty for nobody."""
        return () if self.holder == "none" else tuple(self.holder.split("+"))


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody's stated title to a chip; a bound of None is open or unknown."""

    by: str
    since: str | None
    until: str | None
    note: str

    def holds_at(self, date: str) -> bool:
        """Whether the claim stood on that day."""
        after = self.since is None or self.since <= date
        return after and (self.until is None or date[: len(self.until)] <= self.until)


@dataclass(frozen=True, slots=True)
class Worth:
    """What a chip meant to one power from a year on, each part 0 (nothing) to 5 (life and death), and why."""

    to: str
    since: int
    strategic: int
    economic: int
    symbolic: int
    because: str

    @property
    def total(self) -> int:
        """The three parts together, 0..15."""
        return self.strategic + self.economic + self.symbolic


NO_WORTH = Worth("", 0, 0, 0, 0, "")


@dataclass(frozen=True, slots=True)
class Names:
    """What the neighbours call it."""

    en: str
    ru: str
    ja: str
    zh: str
    ko: str = ""


@dataclass(frozen=True)
class Chip:
    """A place or a right that can be bargained over."""

    id: str
    names: Names
    kind: str
    theatre: str
    lat: float
    lon: float
    """Degrees; of a right only where to draw it."""
    area_km2: float | None
    population: tuple[tuple[str, str], ...]
    """(year, count in words)."""
    resources: tuple[str, ...]
    note: str
    worths: tuple[Worth, ...]
    tenures: tuple[Tenure, ...]
    """In order of date; the first is how things stood on 1 January 1855."""
    claims: tuple[Claim, ...]
    sources: tuple[str, ...] = ()
    """Works behind the claims, the note and the first tenure; later tenures are cited by the record."""

    def tenure_at(self, date: str) -> Tenure:
        """The tenure on that day (on the day of a change, the new one)."""
        return self.tenures[max(0, bisect_right(self._since, date) - 1)]

    def holder_at(self, date: str) -> str:
        """Who held it on that day: an id, several joined with +, or `none`."""
        return self.tenure_at(date).holder

    def claims_at(self, date: str) -> tuple[Claim, ...]:
        """The claims that stood on that day."""
        return tuple(claim for claim in self.claims if claim.holds_at(date))

    def worth_to(self, power: str, date: str) -> Worth:
        """What it meant to a power in that year; nothing where none is recorded."""
        year = int(date[:4])
        known = [worth for worth in self.worths if worth.to == power and worth.since <= year]
        return max(known, key=lambda worth: worth.since) if known else NO_WORTH

    @cached_property
    def _since(self) -> tuple[str, ...]:
        return tuple(tenure.since for tenure in self.tenures)


@dataclass(frozen=True, slots=True)
class Figures:
    """Yearly figures of the powers. `rows[state][year]` follows `columns`; None is a gap in the source."""

    sources: tuple[str, ...]
    columns: tuple[str, ...]
    rows: Mapping[str, Mapping[int, tuple[int | None, ...]]]
    estimated: Mapping[str, tuple[tuple[int, int], ...]]
    """Spans of years, both ends counted, that are not in the source."""

    def of(self, state: str, column: str, year: int) -> int | None:
        """One figure; a year outside the table takes the nearest that is in it."""
        rows = self.rows.get(state)
        if not rows:
            return None
        nearest = min(max(year, min(rows)), max(rows))
        return rows[nearest][self.columns.index(column)]

    def is_estimate(self, state: str, year: int) -> bool:
        """Whether that year's capability figures were drawn or repeated, not read."""
        return any(first <= year <= last for first, last in self.estimated.get(state, ()))


@dataclass(frozen=True, slots=True)
class Episode:
    """A stretch of history that has a name."""

    id: str
    name: str
    since: str
    until: str
    between: tuple[tuple[str, ...], ...] = ()
    """Groups of powers of which all take part."""
    any: tuple[str, ...] = ()
    """Powers of which one takes part."""
    chips: tuple[str, ...] = ()
    """Chips of which one is touched."""

    def holds(self, day: str, actors: frozenset[str], chips: frozenset[str]) -> bool:
        """Whether a move of that day, by and on those powers, about those chips, belongs to it."""
        if not self.since <= day <= self.until:
            return False
        is_bound = bool(self.between or self.any or self.chips)
        is_pair = any(actors.issuperset(pair) for pair in self.between)
        return not is_bound or is_pair or not actors.isdisjoint(self.any) or not chips.isdisjoint(self.chips)


@dataclass(frozen=True, slots=True)
class ClauseWord:
    """A word of the vocabulary of treaties."""

    id: str
    family: str
    means: str
    basis: str | None
    """How the taker holds a place once it is carried out; None for a promise."""
    title: bool


@dataclass(frozen=True, slots=True)
class ActWord:
    """A kind of move, with the word the chronicle has for it."""

    id: str
    move: str
    family: str
    means: str


@dataclass(frozen=True, slots=True)
class OutcomeWord:
    """How a move can come out, and whether its maker got something."""

    id: str
    success: bool
    means: str


@dataclass(frozen=True)
class World:
    """Everything that is common to all scenarios."""

    chips: Mapping[str, Chip]
    powers: Mapping[str, Power]
    minors: Mapping[str, Minor]
    figures: Figures
    clauses: Mapping[str, ClauseWord]
    acts: Mapping[str, ActWord]
    outcomes: Mapping[str, OutcomeWord]
    episodes: tuple[Episode, ...]
    digest: str
    """SHA-256 over the world's files, as hex."""

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """Ids of the powers, the minor actors, and `other`."""
        return (*self.powers, *self.minors, "other")

    @cached_property
    def act_of_move(self) -> Mapping[str, str]:
        """The chronicle's word for a move to the act's id."""
        return {act.move: act.id for act in self.acts.values()}

    @cached_property
    def theatres(self) -> tuple[str, ...]:
        """The theatres in the order of their files."""
        return tuple(dict.fromkeys(chip.theatre for chip in self.chips.values()))
