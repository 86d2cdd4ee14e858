"""The screens that can be shown by name, each with something to show."""

from collections.abc import Callable, Mapping

from game.ui.scene import Scene
from game.ui.scenes.art import settings_art, title_art
from game.ui.scenes.conference.position import conference
from game.ui.scenes.help import HelpScene
from game.ui.scenes.kit import KitScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.positions import POSITIONS
from game.ui.scenes.replay import replay_on, theatre_of
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.title import STANDARD_LINES, Line, TitleScene
from game.ui.scenes.vistas import VISTAS
from game.ui.settings import Settings


def _title() -> Scene:
    begun = Line("continue", "enter", "Portsmouth, 1905 · Russia, turn 6 of 12")
    return TitleScene((begun, *STANDARD_LINES), lambda name: None, title_art)


def _settings() -> Scene:
    return SettingsScene(Settings(), lambda settings: "", settings_art)


def _pause() -> Scene:
    return PauseScene(lambda: ("Portsmouth, 1905", "Russia, turn 6 of 12"), lambda name: None)


SCREENS: Mapping[str, Callable[[], Scene]] = {
    "title": _title,
    "settings": _settings,
    "help": HelpScene,
    "pause": _pause,
    "kit": KitScene,
    "map": theatre_of,
    "replay": lambda: replay_on("1945-09-02"),
    **POSITIONS,
    "conference": conference,
    **VISTAS,
}

DATED: Mapping[str, Callable[[str], Scene]] = {"map": theatre_of, "replay": replay_on}
"""The screens that can show a day of history: the map of the whole theatre, and the replay."""
