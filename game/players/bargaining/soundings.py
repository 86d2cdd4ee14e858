"""Soundings: how negotiators who recognise each other learn, early, what a fair and efficient deal is.

Each opens with its best package. After that every offer yields, issue by issue, to a value another side
likes better, exactly where that costs no more than a measure both can compute from what has been said so
far; elsewhere it stands on its own best value. The issues known least come first, and what an offer yields
in all has a cap both know: a refusal tells nothing where the cap may have been the reason. So an offer tells
on which side of each measure a loss lies, and each further offer narrows the bounds. Losses are counted in
shares of what the speaker can gain over its reservation, so the bounds are all a Nash point needs. Whoever
offers anything that does not fit this reading is not sounding, and is met with the usual caution from then on.
"""

import numpy as np
from numpy.typing import NDArray

from game.players.bargaining.accord import Told
from game.players.frontier import frontier
from game.rules.interests import Package, Worths

Losses = NDArray[np.float64]
Question = tuple[int, int, float]

_CAPS = (0.25, 0.35, 0.98)  # how much one sounding may yield in all, by how often all have yielded in new ways
_TRUSTED = 2  # soundings in which every side has yielded, after which all are taken to be in earnest
_PATIENCE = 7  # soundings after which every side must have yielded somewhere
_TOO_DEAR = 2.5  # a loss so many times another's benefit is never part of a fair deal
_CHEAP, _CHEAP_WEIGHT = 0.3, 0.3  # a loss so small beside another's benefit is hardly asked about
_CAUTION = 0.75  # where between its bounds a loss of theirs is taken to lie when I choose what to propose
_POINTS_IN_SIGHT = 64
_FINE = 0.003  # bounds closer than this are not asked about again
_UNIT = 100_000  # whole numbers per span when losses become a `Worths`


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
        self._questions: list[list[Question]] | None = None
        self.is_broken = False
        self.is_over = False

    @property
    def rounds_read(self) -> int:
        """How many offers of every side have been understood, the opening one included."""
        return self._read

    def say(self) -> Package:
        """My next sounding: never one below my reservation."""
        offer: Package = self._best[0].copy()
        if self._said[0]:
            cap = self._cap()
            if self._worths.pairs and self._read > 1:
                self._losses = self._losses_midway()
            for issue, value, measure in self._asked()[0]:
                if self._losses[issue, value] <= measure:
                    offer[issue] = value
                    if self._lost(offer) > cap:
                        offer[issue] = self._best[0, issue]
        self._take(0, offer)
        return offer

    def _losses_midway(self) -> Losses:
        """My losses where pairs make them depend on each other: half as seen from my best, half from the deal in sight.

        So the losses on the way from the one to the other add up exactly.
        """
        found = frontier([self._worths, *self.others()], _POINTS_IN_SIGHT)
        point = found.nash([self._worths.reservation] + [0] * (len(self._said) - 1))
        losses = np.full(self._losses.shape, 2.0)
        best = self._best[0]
        there = best if point is None else found.packages[point]
        for issue, (near, far) in enumerate(zip(self._worths.gradient(best), self._worths.gradient(there))):
            losses[issue, : len(near)] = -(near + far - far[best[issue]]) / (2 * self._gain)
        return losses

    def _lost(self, offer: Package) -> float:
        return 1.0 - (int(self._worths.of(offer)) - self._worths.reservation) / self._gain

    def _cap(self) -> float:
        fewest = min(len({said.tobytes() for said in heard[: self._read]}) for heard in self._said) - 1
        fewest = max(fewest, int(self._read >= _PATIENCE // 2))
        return _CAPS[max(0, min(fewest, len(_CAPS) - 1))]

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
        self._questions = None

    def _narrow(self, offers: list[Package]) -> None:
        """Read one sounding of every side, all against the bounds as they stood before."""
        asked = self._asked()
        self._questions = None
        cap = self._cap()
        for party, (offer, questions) in enumerate(zip(offers, asked)):
            expected = self._best[party].copy()
            room = cap
            for issue, value, measure in questions:
                if offer[issue] == value:
                    self._high[party, issue, value] = measure
                    expected[issue] = value
                    room -= measure
                elif measure <= room:
                    self._low[party, issue, value] = measure
            self._yields[party] += room < cap
            if not np.array_equal(expected, offer):
                self._stop()

    def _stop(self) -> None:
        """One side says something else: the end of the soundings, or the mark of a stranger."""
        if int(self._yields.min()) >= _TRUSTED:
            self.is_over = True
        else:
            self.is_broken = True

    def _asked(self) -> list[list[Question]]:
        """For each side what its next offer will tell: (issue, value, measure), the widest bounds first."""
        if self._questions is None:
            self._questions = [self._questions_to(party) for party in range(len(self._said))]
        return self._questions

    def _questions_to(self, party: int) -> list[Question]:
        rows = np.arange(len(self._sizes))
        expected = self._expected()
        own_best = self._best[party]
        others = expected[self._all_but(party)]
        benefit = (others[:, rows, own_best][:, :, None] - others).max(axis=0)
        low, high = self._low[party], self._high[party]
        cap = self._cap()
        wished = (benefit > 0) & (low < cap - _FINE) & (low < _TOO_DEAR * self._most_benefit(party))
        ceiling = np.where(np.isinf(high), np.maximum(2 * low, 2.0 / len(self._sizes)), high)
        width = np.where(wished & (high > 0), ceiling - low, 0.0)
        weight = np.where(high < _CHEAP * benefit, _CHEAP_WEIGHT, 1.0)
        value = (width * weight).argmax(axis=1)
        widest = width[rows, value]
        measure = np.minimum((low + ceiling) / 2, cap)[rows, value]
        order = np.argsort(-widest, kind="stable").tolist()
        return [(i, int(value[i]), float(measure[i])) for i in order if widest[i] > _FINE]

    def _all_but(self, party: int) -> list[int]:
        return [other for other in range(len(self._said)) if other != party]

    def _most_benefit(self, party: int) -> Losses:
        """(issues, values): the most any other side can gain when this one leaves its best value."""
        rows = np.arange(len(self._sizes))
        high = self._high[self._all_but(party)][:, rows, self._best[party]]
        most: Losses = (high[:, :, None] - self._low[self._all_but(party)]).max(axis=0)
        return most

    def _expected(self, caution: float = 0.5) -> Losses:
        """(parties, issues, values): each loss, so far from its lower to its upper bound."""
        unbounded = np.maximum((1 + caution) * self._low, 2 * caution / len(self._sizes))
        known = np.where(np.isinf(self._high), 0.0, self._high)
        expected: Losses = np.where(np.isinf(self._high), unbounded, self._low + caution * (known - self._low))
        return expected

    @property
    def is_done(self) -> bool:
        """Whether nothing worth asking is left for any side."""
        return self.is_over or (self._read > 1 and not any(self._asked()))

    def others(self, caution: float = 0.5) -> list[Worths]:
        """The other sides' gains over their reservations as now known, 100,000 for their best package.

        `caution` says where between its bounds a loss is taken to lie.
        """
        return [
            Worths(
                tuple(
                    np.rint(_UNIT * ((1.0 / len(self._sizes)) - row[:size])).astype(np.int64)
                    for row, size in zip(losses, self._sizes)
                )
            )
            for losses in self._expected(caution)[1:]
        ]

    def told(self) -> Told:
        """What the others have let me know."""
        return Told(self.others(), self.others(_CAUTION), _UNIT, self._low[1:], self._high[1:])
