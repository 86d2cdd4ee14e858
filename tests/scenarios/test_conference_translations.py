"""Translations of the two conferences: the ids of the English, nothing left in English by accident, lines that fit."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from game.places import shipped
from game.scenario.reading import read_document

CONFERENCES = ("washington-1921", "san-francisco-1951")
LANGUAGES = ("ru", "ja", "zh")
TRANSLATED = ("powers", "items", "families", "issues", "acts", "factions", "objectives")
SCRIPTS = {"ru": r"[а-яё]", "ja": r"[぀-ヿ一-鿿]", "zh": r"[一-鿿]"}
Texts = dict[str, Any]


def texts(scenario: str, language: str) -> Texts:
    return dict(read_document(shipped("scenarios") / scenario / "texts" / f"{language}.yaml").value)


@pytest.fixture(scope="module", params=product(CONFERENCES, LANGUAGES), ids="-".join)
def pair(request: pytest.FixtureRequest) -> tuple[Texts, Texts]:
    """The English of a conference and one translation of it."""
    scenario, language = request.param
    return texts(scenario, "en"), texts(scenario, language)


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


def test_every_id_of_the_english_is_there(pair: tuple[Texts, Texts]) -> None:
    english, told = pair
    for group in TRANSLATED:
        assert list(told[group]) == list(english[group]), group
    for issue, entry in english["issues"].items():
        assert list(told["issues"][issue]["levels"]) == list(entry["levels"]), issue
    for group in ("factions", "objectives"):
        for seat, entries in english[group].items():
            assert list(told[group][seat]) == list(entries), (group, seat)
    assert set(told["absent"]) == set(english["absent"]) and set(told["also"]) == set(english["also"])


def test_nothing_is_named_that_the_english_does_not_know(pair: tuple[Texts, Texts]) -> None:
    english, told = pair
    for where, _ in leaves({group: told[group] for group in (*TRANSLATED, "absent", "also")}):
        found(english, where)


def test_every_article_is_translated(pair: tuple[Texts, Texts]) -> None:
    english, told = pair
    for where, text in leaves(english["issues"]):
        if where[-1] == "article":
            article = found(told["issues"], where)
            assert article.count("**") == text.count("**"), where
            assert len(article.replace("**", "")) <= 60, article


def test_words_are_in_the_script_of_the_language(pair: tuple[Texts, Texts]) -> None:
    _, told = pair
    script = re.compile(SCRIPTS[told["language"]])
    for where, text in leaves({group: told[group] for group in (*TRANSLATED, "absent", "also")}):
        assert script.search(text.lower()), (where, text)


def test_lines_fit(pair: tuple[Texts, Texts]) -> None:
    limits = {"title": 24, "where": 28, "note": 48, "short": 24}
    _, told = pair
    for where, text in leaves(told["issues"]):
        assert len(text) <= limits.get(where[-1], 60 + 4), (where, text)
    for where, text in leaves(told["acts"]):
        assert where[-1] != "line" or len(text.format(target="", other="")) <= 34, text
