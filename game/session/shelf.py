"""Where saves lie: the platform's user-data folder, one file a game, written after every entry."""

import time
from dataclasses import dataclass
from pathlib import Path

from game.places import SAVE_ENDING, save_files, saves_folder

from .saves import SaveError, read_save, write_save
from .session import Session


@dataclass
class Autosave:
    """Writes a session after every entry. A disk that refuses is told once and never stops the game."""

    path: Path
    trouble: str = ""
    """What the last attempt met, as a sentence; empty when the game is safe."""

    def __call__(self, session: Session) -> None:
        try:
            write_save(session, self.path)
        except OSError as error:
            self.trouble = f"The game is not being saved: {self.path} cannot be written ({error.strerror})."
        else:
            self.trouble = ""


def autosave(session: Session, path: Path | None = None) -> Autosave:
    """Save a session from now on, under a name of its own unless one is given."""
    keeper = Autosave(path or fresh_path(session))
    session.watchers.append(keeper)
    keeper(session)
    return keeper


def fresh_path(session: Session) -> Path:
    """A file name no save has yet."""
    seat = "-".join(sorted(session.seats)) or "all"
    stem = f"{session.scenario.id}-{seat}-{time.strftime('%Y%m%d-%H%M%S')}"
    path, k = saves_folder() / (stem + SAVE_ENDING), 2
    while path.exists():
        path, k = saves_folder() / f"{stem}-{k}{SAVE_ENDING}", k + 1
    return path


@dataclass(frozen=True)
class Shelved:
    """A save on the shelf, whole or damaged."""

    path: Path
    session: Session | None
    fault: str = ""


def shelved(most: int | None = None) -> list[Shelved]:
    """The saves in the folder, latest first, all or so many; damaged ones are listed with what is wrong and left
    alone."""
    return [_opened(path) for path in save_files()[:most]]


def _opened(path: Path) -> Shelved:
    try:
        return Shelved(path, read_save(path))
    except SaveError as error:
        return Shelved(path, None, str(error))


def latest() -> Shelved | None:
    """The game played last that can be opened and is not over."""
    opened = (_opened(path) for path in save_files())
    return next((s for s in opened if s.session is not None and not s.session.over), None)
