"""The window: the loop of events, drawing only when something changed, and what works on every screen."""

import logging
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace

import pygame

from game.places import home
from game.ui.inputs import Input, JobDone, JobMoved, Key, PointerLost, WindowClosed
from game.ui.kit import Clipboard, Kit, make_kit
from game.ui.scene import Push, Scene
from game.ui.settings import TEXT_SIZES, Settings, load_settings, save_settings
from game.ui.sound.speaker import Speaker
from game.ui.tokens import read_tokens
from game.ui.voice import Reading
from game.ui.window.jobs import Jobs
from game.ui.window.keyboard import inputs_of
from game.ui.window.screen import NoDisplay, Screen
from game.ui.window.stack import Stack

_LOG = logging.getLogger(__name__)
_IDLE_MS, _LIVELY_MS = 50, 8
_DOUBLE_CLICK_MS = 350
_TURN_S = 0.001
"""How long the worker may keep the interpreter to itself: the window's thread asks for it back so often."""


class App:
    """One window with its stack of scenes. `first(app)` makes the scene it opens with; `language` is not kept."""

    def __init__(self, first: "Callable[[App], Scene]", language: str = "") -> None:
        self.settings, problems = load_settings()
        self.settings = replace(self.settings, language=language or self.settings.language)
        tokens = read_tokens()
        self._problems = (*problems, *tokens.problems)
        self.help: Callable[[Scene], Scene] | None = None
        """Makes the scene F1 opens over another; None until there is one."""
        self.screen = Screen(self.settings.full_screen)
        self.jobs = Jobs(_wake)
        self._is_dirty = True
        self._last_press = (-_DOUBLE_CLICK_MS, (0, 0))
        kit = make_kit(self.screen.laid, self.settings.sight, tokens)
        kit = Kit(kit.theme, kit.type, kit.icons, kit.marks, Clipboard(is_shared=True))
        self._faces, self._icons = kit.type.faces, kit.icons
        self._warming: Iterator[str] | None = kit.type.warmed()
        self.stack = Stack(first(self), kit)
        self.stack.run, self.stack.cancel = self.jobs.run, self.jobs.cancel
        self.speaker = Speaker(self.settings.loudness)
        self.reading = self._read_aloud()
        self.stack.begin()

    @property
    def problems(self) -> tuple[str, ...]:
        """What was wrong with settings, theme, fonts and drawings so far, in sentences."""
        return (*self._problems, *self._faces.missing, *self._icons.missing)

    def _read_aloud(self) -> Reading:
        return Reading(self.settings.voice, self.settings.language, home() / "spoken.txt")

    def choose(self, settings: Settings) -> str:
        """Takes new settings into use and keeps them. Returns a sentence when they could not be written."""
        before, self.settings = self.settings, settings
        if settings.full_screen != before.full_screen:
            self.screen.reopen(settings.full_screen)
            self._dress()
        elif settings.sight != before.sight:
            self._dress()
        self.speaker.volume = settings.loudness
        if (settings.voice, settings.language) != (before.voice, before.language):
            self.reading.close()
            self.reading = self._read_aloud()
        self._is_dirty = True
        return save_settings(settings)

    def run(self) -> None:
        """Runs until the last scene has gone."""
        clock, before = pygame.time.Clock(), sys.getswitchinterval()
        sys.setswitchinterval(_TURN_S)
        try:
            while not self.stack.is_over:
                self._step(clock)
        finally:
            sys.setswitchinterval(before)
            self.jobs.close()
            self.reading.close()
            self.speaker.close()
            pygame.quit()

    def _step(self, clock: pygame.time.Clock) -> None:
        is_lively = self._is_dirty or self._warming is not None or self.screen.is_changing
        event = pygame.event.wait(_LIVELY_MS if is_lively else _IDLE_MS)
        for one in [event, *pygame.event.get()]:
            self._on_system(one)
        for news in self.jobs.news():
            self._tell(news)
        if self.screen.has_settled():
            self._dress()
        self._is_dirty |= self.stack.update(clock.tick())
        if self._is_dirty and not self.stack.is_over:
            self.draw()
        elif self._warming and event.type == pygame.NOEVENT and next(self._warming, None) is None:
            self._warming = None

    def draw(self) -> None:
        """Draws what has changed on the screen and shows it."""
        self._is_dirty = False
        self.screen.show(self.stack)
        self.reading.follow(self.stack.top)

    def _on_system(self, event: pygame.event.Event) -> None:
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            self.screen.resize()
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWFOCUSGAINED, pygame.WINDOWRESTORED):
            self.stack.forget()
            self._is_dirty = True
        elif event.type == pygame.WINDOWFOCUSLOST:
            # The button may come up elsewhere: what was held or carried is let go.
            self._tell(PointerLost())
        elif found := inputs_of(event, self._clicks(event)):
            self._tell(self.screen.moved(found, self.stack.kit.size))

    def _clicks(self, event: pygame.event.Event) -> int:
        if event.type != pygame.MOUSEBUTTONDOWN:
            return 1
        now, before = pygame.time.get_ticks(), self._last_press
        near = abs(event.pos[0] - before[1][0]) + abs(event.pos[1] - before[1][1]) < 8
        self._last_press = (now, event.pos)
        return 2 if near and now - before[0] < _DOUBLE_CLICK_MS else 1

    def _tell(self, event: Input) -> None:
        if self.stack.is_over:
            return
        self._is_dirty = True
        if isinstance(event, Key) and self._on_key(event.chord):
            return
        before = len(self.stack.scenes)
        self.stack.on_event(event)
        # A scene that wants to save or ask first answers the closed window with a scene; else the game ends.
        if isinstance(event, WindowClosed) and len(self.stack.scenes) <= before:
            self.stack.scenes.clear()
        if not self.stack.is_over and not isinstance(event, JobDone | JobMoved):
            self._offer_writing(self.stack.top)

    def _offer_writing(self, scene: Scene) -> None:
        """The input method is on only while the player writes, so that it never swallows a command."""
        place = scene.writing()
        if place is None:
            pygame.key.stop_text_input()
        else:
            pygame.key.start_text_input()
            pygame.key.set_text_input_rect(self.screen.in_window(place))

    def _on_key(self, chord: str) -> bool:
        if chord == "f11":
            self.choose(replace(self.settings, full_screen=not self.settings.full_screen))
        elif chord in ("ctrl++", "ctrl+-"):
            self.choose(replace(self.settings, text=_text_step(self.settings.text, 1 if chord == "ctrl++" else -1)))
        elif chord == "alt+f4":
            self._tell(WindowClosed())
        elif chord == "f1" and self.help and not self.stack.top.is_overlay:
            self.stack.put(Push(self.help(self.stack.top)))
        else:
            return False
        return True

    def _dress(self) -> None:
        self.stack.dress(self.stack.kit.at(self.screen.laid, self.settings.sight))
        self._warming = self.stack.kit.type.warmed()
        self._is_dirty = True


def _text_step(text: float, step: int) -> float:
    nearest = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - text))
    return TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, nearest + step))]


def _wake() -> None:
    if pygame.display.get_init():
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))


def _written_down(error: Exception) -> str:
    """Keeps what went wrong for whoever mends it, and says so in a sentence."""
    _LOG.error("the window closed", exc_info=error)
    told, path = f"The window had to close: {error or type(error).__name__}.", home() / "closed.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return f"{told} Your games are kept as they stood."
    return f"{told} Your games are kept as they stood; what happened is written in {path}."


def open_window(first: "Callable[[App], Scene]", language: str = "") -> int:
    """Opens the window and plays until it closes. The exit status: 2 when there is no display, 1 after a fault."""
    try:
        app = App(first, language)
        app.run()
    except NoDisplay as error:
        print(error, file=sys.stderr)
        return 2
    except Exception as error:
        # Whatever fails, the player reads a sentence; the game itself was saved after its last entry.
        print(_written_down(error), file=sys.stderr)
        return 1
    return 0
