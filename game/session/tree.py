"""The moves of a game as a tree: one line is the trunk, what-ifs are branches, as in a chess study."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.players.protocol import Reason
from game.rules import Event, State


@dataclass(frozen=True, eq=False)
class Entry:
    """One action that was played: who, what, what chance drew, what happened, and the moment it led to."""

    id: int
    parent: int | None
    line: str
    """The action in the game's notation; empty for the root."""
    lots: dict[str, int]
    """What chance drew, by name."""
    events: tuple[Event, ...]
    state: State
    because: tuple[Reason, ...] = ()
    """True reasons, for the archives; empty for a human."""
    mark: str = ""
    """A bookmark's or branch's name, when the player gave one."""

    @property
    def by(self) -> str:
        """The seat that acted."""
        return self.line.partition(" ")[0]


@dataclass
class Tree:
    """All entries of a game and where the player stands in it."""

    entries: list[Entry] = field(default_factory=list)
    head: int = 0
    towards: dict[int, int] = field(default_factory=dict)
    """For each entry, the child last visited: where redo leads."""

    @property
    def here(self) -> Entry:
        """The entry at the head."""
        return self.entries[self.head]

    def add(self, entry: Entry) -> None:
        """Append an entry after its parent and stand on it."""
        self.entries.append(entry)
        if entry.parent is not None:
            self.towards[entry.parent] = entry.id
        self.head = entry.id

    def line(self, to: int | None = None) -> list[Entry]:
        """The entries from the root to an entry (the head when none is named)."""
        found, at = list[Entry](), self.head if to is None else to
        while True:
            entry = self.entries[at]
            found.append(entry)
            if entry.parent is None:
                return found[::-1]
            at = entry.parent

    def children(self, of: int) -> list[Entry]:
        """The entries played from one moment, oldest first."""
        later = self.entries[of + 1 :]  # a child is always younger than its parent
        return [e for e in later if e.parent == of]

    def same_move(self, line: str) -> Entry | None:
        """A child of the head with the same action, so that playing it again opens no twin branch."""
        return next((e for e in self.children(self.head) if e.line == line), None)

    def goto(self, to: int) -> None:
        """Stand on another entry; redo then leads back along the line that was left."""
        for entry in self.line(to)[1:]:
            assert entry.parent is not None
            self.towards[entry.parent] = entry.id
        self.head = to

    def ahead(self) -> Iterator[Entry]:
        """The entries redo would visit, in order."""
        at = self.head
        while at in self.towards:
            at = self.towards[at]
            yield self.entries[at]
