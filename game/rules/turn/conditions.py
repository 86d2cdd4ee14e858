"""Consent on a condition, and consent put off: what a chamber does besides yes and no."""

from dataclasses import replace

from ..acts import Assent, Dissent, PutOff
from ..chance import Shocks
from ..dynamics import changed
from ..events import Event, ReservationAnswered, ReservationMade, RollPutOff
from ..ratification import amended, condition_of, treaty_asked_about
from ..regard import regarded
from ..state import Asked, Prompt, State, Treaty
from .afterwards import fallen, passed
from .days import next_day
from .step import Played

DELAY_COST = 200
"""Support lost while a treaty waits for consent, basis points."""


def reserve(state: State, treaty: Treaty, by: str) -> Played:
    """The chamber attaches its condition; every other signatory is asked whether the treaty stands with it."""
    found = condition_of(state, treaty, by)
    assert found is not None
    issue, level = found
    late = replace(
        treaty,
        draft=amended(treaty.draft, issue, level),
        ratified_by=treaty.ratified_by | {by},
        reserved=(*treaty.reserved, (by, issue, level, treaty.draft[issue])),
    )
    asked = tuple(Prompt(seat, Asked.RESERVATION, treaty.id) for seat in treaty.parties if seat != by)
    state = replace(state, treaties=_with(state, late), prompts=(*asked, *state.prompts[1:]))
    return state, [ReservationMade(by, treaty.id, issue, level)]


def assent(state: State, action: Assent, shocks: Shocks) -> Played:
    """A signatory takes the condition; when the last has, the rolls go on."""
    treaty = in_question(state)
    state = replace(state, prompts=state.prompts[1:])
    events: list[Event] = [ReservationAnswered(action.by, treaty.id, True)]
    state, law = passed(state, treaty.id, shocks)
    return state, events + law


def dissent(state: State, action: Dissent, shocks: Shocks) -> Played:
    """A signatory will not have it: the treaty falls, and the capital that made it worse is thanked accordingly."""
    treaty = in_question(state)
    state, cooled = regarded(state, treaty.reserved[-1][0], (action.by,), "propose", "rejected", False)
    state, lost = fallen(state, treaty, action.by, shocks)
    return state, [ReservationAnswered(action.by, treaty.id, False), *cooled, *lost]


def in_question(state: State) -> Treaty:
    """The treaty on which a condition was made last."""
    about = state.prompts[0].about if state.prompts else ""
    return next(t for t in reversed(state.treaties) if t.reserved and not t.in_force and about in ("", t.id))


def put_off(state: State, action: PutOff, shocks: Shocks) -> Played:
    """A turn passes; nobody is pleased."""
    treaty = treaty_asked_about(state)
    state, moved = delayed(state, treaty, action.by)
    state, news = next_day(state, shocks)
    return state, [RollPutOff(action.by, treaty.id), *moved, *news]


def delayed(state: State, treaty: Treaty, by: str) -> Played:
    """One more delay in that capital, at the price of support."""
    count = dict(treaty.delays).get(by, 0)
    late = replace(treaty, delays=tuple({**dict(treaty.delays), by: count + 1}.items()))
    world = changed(state.world, state.setup.index[by], "support", -DELAY_COST)
    return replace(state, treaties=_with(state, late), world=world), []


def _with(state: State, treaty: Treaty) -> tuple[Treaty, ...]:
    return tuple(treaty if t.id == treaty.id else t for t in state.treaties)
