"""Fitting an ordered logit whose signs theory has fixed, with ridge shrinkage: numpy only, and no chance in it.

Each boundary of the ladder is one logit (was the outcome at least this good?), all share the feature weights, and every
act has thresholds of its own, shrunk towards those of its family. The boundary of success counts in full, the others in
part: the figure the game shows is the chance of success.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.rules.odds.families import LADDERS, SUCCESS_RUNGS

_SIDE_BOUNDARY = 0.3
"""Weight of a boundary other than that of success."""
_STEPS, _CLOSE = 60, 1e-7


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
    acts: np.ndarray
    """(move,) number of the act."""
    names: tuple[str, ...]
    """Act names by number."""
    rungs: np.ndarray
    """(move,) rung of the outcome, 0 best."""

    def only(self, which: np.ndarray) -> Sample:
        """The moves selected by a mask or by indexes."""
        return Sample(
            self.family, self.values[which], self.signs, self.acts[which], self.names, self.rungs[which]
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
        steps = np.clip((sample.values - self.centre) / self.spread, -4.0, 4.0)
        return _logistic(self.common[k] + self.own[k, sample.acts] + steps @ self.push)


def fitted(sample: Sample, start: np.ndarray | None = None, steps: int = _STEPS) -> Fit:
    """The weights that fit a sample best under its family's shrinkage; `start` speeds up a refit."""
    return _unpacked(sample, *_solved(sample, start, steps))


def solution(sample: Sample) -> np.ndarray:
    """The raw parameters of a fit, to start others from."""
    return _solved(sample, None, _STEPS)[0]


def _solved(sample: Sample, start: np.ndarray | None, steps: int) -> tuple[np.ndarray, np.ndarray]:
    design, target, weight = _stacked(sample)
    penalty, signs = _penalties(sample)
    b = np.zeros(design.shape[1]) if start is None else start.copy()
    hessian = np.eye(len(b))
    for _ in range(steps):
        chance = _logistic(design @ b)
        slope = design.T @ (weight * (chance - target)) + penalty * b
        hessian = (design.T * (weight * chance * (1 - chance))) @ design + np.diag(penalty)
        free = ~((signs != 0) & (b * signs <= 0) & (slope * signs >= 0))
        if np.abs(slope[free]).max() < _CLOSE:
            break
        b[free] -= np.linalg.solve(hessian[np.ix_(free, free)], slope[free])
        b[(signs != 0) & (b * signs < 0)] = 0.0
    return b, hessian


def _standardised(sample: Sample) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    centre = sample.values.mean(axis=0)
    spread = np.maximum(sample.values.std(axis=0), 1e-3)
    return centre, spread, np.clip((sample.values - centre) / spread, -4.0, 4.0)


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
    penalty = np.concatenate([thresholds, np.full(len(sample.signs), shrinkage.features)])
    return penalty, np.concatenate([np.zeros(len(thresholds)), sample.signs])


def _unpacked(sample: Sample, b: np.ndarray, hessian: np.ndarray) -> Fit:
    boundaries, acts = len(LADDERS[sample.family]) - 1, len(sample.names)
    centre, spread, _ = _standardised(sample)
    thresholds = b[: boundaries * (1 + acts)].reshape(boundaries, 1 + acts)
    errors = np.sqrt(np.diag(np.linalg.inv(hessian)))
    at = boundaries * (1 + acts)
    own_error = errors[(SUCCESS_RUNGS - 1) * (1 + acts)]
    return Fit(centre, spread, b[at:], thresholds[:, 0], thresholds[:, 1:], errors[at:], float(own_error))


def sample_of(
    family: str, rows: Sequence[tuple[float, ...]], acts: Sequence[str], rungs: Sequence[int], signs: Sequence[int]
) -> Sample:
    """A sample from lists of equal length."""
    names = tuple(sorted(set(acts)))
    numbers = np.array([names.index(act) for act in acts], dtype=np.int64)
    values = np.array(rows, dtype=np.float64).reshape(len(rows), len(signs))
    return Sample(
        family, values, np.array(signs, dtype=np.float64), numbers, names, np.array(rungs, dtype=np.int64)
    )


def _logistic(x: np.ndarray) -> np.ndarray:
    chance: np.ndarray = 1.0 / (1.0 + np.exp(-np.clip(x, -35.0, 35.0)))
    return chance
