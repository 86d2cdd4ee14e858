"""`check` and `replay record` as commands: what they print, and their exit status."""

import json
from pathlib import Path

import pytest

from game.text.checking import run_check
from game.text.record import run_record
from tests.scenario.small_world import RECORD, write_small_world


def test_check_of_good_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_check([str(write_small_world(tmp_path))]) == 0
    assert capsys.readouterr().out == "No problems.\n"


def test_check_of_faulty_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty = {"record/1855-1945.yaml": RECORD.replace("act: seize", "act: sieze")}
    folder = write_small_world(tmp_path, faulty)
    assert run_check([str(folder)]) == 2
    out = capsys.readouterr().out
    assert "1855-1945.yaml:48: entries[3].act: There is no act 'sieze'. Did you mean 'seize'? [unknown-act]" in out
    assert run_check([str(folder)], as_json=True) == 2
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["line"], problem["check"], problem["where"]) == (48, "unknown-act", "entries[3].act")


def test_check_of_a_folder_without_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_check([str(tmp_path)]) == 2
    assert "nothing to check here" in capsys.readouterr().out


def test_check_of_a_scenario_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "scenario.yaml").write_text("title: only a title\n", encoding="utf-8")
    assert run_check([str(tmp_path)]) == 2
    assert "scenario.yaml:1:" in capsys.readouterr().out


def test_replay_record_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_record(check=True, as_json=True) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["illegal"], told["differences"], told["faults"], told["chips"]) == (0, 0, [], 142)


def test_replay_record_find(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_record(find="Portsmouth indemnity") == 0
    out = capsys.readouterr().out
    assert "portsmouth-15-treaty" in out and "Source: Treaty of Portsmouth" in out
    assert run_record(find="Zanzibar") == 1
    assert "Nothing in the record has 'Zanzibar'" in capsys.readouterr().out
    assert run_record(find="Yalta Zanzibar", as_json=True) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["complete"] is False and told["moves"]


def test_replay_record_surveys(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_record(as_json=True) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["entries"], told["chips"], told["powers"]) == (1089, 142, 4)
    assert sum(told["eras"].values()) == told["entries"]
