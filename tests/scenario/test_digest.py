"""A save is refused when its scenario has changed, and only then."""

from dataclasses import replace
from typing import Any

from game.places import shipped
from game.scenario.build.digest import setup_digest
from game.scenario.reading import Document, read_document

OWN = shipped("scenarios") / "portsmouth-1905" / "scenario.yaml"


def _digest(own: Document, acts: dict[str, Any], words: list[dict[str, Any]]) -> str:
    acts_file = read_document(shipped("scenarios") / "acts.yaml")
    word_file = read_document(shipped("scenarios") / "world" / "vocabulary.yaml")
    return setup_digest(
        own,
        replace(acts_file, value={"acts": {**acts_file.value["acts"], **acts}}),
        own.value["acts"],
        replace(word_file, value={"clauses": [*words, *word_file.value["clauses"]]}),
        read_document(shipped("scenarios") / "treaties.yaml"),
    )


def test_an_act_or_a_word_for_another_scenario_changes_nothing() -> None:
    own = read_document(OWN)
    assert _digest(own, {"send_balloons": {"cost": 1}}, [{"id": "truce_of_god"}]) == _digest(own, {}, [])


def test_an_act_that_is_offered_changes_the_digits() -> None:
    own = read_document(OWN)
    assert _digest(own, {"brief_press": {"cost": 9}}, []) != _digest(own, {}, [])
