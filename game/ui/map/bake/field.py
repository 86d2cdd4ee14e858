"""Distances over a raster: how far each pixel lies from a coast, a frontier or a region."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Squares = NDArray[Any]  # uint8, or uint16 where the reach is long
_STRIP = 64  # rows


def squared(mask: Mask, reach: int) -> Squares:
    """(height, width) squared distance in pixels to the nearest True, at most (reach + 1) squared."""
    column = _along_columns(mask, reach)
    best: Squares = np.empty(mask.shape, np.uint8 if (reach + 1) ** 2 <= 255 else np.uint16)
    for top in range(0, len(mask), _STRIP):  # a strip stays in the processor's cache
        best[top : top + _STRIP] = _along_rows(column[top : top + _STRIP].astype(best.dtype), reach)
    return best


def _along_rows(column: Squares, reach: int) -> Squares:
    """Squared distances of a strip from its distances up and down."""
    (height, width), most = column.shape, (reach + 1) ** 2
    # Rows end in pixels that are far from everything, so that the strip may be shifted as one line.
    padded = np.full((height, width + reach), most, column.dtype)
    np.multiply(column, column, out=padded[:, :width])
    near = padded.ravel()
    best, shifted = near.copy(), np.empty_like(near)
    if near.min(initial=most) < most:
        for dx in range(1, reach + 1):
            shifted.fill(most - dx * dx)
            np.minimum(near, shifted, out=shifted)  # so that a byte holds the sum
            shifted += column.dtype.type(dx * dx)
            np.minimum(best[dx:], shifted[:-dx], out=best[dx:])
            np.minimum(best[:-dx], shifted[dx:], out=best[:-dx])
    return best.reshape(height, -1)[:, :width]


def looked_up(table: Bytes, numbers: Bytes) -> Bytes:
    """Each number's byte in a table (256,): quicker than indexing, which makes long integers of the numbers first."""
    found, held = np.empty(numbers.shape, np.uint8), table.tobytes()
    for top in range(0, len(numbers), _STRIP):
        strip = numbers[top : top + _STRIP]
        found[top : top + _STRIP] = np.frombuffer(strip.tobytes().translate(held), np.uint8).reshape(strip.shape)
    return found


def mask_of(numbers: Iterable[int]) -> Bytes:
    """(256,) a table for `looked_up`: 255 for these numbers, 0 for the others."""
    table = np.zeros(256, np.uint8)
    table[list(numbers)] = 255
    return table


def extent(marked: Bytes) -> tuple[slice, slice] | None:
    """The rows and columns that hold anything but nought."""
    rows, columns = np.flatnonzero(marked.any(axis=1)), np.flatnonzero(marked.any(axis=0))
    if not len(rows):
        return None
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


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
