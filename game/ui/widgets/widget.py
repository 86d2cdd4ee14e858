"""What every widget is: a named thing in a rectangle that draws itself, answers inputs and can say itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import ClassVar

from game.text.tongue.catalogue import SOURCE_LANGUAGE
from game.text.tongue.labels import Labels, labels_in
from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input
from game.ui.kit import Kit
from game.ui.widgets.messages import Message

HIT = 36
RING = 6
"""Pixels about a widget that its ring, and letters that lean out of it, may touch."""


class Zone(IntEnum):
    """Where a widget stands on the screen. Tab goes through the zones in this order."""

    HEAD = 0
    LEFT = 1
    CENTRE = 2
    RIGHT = 3
    FOOT = 4


@dataclass(frozen=True, slots=True)
class Look:
    """How a widget stands at this moment. `has_ring` when the focus is here and the last input was a key."""

    is_hovered: bool = False
    is_pressed: bool = False
    is_focused: bool = False
    has_ring: bool = False


REST = Look()


@dataclass(eq=False, kw_only=True)
class Widget:
    """A thing on a screen. All of it is set by name: `Button(name="send", rect=..., text="Send")`.

    `rect` is in pixels of the window. `barred` is the reason why it may not be used now; a barred widget keeps
    its focus and says why. `key` is a chord that does it from anywhere on the page. `load` makes it something
    that can be dragged; `accepts` makes it a place where loads that begin with that text can be dropped.
    """

    name: str = ""
    rect: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))
    zone: Zone = Zone.CENTRE
    group: str = ""
    tip: str = ""
    key: str = ""
    barred: str = ""
    on_paper: bool = False
    load: str = ""
    accepts: str = ""
    clip: Rect | None = None
    labels: Labels = field(default_factory=lambda: labels_in(SOURCE_LANGUAGE), repr=False)
    """The words of its own that it says, in the player's language; the page gives them."""

    takes_focus: ClassVar[bool] = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paints the widget in its rectangle."""

    def draw_over(self, canvas: Canvas, look: Look) -> None:
        """Paints what stands above all else, as the list of an open chooser."""

    def over(self, kit: Kit) -> Rect | None:
        """The rectangle of what stands above all else; None when there is nothing."""
        return None

    def act(self, event: Input, kit: Kit) -> Message | None:
        """Answers an input that was meant for this widget. None when it has no use for it."""
        return None

    def do(self, kit: Kit) -> Message | None:
        """Does what the widget is for, as Enter or its key would."""
        return None

    def adopt(self, before: "Widget") -> None:
        """Takes over what the player had begun in the widget of the same name before the page was laid anew."""

    def leave(self) -> None:
        """The focus went elsewhere."""

    def inside(self) -> Sequence["Widget"]:
        """The widgets this one holds."""
        return ()

    def look_now(self) -> object:
        """All that its picture depends on but the focus and the pointer, as values that can be compared."""
        return tuple(vars(self).values())

    def reach(self, kit: Kit) -> Rect:
        """How far its picture goes: its rectangle, and the ring of focus about it."""
        return self.rect.inflate(2 * RING, 2 * RING)

    def reach_over(self, kit: Kit) -> Rect | None:
        """How far goes what it paints above all else; None when it paints nothing there."""
        return self.over(kit)

    def words(self) -> str:
        """The widget in words, for the page read aloud; empty when it says nothing."""
        return ""

    def hit(self) -> Rect:
        """Where the pointer finds it: at least 36 pixels each way."""
        return self.rect.inflate(max(0, HIT - self.rect.width), max(0, HIT - self.rect.height))

    @property
    def can_focus(self) -> bool:
        return self.takes_focus or bool(self.load) or bool(self.tip and self.name)
