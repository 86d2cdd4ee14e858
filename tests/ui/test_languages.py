"""Every screen in every language: no text is cut, at 100 and 150 % and at three sizes of the window.

A fair sample always runs: each screen in each language, sizes and text sizes in turn. The whole matrix runs with
FROZEN_PEACE_WHOLE_MATRIX=1 in the environment.
"""

import os
from collections.abc import Iterator
from dataclasses import fields
from itertools import product

import pytest

from game.text.tongue.labels import LANGUAGES
from game.ui.scenes.settings.choices import SECTIONS
from game.ui.settings import Settings
from game.ui.theme import Sight
from game.ui.window.pilot import Pilot
from game.ui.window.screens import SCREENS

SIZES = ((1280, 720), (1920, 1080), (2560, 1440))
TEXTS = (1.0, 1.5)
WHOLE = bool(os.environ.get("FROZEN_PEACE_WHOLE_MATRIX"))
UNTRANSLATED = ("kit",)
"""The developers' sheet of parts, whose samples are in English in every language."""
Dress = tuple[str, tuple[int, int], float]


def dresses(screen: str) -> Iterator[Dress]:
    """What a screen is to be seen in: all of it, or one size and text size for each language."""
    every = list(product(SIZES, TEXTS))
    first = sorted(SCREENS).index(screen)
    for number, language in enumerate(LANGUAGES):
        for size, text in every if WHOLE else [every[(first + number * 5) % len(every)]]:
            yield language, size, text


@pytest.mark.parametrize("screen", [name for name in SCREENS if name not in UNTRANSLATED])
def test_no_text_is_cut_in_any_language(screen: str) -> None:
    pilot = Pilot(SCREENS[screen]())
    cut = []
    for language, size, text in dresses(screen):
        pilot.resize(size, Sight(text=text, language=language))
        where = f"{language} {size[0]} {text:.0%}"
        cut += [f"{where}: {one.text[:60]!r} {one.role} {one.box} needs {one.need}" for one in pilot.overflow]
    assert cut == []


@pytest.mark.parametrize("screen", ["title", "settings", "help", "library", "report", "table", "map"])
def test_a_screen_speaks_another_language_at_once(screen: str) -> None:
    pilot = Pilot(SCREENS[screen](), (1280, 720))
    english = pilot.text()
    for language in ("ru", "ja", "zh"):
        pilot.resize((1280, 720), Sight(language=language))
        assert pilot.text() != english, language
    pilot.resize((1280, 720), Sight())
    assert pilot.text() == english


def test_every_setting_stands_on_a_page_and_every_choice_is_a_setting() -> None:
    choices = [choice.name for section in SECTIONS for choice in section.choices]
    assert sorted(choices) == sorted(field.name for field in fields(Settings))


def test_the_old_calendar_and_the_pace_of_the_lot_follow_the_settings() -> None:
    pilot = Pilot(SCREENS["table"](), (1920, 1080), Settings(dates="both").sight)
    assert "Old Style" in pilot.text()
    pilot.resize((1920, 1080), Settings(dates="new", lot_ms=300).sight)
    assert "Old Style" not in pilot.text()
    assert pilot.stack.kit.theme.motion("lot") == 300
    pilot.resize((1920, 1080), Settings(movement="reduced", lot_ms=300).sight)
    assert pilot.stack.kit.theme.motion("lot") == 0
