"""The eve of a move: the record replayed to the day before, measured for one mover and its targets.

eves = eves_of(load_world(), load_record(), load_background())
eves.occasion(entry)        # all that its odds may look at; neither its outcome nor anything later
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.history.matter import matter_of_terms
from game.history.odds.background import Background
from game.history.odds.standing import Parties, Standing
from game.history.record import Entry, Record
from game.rules.chance import WHOLE
from game.rules.odds.families import is_success
from game.rules.odds.occasion import Occasion
from game.rules.odds.past import Past, Resolved, past_of, recalled
from game.rules.relations import faded, mark_of, marked
from game.scenario.world import World


def first_day(date: str) -> int:
    """The day number of a date; of a month, its first day."""
    return datetime.date.fromisoformat(date if len(date) == 10 else f"{date}-01").toordinal()


def last_day(date: str) -> int:
    """The day number on which a date is over; of a month, its last day."""
    if len(date) == 10:
        return first_day(date)
    year, month = int(date[:4]), int(date[5:7])
    return datetime.date(year + month // 12, month % 12 + 1, 1).toordinal() - 1


def eve_of(date: str) -> str:
    """The ISO day before a date."""
    return datetime.date.fromordinal(first_day(date) - 1).isoformat()


def resolved(entry: Entry) -> Resolved:
    """An entry as a later move looks back on it."""
    return Resolved(
        id=entry.id,
        known=last_day(entry.date),
        mover=entry.by,
        targets=targets_of(entry),
        act=entry.act,
        chips=entry.chips,
        outcome=entry.outcome,
        is_success=is_success(entry.outcome),
        matter=matter_of_terms(entry.terms, entry.by, entry.to, entry.chips),
        source=entry.source,
    )


def targets_of(entry: Entry) -> tuple[str, ...]:
    """To whom it was addressed, the mover itself left out unless it is alone."""
    return tuple(to for to in entry.to if to != entry.by) or entry.to


@dataclass(frozen=True)
class Eves:
    """Measures any move at any date against the record before it."""

    standing: Standing
    past: Past

    def occasion(self, entry: Entry, trusting: Eves | None = None) -> Occasion:
        """All that the odds of a move may look at; `trusting` supplies the trust where it is not to be this one's."""
        parties = Parties(entry.by, targets_of(entry), eve_of(entry.date))
        day = first_day(entry.date)
        return Occasion(
            act=entry.act,
            year=int(entry.date[:4]),
            matter=matter_of_terms(entry.terms, entry.by, entry.to, entry.chips),
            place=self.standing.place(parties, entry.chips),
            relations=self.standing.relations(parties, (trusting or self)._trust(parties, day)),
            memory=recalled(self.past, day, entry.by, parties.targets, entry.chips),
        )

    def trust_at(self, day: int) -> np.ndarray:
        """(power, power) trust on the eve of a day, basis points: row trusts column."""
        n = self.past.known_before(day)
        days, states = self._trusts
        return faded(states[n], day - days[n])

    @cached_property
    def _trusts(self) -> tuple[list[int], list[np.ndarray]]:
        """Trust after each number of moves, and the day it was so."""
        index = self.past.powers
        now = np.zeros((len(index), len(index)), dtype=np.int64)
        day = self.past.moves[0].known if self.past.moves else 0
        days, states = [min(day, 0)], [now]
        for move in self.past.moves:
            now = faded(now, move.known - days[-1])
            targets = [index[one] for one in move.targets if one in index]
            if move.mover in index:
                now = marked(now, index[move.mover], targets, mark_of(move.act, move.outcome, move.is_success))
            days.append(move.known)
            states.append(now)
        return days, states

    def _trust(self, parties: Parties, day: int) -> float:
        return mean_trust(self.trust_at(day), self.past, parties)


def mean_trust(trust: np.ndarray, past: Past, parties: Parties) -> float:
    """Trust of both sides in each other, -1..1, from (power, power) basis points in the order of the past's powers."""
    index = past.powers
    known = [index[one] for one in parties.targets if one in index]
    if parties.mover not in index or not known:
        return 0.0
    me = index[parties.mover]
    both = [int(trust[one, me]) + int(trust[me, one]) for one in known]
    return sum(both) / (2 * WHOLE * len(both))


def eves_of(world: World, record: Record, background: Background) -> Eves:
    """The eves of all moves, over the whole record."""
    past = past_of([resolved(entry) for entry in record.in_order], world.actors, tuple(world.chips))
    return Eves(Standing(world, background), past)
