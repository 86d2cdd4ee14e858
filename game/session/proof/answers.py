"""Refusals and counter-offers, judged: is the change they name signed, is the counter fit for its maker."""

from dataclasses import dataclass

import numpy as np

from game.players.cabinet import Cabinet
from game.players.cabinet.cabinet import own_seat
from game.players.cabinet.offers import locked_out, worths_of
from game.players.cabinet.verdict import Seat
from game.rules import Accept, LayDraft, Refuse, State, apply, objection, observe
from game.rules.chance import Seeded
from game.rules.objections import text_objection
from game.rules.resolve import Draft

from .moments import Trial


@dataclass
class AnswerCount:
    """Answers to random texts."""

    laid: int = 0
    accepted: int = 0
    refused: int = 0
    named: int = 0
    """Refusals that named a change."""
    turned: int = 0
    """Of these, the changes that were signed when they were laid in the same moment."""
    blocked: int = 0
    """Refusals that named none because no text within the locks would have been signed: proved by the best of them."""
    missed: int = 0
    """Refusals that named none although there was one."""
    countered: int = 0
    fit: int = 0
    """Counter-offers that their maker would sign."""
    kept_locks: int = 0


def judge_answer(count: AnswerCount, trial: Trial) -> None:
    """Lay a text, take the answer, and put what it names to the proof."""
    after = apply(trial.state, trial.laid, Seeded(0, trial.state.turn)).state
    prompt = after.awaiting
    if prompt is None:
        return
    view = observe(after, prompt.seat)
    decision = Cabinet().decide(view)
    action = decision.action if decision else None
    seat = own_seat(view, view.setup.agendas[0])
    count.laid += 1
    if isinstance(action, Accept):
        count.accepted += 1
    elif isinstance(action, Refuse):
        count.refused += 1
        _refusal(count, after, action, seat, trial.laid)
    elif isinstance(action, LayDraft):
        count.countered += 1
        count.fit += seat.signs(action.draft)
        count.kept_locks += all(action.draft[i] == trial.laid.draft[i] for i in trial.laid.locked)


def _refusal(count: AnswerCount, state: State, refusal: Refuse, seat: Seat, laid: LayDraft) -> None:
    if refusal.turned_by is not None:
        count.named += 1
        kept = all(refusal.turned_by[i] == laid.draft[i] for i in laid.locked)
        count.turned += kept and _is_signed(state, refusal, laid)
    elif _is_blocked(state, seat, laid):
        count.blocked += 1
    else:
        count.missed += 1


def _is_blocked(state: State, seat: Seat, laid: LayDraft) -> bool:
    """Whether even the text best for the refuser within the locks would not be signed, or none is without fault."""
    best = best_within(state, seat, laid.draft, laid.locked)
    return text_objection(seat.agenda, best) is not None or not seat.signs(best)


def best_within(state: State, seat: Seat, draft: Draft, locked: frozenset[int]) -> Draft:
    """The text best for a seat that leaves the locked articles as they are, contradictions ruled out; exactly."""
    worths = worths_of(state.setup, seat.stake.seat, seat.resolve.factors, seat.climate)
    best: np.ndarray = locked_out(worths, draft, locked).best()
    return tuple(draft[i] if i in locked else int(v) for i, v in enumerate(best))


def _is_signed(state: State, refusal: Refuse, laid: LayDraft) -> bool:
    """Whether the promised text, laid again by the asker in the same turn, is in fact accepted."""
    shocks = Seeded(0, state.turn)
    refused = apply(state, refusal, shocks).state
    assert refusal.turned_by is not None
    again = LayDraft(laid.by, laid.table, refusal.turned_by, item=laid.item)
    if objection(refused, again) is not None:
        view = observe(refused, refusal.by)
        return own_seat(view, view.setup.agendas[0]).signs(refusal.turned_by)
    answered = apply(refused, again, shocks).state
    decision = Cabinet().decide(observe(answered, refusal.by))
    return decision is not None and isinstance(decision.action, Accept)
