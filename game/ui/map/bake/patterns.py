"""Right-angled textures say who holds; slanted hatching says how. Coverage from 0 to 1, (height, width)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from game.ui.map.bake.field import Bytes, Floats

_HATCHES = {"occupied": 0.82, "disputed": 0.6}
_SQRT2 = float(np.sqrt(2.0))


def texture(name: str, shape: tuple[int, int], u: float) -> Floats:
    """The texture of a holder: `crosses`, `uprights`, `levels`, `points`, or `none`."""
    rows, columns = np.arange(shape[0]), np.arange(shape[1])
    if name == "uprights":
        return np.broadcast_to(_bars(columns, 6 * u, 1.2), shape)
    if name == "levels":
        return np.broadcast_to(_bars(rows, 6 * u, 1.2)[:, None], shape)
    if name == "crosses":
        return _tiled(_cross(round(9 * u)), shape)
    if name == "points":
        return _tiled(_point(round(7 * u)), shape)
    return np.zeros(shape, np.float32)


@lru_cache(maxsize=8)
def inked(name: str, shape: tuple[int, int], u: float, opacity: float) -> Bytes:
    """A texture as opacity, 0 to 255; the last few are kept, for every change of owner asks for them again."""
    found: Bytes = np.rint(texture(name, shape, u) * np.float32(opacity * 255)).astype(np.uint8)
    return found


@lru_cache(maxsize=6)
def hatched(kind: str, shape: tuple[int, int], u: float) -> Bytes:
    """The hatching of a state (`occupied`, `disputed`, `joint`) as opacity, 0 to 255, kept as textures are."""
    share = bars(shape, u) if kind == "joint" else stripes(shape, u) * np.float32(_HATCHES[kind])
    found: Bytes = np.rint(share * np.float32(255)).astype(np.uint8)
    return found


def stripes(shape: tuple[int, int], u: float, width: float = 3.0) -> Floats:
    """Slanted stripes rising to the right, 10 apart."""
    row = _bars(np.arange(shape[0] + shape[1]) / _SQRT2, 10 * u, width * u)
    return np.lib.stride_tricks.sliding_window_view(row, shape[1])[: shape[0]]


def bars(shape: tuple[int, int], u: float) -> Floats:
    """Upright bars 10 wide: the second of two rulers."""
    return np.broadcast_to(_bars(np.arange(shape[1]), 20 * u, 10 * u), shape)


def _bars(at: np.ndarray, period: float, width: float) -> Floats:
    away = np.abs((at + period / 2) % period - period / 2)
    return np.clip(width / 2 + 0.5 - away, 0.0, 1.0).astype(np.float32)


def _cross(cell: int) -> Floats:
    tile = np.zeros((cell, cell), np.float32)
    middle, arm = cell // 2, max(1, cell // 5)
    tile[middle, middle - arm : middle + arm + 1] = 1.0
    tile[middle - arm : middle + arm + 1, middle] = 1.0
    return tile


def _point(cell: int) -> Floats:
    y, x = np.mgrid[0:cell, 0:cell] - cell // 2
    found: Floats = np.clip(cell / 7 * 1.1 + 0.5 - np.hypot(x, y), 0.0, 1.0).astype(np.float32)
    return found


def _tiled(tile: Floats, shape: tuple[int, int]) -> Floats:
    times = (shape[0] // tile.shape[0] + 1, shape[1] // tile.shape[1] + 1)
    return np.tile(tile, times)[: shape[0], : shape[1]]
