"""After the last roll: the game ends with the treaty, or goes on under it."""

from dataclasses import replace

from ..bonds import life
from ..chance import Shocks
from ..events import Event, WarResumed
from ..state import Phase, Standing, State, Treaty
from ..treaties import enter_force
from .days import next_turn, over
from .step import Played


def ratified(state: State, treaty: Treaty, shocks: Shocks) -> Played:
    """All capitals have consented."""
    state, events = enter_force(state, treaty)
    state, after = _go_on(state, shocks) if state.setup.goes_on else over(state, "treaty")
    return state, events + after


def fallen(state: State, treaty: Treaty, by: str, shocks: Shocks) -> Played:
    """A capital would not have it: the signature is remembered as a promise that could not be kept."""
    fighting = bool(state.world.at_war.any())
    events: list[Event] = [WarResumed()] if fighting else []
    if not state.setup.goes_on:
        state, ended = over(state, "unratified")
        return state, [*events, *ended]
    state = life.refused(state, treaty, by)
    state = replace(state, treaties=tuple(t for t in state.treaties if t.id != treaty.id))
    talk = replace(state.talk(treaty.table), standing=Standing.OPEN)
    state, after = _go_on(state.with_talk(talk), shocks)
    return state, events + after


def _go_on(state: State, shocks: Shocks) -> Played:
    """The turn in which a treaty was settled is over; the next begins at the tables again."""
    return next_turn(replace(state, phase=Phase.TALKS, prompts=()), shocks)
