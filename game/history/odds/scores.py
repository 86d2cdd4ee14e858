"""How good a set of forecasts was: discrimination, accuracy against the base rate, calibration."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_SAFE = 1e-6


@dataclass(frozen=True)
class Scores:
    """Figures of one set of forecasts."""

    count: int
    base: float
    """Share of successes."""
    auc: float
    """Chance that a success was given a higher forecast than a failure."""
    brier: float
    skill: float
    """1 less the Brier score over that of always saying the base rate."""
    log_loss: float
    slope: float
    """Slope of outcome on forecast log-odds: 1 is calibrated, less is overbold, more is timid."""


def scored(success: np.ndarray, chance: np.ndarray) -> Scores:
    """Scores of forecasts (n,) 0..1 against outcomes (n,) 0 or 1."""
    base = float(success.mean())
    brier = float(np.mean((success - chance) ** 2))
    safe = np.clip(chance, _SAFE, 1 - _SAFE)
    return Scores(
        count=len(success),
        base=base,
        auc=auc(success, chance),
        brier=brier,
        skill=1 - brier / max(base * (1 - base), _SAFE),
        log_loss=float(-np.mean(success * np.log(safe) + (1 - success) * np.log(1 - safe))),
        slope=_slope(success, safe),
    )


def auc(success: np.ndarray, chance: np.ndarray) -> float:
    """Area under the curve of discrimination; ties count half."""
    good, bad = chance[success > 0], np.sort(chance[success == 0])
    if not len(good) or not len(bad):
        return 0.5
    below = np.searchsorted(bad, good, side="left")
    level = np.searchsorted(bad, good, side="right") - below
    return float((below + level / 2).sum() / (len(good) * len(bad)))


def _slope(success: np.ndarray, chance: np.ndarray) -> float:
    odds = np.log(chance / (1 - chance))
    if odds.std() < _SAFE:
        return 0.0
    design, b = np.column_stack([np.ones(len(odds)), odds]), np.zeros(2)
    for _ in range(30):
        fit = 1 / (1 + np.exp(-np.clip(design @ b, -35, 35)))
        hessian = (design.T * (fit * (1 - fit))) @ design + _SAFE * np.eye(2)
        b += np.linalg.solve(hessian, design.T @ (success - fit))
    return float(b[1])


@dataclass(frozen=True)
class Bin:
    """One tenth of the forecasts, from the lowest up."""

    forecast: float
    observed: float
    count: int


def curve(success: np.ndarray, chance: np.ndarray, bins: int = 10) -> tuple[Bin, ...]:
    """The calibration curve: mean forecast and observed share by equal counts."""
    order = np.argsort(chance, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    return tuple(Bin(float(chance[p].mean()), float(success[p].mean()), len(p)) for p in parts)
