"""Why an act outside the room may not be ordered."""

from ..acts import CancelOrder, GiveOrder
from ..circumstances import Situation, mediator, other_party, reader
from ..crisis.guard import answer_fault
from ..dynamics import INDEX
from ..expressions import evaluate
from ..setup import ActKind
from ..state import Order, State
from . import treaties
from .objection import Objection, no
from .prompts import own_turn


def targets_of(state: Situation, act: ActKind, seat: str) -> tuple[str, ...]:
    """Whom a seat may address an act to."""
    match act.targets:
        case "other":
            if seat == mediator(state):
                return state.setup.agendas[0].parties
            return state.setup.agendas[0].after(seat) if state.setup.agendas else (other_party(state, seat),)
        case "mediator":
            return tuple(m for m in (mediator(state),) if m and m != seat)
        case "home":
            return (seat,)
    return tuple(power for power in state.setup.powers if power != seat)


def give(state: State, action: GiveOrder) -> Objection | None:
    """Whether an order may be given."""
    order = action.order
    act = state.setup.acts.get(order.act)
    if act is None:
        return no("no_such_act", act=order.act)
    if act.movers and order.by not in act.movers:
        return no("not_yours_to_do", act=order.act)
    if order.to not in targets_of(state, act, order.by):
        return no("wrong_target", act=order.act, to=order.to or "nobody")
    return own_turn(state) or treaties.names(state, order, act) or _queue(state, order, act) or unmet(state, order)


def _queue(state: State, order: Order, act: ActKind) -> Objection | None:
    mine = [o for o in state.orders if o.by == order.by]
    if len(mine) >= state.setup.orders_per_turn:
        return no("orders_full", limit=state.setup.orders_per_turn)
    if sum(o.act == order.act for o in mine) >= act.per_turn:
        return no("once_a_turn", act=order.act)
    if fault := answer_fault(state, state.orders, order, act):
        return no(fault, act=order.act)
    left = int(state.world.accounts[state.setup.index[order.by], INDEX["capital"]])
    return no("no_capital", price=act.cost, left=left) if act.cost > left else None


def unmet(state: State, order: Order) -> Objection | None:
    """The first condition of an act that does not hold."""
    read = reader(state, order.by, order.to)
    for condition, reason in state.setup.acts[order.act].needs:
        if not evaluate(condition, read):
            return no("condition", reason=reason)
    return None


def order_of_record(state: State, order: Order) -> Objection | None:
    """History is free in its means but not in its gifts: nobody gives what he does not hold."""
    if order.act not in state.setup.acts:
        return no("no_such_act", act=order.act)
    for clause in order.clauses:
        if state.setup.clause_kinds[clause.kind].basis is None:
            continue
        for chip in clause.chips:
            if clause.giver != state.tenures[chip].holder:
                return no("not_held", seat=clause.giver, chip=chip, holder=state.tenures[chip].holder)
    return None


def cancel(state: State, action: CancelOrder) -> Objection | None:
    """Whether there is such an order to take back."""
    mine = [o for o in state.orders if o.by == action.by]
    if not 0 <= action.number < len(mine):
        return no("no_such_order", number=action.number + 1)
    return own_turn(state)
