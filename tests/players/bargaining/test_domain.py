"""Plain domains: what is read, and which field each problem names."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from game.players.bargaining.domain import DomainError, load_domain, read_domain

GOOD: dict[str, Any] = {
    "issues": [
        {"name": "Sakhalin", "values": ["all", "south"]},
        {"name": "indemnity", "values": [0, 600, 1200]},
    ],
    "utilities": [[[10, 4], [9, 3, 0]], [[0, 6], [0, 5, 8.0]]],
    "reservation": [5, -2],
    "deadline_rounds": 20,
    "pairs": [[[0, 1, 1, 2, -3]], []],
    "title": "other keys are ignored",
}


def test_a_good_domain_is_read_as_it_stands() -> None:
    domain = read_domain(GOOD)
    assert domain.rounds == 20
    assert domain.named([1, 2]) == {"Sakhalin": "south", "indemnity": 1200}
    assert [int(side.of([1, 2])) for side in domain.sides] == [4 + 0 - 3, 6 + 8]
    assert [side.reservation for side in domain.sides] == [5, -2]


def test_pairs_may_be_left_out() -> None:
    content = {key: value for key, value in GOOD.items() if key != "pairs"}
    assert read_domain(content).sides[0].pairs == ()


@pytest.mark.parametrize(
    ("path", "value", "field", "expected"),
    [
        (("utilities", 0, 1), [9, 3], "utilities[0][1]", "3 numbers"),
        (("utilities", 1, 1, 2), float("nan"), "utilities[1][1][2]", "whole number"),
        (("utilities", 1, 1, 2), float("inf"), "utilities[1][1][2]", "whole number"),
        (("utilities", 1, 1, 2), 0.5, "utilities[1][1][2]", "whole number"),
        (("utilities", 1, 1, 2), True, "utilities[1][1][2]", "whole number"),
        (("utilities", 1, 1, 2), "8", "utilities[1][1][2]", "whole number"),
        (("utilities", 1, 1, 2), 10**10, "utilities[1][1][2]", "to 1000000000"),
        (("utilities", 0), [[10, 4]], "utilities[0]", "2 entries"),
        (("utilities",), [[[10, 4], [9, 3, 0]]], "utilities", "2 to 5 entries"),
        (("deadline_rounds",), -3, "deadline_rounds", "from 1 to"),
        (("deadline_rounds",), 0, "deadline_rounds", "from 1 to"),
        (("deadline_rounds",), 10**7, "deadline_rounds", "from 1 to"),
        (("deadline_rounds",), None, "deadline_rounds", "whole number"),
        (("reservation", 0), float("nan"), "reservation[0]", "whole number"),
        (("reservation",), [1], "reservation", "2 entries"),
        (("issues",), [], "issues", "1 to 64 issues"),
        (("issues", 1, "name"), "Sakhalin", "issues[1].name", "unlike that of issues[0]"),
        (("issues", 1, "name"), " ", "issues[1].name", "not empty"),
        (("issues", 1, "values"), [0, 600, 0], "issues[1].values[2]", "unlike values[0]"),
        (("issues", 1, "values"), [0, 600, None], "issues[1].values[2]", "a text or a finite number"),
        (("issues", 1, "values"), list(range(65)), "issues[1].values", "1 to 64 values"),
        (("pairs", 0, 0), [0, 1, 1, 3, 5], "pairs[0][0][3]", "from 0 to 2"),
        (("pairs", 0, 0), [0, 1, 2, 0, 5], "pairs[0][0][2]", "from 0 to 1"),
        (("pairs", 0, 0), [1, 1, 1, 2, 5], "pairs[0][0]", "two different issues"),
        (("pairs", 0, 0), [1, 1, 5], "pairs[0][0]", "five whole numbers"),
    ],
)
def test_a_problem_names_its_field_and_what_was_expected(
    path: tuple[Any, ...], value: Any, field: str, expected: str
) -> None:
    content = copy.deepcopy(GOOD)
    place = content
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(DomainError) as raised:
        read_domain(content)
    assert any(problem.startswith(f"{field}: ") and expected in problem for problem in raised.value.problems)


@pytest.mark.parametrize("key", ["issues", "utilities", "reservation", "deadline_rounds"])
def test_a_missing_key_is_named(key: str) -> None:
    content = {k: v for k, v in GOOD.items() if k != key}
    with pytest.raises(DomainError, match=f"{key}: missing"):
        read_domain(content)


def test_all_problems_come_at_once() -> None:
    content = copy.deepcopy(GOOD)
    content["deadline_rounds"] = -1
    content["utilities"][0][0] = [1]
    content["reservation"][1] = "much"
    with pytest.raises(DomainError) as raised:
        read_domain(content)
    assert len(raised.value.problems) == 3


@pytest.mark.parametrize("content", [[], 3, None, "domain"])
def test_anything_but_an_object_is_refused(content: Any) -> None:
    with pytest.raises(DomainError, match="expected an object"):
        read_domain(content)


@pytest.mark.parametrize(
    ("text", "found"),
    [("{", "not JSON"), ("[" * 100_000, "nested too deeply"), ('{"issues": NaN}', "issues: expected a list")],
)
def test_files_that_cannot_be_parsed_say_so(tmp_path: Path, text: str, found: str) -> None:
    file = tmp_path / "domain.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DomainError) as raised:
        load_domain(file)
    assert any(found in problem and str(file) in problem for problem in raised.value.problems)


def test_missing_and_binary_files_say_so(tmp_path: Path) -> None:
    with pytest.raises(DomainError, match="cannot be read"):
        load_domain(tmp_path / "none.json")
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00{")
    with pytest.raises(DomainError, match="not UTF-8"):
        load_domain(tmp_path / "binary.json")


def test_a_file_round_trips(tmp_path: Path) -> None:
    file = tmp_path / "domain.json"
    file.write_text(json.dumps(GOOD), encoding="utf-8")
    assert load_domain(file).issues[1].values == (0, 600, 1200)
