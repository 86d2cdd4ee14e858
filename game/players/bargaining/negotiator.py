"""The negotiator: reads the others, bids on the joint frontier, signs at its aspiration.

With others of its kind it settles early, by soundings, at the Nash point both come to see; with anyone
else it holds out and lets them come. It never offers or signs anything below its reservation, and given
the same agenda, seed and offers it does the same.
"""

from game.players.bargaining.accepting import is_worth_signing
from game.players.bargaining.bidding import Bidding, LastOffer
from game.players.bargaining.characters import FROZEN, Character
from game.players.bargaining.parley import Moment
from game.players.bargaining.reading import Reading
from game.players.bargaining.settling import Settling
from game.rules.interests import Package, Worths

_REREADINGS = 20  # how often, at most, the frontier is drawn anew before the end is in sight
_END_IN_SIGHT = 0.85
_SECOND_HALF = 0.5


class Diplomat:
    """Sits at a table with one or more others, numbered from 0 in the order they speak after it."""

    def __init__(self, worths: Worths, seed: int = 0, character: Character = FROZEN, others: int = 1) -> None:
        self._bidding = Bidding(worths, character)
        self._character = character
        self._readings = [Reading(worths.sizes, seed + k) for k in range(others)]
        self._settling = Settling(worths, others + 1) if character.is_candid else None
        self._best_gain = 0.0
        self._best_heard: Package | None = None
        self._last_made: Package | None = None
        self._drawn_at = -1
        self._heard_at = -1

    def propose(self, moment: Moment) -> Package:
        """My offer at this moment."""
        self._last_made = self._next_offer(moment)
        return self._last_made

    def _next_offer(self, moment: Moment) -> Package:
        if self._settling is not None:
            package = self._settling.propose(moment)
            if package is not None:
                return package
            self._settling = None
        self._redraw(moment)
        last = self._last_offer(moment)
        if moment.offers_left <= 1 and moment.round > 0:
            return last.package
        return self._bidding.offer_at(max(self._aspiration(moment, last), self._best_gain))

    def hear(self, offer: Package, speaker: int = 0) -> None:
        """Take in an offer of another side, whether or not I am asked about it."""
        self._readings[speaker].hear(offer)
        if self._last_made is not None:
            self._readings[speaker].refused(self._last_made)
        self._heard_at += 1
        gain = self._bidding.gain(offer)
        if gain > self._best_gain:
            self._best_gain, self._best_heard = gain, offer.copy()
        if self._settling is not None:
            self._settling.hear(offer, speaker)

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        """Whether I sign; the offer tells me about its speaker either way."""
        self.hear(offer, speaker)
        return self.answers(offer, moment)

    def answers(self, offer: Package, moment: Moment) -> bool:
        """Whether I sign an offer I have heard."""
        gain = self._bidding.gain(offer)
        if self._settling is not None and self._settling.is_under_way:
            return gain >= 0 and self._settling.is_settled_by(offer, moment)
        last = self._last_offer(moment)
        return is_worth_signing(gain, self._aspiration(moment, last), last, moment)

    def _aspiration(self, moment: Moment, last: LastOffer) -> float:
        demand = max(reading.lowest_demand for reading in self._readings)
        return self._bidding.aspiration(moment, last.promise, demand)

    def _last_offer(self, moment: Moment) -> LastOffer:
        """What ending with my own best last offer would bring; only a guess while there is much time."""
        if moment.round < _SECOND_HALF * moment.rounds and moment.offers_left > 1:
            return LastOffer(self._character.floor, self._bidding.best)
        self._redraw(moment)
        speaks_last = moment.answers_left < moment.offers_left
        fallback = 0.0 if speaks_last else self._character.fallback * self._best_gain
        return self._bidding.last_offer(self._readings, fallback, self._best_heard)

    def _redraw(self, moment: Moment) -> None:
        """Draw the frontier anew when something was heard; rarely while there is much time."""
        pause = moment.rounds // _REREADINGS if moment.round < _END_IN_SIGHT * moment.rounds else 0
        if self._drawn_at < 0 or self._heard_at > self._drawn_at + pause:
            self._bidding.reread(self._readings)
            self._drawn_at = max(0, self._heard_at)
