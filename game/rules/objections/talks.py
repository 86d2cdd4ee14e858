"""Why a text may not be laid, answered or bridged, and why a table may not be left."""

from ..acts import Accept, Adjourn, AskTerms, BreakOff, Bridge, LayDraft, Refuse
from ..packages import Package, merged, package_of
from ..resolve import Draft
from ..setup import Agenda
from ..state import Asked, State, Talk
from ..talks.texts import ASIDE_PRICE, BRIDGE_PRICE, laid_on
from .objection import Objection, no
from .prompts import at_table, own_turn
from .texts import noted, outside_package, package_objection, secrecy, text_objection

READINGS_A_TURN = 3
"""Drafts one side may lay in a turn, counter-offers included: a delegation drafts overnight, not by the minute."""


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
    package = laid_on(state, action.table, action.item)
    if prompt.asked is Asked.ANSWER and len(package.signatories) > 2:
        return no("no_counter")
    found = package_objection(state, action.table, action.item, action.by, package)
    found = found or text_in_package(agenda, talk, package, action.by, action.draft) or secrecy(agenda, action)
    return found or (None if prompt.about else _hearing(state, talk, package, action))


def text_in_package(agenda: Agenda, talk: Talk, package: Package, seat: str, draft: Draft) -> Objection | None:
    """What is wrong with a text as it would stand: by itself, by what it changes, by what it notes."""
    if len(draft) != len(agenda.issues):
        return text_objection(agenda, draft)
    whole = merged(talk, package, draft)
    found = outside_package(agenda, talk, package, draft) or text_objection(agenda, whole)
    return found or noted(agenda, talk, seat, whole)


def _hearing(state: State, talk: Talk, package: Package, action: LayDraft) -> Objection | None:
    """Whether the other side will hear another text now."""
    pending, draft = talk.pending, merged(talk, package, action.draft)
    if pending and pending.draft == draft:
        return no("their_own_text")
    mine = [one for one in talk.laid if one.turn == state.turn and one.by == action.by and not one.aside]
    if any(one.draft == draft for one in mine):
        return no("just_refused")
    if any(answer.turned_by == draft for one in mine for _, answer in one.answers):
        return None  # A text they said they would sign is a promise: it is heard, whatever patience is left.
    if len(mine) >= READINGS_A_TURN:
        return no("readings_spent", limit=READINGS_A_TURN)
    weary = [s for s in package.asked(state.agenda(action.table), action.by) if talk.patience_of(s) <= 0]
    return no("no_patience", seat=weary[0]) if weary and not pending else None


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
    if action.aside:
        return _aside(state, action)
    if action.by in state.talk(action.table).asked_this_turn:
        return no("asked_already")
    return _whom(state, action)


def _whom(state: State, action: AskTerms) -> Objection | None:
    """Whether who is asked is another party that is still there."""
    others = [p for p in state.agenda(action.table).after(action.by) if p not in state.talk(action.table).left]
    if not action.to and len(others) > 1:
        return no("ask_whom")
    return no("not_at_table", seat=action.to) if action.to and action.to not in others else None


def _aside(state: State, action: AskTerms) -> Objection | None:
    """Whether somebody may be heard alone: where others would overhear, once a turn, for its price."""
    if not state.agenda(action.table).is_conference:
        return no("nobody_overhears")
    if action.by in state.talk(action.table).aside_this_turn:
        return no("aside_spent")
    left = int(state.world.of("capital")[state.setup.index[action.by]])
    if left < ASIDE_PRICE:
        return no("no_capital", price=ASIDE_PRICE, left=left)
    return _whom(state, action)


def bridge(state: State, action: Bridge) -> Objection | None:
    """Whether mediator or chair may lay a bridge."""
    found = own_turn(state) or at_table(state, action)
    if found:
        return found
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    if action.by not in (agenda.mediator, agenda.chair):
        return no("only_mediator")
    if int(state.world.of("credit")[state.setup.index[action.by]]) < BRIDGE_PRICE:
        return no("no_credit")
    if any(one.turn == state.turn and one.by == action.by and one.is_bridge for one in talk.laid):
        return no("bridged_already")
    package = package_of(agenda, talk, action.item)
    found = package_objection(state, action.table, action.item, action.by, package)
    return found or text_in_package(agenda, talk, package, action.by, action.draft)


def leave(state: State, action: Adjourn | BreakOff) -> Objection | None:
    """Whether the seat may rise from the table."""
    found = own_turn(state) or at_table(state, action)
    if found:
        return found
    agenda = state.agenda(action.table)
    if action.by not in agenda.parties:
        return no("not_at_table", seat=action.by)
    chair = agenda.chair if agenda.chair not in state.talk(action.table).left else ""
    if isinstance(action, Adjourn) and chair not in ("", action.by):
        return no("chair_only", seat=chair)
    return None
