"""Which paragraph follows an ending is the scenario's to say: by what was signed, by how things stand."""

from dataclasses import replace

import pytest

from game.rules import State
from game.rules.notation import read_draft
from game.rules.state import Ending, Treaty
from game.scenario.build import load_scenario
from game.session import Session
from game.text.tongue.catalogue import Catalogue
from game.text.words import Words
from game.text.words.articles import Articles
from game.text.words.verdicts import Verdicts

SCENARIO = load_scenario("portsmouth-1905")


def ended(kind: str, text: str = "") -> State:
    """Portsmouth over at once, by a treaty of this text when the kind is `treaty`."""
    state = Session.new(SCENARIO, (), 1).state
    draft = read_draft(SCENARIO.setup.agendas[0], text.split())
    treaty = Treaty("peace/1", "peace", ("RUS", "JPN"), draft, frozenset(), 1, in_force=kind == "treaty")
    return replace(state, treaties=(treaty,), ending=Ending(kind, 7))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("korea=paramount south_sakhalin=cede north_sakhalin=cede indemnity=300", "treaty_whole_island"),
        ("korea=paramount south_sakhalin=cede indemnity=300", "treaty_with_money"),
        ("korea=paramount", "treaty_island_kept"),
        ("korea=paramount south_sakhalin=cede", "treaty"),
    ],
)
def test_the_first_ending_that_fits_what_was_signed_is_told(text: str, told: str) -> None:
    assert Words(SCENARIO).verdicts.ending(ended("treaty", text)) == told


def test_endings_of_treaties_are_not_told_without_one() -> None:
    words = Words(SCENARIO)
    assert [words.verdicts.ending(ended(kind)) for kind in ("war", "unratified", "adjourned")] == [
        "war", "unratified", "war",
    ]  # fmt: skip


def of(endings: dict[str, dict[str, object]]) -> Verdicts:
    """The verdicts of a catalogue with these endings, each with a paragraph called after it."""
    texts = Catalogue([{"endings": {name: {"inference": name, **held} for name, held in endings.items()}}])
    return Verdicts(texts, SCENARIO.setup, Articles(texts, SCENARIO.setup.agendas[0]))


def test_an_ending_may_ask_how_things_stand() -> None:
    found = of({"war_of_the_tired": {"if": "weariness(RUS) > 0 and turn < 3"}, "war": {}, "treaty": {}})
    assert found.ending(ended("war")) == "war_of_the_tired"
    assert of({"war_of_the_fresh": {"if": "weariness(RUS) < 0"}, "war": {}}).ending(ended("war")) == "war"


def test_an_ending_that_asks_for_both_needs_both() -> None:
    both = {"dear": {"when": {"indemnity": "any"}, "if": "turn < 3"}, "treaty": {}}
    assert of(both).ending(ended("treaty", "indemnity=300")) == "dear"
    assert of(both).ending(ended("treaty", "korea=paramount")) == "treaty"
    late = {"dear": {"when": {"indemnity": "any"}, "if": "turn > 3"}, "treaty": {}}
    assert of(late).ending(ended("treaty", "indemnity=300")) == "treaty"
