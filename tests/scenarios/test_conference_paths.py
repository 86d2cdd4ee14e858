"""The real paths of the two conferences are legal under the rules and end in the real treaties."""

import pytest

from game.rules.proceedings import ItemSettled
from game.rules.scoring import aims, in_force, total
from game.scenario.build import Scenario, load_scenario
from game.session.replay import PathReplay, play_path

CONFERENCES = ("washington-1921", "san-francisco-1951")


@pytest.fixture(scope="module", params=CONFERENCES)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    return load_scenario(request.param)


@pytest.fixture(scope="module")
def replay(scenario: Scenario) -> PathReplay:
    return play_path(scenario)


def settled_in(replay: PathReplay) -> dict[str, int]:
    """Item to the turn in which it was settled, from 1."""
    return {
        item: move.path.turn + 1
        for move in replay.moves
        for event in move.events
        if isinstance(event, ItemSettled)
        for item in event.items
    }


def test_the_path_is_legal_and_ends_in_the_real_treaties(scenario: Scenario, replay: PathReplay) -> None:
    assert not replay.faults
    law = in_force(replay.session.state)
    assert law is not None and law.draft == scenario.setup.history


def test_history_signed_what_the_file_says(scenario: Scenario, replay: PathReplay) -> None:
    assert set(settled_in(replay)) == set(scenario.form.history.items)
    assert all(treaty.in_force for treaty in replay.session.state.treaties)


def test_the_path_scores_about_what_history_scores(scenario: Scenario, replay: PathReplay) -> None:
    for seat in scenario.setup.seats:
        found = aims(replay.session.state, seat)
        assert abs(total(found) - total(found, history=True)) <= 2, seat


def test_the_ratio_was_tied_to_the_forts() -> None:
    replay = play_path(load_scenario("washington-1921"))
    turns = settled_in(replay)
    assert turns["capital_ships"] == turns["forts"] == 5 and turns["four_power"] == 4
    joined = {treaty.id: set(treaty.parties) | set(treaty.acceded) for treaty in replay.session.state.treaties}
    assert {"FRA", "USA", "JPN", "GBR"} <= joined["conference/four_power"]
    assert len(joined["conference/china"]) == 9
    assert joined["conference/shantung"] == {"JPN", "CHN"}


def test_moscow_stayed_out() -> None:
    replay = play_path(load_scenario("san-francisco-1951"))
    state = replay.session.state
    assert not any("RUS" in treaty.parties for treaty in state.treaties)
    assert state.tenures["south_sakhalin"].holders == ("RUS",)
    assert state.tenures["south_sakhalin"].sovereign == "none"
    assert state.tenures["okinawa"].holders == ("USA",) and state.tenures["okinawa"].sovereign == "JPN"
