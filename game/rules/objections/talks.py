"""Why a text may not be laid, answered or bridged, and why a table may not be left."""

from ..acts import Accept, Adjourn, AskTerms, BreakOff, Bridge, LayDraft, Refuse
from ..circumstances import other_party
from ..resolve import Draft
from ..setup import Agenda
from ..state import Asked, State, Talk
from .objection import Objection, no
from .prompts import at_table, own_turn

READINGS_A_TURN = 3
"""Drafts one side may lay in a turn, counter-offers included: a delegation drafts overnight, not by the minute."""


def text_objection(agenda: Agenda, draft: Draft) -> Objection | None:
    """What is wrong with a text by itself: its length, its levels, articles that exclude each other."""
    if len(draft) != len(agenda.issues):
        return no("draft_length", wanted=len(agenda.issues), got=len(draft))
    for issue, level in zip(agenda.issues, draft):
        if not 0 <= level < len(issue.levels):
            return no("no_such_level", issue=issue.id)
    for ban in agenda.bans:
        if draft[ban.issue] == ban.level and draft[ban.other] == ban.other_level:
            return no("contradiction", reason=ban.reason)
    return None


def lay(state: State, action: LayDraft) -> Objection | None:
    """Whether a text may be laid."""
    found = at_table(state, action)
    if found:
        return found
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    if action.by not in agenda.parties:
        return no("mediator_bridges")
    prompt = state.awaiting
    assert prompt is not None
    if prompt.asked is Asked.ROLL:
        return no("roll_first")
    return text_objection(agenda, action.draft) or _secrecy(agenda, action) or _hearing(state, talk, action)


def _secrecy(agenda: Agenda, action: LayDraft) -> Objection | None:
    for i in action.secret:
        if not 0 <= i < len(agenda.issues) or not agenda.issues[i].secret:
            return no("not_secret", issue=agenda.issues[i].id if 0 <= i < len(agenda.issues) else str(i))
    if any(not 0 <= i < len(agenda.issues) for i in action.locked):
        return no("no_such_issue")
    return None


def _hearing(state: State, talk: Talk, action: LayDraft) -> Objection | None:
    """Whether the other side will hear another text now."""
    other = other_party(state, action.by)
    pending = talk.pending
    if pending and pending.draft == action.draft:
        return no("their_own_text")
    mine = [one for one in talk.laid if one.turn == state.turn and one.by == action.by]
    if any(one.draft == action.draft for one in mine):
        return no("just_refused")
    if any(answer.turned_by == action.draft for one in mine for _, answer in one.answers):
        return None  # A text they said they would sign is a promise: it is heard, whatever patience is left.
    if len(mine) >= READINGS_A_TURN:
        return no("readings_spent", limit=READINGS_A_TURN)
    if not pending and talk.patience_of(other) <= 0:
        return no("no_patience", seat=other)
    return None


def answer(state: State, action: Accept | Refuse) -> Objection | None:
    """Whether a text waits for this answer."""
    found = at_table(state, action)
    if found:
        return found
    prompt = state.awaiting
    if prompt is None or (prompt.asked is Asked.TERMS and isinstance(action, Accept)):
        return no("nothing_to_answer")
    if prompt.asked not in (Asked.ANSWER, Asked.TERMS):
        return no("nothing_to_answer")
    return None


def ask_terms(state: State, action: AskTerms) -> Objection | None:
    """Whether terms may be asked for."""
    found = own_turn(state) or at_table(state, action)
    if found:
        return found
    if action.by not in state.agenda(action.table).parties:
        return no("mediator_bridges")
    if action.by in state.talk(action.table).asked_this_turn:
        return no("asked_already")
    return None


def bridge(state: State, action: Bridge) -> Objection | None:
    """Whether the mediator may lay a bridge."""
    found = own_turn(state) or at_table(state, action)
    if found:
        return found
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    if action.by != agenda.mediator:
        return no("only_mediator")
    if int(state.world.of("credit")[state.setup.index[action.by]]) < 100:
        return no("no_credit")
    if any(one.turn == state.turn and one.by == action.by for one in talk.laid):
        return no("bridged_already")
    return text_objection(agenda, action.draft)


def leave(state: State, action: Adjourn | BreakOff) -> Objection | None:
    """Whether the seat may rise from the table."""
    found = own_turn(state) or at_table(state, action)
    if found:
        return found
    return None if action.by in state.agenda(action.table).parties else no("not_at_table", seat=action.by)
