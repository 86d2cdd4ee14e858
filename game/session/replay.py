"""The real path of history, played through a session: every line legal, every order on the rung history came out on.

The path file holds one action a line in the game's notation under `[turn N]`; a comment on an order or a roll that
begins with `=>` names its rung.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from game.rules import CallRoll, Event, GiveOrder, State, notation
from game.rules.events import OrderResolved, RollCalled
from game.rules.ladders import Odds
from game.rules.outcomes import act_odds, lot_name, rung_lot
from game.rules.ratification import RUNGS, roll_odds, treaty_asked_about
from game.rules.scoring import in_force
from game.scenario.build import Scenario

from .session import Session

_TURN = re.compile(r"\[turn (\d+)\]$")
_RUNG = re.compile(r"=>\s*(\w+)\s*;?\s*")


@dataclass(frozen=True)
class PathLine:
    """One move of the path."""

    number: int
    """Line in the file, from 1."""
    turn: int
    """Turn of the heading it stands under, from 0; -1 before the first heading."""
    line: str
    rung: str
    """Rung that history came out on; empty where none is named."""
    notes: tuple[str, ...]
    """What the file says about it: comments above it and on its line."""


@dataclass(frozen=True)
class PathMove:
    """One move as it was played."""

    path: PathLine
    entry: int
    date: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class PathFault:
    """Where the path and the game part."""

    number: int
    line: str
    message: str


@dataclass
class PathReplay:
    """The path as far as it could be played."""

    session: Session
    moves: list[PathMove] = field(default_factory=list)
    faults: list[PathFault] = field(default_factory=list)


def read_path(text: str) -> Iterator[PathLine]:
    """The moves of a path file, with what its comments say about each."""
    turn, notes = -1, list[str]()
    for number, raw in enumerate(text.splitlines(), 1):
        line, mark, comment = (part.strip() for part in raw.partition("#"))
        heading = _TURN.match(line)
        if heading:
            turn, notes = int(heading[1]) - 1, []
        elif line:
            rung = _RUNG.match(comment)
            own = comment[rung.end() :] if rung else comment
            yield PathLine(number, turn, " ".join(line.split()), rung[1] if rung else "", _joined([*notes, own]))
            notes = []
        elif mark:
            notes.append(comment)
        else:
            notes = []


def _joined(notes: list[str]) -> tuple[str, ...]:
    """Comment lines as one paragraph."""
    text = " ".join(note for note in notes if note)
    return (text,) if text else ()


def play_path(scenario: Scenario, seed: int = 0) -> PathReplay:
    """Play a scenario's path, all seats recorded; stops at the first line the rules object to."""
    session = Session.new(scenario, scenario.setup.seats, seed)
    lots: dict[str, int] = {}
    session.fixed_lots = lots
    replay, wanted = PathReplay(session), dict[tuple[str, str], str]()
    for path in read_path(scenario.path):
        fault = _play_line(replay, path, lots, wanted)
        if fault:
            replay.faults.append(PathFault(path.number, path.line, fault))
            return replay
    replay.faults.extend(_end_faults(session.state))
    return replay


def _play_line(replay: PathReplay, path: PathLine, lots: dict[str, int], wanted: dict[tuple[str, str], str]) -> str:
    """Play one line; what was wrong with it, or nothing."""
    session = replay.session
    if path.turn != session.state.turn:
        return f"stands under turn {path.turn + 1}, and the game is at turn {session.state.turn + 1}"
    try:
        action = notation.read(session.setup, path.line)
    except notation.NotationError as error:
        return str(error)
    objection = session.objection(action)
    if objection is not None:
        return f"illegal: {objection.key} {dict(objection.about)}"
    if isinstance(action, GiveOrder) and path.rung:
        wanted[action.by, action.order.act] = path.rung
    try:
        lots.update(_lots(session.state, action, path.rung))
    except KeyError:
        return f"there is no rung called {path.rung}"
    date = session.state.date
    entry = session.play(action)
    replay.moves.append(PathMove(path, entry.id, date, entry.events))
    return _missed(entry.events, wanted)


def _lots(state: State, action: object, rung: str) -> dict[str, int]:
    """The lots that let an order or a roll come out as it did: an unnamed order in the middle of its ladder, an
    unnamed roll ratified."""
    match action:
        case GiveOrder():
            name, odds = lot_name(action.order, state.turn), act_odds(state, action.order)
            return {name: rung_lot(odds, rung)} if rung else {name: _middle(odds)}
        case CallRoll():
            treaty = treaty_asked_about(state)
            count = dict(treaty.delays).get(action.by, 0)
            odds = roll_odds(state, treaty, action.by)
            return {f"roll/{treaty.id}/{action.by}/{count}": rung_lot(odds, rung or RUNGS[0])}
    return {}


def _middle(odds: Odds) -> int:
    return sum(odds.shares) // 2


def _missed(events: tuple[Event, ...], wanted: dict[tuple[str, str], str]) -> str:
    """Whether an order came out otherwise than the path says."""
    for event in events:
        if isinstance(event, OrderResolved):
            rung = wanted.pop((event.order.by, event.order.act), event.rung)
            if rung != event.rung:
                return f"{event.order.by} {event.order.act} came out as {event.rung}, not {rung}"
        elif isinstance(event, RollCalled) and event.rung != RUNGS[0]:
            return f"{event.by} did not ratify"
    return ""


def _end_faults(state: State) -> Iterator[PathFault]:
    """Whether the path ended as history did."""
    law = in_force(state)
    if state.setup.historic_ending != "treaty":
        kind = state.ending.kind if state.ending else "still open"
        if kind != state.setup.historic_ending:
            yield PathFault(0, "", f"the path ends so: {kind}; history ended so: {state.setup.historic_ending}")
        return
    if law is None:
        kind = state.ending.kind if state.ending else "still open"
        yield PathFault(0, "", f"the path ends without a treaty in force ({kind})")
        return
    for issue, signed, history in zip(state.setup.agendas[0].issues, law.draft, state.setup.history):
        if signed != history:
            found, expected = issue.levels[signed].id, issue.levels[history].id
            yield PathFault(0, "", f"the treaty has {issue.id}={found}, history {issue.id}={expected}")
    if law.signed != state.setup.historic_turn:
        yield PathFault(0, "", f"signed in turn {law.signed + 1}, history in turn {state.setup.historic_turn + 1}")
