"""A text signed at the table, and what the papers make of it."""

from dataclasses import replace

from .. import talks
from ..acts import Accept
from ..chance import Shocks
from ..dynamics import changed
from ..events import ArticleLeaked, Event, TreatySigned
from ..state import State
from .step import Played

LEAK_COST = 600
"""Support lost at home when a secret article is printed, basis points."""


def accept(state: State, action: Accept, shocks: Shocks) -> Played:
    """A seat signs; when the text is thereby a treaty, its secret articles may leak."""
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
