"""Cabinets: every refusal can be turned as shown, every counter-offer is honest, and nothing private shows."""

import random
from dataclasses import replace

import pytest

from game.players.cabinet import Cabinet
from game.players.cabinet.belief import cloud
from game.players.cabinet.cabinet import own_seat
from game.players.cabinet.verdict import reasons, smallest_change
from game.rules import Accept, EndTurn, LayDraft, Refuse, Seeded, State, apply, objection, observe
from game.rules.objections import text_objection
from game.rules.resolve import scaled
from tests.rules.games import beginning, random_draft, with_other_secrets

NAME = "portsmouth-1905"


def later(seed: int, turns: int) -> State:
    """A game in which the cabinets have played some turns; the party that moves is Russia or Japan."""
    state = beginning(NAME, seed)
    while state.awaiting and state.turn < turns:
        decision = Cabinet().decide(observe(state, state.awaiting.seat))
        assert decision is not None
        state = apply(state, decision.action, Seeded(seed, state.turn)).state
    return state


def positions() -> list[State]:
    return [s for s in (later(seed, seed % 9) for seed in range(24)) if s.awaiting and s.phase.value == "talks"]


@pytest.fixture(scope="module")
def open_positions() -> list[State]:
    found = positions()
    assert len(found) >= 12
    return found


def test_the_suggested_change_turns_every_refusal(open_positions: list[State]) -> None:
    rng, refused = random.Random(1), 0
    for state in open_positions:
        agenda = state.setup.agendas[0]
        for seat_name in agenda.parties:
            view = observe(state, seat_name)
            seat = own_seat(view, agenda)
            asker = next(p for p in agenda.parties if p != seat_name)
            cost = scaled(state.setup.stakes[asker], seat.climate.scales)
            for _ in range(12):
                draft = random_draft(state, rng)
                if seat.signs(draft):
                    continue
                refused += 1
                turned = smallest_change(seat, draft, cost)
                assert turned is not None and seat.signs(turned) and text_objection(agenda, turned) is None
    assert refused > 150


def test_a_promise_laid_in_the_same_turn_is_signed(open_positions: list[State]) -> None:
    kept = 0
    rng = random.Random(2)
    for state in open_positions:
        prompt = state.awaiting
        assert prompt is not None
        if prompt.asked.value != "turn" or prompt.seat not in state.setup.agendas[0].parties:
            continue
        for _ in range(2):
            lay = LayDraft(prompt.seat, "peace", random_draft(state, rng))
            if objection(state, lay) is not None:
                break
            state = apply(state, lay, Seeded(9, state.turn)).state
            answer = Cabinet().decide(observe(state, state.awaiting.seat))  # type: ignore[union-attr]
            assert answer is not None
            state = apply(state, answer.action, Seeded(9, state.turn)).state
            if isinstance(answer.action, LayDraft):
                state = apply(state, Refuse(prompt.seat, "peace"), Seeded(9, state.turn)).state
            if isinstance(answer.action, Accept):
                break
            if isinstance(answer.action, Refuse) and answer.action.turned_by is not None:
                promised = LayDraft(prompt.seat, "peace", answer.action.turned_by)
                if objection(state, promised) is None:
                    state = apply(state, promised, Seeded(9, state.turn)).state
                    signed = Cabinet().decide(observe(state, state.awaiting.seat))  # type: ignore[union-attr]
                    assert signed is not None and isinstance(signed.action, Accept)
                    kept += 1
                break
    assert kept >= 3


def test_counter_offers_serve_their_maker_and_respect_locks(open_positions: list[State]) -> None:
    rng, countered = random.Random(3), 0
    for state in open_positions:
        prompt = state.awaiting
        assert prompt is not None
        if prompt.asked.value != "turn" or prompt.seat not in state.setup.agendas[0].parties:
            continue
        for _ in range(8):
            draft = random_draft(state, rng)
            locked = frozenset(rng.sample(range(len(draft)), 3))
            lay = LayDraft(prompt.seat, "peace", draft, locked)
            if objection(state, lay) is not None:
                break
            after = apply(state, lay, Seeded(4, state.turn)).state
            other = after.awaiting.seat  # type: ignore[union-attr]
            decision = Cabinet().decide(observe(after, other))
            assert decision is not None
            if isinstance(decision.action, LayDraft):
                countered += 1
                assert own_seat(observe(after, other), state.setup.agendas[0]).signs(decision.action.draft)
                assert all(decision.action.draft[i] == draft[i] for i in locked)
    assert countered >= 20


def test_a_pure_gain_never_turns_yes_into_no(open_positions: list[State]) -> None:
    rng = random.Random(4)
    for state in open_positions:
        agenda = state.setup.agendas[0]
        for name in agenda.parties:
            seat = own_seat(observe(state, name), agenda)
            free = [i for i in range(len(agenda.issues)) if not any(i in p[:4:2] for p in seat.stake.pairs)]
            for _ in range(20):
                draft = random_draft(state, rng)
                i = rng.choice(free)
                other = tuple(rng.randrange(agenda.sizes[k]) if k == i else v for k, v in enumerate(draft))
                if seat.worth(other) > seat.worth(draft):
                    assert seat.margin(other) > seat.margin(draft)
                    assert seat.signs(other) or not seat.signs(draft)


def test_what_others_are_told_does_not_depend_on_what_they_must_not_know(open_positions: list[State]) -> None:
    """The estimate and its range come from the view alone."""
    rng = random.Random(5)
    for state in open_positions:
        draft = random_draft(state, rng)
        for name, about in (("RUS", "JPN"), ("JPN", "RUS")):
            told = cloud(observe(state, name), about)
            other = cloud(observe(with_other_secrets(state, name, 77), name), about)
            assert told.chance(draft) == other.chance(draft)
            assert told.span(draft) == other.span(draft)


def test_a_cabinet_decides_the_same_from_the_same_view(open_positions: list[State]) -> None:
    for state in open_positions:
        view = observe(state, state.awaiting.seat)  # type: ignore[union-attr]
        assert Cabinet().decide(view) == Cabinet().decide(view)


def test_reasons_are_signed_and_lead_with_the_weightiest(open_positions: list[State]) -> None:
    for state in open_positions:
        agenda = state.setup.agendas[0]
        found = reasons(own_seat(observe(state, "JPN"), agenda), agenda.nothing)
        weights = [abs(r.weight) for r in found]
        assert weights == sorted(weights, reverse=True) and all(weights)


def test_a_cabinet_leaves_nothing_to_wait_for_once_its_turn_is_over(open_positions: list[State]) -> None:
    state = replace(open_positions[0])
    seen = set()
    while state.awaiting and state.turn == open_positions[0].turn and len(seen) < 60:
        decision = Cabinet().decide(observe(state, state.awaiting.seat))
        assert decision is not None
        seen.add((len(seen), type(decision.action)))
        state = apply(state, decision.action, Seeded(1, state.turn)).state
    assert len(seen) < 60
    assert any(kind is EndTurn for _, kind in seen) or state.phase.value != "talks"
