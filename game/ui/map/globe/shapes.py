"""The shapes of assets/map/shapes.npz: arcs with a number on either side, at three levels of detail."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.places import shipped
from game.ui.map.globe.projection import Camera, Numbers

UNIT = 0.02  # km
TOLERANCES = (4.0, 1.2, 0.25)  # km, coarse to fine
WORLD = (-7200.0, -6200.0, 7200.0, 4200.0)  # km: west, south, east, north of what is drawn
FINEST = len(TOLERANCES) - 1
_STRIP = 64  # rows


@dataclass(frozen=True)
class Arcs:
    """Lines in kilometres. points: (n, 2); starts: (arcs + 1,) offsets; sides: (arcs, 2) left and right."""

    points: Numbers
    starts: NDArray[np.int64]
    sides: NDArray[np.int64]

    def edges(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """(first point, arc) of every straight edge."""
        arc = np.repeat(np.arange(len(self.sides)), np.diff(self.starts))
        inner = np.ones(len(self.points), bool)
        inner[self.starts[1:] - 1] = False
        first = np.flatnonzero(inner)
        return first, arc[first]

    def only(self, wanted: NDArray[np.bool_]) -> list[Numbers]:
        """The points of the arcs for which `wanted` (arcs,) holds."""
        return [self.points[self.starts[i] : self.starts[i + 1]] for i in np.flatnonzero(wanted)]


@lru_cache(maxsize=1)
def _asset() -> dict[str, NDArray[np.int64]]:
    with np.load(shipped("assets") / "map" / "shapes.npz") as held:
        return {name: held[name].astype(np.int64) for name in held.files}


@lru_cache(maxsize=12)
def arcs(kind: str, level: int = FINEST) -> Arcs:
    """`land` (sides are region numbers), `lake` (1 inside) or `sea` (sides are depth steps 0 to 5)."""
    held = _asset()
    points = np.empty(held[f"{kind}_step"].T.shape)
    starts = np.concatenate([[0], np.cumsum(held[f"{kind}_count"])])
    total = np.cumsum(held[f"{kind}_step"].T, axis=0)
    before = np.concatenate([[[0, 0]], total])[starts[:-1]]
    points[:] = (total - np.repeat(before, held[f"{kind}_count"], axis=0)) * UNIT
    kept = held[f"{kind}_level"] <= level
    counts = np.add.reduceat(kept.astype(np.int64), starts[:-1])
    return Arcs(points[kept], np.concatenate([[0], np.cumsum(counts)]), held[f"{kind}_sides"])


def level_for(px_per_km: float) -> int:
    """The coarsest level whose error stays under half a pixel."""
    return next((i for i, km in enumerate(TOLERANCES) if km * px_per_km < 0.5), FINEST)


def fill(shape: Arcs, camera: Camera, fine: int = 1) -> NDArray[np.uint8]:
    """The number under every pixel: (height, width) times `fine`, of the camera's surface.

    Every edge adds, where it crosses a row, the difference of its two sides; the running sum along the
    row is then the number. So there is never a gap nor an overlap between neighbours.
    """
    width, height = camera.size[0] * fine, camera.size[1] * fine
    points = camera.to_pixels(shape.points) * fine
    first, arc = shape.edges()
    start, end = points[first], points[first + 1]
    change = (shape.sides[arc, 1] - shape.sides[arc, 0]) * np.where(end[:, 1] < start[:, 1], 1, -1)
    low, high = np.minimum(start[:, 1], end[:, 1]), np.maximum(start[:, 1], end[:, 1])
    top = np.clip(np.ceil(low - 0.5), 0, height).astype(np.int64)
    rows = np.clip(np.ceil(high - 0.5), 0, height).astype(np.int64) - top
    seen = (rows > 0) & (np.minimum(start[:, 0], end[:, 0]) < width)
    start, end, change, top, rows = start[seen], end[seen], change[seen], top[seen], rows[seen]
    slope = (end[:, 0] - start[:, 0]) / (end[:, 1] - start[:, 1])
    index = np.repeat(np.arange(len(rows)), rows)
    row = np.arange(len(index)) - np.repeat(np.cumsum(rows) - rows, rows) + top[index]
    x = start[index, 0] + (row + 0.5 - start[index, 1]) * slope[index]
    column = np.clip(np.ceil(x - 0.5), 0, width).astype(np.int64)
    inside = column < width
    jumps, numbers = np.zeros((height, width), np.int16), np.empty((height, width), np.uint8)
    np.add.at(jumps.reshape(-1), (row * width + column)[inside], change[index][inside].astype(np.int16))
    for first_row in range(0, height, _STRIP):  # a strip stays in the processor's cache, and little is held at a time
        rows_now = slice(first_row, first_row + _STRIP)
        numbers[rows_now] = _mended(np.cumsum(jumps[rows_now], axis=1, dtype=np.int16), int(shape.sides.max()))
    return numbers


def _mended(numbers: NDArray[np.int16], most: int) -> NDArray[np.uint8]:
    """Where two simplified lines cross, a pixel or two has a number nobody has: it takes its left neighbour's."""
    wrong = (numbers < 0) | (numbers > most)
    for row in np.flatnonzero(wrong.any(axis=1)):
        last = np.maximum.accumulate(np.where(wrong[row], 0, np.arange(numbers.shape[1])))
        numbers[row] = np.where(wrong[row, last], 0, numbers[row, last])
    return numbers.astype(np.uint8)


def is_frame_edge(shape: Arcs) -> NDArray[np.bool_]:
    """(arcs,) whether an arc runs along the edge of the world, where there is no coast to draw."""
    west, south, east, north = WORLD
    x, y = shape.points.T
    on = (abs(x - west) < 0.05) | (abs(x - east) < 0.05) | (abs(y - south) < 0.05) | (abs(y - north) < 0.05)
    return np.minimum.reduceat(on, shape.starts[:-1])
