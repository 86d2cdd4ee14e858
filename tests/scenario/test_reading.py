"""Hostile and careless YAML: plain values with lines, or a sentence and a place."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.problems import ScenarioError, nearest
from game.scenario.reading import Bounds, parse_document, read_document


def value_of(text: str) -> Any:
    """The value of one document."""
    return parse_document(text.encode("utf-8"), "file.yaml").value


def refusals(raw: str | bytes, bounds: Bounds | None = None) -> list[str]:
    """The problems of one document, as lines of text."""
    raw = raw.encode("utf-8") if isinstance(raw, str) else raw
    with pytest.raises(ScenarioError) as caught:
        parse_document(raw, "file.yaml", bounds)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("NO", "NO"), ("no", "no"), ("yes", "yes"), ("on", "on"), ("Off", "Off"), ("y", "y"),
        ("true", True), ("False", False), ("null", None), ("~", None), ("", None),
        ("12", 12), ("-7", -7), ("0o17", 15), ("0x1F", 31), ("017", 17), ("1_000", "1_000"),
        ("1.5", 1.5), ("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("12:30", "12:30"),
        ("1905-09-05", "1905-09-05"), ("1905-09", "1905-09"), ("'12'", "12"), ('"true"', "true"), ("<<", "<<"),
    ],
)  # fmt: skip
def test_plain_words_mean_what_yaml_1_2_says(word: str, value: Any) -> None:
    found = value_of(f"key: {word}\n")["key"]
    assert found == value and type(found) is type(value)


def test_keys_are_always_words() -> None:
    assert value_of("{1905: a, true: b, NO: c}") == {"1905": "a", "true": "b", "NO": "c"}


def test_every_value_knows_its_line() -> None:
    document = parse_document(b"a:\n- x\n- b: 1\n  c: 2\n", "file.yaml")
    assert document.line(("a", 1, "c")) == 4
    assert document.line(("a", 0)) == 2
    assert document.line(("a", 1, "c", "deeper")) == 4, "an unknown place falls back on what encloses it"


def test_a_byte_order_mark_is_no_matter() -> None:
    assert parse_document("\ufeffa: 1".encode(), "file.yaml").value == {"a": 1}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "'a' stands here for the second time (first on line 1)"),
        ("a: &x 1\n", 1, "Anchors (&x)"),
        ("a: 1\nb: *x\n", 2, "Aliases (*x)"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "Tags"),
        ("a: !custom 1\n", 1, "Tags"),
        ("a: 1\n---\nb: 1\n", 2, "second document"),
        ("a:\n\t- 1\n", 2, "tab"),
        ("\ta: 1\n", 1, "tab"),
        ("a: b: c\n", 1, "not well-formed"),
        ("a: [1, 2\nb: 3\n", 2, "not well-formed"),
        ("a: .nan\n", 1, "not a finite number"),
        ("a: -.inf\n", 1, "not a finite number"),
        ("a: 12345678901234567890\n", 1, "20 characters"),
        ("? [a]\n: 1\n", 1, "plain word"),
        ("&k a: 1\n", 1, "without anchor"),
        ("", 1, "empty"),
        ("# nothing but a comment\n", 1, "empty"),
        ("a: 1\nb: \x01\n", 2, "control character"),
        ("[" * 50 + "]" * 50, 1, "deeper than 24"),
    ],
)
def test_what_is_refused_is_told_with_its_line(text: str, line: int, says: str) -> None:
    problems = refusals(text)
    assert any(problem.startswith(f"file.yaml:{line}:") and says in problem for problem in problems), problems


def test_a_laughing_billion_is_refused_unexpanded() -> None:
    rows = ["a0: &a0 [x, x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]" for i in range(1, 30)]
    assert len(refusals("\n".join(rows))) > 30, "every anchor and alias is named"


def test_all_problems_are_told_at_once() -> None:
    assert len(refusals("a: 1\na: 2\nb: &x 1\nc: .inf\n")) == 3


def test_text_that_is_not_utf_8() -> None:
    assert "UTF-8" in refusals("a: 1\nb: Цусима\n".encode("cp1251"))[0]


def test_size_and_number_of_values_are_bounded(tmp_path: Path) -> None:
    assert "more than 10 values" in refusals("a: [1,2,3,4,5,6,7,8,9,10,11]", Bounds(values=10))[0]
    big = tmp_path / "big.yaml"
    big.write_text("a: 1\n" * 100, encoding="utf-8")
    with pytest.raises(ScenarioError, match="at most 100"):
        read_document(big, Bounds(size_bytes=100))


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="cannot be read"):
        read_document(tmp_path / "none.yaml")
    with pytest.raises(ScenarioError, match="this is a folder"):
        read_document(tmp_path)


def test_nearest_word() -> None:
    assert nearest("kunashiri", ["kunashir", "iturup"]) == "kunashir"
    assert nearest("JAP", ["JPN", "RUS"]) == "JPN"
    assert nearest("xyzzy", ["kunashir"]) is None


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8")))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_value_or_sentences(raw: bytes) -> None:
    try:
        parse_document(raw, "file.yaml")
    except ScenarioError as error:
        assert error.problems and all(problem.message for problem in error.problems)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=8)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**15), 10**15) | WORDS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
        max_leaves=20,
    )
)
@settings(max_examples=200, deadline=None)
def test_json_is_read_as_it_stands(value: Any) -> None:
    assert parse_document(json.dumps(value, ensure_ascii=False).encode("utf-8"), "file.yaml").value == value
