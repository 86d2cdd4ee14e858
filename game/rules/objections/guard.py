"""The guard itself: who is asked, then what stands in the way of this kind of action."""

from collections.abc import Callable
from typing import Any

from ..acts import (
    ALL,
    Accede,
    Accept,
    Action,
    Adjourn,
    AskTerms,
    Assent,
    BreakOff,
    Bridge,
    CallItem,
    CallRoll,
    CancelOrder,
    CloseTable,
    Court,
    Cut,
    Dissent,
    EndTurn,
    GiveOrder,
    LayDraft,
    PutOff,
    Refuse,
    Tie,
)
from ..state import Phase, State
from . import business, home, orders, prompts, talks
from .objection import Objection, no


def objection(state: State, action: Action) -> Objection | None:
    """The reason why this action may not be done in this state, or None."""
    if state.phase is Phase.OVER:
        return no("game_over")
    if isinstance(action, EndTurn) and action.by == ALL:
        return None if state.setup.recorded else no("only_the_record")
    if action.by not in state.setup.seats:
        return no("no_such_seat", seat=action.by)
    if isinstance(action, GiveOrder) and state.setup.recorded:
        return orders.order_of_record(state, action.order)
    prompt = state.awaiting
    if prompt is None or prompt.seat != action.by:
        return no("not_your_move", seat=prompt.seat if prompt else "")
    return _OF_KIND[type(action)](state, action)


_OF_KIND: dict[type, Callable[[State, Any], Objection | None]] = {
    LayDraft: talks.lay,
    Accept: talks.answer,
    Refuse: talks.answer,
    AskTerms: talks.ask_terms,
    Bridge: talks.bridge,
    CallItem: business.call_item,
    Tie: business.tie,
    Cut: business.cut,
    Accede: business.accede,
    CloseTable: business.close_table,
    Adjourn: talks.leave,
    BreakOff: talks.leave,
    GiveOrder: orders.give,
    CancelOrder: orders.cancel,
    EndTurn: prompts.end,
    Court: home.court,
    CallRoll: home.roll,
    PutOff: home.put_off,
    Assent: home.reservation,
    Dissent: home.reservation,
}
