"""From one turn to the next: orders carried out, the world moved on, the tables opened again."""

from dataclasses import replace

import numpy as np

from ..acts import ALL, EndTurn
from ..bonds import life, secrecy
from ..chance import WHOLE, Shocks, bell
from ..dynamics import advance
from ..events import Event, GameEnded, TurnBegan
from ..outcomes import resolve_order
from ..setup import Setup
from ..state import Asked, Ending, Phase, Prompt, Standing, State, Talk
from ..talks import signed_at_the_deadline
from ..talks.closing import has_war_to_resume, war_resumed
from .signing import announced
from .step import Played


def turn_prompts(setup: Setup, turn: int) -> tuple[Prompt, ...]:
    """The first word goes round the parties turn by turn; the mediator hears them all before it moves."""
    if setup.recorded:
        return ()
    parties = setup.agendas[0].parties if setup.agendas else ()
    first = turn % max(len(parties), 1)
    parties = parties[first:] + parties[:first]
    order = [*(p for p in parties if p in setup.seats), *(s for s in setup.seats if s not in parties)]
    return tuple(Prompt(seat, Asked.TURN) for seat in order)


def over(state: State, kind: str) -> Played:
    """The game ends."""
    ending = Ending(kind, state.turn)
    return replace(state, phase=Phase.OVER, prompts=(), ending=ending), [GameEnded(kind, state.turn)]


def without_treaty(state: State) -> str:
    """How a game ends that comes to no treaty: by the war going on, where there is one."""
    return "war" if has_war_to_resume(state) else "no_treaty"


def end(state: State, action: EndTurn, shocks: Shocks) -> Played:
    """A seat is done; when all are, the turn ends."""
    if action.by != ALL:
        state = replace(state, prompts=state.prompts[1:])
        if state.prompts:
            return state, []
    return next_turn(state, shocks)


def next_turn(state: State, shocks: Shocks) -> Played:
    """Orders are carried out, the world moves on, and everybody is asked again."""
    state, events = _resolve_orders(state, shocks)
    if state.crisis is not None and state.crisis.ended in ("war", "truce"):
        state, ended = over(state, state.crisis.ended)
        return state, [*events, *ended]
    if state.turn >= state.setup.last_turn:
        state, closed = _out_of_time(state, shocks)
        return state, [*events, *closed]
    turn = state.turn + 1
    prompts, talks = turn_prompts(state.setup, turn), tuple(_reopened(t) for t in state.talks)
    state, news = next_day(replace(state, prompts=prompts, talks=talks), shocks)
    return state, [*events, *news]


def next_day(state: State, shocks: Shocks) -> Played:
    """The world a turn on, whatever is being waited for."""
    world = advance(state.world, state.setup.rates, _bells(state, shocks))
    state = replace(state, turn=state.turn + 1, world=world)
    state, lived = _lived(state, shocks)
    return state, [TurnBegan(state.turn, state.date), *lived]


def _lived(state: State, shocks: Shocks) -> Played:
    """What became of treaties overnight: secrets in the papers, terms over, notices run."""
    state, leaks = secrecy.leaked_by_chance(state, shocks)
    state, ended = life.aged(state)
    return state, leaks + ended


def _out_of_time(state: State, shocks: Shocks) -> Played:
    """The last day has passed: the record is told, what is settled is signed, or there is no treaty."""
    if state.setup.recorded:
        return over(state, "recorded")
    state, signed = signed_at_the_deadline(state)
    if signed:
        return announced(state, signed, shocks)
    if any(treaty.in_force for treaty in state.treaties):
        return over(state, "treaty")
    if state.crisis is not None:
        return over(state, "no_treaty")
    resumed = war_resumed(state)
    state, ended = over(state, without_treaty(state))
    return state, [*resumed, *ended]


def _resolve_orders(state: State, shocks: Shocks) -> Played:
    rank = {act: k for k, act in enumerate(state.setup.acts)}
    orders = state.orders if state.setup.recorded else sorted(state.orders, key=lambda o: rank[o.act])
    events = list[Event]()
    for order in orders:
        state, happened = resolve_order(state, order, shocks)
        events += happened
        if state.crisis is not None and state.crisis.ended in ("war", "truce"):
            break
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
    return replace(
        talk, standing=standing, patience=pips, asked_this_turn=frozenset(), aside_this_turn=frozenset()
    )  # fmt: skip
