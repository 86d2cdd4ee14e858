"""The words on the window by key, screen by screen: what stands on its buttons, headings and hints.

    labels = labels_in("ru")
    labels.label("table.lay_draft")                    # of assets/texts/ru/window/table.yaml, key `lay_draft`
    labels.label("library.games", n=3)                 # `{n} {n:game|games}`, see `plurals`

A key a language lacks is read in English. A screen's file is read when the screen first asks for it.
"""

import difflib
from collections.abc import Mapping
from functools import cache
from typing import Any

from game.places import shipped
from game.scenario.reading import read_document

from .catalogue import SOURCE_LANGUAGE, Catalogue, program_texts
from .dates import Dates

LANGUAGES: Mapping[str, str] = {"en": "English", "ru": "Русский", "ja": "日本語", "zh": "简体中文"}
"""The languages of the window, each named in its own tongue."""


def check_language(language: str) -> None:
    """ValueError with a sentence when the window has no words in a language."""
    if language not in LANGUAGES:
        near = difflib.get_close_matches(language, LANGUAGES, 1, 0.4)
        hint = f" Did you mean {near[0]}?" if near else ""
        known = ", ".join(LANGUAGES)
        raise ValueError(f"--language: there are no words in {language!r}.{hint} Expected one of: {known}.")


class Labels:
    """The window's words in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._screens: dict[str, Catalogue] = {}
        self.dates = Dates(Catalogue([program_texts(tongue) for tongue in _tongues(language)]))

    def label(self, key: str, **slots: object) -> str:
        """The text of `screen.key`, its {slots} filled."""
        screen, *rest = key.split(".")
        return self._of(screen).text(*rest, **slots)

    def said(self, key: str) -> str:
        """The text of `screen.key` where one is written, else nothing: for second lines that not everything has."""
        return self.label(key) if self.has(key) else ""

    def has(self, key: str) -> bool:
        """Whether a key is written, in this language or in English."""
        screen, *rest = key.split(".")
        return self._of(screen).find(*rest) is not None

    def rows(self, key: str) -> list[Mapping[str, Any]]:
        """The list of tables under `screen.key`, as for steps and examples; empty when there is none."""
        screen, *rest = key.split(".")
        return self._of(screen).rows(*rest)

    def _of(self, screen: str) -> Catalogue:
        if screen not in self._screens:
            self._screens[screen] = Catalogue([window_texts(tongue, screen) for tongue in _tongues(self.language)])
        return self._screens[screen]


@cache
def labels_in(language: str) -> Labels:
    """The window's words in a language, read once."""
    return Labels(language)


@cache
def window_texts(language: str, screen: str) -> Mapping[str, Any]:
    """The file of one screen's words in one language; empty where there is none."""
    path = shipped("assets") / "texts" / language / "window" / f"{screen}.yaml"
    if not path.is_file():
        return {}
    found: Mapping[str, Any] = read_document(path).value or {}
    return found


def _tongues(language: str) -> list[str]:
    return list(dict.fromkeys((language, SOURCE_LANGUAGE)))
