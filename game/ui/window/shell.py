"""The house behind the title: how the screens lead to one another, from the gallery to the report."""

import time
from pathlib import Path

from game.scenario.loading import load_world
from game.scenario.problems import ScenarioError
from game.session import Session
from game.session.saves import SaveError, read_save
from game.session.shelf import autosave, latest
from game.text.words import Words
from game.ui.desk import Desk, Door, open_desk
from game.ui.scene import Pop, Push, Quit, Restart, Run, Scene, Transition
from game.ui.scenes.art import settings_art
from game.ui.scenes.doors import DOORS, sit_down
from game.ui.scenes.gallery import BEGIN, GalleryScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.lesson import lesson
from game.ui.scenes.library import LibraryScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.replay import ReplayScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.title import STANDARD_LINES, Line
from game.ui.window.app import App
from game.ui.window.front import Front


class Shell:
    """The screens of one window and the ways between them."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.doors: dict[str, Door] = {
            **DOORS,
            "pause": self.pause,
            "library": lambda desk: self.library(),
            "gallery": lambda desk: self.gallery(),
            "again": self.again,
        }

    @property
    def language(self) -> str:
        """The player's language."""
        return self.app.settings.language

    def help_for(self, scene: Scene) -> Scene:
        """The keys of the screen the player is on."""
        return HelpScene(getattr(scene, "door", "") or getattr(scene, "name", "") or "map")

    def first(self, session: Session, seat: str, path: Path | None = None) -> Scene:
        """The first screen of a game that was given."""
        session.play_on()
        return sit_down(self.desk(session, seat, path))

    def title(self) -> Scene:
        """The title; the game played last is read behind it."""
        return Front(self.app, self)

    def lines(self) -> list[Line]:
        """The menu's lines: the game played last, a new one, the lesson, the studies, the settings."""
        found, lines = latest(), list[Line]()
        if found and found.session:
            lines.append(Line("continue", "enter", _where(found.session, self.language)))
        return [*lines, *STANDARD_LINES]

    def chosen(self, name: str) -> Transition | None:
        """Where a line of the title leads."""
        if name == "continue":
            found = latest()
            return Push(self.taken_up(found.session, found.path)) if found and found.session else None
        scenes = {
            "gallery": self.gallery,
            "lesson": lesson,
            "library": self.library,
            "settings": self.settings,
            "replay": ReplayScene,
        }
        return Quit() if name == "quit" else Push(scenes[name]())

    def settings(self) -> Scene:
        """The settings, taken into use at once."""
        return SettingsScene(self.app.settings, self.app.choose, settings_art)

    def gallery(self) -> Scene:
        """The scenarios; going back leads to the title."""
        return GalleryScene(self.begin, lambda: Restart(self.title()))

    def begin(self, scenario: str, seat: str) -> Transition:
        """The job that lays the table of a new game."""
        return Run(BEGIN, lambda progress: self.begun(scenario, seat))

    def begun(self, scenario: str, seat: str) -> Desk:
        """A new game with its world read, ready to be shown."""
        load_world()
        desk = open_desk(scenario, seat, time.time_ns() % 1_000_000, self.doors, self.language)
        desk.hear = self.app.speaker.play
        return desk

    def again(self, desk: Desk) -> Scene:
        """The same scenario and seat from the start, with other chances."""
        return sit_down(self.begun(desk.session.scenario.id, desk.seat))

    def library(self) -> Scene:
        """The shelf of studies."""
        return LibraryScene(self.go_on)

    def go_on(self, path: Path) -> Transition | None:
        """Takes a study up where it was left. A fault is told by the library, which lists it."""
        try:
            return Restart(self.taken_up(read_save(path), path))
        except (SaveError, ScenarioError):
            return None

    def taken_up(self, session: Session, path: Path) -> Scene:
        """The screen at which a kept game goes on; it is kept in the same file."""
        session.play_on()
        return sit_down(self.desk(session, sorted(session.seats)[0] if session.seats else "", path))

    def desk(self, session: Session, seat: str, path: Path | None = None) -> Desk:
        """A desk for a session, kept from now on."""
        seat = seat or sorted(session.seats)[0]
        words, keeper = Words(session.scenario, self.language), autosave(session, path)
        return Desk(session, seat, words, self.doors, keeper, hear=self.app.speaker.play)

    def pause(self, desk: Desk) -> Scene:
        """The pause over a game."""
        return PauseScene(lambda: _told(desk), lambda name: self.paused(desk, name))

    def paused(self, desk: Desk, name: str) -> Transition | None:
        """Where a line of the pause leads."""
        if name == "save":
            desk.session.mark(desk.words.label("pause.mark", turn=desk.view.turn + 1))
            return Pop()
        if name == "help":
            return Push(HelpScene("map"))
        if name == "settings":
            return Push(self.settings())
        return Quit() if name == "quit" else Restart(self.title())


def _told(desk: Desk) -> tuple[str, str]:
    words, view = desk.words, desk.view
    seat, turn, turns = words.powers.name(desk.seat), view.turn + 1, len(view.setup.dates)
    return words.title, words.label("pause.where", power=seat, turn=turn, turns=turns)


def _where(session: Session, language: str) -> str:
    words, state = Words(session.scenario, language), session.state
    seat = sorted(session.seats)[0] if session.seats else ""
    title = f"{words.texts.find('title') or session.scenario.id}, {words.texts.find('years') or ''}".strip(", ")
    turn, turns = state.turn + 1, len(state.setup.dates)
    return words.label("title.where", title=title, power=words.powers.name(seat), turn=turn, turns=turns)
