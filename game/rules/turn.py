"""`apply`: the one way a game moves on. Pure, on frozen data, with chance as an argument.

The steps at the end of a turn are published and fixed: orders in the order of the act list (press, mediation,
finance, arms), then the drift of the world, then the tables open again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from . import talks
from .acts import (
    ALL,
    Accept,
    Action,
    Adjourn,
    AskTerms,
    BreakOff,
    Bridge,
    CallRoll,
    CancelOrder,
    Court,
    EndTurn,
    GiveOrder,
    LayDraft,
    Refuse,
)
from .chance import WHOLE, Shocks, bell
from .dynamics import advance, changed
from .events import (
    ArticleLeaked,
    Event,
    FactionCourted,
    GameEnded,
    OrderCancelled,
    OrderGiven,
    RollCalled,
    TreatySigned,
    TurnBegan,
    WarResumed,
)
from .objections import COURTING_PRICE, Objection, objection
from .outcomes import ceiling, resolve_order
from .ratification import roll_odds
from .setup import Setup
from .state import Asked, Ending, Phase, Prompt, Standing, State, Talk
from .treaties import enter_force

COURTED_WORTH = 400
"""Centipoints a courted faction comes round."""
LEAK_COST = 600
"""Support lost at home when a secret article is printed, basis points."""
DELAY_COST = 200
"""Support lost while a treaty waits for consent, basis points."""


class RuleBroken(Exception):
    """An action was applied that the rules object to. A bug in the caller: ask `objection` first.

    RuleBroken
      .objection   why not
    """

    def __init__(self, reason: Objection, action: Action) -> None:
        super().__init__(f"{reason.key} {dict(reason.about)} for {action}")
        self.objection = reason


@dataclass(frozen=True)
class Step:
    """What `apply` returns: the new moment and what happened on the way."""

    state: State
    events: tuple[Event, ...]


def begin(setup: Setup, hidden: dict[str, Any]) -> State:
    """The first moment of a game."""
    tables = tuple(Talk(a.id, patience=tuple((p, a.patience) for p in a.parties)) for a in setup.agendas)
    return State(
        setup, 0, Phase.TALKS, _turn_prompts(setup, 0), setup.world, dict(setup.tenures), tables, hidden
    )  # fmt: skip


def _turn_prompts(setup: Setup, turn: int) -> tuple[Prompt, ...]:
    """Whose turn comes first alternates between the parties; the mediator hears both before it moves."""
    if setup.recorded:
        return ()
    parties = list(setup.agendas[0].parties) if setup.agendas else []
    if turn % 2:
        parties.reverse()
    order = [*(p for p in parties if p in setup.seats), *(s for s in setup.seats if s not in parties)]
    return tuple(Prompt(seat, Asked.TURN) for seat in order)


def apply(state: State, action: Action, shocks: Shocks) -> Step:
    """One action played. Raises RuleBroken when there is an objection to it."""
    reason = objection(state, action)
    if reason is not None:
        raise RuleBroken(reason, action)
    state, events = _OF_KIND[type(action)](state, action, shocks)
    return Step(state, tuple(events))


Played = tuple[State, list[Event]]


def _lay(state: State, action: LayDraft, shocks: Shocks) -> Played:
    return talks.lay_draft(state, action)


def _accept(state: State, action: Accept, shocks: Shocks) -> Played:
    state, events = talks.accept(state, action)
    leaks = list[Event]()
    for event in events:
        if isinstance(event, TreatySigned):
            state, leaks = _leaks(state, event, shocks)
    return state, [*events, *leaks]


def _leaks(state: State, signed: TreatySigned, shocks: Shocks) -> Played:
    """Secret articles may be in the papers before the ink is dry."""
    agenda, events = state.agenda(signed.table), list[Event]()
    for i in sorted(signed.secret):
        lot = shocks.lot(f"leak/{signed.treaty}/{i}")
        if lot < agenda.issues[i].leak:
            events.append(ArticleLeaked(i, lot, agenda.issues[i].leak))
            world = state.world
            for seat in signed.parties:
                world = changed(world, state.setup.index[seat], "support", -LEAK_COST)
            state = replace(state, world=world, leaked=state.leaked | {i})
    return state, events


def _refuse(state: State, action: Refuse, shocks: Shocks) -> Played:
    return talks.refuse(state, action)


def _ask_terms(state: State, action: AskTerms, shocks: Shocks) -> Played:
    return talks.ask_terms(state, action)


def _bridge(state: State, action: Bridge, shocks: Shocks) -> Played:
    return talks.bridge(state, action)


def _adjourn(state: State, action: Adjourn, shocks: Shocks) -> Played:
    return talks.adjourn(state, action)


def _break_off(state: State, action: BreakOff, shocks: Shocks) -> Played:
    state, events = talks.break_off(state, action)
    state, ended = _over(state, "war")
    return state, events + ended


def _give(state: State, action: GiveOrder, shocks: Shocks) -> Played:
    order, index = action.order, state.setup.index
    cost = state.setup.acts[order.act].cost
    world = state.world
    if cost:
        top = ceiling(state, order.by, "capital")
        world = changed(world, index[order.by], "capital", -cost, top)
    return replace(state, orders=(*state.orders, order), world=world), [OrderGiven(order)]


def _cancel(state: State, action: CancelOrder, shocks: Shocks) -> Played:
    mine = [o for o in state.orders if o.by == action.by]
    order = mine[action.number]
    at = [k for k, o in enumerate(state.orders) if o.by == action.by][action.number]
    top = ceiling(state, order.by, "capital")
    world = changed(
        state.world, state.setup.index[order.by], "capital", state.setup.acts[order.act].cost, top
    )  # fmt: skip
    left = state.orders[:at] + state.orders[at + 1 :]
    return replace(state, orders=left, world=world), [OrderCancelled(order)]


def _court(state: State, action: Court, shocks: Shocks) -> Played:
    top = ceiling(state, action.by, "capital")
    world = changed(state.world, state.setup.index[action.by], "capital", -COURTING_PRICE, top)
    won = (action.by, action.faction, COURTED_WORTH)
    state = replace(state, courted=(*state.courted, won), world=world)
    return state, [FactionCourted(action.by, action.faction, COURTED_WORTH)]


def _roll(state: State, action: CallRoll, shocks: Shocks) -> Played:
    treaty = state.treaties[-1]
    odds = roll_odds(state, treaty, action.by)
    count = dict(treaty.delays).get(action.by, 0)
    lot = shocks.lot(f"roll/{treaty.id}/{action.by}/{count}")
    rung = odds.rung_at(lot)
    events: list[Event] = [RollCalled(action.by, rung, odds, lot)]
    if rung == "refused":
        state, ended = _over(state, "unratified")
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
    state, ended = _over(state, "treaty")
    return state, [*events, *law, *ended]


def _over(state: State, kind: str) -> Played:
    ending = Ending(kind, state.turn)
    return replace(state, phase=Phase.OVER, prompts=(), ending=ending), [GameEnded(kind, state.turn)]


def _end(state: State, action: EndTurn, shocks: Shocks) -> Played:
    if action.by != ALL:
        state = replace(state, prompts=state.prompts[1:])
        if state.prompts:
            return state, []
    return _next_turn(state, shocks)


def _next_turn(state: State, shocks: Shocks) -> Played:
    state, events = _resolve_orders(state, shocks)
    if state.turn >= state.setup.last_turn:
        state, ended = _over(state, "recorded" if state.setup.recorded else "war")
        return state, [*events, *ended] if state.setup.recorded else [*events, WarResumed(), *ended]
    world = advance(state.world, state.setup.rates, _bells(state, shocks))
    turn = state.turn + 1
    state = replace(
        state,
        turn=turn,
        world=world,
        prompts=_turn_prompts(state.setup, turn),
        talks=tuple(_reopened(t) for t in state.talks),
    )
    return state, [*events, TurnBegan(turn, state.date)]


def _resolve_orders(state: State, shocks: Shocks) -> Played:
    rank = {act: k for k, act in enumerate(state.setup.acts)}
    orders = state.orders if state.setup.recorded else sorted(state.orders, key=lambda o: rank[o.act])
    events = list[Event]()
    for order in orders:
        state, happened = resolve_order(state, order, shocks)
        events += happened
    return replace(state, orders=()), events


def _bells(state: State, shocks: Shocks) -> np.ndarray:
    """The turn's news for every account that is subject to any."""
    noise = state.setup.rates.noise
    bells = np.zeros(noise.shape)
    for power, account in np.argwhere(noise > 0):
        lots = np.array([shocks.lot(f"news/{power}/{account}/{k}") for k in range(3)]) / WHOLE
        bells[power, account] = bell(lots)
    return bells


def _reopened(talk: Talk) -> Talk:
    """A new day: an adjourned session opens, and who had lost all patience will hear one text again."""
    standing = Standing.OPEN if talk.standing is Standing.ADJOURNED else talk.standing
    pips = tuple((seat, max(left, 1)) for seat, left in talk.patience)
    return replace(talk, standing=standing, patience=pips, asked_this_turn=frozenset())


_OF_KIND: dict[type, Callable[[State, Any, Shocks], Played]] = {
    LayDraft: _lay,
    Accept: _accept,
    Refuse: _refuse,
    AskTerms: _ask_terms,
    Bridge: _bridge,
    Adjourn: _adjourn,
    BreakOff: _break_off,
    GiveOrder: _give,
    CancelOrder: _cancel,
    EndTurn: _end,
    Court: _court,
    CallRoll: _roll,
}
