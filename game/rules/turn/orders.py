"""Orders given and taken back; they are paid at once and carried out when the turn ends."""

from dataclasses import replace

from ..acts import CancelOrder, GiveOrder
from ..chance import Shocks
from ..dynamics import changed
from ..events import OrderCancelled, OrderGiven
from ..outcomes import ceiling
from ..state import State
from .step import Played


def give(state: State, action: GiveOrder, shocks: Shocks) -> Played:
    """An order is queued and paid."""
    order, index = action.order, state.setup.index
    cost = state.setup.acts[order.act].cost
    world = state.world
    if cost:
        top = ceiling(state, order.by, "capital")
        world = changed(world, index[order.by], "capital", -cost, top)
    return replace(state, orders=(*state.orders, order), world=world), [OrderGiven(order)]


def cancel(state: State, action: CancelOrder, shocks: Shocks) -> Played:
    """An order is taken back and its price returned."""
    mine = [o for o in state.orders if o.by == action.by]
    order = mine[action.number]
    at = [k for k, o in enumerate(state.orders) if o.by == action.by][action.number]
    top = ceiling(state, order.by, "capital")
    world = changed(
        state.world, state.setup.index[order.by], "capital", state.setup.acts[order.act].cost, top
    )  # fmt: skip
    left = state.orders[:at] + state.orders[at + 1 :]
    return replace(state, orders=left, world=world), [OrderCancelled(order)]
