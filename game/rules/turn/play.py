"""One action played, and the first moment of a game."""

from collections.abc import Callable
from typing import Any

from .. import talks
from ..acts import (
    Accept,
    Action,
    Adjourn,
    AskTerms,
    Assent,
    BreakOff,
    Bridge,
    CallRoll,
    CancelOrder,
    Court,
    Dissent,
    EndTurn,
    GiveOrder,
    LayDraft,
    PutOff,
    Refuse,
)
from ..chance import Shocks
from ..crisis.standoff import opened
from ..objections import objection
from ..setup import Setup
from ..state import Phase, State, Talk
from .conditions import assent, dissent, put_off
from .days import end, over, turn_prompts
from .home import court, roll
from .orders import cancel, give
from .signing import accept
from .step import Played, RuleBroken, Step


def begin(setup: Setup, hidden: dict[str, Any]) -> State:
    """The first moment of a game."""
    tables = tuple(Talk(a.id, patience=tuple((p, a.patience) for p in a.parties)) for a in setup.agendas)
    return State(
        setup, 0, Phase.TALKS, turn_prompts(setup, 0), setup.world, dict(setup.tenures), tables, hidden,
        bonds=setup.bonds,
        crisis=opened(setup.crisis, hidden) if setup.crisis else None,
    )  # fmt: skip


def apply(state: State, action: Action, shocks: Shocks) -> Step:
    """One action played. Raises RuleBroken when there is an objection to it."""
    reason = objection(state, action)
    if reason is not None:
        raise RuleBroken(reason, action)
    state, events = _OF_KIND[type(action)](state, action, shocks)
    return Step(state, tuple(events))


def _lay(state: State, action: LayDraft, shocks: Shocks) -> Played:
    return talks.lay_draft(state, action)


def _refuse(state: State, action: Refuse, shocks: Shocks) -> Played:
    return talks.refuse(state, action)


def _ask_terms(state: State, action: AskTerms, shocks: Shocks) -> Played:
    return talks.ask_terms(state, action)


def _bridge(state: State, action: Bridge, shocks: Shocks) -> Played:
    return talks.bridge(state, action)


def _adjourn(state: State, action: Adjourn, shocks: Shocks) -> Played:
    return talks.adjourn(state, action)


def _break_off(state: State, action: BreakOff, shocks: Shocks) -> Played:
    state, events = talks.break_off(state, action)
    if state.crisis is not None:
        return state, events  # the table is gone; the ladder still stands, and who climbs it decides
    state, ended = over(state, "war")
    return state, events + ended


_OF_KIND: dict[type, Callable[[State, Any, Shocks], Played]] = {
    LayDraft: _lay,
    Accept: accept,
    Refuse: _refuse,
    AskTerms: _ask_terms,
    Bridge: _bridge,
    Adjourn: _adjourn,
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
