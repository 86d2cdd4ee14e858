"""Thousands of random keys, clicks, drags and turns of the wheel over all screens: no exception, and no dead end.

A longer walk, or one of your own: `FROZEN_PEACE_EVENTS=100000 FROZEN_PEACE_SEED=7 pytest tests/ui/test_wandering.py`.
"""

import os
from collections import Counter
from pathlib import Path
from random import Random

import pygame
import pytest

from game.ui.inputs import Composing, WindowClosed
from game.ui.scenes.title import TitleScene
from game.ui.settings import Settings
from game.ui.sound.speaker import Speaker
from game.ui.theme import Sight
from game.ui.widgets import focus
from game.ui.window.pilot import Pilot
from game.ui.window.shell import Shell

EVENTS = int(os.environ.get("FROZEN_PEACE_EVENTS", "5000"))
SEED = int(os.environ.get("FROZEN_PEACE_SEED", "1905"))
PARTS = 5
"""Walks that can be taken side by side."""
KEYS = (
    *"abcdefghijklmnopqrstuvwxyz0123456789/[]+-?.", "enter", "escape", "tab", "shift+tab", "space", "up", "down",
    "left", "right", "home", "end", "pageup", "pagedown", "delete", "backspace", "ctrl+enter", "ctrl+z", "ctrl+y",
    "ctrl+shift+z", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+a", "ctrl+f", "f2", "f3", "f4", "f5", "f6", "f10",
)  # fmt: skip
SIZES = ((1280, 720), (1600, 900), (1920, 1080))
WAY_HOME = 12
"""Presses of Escape, or lines of the pause, that lead from anywhere back to the title."""


class NoWindow:
    """What the screens ask of the window: its settings and what was wrong at the start."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.problems: tuple[str, ...] = ()
        self.speaker = Speaker(0)

    def choose(self, settings: Settings) -> str:
        self.settings = settings
        return ""


class Wanderer:
    """A player who tries anything."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.shell = Shell(NoWindow())  # type: ignore[arg-type]
        self.pilot = Pilot(self.shell.title(), SIZES[0])
        self.seen: Counter[str] = Counter()
        self.surface = pygame.Surface(SIZES[0])

    def point(self) -> tuple[int, int]:
        wide, tall = self.pilot.stack.kit.size
        page = getattr(self.pilot.scene, "page", None)
        shown = [w for w in focus.everything(page.widgets) if w.name] if page else []
        if shown and self.chance.random() < 0.8:
            return self.chance.choice(shown).rect.center
        return self.chance.randrange(wide), self.chance.randrange(tall)

    def event(self) -> None:
        """One random event; a window that was closed is opened again, on the title."""
        pilot, chance = self.pilot, self.chance
        what = chance.choices(
            ("key", "click", "drag", "wheel", "move", "wait", "close", "resize", "compose"),
            (40, 34, 6, 5, 8, 5, 0.3, 0.1, 0.5),
        )[0]
        if what == "key":
            pilot.press(chance.choice(KEYS))
        elif what == "click":
            pilot.click_at(self.point(), chance.choice((1, 1, 1, 1, 2, 3)), chance.choice((1, 1, 2)))
        elif what == "drag":
            pilot.drag(self.point(), self.point())
        elif what == "wheel":
            pilot.wheel(self.point(), chance.choice((-3, -1, 1, 3)))
        elif what == "move":
            pilot.move_to(self.point(), chance.random() < 0.3)
        elif what == "wait":
            pilot.wait(400)
        elif what == "close":
            pilot.send(WindowClosed())
        elif what == "resize":
            pilot.resize(chance.choice(SIZES), Sight(text=chance.choice((1.0, 1.5, 2.0))))
        else:
            pilot.send(Composing(chance.choice(("", "にほん", "樺太"))))
        if pilot.stack.is_over:
            self.open_again()
        self.seen[type(pilot.scene).__name__] += 1

    def open_again(self) -> None:
        self.pilot.stack.scenes.append(self.shell.title())
        self.pilot.stack.scenes[0].layout(self.pilot.stack.kit)

    def look(self) -> None:
        """What is renewed piece by piece is what would be drawn as a whole."""
        stack = self.pilot.stack
        if self.surface.get_size() != stack.kit.size:
            self.surface = pygame.Surface(stack.kit.size)
        stack.renew(self.surface)
        whole = self.pilot.picture()
        assert self.surface.get_buffer().raw == whole.get_buffer().raw, type(self.pilot.scene).__name__

    def go_home(self) -> list[str]:
        """The screens from here to the title by Escape, and by the pause's own line; fails when they do not end."""
        way: list[str] = []
        for _ in range(WAY_HOME):
            if self.pilot.stack.is_over:
                self.open_again()
            scene = self.pilot.scene
            way.append(type(scene).__name__)
            if isinstance(scene, TitleScene):
                return way
            page = getattr(scene, "page", None)
            if way[-1] == "PauseScene" and page is not None and page.find("title"):
                self.pilot.click("title")
            else:
                self.pilot.wait(1500)
                self.pilot.press("escape")
        raise AssertionError(f"a dead end: {' > '.join(way)}")

    def start_over(self, number: int) -> None:
        """Goes in by the lines of the title in turn, but for the last, which closes the game."""
        lines = self.pilot.scene.lines if isinstance(self.pilot.scene, TitleScene) else ()
        names = [line.name for line in lines][:-1]
        self.pilot.click(names[number % len(names)])


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_breaks_and_nothing_traps(part: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FROZEN_PEACE_HOME", str(tmp_path))
    wanderer = Wanderer(SEED + part)
    for number in range(EVENTS // PARTS):
        wanderer.event()
        if number % 20 == 0:
            wanderer.look()
        if number % 200 == 0:
            wanderer.go_home()
            wanderer.start_over(number // 200 + part)
    assert len(wanderer.seen) >= 5, wanderer.seen
