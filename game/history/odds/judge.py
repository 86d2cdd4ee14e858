"""The judge of odds: any move at any date, with the reasons, the precedents and what history did.

judge = load_judge()
judgement = judge.judge(entry)      # an entry of the record, or a case read by game.history.chronicle
judgement.likely.odds.chance        # basis points
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.history.loading import load_record
from game.history.odds.background import load_background
from game.history.odds.eves import Eves, eves_of, targets_of
from game.history.odds.trials import case_of
from game.history.odds.weights import Weights, load_weights
from game.history.record import Entry, Record
from game.rules.odds.model import Likely, likely
from game.rules.odds.precedents import Library, Precedent, pulled
from game.scenario.loading import load_world
from game.scenario.world import World


@dataclass(frozen=True)
class Judgement:
    """The odds of one case."""

    case: Entry
    likely: Likely
    precedents: tuple[Precedent, ...]
    """Nearest first."""
    history: Entry | None
    """The entry of the record that is this very move, if there is one. It was not heard as a precedent, but the
    weights were fitted with it among a thousand others."""


@dataclass(frozen=True)
class Judge:
    """Everything that odds need, loaded."""

    world: World
    record: Record
    eves: Eves
    weights: Weights

    def judge(self, case: Entry) -> Judgement:
        """The odds of a case on its eve; its outcome is not looked at."""
        history = self._on_record(case)
        occasion = self.eves.occasion(case)
        asked = case_of(history or case, occasion) if history else case_of(case, occasion)
        near = self._library.nearest(asked)
        return Judgement(case, likely(self.weights.model, occasion, pulled(near)), near, history)

    @cached_property
    def _library(self) -> Library:
        return Library(self.eves.past, self.weights.residuals)

    @cached_property
    def _by_day(self) -> Mapping[str, tuple[Entry, ...]]:
        days: dict[str, tuple[Entry, ...]] = {}
        for entry in self.record.in_order:
            days[entry.date] = (*days.get(entry.date, ()), entry)
        return days

    def _on_record(self, case: Entry) -> Entry | None:
        """The same move on record: of that id and month, or of that day, mover, act, target and a chip in common."""
        named = self.record.entries.get(case.id)
        if named is not None and named.date[:7] == case.date[:7] and named.by == case.by:
            return named
        return next((entry for entry in self._by_day.get(case.date, ()) if _is_same(entry, case)), None)


def _is_same(entry: Entry, case: Entry) -> bool:
    same_act = (entry.by, entry.act) == (case.by, case.act)
    told = set(targets_of(entry)) & set(targets_of(case))
    return same_act and bool(told) and bool(set(entry.chips) & set(case.chips))


def load_judge() -> Judge:
    """The judge of the shipped world, record and weights; ScenarioError lists every fault in them."""
    world, record = load_world(), load_record()
    return Judge(world, record, eves_of(world, record, load_background()), load_weights())
