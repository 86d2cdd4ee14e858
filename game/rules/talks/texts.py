"""Texts: laid, put round the table, answered; terms asked for in the open and aside."""

from collections.abc import Iterable
from dataclasses import replace

from ..acts import Accept, AskTerms, Bridge, LayDraft, Refuse
from ..circumstances import other_party
from ..dynamics import changed
from ..events import BridgeLaid, DraftAnswered, DraftLaid, Event, TermsAsked
from ..packages import Package, hour_in, merged, package_named, package_of
from ..proceedings import TermsConfided
from ..regard import regarded
from ..resolve import Climate
from ..state import Answer, Asked, Laid, Prompt, State, Talk
from .business import settle
from .patience import concedes, spend

BRIDGE_PRICE = 100
"""Credit of mediator or chair that a bridging text costs, in hundredths of a pip."""
ASIDE_PRICE = 100
"""Political capital it costs to hear somebody alone, in hundredths of a point."""

Talked = tuple[State, list[Event]]


def lay_draft(state: State, action: LayDraft) -> Talked:
    """A text is laid; if another was waiting for this seat's answer, it is thereby countered."""
    prompt = state.awaiting
    assert prompt is not None
    if prompt.about:
        return _confide(state, action, prompt.about)
    answering = prompt.asked in (Asked.ANSWER, Asked.TERMS)
    package = laid_on(state, action.table, action.item)
    state, events = _countered(state, action) if answering else (state, [])
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    asked = package.asked(agenda, action.by)
    mine = [one for one in talk.laid if one.turn == state.turn and one.by == action.by and not one.aside]
    if not answering and any(one.package == package.ids for one in mine):
        for seat in asked:
            talk, spent = spend(talk, seat)
            events += spent
    draft = merged(talk, package, action.draft)
    laid = Laid(
        state.turn, action.by, asked, draft, action.locked, action.secret, action.final,
        _climates(state, agenda.parties, package), package=package.ids,
    )  # fmt: skip
    state = state.with_talk(replace(talk, laid=(*talk.laid, laid)))
    state = replace(state, prompts=(*(Prompt(seat, Asked.ANSWER) for seat in asked), *state.prompts))
    return state, [*events, DraftLaid(action.by, action.table, draft, action.secret, action.final, package.ids)]


def laid_on(state: State, table: str, item: str) -> Package:
    """The package a text is about: that of the text it answers, or that of the item it names or finds on the table."""
    agenda, talk = state.agenda(table), state.talk(table)
    pending = talk.pending
    if pending is not None:
        return package_named(agenda, pending.package, talk.left)
    return package_of(agenda, talk, item)


def _countered(state: State, action: LayDraft) -> Talked:
    """The text that waited is answered by another; who else was asked about it need not answer any more."""
    prompt, events = state.prompts[0], list[Event]()
    if prompt.asked is Asked.ANSWER:
        state, events = _answered(state, action.table, action.by, Answer("countered"))
    state = replace(state, prompts=state.prompts[1:])
    if state.awaiting and state.awaiting.asked is Asked.ANSWER:
        state = replace(state, prompts=state.prompts[1:])
    return state, events


def _climates(state: State, seats: Iterable[str], package: Package) -> tuple[tuple[str, Climate], ...]:
    return tuple((seat, hour_in(state, seat, package)) for seat in seats if seat in package.signatories)


def bridge(state: State, action: Bridge) -> Talked:
    """Mediator or chair lays a text before all; it costs credit whether or not it is taken."""
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    package = package_of(agenda, talk, action.item)
    asked, draft = package.asked(agenda, action.by), merged(talk, package, action.draft)
    climates = _climates(state, agenda.parties, package)
    laid = Laid(state.turn, action.by, asked, draft, climates=climates, package=package.ids, is_bridge=True)
    world = changed(state.world, state.setup.index[action.by], "credit", -BRIDGE_PRICE)
    state = replace(state, world=world).with_talk(replace(talk, laid=(*talk.laid, laid)))
    prompts = (*(Prompt(seat, Asked.ANSWER) for seat in asked), *state.prompts)
    return replace(state, prompts=prompts), [BridgeLaid(action.by, action.table, draft, package.ids)]


def accept(state: State, action: Accept) -> Talked:
    """A seat signs. When all who are needed have signed, the text is settled."""
    talk = _with_answer(state.talk(action.table), action.by, Answer("accepted"))
    state = replace(state.with_talk(talk), prompts=state.prompts[1:])
    told: list[Event] = []
    if state.agenda(action.table).is_conference:
        told.append(DraftAnswered(action.by, action.table, "accepted"))
    state, events = _concluded(state, action.table)
    return state, [*told, *events]


def refuse(state: State, action: Refuse) -> Talked:
    """A seat declines, or answers a request for terms with none."""
    prompt = state.awaiting
    assert prompt is not None
    state = replace(state, prompts=state.prompts[1:])
    if prompt.asked is Asked.TERMS:
        aside = prompt.about
        return state, [DraftAnswered(action.by, action.table, "no_terms", action.said, aside=aside)]
    answer = Answer("refused", action.said, action.turned_by)
    state, events = _answered(state, action.table, action.by, answer)
    state, settled = _concluded(state, action.table)
    return state, [*events, *settled]


def _concluded(state: State, table: str) -> Talked:
    """Once the text has gone round: settled among those who accepted, if all who are needed did."""
    agenda, talk = state.agenda(table), state.talk(table)
    if talk.pending is not None:
        return state, []
    laid = talk.laid[-1]
    package = package_named(agenda, laid.package, talk.left)
    signing = {seat for seat, answer in laid.answers if answer.kind == "accepted"}
    signing |= {laid.by} & set(package.signatories)
    if package.needs - signing or len(signing) < 2:
        return state, []
    return settle(state, talk, laid, tuple(seat for seat in agenda.parties if seat in signing))


def _answered(state: State, table: str, seat: str, answer: Answer) -> Talked:
    agenda, talk = state.agenda(table), _with_answer(state.talk(table), seat, answer)
    laid = talk.laid[-1]
    events: list[Event] = [DraftAnswered(seat, table, answer.kind, answer.said, answer.turned_by)]
    if not laid.is_bridge and not concedes(state.setup, agenda, talk, laid, seat):
        talk, spent = spend(talk, seat)
        events += spent
    state = state.with_talk(talk)
    if answer.kind == "refused":
        act = "mediate" if laid.is_bridge else "propose"
        state, cooled = regarded(state, laid.by, (seat,), act, "rejected", False)
        events += cooled
    return state, events


def _with_answer(talk: Talk, seat: str, answer: Answer) -> Talk:
    laid = replace(talk.laid[-1], answers=(*talk.laid[-1].answers, (seat, answer)))
    return replace(talk, laid=(*talk.laid[:-1], laid))


def ask_terms(state: State, action: AskTerms) -> Talked:
    """Another side is asked for a text of its own, before all or aside."""
    talk, by = state.talk(action.table), action.by
    to = action.to or other_party(state, by)
    told = TermsAsked(by, action.table, action.to, action.aside)
    if not action.aside:
        state = state.with_talk(replace(talk, asked_this_turn=talk.asked_this_turn | {by}))
        return replace(state, prompts=(Prompt(to, Asked.TERMS), *state.prompts)), [told]
    state = state.with_talk(replace(talk, aside_this_turn=talk.aside_this_turn | {by}))
    world = changed(state.world, state.setup.index[by], "capital", -ASIDE_PRICE)
    return replace(state, world=world, prompts=(Prompt(to, Asked.TERMS, by), *state.prompts)), [told]


def _confide(state: State, action: LayDraft, hearer: str) -> Talked:
    """Terms told to one seat alone: nobody is asked to sign them, and nobody else hears them."""
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    package = package_of(agenda, talk, action.item)
    laid = Laid(
        state.turn, action.by, (), merged(talk, package, action.draft),
        climates=_climates(state, (action.by,), package), package=package.ids, aside=hearer,
    )  # fmt: skip
    state = replace(state.with_talk(replace(talk, laid=(*talk.laid, laid))), prompts=state.prompts[1:])
    return state, [TermsConfided(action.by, hearer, action.table, laid.draft, package.ids)]
