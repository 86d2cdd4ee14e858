"""Fitting an ordered logit whose signs theory has fixed, with ridge shrinkage: numpy only, and no chance in it.

Each boundary of the ladder is one logit (was the outcome at least this good?), all share the feature weights, and every
act has thresholds of its own, shrunk towards those of its family. The boundary of success counts in full, the others in
part: the figure the game shows is the chance of success.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.rules.odds.families import LADDERS, SUCCESS_RUNGS
from game.rules.odds.features import FEATURES

_SIDE_BOUNDARY = 0.3
"""Weight of a boundary other than that of success."""
_STEPS, _CLOSE = 60, 1e-9
_FIRM = 1e5
"""Penalty that holds a firm weight at its prior."""
_RARE = 0.15
"""Least spread by which a feature is scaled: what a handful of moves says is shrunk as what it is, a handful."""
_UNSEEN = 1e-6
"""A feature that varies less than this is not in the record; its weight is its prior."""


@dataclass(frozen=True)
class Shrinkage:
    """Ridge penalties: the larger, the less the record is believed against theory's zero."""

    features: float
    """On each weight, in log-odds per standard deviation."""
    acts: float
    """On each act's departure from its family's thresholds."""


SHRINKAGE = {
    "asking": Shrinkage(80.0, 0.7),
    "force": Shrinkage(6.0, 10.0),
    "declaring": Shrinkage(20.0, 1.0),
}
"""By family. The penalty on the 40 asking weights holds each as if by a prior of standard deviation 0.11."""


@dataclass(frozen=True)
class Sample:
    """Moves of one family, ready to be fitted."""

    family: str
    values: np.ndarray
    """(move, feature)."""
    signs: np.ndarray
    """(feature,) +1 or -1."""
    priors: np.ndarray
    """(feature,) log-odds per unit that the weights are shrunk towards."""
    firm: np.ndarray
    """(feature,) bool: whose priors stand."""
    acts: np.ndarray
    """(move,) number of the act."""
    names: tuple[str, ...]
    """Act names by number."""
    rungs: np.ndarray
    """(move,) rung of the outcome, 0 best."""

    def only(self, which: np.ndarray) -> Sample:
        """The moves selected by a mask or by indexes."""
        return replace(
            self, values=self.values[which], acts=self.acts[which], rungs=self.rungs[which]
        )

    @property
    def success(self) -> np.ndarray:
        """(move,) 1.0 where the move succeeded."""
        return (self.rungs < SUCCESS_RUNGS).astype(np.float64)


@dataclass(frozen=True)
class Fit:
    """A fitted family."""

    centre: np.ndarray
    spread: np.ndarray
    push: np.ndarray
    """(feature,) log-odds per standard deviation."""
    common: np.ndarray
    """(boundary,) thresholds of the family."""
    own: np.ndarray
    """(boundary, act) departures from them."""
    errors: np.ndarray
    """(feature,) standard errors."""
    threshold_error: float

    def chance(self, sample: Sample) -> np.ndarray:
        """(move,) chance of success."""
        k = SUCCESS_RUNGS - 1
        steps = (sample.values - self.centre) / self.spread
        return _logistic(self.common[k] + self.own[k, sample.acts] + steps @ self.push)


def fitted(sample: Sample) -> Fit:
    """The weights that fit a sample best under its family's shrinkage."""
    return _unpacked(sample, _solved(sample))


def chances_without(sample: Sample) -> np.ndarray:
    """(move,) chance of success of each move by the fit to all the others.

    One Newton step from the whole fit, exact to second order: the move's own rows are taken out of slope and
    curvature (Woodbury), which costs no refit.
    """
    solved = _solved(sample)
    boundaries, n = len(LADDERS[sample.family]) - 1, len(sample.rungs)
    rows = solved.design.reshape(boundaries, n, -1).transpose(1, 0, 2)
    chance, target, weight = (a.reshape(boundaries, n).T for a in (solved.chance, solved.target, solved.weight))
    inverse = np.zeros_like(solved.hessian)
    free = np.ix_(solved.free, solved.free)
    inverse[free] = np.linalg.inv(solved.hessian[free])
    spread = rows @ inverse
    leverage = spread @ rows.transpose(0, 2, 1)
    curvature = weight * chance * (1 - chance)
    inner = np.eye(boundaries) - curvature[:, :, None] * leverage
    taken = np.linalg.solve(inner, (weight * (target - chance))[:, :, None])
    k = SUCCESS_RUNGS - 1
    shift = (leverage[:, k : k + 1, :] @ taken)[:, 0, 0]
    return _logistic(rows[:, k, :] @ solved.parameters - shift)


@dataclass(frozen=True)
class _Solution:
    """A solved fit with what it was solved from; rows run boundary by boundary."""

    parameters: np.ndarray
    hessian: np.ndarray
    free: np.ndarray
    """(parameter,) bool: not held at zero by its sign."""
    design: np.ndarray
    target: np.ndarray
    weight: np.ndarray
    chance: np.ndarray


def _solved(sample: Sample) -> _Solution:
    design, target, weight = _stacked(sample)
    penalty, signs = _penalties(sample)
    prior = _prior(sample, len(penalty))
    b = prior.copy()
    for _ in range(_STEPS):
        chance = _logistic(design @ b)
        slope = design.T @ (weight * (chance - target)) + penalty * (b - prior)
        hessian = (design.T * (weight * chance * (1 - chance))) @ design + np.diag(penalty)
        free = ~((signs != 0) & (b * signs <= 0) & (slope * signs >= 0))
        if np.abs(slope[free]).max() < _CLOSE:
            break
        b[free] -= np.linalg.solve(hessian[np.ix_(free, free)], slope[free])
        b[(signs != 0) & (b * signs < 0)] = 0.0
    return _Solution(b, hessian, free, design, target, weight, chance)


def _standardised(sample: Sample) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    centre = sample.values.mean(axis=0)
    spread = sample.values.std(axis=0)
    spread = np.where(spread < _UNSEEN, 1.0, np.maximum(spread, _RARE))
    return centre, spread, (sample.values - centre) / spread


def _stacked(sample: Sample) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Design (boundary * move, parameter), target and weight of the boundaries one below the other."""
    boundaries, acts = len(LADDERS[sample.family]) - 1, len(sample.names)
    _, _, steps = _standardised(sample)
    n = len(sample.rungs)
    belongs = np.eye(acts)[sample.acts]
    blocks = []
    for k in range(boundaries):
        own = np.zeros((n, boundaries * (1 + acts)))
        at = k * (1 + acts)
        own[:, at], own[:, at + 1 : at + 1 + acts] = 1.0, belongs
        blocks.append(np.hstack([own, steps]))
    target = np.concatenate([(sample.rungs <= k).astype(np.float64) for k in range(boundaries)])
    weight = np.repeat([1.0 if k == SUCCESS_RUNGS - 1 else _SIDE_BOUNDARY for k in range(boundaries)], n)
    return np.vstack(blocks), target, weight


def _penalties(sample: Sample) -> tuple[np.ndarray, np.ndarray]:
    shrinkage = SHRINKAGE[sample.family]
    boundaries = len(LADDERS[sample.family]) - 1
    thresholds = np.tile([1e-3, *[shrinkage.acts] * len(sample.names)], boundaries)
    penalty = np.concatenate([thresholds, np.where(sample.firm, _FIRM, shrinkage.features)])
    return penalty, np.concatenate([np.zeros(len(thresholds)), sample.signs])


def _prior(sample: Sample, parameters: int) -> np.ndarray:
    """Where each parameter is shrunk to: zero, but for features with a prior."""
    prior = np.zeros(parameters)
    prior[parameters - len(sample.signs) :] = sample.priors * _standardised(sample)[1]
    return prior


def _unpacked(sample: Sample, solved: _Solution) -> Fit:
    boundaries, acts = len(LADDERS[sample.family]) - 1, len(sample.names)
    centre, spread, _ = _standardised(sample)
    b, at = solved.parameters, boundaries * (1 + acts)
    thresholds = b[:at].reshape(boundaries, 1 + acts)
    errors = np.sqrt(np.diag(np.linalg.inv(solved.hessian)))
    own_error = errors[(SUCCESS_RUNGS - 1) * (1 + acts)]
    return Fit(centre, spread, b[at:], thresholds[:, 0], thresholds[:, 1:], errors[at:], float(own_error))


def sample_of(
    family: str, rows: Sequence[tuple[float, ...]], acts: Sequence[str], rungs: Sequence[int]
) -> Sample:
    """A sample from lists of equal length, the rows in the order of the family's features."""
    features = FEATURES[family]
    names = tuple(sorted(set(acts)))
    return Sample(
        family,
        np.array(rows, dtype=np.float64).reshape(len(rows), len(features)),
        np.array([feature.sign for feature in features], dtype=np.float64),
        np.array([feature.prior for feature in features], dtype=np.float64),
        np.array([feature.is_firm for feature in features], dtype=bool),
        np.array([names.index(act) for act in acts], dtype=np.int64),
        names,
        np.array(rungs, dtype=np.int64),
    )


def _logistic(x: np.ndarray) -> np.ndarray:
    chance: np.ndarray = 1.0 / (1.0 + np.exp(-np.clip(x, -35.0, 35.0)))
    return chance
