"""Why a faction may not be courted, or the roll not called."""

from ..acts import CallRoll, Court
from ..dynamics import INDEX
from ..state import Asked, State
from .objection import Objection, no

COURTING_PRICE = 200
"""Political capital a faction's favour costs, in hundredths of a point."""
COURTINGS = 2
"""How often one capital can court before the roll is called."""


def court(state: State, action: Court) -> Objection | None:
    """Whether a faction may be courted."""
    prompt = state.awaiting
    if prompt is None or prompt.asked is not Asked.ROLL:
        return no("nothing_to_ratify")
    if all(action.faction != faction.id for faction in state.setup.homes[action.by].factions):
        return no("no_such_faction", faction=action.faction)
    if sum(seat == action.by for seat, _, _ in state.courted) >= COURTINGS:
        return no("courted_enough", limit=COURTINGS)
    left = int(state.world.accounts[state.setup.index[action.by], INDEX["capital"]])
    return no("no_capital", price=COURTING_PRICE, left=left) if left < COURTING_PRICE else None


def roll(state: State, action: CallRoll) -> Objection | None:
    """Whether a treaty waits for consent."""
    prompt = state.awaiting
    return None if prompt and prompt.asked is Asked.ROLL else no("nothing_to_ratify")
