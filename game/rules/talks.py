"""What happens at a table: texts laid, answered, signed; patience spent; sessions adjourned and broken off."""

from collections.abc import Iterable
from dataclasses import replace

from .acts import Accept, Adjourn, AskTerms, BreakOff, Bridge, LayDraft, Refuse
from .circumstances import other_party
from .dynamics import changed
from .events import (
    BridgeLaid,
    DraftAnswered,
    DraftLaid,
    Event,
    PatienceSpent,
    TalksAdjourned,
    TalksBrokenOff,
    TermsAsked,
    TreatySigned,
    WarResumed,
)
from .hour import hour_of
from .regard import regarded
from .resolve import Climate, Draft
from .setup import Agenda
from .state import Answer, Asked, Laid, Phase, Prompt, Standing, State, Talk, Treaty

BRIDGE_PRICE = 100
"""A mediator's credit a bridging text costs, in hundredths of a pip."""


def lay_draft(state: State, action: LayDraft) -> tuple[State, list[Event]]:
    """A text is laid; if another was waiting for this seat's answer, it is thereby countered."""
    events = list[Event]()
    prompt = state.awaiting
    assert prompt is not None
    answering = prompt.asked in (Asked.ANSWER, Asked.TERMS)
    if prompt.asked is Asked.ANSWER:
        state, events = _answered(state, action.table, action.by, Answer("countered"))
    if answering:
        state = replace(state, prompts=state.prompts[1:])
        if state.awaiting and state.awaiting.asked is Asked.ANSWER:
            state = replace(state, prompts=state.prompts[1:])
    agenda, other = state.agenda(action.table), other_party(state, action.by)
    talk = state.talk(action.table)
    again = any(one.turn == state.turn and one.by == action.by for one in talk.laid)
    if again and not answering:
        talk, spent = _spend(talk, other)
        events += spent
    laid = Laid(
        state.turn, action.by, (other,), action.draft, action.locked, action.secret, action.final,
        _climates(state, agenda.parties),
    )  # fmt: skip
    state = state.with_talk(replace(talk, laid=(*talk.laid, laid)))
    state = replace(state, prompts=(Prompt(other, Asked.ANSWER), *state.prompts))
    return state, [*events, DraftLaid(action.by, action.table, action.draft, action.secret, action.final)]


def _climates(state: State, seats: Iterable[str]) -> tuple[tuple[str, Climate], ...]:
    return tuple((seat, hour_of(state, seat)) for seat in seats)


def bridge(state: State, action: Bridge) -> tuple[State, list[Event]]:
    """The mediator lays a text before both; it costs credit whether or not it is taken."""
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    laid = Laid(state.turn, action.by, agenda.parties, action.draft, climates=_climates(state, agenda.parties))
    world = changed(state.world, state.setup.index[action.by], "credit", -BRIDGE_PRICE)
    state = replace(state, world=world).with_talk(replace(talk, laid=(*talk.laid, laid)))
    asked = tuple(Prompt(seat, Asked.ANSWER) for seat in agenda.parties)
    return replace(state, prompts=(*asked, *state.prompts)), [BridgeLaid(action.by, action.table, action.draft)]


def accept(state: State, action: Accept) -> tuple[State, list[Event]]:
    """A seat signs. When all who were addressed have signed, the text is a treaty."""
    talk = _with_answer(state.talk(action.table), action.by, Answer("accepted"))
    state = replace(state.with_talk(talk), prompts=state.prompts[1:])
    laid = talk.laid[-1]
    if talk.pending is not None:
        return state, []
    if any(answer.kind != "accepted" for _, answer in laid.answers):
        return state, []
    return _sign(state, talk, laid)


def _sign(state: State, talk: Talk, laid: Laid) -> tuple[State, list[Event]]:
    parties = state.agenda(talk.table).parties
    treaty = Treaty(f"{talk.table}/{state.turn}", talk.table, parties, laid.draft, laid.secret, state.turn)
    state = replace(
        state.with_talk(replace(talk, standing=Standing.AGREED)),
        phase=Phase.RATIFICATION,
        treaties=(*state.treaties, treaty),
        prompts=tuple(Prompt(seat, Asked.ROLL) for seat in parties),
    )
    first = laid.by if laid.by in parties else parties[0]
    state, warmed = regarded(state, first, (p for p in parties if p != first), "sign_treaty", "succeeded", True)
    return state, [TreatySigned(treaty.id, talk.table, parties, laid.draft, laid.secret), *warmed]


def refuse(state: State, action: Refuse) -> tuple[State, list[Event]]:
    """A seat declines, or answers a request for terms with none."""
    prompt = state.awaiting
    assert prompt is not None
    state = replace(state, prompts=state.prompts[1:])
    if prompt.asked is Asked.TERMS:
        return state, [DraftAnswered(action.by, action.table, "no_terms", action.said)]
    answer = Answer("refused", action.said, action.turned_by)
    return _answered(state, action.table, action.by, answer)


def _answered(state: State, table: str, seat: str, answer: Answer) -> tuple[State, list[Event]]:
    agenda, talk = state.agenda(table), _with_answer(state.talk(table), seat, answer)
    laid = talk.laid[-1]
    events: list[Event] = [DraftAnswered(seat, table, answer.kind, answer.said, answer.turned_by)]
    if laid.by in agenda.parties and not _concedes(agenda, talk, laid):
        talk, spent = _spend(talk, seat)
        events += spent
    state = state.with_talk(talk)
    if answer.kind == "refused":
        act = "propose" if laid.by in agenda.parties else "mediate"
        state, cooled = regarded(state, laid.by, (seat,), act, "rejected", False)
        events += cooled
    return state, events


def _with_answer(talk: Talk, seat: str, answer: Answer) -> Talk:
    laid = replace(talk.laid[-1], answers=(*talk.laid[-1].answers, (seat, answer)))
    return replace(talk, laid=(*talk.laid[:-1], laid))


def _spend(talk: Talk, seat: str) -> tuple[Talk, list[Event]]:
    left = max(talk.patience_of(seat) - 1, 0)
    pips = tuple((s, left if s == seat else p) for s, p in talk.patience)
    return replace(talk, patience=pips), [PatienceSpent(seat, left)]


def _concedes(agenda: Agenda, talk: Talk, laid: Laid) -> bool:
    """Whether a text gives the other side more than the same side's last one; a first text always may."""
    before = next((one for one in reversed(talk.laid[:-1]) if one.by == laid.by), None)
    return before is None or any(step > 0 for step in given(agenda, laid.by, before.draft, laid.draft))


def given(agenda: Agenda, giver: str, before: Draft, after: Draft) -> tuple[int, ...]:
    """Per issue, how many levels `giver` moved towards the other side (negative: took back)."""
    return tuple(
        (new - old) if issue.giver == giver else (old - new) for issue, old, new in zip(agenda.issues, before, after)
    )


def ask_terms(state: State, action: AskTerms) -> tuple[State, list[Event]]:
    """The other side is asked for a text of its own."""
    talk = state.talk(action.table)
    state = state.with_talk(replace(talk, asked_this_turn=talk.asked_this_turn | {action.by}))
    other = other_party(state, action.by)
    return replace(state, prompts=(Prompt(other, Asked.TERMS), *state.prompts)), [TermsAsked(action.by, action.table)]


def adjourn(state: State, action: Adjourn) -> tuple[State, list[Event]]:
    """The session rises till next turn and each side finds a little patience again."""
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    pips = tuple((seat, min(left + 1, agenda.patience)) for seat, left in talk.patience)
    talk = replace(talk, standing=Standing.ADJOURNED, patience=pips)
    return state.with_talk(talk), [TalksAdjourned(action.by, action.table)]


def break_off(state: State, action: BreakOff) -> tuple[State, list[Event]]:
    """The delegates go home and the armies go on."""
    talk = replace(state.talk(action.table), standing=Standing.BROKEN)
    others = (p for p in state.agenda(action.table).parties if p != action.by)
    state, cooled = regarded(state.with_talk(talk), action.by, others, "meet", "failed", False)
    resumed = [] if state.crisis else [WarResumed()]
    return state, [TalksBrokenOff(action.by, action.table), *cooled, *resumed]
