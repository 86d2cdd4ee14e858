"""Saves: the tree of entries with what chance drew, and a state per turn, in one file that is never half written.

Viewing a save recomputes nothing that is stored; `check` replays it and names the first divergence. A file is
written beside the old one, flushed to the disk and only then renamed over it.
"""

import errno
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.players.protocol import Reason
from game.rules import Event, Fixed, RuleBroken, Seeded, State, Witnessed, apply, begin, notation
from game.rules.setup import Setup
from game.scenario.build import Scenario, load_scenario
from game.scenario.problems import ScenarioError

from .plain import plain, rebuilt
from .session import Session, drawn_resolves, players_for
from .tree import Entry, Tree

FORMAT = "frozen-peace save"
VERSION = 1


MOST_BYTES = 100_000_000
"""A larger file is refused unread; a long game with many branches has a hundredth of it."""


class SaveError(Exception):
    """A save that cannot be opened. The file is left as it is."""


@dataclass(frozen=True)
class Divergence:
    """The first entry at which a replay came to something else than the save says."""

    entry: int
    line: str
    what: str


def to_plain(session: Session) -> dict[str, Any]:
    """The save as JSON values."""
    keep = _kept_states(session.tree.entries, session.tree.head)
    return {
        "format": FORMAT,
        "version": VERSION,
        "scenario": session.scenario.id,
        "digest": session.setup.digest,
        "seed": session.seed,
        "seats": sorted(session.seats),
        "head": session.tree.head,
        "towards": sorted(session.tree.towards.items()),
        "entries": [_plain_entry(e, e.id in keep) for e in session.tree.entries],
    }


def _kept_states(entries: list[Entry], head: int) -> set[int]:
    """The first entry of every turn on every line, and the head."""
    first = {e.id for e in entries if e.parent is None or entries[e.parent].state.turn != e.state.turn}
    return first | {head}


def _plain_entry(entry: Entry, with_state: bool) -> dict[str, Any]:
    body: dict[str, Any] = {
        "parent": entry.parent,
        "line": entry.line,
        "lots": entry.lots,
        "digest": entry.state.digest,
        "events": plain(entry.events),
        "because": [[r.key, r.weight] for r in entry.because],
    }
    if entry.mark:
        body["mark"] = entry.mark
    if with_state:
        body["state"] = plain(entry.state)
    return body


def write_save(session: Session, path: Path) -> None:
    """Write a save so that the old one or the new one is there, whatever happens meanwhile. OSError passes."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(to_plain(session), ensure_ascii=False, separators=(",", ":"))
    beside = path.with_name(path.name + ".new")
    with open(beside, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)
    _sync_folder(path.parent)


def may_hold(path: Path) -> bool:
    """Whether a save may be written there: nothing is there yet, or a save is. Other files stay as they are."""
    if not os.path.lexists(path) or os.path.isdir(path):
        return True
    with open(path, "rb") as file:
        return FORMAT.encode() in file.read(200)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; platforms without folder handles need nothing here."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_save(path: Path, scenario: Scenario | None = None) -> Session:
    """Open a save. Raises SaveError with a sentence that says what is wrong and what to do."""
    body = _header(path)
    scenario = scenario or _scenario_of(body, path)
    if body["digest"] != scenario.setup.digest:
        raise SaveError(
            f"{path}: this game was played on another edition of {scenario.id} "
            f"({body['digest']}, here {scenario.setup.digest}). It stays as it is; "
            "open it with the version of the game or the scenario folder it was made with."
        )
    try:
        tree = _tree(body, scenario.setup)
        seats = [s for s in body["seats"] if s in scenario.setup.seats]
        seed = int(body["seed"])
    except Exception as error:  # a stranger's file can break its rebuilding in any way there is
        raise SaveError(f"{path}: the save is damaged ({_shortly(error)}). It was left as it is.") from None
    return Session(scenario, seed, frozenset(seats), tree, players_for(scenario.setup, seats))


def _shortly(error: Exception) -> str:
    """What an error says, in a line."""
    said = str(error).partition("\n")[0][:120]
    return f"{said!r} is missing" if isinstance(error, KeyError) else said or type(error).__name__


def _header(path: Path) -> dict[str, Any]:
    try:
        if os.path.getsize(path) > MOST_BYTES:
            raise SaveError(f"{path}: the file is far larger than any save. It was left as it is.")
        body = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SaveError(f"{path}: there is no such file.") from None
    except OSError as error:
        raise SaveError(f"{path}: the file cannot be read ({error.strerror}).") from None
    except (ValueError, RecursionError) as error:
        raise SaveError(f"{path}: this is no whole save ({_unread(error)}). It was left as it is.") from None
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise SaveError(f"{path}: this is not a save of Frozen Peace. It was left as it is.")
    if body.get("version") != VERSION:
        raise SaveError(
            f"{path}: a save of version {body.get('version')}; this game reads version {VERSION}. It was left as it is."
        )
    missing = [k for k in ("scenario", "digest", "seed", "seats", "head", "entries") if k not in body]
    if missing:
        raise SaveError(f"{path}: the save lacks {missing[0]!r}; it is damaged and was left as it is.")
    return body


def _unread(error: ValueError | RecursionError) -> str:
    """Why a file is no JSON."""
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}"
    if isinstance(error, UnicodeDecodeError):
        return "it is not text"
    return "it is nested too deeply" if isinstance(error, RecursionError) else "a number is too long"


def _scenario_of(body: dict[str, Any], path: Path) -> Scenario:
    try:
        return load_scenario(str(body["scenario"]))
    except ScenarioError as error:
        raise SaveError(f"{path}: its scenario cannot be opened. {error.problems[0]}") from None


def _tree(body: dict[str, Any], setup: Setup) -> Tree:
    entries: list[Entry] = []
    for k, raw in enumerate(body["entries"]):
        entries.append(_entry(k, raw, entries, setup, int(body["seed"])))
    if not 0 <= int(body["head"]) < len(entries):
        raise ValueError("the head is no entry")
    towards = {int(a): int(b) for a, b in body.get("towards", [])}
    if any(not 0 <= n < len(entries) for pair in towards.items() for n in pair):
        raise ValueError("a branch leads to no entry")
    return Tree(entries, int(body["head"]), towards)


def _entry(k: int, raw: dict[str, Any], before: list[Entry], setup: Setup, seed: int) -> Entry:
    parent = raw["parent"]
    if (parent is None) != (k == 0) or (parent is not None and not 0 <= parent < k):
        raise ValueError(f"entry {k} has no parent before it")
    line, lots = str(raw["line"]), {str(name): int(lot) for name, lot in raw["lots"].items()}
    state, events = rebuilt(raw["state"], setup) if "state" in raw else None, rebuilt(raw["events"], setup)
    if parent is not None:
        action = notation.read(setup, line)
        state = state or apply(before[parent].state, action, Fixed(lots)).state
    if not isinstance(state, State) or state.digest != raw["digest"]:
        raise ValueError(f"entry {k} ({line}) does not come to the moment it should")
    if not all(isinstance(event, Event) for event in events):
        raise ValueError(f"entry {k} ({line}) tells of something that is no event")
    return Entry(k, parent, line, lots, events, state, _because(raw), str(raw.get("mark", "")))


def _because(raw: dict[str, Any]) -> tuple[Reason, ...]:
    from_file: Iterable[tuple[str, int]] = raw.get("because", [])
    return tuple(Reason(str(key), int(weight)) for key, weight in from_file)


def check_save(session: Session) -> Divergence | None:
    """Play every entry again from the seed and compare digests; the first difference, or None."""
    setup = session.setup
    moments = {0: begin(setup, drawn_resolves(setup, session.seed))}
    for entry in session.tree.entries:
        if entry.parent is not None:
            shocks = Witnessed(Seeded(session.seed, moments[entry.parent].turn), {})
            try:
                step = apply(moments[entry.parent], notation.read(setup, entry.line), shocks)
            except RuleBroken as broken:
                return Divergence(entry.id, entry.line, f"is not legal there ({broken})")
            moments[entry.id] = step.state
            if step.events != entry.events:
                return Divergence(entry.id, entry.line, "tells of other events")
            if shocks.drawn != entry.lots:
                return Divergence(entry.id, entry.line, "another lot was drawn")
        if moments[entry.id].digest != entry.state.digest:
            return Divergence(entry.id, entry.line, f"came to {moments[entry.id].digest}, not {entry.state.digest}")
    return None
