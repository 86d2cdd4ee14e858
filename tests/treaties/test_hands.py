"""Hands tied: credible by the truth, in the one evaluator, and never free."""

from dataclasses import replace

import numpy as np

from game.players.cabinet.belief import cloud
from game.players.cabinet.cabinet import own_seat
from game.rules import State, observe
from game.rules.bonds.hands import less_than, outcry, shifts, truth_of
from game.rules.hour import hour_of
from game.rules.resolve import worth
from game.rules.state import Commitment

from .worlds import opening


def _tied(state: State, seat: str, issue: str, level: str, truth: int | None = None) -> State:
    agenda = state.setup.agendas[0]
    i = agenda.position[issue]
    v = agenda.issues[i].index_of(level)
    true = truth_of(state, seat, i, v) if truth is None else truth
    return replace(state, commitments=(Commitment(seat, i, v, true, state.turn),))


def test_a_claim_is_as_true_as_the_home_front_makes_it() -> None:
    state = opening()
    at = state.setup.agendas[0].position
    dear = truth_of(state, "RUS", at["indemnity"], 0)
    idle = truth_of(state, "RUS", at["straits"], 1)
    assert dear > 4_000 and idle == 0


def test_a_word_moves_what_the_speaker_signs_and_what_others_expect_by_the_same_term() -> None:
    state = opening()
    agenda = state.setup.agendas[0]
    tied = _tied(state, "RUS", "indemnity", "0")
    draft = tuple(3 if issue.id == "indemnity" else 0 for issue in agenda.issues)
    free_seat, tied_seat = (own_seat(observe(s, "RUS"), agenda) for s in (state, tied))
    lost = free_seat.worth(draft) - tied_seat.worth(draft)
    assert lost > 0
    free, bound = (cloud(observe(s, "JPN"), "RUS") for s in (state, tied))
    gone = free.mean_worths(draft).sum() - bound.mean_worths(draft).sum()
    assert abs(gone - lost) < 0.25 * lost
    assert bound.chance(draft) <= free.chance(draft)


def test_the_level_named_and_better_are_worth_what_they_were() -> None:
    state = opening()
    agenda = state.setup.agendas[0]
    tied = _tied(state, "RUS", "south_sakhalin", "lease")
    stake, resolve = state.setup.stakes["RUS"], state.hidden["RUS"]
    i = agenda.position["south_sakhalin"]
    for level in range(3):
        draft = tuple(level if k == i else 0 for k in range(len(agenda.issues)))
        before, after = (int(worth(stake, resolve, hour_of(s, "RUS"), draft)) for s in (state, tied))
        assert (after < before) == (level in less_than(state.setup, "RUS", i, 1))


def test_a_bluff_binds_little_and_a_true_word_much() -> None:
    state = opening()
    costs = [outcry(state.setup, state.world, "RUS", truth) for truth in (0, 5_000, 10_000)]
    assert costs == sorted(costs) and costs[2] > costs[0] + 300


def test_nobody_is_moved_by_a_word_nobody_gave() -> None:
    state = opening()
    assert shifts(state, "RUS") == () and shifts(_tied(state, "JPN", "korea", "paramount"), "RUS") == ()
    one, other = hour_of(state, "RUS"), hour_of(state, "JPN")
    assert one.moved == other.moved == () and one.stands == ()
    assert isinstance(state.hidden["RUS"].factors, np.ndarray)
