"""Plain opponents to measure against: each a well-known rule in a few lines.

They know their own worth only, and none of them lists the packages of an agenda.
"""

import heapq
from collections.abc import Iterator
from itertools import count

import numpy as np

from game.players.bargaining.parley import Moment
from game.rules.interests import Package, Worths

_TRIES_PER_ISSUE = 4


class Timed:
    """Demands `1 - (t ** (1 / pace))` of its span at time t: firm below pace 1, yielding above it."""

    def __init__(self, worths: Worths, seed: int, pace: float) -> None:
        self.worths = worths
        self.best = worths.best()
        self.span = float(worths.of(self.best) - worths.reservation)
        self.rng = np.random.default_rng(seed)
        self._pace = pace

    def demand(self, moment: Moment) -> float:
        """The worth it holds out for now."""
        passed = moment.round / max(1, moment.rounds - 1)
        return float(self.worths.reservation + self.span * (1.0 - passed ** (1.0 / self._pace)))

    def propose(self, moment: Moment) -> Package:
        return self.near(self.demand(moment))

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        return int(self.worths.of(offer)) >= self.demand(moment)

    def near(self, level: float) -> Package:
        """A random package of at least `level`, found by walking down from the best one."""
        package = self.best.copy()
        worth = int(self.worths.of(package))
        issues = self.rng.integers(len(package), size=_TRIES_PER_ISSUE * len(package))
        values = self.rng.integers(np.array(self.worths.sizes)[issues])
        for issue, value in zip(issues.tolist(), values.tolist()):
            before = int(package[issue])
            package[issue] = value
            changed = worth + int(self.worths.tables[issue][value] - self.worths.tables[issue][before])
            if self.worths.pairs:
                changed = int(self.worths.of(package))
            if changed < level:
                package[issue] = before
            else:
                worth = changed
        return package


class Hardheaded(Timed):
    """Holds out for nine tenths of its span to the end."""

    def demand(self, moment: Moment) -> float:
        return self.worths.reservation + 0.9 * self.span


class Random(Timed):
    """Offers anything it could live with and accepts such offers by the toss of a coin."""

    def propose(self, moment: Moment) -> Package:
        return self.near(self.worths.reservation)

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        return bool(self.worths.of(offer) >= self.worths.reservation and self.rng.random() < 0.5)


class TitForTat(Timed):
    """Yields as much, by its own measure, as the other side has yielded to it."""

    def __init__(self, worths: Worths, seed: int, pace: float) -> None:
        super().__init__(worths, seed, pace)
        self._first_heard: float | None = None
        self._best_heard = float("-inf")

    def demand(self, moment: Moment) -> float:
        yielded = 0.0 if self._first_heard is None else self._best_heard - self._first_heard
        firm = self.worths.reservation + self.span - yielded
        return max(float(self.worths.reservation), min(firm, super().demand(moment) + 0.5 * self.span))

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        heard = float(self.worths.of(offer))
        self._first_heard = heard if self._first_heard is None else self._first_heard
        self._best_heard = max(self._best_heard, heard)
        return heard >= self.demand(moment)


class Micro(Timed):
    """MiCRO: its packages from the best down, one step for each new offer of the other side."""

    def __init__(self, worths: Worths, seed: int, pace: float) -> None:
        super().__init__(worths, seed, pace)
        self._coming = best_first(worths)
        self._made = [next(self._coming)]
        self._heard: set[tuple[int, ...]] = set()

    def propose(self, moment: Moment) -> Package:
        if len(self._heard) >= len(self._made):
            following = next(self._coming, None)
            if following is not None and self.worths.of(following) >= self.worths.reservation:
                self._made.append(following)
        if len(self._heard) < len(self._made) - 1:
            return self._made[int(self.rng.integers(len(self._made)))]
        return self._made[-1]

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        self._heard.add(tuple(offer.tolist()))
        lowest = int(self.worths.of(self._made[-1]))
        return int(self.worths.of(offer)) >= max(lowest, self.worths.reservation)


def best_first(worths: Worths) -> Iterator[Package]:
    """All packages from the best down, each found when asked for: the rest is split around it each time."""
    order = count()
    everything = [list(range(size)) for size in worths.sizes]
    heap = [(-int(worths.of(worths.best())), next(order), everything, worths.best())]
    while heap:
        _, _, allowed, package = heapq.heappop(heap)
        yield package
        for issue, value in enumerate(package.tolist()):
            others = [v for v in allowed[issue] if v != value]
            if others:
                part = [*([v] for v in package[:issue].tolist()), others, *allowed[issue + 1 :]]
                chosen = worths.narrowed(part).best()
                found = np.array([part[i][k] for i, k in enumerate(chosen)], dtype=np.int64)
                heapq.heappush(heap, (-int(worths.of(found)), next(order), part, found))
