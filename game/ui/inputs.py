"""What the player does, as plain values: the window makes them from the system's events, the pilot by hand.

A key is a chord in words, modifiers in the order ctrl, alt, shift: `enter`, `ctrl+z`, `shift+tab`, `f11`,
`left`, `/`, `[`. Letters are lower case.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A key went down (or repeated)."""

    chord: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Text arrived from the keyboard or the input method, ready to insert."""

    text: str


@dataclass(frozen=True, slots=True)
class Composing:
    """The input method shows an unfinished text; empty when it is done."""

    text: str


@dataclass(frozen=True, slots=True)
class PointerMoved:
    """The pointer is at `at`; `is_held` while its first button is down."""

    at: tuple[int, int]
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class PointerPressed:
    """A button went down: 1 left, 2 middle, 3 right. `clicks` is 2 for a double click."""

    at: tuple[int, int]
    button: int = 1
    clicks: int = 1


@dataclass(frozen=True, slots=True)
class PointerReleased:
    """A button came up."""

    at: tuple[int, int]
    button: int = 1


@dataclass(frozen=True, slots=True)
class PointerLost:
    """The window lost the pointer, as when another came to the front: what was held is let go, nothing is done."""


@dataclass(frozen=True, slots=True)
class Wheeled:
    """The wheel turned at `at`: positive `up` is away from the player, in notches."""

    at: tuple[int, int]
    up: float
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class JobDone:
    """A background job ended: its value, or the sentence that says why it failed."""

    name: str
    value: object = None
    failure: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class JobMoved:
    """A background job got on: `share` of it is done (0 to 1), and what it is doing."""

    name: str
    share: float
    doing: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The scene is on top now, or the window has another size: time to start what works in the background."""


@dataclass(frozen=True, slots=True)
class WindowClosed:
    """The player closed the window; a scene may save before it goes."""


Input = (
    Key | Typed | Composing | PointerMoved | PointerPressed | PointerReleased | PointerLost | Wheeled | JobDone
    | JobMoved | Shown | WindowClosed
)  # fmt: skip


def written(chord: str) -> str:
    """A chord as it is written on a key cap: `ctrl+enter` is Ctrl ⏎."""
    names = {
        "enter": "⏎", "escape": "Esc", "left": "←", "right": "→", "up": "↑", "down": "↓", "delete": "Del",
        "insert": "Ins", "backspace": "back", "pageup": "PgUp", "pagedown": "PgDn",
    }  # fmt: skip
    if chord in ("+", "ctrl++"):
        return " ".join(["Ctrl"] * chord.startswith("ctrl") + ["+"])
    return " ".join(names.get(part, part.capitalize()) for part in chord.split("+"))
