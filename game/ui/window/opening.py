"""What the command line opens: the title, or a running game."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.window.app import App, open_window
from game.ui.window.doors import room
from game.ui.window.front import Front

if TYPE_CHECKING:
    from game.session import Session
    from game.ui.scene import Scene

DRAWN = "drawn"
"""What `first_frame` says when the title is on the screen."""


def open_game(session: Session | None = None, seat: str = "", path: Path | None = None, language: str = "") -> int:
    """Opens the window, on the title or on a running game, kept in `path` when one is given.

    A language holds for this window, and is kept with the next change of the settings.

    Returns the exit status: 2 without a display.
    """

    def first(app: App) -> Scene:
        if session is None:
            return Front(app)
        shell = room("shell")(app)
        app.help = shell.help_for
        found: Scene = shell.first(session, seat, path)
        return found

    return open_window(first, language)


def first_frame() -> None:
    """Opens the window, draws the title once, says so and closes it: what `bench` times."""
    app = App(Front)
    app.draw()
    print(DRAWN, flush=True)
    app.jobs.close()
