"""Bad domains given to `negotiate`: each names the file, the field and what was expected; status 2, nothing played."""

import copy
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.text.negotiate import run

GOOD: dict[str, Any] = {
    "issues": [{"name": "port", "values": ["open", "closed"]}, {"name": "dues", "values": [0, 5, 10]}],
    "utilities": [[[10, 4], [9, 3, 0]], [[0, 6], [0, 5, 8]]],
    "reservation": [5, 2],
    "deadline_rounds": 20,
}

NAN, INF = float("nan"), float("inf")


def changed(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    content = copy.deepcopy(GOOD)
    place: Any = content
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return content


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("utilities", 0, 0), [10], "utilities[0][0]: expected 2 numbers"),
        (("utilities", 0, 0), [10, 4, 3], "utilities[0][0]: expected 2 numbers"),
        (("utilities", 0, 0), "10, 4", "utilities[0][0]: expected 2 numbers"),
        (("utilities", 1), [[0, 6]], "utilities[1]: expected a list of 2 entries"),
        (("utilities", 1), None, "utilities[1]: expected a list of 2 entries"),
        (("utilities",), {}, "utilities: expected a list of 2 to 5 entries"),
        (("utilities",), [GOOD["utilities"][0]], "utilities: expected a list of 2 to 5 entries"),
        (("utilities",), [GOOD["utilities"][0]] * 6, "utilities: expected a list of 2 to 5 entries"),
        (("utilities", 0, 0, 1), NAN, "utilities[0][0][1]: expected a whole number"),
        (("utilities", 0, 0, 1), INF, "utilities[0][0][1]: expected a whole number"),
        (("utilities", 0, 0, 1), -INF, "utilities[0][0][1]: expected a whole number"),
        (("utilities", 0, 0, 1), 1e300, "utilities[0][0][1]: expected a whole number"),
        (("utilities", 0, 0, 1), True, "utilities[0][0][1]: expected a whole number"),
        (("utilities", 0, 0, 1), 4.5, "utilities[0][0][1]: expected a whole number"),
        (("utilities", 0, 0, 1), None, "utilities[0][0][1]: expected a whole number"),
        (("utilities", 0, 0, 1), [4], "utilities[0][0][1]: expected a whole number"),
        (("reservation",), [5], "reservation: expected a list of 2 entries"),
        (("reservation",), [5, 2, 1], "reservation: expected a list of 2 entries"),
        (("reservation",), 5, "reservation: expected a list of 2 entries"),
        (("reservation", 1), NAN, "reservation[1]: expected a whole number"),
        (("reservation", 1), INF, "reservation[1]: expected a whole number"),
        (("reservation", 1), False, "reservation[1]: expected a whole number"),
        (("reservation", 1), "2", "reservation[1]: expected a whole number"),
        (("reservation", 1), 10**30, "reservation[1]: expected a whole number"),
        (("deadline_rounds",), -1, "deadline_rounds: expected a whole number from 1"),
        (("deadline_rounds",), 0, "deadline_rounds: expected a whole number from 1"),
        (("deadline_rounds",), 2.5, "deadline_rounds: expected a whole number from 1"),
        (("deadline_rounds",), NAN, "deadline_rounds: expected a whole number from 1"),
        (("deadline_rounds",), True, "deadline_rounds: expected a whole number from 1"),
        (("deadline_rounds",), "20", "deadline_rounds: expected a whole number from 1"),
        (("deadline_rounds",), 10**9, "deadline_rounds: expected a whole number from 1"),
        (("issues",), [], "issues: expected a list of 1 to 64 issues"),
        (("issues",), "port", "issues: expected a list of 1 to 64 issues"),
        (("issues",), [GOOD["issues"][0]] * 65, "issues: expected a list of 1 to 64 issues"),
        (("issues", 0), "port", "issues[0]: expected an object"),
        (("issues", 0), {"values": ["open", "closed"]}, "issues[0].name: expected a text"),
        (("issues", 0, "name"), 7, "issues[0].name: expected a text"),
        (("issues", 0, "name"), "", "issues[0].name: expected a text"),
        (("issues", 1, "name"), "port", "issues[1].name: expected a name unlike that of issues[0]"),
        (("issues", 0, "values"), [], "issues[0].values: expected a list of 1 to 64 values"),
        (("issues", 0, "values"), "open", "issues[0].values: expected a list of 1 to 64 values"),
        (("issues", 0, "values"), list(range(65)), "issues[0].values: expected a list of 1 to 64 values"),
        (("issues", 0, "values"), ["open", "open"], "issues[0].values[1]: expected a value unlike values[0]"),
        (("issues", 0, "values"), ["open", NAN], "issues[0].values[1]: expected a text or a finite number"),
        (("issues", 0, "values"), ["open", {}], "issues[0].values[1]: expected a text or a finite number"),
        (("pairs",), [[]], "pairs: expected a list of 2 entries"),
        (("pairs",), 3, "pairs: expected a list of 2 entries"),
        (("pairs",), [[], 3], "pairs[1]: expected a list of at most 512"),
        (("pairs",), [[], [[0, 0, 1, 0, 1]] * 513], "pairs[1]: expected a list of at most 512"),
        (("pairs",), [[[0, 0, 1, 0]], []], "pairs[0][0]: expected five whole numbers"),
        (("pairs",), [["0,0,1,0,4"], []], "pairs[0][0]: expected five whole numbers"),
        (("pairs",), [[[0, 0, 2, 0, 4]], []], "pairs[0][0][2]: expected a whole number from 0 to 1"),
        (("pairs",), [[[-1, 0, 1, 0, 4]], []], "pairs[0][0][0]: expected a whole number from 0 to 1"),
        (("pairs",), [[[0, 2, 1, 0, 4]], []], "pairs[0][0][1]: expected a whole number from 0 to 1"),
        (("pairs",), [[[0, 0, 1, 3, 4]], []], "pairs[0][0][3]: expected a whole number from 0 to 2"),
        (("pairs",), [[[0, 0, 0, 1, 4]], []], "pairs[0][0]: expected two different issues"),
        (("pairs",), [[[0, 0, 1, 0, NAN]], []], "pairs[0][0][4]: expected a whole number"),
    ],
)
def test_every_bad_field_is_named(
    path: tuple[Any, ...], value: Any, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.json"
    file.write_text(json.dumps(changed(path, value)), encoding="utf-8")
    good = tmp_path / "good.json"
    good.write_text(json.dumps(GOOD), encoding="utf-8")
    assert run([good, file, good], ["frozen", "frozen"], as_json=True) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{file}: {told}" in said.err
    assert str(good) not in said.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not JSON"),
        ("issues: [port]", "not JSON"),
        ("{'issues': []}", "not JSON"),
        ("[]", "expected an object"),
        ("null", "expected an object"),
        ('{"deadline_rounds": ' + "9" * 5000 + "}", "not a domain"),
        ("[" * 100_000, "nested too deeply"),
        ("{}", "issues: missing"),
    ],
)
def test_what_is_no_domain_at_all_is_told(
    text: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text, encoding="utf-8")
    assert run([file], ["frozen", "frozen"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{file}") and told in said


def test_pairs_that_tie_everything_together_are_refused_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count = 24
    knot = [[i, 0, j, 0, 1] for i in range(count) for j in range(i)]
    content = {
        "issues": [{"name": f"issue {i}", "values": [0, 1, 2, 3]} for i in range(count)],
        "utilities": [[[0, 1, 2, 3]] * count] * 2,
        "reservation": [0, 0],
        "deadline_rounds": 20,
        "pairs": [[], knot],
    }
    file = tmp_path / "knot.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert run([file], ["frozen", "frozen"]) == 2
    assert f"{file}: pairs[1]: expected pairs that tie few issues together" in capsys.readouterr().err


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([tmp_path, tmp_path / "none.json"], ["frozen", "frozen"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2 and all("cannot be read" in line for line in said)


def test_the_command_itself_ends_with_status_2_and_no_traceback(tmp_path: Path) -> None:
    file = tmp_path / "bad.json"
    file.write_text(json.dumps(changed(("deadline_rounds",), -4)), encoding="utf-8")
    asked = [sys.executable, "-m", "game", "negotiate", str(file), "--a", "frozen", "--b", "nobody", "--json"]
    done = subprocess.run(asked, capture_output=True, encoding="utf-8", env=os.environ, check=False)
    assert done.returncode == 2 and done.stdout == ""
    assert "deadline_rounds" in done.stderr and "nobody" in done.stderr and "Traceback" not in done.stderr


def test_a_reservation_between_whole_numbers_counts_as_the_upper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "good.json"
    file.write_text(json.dumps(changed(("reservation",), [5.5, 2.0])), encoding="utf-8")
    assert run([file], ["frozen", "frozen"], as_json=True) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["utilities"][0] >= 6


@pytest.mark.parametrize("count", [3, 4, 5])
def test_more_than_two_sides_sit_down_by_the_same_verb(
    count: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sides = [[[10, 4], [9, 3, 0]], [[0, 6], [0, 5, 8]], [[3, 3], [0, 6, 1]], [[2, 1], [1, 2, 1]], [[5, 5], [1, 1, 1]]]
    content = GOOD | {"utilities": sides[:count], "reservation": [1] * count}
    file = tmp_path / "table.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert run([file], ["frozen", "boulware"], as_json=True) == 0
    answer = json.loads(capsys.readouterr().out)
    assert len(answer["utilities"]) == count == len(answer["nash"]["utilities"])
    assert run([file], ["frozen", "boulware", "conceder"]) == 0
    assert f"{'ABCDE'[count - 1]} (" in capsys.readouterr().out
