"""Cabinets on the ladder: forecasts add up, estimates are public, answers are the legal ones worth most."""

from dataclasses import replace

import pytest

from game.players.cabinet.crisis import OUTCOMES, answer, answers, estimates, follows, lowering, prospect, valued
from game.players.cabinet.strategist import as_state
from game.rules import GiveOrder, State, objection, observe
from game.scenario.build import load_scenario
from game.session import Session
from tests.rules.games import beginning, with_other_secrets

NAME = "hull-nomura-1941"


def late(turn: int, seed: int = 4) -> State:
    """A game by the cabinets, as it stands at a turn."""
    for trial in range(seed, seed + 20):
        session = Session.new(load_scenario(NAME), (), trial)
        while session.state.turn < turn and (decision := session.next_decision()):
            session.play(decision.action, decision.because)
        if session.state.turn == turn and session.state.crisis and session.state.crisis.is_open:
            return session.state
    raise AssertionError("no game lasts so long")


@pytest.mark.parametrize("turn", [0, 9, 13])
def test_what_follows_adds_up_and_is_explained(turn: int) -> None:
    state = late(turn)
    for seat in ("USA", "JPN"):
        view = observe(state, seat)
        for order in answers(view):
            found = prospect(view, order)
            assert len(found.shares) == len(OUTCOMES) and sum(found.shares) == 10_000 and min(found.shares) >= 0
            assert found.base + sum(factor.pull for factor in found.factors) == found.war
            assert found.most[0] <= found.half[0] <= found.half[1] <= found.most[1]


def test_what_lowers_it_is_checked() -> None:
    view = observe(late(13), "USA")
    for order in answers(view):
        for other, war in lowering(view, order):
            assert war == follows(view, other)[-1] < follows(view, order)[-1]


def test_six_months_is_likelier_to_be_taken_than_three() -> None:
    view = observe(late(13), "USA")
    by_act = {order.act: follows(view, order) for order in answers(view)}
    assert by_act["truce_six_months"][1] > by_act["truce_offer"][1] > by_act["truce_without_oil"][1]


@pytest.mark.parametrize("turn", [0, 9, 13])
def test_estimates_and_forecasts_show_nothing_private(turn: int) -> None:
    state = late(turn)
    for seat in ("USA", "JPN"):
        view, other = observe(state, seat), observe(with_other_secrets(state, seat, 9), seat)
        assert estimates(view) == estimates(other)
        assert [follows(view, o) for o in answers(view)] == [follows(other, o) for o in answers(other)]


def test_each_side_thinks_two_things_of_the_other() -> None:
    found = estimates(observe(late(9), "JPN"))
    assert [(e.by, e.kind) for e in found] == [
        ("JPN", "fights"), ("JPN", "yields"), ("USA", "fights"), ("USA", "yields"),
    ]  # fmt: skip
    assert all(e.most[0] <= e.half[0] <= e.chance <= e.half[1] <= e.most[1] for e in found)


def test_a_cabinet_gives_the_best_answer_it_may() -> None:
    view = observe(late(9), "JPN")
    given = answer(view)
    if given is None:
        assert all(one.worth < 0 for one in valued(view) if not objection(as_state(view), GiveOrder(one.order)))
    else:
        assert objection(as_state(view), given.action) is None


def test_a_cabinet_that_must_have_more_is_readier_to_strike() -> None:
    """The same hour, two resolves: what must be had moves peace down and leaves war where it is."""
    state = late(14)
    view = observe(state, "JPN")
    assert view.resolve is not None
    worths = {}
    for must in (-600, 900):
        moved = replace(view, resolve=replace(view.resolve, must=view.resolve.must * 0 + must))
        worths[must] = {one.order.act: one.worth for one in valued(moved)}
    assert worths[900]["strike_south"] > worths[-600]["strike_south"]


def test_nobody_answers_without_a_crisis() -> None:
    assert answers(observe(beginning("portsmouth-1905", 1), "RUS")) == ()
