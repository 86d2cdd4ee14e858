"""`odds` on the command line: plain data, words, and faults that say which field and what was expected."""

import json
from pathlib import Path

import pytest

from game.rules.odds.features import FEATURES
from game.text.odds import Asked, run_odds
from game.text.odds_words import FACTOR_WORDS

GOOD = """
- id: one
  date: 1956-08
  initiator: JPN
  targets: [RUS]
  move: proposal
  chips: [kunashir, iturup]
  terms: [return kunashir iturup RUS->JPN]
  outcome: rejected
  control_changes: []
- {id: two, date: '2001-02-03', initiator: CHN, targets: [JPN], move: demand, chips: [senkaku], terms: [no landing]}
"""


def file_of(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "cases.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_one_result_for_each_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_odds(file_of(tmp_path, GOOD), as_json=True) == 0
    results = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in results] == ["one", "two"]
    for one in results:
        assert 0 <= one["p_success"] <= 1
        assert sum(one["ladder"].values()) == pytest.approx(1)
        assert one["base"] * 100 + sum(f["points"] for f in one["factors"]) == pytest.approx(one["p_success"] * 100)
        assert {"id", "similarity", "outcome", "source"} <= set(one["precedents"][0])


def test_the_outcome_in_the_file_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_odds(file_of(tmp_path, GOOD), as_json=True)
    first = capsys.readouterr().out
    run_odds(file_of(tmp_path, GOOD.replace("rejected", "accepted")), as_json=True)
    assert capsys.readouterr().out == first


def test_a_case_asked_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    asked = Asked("1956-08", "JPN", "RUS", "proposal", "kunashir,iturup", ("return both RUS->JPN; fishing 5 years",))
    assert run_odds(asked=asked) == 0
    told = capsys.readouterr().out
    assert "Chance of success" in told and "Nearest precedents" in told and "fishing 5 years" in told


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        (("kunashir, iturup]\n  terms", "kunashr]\n  terms"), "chips[0]", "Did you mean 'kunashir'?"),
        (("initiator: JPN", "initiator: JAP"), "initiator", "Did you mean 'JPN'?"),
        (("date: 1956-08", "date: 1856-13"), "date", "calendar"),
        (("date: 1956-08", "date: 2031-08"), "date", "1855"),
        (("targets: [RUS]", "targets: []"), "targets", "at least one actor"),
        (("move: proposal", "move: propsal"), "move", "Did you mean 'proposal'?"),
        (
            ("[return kunashir iturup RUS->JPN]", "[return kunashir RUS->JPN, return kunashir JPN->RUS]"),
            "terms[1]",
            "contradicts",
        ),
        (
            ("[return kunashir iturup RUS->JPN]", "[keep kunashir RUS, return kunashir iturup RUS->JPN]"),
            "terms[1]",
            "kunashir cannot do both",
        ),
    ],
)
def test_bad_input_names_the_field_and_what_was_expected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], field: str, expected: str
) -> None:
    assert change[0] in GOOD
    assert run_odds(file_of(tmp_path, GOOD.replace(*change)), as_json=True) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert field in output.err and expected in output.err and "cases.yaml:" in output.err


def test_no_case_at_all_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_odds() == 2
    assert "--case FILE" in capsys.readouterr().err


def test_a_file_and_a_case_by_hand_are_one_too_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = Asked("1956-08", "JPN", "RUS", "proposal", "kunashir")
    assert run_odds(file_of(tmp_path, GOOD), asked) == 2
    assert "Give the one or the other" in capsys.readouterr().err


def test_a_missing_file_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_odds(tmp_path / "nowhere.yaml") == 2
    assert "nowhere.yaml" in capsys.readouterr().err


def test_every_factor_has_words() -> None:
    keys = {feature.key for features in FEATURES.values() for feature in features}
    assert keys <= set(FACTOR_WORDS)
