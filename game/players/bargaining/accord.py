"""The joint deal in my eyes: packages ordered by the product of all sides' gains, mine exact, theirs as told.

Of deals about equally good the one is preferred that is sure to be efficient whatever the others' losses are
within the bounds they have let me know.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.players.bargaining.climbing import around, climbed, product
from game.players.frontier import frontier
from game.rules.interests import Package, Worths

Gains = NDArray[np.float64]
Losses = NDArray[np.float64]

_MOST_POINTS = 1024
_MOST_LISTED = 48
_SURE_BONUS = 0.04
_EXCHANGE_RATES = np.geomspace(0.25, 4.0, 41)
_TRUST, _TRUST_IN_PAIRS = 0.08, 1.0


class Told(NamedTuple):
    """What the others let me know: each one's estimated worth, `unit` for all it can gain, and bounds.

    `low` and `high` have shape (others, issues, most values): losses as shares of what each can gain.
    """

    others: list[Worths]
    at_least: list[Worths]
    unit: int
    low: Losses
    high: Losses


class Accord:
    """My list of joint deals, best first, and what the others have proposed of theirs."""

    def __init__(self, worths: Worths, told: Told) -> None:
        self._worths = worths
        self._told = told
        self._gain = max(1, int(worths.of(worths.best())) - worths.reservation)
        self._listed = self._ordered(self._candidates())
        self._next = 0
        self._heard: list[Package] = []

    def score(self, packages: Package, is_mine: bool = False) -> Gains:
        """The product of gains: (..., issues) -> (...,); what they propose is taken to be well weighed by them."""
        read = self._told.at_least if is_mine else self._told.others
        mine = (self._worths.of(packages) - self._worths.reservation) / self._gain
        theirs = [other.of(packages) / self._told.unit for other in read]
        return product(np.stack([mine, *theirs], axis=-1))

    def hear(self, offer: Package) -> None:
        """Take in a proposal of another side; one that I would never sign is not kept."""
        if self._worths.of(offer) >= self._worths.reservation:
            self._heard.append(offer.copy())

    def offer(self, leniency: float) -> Package:
        """My next proposal: the best of theirs once it is about as good as what is next on my list."""
        if self._heard:
            best = self._heard[int(self.score(np.array(self._heard)).argmax())]
            if self.is_good(best, leniency):
                return best
        package: Package = self._listed[self._next]
        self._next = (self._next + 1) % len(self._listed)
        return package

    def is_good(self, offer: Package, leniency: float) -> bool:
        """Whether an offer is about as good as what is next on my list, or brings me what I hoped for.

        What the others propose is good in their eyes, which see more of their side than mine do.
        """
        if self._worths.of(offer) >= self._worths.of(self._listed[0]):
            leniency += _TRUST_IN_PAIRS if self._worths.pairs else _TRUST
        return self._is_good(float(self.score(offer)), leniency)

    def _is_good(self, score: float, leniency: float) -> bool:
        standard = float(self.score(self._listed[self._next], is_mine=True))
        return score >= standard - 1e-12 if standard <= 0 else score >= (1 - leniency) * standard

    def _ordered(self, packages: Package) -> Package:
        packages = self._willing(packages)
        if len(packages) == 0:
            return self._worths.best()[None]
        scores = self.score(packages, is_mine=True)
        if len(self._told.others) == 1 and not self._worths.pairs:
            order = np.argsort(-scores, kind="stable")[:_MOST_LISTED]
            packages = np.unique(np.concatenate([packages[order], self._willing(self._supported())]), axis=0)
            scores = self.score(packages, is_mine=True) * (1 + _SURE_BONUS * self._is_sure(packages))
        order = np.argsort(-scores, kind="stable")[:_MOST_LISTED]
        return packages[order]

    def _willing(self, packages: Package) -> Package:
        willing: Package = packages[self._worths.of(packages) >= self._worths.reservation]
        return willing

    def _candidates(self) -> Package:
        sides = [self._worths, *self._told.at_least]
        found = frontier(sides, _MOST_POINTS)
        if len(self._told.others) == 1:
            return found.packages
        start: Package = found.packages[int(self.score(found.packages, is_mine=True).argmax())]
        return around(climbed(sides, start), self._worths.sizes)

    def _supported(self) -> Package:
        """The packages that are best at some rate of exchange, issue by issue."""
        mine, theirs = self._my_losses(), np.full(self._told.low.shape[1:], 1e9)
        for issue, table in enumerate(self._told.others[0].tables):
            theirs[issue, : len(table)] = (table.max() - table) / self._told.unit
        package: Package = (_EXCHANGE_RATES[:, None, None] * mine + theirs).argmin(axis=2)
        return package.astype(np.int64)

    def _my_losses(self) -> Losses:
        losses = np.full(self._told.low.shape[1:], 1e9)
        for issue, table in enumerate(self._worths.tables):
            losses[issue, : len(table)] = (table.max() - table) / self._gain
        return losses

    def _is_sure(self, packages: Package) -> NDArray[np.bool_]:
        """Whether a package is best at some rate of exchange for all losses of theirs within the bounds."""
        rows = np.arange(len(self._worths.sizes))
        mine = self._my_losses()
        low, high = self._told.low[0], np.minimum(self._told.high[0], 1e6)
        sure = np.zeros(len(packages), dtype=np.bool_)
        for rate in _EXCHANGE_RATES:
            worst = (rate * mine + high)[rows, packages]
            rivals = rate * mine + low
            chosen = np.zeros((len(packages), *rivals.shape), dtype=np.bool_)
            chosen[np.arange(len(packages))[:, None], rows, packages] = True
            best_rival = np.where(chosen, np.inf, rivals).min(axis=2)
            sure |= (worst <= best_rival).all(axis=1)
        return sure
