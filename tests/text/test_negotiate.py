"""The verb `negotiate`: its answers, its JSON, and how it meets bad input."""

import json
from pathlib import Path

import pytest

from game.arena.domains import Shape, as_plain, random_domain
from game.text.negotiate import run


def written(folder: Path, seed: int, name: str) -> Path:
    file = folder / name
    file.write_text(json.dumps(as_plain(random_domain(Shape(4, 3, pairs=2), seed))), encoding="utf-8")
    return file


def test_one_file_answers_with_one_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, 3, "one.json")
    assert run([file], ["frozen", "boulware"], 5, as_json=True) == 0
    answer = json.loads(capsys.readouterr().out)
    domain = json.loads(file.read_text(encoding="utf-8"))
    package = [issue["values"].index(answer["agreement"][issue["name"]]) for issue in domain["issues"]]
    for side in range(2):
        worth = sum(table[k] for table, k in zip(domain["utilities"][side], package))
        worth += sum(b for i, v, j, w, b in domain["pairs"][side] if package[i] == v and package[j] == w)
        assert answer["utilities"][side] == worth >= domain["reservation"][side]
    assert 1 <= answer["rounds"] <= domain["deadline_rounds"] and answer["seconds"] > 0
    assert answer["pareto"]["exact"] and 0 < answer["nash"]["share"] <= 1


def test_several_files_answer_with_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [written(tmp_path, seed, f"{seed}.json") for seed in range(3)]
    assert run(files, ["frozen", "frozen"], as_json=True) == 0
    assert [entry["file"] for entry in json.loads(capsys.readouterr().out)] == [str(file) for file in files]


def test_the_spoken_answer_names_terms_and_reference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([written(tmp_path, 1, "d.json")], ["komura", "witte"]) == 0
    told = capsys.readouterr().out
    assert "agreed in round" in told and "Nash point" in told and "A (komura)" in told


def test_bad_files_and_names_are_told_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"issues": [], "utilities": [], "reservation": [0, 0], "deadline_rounds": -1}', "utf-8")
    assert run([written(tmp_path, 1, "good.json"), bad], ["frozn", "boulware"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert 'did you mean "frozen"?' in captured.err
    assert f"{bad}: deadline_rounds: expected a whole number from 1" in captured.err
    assert "Traceback" not in captured.err
