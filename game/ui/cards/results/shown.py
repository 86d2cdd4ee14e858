"""Which events of a game get a screen of their own for a seat."""

from game.rules import events as e
from game.rules.state import Laid, State
from game.session import Entry, Session

from .card import Shown


def results_since(session: Session, entry: int, seat: str) -> list[Shown]:
    """What came out after an entry on the present line: answers to our drafts, treaties, a rupture, orders, rolls."""
    line = session.tree.line()
    at = next((k for k, one in enumerate(line) if one.id == entry), 0)
    return [
        Shown(one.id, number)
        for one in line[at + 1 :]
        for number, event in enumerate(one.events)
        if _is_shown(session, one, event, seat)
    ]


def _is_shown(session: Session, entry: Entry, event: e.Event, seat: str) -> bool:
    match event:
        case e.DraftAnswered(by=by, kind=kind, table=table):
            laid = text_before(session, entry, table)
            return by != seat and kind != "no_terms" and laid is not None and laid.by == seat
        case e.OrderResolved(order=order):
            return order.by == seat
        case e.RollCalled() | e.TreatySigned() | e.TalksBrokenOff():
            return True
    return False


def state_before(session: Session, entry: Entry) -> State:
    """The moment before an entry."""
    assert entry.parent is not None
    return session.tree.entries[entry.parent].state


def text_before(session: Session, entry: Entry, table: str) -> Laid | None:
    """The text that waited for an answer at a table before an entry."""
    state = state_before(session, entry)
    return next((talk.pending for talk in state.talks if talk.table == table), None)
