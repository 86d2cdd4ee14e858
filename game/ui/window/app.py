"""The window: the loop of events, drawing only when something changed, and what works on every screen."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import pygame

from game.places import home
from game.ui.inputs import Input, Key, PointerMoved, PointerPressed, PointerReleased, Wheeled, WindowClosed
from game.ui.kit import Clipboard, Kit, make_kit
from game.ui.scene import Push, Scene
from game.ui.settings import TEXT_SIZES, Settings, load_settings, save_settings
from game.ui.sound.speaker import Speaker
from game.ui.tokens import read_tokens
from game.ui.voice import Reading
from game.ui.window.jobs import Jobs
from game.ui.window.keyboard import inputs_of
from game.ui.window.stack import Stack

LEAST = (1280, 720)
_FIRST_SIZE = (1600, 900)
_IDLE_MS, _LIVELY_MS = 50, 8
_DOUBLE_CLICK_MS = 350


class NoDisplay(RuntimeError):
    """There is no display to open a window on; the message names the way to play without one."""


class App:
    """One window with its stack of scenes. `first(app)` makes the scene it opens with."""

    def __init__(self, first: "Callable[[App], Scene]") -> None:
        self.settings, problems = load_settings()
        tokens = read_tokens()
        self.problems: tuple[str, ...] = (*problems, *tokens.problems)
        self.help: Callable[[Scene], Scene] | None = None
        """Makes the scene F1 opens over another; None until there is one."""
        self._screen = _open_window(self.settings.full_screen)
        self.jobs = Jobs(_wake)
        self._shift = (0, 0)
        self._whole: pygame.Surface | None = None
        """All of the screen, where the window is smaller than the least there is a layout for."""
        self._is_dirty = True
        self._last_press = (-_DOUBLE_CLICK_MS, (0, 0))
        kit = make_kit(_laid_size(self._screen.get_size()), self.settings.sight, tokens)
        kit = Kit(kit.theme, kit.type, kit.icons, kit.marks, Clipboard(is_shared=True))
        self._warming: Iterator[str] | None = kit.type.warmed()
        self.stack = Stack(first(self), kit)
        self.stack.run, self.stack.cancel = self.jobs.run, self.jobs.cancel
        self.speaker = Speaker(self.settings.loudness)
        self.reading = self._read_aloud()
        self.stack.begin()

    def _read_aloud(self) -> Reading:
        return Reading(self.settings.voice, self.settings.language, home() / "spoken.txt")

    def choose(self, settings: Settings) -> str:
        """Takes new settings into use and keeps them. Returns a sentence when they could not be written."""
        before, self.settings = self.settings, settings
        if settings.full_screen != before.full_screen:
            self._screen = _open_window(settings.full_screen)
            self.stack.forget()
        if settings.sight != before.sight:
            self._dress()
        self.speaker.volume = settings.loudness
        if (settings.voice, settings.language) != (before.voice, before.language):
            self.reading.close()
            self.reading = self._read_aloud()
        self._is_dirty = True
        return save_settings(settings)

    def run(self) -> None:
        """Runs until the last scene has gone."""
        clock = pygame.time.Clock()
        try:
            while not self.stack.is_over:
                self._step(clock)
        finally:
            self.jobs.close()
            self.reading.close()
            self.speaker.close()
            pygame.quit()

    def _step(self, clock: pygame.time.Clock) -> None:
        event = pygame.event.wait(_LIVELY_MS if self._is_dirty or self._warming else _IDLE_MS)
        for one in [event, *pygame.event.get()]:
            self._on_system(one)
        for news in self.jobs.news():
            self._tell(news)
        self._is_dirty |= self.stack.update(clock.tick())
        if self._is_dirty and not self.stack.is_over:
            self.draw()
        elif self._warming and event.type == pygame.NOEVENT and next(self._warming, None) is None:
            self._warming = None

    def draw(self) -> None:
        """Draws what has changed on the screen and shows it."""
        self._is_dirty = False
        size, laid = self._screen.get_size(), self.stack.kit.size
        if laid == size:
            pygame.display.update(self.stack.renew(self._screen))
            return
        if self._whole is None or self._whole.get_size() != laid:
            self._whole = pygame.Surface(laid)
        self.stack.renew(self._whole)
        self._screen.blit(self._whole, (-self._shift[0], -self._shift[1]))
        pygame.display.flip()
        self.reading.follow(self.stack.top)

    def _on_system(self, event: pygame.event.Event) -> None:
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            self._screen = pygame.display.get_surface() or self._screen
            self._dress()
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWFOCUSGAINED, pygame.WINDOWRESTORED):
            self.stack.forget()
            self._is_dirty = True
        elif found := inputs_of(event, self._clicks(event)):
            self._tell(self._moved(found))

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
        if not self.stack.is_over:
            _offer_writing(self.stack.top)

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
        self.stack.dress(self.stack.kit.at(_laid_size(self._screen.get_size()), self.settings.sight))
        self._warming = self.stack.kit.type.warmed()
        self._is_dirty = True

    def _moved(self, event: Input) -> Input:
        """In a window under 1280 x 720 the screen is shown in part, and follows the pointer."""
        size, laid = self._screen.get_size(), self.stack.kit.size
        if size == laid or not isinstance(event, PointerMoved | PointerPressed | PointerReleased | Wheeled):
            return event
        x, y = event.at
        self._shift = (round((laid[0] - size[0]) * x / size[0]), round((laid[1] - size[1]) * y / size[1]))
        return replace(event, at=(x + self._shift[0], y + self._shift[1]))


def _laid_size(size: tuple[int, int]) -> tuple[int, int]:
    return max(size[0], LEAST[0]), max(size[1], LEAST[1])


def _text_step(text: float, step: int) -> float:
    nearest = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - text))
    return TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, nearest + step))]


def _wake() -> None:
    if pygame.display.get_init():
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))


def _offer_writing(scene: Scene) -> None:
    """The input method is on only while the player writes, so that it never swallows a command."""
    place = scene.writing()
    if place is None:
        pygame.key.stop_text_input()
    else:
        pygame.key.start_text_input()
        pygame.key.set_text_input_rect(place)


def _open_window(is_full: bool) -> pygame.Surface:
    try:
        pygame.display.init()
        _check_driver()
        pygame.display.set_caption("Frozen Peace")
        pygame.key.set_repeat(350, 40)
        if is_full:
            return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        desktops = pygame.display.get_desktop_sizes() or [_FIRST_SIZE]
        size = (min(_FIRST_SIZE[0], desktops[0][0]), min(_FIRST_SIZE[1], desktops[0][1]))
        return pygame.display.set_mode(size, pygame.RESIZABLE)
    except pygame.error as error:
        raise NoDisplay(
            f"No window can be opened here ({error}). Play in the terminal instead: "
            "python -m game play portsmouth-1905 --as RUS --text"
        ) from error


def _check_driver() -> None:
    """SDL falls back on a driver that draws into nothing where there is no screen: a game nobody can see."""
    if "SDL_VIDEODRIVER" not in os.environ and pygame.display.get_driver() in ("offscreen", "dummy"):
        pygame.display.quit()
        raise pygame.error("there is no screen")


def open_window(first: "Callable[[App], Scene]") -> int:
    """Opens the window and plays until it closes. Returns the exit status: 2 when there is no display."""
    try:
        app = App(first)
    except NoDisplay as error:
        print(error, file=sys.stderr)
        return 2
    app.run()
    return 0
