"""From one turn to the next: orders carried out, the world moved on, the tables opened again."""

from dataclasses import replace

import numpy as np

from ..acts import ALL, EndTurn
from ..bonds import life, secrecy
from ..chance import WHOLE, Shocks, bell
from ..dynamics import advance
from ..events import Event, GameEnded, TurnBegan, WarResumed
from ..outcomes import resolve_order
from ..setup import Setup
from ..state import Asked, Ending, Phase, Prompt, Standing, State, Talk
from .step import Played


def turn_prompts(setup: Setup, turn: int) -> tuple[Prompt, ...]:
    """Whose turn comes first alternates between the parties; the mediator hears both before it moves."""
    if setup.recorded:
        return ()
    parties = list(setup.agendas[0].parties) if setup.agendas else []
    if turn % 2:
        parties.reverse()
    order = [*(p for p in parties if p in setup.seats), *(s for s in setup.seats if s not in parties)]
    return tuple(Prompt(seat, Asked.TURN) for seat in order)


def over(state: State, kind: str) -> Played:
    """The game ends."""
    ending = Ending(kind, state.turn)
    return replace(state, phase=Phase.OVER, prompts=(), ending=ending), [GameEnded(kind, state.turn)]


def end(state: State, action: EndTurn, shocks: Shocks) -> Played:
    """A seat is done; when all are, the turn ends."""
    if action.by != ALL:
        state = replace(state, prompts=state.prompts[1:])
        if state.prompts:
            return state, []
    return _next_turn(state, shocks)


def _next_turn(state: State, shocks: Shocks) -> Played:
    state, events = _resolve_orders(state, shocks)
    if state.turn >= state.setup.last_turn:
        state, ended = over(state, "recorded" if state.setup.recorded else "war")
        return state, [*events, *ended] if state.setup.recorded else [*events, WarResumed(), *ended]
    world = advance(state.world, state.setup.rates, _bells(state, shocks))
    turn = state.turn + 1
    state = replace(
        state,
        turn=turn,
        world=world,
        prompts=turn_prompts(state.setup, turn),
        talks=tuple(_reopened(t) for t in state.talks),
    )
    state, lived = _lived(state, shocks)
    return state, [*events, TurnBegan(turn, state.date), *lived]


def _lived(state: State, shocks: Shocks) -> Played:
    """What became of treaties overnight: secrets in the papers, terms over, notices run."""
    state, leaks = secrecy.leaked_by_chance(state, shocks)
    state, ended = life.aged(state)
    return state, leaks + ended


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
