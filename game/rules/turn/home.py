"""Ratification: factions courted, rolls called, a treaty in force or lost."""

from dataclasses import replace

from ..acts import CallRoll, Court
from ..chance import Shocks
from ..dynamics import changed
from ..events import Event, FactionCourted, RollCalled
from ..objections import COURTING_PRICE
from ..outcomes import ceiling
from ..ratification import PRESS, WITH_RESERVATION, roll_odds, treaty_asked_about
from ..state import State
from .afterwards import fallen, passed
from .conditions import delayed, reserve
from .step import Played

COURTED_WORTH = 400
"""Centipoints a courted faction comes round."""
PRESS_WORTH = 120
"""Centipoints every faction comes round when the press is courted."""


def court(state: State, action: Court, shocks: Shocks) -> Played:
    """A faction is won over a little."""
    top = ceiling(state, action.by, "capital")
    world = changed(state.world, state.setup.index[action.by], "capital", -COURTING_PRICE, top)
    worth = PRESS_WORTH if action.faction == PRESS else COURTED_WORTH
    state = replace(state, courted=(*state.courted, (action.by, action.faction, worth)), world=world)
    return state, [FactionCourted(action.by, action.faction, worth)]


def roll(state: State, action: CallRoll, shocks: Shocks) -> Played:
    """A capital decides on the treaty."""
    treaty = treaty_asked_about(state)
    odds = roll_odds(state, treaty, action.by)
    count = dict(treaty.delays).get(action.by, 0)
    lot = shocks.lot(f"roll/{treaty.id}/{action.by}/{count}")
    rung = odds.rung_at(lot)
    events: list[Event] = [RollCalled(action.by, rung, odds, lot, treaty.id)]
    if rung == "refused":
        state, lost = fallen(state, treaty, action.by, shocks)
        return state, events + lost
    if rung == "delayed":
        state, moved = delayed(state, treaty, action.by)
        return state, events + moved
    if rung == WITH_RESERVATION:
        state, asked = reserve(state, treaty, action.by)
        return state, events + asked
    consented = replace(treaty, ratified_by=treaty.ratified_by | {action.by})
    treaties = tuple(consented if t.id == treaty.id else t for t in state.treaties)
    state, law = passed(replace(state, treaties=treaties, prompts=state.prompts[1:]), treaty.id, shocks)
    return state, events + law
