"""Keeping the game: undo, redo, save, resume, quit."""

from pathlib import Path

from game.session.saves import SaveError, may_hold, read_save, write_save
from game.session.shelf import Shelved, autosave, shelved
from game.text.words import Words

from .desk import Desk, NotUnderstood

_SHELF_SHOWN = 9


def undo(desk: Desk, args: list[str]) -> list[str]:
    """Take back your last move."""
    if not desk.session.undo():
        return ["There is nothing to take back."]
    return [f"Taken back. {_where(desk)}"]


def redo(desk: Desk, args: list[str]) -> list[str]:
    """Go forward again to where you were."""
    return [f"Forward again. {_where(desk)}"] if desk.session.redo() else ["There is nothing to go forward to."]


def _where(desk: Desk) -> str:
    view = desk.view
    return f"Turn {view.turn + 1}, {desk.words.dates.long(view.date)}."


def save(desk: Desk, args: list[str]) -> list[str]:
    """Save a copy under a name of your own; the game saves itself after every move anyway."""
    if not args:
        if desk.keeper.trouble:
            return [desk.keeper.trouble]
        return [f"The game is saved after every move, in {desk.keeper.path}."]
    path = Path(" ".join(args))
    try:
        if not may_hold(path):
            return [f"{path} is no save of Frozen Peace; it was left as it is. Name another file."]
        write_save(desk.session, path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return [f"{path} cannot be written ({reason}). The game itself is not touched."]
    return [f"A copy is saved in {path}."]


def resume(desk: Desk, args: list[str]) -> list[str]:
    """List the saved games, or open one by its number."""
    games = shelved(_SHELF_SHOWN)
    if not args:
        return [_shelf_line(k, one) for k, one in enumerate(games, 1)] or ["There are no saved games."]
    numbered = {str(k): one.path for k, one in enumerate(games, 1)}
    if args[0] not in numbered:
        raise NotUnderstood("Say the number of a saved game; `resume` lists them.")
    path = numbered[args[0]]
    try:
        session = read_save(path)
    except SaveError as error:
        return [str(error)]
    if not session.seats:
        return ["Nobody sits in that game. Open it with `replay` instead."]
    desk.session, desk.words = session, Words(session.scenario, desk.words.language)
    desk.seat, desk.draft = sorted(session.seats)[0], desk.agenda.nothing
    desk.locked, desk.secret = set(), set()
    desk.keeper = autosave(session, path)
    return [f"Opened {path.name}. You are {desk.words.powers.name(desk.seat)}. {_where(desk)}"]


def _shelf_line(k: int, one: Shelved) -> str:
    if one.session is None:
        return f"{k}. {one.path.name}: {one.fault}"
    state = one.session.state
    how = "over" if state.ending else f"turn {state.turn + 1}"
    return f"{k}. {one.path.name}: {one.session.scenario.id}, {'-'.join(sorted(one.session.seats)) or 'all'}, {how}"


def leave(desk: Desk, args: list[str]) -> list[str]:
    """Leave the game; it is saved."""
    desk.is_done = True
    return [farewell(desk)]


def farewell(desk: Desk) -> str:
    """The last line: where the game lies."""
    return desk.keeper.trouble or f"The game is saved in {desk.keeper.path}. Go on with: python -m game play --continue"
