"""Surfaces from arrays: palettes laid over numbered pixels, one colour through a mask, sheets for line work."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.map.bake.field import Bytes, Floats
from game.ui.tokens import Colour

Ink = Colour | tuple[int, int, int, int]
FINE = 2  # line work and coasts are drawn twice as large and averaged down


def painted(numbers: Bytes, palette: NDArray[np.uint8], opacity: Bytes | None = None) -> pygame.Surface:
    """Each number in its colour, seen through `opacity` if given. numbers: (height, width); palette: (256, 3)."""
    height, width = numbers.shape
    indexed = pygame.image.frombuffer(numbers.tobytes(), (width, height), "P")
    indexed.set_palette(palette.tolist())
    surface = pygame.Surface((width, height), 0 if opacity is None else pygame.SRCALPHA, 32)
    surface.blit(indexed, (0, 0))
    if opacity is not None:
        set_opacity(surface, opacity)
    return surface


def halved(surface: pygame.Surface) -> pygame.Surface:
    """Averaged down by `FINE`."""
    return pygame.transform.smoothscale(surface, (surface.get_width() // FINE, surface.get_height() // FINE))


def averaged(numbers: NDArray[np.bool_]) -> Bytes:
    """(2h, 2w) truths to (h, w) coverage, 0 to 255."""
    n = numbers.view(np.uint8)
    total = n[::2] + n[1::2]
    total = total[:, ::2] + total[:, 1::2]
    found: Bytes = total * np.uint8(64) - (total > 2)  # 4 x 64 wraps to 0, and 0 - 1 to 255
    return found


def veil(colour: Colour, opacity: Bytes) -> pygame.Surface:
    """One colour through a mask. opacity: (height, width), 0 to 255."""
    surface = pygame.Surface((opacity.shape[1], opacity.shape[0]), pygame.SRCALPHA, 32)
    surface.fill(colour)
    set_opacity(surface, opacity)
    return surface


def set_opacity(surface: pygame.Surface, opacity: Bytes) -> None:
    """Gives a surface with alpha the opacity of each pixel, (height, width)."""
    alpha = pygame.surfarray.pixels_alpha(surface)
    alpha[:] = opacity.T
    del alpha


def to_bytes(coverage: Floats) -> Bytes:
    """0 to 1 as 0 to 255."""
    return (coverage * np.float32(255) + np.float32(0.5)).astype(np.uint8)


class Sheet:
    """Line work at twice the size, laid on a window of the picture once. Points are pixels of the whole picture."""

    def __init__(self, window: pygame.Rect) -> None:
        self.window = window
        # Memory that is nought until it is drawn on: a surface's own is filled, and the window kept waiting.
        clear = np.zeros((window.h * FINE, window.w * FINE, 4), np.uint8)
        self._large = pygame.image.frombuffer(clear.data, (window.w * FINE, window.h * FINE), "BGRA")

    def line(self, points: Floats | NDArray[np.float64], colour: Ink, width: float) -> None:
        """A continuous line, its joints rounded where it is wide; with an opacity its colour is premultiplied."""
        if len(points) >= 2 and self._is_seen(points):
            self._stroke(self._fine(points), colour, max(1, round(width * FINE)))

    def dashes(self, points: NDArray[np.float64], colour: Colour, width: float, pattern: Sequence[float]) -> None:
        """A line of dashes; pattern: (on, off) in pixels. An `on` under 2 makes round dots."""
        if not self._is_seen(points):
            return
        near = self.window.inflate(60, 60)
        for piece in dash(points, pattern[0], pattern[1]):
            if not near.collidepoint(piece[0]):
                continue
            if pattern[0] < 2:
                pygame.draw.circle(self._large, colour, self._fine(piece[:1])[0], width * FINE / 2)
            else:
                self._stroke(self._fine(piece), colour, max(1, round(width * FINE)))

    def dot(self, at: tuple[float, float], radius: float, colour: Colour) -> None:
        """A filled disc."""
        pygame.draw.circle(self._large, colour, self._fine(np.array([at]))[0], radius * FINE)

    def laid(self, on: pygame.Surface) -> None:
        """Lays the sheet on its window's picture. What was never drawn on is clear: the average is premultiplied."""
        on.blit(halved(self._large), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)

    def _stroke(self, fine: list[list[int]], colour: Ink, thick: int) -> None:
        pygame.draw.lines(self._large, colour, False, fine, thick)
        if thick > 3:
            for at in fine[1:-1]:
                pygame.draw.circle(self._large, colour, at, thick / 2)

    def _fine(self, points: Floats | NDArray[np.float64]) -> list[list[int]]:
        """Whole pixels of the sheet: the same ones whatever the window, so that a part is painted as the whole is."""
        found: list[list[int]] = (np.floor(np.asarray(points) * FINE).astype(int) - self._origin).tolist()
        return found

    @property
    def _origin(self) -> NDArray[np.int64]:
        return np.array(self.window.topleft) * FINE

    def _is_seen(self, points: NDArray[np.float64] | Floats) -> bool:
        (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
        near = self.window.inflate(40, 40)
        return bool(right > near.left and bottom > near.top and left < near.right and top < near.bottom)


def dash(points: NDArray[np.float64], on: float, off: float) -> list[NDArray[np.float64]]:
    """A line cut into dashes by its length."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    starts = np.arange(0.0, along[-1], on + off)
    ends = np.minimum(starts + on, along[-1])
    heads, tails = (np.column_stack([np.interp(at, along, points[:, k]) for k in (0, 1)]) for at in (starts, ends))
    first, last = np.searchsorted(along, starts, "right"), np.searchsorted(along, ends, "left")
    return [
        np.concatenate((heads[i : i + 1], points[first[i] : last[i]], tails[i : i + 1])) for i in range(len(starts))
    ]
