"""A tour of one screen, always the same: the pointer hovers, turns the wheel and drags; every frame is timed."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice

import pygame

from game.ui.inputs import Input, PointerMoved, PointerPressed, PointerReleased, Wheeled
from game.ui.scene import Scene
from game.ui.theme import Sight
from game.ui.widgets import focus
from game.ui.window.jobs import Jobs
from game.ui.window.pilot import Pilot

FRAME_MS = 16.0
_HOVER, _DRAG, _REST, _TURNS = 24, 14, 6, 3
Point = tuple[int, int]


@dataclass
class Times:
    """Milliseconds of every frame: by the clock, and what the window's own thread spent."""

    clock: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)


class Tourist:
    """Drives one screen with the worker thread a real window has."""

    def __init__(self, scene: Scene, size: Point, sight: Sight | None = None) -> None:
        self.jobs = Jobs()
        self.pilot = Pilot(scene, size, sight, holds_jobs=True)
        self.surface = pygame.Surface(size)
        self.times = Times()
        stack = self.pilot.stack
        stack.run, stack.cancel = self.jobs.run, self.jobs.cancel
        for job in self.pilot.jobs:
            self.jobs.run(job)

    def settle(self, seconds: float = 20.0) -> None:
        """Frames without an input until nothing more is under way."""
        end, quiet = time.perf_counter() + seconds, 0
        while quiet < 12 and time.perf_counter() < end:
            quiet = 0 if self._frame(None) or self.jobs.is_busy else quiet + 1
            time.sleep(0.004)

    def go(self, frames: int) -> Times:
        """So many timed frames of the tour."""
        self.times = Times()
        for event in islice(cycle(self._script()), frames):
            own, clock = time.thread_time(), time.perf_counter()
            self._frame(event)
            self.times.clock.append(1_000 * (time.perf_counter() - clock))
            self.times.own.append(1_000 * (time.thread_time() - own))
        return self.times

    def close(self) -> None:
        """Stops the worker."""
        self.jobs.close()

    def _frame(self, event: Input | None) -> bool:
        stack = self.pilot.stack
        for news in self.jobs.news():
            self.pilot.send(news)
        if event is not None:
            self.pilot.send(event)
        is_lively = stack.update(FRAME_MS)
        return bool(stack.renew(self.surface)) or is_lively

    def _script(self) -> Iterator[Input | None]:
        """Hover across the screen, wheel where the pointer is, drag from a widget and let go on nothing; and rest."""
        wide, tall = self.pilot.stack.kit.size
        for number, start in enumerate(self._holds()):
            for k in range(_HOVER):
                yield PointerMoved(((37 * k + 211 * number) % wide, (23 * k + 97 * number) % tall))
            yield PointerMoved(start)
            for k in range(_TURNS):
                yield Wheeled(start, 1.0 if (number + k) % 2 else -1.0)
                yield None
            yield PointerPressed(start)
            for k in range(1, _DRAG):
                yield PointerMoved((start[0] + 9 * k, max(0, start[1] - 5 * k)), True)
            yield PointerReleased((wide - 1, 0))
            yield from [None] * _REST

    def _holds(self) -> list[Point]:
        """Where the drags begin: what can be carried, the large widgets (maps, lists, sliders), then the others."""
        widgets = [w for w in focus.everything(self.pilot.page.widgets) if w.name]
        shown = [w for w in widgets if w.clip is None or w.clip.contains(w.rect)]
        order = sorted(shown, key=lambda w: (not w.load, -w.rect.width * w.rect.height))
        return [w.rect.center for w in order[:16]] or [self.surface.get_rect().center]
