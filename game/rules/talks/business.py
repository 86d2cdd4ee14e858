"""The order of business: items called, tied together and cut apart, settled, joined later."""

from dataclasses import replace

from ..acts import Accede, CallItem, Cut, Tie
from ..dynamics import changed
from ..events import Event
from ..packages import next_item, open_items, settled_items
from ..proceedings import ItemCalled, ItemSettled, ItemsTied, PartyAcceded, TieCut
from ..state import Laid, Settled, State, Talk
from .closing import sign_settled

TIE_PRICE = 200
"""Political capital that tying two items costs, in hundredths of a point."""

Talked = tuple[State, list[Event]]


def call_item(state: State, action: CallItem) -> Talked:
    """Another item comes to the table."""
    talk = replace(state.talk(action.table), item=action.item)
    return state.with_talk(talk), [ItemCalled(action.by, action.table, action.item)]


def tie(state: State, action: Tie) -> Talked:
    """Two items are from now on settled together or not at all."""
    talk = state.talk(action.table)
    talk = replace(talk, ties=(*talk.ties, (action.item, action.other)))
    world = changed(state.world, state.setup.index[action.by], "capital", -TIE_PRICE)
    state = replace(state, world=world).with_talk(talk)
    return state, [ItemsTied(action.by, action.table, action.item, action.other)]


def cut(state: State, action: Cut) -> Talked:
    """Two items that were tied are talked of apart again."""
    talk, pair = state.talk(action.table), {action.item, action.other}
    talk = replace(talk, ties=tuple(one for one in talk.ties if set(one) != pair))
    return state.with_talk(talk), [TieCut(action.by, action.table, action.item, action.other)]


def settle(state: State, talk: Talk, laid: Laid, signing: tuple[str, ...]) -> Talked:
    """A text accepted by all who are needed stands; when no item is left open, the table closes of itself."""
    agenda = state.agenda(talk.table)
    done = Settled(laid.package, signing, state.turn, laid.by, laid.secret)
    talk = replace(talk, text=laid.draft, settled=(*talk.settled, done))
    if talk.item in settled_items(talk):
        talk = replace(talk, item=next_item(agenda, talk))
    state = state.with_talk(talk)
    events: list[Event] = []
    if agenda.is_conference:
        events.append(ItemSettled(laid.package, talk.table, signing, laid.draft, laid.by))
    if open_items(agenda, talk):
        return state, events
    state, signed = sign_settled(state, talk.table)
    return state, [*events, *signed]


def accede(state: State, action: Accede) -> Talked:
    """A signatory that stayed out joins what the others settled."""
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    joined = tuple(
        replace(one, parties=tuple(p for p in agenda.parties if p in (*one.parties, action.by)))
        if action.item in one.items
        else one
        for one in talk.settled
    )
    state = state.with_talk(replace(talk, settled=joined))
    return state, [PartyAcceded(action.by, action.table, action.item)]
