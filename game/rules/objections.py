"""The one guard: why an action may not be done now. `apply` asserts it, players filter with it, windows show it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .acts import (
    ALL,
    Accept,
    Action,
    Adjourn,
    AskTerms,
    BreakOff,
    Bridge,
    CallRoll,
    CancelOrder,
    Court,
    EndTurn,
    GiveOrder,
    LayDraft,
    Refuse,
)
from .circumstances import Situation, mediator, other_party, reader
from .dynamics import INDEX
from .expressions import evaluate
from .resolve import Draft
from .setup import ActKind, Agenda
from .state import Asked, Order, Phase, Standing, State, Talk

READINGS_A_TURN = 3
"""Drafts one side may lay in a turn, counter-offers included: a delegation drafts overnight, not by the minute."""
COURTING_PRICE = 200
"""Political capital a faction's favour costs, in hundredths of a point."""
COURTINGS = 2
"""How often one capital can court before the roll is called."""


@dataclass(frozen=True)
class Objection:
    """Why not: the key of a sentence, and what to put into it."""

    key: str
    about: tuple[tuple[str, str], ...] = ()


def _no(key: str, **about: object) -> Objection:
    return Objection(key, tuple((name, str(value)) for name, value in about.items()))


def objection(state: State, action: Action) -> Objection | None:
    """The reason why this action may not be done in this state, or None."""
    if state.phase is Phase.OVER:
        return _no("game_over")
    if isinstance(action, EndTurn) and action.by == ALL:
        return None if state.setup.recorded else _no("only_the_record")
    if action.by not in state.setup.seats:
        return _no("no_such_seat", seat=action.by)
    if isinstance(action, GiveOrder) and state.setup.recorded:
        return _order_of_record(state, action.order)
    prompt = state.awaiting
    if prompt is None or prompt.seat != action.by:
        return _no("not_your_move", seat=prompt.seat if prompt else "")
    return _OF_KIND[type(action)](state, action)


def _table(
    state: State, action: LayDraft | Accept | Refuse | AskTerms | Adjourn | BreakOff | Bridge
) -> Objection | None:
    """What any act at a table needs: the table, a seat at it, an open session."""
    agenda = next((a for a in state.setup.agendas if a.id == action.table), None)
    if agenda is None:
        return _no("no_such_table", table=action.table)
    if action.by not in (agenda.mediator, *agenda.parties):
        return _no("not_at_table", seat=action.by)
    standing = state.talk(action.table).standing
    if standing is not Standing.OPEN:
        return _no(f"table_{standing.value}")
    return None


def text_objection(agenda: Agenda, draft: Draft) -> Objection | None:
    """What is wrong with a text by itself: its length, its levels, articles that exclude each other."""
    if len(draft) != len(agenda.issues):
        return _no("draft_length", wanted=len(agenda.issues), got=len(draft))
    for issue, level in zip(agenda.issues, draft):
        if not 0 <= level < len(issue.levels):
            return _no("no_such_level", issue=issue.id)
    for ban in agenda.bans:
        if draft[ban.issue] == ban.level and draft[ban.other] == ban.other_level:
            return _no("contradiction", reason=ban.reason)
    return None


def _lay(state: State, action: LayDraft) -> Objection | None:
    found = _table(state, action)
    if found:
        return found
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    if action.by not in agenda.parties:
        return _no("mediator_bridges")
    prompt = state.awaiting
    assert prompt is not None
    if prompt.asked is Asked.ROLL:
        return _no("roll_first")
    return text_objection(agenda, action.draft) or _secrecy(agenda, action) or _hearing(state, talk, action)


def _secrecy(agenda: Agenda, action: LayDraft) -> Objection | None:
    for i in action.secret:
        if not 0 <= i < len(agenda.issues) or not agenda.issues[i].secret:
            return _no("not_secret", issue=agenda.issues[i].id if 0 <= i < len(agenda.issues) else str(i))
    if any(not 0 <= i < len(agenda.issues) for i in action.locked):
        return _no("no_such_issue")
    return None


def _hearing(state: State, talk: Talk, action: LayDraft) -> Objection | None:
    """Whether the other side will hear another text now."""
    other = other_party(state, action.by)
    pending = talk.pending
    if pending and pending.draft == action.draft:
        return _no("their_own_text")
    mine = [one for one in talk.laid if one.turn == state.turn and one.by == action.by]
    if any(one.draft == action.draft for one in mine):
        return _no("just_refused")
    if any(answer.turned_by == action.draft for one in mine for _, answer in one.answers):
        return None  # A text they said they would sign is a promise: it is heard, whatever patience is left.
    if len(mine) >= READINGS_A_TURN:
        return _no("readings_spent", limit=READINGS_A_TURN)
    if not pending and talk.patience_of(other) <= 0:
        return _no("no_patience", seat=other)
    return None


def _answer(state: State, action: Accept | Refuse) -> Objection | None:
    found = _table(state, action)
    if found:
        return found
    prompt = state.awaiting
    if prompt is None or (prompt.asked is Asked.TERMS and isinstance(action, Accept)):
        return _no("nothing_to_answer")
    if prompt.asked not in (Asked.ANSWER, Asked.TERMS):
        return _no("nothing_to_answer")
    return None


def _own_turn(state: State) -> Objection | None:
    prompt = state.awaiting
    if prompt is None or prompt.asked is Asked.ROLL:
        return _no("roll_first")
    return None if prompt.asked is Asked.TURN else _no("answer_first")


def _ask_terms(state: State, action: AskTerms) -> Objection | None:
    found = _own_turn(state) or _table(state, action)
    if found:
        return found
    if action.by not in state.agenda(action.table).parties:
        return _no("mediator_bridges")
    if action.by in state.talk(action.table).asked_this_turn:
        return _no("asked_already")
    return None


def _bridge(state: State, action: Bridge) -> Objection | None:
    found = _own_turn(state) or _table(state, action)
    if found:
        return found
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    if action.by != agenda.mediator:
        return _no("only_mediator")
    if int(state.world.of("credit")[state.setup.index[action.by]]) < 100:
        return _no("no_credit")
    if any(one.turn == state.turn and one.by == action.by for one in talk.laid):
        return _no("bridged_already")
    return text_objection(agenda, action.draft)


def _leave(state: State, action: Adjourn | BreakOff) -> Objection | None:
    found = _own_turn(state) or _table(state, action)
    if found:
        return found
    return None if action.by in state.agenda(action.table).parties else _no("not_at_table", seat=action.by)


def targets_of(state: Situation, act: ActKind, seat: str) -> tuple[str, ...]:
    """Whom a seat may address an act to."""
    match act.targets:
        case "other":
            if seat == mediator(state):
                return state.setup.agendas[0].parties
            return (other_party(state, seat),)
        case "mediator":
            return tuple(m for m in (mediator(state),) if m and m != seat)
        case "home":
            return (seat,)
    return tuple(power for power in state.setup.powers if power != seat)


def _order(state: State, action: GiveOrder) -> Objection | None:
    order = action.order
    act = state.setup.acts.get(order.act)
    if act is None:
        return _no("no_such_act", act=order.act)
    if act.movers and order.by not in act.movers:
        return _no("not_yours_to_do", act=order.act)
    if order.to not in targets_of(state, act, order.by):
        return _no("wrong_target", act=order.act, to=order.to or "nobody")
    return _own_turn(state) or _queue(state, order, act) or unmet(state, order)


def _queue(state: State, order: Order, act: ActKind) -> Objection | None:
    mine = [o for o in state.orders if o.by == order.by]
    if len(mine) >= state.setup.orders_per_turn:
        return _no("orders_full", limit=state.setup.orders_per_turn)
    if sum(o.act == order.act for o in mine) >= act.per_turn:
        return _no("once_a_turn", act=order.act)
    left = int(state.world.accounts[state.setup.index[order.by], INDEX["capital"]])
    return _no("no_capital", price=act.cost, left=left) if act.cost > left else None


def unmet(state: State, order: Order) -> Objection | None:
    """The first condition of an act that does not hold."""
    read = reader(state, order.by, order.to)
    for condition, reason in state.setup.acts[order.act].needs:
        if not evaluate(condition, read):
            return _no("condition", reason=reason)
    return None


def _order_of_record(state: State, order: Order) -> Objection | None:
    """History is free in its means but not in its gifts: nobody gives what he does not hold."""
    if order.act not in state.setup.acts:
        return _no("no_such_act", act=order.act)
    for clause in order.clauses:
        if state.setup.clause_kinds[clause.kind].basis is None:
            continue
        for chip in clause.chips:
            if clause.giver != state.tenures[chip].holder:
                return _no("not_held", seat=clause.giver, chip=chip, holder=state.tenures[chip].holder)
    return None


def _cancel(state: State, action: CancelOrder) -> Objection | None:
    mine = [o for o in state.orders if o.by == action.by]
    if not 0 <= action.number < len(mine):
        return _no("no_such_order", number=action.number + 1)
    return _own_turn(state)


def _end(state: State, action: EndTurn) -> Objection | None:
    return _own_turn(state)


def _court(state: State, action: Court) -> Objection | None:
    prompt = state.awaiting
    if prompt is None or prompt.asked is not Asked.ROLL:
        return _no("nothing_to_ratify")
    if all(action.faction != faction.id for faction in state.setup.homes[action.by].factions):
        return _no("no_such_faction", faction=action.faction)
    if sum(seat == action.by for seat, _, _ in state.courted) >= COURTINGS:
        return _no("courted_enough", limit=COURTINGS)
    left = int(state.world.accounts[state.setup.index[action.by], INDEX["capital"]])
    return _no("no_capital", price=COURTING_PRICE, left=left) if left < COURTING_PRICE else None


def _roll(state: State, action: CallRoll) -> Objection | None:
    prompt = state.awaiting
    return None if prompt and prompt.asked is Asked.ROLL else _no("nothing_to_ratify")


_OF_KIND: dict[type, Callable[[State, Any], Objection | None]] = {
    LayDraft: _lay,
    Accept: _answer,
    Refuse: _answer,
    AskTerms: _ask_terms,
    Bridge: _bridge,
    Adjourn: _leave,
    BreakOff: _leave,
    GiveOrder: _order,
    CancelOrder: _cancel,
    EndTurn: _end,
    Court: _court,
    CallRoll: _roll,
}
