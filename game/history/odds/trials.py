"""The record as trials of the model: forecasts for moves whose outcomes the fit has not seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from game.history.odds.background import Background
from game.history.odds.eves import Eves, eves_of, first_day, targets_of
from game.history.odds.fitting import Fit, Sample, chances_without, fitted, sample_of
from game.history.record import Entry, Record
from game.rules.odds.families import ASKS, CORE_ASKS, FAMILIES, family_of, is_success, rung_of
from game.rules.odds.features import measured
from game.rules.odds.occasion import Occasion
from game.rules.odds.precedents import CAUTION, Case, Library
from game.scenario.world import World

PULL = 4.0
"""Log-odds per unit of the precedents' mean residual: what a residual is worth at even odds (the logistic's slope)."""
SETS: dict[str, Callable[[str], bool]] = {
    "all moves": lambda act: True,
    "asking, broad": lambda act: act in ASKS,
    "asking, core": lambda act: act in CORE_ASKS,
    "force": lambda act: family_of(act) == "force",
    "declaring": lambda act: family_of(act) == "declaring",
}
"""The sets that are reported apart."""


@dataclass(frozen=True)
class Neighbours:
    """The precedents each trial hears, as numbers of trials and their likeness."""

    numbers: tuple[np.ndarray, ...]
    likeness: tuple[np.ndarray, ...]

    def pull(self, trial: int, residuals: np.ndarray) -> float:
        """Mean residual of a trial's precedents, shrunk."""
        weights = self.likeness[trial]
        return float((weights * residuals[self.numbers[trial]]).sum() / (weights.sum() + CAUTION))


@dataclass(frozen=True)
class Trials:
    """Every move of the record with its eve, in the order in which the moves became known."""

    entries: tuple[Entry, ...]
    occasions: tuple[Occasion, ...]
    eves: Eves

    @cached_property
    def success(self) -> np.ndarray:
        """(trial,) 1.0 or 0.0."""
        return np.array([float(is_success(entry.outcome)) for entry in self.entries])

    @cached_property
    def decades(self) -> np.ndarray:
        """(trial,) decade of each move, as 190 for the 1900s."""
        return np.array([int(entry.date[:4]) // 10 for entry in self.entries])

    @cached_property
    def families(self) -> np.ndarray:
        """(trial,) family of each act."""
        return np.array([family_of(entry.act) for entry in self.entries])

    def within(self, name: str) -> np.ndarray:
        """(trial,) bool: which belong to a set of `SETS`."""
        return np.array([SETS[name](entry.act) for entry in self.entries], dtype=bool)

    @cached_property
    def samples(self) -> Mapping[str, tuple[np.ndarray, Sample]]:
        """Per family the numbers of its trials and the sample they make."""
        return {family: self._sample(family) for family in FAMILIES}

    def _sample(self, family: str) -> tuple[np.ndarray, Sample]:
        numbers = np.flatnonzero(self.families == family)
        entries = [self.entries[i] for i in numbers]
        rows = [measured(self.occasions[i]) for i in numbers]
        rungs = [rung_of(family, entry.outcome) for entry in entries]
        return numbers, sample_of(family, rows, [entry.act for entry in entries], rungs)

    @cached_property
    def library(self) -> Library:
        """All moves as precedents, without residuals."""
        return Library(self.eves.past, {})

    def neighbours(self, may_share_decade: bool) -> Neighbours:
        """The precedents of each trial; those of its own decade are left out when asked."""
        place = {move.id: i for i, move in enumerate(self.eves.past.moves)}
        found = []
        for i, entry in enumerate(self.entries):
            hidden = None if may_share_decade else self.decades == self.decades[i]
            near = self.library.nearest(case_of(entry, self.occasions[i]), hidden)
            numbers = np.array([place[one.move.id] for one in near], dtype=np.int64)
            found.append((numbers, np.array([one.similarity for one in near])))
        return Neighbours(tuple(n for n, _ in found), tuple(w for _, w in found))


def case_of(entry: Entry, occasion: Occasion) -> Case:
    """An entry as a case for the library."""
    return Case(
        first_day(entry.date), entry.by, targets_of(entry), entry.act, occasion.matter, but=entry.id
    )


def trials_of(world: World, record: Record, background: Background) -> Trials:
    """All moves of the record, measured."""
    eves = eves_of(world, record, background)
    entries = tuple(record.entries[move.id] for move in eves.past.moves)
    return Trials(entries, tuple(eves.occasion(entry) for entry in entries), eves)


def whole_fits(trials: Trials) -> dict[str, Fit]:
    """Each family fitted to everything: what play uses."""
    return {family: fitted(sample) for family, (_, sample) in trials.samples.items()}


def residuals_of(trials: Trials, fits: Mapping[str, Fit]) -> np.ndarray:
    """(trial,) what came of each move less what the fits give it."""
    chance = np.zeros(len(trials.entries))
    for family, (numbers, sample) in trials.samples.items():
        chance[numbers] = fits[family].chance(sample)
    return trials.success - chance


def leaving_decades_out(trials: Trials) -> np.ndarray:
    """(trial,) chance of success by weights and precedents that saw nothing of the move's own decade."""
    near = trials.neighbours(may_share_decade=False)
    chance = np.zeros(len(trials.entries))
    for numbers, sample in trials.samples.values():
        decades = trials.decades[numbers]
        for decade in np.unique(decades):
            structural = fitted(sample.only(decades != decade)).chance(sample)
            inside = decades == decade
            chance[numbers[inside]] = _heard(trials, near, numbers, structural)[inside]
    return chance


def leaving_one_out(trials: Trials) -> np.ndarray:
    """(trial,) chance of success by weights that saw every move but this one, and the precedents before it."""
    near = trials.neighbours(may_share_decade=True)
    chance = np.zeros(len(trials.entries))
    for numbers, sample in trials.samples.values():
        chance[numbers] = _heard(trials, near, numbers, chances_without(sample))
    return chance


def _heard(trials: Trials, near: Neighbours, numbers: np.ndarray, structural: np.ndarray) -> np.ndarray:
    """Chances of a family's trials after their precedents were heard, from those before."""
    residuals = np.zeros(len(trials.entries))
    residuals[numbers] = trials.success[numbers] - structural
    pulls = PULL * np.array([near.pull(int(i), residuals) for i in numbers])
    heard: np.ndarray = 1 / (1 + np.exp(-(np.log(structural / (1 - structural)) + pulls)))
    return heard


def by_act_alone(trials: Trials) -> np.ndarray:
    """(trial,) the baseline to beat: the success rate of the act's own type in the other decades."""
    acts = np.array([entry.act for entry in trials.entries])
    chance = np.zeros(len(acts))
    for decade in np.unique(trials.decades):
        inside = trials.decades == decade
        usual = trials.success[~inside].mean()
        for act in np.unique(acts[inside]):
            seen = trials.success[~inside & (acts == act)]
            chance[inside & (acts == act)] = (seen.sum() + usual) / (len(seen) + 1)
    return chance


def shuffled(record: Record) -> Record:
    """The record with its outcomes dealt out anew by a fixed rule: from it nothing can be learnt."""
    order = np.random.Generator(np.random.Philox(key=1855)).permutation(len(record.in_order))
    outcomes = [record.in_order[i].outcome for i in order]
    dealt = {
        entry.id: replace(entry, outcome=outcome) for entry, outcome in zip(record.in_order, outcomes)
    }
    return replace(record, entries=dealt)
