"""The pixels that several numbers share, so that edges are smooth and the rest is painted at its own size."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.map.bake import layers
from game.ui.map.bake.field import Bytes


@dataclass(frozen=True)
class Shores:
    """at: (2, n) rows and columns of the shared pixels; quarters: (4, n) the numbers of the fine pixels of each."""

    at: NDArray[np.int32]
    quarters: Bytes

    def cut(self, window: pygame.Rect) -> Shores:
        """Those within a window, counted from its corner."""
        y, x = self.at
        inside = (y >= window.top) & (y < window.bottom) & (x >= window.left) & (x < window.right)
        corner = np.array([[window.top], [window.left]], np.int32)
        return Shores(self.at[:, inside] - corner, self.quarters[:, inside])


def shores_of(fine: Bytes) -> Shores:
    """Where the four fine pixels of a pixel differ. fine: (2h, 2w) numbers."""
    four = [fine[y::2, x::2] for y in (0, 1) for x in (0, 1)]
    at = np.array(np.nonzero((four[0] != four[1]) | (four[0] != four[2]) | (four[0] != four[3])), np.int32)
    return Shores(at, np.array([one[at[0], at[1]] for one in four]))


def tinted(numbers: Bytes, shores: Shores, palette: NDArray[np.uint8]) -> pygame.Surface:
    """Each number in its colour, averaged where several share a pixel. numbers: (h, w); palette: (256, 3)."""
    surface = layers.painted(numbers, palette)
    # Ten bits a colour: four bytes of each add up without touching the next.
    wide = palette.astype(np.uint32)
    total = (wide[:, 0] << 20 | wide[:, 1] << 10 | wide[:, 2]).take(shores.quarters).sum(axis=0, dtype=np.uint32)
    red, green, blue, _ = surface.get_shifts()
    pixels = pygame.surfarray.pixels2d(surface)
    rows, columns = shores.at
    pixels[columns, rows] = (total >> 22 & 255) << red | (total >> 12 & 255) << green | (total >> 2 & 255) << blue
    del pixels
    return surface
