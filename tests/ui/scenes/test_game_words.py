"""The screens of a game in four languages: spoken at once, complete, with the player where he stood."""

import pytest

from game.text.tongue.labels import LANGUAGES, window_texts
from game.ui.scenes.lesson import LessonScene, lesson
from game.ui.theme import Sight
from game.ui.window.pilot import Pilot
from game.ui.window.screens import SCREENS

FILES = ("bar", "table", "ratification", "resolution", "precedents", "lesson", "map", "names", "replay", "wars")
SIZE = (1280, 720)


def keys(held: object, path: str = "") -> set[str]:
    if not isinstance(held, dict):
        return {path}
    return {key for name, inner in held.items() for key in keys(inner, f"{path}.{name}")}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_no_label_of_the_game_s_screens_is_missing(file: str, language: str) -> None:
    assert sorted(keys(window_texts("en", file)) ^ keys(window_texts(language, file))) == []


@pytest.mark.parametrize("screen", ["ratification", "resolution", "lesson", "replay"])
def test_a_screen_changes_its_language_and_comes_back(screen: str) -> None:
    pilot = Pilot(SCREENS[screen](), SIZE)
    english = pilot.text()
    for language in ("ru", "ja", "zh"):
        pilot.resize(SIZE, Sight(language=language))
        assert pilot.text() != english, language
        assert not pilot.overflow
    pilot.resize(SIZE, Sight())
    assert pilot.text() == english


def test_the_lesson_goes_on_where_it_stood_in_another_language() -> None:
    pilot = Pilot(lesson(), SIZE)
    pilot.press("enter")
    scene = pilot.scene
    assert isinstance(scene, LessonScene) and scene.step == "lay"
    pilot.resize(SIZE, Sight(language="ru"))
    assert scene.step == "lay"
    assert scene.course.lesson.steps[0].title == "Прочтите, чего они хотят"
    assert "Ваш проект требует весь Сахалин" in pilot.text("coach")
