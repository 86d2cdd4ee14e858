"""One action played, and the first moment of a game."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .. import talks
from ..acts import (
    Accede,
    Accept,
    Action,
    Adjourn,
    AskTerms,
    Assent,
    BreakOff,
    Bridge,
    CallItem,
    CallRoll,
    CancelOrder,
    CloseTable,
    Court,
    Cut,
    Dissent,
    EndTurn,
    GiveOrder,
    LayDraft,
    PutOff,
    Refuse,
    Tie,
)
from ..chance import Shocks
from ..crisis.standoff import opened
from ..objections import objection
from ..packages import next_item
from ..setup import Agenda, Setup
from ..state import Phase, Standing, State, Talk
from .conditions import assent, dissent, put_off
from .days import end, over, turn_prompts, without_treaty
from .home import court, roll
from .orders import cancel, give
from .signing import announced
from .step import Played, RuleBroken, Step


def begin(setup: Setup, hidden: dict[str, Any]) -> State:
    """The first moment of a game."""
    tables = tuple(_opened(agenda) for agenda in setup.agendas)
    return State(
        setup, 0, Phase.TALKS, turn_prompts(setup, 0), setup.world, dict(setup.tenures), tables, hidden,
        bonds=setup.bonds,
        crisis=opened(setup.crisis, hidden) if setup.crisis else None,
    )  # fmt: skip


def _opened(agenda: Agenda) -> Talk:
    talk = Talk(agenda.id, patience=tuple((p, agenda.patience) for p in agenda.parties), text=agenda.nothing)
    return replace(talk, item=next_item(agenda, talk))


def apply(state: State, action: Action, shocks: Shocks) -> Step:
    """One action played. Raises RuleBroken when there is an objection to it."""
    reason = objection(state, action)
    if reason is not None:
        raise RuleBroken(reason, action)
    state, events = _OF_KIND[type(action)](state, action, shocks)
    return Step(state, tuple(events))


def _at_table(talked: Callable[[State, Any], Played]) -> Callable[[State, Any, Shocks], Played]:
    """What a table does by itself, and what the papers make of a text signed by it."""

    def played(state: State, action: Action, shocks: Shocks) -> Played:
        state, events = talked(state, action)
        return announced(state, events, shocks)

    return played


def _break_off(state: State, action: BreakOff, shocks: Shocks) -> Played:
    state, events = announced(*talks.break_off(state, action), shocks)
    if state.crisis is not None or state.talk(action.table).standing is not Standing.BROKEN:
        return state, events  # in a crisis the table is gone; the ladder still stands, and who climbs it decides
    state, ended = over(state, without_treaty(state))
    return state, [*events, *ended]


_OF_KIND: dict[type, Callable[[State, Any, Shocks], Played]] = {
    LayDraft: _at_table(talks.lay_draft),
    Accept: _at_table(talks.accept),
    Refuse: _at_table(talks.refuse),
    AskTerms: _at_table(talks.ask_terms),
    Bridge: _at_table(talks.bridge),
    CallItem: _at_table(talks.call_item),
    Tie: _at_table(talks.tie),
    Cut: _at_table(talks.cut),
    Accede: _at_table(talks.accede),
    CloseTable: _at_table(talks.close_table),
    Adjourn: _at_table(talks.adjourn),
    BreakOff: _break_off,
    GiveOrder: give,
    CancelOrder: cancel,
    EndTurn: end,
    Court: court,
    CallRoll: roll,
    PutOff: put_off,
    Assent: assent,
    Dissent: dissent,
}
