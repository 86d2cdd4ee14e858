"""What to offer: packages on the frontier of my own worth and the others' as read, from the top down.

The aspiration falls along a curve of character and time, from everything towards what the best last offer
can be expected to bring, never towards the reservation as such.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.players.bargaining.characters import Character
from game.players.bargaining.parley import Moment
from game.players.bargaining.reading import Reading
from game.players.frontier import Frontier, frontier
from game.rules.interests import Package, Worths

_MOST_POINTS = 256
_HIGH_DEMAND = 0.85
_FULL = 1000.0  # a reading's whole numbers per span


def _logistic(above: NDArray[np.float64]) -> NDArray[np.float64]:
    share: NDArray[np.float64] = 1 / (1 + np.exp(np.clip(-above, -50, 50)))
    return share


class LastOffer(NamedTuple):
    """The best offer to end with: the gain it promises on average, and the package."""

    promise: float
    package: Package


class Bidding:
    """My side's offers. Gains are shares of the span between my reservation and my best package."""

    def __init__(self, worths: Worths, character: Character) -> None:
        self.worths = worths
        self.best = worths.best()
        self.span = max(1, int(worths.of(self.best)) - worths.reservation)
        self._character = character
        self._frontier: Frontier | None = None
        self._made: set[bytes] = set()

    def gain(self, package: Package) -> float:
        """What a package brings me over my reservation; below 0 it is worse than no agreement."""
        return (int(self.worths.of(package)) - self.worths.reservation) / self.span

    def reread(self, readings: list[Reading]) -> None:
        """Take in what the others were heard to want."""
        for reading in readings:
            reading.reread()
        self._frontier = frontier([self.worths, *(reading.estimate() for reading in readings)], _MOST_POINTS)

    def aspiration(self, moment: Moment, promise: float, demand: float) -> float:
        """The gain to hold out for now, falling towards `promise` as the talks run out.

        It falls sooner when the others have come down to a low `demand`, a share of their span: then
        there is little left to wait for, and time to try one offer after another.
        """
        passed = moment.round / max(1, moment.rounds - 1)
        who = self._character
        pace = who.pace + who.response * max(0.0, _HIGH_DEMAND - demand)
        return promise + (1 - promise) * float(1 - passed ** (1 / pace))

    def offer_at(self, aspiration: float) -> Package:
        """A package that brings me at least `aspiration`, the best for the others not offered before."""
        if self._frontier is None:
            return self._noted(self.best)
        gains, readings = self._gains(self._frontier)
        enough = np.flatnonzero(gains >= min(aspiration, float(gains.max())) - 1e-9)
        liking = readings.prod(axis=1)
        for point in enough[np.argsort(-liking[enough], kind="stable")].tolist():
            if self._frontier.packages[point].tobytes() not in self._made:
                return self._noted(self._frontier.packages[point])
        return self._noted(self._variation(self._frontier.packages[enough[liking[enough].argmax()]], aspiration))

    def _variation(self, package: Package, aspiration: float) -> Package:
        """A new offer one change away that costs me as little as can be, or the same one again."""
        room = (self.gain(package) - aspiration) * self.span
        found, cheapest = package, -np.inf
        for issue, changes in enumerate(self.worths.gradient(package)):
            for value, change in enumerate(changes.tolist()):
                if value != package[issue] and cheapest < change <= 0 <= room + change:
                    other = package.copy()
                    other[issue] = value
                    if other.tobytes() not in self._made:
                        found, cheapest = other, change
        return found

    def _noted(self, package: Package) -> Package:
        self._made.add(package.tobytes())
        return package

    def last_offer(self, readings: list[Reading], fallback: float, heard: Package | None = None) -> LastOffer:
        """The offer with the greatest expected gain if the others answer it for good.

        `fallback` is what I expect to be left with when they refuse it, `heard` the best they offered.
        """
        if self._frontier is None:
            return LastOffer(fallback, self.best)
        gains, liking = self._gains(self._frontier)
        chance = np.ones(len(gains))
        who = self._character
        for column, reading in enumerate(readings):
            level = liking[:, column]
            soft = who.soft * _logistic((level - who.soft_level) / who.soft_spread)
            firm = (1 - who.soft) * who.firm * _logistic((level - reading.lowest_demand + who.doubt) / who.doubt)
            chance *= who.trust * (soft + firm)
        promise = np.where(gains > 0, chance * gains + (1 - chance) * fallback, -1.0)
        point = int(promise.argmax())
        if heard is not None and who.trust * self.gain(heard) >= promise[point]:
            return LastOffer(who.trust * self.gain(heard), heard)
        return LastOffer(float(promise[point]), self._frontier.packages[point])

    def _gains(self, found: Frontier) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """My gain (points,) and the others' worth as read, 0 to about 1, (points, others)."""
        mine = (found.worths[:, 0] - self.worths.reservation) / self.span
        return mine, found.worths[:, 1:] / _FULL
