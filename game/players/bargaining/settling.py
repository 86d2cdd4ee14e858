"""Settling early among negotiators who have come to know each other by soundings."""

from game.players.bargaining.accord import Accord
from game.players.bargaining.parley import Moment
from game.players.bargaining.soundings import Soundings
from game.rules.interests import Package, Worths

_SHARE_OF_TIME = 0.32  # the part of the rounds that soundings may take
_FEWEST, _MOST = 4, 24  # soundings
_HALF = 0.5  # the part of the rounds by which a deal is meant to stand
_GIVEN_UP = 0.8  # the part after which each plays for itself again
_STRICT, _LENIENT = 0.02, 0.3  # how far below my next proposal will do at first, and how much more at half
_AT_LAST = 0.9  # how far once half the time is up: then almost any joint gain will do


class Settling:
    """My part in it; `parties` counts me."""

    def __init__(self, worths: Worths, parties: int) -> None:
        self._worths = worths
        self._soundings = Soundings(worths, parties)
        self._accord: Accord | None = None
        self._ended_at = 0

    @property
    def is_under_way(self) -> bool:
        """Whether the others have kept to soundings so far, and at least one beyond the opening was heard."""
        return not self._soundings.is_broken and self._soundings.rounds_read > 1

    def hear(self, offer: Package, speaker: int) -> None:
        """Take in an offer; once the soundings are over an offer is a proposal and tells no more."""
        if self._accord is None:
            self._soundings.hear(speaker + 1, offer)

    def propose(self, moment: Moment) -> Package | None:
        """My next sounding or proposal; None when the others do not take part."""
        if self._soundings.is_broken:
            return None
        if self._accord is None and not self._is_time(moment):
            return self._soundings.say()
        if moment.round > _GIVEN_UP * moment.rounds:
            return None
        return self._known(moment).offer(self._leniency(moment))

    def is_settled_by(self, offer: Package, moment: Moment) -> bool:
        """Whether an offer is about as good as the next I would make; more lenient as half-time nears."""
        if self._accord is None and not self._is_time(moment):
            return False
        accord = self._known(moment)
        if accord.is_good(offer, self._leniency(moment)):
            return True
        accord.hear(offer)
        return False

    def _leniency(self, moment: Moment) -> float:
        left = max(1.0, _HALF * moment.rounds - 1 - self._ended_at)
        urgency = max(0, moment.round - self._ended_at) / left
        if urgency >= 1:
            return _AT_LAST
        return _STRICT + _LENIENT * urgency**2

    def _known(self, moment: Moment) -> Accord:
        if self._accord is None:
            self._ended_at = moment.round
            self._accord = Accord(self._worths, self._soundings.told())
        return self._accord

    def _is_time(self, moment: Moment) -> bool:
        """Whether enough has been said: nothing is left to ask, or the time for it is used up."""
        said = self._soundings.rounds_read
        most = min(_MOST, max(_FEWEST, int(_SHARE_OF_TIME * moment.rounds)))
        return said >= most or self._soundings.is_done
