"""The window on the desktop: opening it, its size from moment to moment, and what of the drawn screen it shows."""

import os
from dataclasses import replace

import pygame

from game import NAME
from game.ui.canvas import Rect
from game.ui.inputs import Input, PointerMoved, PointerPressed, PointerReleased, Wheeled
from game.ui.window.stack import Stack

LEAST = (1280, 720)
"""The smallest window there is a layout for; a smaller one shows a part, which follows the pointer."""
SETTLED_MS = 120
"""A window that is dragged to another size is laid anew when its size has stood so long."""
_FIRST_SIZE = (1600, 900)


class NoDisplay(RuntimeError):
    """There is no display to open a window on; the message names the way to play without one."""


class Screen:
    """One window, and the surface of all of the screen where the window is smaller or not yet laid anew."""

    def __init__(self, is_full: bool) -> None:
        self.surface = _open_window(is_full)
        self._whole: pygame.Surface | None = None
        self._shift = (0, 0)
        self._changed_at: int | None = None

    @property
    def laid(self) -> tuple[int, int]:
        """The size a screen is laid out in, pixels."""
        wide, tall = self.surface.get_size()
        return max(wide, LEAST[0]), max(tall, LEAST[1])

    def reopen(self, is_full: bool) -> None:
        """Full screen, or a window again."""
        self.surface = _open_window(is_full)

    def resize(self) -> None:
        """The system says that the window has another size; more such news may follow at once."""
        self.surface = pygame.display.get_surface() or self.surface
        self._changed_at = pygame.time.get_ticks()

    def has_settled(self) -> bool:
        """Whether another size has stood long enough to be laid; says so once."""
        if self._changed_at is None or pygame.time.get_ticks() - self._changed_at < SETTLED_MS:
            return False
        self._changed_at = None
        return True

    @property
    def is_changing(self) -> bool:
        """Whether the window is just being dragged to another size."""
        return self._changed_at is not None

    def show(self, stack: Stack) -> None:
        """Draws what has changed and shows it."""
        laid = stack.kit.size
        if laid == self.surface.get_size():
            pygame.display.update(stack.renew(self.surface))
            return
        if self._whole is None or self._whole.get_size() != laid:
            self._whole = pygame.Surface(laid)
        stack.renew(self._whole)
        self.surface.fill(stack.kit.theme.palette.ink_0)
        self.surface.blit(self._whole, (-self._shift[0], -self._shift[1]))
        pygame.display.flip()

    def moved(self, event: Input, laid: tuple[int, int]) -> Input:
        """An event of the pointer on a screen laid in `laid`, of which a smaller window shows a part."""
        size = self.surface.get_size()
        if size == laid or not isinstance(event, PointerMoved | PointerPressed | PointerReleased | Wheeled):
            return event
        x, y = event.at
        spare = max(0, laid[0] - size[0]), max(0, laid[1] - size[1])
        self._shift = (round(spare[0] * x / max(1, size[0])), round(spare[1] * y / max(1, size[1])))
        return replace(event, at=(x + self._shift[0], y + self._shift[1]))

    def in_window(self, place: Rect) -> Rect:
        """Where a place of the screen stands in the window."""
        return place.move(-self._shift[0], -self._shift[1])


def _open_window(is_full: bool) -> pygame.Surface:
    try:
        pygame.display.init()
        _check_driver()
        pygame.display.set_caption(NAME)
        pygame.key.set_repeat(350, 40)
        if is_full:
            return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        desktops = pygame.display.get_desktop_sizes() or [_FIRST_SIZE]
        size = (min(_FIRST_SIZE[0], desktops[0][0]), min(_FIRST_SIZE[1], desktops[0][1]))
        return pygame.display.set_mode(size, pygame.RESIZABLE)
    except pygame.error as error:
        raise NoDisplay(
            f"No window can be opened here ({error}). Play in the terminal instead: "
            "python -m game play portsmouth-1905 --as RUS --text"
        ) from error


def _check_driver() -> None:
    """SDL falls back on a driver that draws into nothing where there is no screen: a game nobody can see."""
    if "SDL_VIDEODRIVER" not in os.environ and pygame.display.get_driver() in ("offscreen", "dummy"):
        pygame.display.quit()
        raise pygame.error("there is no screen")
