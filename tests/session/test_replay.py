"""The real path through a session: legal, on history's rungs, ending in history's treaty; and what is told if not."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.rules.events import OrderResolved
from game.scenario.build import Scenario, load_scenario
from game.session.replay import PathReplay, play_path, read_path


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario("portsmouth-1905")


@pytest.fixture(scope="module")
def replay(scenario: Scenario) -> PathReplay:
    return play_path(scenario)


def test_the_path_is_legal_and_ends_in_history_s_treaty(replay: PathReplay) -> None:
    assert replay.faults == []
    state = replay.session.state
    treaty = next(t for t in state.treaties if t.in_force)
    assert treaty.draft == state.setup.history and treaty.signed == state.setup.historic_turn


def test_orders_come_out_as_the_path_says(replay: PathReplay) -> None:
    named = [move.path.rung for move in replay.moves if move.path.rung and " order " in move.path.line]
    resolved = [event.rung for move in replay.moves for event in move.events if isinstance(event, OrderResolved)]
    assert named and sorted(named) == sorted(resolved)


def test_it_comes_out_the_same_every_time(scenario: Scenario, replay: PathReplay) -> None:
    assert play_path(scenario).session.state.digest == replay.session.state.digest


def changed(scenario: Scenario, tmp_path: Path, old: str, new: str) -> PathReplay:
    """The path with one thing changed, played."""
    text = scenario.path
    assert old in text
    (tmp_path / "path.txt").write_text(text.replace(old, new, 1), encoding="utf-8")
    return play_path(replace(scenario, folder=tmp_path))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("RUS end", "RUS ned", "did you mean end?"),
        ("RUS end", "RUS roll", "illegal: nothing_to_ratify"),
        ("[turn 2]", "[turn 3]", "stands under turn 3"),
        ("=> taken_up", "=> applauded", "no rung called applauded"),
        ("lay peace korea=paramount", "lay peace korea=paramout", "did you mean paramount?"),
    ],
)
def test_the_first_thing_that_is_wrong_is_named_with_its_line(
    scenario: Scenario, tmp_path: Path, old: str, new: str, said: str
) -> None:
    fault = changed(scenario, tmp_path, old, new).faults[0]
    assert said in fault.message and fault.number > 0


def test_a_path_that_stops_short_is_told(scenario: Scenario, tmp_path: Path) -> None:
    (tmp_path / "path.txt").write_text("[turn 1]\nRUS end\n", encoding="utf-8")
    assert "without a treaty in force" in play_path(replace(scenario, folder=tmp_path)).faults[0].message


def test_comments_belong_to_the_move_below_them() -> None:
    found = list(read_path("# head\n\n[turn 1]\n# one\n# two\nRUS end  # => taken_up; three\nJPN end\n"))
    assert [(p.turn, p.line, p.rung, p.notes) for p in found] == [
        (0, "RUS end", "taken_up", ("one two three",)),
        (0, "JPN end", "", ()),
    ]
