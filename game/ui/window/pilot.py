"""Plays the window without a window: keys, clicks and time by hand, and what the screen then says and shows.

pilot = Pilot(TitleScene(...), (1920, 1080))
pilot.press("down"); pilot.press("enter"); pilot.click("send"); pilot.type_text("Kunashir")
assert "Kunashir" in pilot.text(); pilot.picture(); pilot.overflow
"""

import pygame

from game.ui.canvas import Overflow
from game.ui.inputs import (
    Input,
    JobDone,
    Key,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Typed,
    Wheeled,
)
from game.ui.kit import make_kit
from game.ui.scene import Run, Scene
from game.ui.theme import Sight
from game.ui.widgets import focus
from game.ui.widgets.page import Page
from game.ui.widgets.widget import Widget
from game.ui.window.stack import Stack


class _Straight:
    """Progress of a job that runs at once."""

    def step(self, share: float, doing: str = "") -> None:
        """Nothing to report to."""


class Pilot:
    """A stack of scenes driven by hand. Background jobs are done at once unless `holds_jobs`."""

    def __init__(
        self,
        scene: Scene,
        size: tuple[int, int] = (1920, 1080),
        sight: Sight | None = None,
        holds_jobs: bool = False,
    ) -> None:
        self.stack = Stack(scene, make_kit(size, sight))
        self.stack.run = self._run
        self.holds_jobs = holds_jobs
        self.jobs: list[Run] = []
        self.stack.begin()

    @property
    def scene(self) -> Scene:
        """The scene on top."""
        return self.stack.top

    @property
    def page(self) -> Page:
        """The widgets of the scene on top."""
        page = getattr(self.scene, "page", None)
        assert isinstance(page, Page), f"{type(self.scene).__name__} has no page of widgets"
        return page

    def send(self, event: Input) -> None:
        """Gives one input."""
        self.stack.on_event(event)

    def press(self, *chords: str) -> None:
        """Presses chords one after another: `press("tab", "enter")`. A sign is also typed, as on a keyboard."""
        for chord in chords:
            self.send(Key(chord))
            if not self.stack.is_over and (len(chord) == 1 or chord == "space"):
                self.send(Typed(" " if chord == "space" else chord))

    def type_text(self, text: str) -> None:
        """Types a text into whatever has the focus."""
        for letter in text:
            self.press("space" if letter == " " else letter)

    def widget(self, name: str) -> Widget:
        """A widget by its name, or else by the beginning of its words."""
        if found := self.page.find(name):
            return found
        for widget in focus.everything(self.page.widgets):
            if widget.name and widget.words().lower().startswith(name.lower()):
                return widget
        names = ", ".join(sorted(w.name for w in focus.everything(self.page.widgets) if w.name))
        raise LookupError(f"no widget called or saying {name!r}; there are: {names}")

    def click(self, name: str) -> None:
        """Clicks the middle of a widget."""
        self.click_at(self.widget(name).rect.center)

    def click_at(self, at: tuple[int, int], button: int = 1, clicks: int = 1) -> None:
        """Clicks a point."""
        self.move_to(at)
        self.send(PointerPressed(at, button, clicks))
        if not self.stack.is_over:
            self.send(PointerReleased(at, button))

    def move_to(self, at: tuple[int, int], is_held: bool = False) -> None:
        """Moves the pointer."""
        self.send(PointerMoved(at, is_held))

    def drag(self, start: str | tuple[int, int], end: str | tuple[int, int]) -> None:
        """Drags from a widget or point to another."""
        first, last = (self.widget(p).rect.center if isinstance(p, str) else p for p in (start, end))
        self.move_to(first)
        self.send(PointerPressed(first))
        middle = ((first[0] + last[0]) // 2, (first[1] + last[1]) // 2)
        self.move_to(middle, True)
        self.move_to(last, True)
        self.send(PointerReleased(last))

    def wheel(self, at: tuple[int, int], up: float) -> None:
        """Turns the wheel at a point."""
        self.send(Wheeled(at, up))

    def wait(self, ms: float) -> None:
        """Lets time pass, in steps of 16 ms."""
        while ms > 0:
            self.stack.update(min(16.0, ms))
            ms -= 16

    def text(self, name: str = "") -> str:
        """What the screen says, or what one widget says."""
        return self.widget(name).words() if name else self.scene.words()

    @property
    def focused(self) -> str:
        """The name of the widget with the focus."""
        return self.page.focused

    def resize(self, size: tuple[int, int], sight: Sight | None = None) -> None:
        """The window has another size, or the player another sight."""
        self.stack.dress(self.stack.kit.at(size, sight))

    def picture(self) -> pygame.Surface:
        """What the screen shows."""
        surface = pygame.Surface(self.stack.kit.size)
        self.stack.draw(surface)
        return surface

    @property
    def overflow(self) -> list[Overflow]:
        """Every text that does not fit its box."""
        self.picture()
        return self.stack.overflow

    def finish_jobs(self) -> None:
        """Does the jobs that were held."""
        jobs, self.jobs = self.jobs, []
        for job in jobs:
            self.send(_done(job))

    def _run(self, job: Run) -> None:
        if self.holds_jobs:
            self.jobs.append(job)
        else:
            self.send(_done(job))


def _done(job: Run) -> JobDone:
    """A job done here and now; a failure is news, not an end, as it is for the worker."""
    try:
        return JobDone(job.name, job.work(_Straight()))
    except Exception as error:
        return JobDone(job.name, failure=str(error) or type(error).__name__)
