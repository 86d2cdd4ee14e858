"""Settling early among negotiators who have come to know each other by soundings."""

import numpy as np

from game.players.bargaining.parley import Moment
from game.players.bargaining.soundings import Soundings
from game.players.frontier import Frontier
from game.rules.interests import Package, Worths

_SHARE_OF_TIME = 0.36  # the part of the rounds that soundings may take
_FEWEST, _MOST = 4, 16  # soundings
_HALF = 0.5  # the part of the rounds by which a deal is meant to stand
_GIVEN_UP = 0.8  # the part after which each plays for itself again
_STRICT, _LENIENT = 0.02, 0.35  # how far from the best product will do at first, and how much more at half
_AS_GOOD = 1e-9


class Settling:
    """My part in it; `parties` counts me. Gains are shares of what a side can have over its reservation."""

    def __init__(self, worths: Worths, parties: int) -> None:
        self._worths = worths
        self._soundings = Soundings(worths, parties)
        self._others = parties - 1
        self._frontier: Frontier | None = None
        self._ended_at = 0

    @property
    def is_under_way(self) -> bool:
        """Whether the others have kept to soundings so far, and at least one beyond the opening was heard."""
        return not self._soundings.is_broken and self._soundings.rounds_read > 1

    def hear(self, offer: Package, speaker: int) -> None:
        """Take in an offer; once the soundings are over an offer is a proposal and tells no more."""
        if self._frontier is None:
            self._soundings.hear(speaker + 1, offer)

    def propose(self, moment: Moment) -> Package | None:
        """My next sounding or proposal; None when the others do not take part."""
        if self._soundings.is_broken:
            return None
        if self._frontier is None and not self._is_time(moment):
            sounding = self._soundings.say()
            if sounding is not None or self._soundings.is_broken:
                return sounding
        if moment.round > _GIVEN_UP * moment.rounds:
            return None
        found = self._known(moment)
        point = found.nash([self._worths.reservation] + [0] * self._others)
        return None if point is None else found.packages[point]

    def is_settled_by(self, offer: Package, moment: Moment) -> bool:
        """Whether an offer is as good as the best joint deal in my eyes; more lenient as half-time nears."""
        if self._frontier is None and not self._is_time(moment):
            return False
        found = self._known(moment)
        floor = [self._worths.reservation] + [0] * self._others
        point = found.nash(floor)
        if point is None:
            return False
        best = self._gains(found.worths[point])
        mine = int(self._worths.of(offer))
        here = self._gains(np.array([mine, *(int(w.of(offer)) for w in self._soundings.others())]))
        is_as_good = here[0] >= best[0] - _AS_GOOD
        share = float(np.clip(here, 0, None).prod() / max(float(best.prod()), _AS_GOOD))
        return bool(is_as_good or share >= 1 - _STRICT - _LENIENT * self._urgency(moment) ** 2)

    def _urgency(self, moment: Moment) -> float:
        """From 0 when the soundings ended to 1 at half the time, and on."""
        left = max(1.0, _HALF * moment.rounds - 1 - self._ended_at)
        return max(0, moment.round - self._ended_at) / left

    def _gains(self, worths: np.ndarray) -> np.ndarray:
        gains: np.ndarray = worths.astype(np.float64)
        gains[0] -= self._worths.reservation
        return gains

    def _known(self, moment: Moment) -> Frontier:
        if self._frontier is None:
            self._ended_at = moment.round
            self._frontier = self._soundings.joint_frontier()
        return self._frontier

    def _is_time(self, moment: Moment) -> bool:
        """Whether enough has been said: nothing is left to ask, or the time for it is used up."""
        said = self._soundings.rounds_read
        most = min(_MOST, max(_FEWEST, int(_SHARE_OF_TIME * moment.rounds)))
        return said >= most or self._soundings.is_done
