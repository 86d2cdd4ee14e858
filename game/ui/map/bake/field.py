"""Distances over a raster: how far each pixel lies from a coast, a frontier or a region."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]


def squared(mask: Mask, reach: int) -> NDArray[np.uint16]:
    """(height, width) squared distance in pixels to the nearest True, at most (reach + 1) squared."""
    cap = reach + 1
    column = _along_columns(mask, reach).astype(np.uint16)
    column *= column
    best = column.copy()
    shifted = np.empty_like(column)
    for dx in range(1, min(reach, mask.shape[1] - 1) + 1):
        np.add(column, dx * dx, out=shifted)
        np.minimum(best[:, dx:], shifted[:, :-dx], out=best[:, dx:])
        np.minimum(best[:, :-dx], shifted[:, dx:], out=best[:, :-dx])
    return np.minimum(best, cap * cap, out=best)


def distance(mask: Mask, reach: int) -> Floats:
    """Distance in pixels to the nearest True, smoothed so that lines drawn along it do not step."""
    return smooth(np.sqrt(squared(mask, reach), dtype=np.float32))


def _along_columns(mask: Mask, reach: int) -> NDArray[np.uint8]:
    """Distance up or down to the nearest True, at most reach + 1."""
    found = np.where(mask, np.uint8(0), np.uint8(reach + 1))
    step = 1
    while step <= reach:  # every distance is a sum of powers of two, each of them taken once
        np.minimum(found[step:], found[:-step] + np.uint8(step), out=found[step:])
        np.minimum(found[:-step], found[step:] + np.uint8(step), out=found[:-step])
        step *= 2
    return np.minimum(found, np.uint8(reach + 1))


def smooth(values: Floats) -> Floats:
    """Averaged over three by three pixels."""
    padded = np.pad(values, 1, mode="edge")
    across = padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]
    found: Floats = (across[:-2] + 2 * across[1:-1] + across[2:]) / np.float32(16)
    return found


def edges(groups: Bytes) -> Mask:
    """Pixels that have a neighbour, beside or below, of another group."""
    found = np.zeros(groups.shape, bool)
    beside = groups[:, 1:] != groups[:, :-1]
    below = groups[1:] != groups[:-1]
    found[:, 1:] |= beside
    found[:, :-1] |= beside
    found[1:] |= below
    found[:-1] |= below
    return found


def ring(away: Floats, inner: float, outer: float) -> Floats:
    """Coverage, 0 to 1, of the band between two distances."""
    found: Floats = np.clip(np.minimum(away - inner, outer - away) + 0.5, 0.0, 1.0)
    return found
