"""When to sign: at the aspiration of the moment, and at the last word anything better than nothing."""

from game.players.bargaining.bidding import LastOffer
from game.players.bargaining.parley import Moment


def is_worth_signing(gain: float, aspiration: float, last: LastOffer, moment: Moment) -> bool:
    """Whether to take `gain` now. Nothing below the reservation is ever signed.

    The last answer takes any gain, unless one offer of mine is still to come that promises more.
    """
    if gain < 0:
        return False
    if moment.answers_left <= 1:
        if moment.offers_left < 1:
            return True
        return gain > 0 and gain >= last.promise
    return gain >= min(1.0, aspiration)
