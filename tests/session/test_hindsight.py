"""After the end: prospects, turning points, missed deals; and before it: the fan."""

from itertools import pairwise

import numpy as np
import pytest

from game.rules.dynamics import INDEX
from game.rules.resolve import aspiration, climate, margin
from game.rules.scoring import aims, total
from game.scenario.build import load_scenario
from game.session import Session
from game.session.forecast import QUANTILES, fan
from game.session.hindsight import deals_missed, first_of_turns, prospects, turning_points


@pytest.fixture(scope="module")
def game() -> Session:
    session = Session.new(load_scenario("portsmouth-1905"), (), 7)
    session.play_on()
    return session


def test_prospects_end_at_the_score(game: Session) -> None:
    found = prospects(game, "RUS")
    assert len(found) == len(first_of_turns(game)) + 1
    assert found[-1] == total(aims(game.state, "RUS"))
    assert all(0 <= value <= 100 for value in found)


def test_turning_points_are_the_greatest_swings_in_order_of_time(game: Session) -> None:
    hopes = prospects(game, "JPN")
    found = turning_points(game, "JPN")
    assert [p.turn for p in found] == sorted(p.turn for p in found) and len(found) <= 3
    swings = sorted((abs(b - a) for a, b in pairwise(hopes)), reverse=True)
    assert sorted((abs(p.swing) for p in found), reverse=True) == [s for s in swings[: len(found)] if s]


def test_a_missed_deal_would_have_been_signed_and_beats_the_result(game: Session) -> None:
    state_of = {entry.state.turn: entry.state for entry in reversed(first_of_turns(game))}
    for seat, other in (("RUS", "JPN"), ("JPN", "RUS")):
        for deal in deals_missed(game, seat):
            state = state_of[deal.turn]
            setup, resolve = state.setup, state.hidden[other]
            now = climate(setup, state.world, state.turn, other)
            assert margin(setup.stakes[other], setup.characters[other], resolve, now, deal.draft) >= 0
            assert aspiration(setup.stakes[other], setup.characters[other], resolve, now) is not None
            assert deal.score > total(aims(game.state, seat))


def test_the_fan_opens_from_today_and_is_the_same_every_time(game: Session) -> None:
    view = Session.new(game.scenario, {"RUS"}, 7).view("RUS")
    one, two = fan(view, is_signed=False), fan(view, is_signed=False)
    assert np.array_equal(one.edges, two.edges)
    support = one.of("RUS", "support")
    assert support.shape == (view.setup.horizon + 1, len(QUANTILES))
    assert (support[0] == view.account("RUS", "support")).all()
    assert (np.diff(support, axis=1) >= 0).all() and support[-1, -1] > support[-1, 0]


def test_peace_spares_the_purse(game: Session) -> None:
    view = Session.new(game.scenario, {"JPN"}, 7).view("JPN")
    war, peace = (fan(view, is_signed=signed).of("JPN", "treasury") for signed in (False, True))
    assert (peace[-1] > war[-1]).all()


def test_the_fan_reads_nothing_that_is_hidden(game: Session) -> None:
    """Other seeds draw other resolves, and the fan from the first view is the same."""
    fans = [fan(Session.new(game.scenario, {"RUS"}, seed).view("RUS"), is_signed=False) for seed in (1, 2)]
    hidden = INDEX["capital"]
    assert np.array_equal(fans[0].edges, fans[1].edges)
    assert (fans[0].edges[0, :, view_index(game, "JPN"), hidden] == 0).all()


def view_index(game: Session, power: str) -> int:
    return game.setup.index[power]
