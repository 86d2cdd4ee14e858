"""After the last roll: the game ends with the treaty, or goes on under it."""

from dataclasses import replace

from ..accession import joined
from ..bonds import life
from ..bonds.breach import violations
from ..chance import Shocks
from ..dynamics import changed
from ..events import Event, OrderCancelled, WarResumed
from ..outcomes import ceiling
from ..packages import opened_again
from ..proceedings import TreatyFell
from ..state import Order, Phase, State, Treaty
from ..treaties import enter_force
from .days import next_turn, over
from .step import Played


def passed(state: State, treaty: str, shocks: Shocks) -> Played:
    """A capital has consented, or stays out: with the last consent the treaty enters force; with the last roll of all
    treaties the game ends, or goes on."""
    found = next(t for t in state.treaties if t.id == treaty)
    events = list[Event]()
    if set(found.parties) <= found.ratified_by and not any(p.about in ("", treaty) for p in state.prompts):
        state, law = enter_force(state, found)
        state, wider = joined(state, next(t for t in state.treaties if t.id == treaty))
        events += [*law, *wider]
    state, after = _finished(state, shocks)
    return state, events + after


def _finished(state: State, shocks: Shocks) -> Played:
    """Once every capital has spoken: the end with a treaty, if any is in force, or without; or the next turn."""
    if state.prompts:
        return state, []
    if state.setup.goes_on:
        return _go_on(state, shocks)
    if any(treaty.in_force for treaty in state.treaties):
        return over(state, "treaty")
    resumed: list[Event] = [WarResumed()] if bool(state.world.at_war.any()) else []
    state, ended = over(state, "unratified")
    return state, [*resumed, *ended]


def fallen(state: State, treaty: Treaty, by: str, shocks: Shocks) -> Played:
    """A capital would not have it: the signature is remembered as a promise that could not be kept."""
    if state.agenda(treaty.table).is_conference:
        return _fallen_of_several(state, treaty, by, shocks)
    fighting = bool(state.world.at_war.any())
    events: list[Event] = [WarResumed()] if fighting else []
    if not state.setup.goes_on:
        state, ended = over(state, "unratified")
        return state, [*events, *ended]
    state = life.refused(state, treaty, by)
    state = replace(state, treaties=tuple(t for t in state.treaties if t.id != treaty.id))
    talk = opened_again(state.agenda(treaty.table), state.talk(treaty.table), ())
    state, after = _go_on(state.with_talk(talk), shocks)
    return state, events + after


def _fallen_of_several(state: State, treaty: Treaty, by: str, shocks: Shocks) -> Played:
    """A treaty falls when a capital it needs refuses it, and no other with it; any other capital only stays out."""
    agenda = state.agenda(treaty.table)
    others = tuple(party for party in treaty.parties if party != by)
    refused_by = (*treaty.refused_by, by)
    if len(others) > 1 and not any(by in agenda.item(name).needs for name in treaty.items):
        without = replace(treaty, refused_by=refused_by, parties=others)
        prompts = tuple(p for p in state.prompts if p.about != treaty.id or p.seat != by)
        return passed(replace(_with(state, without), prompts=prompts), treaty.id, shocks)
    state = _with(state, replace(treaty, refused_by=refused_by, has_fallen=True))
    state = replace(state, prompts=tuple(p for p in state.prompts if p.about != treaty.id))
    if state.setup.goes_on:
        state = life.refused(state, treaty, by)
    state, after = _finished(state, shocks)
    return state, [TreatyFell(treaty.id, by), *after]


def _with(state: State, treaty: Treaty) -> State:
    return replace(state, treaties=tuple(treaty if t.id == treaty.id else t for t in state.treaties))


def _go_on(state: State, shocks: Shocks) -> Played:
    """The turn in which a treaty was settled is over; the next begins at the tables again."""
    state, recalled = _recalled(state)
    state, events = next_turn(replace(state, phase=Phase.TALKS, prompts=()), shocks)
    return state, [*recalled, *events]


def _recalled(state: State) -> Played:
    """Orders given before the treaty that would break it now are taken back, and paid back."""
    kept, events, world = list[Order](), list[Event](), state.world
    for order in state.orders:
        if not violations(state, order):
            kept.append(order)
            continue
        cost = state.setup.acts[order.act].cost
        world = changed(world, state.setup.index[order.by], "capital", cost, ceiling(state, order.by, "capital"))
        events.append(OrderCancelled(order))
    return replace(state, orders=tuple(kept), world=world), events
