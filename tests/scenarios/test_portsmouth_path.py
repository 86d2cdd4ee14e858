"""The real path of Portsmouth is legal under the rules and ends in the real treaty."""

import re
from collections.abc import Iterator

import pytest

from game.rules import Fixed, State, apply, begin, notation, objection
from game.rules.acts import Accept, LayDraft
from game.rules.setup import Setup
from game.scenario.build import Scenario, load_scenario
from game.session.session import drawn_resolves

HEADING = re.compile(r"\[turn (\d+)\]")
RATIFIED = Fixed({f"roll/peace/7/{seat}/0": 0 for seat in ("RUS", "JPN")})


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario("portsmouth-1905")


def moves(path: str) -> Iterator[tuple[int, str, str]]:
    """(turn, action, remark) of every line that is a move."""
    turn = 0
    for row in path.splitlines():
        line, _, remark = row.partition("#")
        heading = HEADING.fullmatch(line.strip())
        if heading:
            turn = int(heading[1])
        elif line.strip():
            yield turn, line.strip(), remark.strip()


def played(scenario: Scenario) -> list[State]:
    setup = scenario.setup
    states = [begin(setup, drawn_resolves(setup, 1905))]
    for turn, line, _ in moves(scenario.path):
        state = states[-1]
        action = notation.read(setup, line)
        assert state.turn + 1 == turn, line
        assert objection(state, action) is None, (line, objection(state, action))
        states.append(apply(state, action, RATIFIED).state)
    return states


def test_the_path_is_legal_and_ends_in_the_treaty(portsmouth: Scenario) -> None:
    last = played(portsmouth)[-1]
    assert last.ending is not None and last.ending.kind == "treaty"
    assert last.treaties[-1].draft == portsmouth.setup.history
    assert last.ending.turn == portsmouth.setup.historic_turn
    assert last.treaties[-1].ratified_by == {"RUS", "JPN"}


def laid(setup: Setup, path: str, by: str) -> list[dict[str, str]]:
    texts = []
    for _, line, _ in moves(path):
        action = notation.read(setup, line)
        if isinstance(action, LayDraft) and action.by == by:
            texts.append(dict(w.split("=") for w in notation.draft_words(setup.agendas[0], action.draft)))
    return texts


def test_japan_came_down_as_she_did(portsmouth: Scenario) -> None:
    demands, _, third, compromise, _ = laid(portsmouth.setup, portsmouth.path, "JPN")
    assert len(demands) == 11 and demands["railway"] == "harbin" and demands["north_sakhalin"] == "cede"
    assert third["railway"] == "changchun" and third["indemnity"] == "1500"
    assert compromise["indemnity"] == "1200" and "north_sakhalin" not in compromise
    assert not {"warships", "navy_limit"} & set(compromise)


def test_russia_refused_the_four_points_to_the_end(portsmouth: Scenario) -> None:
    texts = laid(portsmouth.setup, portsmouth.path, "RUS")
    for text in texts:
        assert not {"indemnity", "warships", "navy_limit", "vladivostok"} & set(text)
    reply, _, probe, last_word = texts
    assert "south_sakhalin" not in reply and probe["north_sakhalin"] == "cede"
    assert last_word["south_sakhalin"] == "cede" and "north_sakhalin" not in last_word


def test_every_outcome_named_is_a_rung(portsmouth: Scenario) -> None:
    for _, line, remark in moves(portsmouth.path):
        words = line.split()
        if words[1] == "order":
            named = remark.removeprefix("=> ").split(";")[0]
            assert named in [rung.id for rung in portsmouth.setup.acts[words[2]].ladder], line


def test_the_last_word_is_accepted_on_29_august(portsmouth: Scenario) -> None:
    accepted = [t for t, line, _ in moves(portsmouth.path) if isinstance(notation.read(portsmouth.setup, line), Accept)]
    assert accepted == [8] and portsmouth.setup.dates[7] == "1905-08-29"
