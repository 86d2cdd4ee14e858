"""What any act needs: the game waits for this seat to do this, and the table is open."""

from typing import Protocol

from ..acts import EndTurn
from ..state import Asked, Standing, State
from .objection import Objection, no


class AtTable(Protocol):
    """Any act at a table."""

    @property
    def by(self) -> str: ...
    @property
    def table(self) -> str: ...


def at_table(state: State, action: AtTable) -> Objection | None:
    """What any act at a table needs: the table, a seat at it, an open session."""
    agenda = next((a for a in state.setup.agendas if a.id == action.table), None)
    if agenda is None:
        return no("no_such_table", table=action.table)
    if action.by not in (agenda.mediator, *agenda.parties):
        return no("not_at_table", seat=action.by)
    talk = state.talk(action.table)
    if talk.standing is not Standing.OPEN:
        return no(f"table_{talk.standing.value}")
    return no("left_table") if action.by in talk.left else None


def own_turn(state: State) -> Objection | None:
    """Whether it is this seat's turn, and nothing waits for its answer."""
    prompt = state.awaiting
    if prompt is None or prompt.asked in (Asked.ROLL, Asked.RESERVATION):
        return no("roll_first")
    if prompt.asked is Asked.TERMS:
        return no("terms_first")
    return None if prompt.asked is Asked.TURN else no("answer_first")


def end(state: State, action: EndTurn) -> Objection | None:
    """Whether the seat may be done."""
    return own_turn(state)
