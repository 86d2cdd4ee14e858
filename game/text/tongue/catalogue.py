"""Texts by key: in the language from the scenario, then the program; what is missing there, in English."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from game.places import shipped
from game.scenario.reading import read_document

from .plurals import form_for

SOURCE_LANGUAGE = "en"
_SLOT = re.compile(r"\{(\w+)(?::([^{}]*))?\}")


def readable(key: str) -> str:
    """An id as words, for whatever has no text yet."""
    return key.replace("_", " ").replace("/", ": ").strip()


def plain(text: str) -> str:
    """A text without the marks of bold, for places that cannot show them."""
    return text.replace("**", "")


def filled(text: str, slots: Mapping[str, object]) -> str:
    """A text with its {slots} filled, `{n:turn|turns}` by the number n; slots nobody fills stay as they are.

    Texts can look up nothing else.
    """
    return _SLOT.sub(lambda found: _filling(found, slots), text)


def _filling(found: re.Match[str], slots: Mapping[str, object]) -> str:
    if found[1] not in slots:
        return found[0]
    value = slots[found[1]]
    return str(value) if found[2] is None else form_for(int(str(value)), [form.strip() for form in found[2].split("|")])


class Catalogue:
    """Layers of nested texts; the first layer that knows a key answers."""

    def __init__(self, layers: Sequence[Mapping[str, Any]]) -> None:
        self._layers = tuple(layer for layer in layers if layer)

    def value(self, *keys: str | int) -> Any:
        """Whatever stands at a path of keys in the first layer that has it; None when none does."""
        for layer in self._layers:
            found = _at(layer, keys)
            if found is not None:
                return found
        return None

    def find(self, *keys: str | int) -> str | None:
        """The text at a path of keys, or None."""
        found = self.value(*keys)
        return str(found) if isinstance(found, str | int | float) and not isinstance(found, bool) else None

    def first(self, *keys: str | int) -> str | None:
        """The text of the first layer alone, as when a better answer than a fallback is at hand; None without."""
        found = _at(self._layers[0], keys) if self._layers else None
        return found if isinstance(found, str) else None

    def text(self, *keys: str | int, **slots: object) -> str:
        """The text at a path of keys, its slots filled; the last key made readable when there is no text."""
        found = self.find(*keys)
        return readable(str(keys[-1])) if found is None else filled(found, slots)

    def table(self, *keys: str | int) -> Mapping[str, Any]:
        """The mapping at a path of keys, the layers laid over each other; empty when there is none."""
        merged: dict[str, Any] = {}
        for layer in reversed(self._layers):
            found = _at(layer, keys)
            if isinstance(found, Mapping):
                merged |= found
        return merged

    def rows(self, *keys: str | int) -> list[Mapping[str, Any]]:
        """The list of mappings at a path of keys; empty when there is none."""
        found = self.value(*keys)
        return [row for row in found if isinstance(row, Mapping)] if isinstance(found, list) else []


def _at(layer: Mapping[str, Any], keys: Sequence[str | int]) -> Any:
    here: Any = layer
    for key in keys:
        if isinstance(here, Mapping):
            here = here.get(key)
        elif isinstance(here, list) and isinstance(key, int) and 0 <= key < len(here):
            here = here[key]
        else:
            return None
    return here


def program_texts(language: str) -> Mapping[str, Any]:
    """The program's own words in one language; empty where there is no such translation."""
    return _texts_in(f"{language}.yaml")


def treaty_texts(language: str) -> Mapping[str, Any]:
    """The program's words of treaties in force, in one language."""
    return _texts_in(f"{language}/treaties.yaml")


def conference_texts(language: str) -> Mapping[str, Any]:
    """The program's words of tables with several parties or items, in one language."""
    return _texts_in(f"{language}/conference.yaml")


@cache
def _texts_in(name: str) -> Mapping[str, Any]:
    path: Path = shipped("assets") / "texts" / name
    if not path.is_file():
        return {}
    found: Mapping[str, Any] = read_document(path).value or {}
    return found
