"""Surfaces from arrays: palettes laid over numbered pixels, one colour through a mask, sheets for line work."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.map.bake.field import Bytes, Floats
from game.ui.tokens import Colour

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
    total = n[::2, ::2] + n[1::2, ::2] + n[::2, 1::2] + n[1::2, 1::2]
    found: Bytes = np.array([0, 64, 128, 191, 255], np.uint8)[total]
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
    """Line work at twice the size, laid on the picture once. Points are pixels of the picture."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self._large = pygame.Surface((size[0] * FINE, size[1] * FINE), pygame.SRCALPHA, 32)

    def line(self, points: Floats | NDArray[np.float64], colour: Colour, width: float) -> None:
        """A continuous line, its joints rounded where it is wide."""
        if len(points) < 2 or not self._is_seen(points):
            return
        fine = np.asarray(points) * FINE
        thick = max(1, round(width * FINE))
        pygame.draw.lines(self._large, colour, False, fine.tolist(), thick)
        if thick > 3:
            for x, y in fine[1:-1].tolist():
                pygame.draw.circle(self._large, colour, (x, y), thick / 2)

    def dashes(self, points: NDArray[np.float64], colour: Colour, width: float, pattern: Sequence[float]) -> None:
        """A line of dashes; pattern: (on, off) in pixels. An `on` under 2 makes round dots."""
        if not self._is_seen(points):
            return
        for piece in dash(points, pattern[0], pattern[1]):
            if pattern[0] < 2:
                pygame.draw.circle(self._large, colour, (piece[0] * FINE).tolist(), width * FINE / 2)
            else:
                self.line(piece, colour, width)

    def ring(self, at: tuple[float, float], radius: float, colour: Colour, width: float) -> None:
        """A circle."""
        pygame.draw.circle(self._large, colour, (at[0] * FINE, at[1] * FINE), radius * FINE, round(width * FINE))

    def dot(self, at: tuple[float, float], radius: float, colour: Colour) -> None:
        """A filled disc."""
        pygame.draw.circle(self._large, colour, (at[0] * FINE, at[1] * FINE), radius * FINE)

    def averaged(self) -> pygame.Surface:
        """The sheet at the picture's size, its colours premultiplied."""
        return halved(self._large)

    def laid(self, on: pygame.Surface, opacity: float = 1.0) -> None:
        """Lays the sheet on a picture. What was never drawn on counts as clear: the average is premultiplied."""
        small = self.averaged()
        if opacity < 1.0:
            share = round(opacity * 255)
            small.fill((share, share, share, share), special_flags=pygame.BLEND_RGBA_MULT)
        on.blit(small, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)

    def _is_seen(self, points: NDArray[np.float64] | Floats) -> bool:
        low, high = points.min(axis=0), points.max(axis=0)
        return bool((high > -20).all() and low[0] < self.size[0] + 20 and low[1] < self.size[1] + 20)


def dash(points: NDArray[np.float64], on: float, off: float) -> list[NDArray[np.float64]]:
    """A line cut into dashes by its length."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    pieces = []
    for start in np.arange(0.0, along[-1], on + off):
        end = min(start + on, along[-1])
        inner = points[(along > start) & (along < end)]
        tips = np.column_stack([np.interp([start, end], along, points[:, k]) for k in (0, 1)])
        pieces.append(np.vstack([tips[:1], inner, tips[1:]]))
    return pieces
