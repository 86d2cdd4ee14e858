"""The record as it was replayed: every move with its entry in the tree, and who held what on any day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from game.history.finding import Finder, episodes_of
from game.history.loading import load_record
from game.history.record import Effect, Happening, Record
from game.rules.events import OrderGiven
from game.scenario.loading import load_world
from game.scenario.world import World
from game.session import Session
from game.session.archive import Fault, play_record
from game.text.tongue.catalogue import SOURCE_LANGUAGE
from game.ui.cards.chart.holdings import Holdings

from .days import FIRST_DAY
from .standing import change_days, standing_of
from .telling import Telling, telling

EPISODE = "episode: "
Report = Callable[[float, str], None]


@dataclass(frozen=True, eq=False)
class Move:
    """One entry of the replayed tree that says something."""

    number: int
    """Its place in the record, from 0."""
    entry: int
    """Its entry in the session's tree."""
    of: Happening
    day: str
    """The ISO date it was played on; the first of the month where only the month is known."""
    by: str
    act: str
    """An act of the vocabulary, or `take_effect`."""
    title: str
    mark: str
    """`good`, `middling` or `poor` for its maker; `effect` for what took effect on a day of its own."""
    eras: tuple[str, ...] = ()
    """The era's name, then `episode: ` and the id of each episode it belongs to."""

    @property
    def chips(self) -> tuple[str, ...]:
        """What it was about and what changed hands, once each."""
        moved = tuple(transfer.chip for transfer in self.of.transfers)
        own = () if isinstance(self.of, Effect) else self.of.chips
        return tuple(dict.fromkeys((*own, *moved)))


@dataclass(eq=False)
class Timeline:
    """The record, replayed and ready to be scrubbed."""

    world: World
    record: Record
    session: Session
    faults: tuple[Fault, ...]
    moves: tuple[Move, ...]
    finder: Finder
    language: str = SOURCE_LANGUAGE
    days: tuple[str, ...] = ()
    """The days of the moves, in order, for finding the place of a date."""
    _changes: tuple[str, ...] = ()
    _standings: dict[str, Holdings] = field(default_factory=dict)

    @property
    def words(self) -> Telling:
        """The words in which it is told."""
        return telling(self.language)

    def told_in(self, language: str) -> Timeline:
        """The same in another language: its moves have other titles."""
        words = telling(language)
        moves = tuple(replace(move, title=words.title(move.of)) for move in self.moves)
        return replace(self, moves=moves, language=language)

    def at(self, date: str) -> int:
        """The number of the last move on or before a day; -1 before the first."""
        return bisect_right(self.days, date) - 1

    def stretch(self, date: str) -> str:
        """The day since which the map has stood as it does on this one."""
        return self._changes[max(0, bisect_right(self._changes, date) - 1)]

    def standing(self, date: str) -> Holdings:
        """Who holds every region of the map on a day; reckoned once for each stretch."""
        since = self.stretch(date)
        if since not in self._standings:
            self._standings[since] = standing_of(self.record, since)
        return self._standings[since]


def load_timeline(report: Report = lambda share, doing: None, language: str = SOURCE_LANGUAGE) -> Timeline:
    """Reads the world and the record, plays it through the engine, and sets out its moves.

    `report(share, doing)` hears how far it is and may raise to stop. ScenarioError when a file cannot be read.
    """
    words = telling(language)
    report(0.0, words.label("doing.world"))
    world = load_world()
    report(0.3, words.label("doing.record"))
    record = load_record()
    report(0.5, words.label("doing.playing"))
    played = play_record(world, record)
    report(0.85, words.label("doing.moves"))
    moves = _moves(played.session, record, world, words)
    finder = Finder.of(record, world)
    report(0.95, words.label("doing.map"))
    days, changes = tuple(move.day for move in moves), change_days(world, record, FIRST_DAY)
    return Timeline(world, record, played.session, played.faults, moves, finder, language, days, changes)


def _moves(session: Session, record: Record, world: World, words: Telling) -> tuple[Move, ...]:
    """A move for every order of the replayed line, with the entry of the record it came from."""
    found: list[Move] = []
    for entry in session.tree.line():
        for event in entry.events:
            if isinstance(event, OrderGiven):
                case = event.order.case
                of = record.effects.get(case) or record.entries[case]
                found.append(_move((len(found), entry.id), of, world, words))
    return tuple(found)


def _move(at: tuple[int, int], of: Happening, world: World, words: Telling) -> Move:
    number, entry = at
    eras = (of.era, *(EPISODE + episode.id for episode in episodes_of(of, world)))
    day = of.date if len(of.date) == 10 else f"{of.date}-01"
    if isinstance(of, Effect):
        first = of.transfers[0]
        gainer = (first.giver if first.taker == "none" else first.taker).partition("+")[0]
        return Move(number, entry, of, day, gainer, "take_effect", words.title(of), "effect", eras)
    return Move(number, entry, of, day, of.by, of.act, words.title(of), words.outcome(of.outcome)[1], eras)
