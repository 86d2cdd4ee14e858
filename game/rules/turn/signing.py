"""A text signed at the table, and what the papers make of it."""

from dataclasses import replace

from ..bonds.hands import eaten
from ..bonds.secrecy import exposure_of_article, paid_for
from ..chance import Shocks
from ..crisis.steps import settled
from ..events import ArticleLeaked, Event, TreatySigned
from ..state import State
from .step import Played


def announced(state: State, events: list[Event], shocks: Shocks) -> Played:
    """What happened at a table, and the secret articles that leak where a treaty was signed by it."""
    leaks = list[Event]()
    for event in events:
        if isinstance(event, TreatySigned):
            issues = state.agenda(event.table).issues_of(event.items)
            state, words = eaten(state, event.parties, event.draft, issues)
            state, printed = _leaks(state, event, shocks)
            leaks += [*words, *printed]
            state = settled(state)
    return state, [*events, *leaks]


def _leaks(state: State, signed: TreatySigned, shocks: Shocks) -> Played:
    """Secret articles may be in the papers before the ink is dry."""
    agenda, events = state.agenda(signed.table), list[Event]()
    for i in sorted(signed.secret):
        lot = shocks.lot(f"leak/{signed.treaty}/{i}")
        if lot < agenda.issues[i].leak:
            events.append(ArticleLeaked(i, lot, agenda.issues[i].leak))
            price = exposure_of_article(state, signed.parties, i, signed.draft[i]).price
            state, paid = paid_for(replace(state, leaked=state.leaked | {i}), price)
            events += paid
    return state, events
