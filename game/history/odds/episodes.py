"""How the odds fare on an episode the record knows nothing of: each asking move judged with its own episode hidden.

An episode is every move of the same parties about the same chips within three years. Weights come from the other
decades; neither memory, nor trust, nor precedents may draw on the episode.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.history.odds.eves import Eves, first_day
from game.history.odds.fitting import fitted
from game.history.odds.trials import PULL, Trials, case_of
from game.history.record import Entry
from game.rules.odds.features import measured
from game.rules.odds.occasion import Occasion
from game.rules.odds.past import YEAR, Past
from game.rules.odds.precedents import Library, pulled

SPAN_DAYS = 3 * YEAR
_BOTH = 2


def episode_of(past: Past, entry: Entry) -> np.ndarray:
    """(move,) bool: the moves of the entry's own episode, before and after it."""
    chips = [past.chips[one] for one in entry.chips if one in past.chips]
    parties = [past.powers[one] for one in {entry.by, *entry.to} if one in past.powers]
    near = np.abs(past.days - first_day(entry.date)) < SPAN_DAYS
    between = (past.made | past.told)[:, parties].sum(axis=1) >= _BOTH
    hidden: np.ndarray = near & between & past.touched[:, chips].any(axis=1)
    return hidden


def hiding_episodes(trials: Trials) -> np.ndarray:
    """(trial,) chance of success of each asking move without its episode; NaN for the others."""
    chance = np.full(len(trials.entries), np.nan)
    numbers, sample = trials.samples["asking"]
    decades = trials.decades[numbers]
    hidden = [episode_of(trials.eves.past, trials.entries[i]) for i in numbers]
    blind = [_occasion(trials, int(i), mask) for i, mask in zip(numbers, hidden)]
    eyeless = replace(sample, values=np.array([measured(occasion) for occasion in blind]))
    for decade in np.unique(decades):
        inside = decades == decade
        fit = fitted(sample.only(~inside))
        library = _library(trials, numbers, trials.success[numbers] - fit.chance(sample))
        structural = fit.chance(eyeless)
        for i in np.flatnonzero(inside):
            entry = trials.entries[numbers[i]]
            near = library.nearest(case_of(entry, blind[i]), hidden[i] | (trials.decades == decade))
            odds = np.log(structural[i] / (1 - structural[i])) + PULL * pulled(near)
            chance[numbers[i]] = 1 / (1 + np.exp(-odds))
    return chance


def _library(trials: Trials, numbers: np.ndarray, residuals: np.ndarray) -> Library:
    known = {trials.entries[i].id: float(r) for i, r in zip(numbers, residuals)}
    return replace(trials.library, residuals=known)


def _occasion(trials: Trials, number: int, hidden: np.ndarray) -> Occasion:
    """The eve of a move with its episode struck from memory and from trust."""
    entry, past = trials.entries[number], trials.eves.past
    standing = trials.eves.standing
    parties = [past.powers[one] for one in {entry.by, *entry.to} if one in past.powers]
    between = (past.made | past.told)[:, parties].sum(axis=1) >= _BOTH
    before = past.days < first_day(entry.date)
    trusting = Eves(standing, past.only(~hidden & between & before))
    return Eves(standing, past.only(~hidden & before)).occasion(entry, trusting)
