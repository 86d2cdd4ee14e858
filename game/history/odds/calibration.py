"""Refit the odds to the record and put them to the test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.history.odds.background import Background
from game.history.odds.episodes import hiding_episodes
from game.history.odds.scores import Bin, Scores, curve, scored
from game.history.odds.trials import (
    SETS,
    Trials,
    by_act_alone,
    leaving_decades_out,
    leaving_one_out,
    shuffled,
    trials_of,
    whole_fits,
)
from game.history.odds.weights import Weights, weighed
from game.history.record import Entry, Record
from game.rules.ladders import Odds
from game.rules.odds.families import FORCE
from game.rules.odds.model import likely
from game.scenario.world import World

WORST = 10


@dataclass(frozen=True)
class Row:
    """One line of the table of scores."""

    name: str
    decades_out: Scores
    one_out: Scores
    act_alone: Scores
    shuffled: Scores
    episode_hidden: Scores | None
    """Of the asking sets: decade out, and the move's own episode struck from memory, trust and precedents."""


@dataclass(frozen=True)
class Rate:
    """A kind of move as it was forecast without its decade and as it came out."""

    name: str
    count: int
    forecast: float
    observed: float


@dataclass(frozen=True)
class Miss:
    """A forecast that was far off."""

    entry: Entry
    forecast: float
    odds: Odds
    """By the weights of the whole record: the reasons, not the forecast."""


@dataclass(frozen=True)
class Calibration:
    """All that `calibrate` reports."""

    weights: Weights
    rows: tuple[Row, ...]
    rates: tuple[Rate, ...]
    curve: tuple[Bin, ...]
    """Of the asking moves, broad."""
    misses: tuple[Miss, ...]
    by_decade: tuple[Rate, ...]


def calibrated(world: World, record: Record, background: Background) -> Calibration:
    """Fit, forecast each decade by the others, each move by the rest, and a shuffled record as a control."""
    trials = trials_of(world, record, background)
    decades_out, one_out = leaving_decades_out(trials), leaving_one_out(trials)
    control = trials_of(world, shuffled(record), background)
    forecasts = (decades_out, one_out, by_act_alone(trials))
    weights = weighed(trials, whole_fits(trials), record)
    asking = trials.within("asking, broad")
    return Calibration(
        weights=weights,
        rows=tuple(_rows(trials, forecasts, control)),
        rates=tuple(_rates(trials, decades_out)),
        curve=curve(trials.success[asking], decades_out[asking]),
        misses=tuple(_misses(trials, decades_out, weights)),
        by_decade=tuple(_decades(trials, decades_out)),
    )


def _rows(
    trials: Trials, forecasts: tuple[np.ndarray, np.ndarray, np.ndarray], control: Trials
) -> Iterator[Row]:
    nothing, blind = leaving_decades_out(control), hiding_episodes(trials)
    for name in SETS:
        which, among = trials.within(name), control.within(name)
        scores = [scored(trials.success[which], forecast[which]) for forecast in forecasts]
        control_scores = scored(control.success[among], nothing[among])
        unseen = scored(trials.success[which], blind[which]) if np.isfinite(blind[which]).all() else None
        yield Row(name, scores[0], scores[1], scores[2], control_scores, unseen)


def _rates(trials: Trials, chance: np.ndarray) -> Iterator[Rate]:
    acts = np.array([entry.act for entry in trials.entries])
    kinds = {
        "peaceful proposals": np.isin(acts, ["propose", "counter", "buy", "pledge_peace"]),
        "demands and ultimata": np.isin(acts, ["demand", "ultimatum"]),
        "mediations": acts == "mediate",
        "operations": np.isin(acts, sorted(FORCE)),
    }
    for name, which in kinds.items():
        yield _rate(name, trials, chance, which)


def _decades(trials: Trials, chance: np.ndarray) -> Iterator[Rate]:
    asking = trials.within("asking, broad")
    for decade in np.unique(trials.decades):
        yield _rate(f"{decade}0s", trials, chance, asking & (trials.decades == decade))


def _rate(name: str, trials: Trials, chance: np.ndarray, which: np.ndarray) -> Rate:
    return Rate(name, int(which.sum()), float(chance[which].mean()), float(trials.success[which].mean()))


def _misses(trials: Trials, chance: np.ndarray, weights: Weights) -> Iterator[Miss]:
    asking = np.flatnonzero(trials.within("asking, core"))
    gaps = np.abs(trials.success[asking] - chance[asking])
    for i in asking[np.argsort(-gaps, kind="stable")[:WORST]]:
        odds = likely(weights.model, trials.occasions[i]).odds
        yield Miss(trials.entries[i], float(chance[i]), odds)
