"""`replay`: history's path or a saved game, move by move in words, and proved by playing it again."""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from game.places import SAVE_ENDING
from game.rules import Event
from game.scenario.build import load_scenario
from game.scenario.problems import ScenarioError
from game.session import Session
from game.session.replay import PathReplay, play_path
from game.session.saves import SaveError, check_save, read_save
from game.text.words import Words
from game.text.words.events import EVERYBODY

BAD_INPUT, DIVERGED = 2, 1


@dataclass(frozen=True)
class Told:
    """One move in words."""

    turn: int
    date: str
    line: str
    sentences: tuple[str, ...]
    notes: tuple[str, ...] = ()

    def has(self, words: list[str]) -> bool:
        """Whether all the words stand somewhere in it."""
        text = " ".join((self.line, *self.sentences, *self.notes)).casefold()
        return all(word in text for word in words)


@dataclass(frozen=True)
class Proof:
    """A replay: the moves, what is wrong with it, and the digest it came to."""

    of: str
    moves: tuple[Told, ...]
    faults: tuple[str, ...]
    digest: str
    ending: str


def run_replay(what: str, find: str = "", check: bool = False, as_json: bool = False) -> int:
    """Tell a scenario's path or a save; exit status 1 when a check finds a difference, 2 for bad input."""
    try:
        proof = _proof(what, check)
    except ScenarioError as error:
        print("\n".join(str(problem) for problem in error.problems), file=sys.stderr)
        return BAD_INPUT
    except SaveError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    moves = [told for told in proof.moves if told.has(find.casefold().split())]
    if as_json:
        print(json.dumps(_plain(proof, moves), ensure_ascii=False, indent=2))
    else:
        print("\n".join([*([] if check and not find else _lines(moves)), *_verdict(proof, check)]))
    return DIVERGED if proof.faults or (find and not moves) else 0


def _proof(what: str, check: bool) -> Proof:
    given = Path(what)
    if given.suffix == SAVE_ENDING or (os.path.isfile(given) and given.suffix not in (".yaml", ".yml")):
        return _of_save(read_save(given), check)
    scenario = load_scenario(what)
    replay = play_path(scenario)
    faults = [f"path line {fault.number}: {fault.line}: {fault.message}" for fault in replay.faults]
    if check and (again := play_path(scenario)).session.state.digest != replay.session.state.digest:
        faults.append(f"played again it came to {again.session.state.digest}")
    return _of_path(replay, tuple(faults))


def _of_path(replay: PathReplay, faults: tuple[str, ...]) -> Proof:
    words = Words(replay.session.scenario)
    moves = tuple(
        Told(move.path.turn, move.date, move.path.line, _sentences(words, move.events), move.path.notes)
        for move in replay.moves
    )
    return _proved(replay.session, moves, faults)


def _of_save(session: Session, check: bool) -> Proof:
    words = Words(session.scenario)
    line = session.tree.line()
    moves = tuple(
        Told(before.state.turn, before.state.date, entry.line, _sentences(words, entry.events))
        for before, entry in pairwise(line)
    )
    parted = check_save(session) if check else None
    faults = (f"entry {parted.entry} ({parted.line}): {parted.what}",) if parted else ()
    return _proved(session, moves, faults)


def _proved(session: Session, moves: tuple[Told, ...], faults: tuple[str, ...]) -> Proof:
    state = session.state
    ending = state.ending.kind if state.ending else "open"
    return Proof(session.scenario.id, moves, faults, state.digest, ending)


def _sentences(words: Words, events: tuple[Event, ...]) -> tuple[str, ...]:
    return tuple(words.plain(said) for event in events if (said := words.event(event, EVERYBODY)))


def _lines(moves: list[Told]) -> Iterator[str]:
    turn = -1
    for told in moves:
        if told.turn != turn:
            turn = told.turn
            yield f"\nTurn {turn + 1}, {told.date}"
        yield f"  {told.line}"
        yield from (f"    {said}" for said in (*told.sentences, *(f"[{note}]" for note in told.notes)))


def _verdict(proof: Proof, check: bool) -> Iterator[str]:
    yield from proof.faults
    played = f"{proof.of}: {len(proof.moves)} moves, {proof.ending}, digest {proof.digest}."
    yield f"{played} Every move is legal and comes out the same." if check and not proof.faults else played


def _plain(proof: Proof, moves: list[Told]) -> dict[str, Any]:
    return {
        "of": proof.of,
        "count": len(moves),
        "moves": [
            {"turn": m.turn + 1, "date": m.date, "line": m.line, "events": list(m.sentences), "notes": list(m.notes)}
            for m in moves
        ],
        "ending": proof.ending,
        "digest": proof.digest,
        "faults": list(proof.faults),
    }
