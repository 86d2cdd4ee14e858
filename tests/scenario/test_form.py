"""From documents to forms: pydantic's findings at the author's line, in the author's words."""

from typing import Literal

import pytest
from pydantic import Field

from game.scenario.problems import ScenarioError
from game.scenario.reading import parse_document
from game.scenario.schema.form import Form, validated


class Clause(Form):
    verb: Literal["cede", "lease"]
    giver: str = Field("", alias="from")
    years: int = Field(0, ge=0, le=999)


class Talks(Form):
    title: str
    clauses: tuple[Clause, ...]
    by_seat: dict[str, Clause] = Field(default_factory=dict)
    worth: float = 1.0


def told(text: str) -> str:
    """All problems of a document as a `Talks`."""
    with pytest.raises(ScenarioError) as caught:
        validated(parse_document(text.encode("utf-8"), "talks.yaml"), Talks)
    return str(caught.value)


def test_a_good_document() -> None:
    talks = validated(
        parse_document(b"title: NO\nworth: 3\nclauses:\n- {verb: lease, from: CHN, years: 25}\n", "t"), Talks
    )
    assert talks.title == "NO" and talks.clauses[0].giver == "CHN" and talks.worth == 3.0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "title: x\nclauses:\n- {verb: ced}\n",
            "talks.yaml:3: clauses[0].verb: 'ced' is not a word known here. Did you mean 'cede'?",
        ),
        (
            "title: x\nclauses:\n- {verb: cede, form: RUS}\n",
            "clauses[0].form: There is no field 'form' here. Did you mean 'from'?",
        ),
        ("title: x\nclauses:\n- {from: RUS}\n", "talks.yaml:3: clauses[0]: The field 'verb' is missing."),
        (
            "title: x\nclauses:\n- verb: cede\n  years: -1\n",
            "talks.yaml:4: clauses[0].years: A number of at least 0 was expected, found '-1'.",
        ),
        ("title: x\nclauses:\n- {verb: cede, years: '5'}\n", "A whole number was expected, found '5'."),
        ("title: x\nclauses: cede\n", "talks.yaml:2: clauses: A list was expected, found 'cede'."),
        ("title: [x]\nclauses: []\n", "title: Text was expected, found a list."),
        ("title: 1905\nclauses: []\n", "title: Text was expected, found '1905'."),
        (
            "title: x\nclauses: []\nby_seat: {RUS: {vreb: cede, verb: cede}}\n",
            "by_seat.RUS.vreb: There is no field 'vreb' here. Did you mean 'verb'?",
        ),
        ("- a\n- b\n", "A mapping (name: value) was expected, found a list."),
    ],
)
def test_faults_are_said_plainly(text: str, says: str) -> None:
    assert says in told(text)


def test_all_faults_at_once() -> None:
    assert len(told("titel: x\nclauses:\n- {verb: ced}\n- {years: 5}\n").splitlines()) == 4
