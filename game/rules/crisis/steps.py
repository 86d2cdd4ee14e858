"""What an answer does to the ladder when it comes out: sides climb and step down, dates move, and it may end."""

from dataclasses import replace

import numpy as np

from ..chance import WHOLE
from ..dynamics import advance, changed, trusting, with_war
from ..events import AccountMoved, CrisisEnded, DateLearned, DateMoved, Event, RungReached, SteppedDown
from ..setup import ActKind, Rung
from ..state import Order, State
from .price import crisis_of, price_now
from .standoff import Stand

Moved = tuple[State, list[Event]]


def answered(state: State, order: Order, act: ActKind, outcome: Rung) -> Moved:
    """The state after an answer has come out on one rung of its own ladder."""
    if not act.step or state.crisis is None or not state.crisis.is_open:
        return state, []
    state, events = _stepped(_witnessed(state, order.by, act), order.by, act)
    other = crisis_of(state.setup).other(order.by)
    if outcome.provokes and not outcome.ends:
        state, up = _climbed(state, other)
        events += up
    if outcome.delays:
        state, moved = _delayed(state, order.by if outcome.delays_own else other, outcome.delays)
        events += moved
    if state.crisis is not None and state.crisis.stand(order.by).rung == crisis_of(state.setup).top:
        return _ended(state, events, "war")
    return _ended(state, events, outcome.ends) if outcome.ends else (state, events)


def _witnessed(state: State, by: str, act: ActKind) -> State:
    """Third powers think better or worse of who answers."""
    index, world = state.setup.index, state.world
    for power, change in act.onlookers.items():
        world = trusting(world, index[power], index[by], change)
    return replace(state, world=world)


def _stepped(state: State, seat: str, act: ActKind) -> Moved:
    assert state.crisis is not None
    if act.is_public:
        stand = state.crisis.stand(seat)
        state = replace(state, crisis=state.crisis.with_stand(replace(stand, claims=stand.claims + 1)))
    if act.step == "climb":
        return _climbed(state, seat, to_war=act.to_war)
    return _folded(state, seat) if act.step == "fold" else (state, [])


def _climbed(state: State, seat: str, to_war: bool = False) -> Moved:
    """One rung up; only an act that means war takes the last one."""
    crisis, standoff = crisis_of(state.setup), state.crisis
    assert standoff is not None
    stand = standoff.stand(seat)
    rung = crisis.top if to_war else min(stand.rung + 1, crisis.top - 1)
    if rung == stand.rung:
        return state, []
    reached = (*stand.reached[: stand.rung + 1], *(state.turn for _ in range(stand.rung, rung)))
    moved = replace(stand, rung=rung, reached=reached)
    return replace(state, crisis=standoff.with_stand(moved)), [RungReached(seat, crisis.rungs[rung].id)]


def _folded(state: State, seat: str) -> Moved:
    """One rung down, and paid for."""
    crisis, standoff = crisis_of(state.setup), state.crisis
    assert standoff is not None
    stand, price = standoff.stand(seat), price_now(state, seat)
    support = price * crisis.fold.support // WHOLE
    me, world = state.setup.index[seat], state.world
    world = changed(changed(world, me, "prestige", -price), me, "support", -support)
    lower = Stand(seat, stand.rung - 1, stand.reached[: stand.rung], stand.claims, stand.folds + 1)
    state = replace(state, world=world, crisis=standoff.with_stand(lower))
    told: list[Event] = [SteppedDown(seat, crisis.rungs[stand.rung].id, price)]
    return state, [*told, AccountMoved(seat, "prestige", -price), AccountMoved(seat, "support", -support)]


def _delayed(state: State, seat: str, by: int) -> Moved:
    standoff = state.crisis
    assert standoff is not None
    if standoff.date_of(seat) is None:
        return state, []
    dates = tuple((who, date + by if who == seat else date) for who, date in standoff.dates)
    return replace(state, crisis=replace(standoff, dates=dates)), [DateMoved(seat, by)]


def learn_date(state: State, order: Order) -> Moved:
    """Intelligence: the mover comes to know the true date of the side it asked about."""
    standoff = state.crisis
    if standoff is None or standoff.date_of(order.to) is None:
        return state, []
    if standoff.seen_by(order.by, crisis_of(state.setup), state.turn).date_of(order.to) is not None:
        return state, []
    standoff = replace(standoff, learned=standoff.learned | {(order.by, order.to)})
    return replace(state, crisis=standoff), [DateLearned(order.by, order.to)]


def _ended(state: State, events: list[Event], kind: str) -> Moved:
    state = settled(state, kind)
    if kind == "war":
        state = wage(state)
    return state, [*events, CrisisEnded(kind)]


def settled(state: State, kind: str = "settled") -> State:
    """The state with its crisis over, where one was open."""
    if state.crisis is None or not state.crisis.is_open:
        return state
    return replace(state, crisis=replace(state.crisis, ended=kind))


def wage(state: State) -> State:
    """War between the sides, carried on by the world's own dynamics: it costs both, and most the weaker."""
    setup = state.setup
    crisis = crisis_of(setup)
    one, other = (setup.index[seat] for seat in crisis.seats)
    world, calm = with_war(state.world, one, other, fighting=True), np.zeros(state.world.accounts.shape)
    for _ in range(crisis.war.turns):
        world = advance(world, setup.rates, calm)
    force = world.of("force")
    for me, foe in ((one, other), (other, one)):
        lead = int(force[me] - force[foe])
        world = changed(world, me, "prestige", crisis.war.by_lead * lead // WHOLE - crisis.war.prestige)
    return replace(state, world=world)
