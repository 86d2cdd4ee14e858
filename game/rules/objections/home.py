"""Why a faction may not be courted, or the roll not called."""

from ..acts import Assent, CallRoll, Court, Dissent, PutOff
from ..dynamics import INDEX
from ..ratification import MOST_DELAYS, PRESS, treaty_asked_about
from ..state import Asked, State
from .objection import Objection, no

COURTING_PRICE = 200
"""Political capital a faction's favour costs, in hundredths of a point."""
COURTINGS = 2
"""How often one capital can court before the roll is called."""


def court(state: State, action: Court) -> Objection | None:
    """Whether a faction may be courted."""
    prompt = state.awaiting
    home = state.setup.homes.get(action.by)
    if prompt is None or home is None or prompt.asked not in (Asked.ROLL, Asked.TURN):
        return no("nothing_to_ratify")
    if action.faction not in (PRESS, *(faction.id for faction in home.factions)):
        return no("no_such_faction", faction=action.faction)
    if sum(seat == action.by for seat, _, _ in state.courted) >= COURTINGS:
        return no("courted_enough", limit=COURTINGS)
    left = int(state.world.accounts[state.setup.index[action.by], INDEX["capital"]])
    return no("no_capital", price=COURTING_PRICE, left=left) if left < COURTING_PRICE else None


def roll(state: State, action: CallRoll) -> Objection | None:
    """Whether a treaty waits for consent."""
    prompt = state.awaiting
    return None if prompt and prompt.asked is Asked.ROLL else no("nothing_to_ratify")


def put_off(state: State, action: PutOff) -> Objection | None:
    """Whether the roll can wait for another turn."""
    found = roll(state, CallRoll(action.by))
    if found:
        return found
    if state.turn >= state.setup.last_turn:
        return no("no_time_left")
    delays = dict(treaty_asked_about(state).delays).get(action.by, 0)
    return no("put_off_enough", limit=MOST_DELAYS) if delays >= MOST_DELAYS else None


def reservation(state: State, action: Assent | Dissent) -> Objection | None:
    """Whether a condition waits for this seat's answer."""
    prompt = state.awaiting
    return None if prompt and prompt.asked is Asked.RESERVATION else no("no_reservation")
