"""The cabinet as a player: what it does with its turn, with a text before it, with a treaty at home."""

from dataclasses import dataclass

from game.rules import (
    Accept,
    Action,
    BreakOff,
    CallRoll,
    Court,
    EndTurn,
    LayDraft,
    Refuse,
    View,
    objection,
)
from game.rules.chance import WHOLE
from game.rules.circumstances import other_party
from game.rules.hour import hour_of
from game.rules.objections import COURTING_PRICE, READINGS_A_TURN
from game.rules.ratification import consent_odds, treaty_asked_about, votes, won_over
from game.rules.resolve import Draft, scaled
from game.rules.setup import Agenda
from game.rules.state import Asked, Laid, Standing

from ..protocol import Decision, Reason
from .belief import Cloud, cloud
from .condition import answer_to_condition
from .conference import best_text, room
from .conference.delegate import at_table
from .crisis.answer import answer as answer_on_ladder
from .mediator import bridge
from .offers import best_offer, worths_of
from .strategist import as_state, next_order
from .verdict import Seat, own_seat, reasons, smallest_change

__all__ = ["SAID", "Cabinet", "own_seat"]

SAID = 3
"""How many reasons an envoy gives."""
_HOPELESS = 1_200
"""At full boldness: chance below which a cabinet leaves a table that has nothing for it, basis points."""
_EARLIEST_BREAK = 5
_SURE_ENOUGH = 7_000
"""Chance of consent at home from which no faction is courted first."""


@dataclass(frozen=True)
class Cabinet:
    """An AI seat. It has no memory of its own: all it knows is in the View, so undo and replay need nothing more."""

    def decide(self, view: View) -> Decision | None:
        prompt = view.awaiting
        if prompt is None or prompt.seat != view.seat:
            return None
        match prompt.asked:
            case Asked.ROLL:
                return self._at_home(view)
            case Asked.RESERVATION:
                return answer_to_condition(view, own_seat(view, view.setup.agendas[0]))
            case Asked.ANSWER:
                return self._answer(view)
            case Asked.TERMS:
                return self._terms(view)
        return self._turn(view)

    def _turn(self, view: View) -> Decision:
        agenda = view.setup.agendas[0]
        if agenda.is_conference:
            order = answer_on_ladder(view) or next_order(view, view.setup.characters[view.seat].activity)
            return order or at_table(view)
        mine = [one for one in view.talk(agenda.id).laid if one.turn == view.turn and one.by == view.seat]
        if mine:
            return self._after_refusal(view, agenda, mine)
        order = answer_on_ladder(view) or next_order(view, view.setup.characters[view.seat].activity)
        if order is not None:
            return order
        if view.talk(agenda.id).standing is not Standing.OPEN:
            return Decision(EndTurn(view.seat))
        if view.seat == agenda.mediator:
            return bridge(view, agenda) or Decision(EndTurn(view.seat))
        return self._at_table(view, agenda)

    def _at_table(self, view: View, agenda: Agenda) -> Decision:
        seat, other = own_seat(view, agenda), cloud(view, other_party(view, view.seat))
        if leaving := _break_off(view, agenda, seat, other):
            return leaving
        text = _offer(view, seat, other, agenda.nothing)
        if text is None:
            return Decision(EndTurn(view.seat))
        return _if_allowed(view, LayDraft(view.seat, agenda.id, text, final=_is_last(view)), seat)

    def _after_refusal(self, view: View, agenda: Agenda, mine: list[Laid]) -> Decision:
        """Take the nearest text the other side said it would sign, when it is good enough here as well."""
        if view.seat == agenda.mediator or len(mine) > 1:
            return Decision(EndTurn(view.seat))
        seat = own_seat(view, agenda)
        text = _promised(mine, seat, other_party(view, view.seat))
        if text is None:
            return Decision(EndTurn(view.seat))
        return _if_allowed(view, LayDraft(view.seat, agenda.id, text, final=_is_last(view)), seat)

    def _answer(self, view: View) -> Decision:
        agenda = view.setup.agendas[0]
        talk, seat = view.talk(agenda.id), own_seat(view, agenda)
        pending = talk.pending
        assert pending is not None
        why = reasons(seat, pending.draft)
        if seat.signs(pending.draft):
            return Decision(Accept(view.seat, agenda.id), why)
        if counter := _counter(view, seat, pending):
            return Decision(counter, why)
        return Decision(_refusal(view, seat, pending, why), why)

    def _terms(self, view: View) -> Decision:
        agenda = view.setup.agendas[0]
        text = self._asked_for(view, agenda)
        if text is not None:
            seat, lay = own_seat(view, agenda), LayDraft(view.seat, agenda.id, text)
            if objection(as_state(view), lay) is None:
                return Decision(lay, reasons(seat, text))
        return Decision(Refuse(view.seat, agenda.id, ("nothing_new",)))

    def _asked_for(self, view: View, agenda: Agenda) -> Draft | None:
        """The text to give when terms are asked for."""
        if agenda.is_conference:
            within = room(view)
            found = best_text(within) if within is not None and within.own is not None else None
            return found.draft if found else None
        other = cloud(view, other_party(view, view.seat))
        return _offer(view, own_seat(view, agenda), other, agenda.nothing)

    def _at_home(self, view: View) -> Decision:
        """Court the heaviest faction that says no while the vote is in doubt; then call the roll."""
        home, treaty = view.setup.homes[view.seat], treaty_asked_about(view)
        weariness, courted = view.account(view.seat, "weariness"), won_over(view.courted, view.seat)
        issues = view.agenda(treaty.table).issues_of(treaty.items)
        chance = consent_odds(home, treaty.draft, weariness, courted, issues=issues).chance
        stands = zip(home.factions, votes(home, treaty.draft, weariness, courted, issues))
        against = [(f.weight, f.id) for f, v in stands if not v.is_for]
        if chance < _SURE_ENOUGH and against and view.account(view.seat, "capital") >= COURTING_PRICE:
            court = Court(view.seat, max(against)[1])
            if objection(as_state(view), court) is None:
                return Decision(court, (Reason("consent", chance),))
        return Decision(CallRoll(view.seat), (Reason("consent", chance),))


def _is_last(view: View) -> bool:
    return view.turn >= view.setup.last_turn


def _offer(view: View, seat: Seat, other: Cloud, draft: Draft, locked: frozenset[int] = frozenset()) -> Draft | None:
    """The likeliest text at or above today's aspiration; None when the locks leave none."""
    mine = worths_of(view.setup, view.seat, seat.resolve.factors, seat.climate, seat.stake)
    theirs = worths_of(view.setup, other.stake.seat, other.mean_factors, other.climate, other.stake)
    text = best_offer(mine, theirs, seat.aspiration, draft, locked)
    return text if text is not None and seat.signs(text) else None


def _promised(mine: list[Laid], seat: Seat, other: str) -> Draft | None:
    """The text the other side said it would sign this turn, if it is good enough here too."""
    answer = mine[-1].answer_of(other)
    if answer is None or answer.turned_by is None or not seat.signs(answer.turned_by):
        return None
    return answer.turned_by


def _counter(view: View, seat: Seat, pending: Laid) -> LayDraft | None:
    """A counter-offer, once a turn, that keeps what the other side locked."""
    agenda = seat.agenda
    talk = view.talk(agenda.id)
    today = [one for one in talk.laid if one.turn == view.turn and one.by == view.seat]
    if today or pending.is_bridge or pending.final or len(today) >= READINGS_A_TURN or len(pending.to) > 1:
        return None
    other = cloud(view, pending.by)
    within = room(view)
    text = _offer(view, seat, other, pending.draft, pending.locked | (within.locked if within else frozenset()))
    if text is None or text == pending.draft:
        return None
    lay = LayDraft(view.seat, agenda.id, text)
    return lay if objection(as_state(view), lay) is None else None


def _refusal(view: View, seat: Seat, pending: Laid, why: tuple[Reason, ...]) -> Refuse:
    """A refusal with what the envoy says and the nearest text that would be signed."""
    said = tuple(r.key for r in why if r.weight < 0 and r.key not in ("alternative", "hope"))[:SAID]
    if pending.is_bridge:
        return Refuse(view.seat, seat.agenda.id, said)
    within = room(view)
    locked = pending.locked | (within.locked if within else frozenset())
    public = hour_of(view, pending.by)
    cost = scaled(view.setup.stakes[pending.by], public.scales, public.moved)
    return Refuse(view.seat, seat.agenda.id, said, smallest_change(seat, pending.draft, cost, locked))


def _if_allowed(view: View, action: Action, seat: Seat) -> Decision:
    """The action, or the end of the turn when the rules object to it (no patience left, said before)."""
    state = as_state(view)
    if objection(state, action) is None:
        assert isinstance(action, LayDraft)
        return Decision(action, reasons(seat, action.draft))
    return Decision(EndTurn(view.seat))


def _break_off(view: View, agenda: Agenda, seat: Seat, other: Cloud) -> Decision | None:
    """Leave when nothing that serves us is likely to be signed: the bolder the cabinet, the sooner."""
    if view.turn < _EARLIEST_BREAK:
        return None
    mine = worths_of(view.setup, view.seat, seat.resolve.factors, seat.climate)
    theirs = worths_of(view.setup, other.stake.seat, other.mean_factors, other.climate)
    text = best_offer(mine, theirs, seat.reservation, agenda.nothing, frozenset())
    chance = 0 if text is None else other.at_the_end().chance(text)
    if chance * WHOLE >= _HOPELESS * seat.character.boldness:
        return None
    return Decision(BreakOff(view.seat, agenda.id), (Reason("hopeless", chance),))
