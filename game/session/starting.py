"""From what a player asks for to a session: a new game, a save, or the game played last."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from game.places import SAVE_ENDING, saves_folder
from game.scenario.build import Scenario, load_scenario
from game.scenario.problems import ScenarioError, suggestion

from .saves import SaveError, may_hold, read_save
from .session import Session
from .shelf import latest

SOURCE_LANGUAGE = "en"
"""The language every scenario has words in; others fall back to it."""


class StartError(Exception):
    """A game that cannot begin: one sentence for every thing that is wrong."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.sentences = sentences


@dataclass(frozen=True)
class Wish:
    """What was asked for."""

    what: str | None = None
    """A scenario's id or folder, or the file of a save."""
    seat: str | None = None
    seed: int | None = None
    save: Path | None = None
    go_on: bool = False
    language: str = SOURCE_LANGUAGE


@dataclass(frozen=True)
class Started:
    """A session, the seat to play it from, and the file it is kept in (None: one of its own)."""

    session: Session
    seat: str
    path: Path | None = None


def start(wish: Wish) -> Started:
    """The session asked for. Raises StartError."""
    _may_keep(wish)
    started = _started(wish)
    spoken = languages(started.session.scenario)
    if wish.language not in spoken:
        hint = suggestion(wish.language, spoken)
        raise StartError(f"--language: there are no words in {wish.language!r} here. {hint}".strip())
    return started


def _may_keep(wish: Wish) -> None:
    """Refuse to keep a game where another file would be lost."""
    path = wish.save
    if path is None:
        return
    if os.path.isdir(path):
        raise StartError(f"--save: {path} is a folder. Name a file in it.")
    try:
        is_free = may_hold(path)
    except OSError as error:
        raise StartError(f"--save: {path} cannot be read ({error.strerror}). Name another file.") from None
    if not is_free:
        raise StartError(f"--save: {path} is no save of Frozen Peace; it was left as it is. Name another file.")


def languages(scenario: Scenario) -> tuple[str, ...]:
    """The languages a scenario has words in."""
    return tuple(sorted({SOURCE_LANGUAGE, *(file.stem for file in (scenario.folder / "texts").glob("*.yaml"))}))


def _started(wish: Wish) -> Started:
    if wish.go_on:
        return _last_played(wish)
    if wish.what is None:
        raise StartError("Name a scenario, for instance: python -m game play portsmouth-1905 --as RUS --text")
    given = Path(wish.what)
    if given.suffix == SAVE_ENDING or (os.path.isfile(given) and given.suffix not in (".yaml", ".yml")):
        return _opened(given, wish)
    return _fresh(wish.what, wish)


def _last_played(wish: Wish) -> Started:
    found = latest()
    if found is None or found.session is None:
        raise StartError(f"There is no game to go on with in {saves_folder()}. Begin one with: play SCENARIO --as SEAT")
    return Started(found.session, _seat_of(found.session, wish), wish.save or found.path)


def _opened(path: Path, wish: Wish) -> Started:
    try:
        session = read_save(path)
    except SaveError as error:
        raise StartError(str(error)) from None
    return Started(session, _seat_of(session, wish), wish.save or path)


def _seat_of(session: Session, wish: Wish) -> str:
    """The seat a save is played from: its own, or the one asked for (which takes that chair over)."""
    if wish.seat is not None:
        seat = known_seat(session.scenario, wish.seat)
        session.sit({seat})
        return seat
    if not session.seats:
        raise StartError("Nobody sits in this game. Say which seat you take, for instance: --as RUS")
    return sorted(session.seats)[0]


def _fresh(name: str, wish: Wish) -> Started:
    try:
        scenario = load_scenario(name)
    except ScenarioError as error:
        raise StartError(*(str(problem) for problem in error.problems)) from None
    if wish.seat is None:
        raise StartError(f"Say which seat you take: --as {' or --as '.join(scenario.setup.playable)}.")
    seat = known_seat(scenario, wish.seat)
    seed = time.time_ns() % 1_000_000 if wish.seed is None else wish.seed
    _set_aside(wish.save)
    return Started(Session.new(scenario, {seat}, seed), seat, wish.save)


def _set_aside(path: Path | None) -> None:
    """A new game kept under the name of an old one loses nothing: the old file is put beside it."""
    if path is None or not os.path.isfile(path):
        return
    beside, k = path.with_name(f"{path.stem}-before{path.suffix}"), 2
    while beside.exists():
        beside, k = path.with_name(f"{path.stem}-before-{k}{path.suffix}"), k + 1
    try:
        path.replace(beside)
    except OSError as error:
        raise StartError(f"--save: {path} holds a game and cannot be put aside ({error.strerror}).") from None


def known_seat(scenario: Scenario, word: str) -> str:
    """The seat a word stands for: its id in any case, or the power's name."""
    seats = scenario.setup.playable
    names = {str(scenario.texts.get("powers", {}).get(s, {}).get("name", s)).casefold(): s for s in seats}
    found = next((s for s in seats if s.casefold() == word.casefold()), None) or names.get(word.casefold())
    if found is None:
        hint = suggestion(word.upper(), seats)
        raise StartError(f"{scenario.id} has no seat called {word}; its seats are {', '.join(seats)}. {hint}".strip())
    return found
