"""Translations of Portsmouth: the same ids as the English, nothing left in English by accident, lines that fit."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from game.places import shipped
from game.scenario.reading import read_document

TEXTS = shipped("scenarios") / "portsmouth-1905" / "texts"
LANGUAGES = ("ru", "ja", "zh")
TRANSLATED = ("powers", "families", "issues", "acts", "factions", "objectives")
SCRIPTS = {"ru": r"[а-яё]", "ja": r"[぀-ヿ一-鿿]", "zh": r"[一-鿿]"}


@pytest.fixture(scope="module")
def english() -> dict[str, Any]:
    return dict(read_document(TEXTS / "en.yaml").value)


@pytest.fixture(scope="module", params=LANGUAGES)
def translation(request: pytest.FixtureRequest) -> dict[str, Any]:
    return dict(read_document(TEXTS / f"{request.param}.yaml").value)


def leaves(value: Any, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*where, str(key)))
    else:
        yield where, str(value)


def found(root: Any, where: tuple[str, ...]) -> Any:
    for key in where:
        root = root[key]
    return root


def test_every_id_of_the_english_is_there(english: dict[str, Any], translation: dict[str, Any]) -> None:
    for group in TRANSLATED:
        assert list(translation[group]) == list(english[group]), group
    for issue, entry in english["issues"].items():
        assert list(translation["issues"][issue]["levels"]) == list(entry["levels"]), issue
    for group in ("factions", "objectives"):
        for seat, entries in english[group].items():
            assert list(translation[group][seat]) == list(entries), (group, seat)
    for power, entry in english["powers"].items():
        assert set(translation["powers"][power]) <= set(entry)


def test_nothing_is_named_that_the_english_does_not_know(english: dict[str, Any], translation: dict[str, Any]) -> None:
    for where, _ in leaves({group: translation[group] for group in TRANSLATED}):
        found(english, where)


def test_every_article_is_translated(english: dict[str, Any], translation: dict[str, Any]) -> None:
    for where, text in leaves(english["issues"]):
        if where[-1] == "article":
            told = found(translation["issues"], where)
            assert told.count("**") == text.count("**") and ("{amount}" in told) == ("{amount}" in text), where
            assert len(told.replace("**", "")) <= 60, told


def test_words_are_in_the_script_of_the_language(translation: dict[str, Any]) -> None:
    script = re.compile(SCRIPTS[translation["language"]])
    for where, text in leaves({group: translation[group] for group in TRANSLATED}):
        plain = re.sub(r"\{\w+\}", "", text)
        assert not plain.strip() or script.search(plain.lower()), (where, text)


def test_notes_and_orders_fit(translation: dict[str, Any]) -> None:
    for where, text in leaves(translation["issues"]):
        assert where[-1] != "note" or len(text) <= 48, text
        assert where[-1] != "short" or len(text) <= 24, text
    for where, text in leaves(translation["acts"]):
        assert where[-1] != "line" or len(text.format(target="", other="")) <= 34, text
