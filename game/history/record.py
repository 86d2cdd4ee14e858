"""The record: what was asked and answered in the North Pacific from 1855 to 2025, each move with its source.

record = load_record()                         # the shipped one; ScenarioError lists every fault of shape
record.entries["portsmouth-15-treaty"].outcome
record.before("1956-08-07")                    # what had happened by then
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.history.wording import Term


@dataclass(frozen=True, slots=True)
class Transfer:
    """A chip changes hands, or the right by which it is held changes."""

    chip: str
    giver: str
    """Who held it till then: an id, several joined with +, or `none`."""
    taker: str
    hold: str
    """By what right from then on; `held`, `joint` or `lapsed` where the file does not say."""


@dataclass(frozen=True)
class Entry:
    """One move: an offer, a demand, a treaty, an act of force, with what came of it."""

    id: str
    date: str
    """ISO date, or a month where the sources give no day."""
    by: str
    to: tuple[str, ...]
    act: str
    chips: tuple[str, ...]
    terms: tuple[Term, ...]
    outcome: str
    transfers: tuple[Transfer, ...]
    note: str
    context: str
    source: str
    confidence: str
    """`high`, `medium` or `low`."""
    seed: bool
    """Whether one of the two essays the project started from names it."""
    era: str
    file: str
    line: int
    against: tuple[str, ...] = ()
    """Whom a pact between others is aimed at."""

    @property
    def day(self) -> str:
        """The date as a day that sorts; a month stands before its first day as day 00."""
        return self.date if len(self.date) == 10 else f"{self.date}-00"


@dataclass(frozen=True)
class Effect:
    """Something that took effect on a day of its own: a treaty in force, an occupation complete."""

    id: str
    date: str
    follows: str
    """Id of the entry it comes from; empty where it comes from none."""
    transfers: tuple[Transfer, ...]
    note: str
    source: str
    confidence: str
    era: str
    file: str
    line: int

    @property
    def day(self) -> str:
        """The date, which always has a day."""
        return self.date


Happening = Entry | Effect


@dataclass(frozen=True)
class Record:
    """All entries and effects, each in order of date."""

    entries: Mapping[str, Entry]
    effects: Mapping[str, Effect]
    digest: str
    """SHA-256 over the record's files, as hex."""

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """Entries and effects together, in order of date; on one day entries come first."""
        return tuple(sorted([*self.entries.values(), *self.effects.values()], key=lambda one: one.day))

    @cached_property
    def _makers(self) -> Mapping[tuple[str, str], Happening]:
        return {(transfer.chip, one.date): one for one in self.happenings for transfer in one.transfers}

    def maker_of(self, chip: str, date: str) -> Happening | None:
        """The move or the effect by which a chip's tenure of that date began: what to cite for it."""
        return self._makers.get((chip, date))

    @cached_property
    def in_order(self) -> tuple[Entry, ...]:
        """The entries in order of date."""
        return tuple(self.entries.values())

    def before(self, date: str) -> tuple[Entry, ...]:
        """The entries dated before that day."""
        return self.in_order[: bisect_left(self.in_order, date, key=lambda entry: entry.day)]

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Every source named, once each, in alphabetical order."""
        return tuple(sorted({one.source for one in self.happenings}))


def default_hold(holder: str) -> str:
    """The right a holder has where nothing else is said."""
    if holder == "none":
        return "lapsed"
    return "joint" if "+" in holder else "held"
