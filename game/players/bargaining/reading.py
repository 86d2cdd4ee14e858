"""Reading the other side: a Bayesian estimate of what each value costs it, from what it offers and repeats.

Every issue carries a cloud of particles, each a guess at the other side's loss for every value, as a share
of its whole span. An offer is taken as a choice that avoids loss the more surely the larger it is; offers
early in the talk more so. Given that, issues are independent, so one small array holds all clouds.
"""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from game.rules.interests import Package, Worths

Losses = NDArray[np.float64]

_PARTICLES = 256
_SCALE = 1000  # whole numbers per span of the other side in `estimate`
_SHARPNESS = 8.0  # how surely an offer avoids loss, per issue
_OPENING_SHARPNESS = 60.0
_REPEAT = 0.15  # what an offer heard before counts for
_FADING = 0.25  # how fast later offers, which may be concessions, count for less
_REFUSALS = 3  # how many refusals are remembered
_IMPOSSIBLE = 1e6
_NOTHING = 1e-9  # what is at stake on an agenda where every issue has one value


class Reading:
    """What one other side seems to want over an agenda of the given sizes.

    `lowest_demand` is the least, as a share of their span, that they have offered to live with, and
    `refused_level` the most that they lately refused.
    """

    def __init__(self, sizes: tuple[int, ...], seed: int = 0) -> None:
        self._sizes = np.array(sizes)
        self._rows = np.arange(len(sizes))
        self._clouds = _prior(sizes, np.random.default_rng(seed))
        self._log_chance = np.zeros(self._clouds.shape[:2])
        count = len(sizes)
        self._ordinary = _log_choice(self._clouds, _SHARPNESS * count)
        self._opening = _log_choice(self._clouds, _OPENING_SHARPNESS * count)
        self._heard: dict[bytes, int] = {}
        self._different: list[Package] = []
        self._estimate: Worths | None = None
        self._refused: deque[Package] = deque(maxlen=_REFUSALS)
        self.opening: Package | None = None
        self.lowest_demand = 1.0
        self.refused_level = 0.0

    def hear(self, offer: Package) -> None:
        """Take in an offer of theirs: (issues,) value numbers."""
        key = offer.tobytes()
        times = self._heard.get(key, 0)
        self._heard[key] = times + 1
        if times == 0:
            self._different.append(offer.copy())
        if self.opening is None:
            self.opening = offer.copy()
            self._log_chance += self._opening[self._rows, :, offer]
        else:
            weight = (1.0 if times == 0 else _REPEAT / times) / (1 + _FADING * len(self._different))
            self._log_chance += weight * self._ordinary[self._rows, :, offer]

    def reread(self) -> None:
        """Bring the estimate, and the levels read off it, up to what was heard and refused."""
        shares = _SCALE * self.losses()
        self._estimate = Worths(
            tuple(np.rint(row[:size].max() - row[:size]).astype(np.int64) for row, size in zip(shares, self._sizes))
        )
        if self._different:
            heard = self._estimate.of(np.array(self._different))
            self.lowest_demand = int(heard.min()) / _SCALE
        if self._refused:
            self.refused_level = int(self._estimate.of(np.array(self._refused)).max()) / _SCALE

    def refused(self, offer: Package) -> None:
        """Take in that they did not sign this offer of mine."""
        self._refused.append(offer)

    def losses(self) -> Losses:
        """(issues, most values): the expected loss for each value as a share of their span; 0 at the best."""
        chance = np.exp(self._log_chance - self._log_chance.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        expected: Losses = np.einsum("ip,ipv->iv", chance, self._clouds)
        expected -= expected.min(axis=1, keepdims=True)
        worst = np.where(expected < _IMPOSSIBLE / 2, expected, 0.0)
        shares: Losses = expected / max(float(worst.max(axis=1).sum()), _NOTHING)
        return shares

    def estimate(self) -> Worths:
        """Their worth as last reread, from 0 for their worst package to about 1000 for their best."""
        if self._estimate is None:
            self.reread()
        assert self._estimate is not None
        return self._estimate


def _prior(sizes: tuple[int, ...], rng: np.random.Generator) -> Losses:
    """(issues, particles, most values): weights and tastes drawn at random; absent values cost everything."""
    count, most = len(sizes), max(sizes)
    weights = rng.gamma(1.5, 1.0 / (1.5 * count), (_PARTICLES,))
    tastes = rng.random((_PARTICLES, most))
    clouds = np.empty((count, _PARTICLES, most))
    for issue, size in enumerate(sizes):
        own = tastes[rng.permutation(_PARTICLES), :]
        span = own[:, :size].max(axis=1, keepdims=True)
        low = own[:, :size].min(axis=1, keepdims=True)
        clouds[issue] = weights[:, None] * (span - own) / np.maximum(span - low, 1e-9)
        clouds[issue, :, size:] = _IMPOSSIBLE
    return clouds


def _log_choice(clouds: Losses, sharpness: float) -> Losses:
    """The log chance of each value under each particle: a softmax of minus the loss."""
    energy = -sharpness * clouds
    top = energy.max(axis=2, keepdims=True)
    chance: Losses = energy - top - np.log(np.exp(energy - top).sum(axis=2, keepdims=True))
    return chance
