"""The screens of a running game look as they did when they were last looked at."""

from collections.abc import Callable

import pytest

from game.ui.theme import Sight
from game.ui.window.pilot import Pilot
from game.ui.window.screens import SCREENS

SEEN = (
    ("table", (1920, 1080), "en", 1.0), ("table", (1280, 720), "ru", 1.0),
    ("ratification", (1920, 1080), "en", 1.0), ("ratification", (1280, 720), "ja", 1.0),
    ("resolution", (1920, 1080), "en", 1.0), ("resolution", (1280, 720), "zh", 1.5),
    ("lesson", (1920, 1080), "en", 1.0), ("lesson", (1280, 720), "ru", 1.0),
    ("map", (1920, 1080), "en", 1.0), ("map", (1600, 900), "ru", 1.0), ("map", (2560, 1440), "ja", 1.0),
)  # fmt: skip


@pytest.mark.parametrize(("screen", "size", "language", "text"), SEEN)
def test_a_screen_of_a_game_looks_as_it_did(
    screen: str, size: tuple[int, int], language: str, text: float, same_picture: Callable[..., None]
) -> None:
    picture = Pilot(SCREENS[screen](), size, Sight(text=text, language=language)).picture()
    same_picture(picture, f"{screen}-{size[0]}-{language}-{round(text * 100)}")
