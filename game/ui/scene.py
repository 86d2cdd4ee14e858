"""Screens and how one leads to another.

A scene answers an input with a transition (or None): `Push` puts another scene on top of it, `Pop` goes back,
`Replace` takes its place, `Quit` ends the game. Only the app has the stack.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, Key
from game.ui.kit import Kit
from game.ui.painting import Piece, Pieces
from game.ui.widgets.controls.field import Field
from game.ui.widgets.messages import Handled, Message
from game.ui.widgets.page import Page
from game.ui.widgets.widget import Widget


class Scene(Protocol):
    """One screen."""

    is_overlay: bool
    """Whether the screen below shows through and is drawn first."""

    def layout(self, kit: Kit) -> None:
        """The window has a new size or the player another sight: lay everything anew."""

    def on_event(self, event: Input) -> "Transition | None":
        """Answers an input."""

    def update(self, dt: float) -> bool:
        """Lets `dt` milliseconds pass; True when the screen must be drawn again."""

    def pieces(self, kit: Kit) -> Pieces:
        """What the screen is drawn of, the lowest first."""

    def words(self) -> str:
        """The whole screen in words."""

    def writing(self) -> Rect | None:
        """Where the player is writing, so that the input method opens beside it; None outside a field."""


@dataclass(frozen=True, slots=True)
class Push:
    """Puts a scene on top."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Pop:
    """Leaves this scene; the one below is laid anew."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Takes the place of this scene."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Quit:
    """Ends the game."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Empties the stack and begins again with one scene, as when a game is left for the title."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Run:
    """Starts a background job: `work(progress)` in a worker thread, its answer a `JobDone` of this name."""

    name: str
    work: "Callable[[Progress], object]"


@dataclass(frozen=True, slots=True)
class Cancel:
    """Asks a background job to stop."""

    name: str


class JobCancelled(Exception):
    """Raised inside a job that should stop."""


class Progress(Protocol):
    """What a job is given: to say how far it is, and to hear whether it should stop."""

    def step(self, share: float, doing: str = "") -> None:
        """Says that `share` (0 to 1) is done. Raises `JobCancelled` when the job should stop."""


Transition = Push | Pop | Replace | Quit | Restart | Run | Cancel


class PageScene:
    """A scene made of one page of widgets: override `build`, `receive`, and what else is needed."""

    is_overlay = False

    def __init__(self) -> None:
        self.page = Page()
        self._kit: Kit | None = None

    @property
    def kit(self) -> Kit:
        """The kit of the window; only after the first layout."""
        assert self._kit is not None, "the scene was not laid yet"
        return self._kit

    def label(self, key: str, **slots: object) -> str:
        """What stands on the window in the player's language: `label("pause.resume")`."""
        return self.kit.label(key, **slots)

    def build(self, kit: Kit) -> Sequence[Widget]:
        """The widgets as they stand now, in the order they are drawn."""
        return ()

    def receive(self, message: Message) -> Transition | None:
        """Answers what a widget says (never `Handled`). `refresh` when something changed."""
        return None

    def on_key(self, chord: str) -> Transition | None:
        """Answers a key that no widget had a use for, as `escape`."""
        return None

    def on_other(self, event: Input) -> Transition | None:
        """Answers everything else that no widget had a use for: jobs, the closed window, the pointer on nothing."""
        return None

    def backdrop(self, canvas: Canvas) -> None:
        """Draws what stands behind the widgets."""
        canvas.fill(canvas.kit.rect, canvas.palette.ink_0)

    def refresh(self) -> None:
        """Lays the page anew, as after a change; focus and carets stay."""
        self.page.lay(self.build(self.kit), self.kit)

    def speak(self, language: str) -> None:
        """The player reads this language from now on: a scene of a game tells its desk, others what they keep."""
        desk = getattr(self, "desk", None)
        if desk is not None:
            desk.speak(language)

    def layout(self, kit: Kit) -> None:
        self._kit = kit
        self.speak(kit.labels.language)
        desk = getattr(self, "desk", None)
        if desk is not None:
            desk.keep_calendar(kit.theme.sight.old_style)
        self.refresh()

    def on_event(self, event: Input) -> Transition | None:
        message = self.page.on_input(event)
        if message is None:
            return self.on_key(event.chord) if isinstance(event, Key) else self.on_other(event)
        return None if isinstance(message, Handled) else self.receive(message)

    def update(self, dt: float) -> bool:
        return self.page.update(dt)

    def backdrop_now(self) -> object:
        """What the backdrop depends on, as a value that can be compared."""
        return None

    def pieces(self, kit: Kit) -> Pieces:
        ground = Piece((type(self), self.backdrop_now()), kit.rect, self.backdrop)
        return {"backdrop": ground, **self.page.pieces(kit)}

    def words(self) -> str:
        return self.page.words()

    def writing(self) -> Rect | None:
        held = self.page.find(self.page.focused)
        return held.rect if isinstance(held, Field) and not held.is_fixed else None
