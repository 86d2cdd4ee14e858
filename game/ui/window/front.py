"""The title as it opens: on the screen at once, while the house behind it and the game played last are still read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.places import save_files
from game.ui.inputs import Input, JobDone, Shown
from game.ui.kit import Kit
from game.ui.scene import Progress, Quit, Run, Transition
from game.ui.scenes.title import STANDARD_LINES, Line, TitleScene
from game.ui.window.doors import room

if TYPE_CHECKING:
    from game.ui.window.app import App
    from game.ui.window.shell import Shell

HOUSE = "house"
"""Name of the background job that reads what the title leads to."""
_UNREAD = "…"


class Front(TitleScene):
    """The title of one window; what is chosen before the house stands is entered as soon as it does."""

    def __init__(self, app: App, shell: Shell | None = None) -> None:
        self._app, self._shell = app, shell
        self._is_read = self._is_reading = False
        self._chosen_early = ""
        super().__init__(_early_lines(), self._enter, _art, app.problems)

    def _enter(self, name: str) -> Transition | None:
        if name == "quit":
            return Quit()
        if self._shell is not None and (self._is_read or name != "continue"):
            return self._shell.chosen(name)
        self._chosen_early = name
        return self._begin()

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown):
            return self._begin()
        if isinstance(event, JobDone) and event.name == HOUSE:
            return self._take(event)
        return super().on_other(event)

    def _begin(self) -> Transition | None:
        """Begins to read, unless that is under way; what failed is tried again with the next choice."""
        if self._is_reading:
            return None
        self._is_read, self._is_reading = False, True
        return Run(HOUSE, self._read)

    def _read(self, progress: Progress) -> tuple[Shell, Sequence[Line]]:
        """In the worker: the house, and the menu with the game played last."""
        shell: Shell = self._shell or room("shell")(self._app)
        return shell, tuple(shell.lines())

    def _take(self, event: JobDone) -> Transition | None:
        self._is_reading, self._problems = False, self._app.problems
        if not isinstance(event.value, tuple):
            self._problems, self._chosen_early = (*self._app.problems, event.failure), ""
            self.refresh()
            return None
        self._shell, self.lines = event.value
        self._app.help = self._shell.help_for
        self._is_read = True
        if not any(line.name == self.page.focused for line in self.lines):
            self.page.focused = self.lines[0].name
        self.refresh()
        chosen, self._chosen_early = self._chosen_early, ""
        return self._shell.chosen(chosen) if chosen else super().on_other(Shown())


def _early_lines() -> tuple[Line, ...]:
    """The menu before the game played last was read: a line is kept for it where anything was ever saved."""
    begun = (Line("continue", "enter", _UNREAD),) if save_files() else ()
    return (*begun, *STANDARD_LINES)


def _art(kit: Kit) -> pygame.Surface:
    painted: pygame.Surface = room("title art")(kit)
    return painted
