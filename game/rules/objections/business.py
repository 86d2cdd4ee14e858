"""Why an item may not be called, tied, cut, joined or closed."""

from ..acts import Accede, CallItem, CloseTable, Cut, Tie
from ..agenda import Agenda
from ..dynamics import INDEX
from ..packages import has_lapsed, settled_items
from ..state import State, Talk
from ..talks.business import TIE_PRICE
from .objection import Objection, no
from .prompts import at_table, own_turn


def call_item(state: State, action: CallItem) -> Objection | None:
    """Whether an item may come to the table now."""
    found = _in_room(state, action) or _chair(state, action) or item_open(state, action.table, action.item)
    if found:
        return found
    if state.agenda(action.table).item(action.item).outside:
        return no("item_outside", item=action.item)
    return no("on_the_table", item=action.item) if state.talk(action.table).item == action.item else None


def tie(state: State, action: Tie) -> Objection | None:
    """Whether two items may be tied."""
    found = _in_room(state, action) or _two_open(state, action)
    if found:
        return found
    if _is_tied(state.talk(action.table), action):
        return no("tied_already")
    left = int(state.world.accounts[state.setup.index[action.by], INDEX["capital"]])
    return no("no_capital", price=TIE_PRICE, left=left) if left < TIE_PRICE else None


def cut(state: State, action: Cut) -> Objection | None:
    """Whether two items may be cut apart."""
    found = _in_room(state, action) or _two_open(state, action)
    if found:
        return found
    return None if _is_tied(state.talk(action.table), action) else no("not_tied")


def accede(state: State, action: Accede) -> Objection | None:
    """Whether a seat may join what the others settled."""
    found = _in_room(state, action) or _known(state.agenda(action.table), action.item)
    if found:
        return found
    done = next((one for one in state.talk(action.table).settled if action.item in one.items), None)
    if done is None:
        return no("not_settled", item=action.item)
    if action.by not in state.agenda(action.table).item(action.item).signatories:
        return no("not_signatory", item=action.item)
    return no("has_signed", item=action.item) if action.by in done.parties else None


def close_table(state: State, action: CloseTable) -> Objection | None:
    """Whether the table may be closed with what is settled."""
    found = _in_room(state, action) or _chair(state, action)
    if found:
        return found
    return None if state.talk(action.table).settled else no("nothing_settled")


def item_open(state: State, table: str, item: str) -> Objection | None:
    """Whether an item can still be settled."""
    agenda, talk = state.agenda(table), state.talk(table)
    found = _known(agenda, item)
    if found:
        return found
    if item in settled_items(talk):
        return no("item_settled", item=item)
    return no("item_lapsed", item=item) if has_lapsed(talk, agenda.item(item)) else None


def _known(agenda: Agenda, item: str) -> Objection | None:
    return None if any(one.id == item for one in agenda.items) else no("no_such_item", item=item)


def _in_room(state: State, action: CallItem | Tie | Cut | Accede | CloseTable) -> Objection | None:
    """Whether it is the turn of a party that is still at the table, and the table has an order of business."""
    found = own_turn(state) or at_table(state, action)
    if found:
        return found
    agenda = state.agenda(action.table)
    if action.by not in agenda.parties:
        return no("not_at_table", seat=action.by)
    return None if agenda.is_conference else no("one_item")


def _chair(state: State, action: CallItem | CloseTable) -> Objection | None:
    chair = state.agenda(action.table).chair
    return no("chair_only", seat=chair) if chair not in ("", action.by) and _presides(state, action, chair) else None


def _presides(state: State, action: CallItem | CloseTable, chair: str) -> bool:
    """Whether the chair is still in the room; after it has left anybody may do its part."""
    return chair not in state.talk(action.table).left


def _two_open(state: State, action: Tie | Cut) -> Objection | None:
    """Two different open items, one of which the seat signs."""
    for item in (action.item, action.other):
        found = item_open(state, action.table, item)
        if found:
            return found
    if action.item == action.other:
        return no("tied_to_itself")
    agenda = state.agenda(action.table)
    if not any(action.by in agenda.item(one).signatories for one in (action.item, action.other)):
        return no("not_signatory", item=action.item)
    return None


def _is_tied(talk: Talk, action: Tie | Cut) -> bool:
    return {action.item, action.other} in [set(one) for one in talk.ties]
