"""Ratification: factions courted, rolls called, a treaty in force or lost."""

from dataclasses import replace

from ..acts import CallRoll, Court
from ..chance import Shocks
from ..dynamics import changed
from ..events import Event, FactionCourted, RollCalled, WarResumed
from ..objections import COURTING_PRICE
from ..outcomes import ceiling
from ..ratification import roll_odds
from ..state import State
from ..treaties import enter_force
from .days import over
from .step import Played

COURTED_WORTH = 400
"""Centipoints a courted faction comes round."""
DELAY_COST = 200
"""Support lost while a treaty waits for consent, basis points."""


def court(state: State, action: Court, shocks: Shocks) -> Played:
    """A faction is won over a little."""
    top = ceiling(state, action.by, "capital")
    world = changed(state.world, state.setup.index[action.by], "capital", -COURTING_PRICE, top)
    won = (action.by, action.faction, COURTED_WORTH)
    state = replace(state, courted=(*state.courted, won), world=world)
    return state, [FactionCourted(action.by, action.faction, COURTED_WORTH)]


def roll(state: State, action: CallRoll, shocks: Shocks) -> Played:
    """A capital decides on the treaty."""
    treaty = state.treaties[-1]
    odds = roll_odds(state, treaty, action.by)
    count = dict(treaty.delays).get(action.by, 0)
    lot = shocks.lot(f"roll/{treaty.id}/{action.by}/{count}")
    rung = odds.rung_at(lot)
    events: list[Event] = [RollCalled(action.by, rung, odds, lot)]
    if rung == "refused":
        state, ended = over(state, "unratified")
        return state, [*events, WarResumed(), *ended]
    if rung == "delayed":
        delays = tuple({**dict(treaty.delays), action.by: count + 1}.items())
        world = changed(state.world, state.setup.index[action.by], "support", -DELAY_COST)
        late = replace(treaty, delays=delays)
        return replace(state, treaties=(*state.treaties[:-1], late), world=world), events
    consented = replace(treaty, ratified_by=treaty.ratified_by | {action.by})
    state = replace(state, treaties=(*state.treaties[:-1], consented), prompts=state.prompts[1:])
    if state.prompts:
        return state, events
    state, law = enter_force(state, consented)
    state, ended = over(state, "treaty")
    return state, [*events, *law, *ended]
