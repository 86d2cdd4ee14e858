"""The window's words: every language has every key, slots agree, plurals are chosen, nothing asked for is missing."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from game.places import shipped
from game.scenario.reading import read_document
from game.text.tongue.catalogue import filled
from game.text.tongue.labels import LANGUAGES, labels_in
from game.text.tongue.plurals import form_for

ROOT = Path(__file__).resolve().parent.parent.parent
TEXTS = shipped("assets") / "texts"
OTHERS = [tongue for tongue in LANGUAGES if tongue != "en"]
SCREENS = sorted(path.stem for path in (TEXTS / "en" / "window").glob("*.yaml"))
HEAD = ("format", "language")


def leaves(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a catalogue with its path."""
    if isinstance(value, Mapping):
        for key, held in value.items():
            yield from leaves(held, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from leaves(held, f"{where}[{number}]")
    else:
        yield where, str(value)


def texts(path: Path) -> dict[str, str]:
    found: dict[str, Any] = read_document(path).value
    return {where: text for where, text in leaves(found) if where.split(".")[0] not in HEAD}


def slots(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text)) | set(re.findall(r"\{(\w+):", text))


def catalogues() -> list[str]:
    return ["{}.yaml", "{}/treaties.yaml", *(f"{{}}/window/{screen}.yaml" for screen in SCREENS)]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", catalogues())
def test_every_language_has_every_key_and_no_other(name: str, language: str) -> None:
    english, other = TEXTS / name.format("en"), TEXTS / name.format(language)
    assert other.is_file(), f"{other.name} is missing in {language}"
    wanted, found = texts(english), texts(other)
    assert sorted(wanted.keys() - found.keys()) == [], f"{language}: missing in {name.format(language)}"
    assert sorted(found.keys() - wanted.keys()) == [], f"{language}: unknown keys in {name.format(language)}"


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", catalogues())
def test_a_translation_fills_only_slots_that_are_given(name: str, language: str) -> None:
    english = texts(TEXTS / name.format("en"))
    for where, text in texts(TEXTS / name.format(language)).items():
        given = slots(english.get(where, text))
        given |= {"n"} if "ordinal" in given else set()  # whoever gives an ordinal word gives its number as well
        assert slots(text) <= given, f"{language}: {where}: {text}"


@pytest.mark.parametrize("name", sorted(str(p.relative_to(TEXTS)) for p in TEXTS.rglob("*.yaml")))
def test_the_head_of_a_catalogue_names_its_language(name: str) -> None:
    held = read_document(TEXTS / name).value
    language = name.split("/")[0].removesuffix(".yaml") if not name.startswith("record") else Path(name).stem
    assert held.get("language", language) == language


def asked_keys() -> Iterator[tuple[str, int, str]]:
    """Every whole key the code asks `label` for, with its place."""
    for path in (ROOT / "game").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "label":
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and re.fullmatch(r"\w+(\.\w+)+", str(first.value)):
                    yield path.relative_to(ROOT).as_posix(), node.lineno, first.value


def test_every_label_asked_for_is_written_in_english() -> None:
    english = labels_in("en")
    # The words of the timeline are asked for below the replay's own.
    wanted = [(path, line, f"replay.{key}" if "cards/timeline" in path else key) for path, line, key in asked_keys()]
    assert [f"{path}:{line}: {key}" for path, line, key in wanted if not english.has(key)] == []


def test_a_key_a_language_lacks_is_read_in_english_and_never_shown_bare() -> None:
    assert labels_in("xx").label("pause.resume") == labels_in("en").label("pause.resume") == "Go on"
    assert labels_in("ru").label("pause.resume") == "Продолжить"


@pytest.mark.parametrize(
    ("number", "russian"),
    [(0, "ходов"), (1, "ход"), (2, "хода"), (5, "ходов"), (11, "ходов"), (12, "ходов"), (21, "ход"), (22, "хода"),
     (111, "ходов"), (-1, "ход")],
)  # fmt: skip
def test_russian_numbers_take_three_forms(number: int, russian: str) -> None:
    assert form_for(number, ("ход", "хода", "ходов")) == russian


def test_a_text_chooses_its_form_by_the_number_it_is_given() -> None:
    assert filled("{n} {n:turn|turns} left of {all}", {"n": 1, "all": 12}) == "1 turn left of 12"
    assert filled("{n} {n: turn | turns}", {"n": 3}) == "3 turns"
    assert filled("{n} {n:ход|хода|ходов}", {"n": 22}) == "22 хода"
    assert filled("{n:turn|turns}", {}) == "{n:turn|turns}"
    assert filled("{text_3|{n} turns}", {"n": 4}) == "{text_3|4 turns}"
