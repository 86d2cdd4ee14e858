"""How two powers and the places between them stand on one day, by the maps, figures and treaties of the world.

The record asks with who held what in history; a running game asks with who holds it there (`Course`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import acos, cos, exp, log, radians, sin, tanh

from game.history.odds.background import Background
from game.rules.odds.occasion import Place, Relations
from game.scenario.world import Chip, World

ROLL = ("USA", "RUS", "JPN", "CHN", "GBR", "GER", "FRA")
"""The powers whose steel the strength of each is measured against."""
EARTH_KM = 6_371.0
_LEAST_STRENGTH = 0.002
_NEAR_KM = 2_000.0
_SCALE_OF_LEAD = 1.5


@dataclass(frozen=True)
class Course:
    """Where the course of a game has left history's."""

    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Chip to who holds it now; a chip that is not named stands as in history."""
    bound: frozenset[frozenset[str]] = frozenset()
    """Pairs bound by alliances signed in the game, beside those of history."""


HISTORY = Course()


@dataclass(frozen=True)
class Parties:
    """Who asks whom, and the day before."""

    mover: str
    targets: tuple[str, ...]
    eve: str
    """ISO date."""

    @property
    def year(self) -> int:
        """The year of the eve."""
        return int(self.eve[:4])


@dataclass(frozen=True)
class Standing:
    """Measures places and relations on any day."""

    world: World
    background: Background

    def place(self, parties: Parties, names: Iterable[str], course: Course = HISTORY) -> Place:
        """How the chips stand between the parties."""
        chips = [self.world.chips[one] for one in names if one in self.world.chips]
        if not chips:
            return Place(mover_has_stake=False)
        views = [_view(chip, parties, course) for chip in chips]
        issues = self.background.form.issues
        return Place(
            target_holds_land=_share(v.target_holds and v.is_land for v in views),
            mover_holds=_share(v.mover_holds for v in views),
            both_claim=_share(v.both_claim for v in views),
            economy=_share(chip.id in issues.economy for chip in chips),
            standing=_share(chip.id in issues.standing for chip in chips),
            mover_has_stake=any(v.mover_has_stake for v in views),
            nearness=self._nearness(parties, chips),
        )

    def relations(self, parties: Parties, trust: float, course: Course = HISTORY) -> Relations:
        """How the parties stand to each other and to the rest; `trust` is the mean of both sides', -1..1."""
        year, targets = parties.year, parties.targets
        strongest = max(self._strength(one, year) for one in targets)
        democracies = [self.background.democracy(one, year) for one in targets]
        return Relations(
            trust=trust,
            lead=tanh((self._strength(parties.mover, year) - strongest) / _SCALE_OF_LEAD),
            democracy=self.background.democracy(parties.mover, year),
            target_democracy=sum(democracies) / len(democracies),
            guarantor=self._guarantor(parties, self.background.bound(parties.eve) | course.bound),
        )

    def _nearness(self, parties: Parties, chips: list[Chip]) -> float:
        homes = self.background.form.homes.places
        far = homes["USA"]
        gaps = []
        for chip in chips:
            spot = (chip.lat, chip.lon)
            theirs = min(_kilometres(homes.get(one, far), spot) for one in parties.targets)
            gaps.append(theirs - _kilometres(homes.get(parties.mover, far), spot))
        return tanh(sum(gaps) / len(gaps) / _NEAR_KM)

    def _guarantor(self, parties: Parties, bound: frozenset[frozenset[str]]) -> float:
        mover, targets, year = parties.mover, parties.targets, parties.year
        mine = self._strength(mover, year)
        weights = [
            1 / (1 + exp(-_SCALE_OF_LEAD * (self._strength(friend, year) - mine)))
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


@dataclass(frozen=True)
class _View:
    """How one chip stands between the two."""

    target_holds: bool
    mover_holds: bool
    both_claim: bool
    mover_has_stake: bool
    is_land: bool


def _view(chip: Chip, parties: Parties, course: Course) -> _View:
    mover, targets = parties.mover, frozenset(parties.targets)
    holders = frozenset(course.holders.get(chip.id, chip.tenure_at(parties.eve).holders))
    claimants = frozenset(who for claim in chip.claims_at(parties.eve) for who in claim.by.split("+"))
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
