"""The mid-end: the one thing front ends talk to. It plays the seats no human sits in, keeps the tree, undoes, saves.

session = Session.new(scenario, seats={"RUS"}, seed=7)
session.view("RUS"), session.objection(action), session.submit(action), session.undo(), session.redo()
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from game.players.cabinet import Cabinet
from game.players.protocol import Decision, Player, Reason, Waiting
from game.rules import (
    Action,
    Event,
    Fixed,
    Objection,
    Prompt,
    Seeded,
    Shocks,
    State,
    View,
    Witnessed,
    apply,
    begin,
    notation,
    objection,
    observe,
)
from game.rules.resolve import Resolve, draw, draws_needed
from game.rules.setup import Setup
from game.scenario.build import Scenario

from .tree import Entry, Tree

Watcher = Callable[["Session"], None]
MOST_MOVES_BY_OTHERS = 400
"""Moves the cabinets may make between two of the player's before it is called a bug."""


def drawn_resolves(setup: Setup, seed: int) -> dict[str, Resolve]:
    """The hidden resolve of every seat with a stake, drawn once at the start of a game."""
    lots = Seeded(seed, 0, "resolve")
    return {
        seat: draw(stake, setup.characters[seat], lots.uniforms(seat, (draws_needed(stake), 3)))
        for seat, stake in setup.stakes.items()
    }


@dataclass
class Session:
    """One game being played, replayed or branched."""

    scenario: Scenario
    seed: int
    seats: frozenset[str]
    """Seats a human sits in."""
    tree: Tree
    players: Mapping[str, Player] = field(default_factory=dict)
    watchers: list[Watcher] = field(default_factory=list)
    """Called after every entry and every move of the head: autosave, windows."""
    fixed_lots: Mapping[str, int] | None = None
    """Lots that stand fast instead of the seed's, when a record is replayed."""

    @classmethod
    def new(cls, scenario: Scenario, seats: Collection[str], seed: int) -> "Session":
        """A fresh game; the cabinets ahead of the first human seat have not moved yet (see `play_on`)."""
        root = begin(scenario.setup, drawn_resolves(scenario.setup, seed))
        tree = Tree([Entry(0, None, "", {}, (), root)])
        return cls(scenario, seed, frozenset(seats), tree, players_for(scenario.setup, seats))

    @property
    def setup(self) -> Setup:
        return self.scenario.setup

    @property
    def state(self) -> State:
        """The moment at the head. For rules, saves and the archives; front ends show views."""
        return self.tree.here.state

    @property
    def awaiting(self) -> Prompt | None:
        """Who is to act."""
        return self.state.awaiting

    @property
    def over(self) -> bool:
        return self.state.ending is not None

    def view(self, seat: str) -> View:
        """The game as one seat sees it."""
        return observe(self.state, seat)

    def objection(self, action: Action) -> Objection | None:
        """Why an action may not be done now."""
        return objection(self.state, action)

    def submit(self, action: Action) -> tuple[Event, ...]:
        """Play an action of a human seat, then the cabinets' until a human is asked again. Returns what happened."""
        before = self.tree.head
        self.play(action)
        self.play_on()
        return self.events_since(before)

    def play(self, action: Action, because: tuple[Reason, ...] = ()) -> Entry:
        """Play one action and nothing else. An action played here before is stepped onto, not doubled."""
        line = notation.write(self.setup, action)
        known = self.tree.same_move(line)
        if known is not None:
            self.tree.goto(known.id)
        else:
            self.tree.add(self._entry(line, action, because))
        self._tell()
        return self.tree.here

    def _entry(self, line: str, action: Action, because: tuple[Reason, ...]) -> Entry:
        shocks = Witnessed(self._chance(), {})
        step = apply(self.state, action, shocks)
        return Entry(
            len(self.tree.entries), self.tree.head, line, shocks.drawn, step.events, step.state, because
        )  # fmt: skip

    def _chance(self) -> Shocks:
        if self.fixed_lots is not None:
            return Fixed(self.fixed_lots)
        return Seeded(self.seed, self.state.turn)

    def play_on(self) -> None:
        """Let the cabinets move until a human is asked or the game is over."""
        for _ in range(MOST_MOVES_BY_OTHERS):
            decision = self.next_decision()
            if decision is None:
                return
            self.play(decision.action, decision.because)
        raise RuntimeError(f"the cabinets did not come to an end: {notation.brief(self.state)}")

    def next_decision(self) -> Decision | None:
        """What the seat that is asked decides; None when a human is asked or the game is over."""
        prompt = self.awaiting
        if prompt is None:
            return None
        return self.players[prompt.seat].decide(self.view(prompt.seat))

    def events_since(self, entry: int) -> tuple[Event, ...]:
        """Everything that happened on the present line after an entry."""
        line = self.tree.line()
        at = next((k for k, e in enumerate(line) if e.id == entry), 0)
        return tuple(event for e in line[at + 1 :] for event in e.events)

    def undo(self) -> bool:
        """Back to before the last action of a human seat; False at the start."""
        line = self.tree.line()
        for entry in reversed(line[1:]):
            if entry.by in self.seats:
                assert entry.parent is not None
                self.tree.head = entry.parent
                self._tell()
                return True
        return False

    def redo(self) -> bool:
        """Forward again to the next moment at which a human was asked; False when there is none."""
        moved = False
        for entry in list(self.tree.ahead()):
            self.tree.head = entry.id
            moved = True
            prompt = entry.state.awaiting
            if prompt is None or prompt.seat in self.seats:
                break
        if moved:
            self._tell()
        return moved

    def goto(self, entry: int) -> None:
        """Stand on any entry of the tree."""
        self.tree.goto(entry)
        self._tell()

    def mark(self, name: str) -> None:
        """Give the present moment a name."""
        self.tree.entries[self.tree.head] = replace(self.tree.here, mark=name)
        self._tell()

    def sit(self, seats: Collection[str]) -> None:
        """Change which seats humans sit in: taking the chair in a replay."""
        self.seats = frozenset(seats)
        self.players = players_for(self.setup, seats)

    def _tell(self) -> None:
        for watcher in self.watchers:
            watcher(self)


def players_for(setup: Setup, humans: Collection[str]) -> dict[str, Player]:
    """A cabinet for every seat without a human."""
    return {seat: Waiting() if seat in humans else Cabinet() for seat in setup.seats}
