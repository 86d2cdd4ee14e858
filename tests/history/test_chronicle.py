"""Cases in the chronicle's own format."""

import pytest

from game.history.chronicle import cases_of
from game.scenario.loading import load_world
from game.scenario.problems import ScenarioError
from game.scenario.reading import parse_document
from game.scenario.world import World

GOOD = """\
id: hatoyama-offer
date: '1956-08-12'
initiator: JPN
targets: [RUS]
move: proposal
chips: [shikotan, habomai]
terms: [return habomai shikotan RUS->JPN, peace treaty]
outcome: accepted
control_changes: ['habomai: RUS->JPN']
seed: false
"""


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def told(text: str, world: World) -> str:
    """The problems of a file of cases."""
    with pytest.raises(ScenarioError) as caught:
        cases_of(parse_document(text.encode("utf-8"), "case.yaml"), world)
    return str(caught.value)


def test_one_case_and_a_list_of_cases(world: World) -> None:
    (case,) = cases_of(parse_document(GOOD.encode("utf-8"), "case.yaml"), world)
    assert (case.act, case.by, case.to, case.chips) == ("propose", "JPN", ("RUS",), ("shikotan", "habomai"))
    assert [term.clause for term in case.terms] == ["return", "peace"]
    assert case.outcome == "" and case.transfers == (), "what came of it is not looked at"
    many = "\n".join("- " + block.replace("\n", "\n  ").rstrip() for block in (GOOD, GOOD))
    assert len(cases_of(parse_document(many.encode("utf-8"), "case.yaml"), world)) == 2


def test_json_and_the_games_own_act_words_are_read(world: World) -> None:
    text = '{"date": "1956-08", "initiator": "JPN", "targets": ["RUS"], "move": "propose", "chips": [], "terms": []}'
    (case,) = cases_of(parse_document(text.encode("utf-8"), "case.json"), world)
    assert (case.id, case.act, case.day) == ("case-1", "propose", "1956-08-00")


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("initiator: JPN", "initiator: JAP", "case.yaml:3: initiator: There is no actor 'JAP'. Did you mean 'JPN'?"),
        ("initiator: JPN", "initiator: null", "initiator: There is no actor 'None'."),
        ("initiator: JPN\n", "", "initiator: The field 'initiator' is missing."),
        ("[RUS]", "RUS", "targets: A list of actors was expected"),
        ("[RUS]", "[JPN]", "JPN is both initiator and target"),
        ("move: proposal", "move: propsal", "move: There is no move 'propsal'. Did you mean 'proposal'?"),
        (
            "[shikotan, habomai]\n",
            "[shikotan, habomay]\n",
            "chips[1]: There is no chip 'habomay'. Did you mean 'habomai'?",
        ),
        ("'1956-08-12'", "'1956-02-30'", "date: '1956-02-30' is not a day of the calendar."),
        ("'1956-08-12'", "'1850-01-01'", "lies outside 1855-01-01 to 2030-12-31"),
        ("'1956-08-12'", "2031-01", "lies outside"),
        ("'1956-08-12'", "August 1956", "YYYY-MM-DD was expected"),
        ("peace treaty]", "cede habomai JPN->RUS]", "habomai cannot go both ways"),
        ("peace treaty]", "cede iturup RUS->RUS]", "gives from RUS to itself"),
        ("peace treaty]", "[x]]", "terms[1]: A term must be a short phrase"),
        ("terms: [return habomai shikotan RUS->JPN, peace treaty]", "terms: peace", "terms: A list of terms"),
        ("seed: false", "sede: false", "A case has no field 'sede'. Did you mean 'seed'?"),
    ],
)
def test_faults_name_the_field(was: str, now: str, says: str, world: World) -> None:
    assert was in GOOD
    assert says in told(GOOD.replace(was, now), world)


def test_no_case_at_all(world: World) -> None:
    assert "The list is empty" in told("[]", world)
    assert "A case was expected" in told("just words", world)
