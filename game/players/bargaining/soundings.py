"""Soundings: how negotiators who recognise each other learn, early, what a fair and efficient deal is.

Each opens with its best package. After that every offer yields, on some issues, to a value another side
likes better, exactly where that costs no more than a measure both can compute from what has been said so
far; elsewhere it stands on its own best value. So an offer tells, issue by issue, on which side of the
measure a loss lies, and each further offer narrows the bounds. Losses are counted in shares of what the
speaker can gain over its reservation, so the bounds are all a Nash point needs. Whoever offers anything
that does not fit this reading is not sounding, and is treated with the usual caution from then on.
"""

import numpy as np
from numpy.typing import NDArray

from game.players.frontier import Frontier, frontier
from game.rules.interests import Package, Worths

Losses = NDArray[np.float64]

_BUDGETS = (0.4, 1.0)  # measures a sounding may name in sum, by how often all have yielded
_TRUSTED = 2  # soundings in which every side has yielded, after which all are taken to be in earnest
_PATIENCE = 7  # soundings after which every side must have yielded somewhere
_TOO_DEAR = 2.5  # a loss so many times another's benefit is never part of a fair deal
_FINE = 0.004  # bounds closer than this are not asked about again
_UNIT = 100_000  # whole numbers per span when losses become a `Worths`
_MOST_POINTS = 1024


class Soundings:
    """What `parties` sides, of whom I am number 0, have let each other know over one agenda."""

    def __init__(self, worths: Worths, parties: int) -> None:
        self._worths = worths
        self._sizes = worths.sizes
        count, most = len(worths.sizes), max(worths.sizes)
        best = worths.best()
        self._gain = max(1, int(worths.of(best)) - worths.reservation)
        self._losses = np.full((count, most), 2.0)
        for issue, change in enumerate(worths.gradient(best)):
            self._losses[issue, : len(change)] = -change / self._gain
        self._low = np.zeros((parties, count, most))
        self._high = np.full((parties, count, most), np.inf)
        for issue, size in enumerate(worths.sizes):
            self._high[:, issue, size:] = 0.0
        self._best = np.zeros((parties, count), dtype=np.int64)
        self._best[0] = best
        self._said: list[list[Package]] = [[] for _ in range(parties)]
        self._read = 0
        self._yields = np.zeros(parties, dtype=np.int64)
        self.is_broken = False
        self.is_over = False

    @property
    def rounds_read(self) -> int:
        """How many offers of every side have been understood, the opening one included."""
        return self._read

    def say(self) -> Package | None:
        """My next sounding, or None when I cannot make one without going below my reservation."""
        offer: Package = self._best[0].copy()
        if self._said[0]:
            for issue, value, measure in self._asked(0):
                if self._losses[issue, value] <= measure:
                    offer[issue] = value
        if self._worths.of(offer) < self._worths.reservation:
            self._stop()
            return None
        self._take(0, offer)
        return offer

    def hear(self, party: int, offer: Package) -> None:
        """Take in the next offer of another side."""
        if not self.is_broken and not self.is_over:
            self._take(party, offer.copy())

    def _take(self, party: int, offer: Package) -> None:
        self._said[party].append(offer)
        while not self.is_broken and not self.is_over and min(len(said) for said in self._said) > self._read:
            heard = [said[self._read] for said in self._said]
            if self._read == 0:
                self._open(heard)
            else:
                self._narrow(heard)
            self._read += 1
            if self._read > _PATIENCE and not self._yields.all():
                self.is_broken = True

    def _open(self, openings: list[Package]) -> None:
        for party, offer in enumerate(openings):
            self._best[party] = offer
            self._high[party, np.arange(len(offer)), offer] = 0.0

    def _narrow(self, offers: list[Package]) -> None:
        """Read one sounding of every side, all against the bounds as they stood before."""
        asked = [self._asked(party) for party in range(len(offers))]
        for party, (offer, questions) in enumerate(zip(offers, asked)):
            expected = self._best[party].copy()
            has_yielded = False
            for issue, value, measure in questions:
                if offer[issue] == value:
                    self._high[party, issue, value] = measure
                    expected[issue] = value
                    has_yielded = True
                else:
                    self._low[party, issue, value] = measure
            self._yields[party] += has_yielded
            if not np.array_equal(expected, offer):
                self._stop()

    def _stop(self) -> None:
        """One side says something else: the end of the soundings, or the mark of a stranger."""
        if int(self._yields.min()) >= _TRUSTED:
            self.is_over = True
        else:
            self.is_broken = True

    def _asked(self, party: int) -> list[tuple[int, int, float]]:
        """(issue, value, measure): what this side's next offer will tell, the widest bounds first."""
        rows = np.arange(len(self._sizes))
        expected = self._expected()
        own_best = self._best[party]
        others = np.delete(expected, party, axis=0)
        benefit = (others[:, rows, own_best][:, :, None] - others).max(axis=0)
        low, high = self._low[party], self._high[party]
        wished = (benefit > 0) & (low < _TOO_DEAR * self._most_benefit(party))
        ceiling = np.where(np.isinf(high), np.maximum(2 * low, 2.0 / len(self._sizes)), high)
        width = np.where(wished & (high > 0), ceiling - low, 0.0)
        value = width.argmax(axis=1)
        widest = width[rows, value]
        measure = ((low + ceiling) / 2)[rows, value]
        trust = max(int(self._yields.min()), (self._read - 1) // 3)
        budget = _BUDGETS[min(trust, len(_BUDGETS) - 1)]
        questions = []
        for issue in np.argsort(-widest, kind="stable").tolist():
            if widest[issue] > _FINE and measure[issue] <= budget:
                budget -= measure[issue]
                questions.append((issue, int(value[issue]), float(measure[issue])))
        return questions

    def _most_benefit(self, party: int) -> Losses:
        """(issues, values): the most any other side can gain when this one leaves its best value."""
        rows = np.arange(len(self._sizes))
        high = np.delete(self._high, party, axis=0)[:, rows, self._best[party]]
        most: Losses = (high[:, :, None] - np.delete(self._low, party, axis=0)).max(axis=0)
        return most

    def _expected(self) -> Losses:
        """(parties, issues, values): the middle of what is known of each loss."""
        unbounded = np.maximum(1.5 * self._low, 1.0 / len(self._sizes))
        middle: Losses = np.where(np.isinf(self._high), unbounded, (self._low + self._high) / 2)
        return middle

    @property
    def is_done(self) -> bool:
        """Whether nothing worth asking is left for any side."""
        return self.is_over or (self._read > 1 and not any(self._asked(party) for party in range(len(self._said))))

    def others(self) -> list[Worths]:
        """The other sides' gains over their reservations as now known, 100,000 for their best package."""
        expected = self._expected()
        return [
            Worths(
                tuple(
                    np.rint(_UNIT * ((1.0 / len(self._sizes)) - row[:size])).astype(np.int64)
                    for row, size in zip(losses, self._sizes)
                )
            )
            for losses in expected[1:]
        ]

    def joint_frontier(self) -> Frontier:
        """The frontier of my own worth and the others' as now known."""
        return frontier([self._worths, *self.others()], most=_MOST_POINTS)
