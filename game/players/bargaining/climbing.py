"""Climbing to the greatest product of gains where there are too many sides for an exact frontier."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from game.rules.interests import Package, Worths

_STEPS = 60
_MOST_CHANGES_PAIRED = 120


def around(package: Package, sizes: Sequence[int]) -> Package:
    """The package and all that differ from it on one issue or two: (packages, issues), itself first.

    On agendas so large that changes of two issues would be too many, those of one issue only.
    """
    changes = [(i, v) for i, size in enumerate(sizes) for v in range(size) if v != package[i]]
    is_small = len(changes) <= _MOST_CHANGES_PAIRED
    both = [(one, two) for one, two in combinations(changes, 2) if one[0] != two[0]] if is_small else []
    near = np.repeat(package[None], 1 + len(changes) + len(both), axis=0)
    if changes:
        rows = np.arange(1, 1 + len(changes))
        near[rows, [i for i, _ in changes]] = [v for _, v in changes]
    if both:
        rows = np.arange(1 + len(changes), len(near))
        for side in range(2):
            near[rows, [pair[side][0] for pair in both]] = [pair[side][1] for pair in both]
    return near


def product(gains: NDArray[np.float64]) -> NDArray[np.float64]:
    """The product of gains over the last axis; where a side loses, its loss instead, so that less is worse."""
    least = gains.min(axis=-1)
    found: NDArray[np.float64] = np.where(least > 0, np.clip(gains, 0, None).prod(axis=-1), np.minimum(least, 0.0))
    return found


def climbed(sides: Sequence[Worths], package: Package) -> Package:
    """From a package by changes of one issue or two to one that no such change makes a better product."""
    best = [int(side.of(side.best())) for side in sides]
    spans = np.array([max(1, top - side.reservation) for top, side in zip(best, sides)], dtype=np.float64)
    floors = np.array([side.reservation for side in sides])
    for _ in range(_STEPS):
        near = around(package, sides[0].sizes)
        gains = (np.stack([side.of(near) for side in sides], axis=-1) - floors) / spans
        following: Package = near[int(product(gains).argmax())]
        if np.array_equal(following, package):
            break
        package = following
    return package
