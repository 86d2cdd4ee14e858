"""The opening lesson teaches what the engine does: its drafts are lawful and its promise can be kept."""

from collections.abc import Iterator
from typing import Any

import pytest

from game.players.cabinet.verdict import Seat
from game.rules import State, notation
from game.rules.objections import text_objection
from game.rules.resolve import Draft, climate
from game.scenario.build import Scenario, load_scenario
from game.scenario.reading import read_document
from game.session.session import drawn_resolves
from tests.scenarios.test_portsmouth_path import played

STEPS = ("read_stance", "laid", "refused_seen", "changed: south_sakhalin", "signed", "ratified")
SEEDS = range(60)


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario("portsmouth-1905")


@pytest.fixture(scope="module")
def lesson(portsmouth: Scenario) -> dict[str, Any]:
    return dict(read_document(portsmouth.folder / "lesson.yaml").value)


@pytest.fixture(scope="module")
def morning(portsmouth: Scenario, lesson: dict[str, Any]) -> State:
    """The game as the lesson finds it."""
    return next(state for state in played(portsmouth) if state.turn + 1 == lesson["starts"]["turn"])


def drafts(scenario: Scenario, texts: list[str]) -> list[Draft]:
    return [notation.read_draft(scenario.setup.agendas[0], text.split()) for text in texts]


def test_six_steps_in_their_order(lesson: dict[str, Any]) -> None:
    assert tuple(step["done_when"] for step in lesson["steps"]) == STEPS
    for step in lesson["steps"]:
        assert len(step["title"]) <= 24 and len(step["line"]) <= 44, step["id"]
        assert set(step["coach"]) == {"title", "text", "next"} and step["control"]
        assert len(step["coach"]["text"]) <= 190, step["id"]


def test_drafts_are_lawful_and_differ_by_one_article(portsmouth: Scenario, lesson: dict[str, Any]) -> None:
    starts = lesson["starts"]
    (first,) = drafts(portsmouth, starts["promise"]["refuses"])
    (second,) = drafts(portsmouth, starts["promise"]["signs"])
    agenda = portsmouth.setup.agendas[0]
    assert drafts(portsmouth, [starts["draft"]]) == [first]
    assert text_objection(agenda, first) is None and text_objection(agenda, second) is None
    assert [agenda.issues[i].id for i in range(len(first)) if first[i] != second[i]] == ["south_sakhalin"]
    assert second == portsmouth.setup.history


def test_issues_named_are_on_the_table(portsmouth: Scenario, lesson: dict[str, Any]) -> None:
    starts, known = lesson["starts"], set(portsmouth.setup.agendas[0].position)
    assert set(starts["agreed"]) | set(starts["open"]) | {"vladivostok"} == known
    assert not set(starts["agreed"]) & set(starts["open"])
    assert set(starts["shown"]) <= set(starts["open"])
    assert set(lesson["agreed_lines"]) == set(starts["agreed"])


def test_the_promise_can_be_kept(portsmouth: Scenario, lesson: dict[str, Any], morning: State) -> None:
    kept = list(keeping(portsmouth, lesson, morning))
    assert kept, "no resolve among the first seeds refuses the first draft and signs the second"


def keeping(scenario: Scenario, lesson: dict[str, Any], state: State) -> Iterator[int]:
    setup, seat = scenario.setup, lesson["opponent"]
    refuses, signs = (drafts(scenario, lesson["starts"]["promise"][word]) for word in ("refuses", "signs"))
    weather = climate(setup, state.world, state.turn, seat)
    for seed in SEEDS:
        resolve = drawn_resolves(setup, seed)[seat]
        cabinet = Seat(setup.stakes[seat], setup.characters[seat], resolve, weather, setup.agendas[0])
        if all(map(cabinet.signs, signs)) and not any(map(cabinet.signs, refuses)):
            yield seed
