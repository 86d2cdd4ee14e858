"""What it takes to decide for a seat: a View in, an action and its reasons out."""

from dataclasses import dataclass
from typing import Protocol

from game.rules import Action, View


@dataclass(frozen=True)
class Reason:
    """One true reason of a cabinet: a key for its words, and how much it weighed, in centipoints."""

    key: str
    weight: int


@dataclass(frozen=True)
class Decision:
    """What a seat does, and why. The reasons go to the archives, not to the other side."""

    action: Action
    because: tuple[Reason, ...] = ()


class Player(Protocol):
    """Decides for a seat whenever the game waits for it."""

    def decide(self, view: View) -> Decision | None:
        """The next action of the seat, or None to wait (for a human, or for a record that has ended)."""
        ...


class Waiting:
    """A human's chair: it never decides by itself."""

    def decide(self, view: View) -> Decision | None:
        return None
