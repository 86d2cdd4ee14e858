"""The eve of a move: the record replayed to the day before, measured for one mover and its targets.

eves = eves_of(load_world(), load_record(), load_background())
eves.occasion(entry)        # all that its odds may look at; neither its outcome nor anything later
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import acos, cos, log, radians, sin, tanh

import numpy as np

from game.history.matter import matter_of_terms
from game.history.odds.background import Background
from game.history.record import Entry, Record
from game.rules.chance import WHOLE
from game.rules.odds.families import is_success
from game.rules.odds.occasion import Occasion, Place, Relations
from game.rules.odds.past import Past, Resolved, past_of, recalled
from game.rules.relations import faded, mark_of, marked
from game.scenario.world import Chip, World

ROLL = ("USA", "RUS", "JPN", "CHN", "GBR", "GER", "FRA")
"""The powers whose steel the strength of each is measured against."""
EARTH_KM = 6_371.0
_LEAST_STRENGTH = 0.002
_NEAR_KM = 2_000.0
_SCALE_OF_LEAD = 1.5


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

    world: World
    background: Background
    past: Past

    def occasion(self, entry: Entry) -> Occasion:
        """All that the odds of a move may look at."""
        targets = targets_of(entry)
        matter = matter_of_terms(entry.terms, entry.by, entry.to, entry.chips)
        eve, day = eve_of(entry.date), first_day(entry.date)
        memory = recalled(self.past, day, entry.by, targets, entry.chips)
        place = self._place(entry, targets, eve)
        relations = self._relations(entry, targets, eve, day)
        return Occasion(entry.act, int(entry.date[:4]), matter, place, relations, memory)

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
        days, states = [day], [now]
        for move in self.past.moves:
            now = faded(now, move.known - days[-1])
            targets = [index[one] for one in move.targets if one in index]
            if move.mover in index:
                now = marked(now, index[move.mover], targets, mark_of(move.act, move.outcome, move.is_success))
            days.append(move.known)
            states.append(now)
        return days, states

    def _place(self, entry: Entry, targets: tuple[str, ...], eve: str) -> Place:
        chips = [self.world.chips[one] for one in entry.chips if one in self.world.chips]
        if not chips:
            return Place(mover_has_stake=False)
        views = [_view(chip, entry.by, frozenset(targets), eve) for chip in chips]
        issues = self.background.form.issues
        return Place(
            target_holds_land=_share(v.target_holds and v.is_land for v in views),
            mover_holds=_share(v.mover_holds for v in views),
            both_claim=_share(v.both_claim for v in views),
            economy=_share(chip.id in issues.economy for chip in chips),
            standing=_share(chip.id in issues.standing for chip in chips),
            mover_has_stake=any(v.mover_has_stake for v in views),
            nearness=self._nearness(entry.by, targets, chips),
        )

    def _nearness(self, mover: str, targets: tuple[str, ...], chips: list[Chip]) -> float:
        homes = self.background.form.homes.places
        far = homes["USA"]
        gaps = []
        for chip in chips:
            spot = (chip.lat, chip.lon)
            theirs = min(_kilometres(homes.get(one, far), spot) for one in targets)
            gaps.append(theirs - _kilometres(homes.get(mover, far), spot))
        return tanh(sum(gaps) / len(gaps) / _NEAR_KM)

    def _relations(self, entry: Entry, targets: tuple[str, ...], eve: str, day: int) -> Relations:
        year = int(eve[:4])
        mine = self._strength(entry.by, year)
        bound = self.background.bound(eve)
        democracies = [self.background.democracy(one, year) for one in targets]
        return Relations(
            trust=self._trust(entry.by, targets, day),
            lead=tanh((mine - max(self._strength(one, year) for one in targets)) / _SCALE_OF_LEAD),
            democracy=self.background.democracy(entry.by, year),
            target_democracy=sum(democracies) / len(democracies),
            guarantor=self._guarantor(entry.by, targets, bound, year),
        )

    def _trust(self, mover: str, targets: tuple[str, ...], day: int) -> float:
        index = self.past.powers
        known = [index[one] for one in targets if one in index]
        if mover not in index or not known:
            return 0.0
        trust, me = self.trust_at(day), index[mover]
        both = [int(trust[one, me]) + int(trust[me, one]) for one in known]
        return sum(both) / (2 * WHOLE * len(both))

    def _guarantor(
        self, mover: str, targets: tuple[str, ...], bound: frozenset[frozenset[str]], year: int
    ) -> float:
        mine = self._strength(mover, year)
        weights = [
            1 / (1 + float(np.exp(-_SCALE_OF_LEAD * (self._strength(friend, year) - mine))))
            for target in targets
            for friend in _friends(target, bound)
            if friend != mover and friend not in targets and frozenset((friend, mover)) not in bound
        ]
        return max(weights, default=0.0)

    def _strength(self, actor: str, year: int) -> float:
        """Log of the mean of an actor's share of world capability and its share of the great powers' steel."""
        known = self._strengths.get((actor, year))
        if known is None:
            known = self._strengths[actor, year] = self._measured_strength(actor, year)
        return known

    @cached_property
    def _strengths(self) -> dict[tuple[str, int], float]:
        return {}

    def _measured_strength(self, actor: str, year: int) -> float:
        figures = self.world.figures
        capability = (figures.of(actor, "capability_ppm", year) or 0) / 1_000_000
        made = [figures.of(one, "steel_kt", year) or 0 for one in ROLL]
        steel = (figures.of(actor, "steel_kt", year) or 0) / (sum(made) + 1)
        return log(_LEAST_STRENGTH + (capability + steel) / 2)


def eves_of(world: World, record: Record, background: Background) -> Eves:
    """The eves of all moves, over the whole record."""
    past = past_of([resolved(entry) for entry in record.in_order], world.actors, tuple(world.chips))
    return Eves(world, background, past)


@dataclass(frozen=True)
class _View:
    """How one chip stands between the two."""

    target_holds: bool
    mover_holds: bool
    both_claim: bool
    mover_has_stake: bool
    is_land: bool


def _view(chip: Chip, mover: str, targets: frozenset[str], eve: str) -> _View:
    holders = frozenset(chip.tenure_at(eve).holders)
    claimants = frozenset(who for claim in chip.claims_at(eve) for who in claim.by.split("+"))
    return _View(
        target_holds=bool(holders & targets) and mover not in holders,
        mover_holds=mover in holders and not holders & targets,
        both_claim=mover in claimants and bool(claimants & targets),
        mover_has_stake=mover in holders or mover in claimants,
        is_land=chip.kind != "right",
    )


def _share(flags: Iterable[bool]) -> float:
    listed = list(flags)
    return sum(listed) / len(listed)


def _friends(actor: str, bound: frozenset[frozenset[str]]) -> list[str]:
    return sorted(next(iter(pair - {actor})) for pair in bound if actor in pair)


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance between two (latitude, longitude) in degrees."""
    (la, lo), (lb, lp) = ((radians(a), radians(b)) for a, b in (one, other))
    return EARTH_KM * acos(max(-1.0, min(1.0, sin(la) * sin(lb) + cos(la) * cos(lb) * cos(lo - lp))))
