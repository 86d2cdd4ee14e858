"""What no treaty changes: sea depths, graticule, waterlines, relief, lakes, coasts. Painted once per camera."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import pygame

from game.places import shipped
from game.ui.map.bake import field, layers
from game.ui.map.bake.field import Bytes
from game.ui.map.bake.shores import Shores, shores_of, tinted
from game.ui.map.globe import shapes
from game.ui.map.globe.projection import Camera, Numbers
from game.ui.map.look import GRATICULE, LIGHT, SHADE, WATERLINE, Look

RELIEF_CELL = 3.0  # km
_WATERLINES = ((2.5, 0.42), (5.5, 0.30), (9.5, 0.21), (14.5, 0.14), (21.0, 0.09))
_SHADE, _LIGHT = 0.38, 0.28
_GAIN = 1.2
_FAINT = 0.13  # of the graticule
_STRIP = 96  # rows worked on at a time: they stay in the processor's cache


@dataclass(frozen=True)
class Ground:
    """One camera's ground, or a window of it, in pixels of the camera's surface.

    window: what the arrays and surfaces show; cover: land, 0 to 255; relief: hill shade, lakes and the drawn
    coasts, premultiplied, to be laid over the tints; inner: (left, right, points) of the lines between regions;
    coast: (region, points); present: the regions in view. The lines are those of the whole surface.
    """

    camera: Camera
    window: pygame.Rect
    numbers: Bytes
    cover: Bytes
    shores: Shores
    sea: pygame.Surface
    relief: pygame.Surface
    inner: list[tuple[int, int, Numbers]]
    coast: list[tuple[int, Numbers]]
    present: frozenset[int]

    def cut(self, window: pygame.Rect) -> Ground:
        """The part within a window of the surface."""
        rows, columns = slice(window.top, window.bottom), slice(window.left, window.right)
        return replace(
            self,
            window=window,
            numbers=np.ascontiguousarray(self.numbers[rows, columns]),
            cover=self.cover[rows, columns],
            shores=self.shores.cut(window),
            sea=self.sea.subsurface(window),
            relief=self.relief.subsurface(window),
        )


def lay_ground(camera: Camera, look: Look) -> Ground:
    """Paints the ground of a camera: a third of a second for a plate at 1920 x 1080; meant for a worker."""
    level = shapes.level_for(camera.view.px_per_km)
    land = shapes.arcs("land", level)
    fine = shapes.fill(land, camera, layers.FINE)
    cover, numbers, shores = layers.averaged(fine > 0), np.ascontiguousarray(fine[::2, ::2]), shores_of(fine)
    del fine
    sea = _sea(camera, look, level)
    _graticule(camera).laid(sea)
    sea.blit(_waterlines(cover, look), (0, 0))
    sea.blit(layers.veil((0, 0, 0), cover), (0, 0))
    inner, coast = _lines(land, camera)
    sheet = layers.Sheet(_whole(camera))
    for _, points in coast:
        sheet.line(points, look.palette.paper_ink, 0.8)
    relief = _relief(camera, cover)
    lake = layers.averaged(shapes.fill(shapes.arcs("lake", level), camera, layers.FINE) > 0)
    relief.blit(layers.veil(look.palette.lake, lake), (0, 0))
    relief = relief.premul_alpha()
    sheet.laid(relief)
    present = frozenset(int(number) for number in np.flatnonzero(np.bincount(numbers.ravel(), minlength=256)) if number)
    return Ground(camera, _whole(camera), numbers, cover, shores, sea, relief, inner, coast, present)


def _whole(camera: Camera) -> pygame.Rect:
    return pygame.Rect((0, 0), camera.size)


def _sea(camera: Camera, look: Look, level: int) -> pygame.Surface:
    steps = shapes.fill(shapes.arcs("sea", max(level, 1)), camera, layers.FINE)
    palette = np.zeros((256, 3), np.uint8)
    palette[: len(look.sea)] = look.sea
    return tinted(np.ascontiguousarray(steps[::2, ::2]), shores_of(steps), palette)


def _graticule(camera: Camera) -> layers.Sheet:
    sheet = layers.Sheet(_whole(camera))
    red, green, blue, opacity = (round(value * _FAINT) for value in (*GRATICULE, 255))
    ink = (red, green, blue, opacity)
    for lon in range(0, 360, 5):
        sheet.line(_on_globe(camera, [(lon, lat) for lat in np.arange(-20, 85, 1.0)]), ink, 1.0)
    for lat in range(-20, 85, 5):
        sheet.line(_on_globe(camera, [(lon, lat) for lon in np.arange(40, 261, 1.0)]), ink, 1.0)
    return sheet


def _on_globe(camera: Camera, degrees: list[tuple[float, float]]) -> Numbers:
    return camera.place(np.array(degrees))


def _waterlines(cover: Bytes, look: Look) -> pygame.Surface:
    away = field.distance(cover > 127, round(23 * look.u)) - np.float32(0.5)
    found = np.empty(cover.shape, np.uint8)
    for top in range(0, len(found), _STRIP):
        strip = away[top : top + _STRIP]
        opacity = np.zeros_like(strip)
        for at, share in _WATERLINES:
            opacity += np.float32(share) * np.clip(np.float32(1.0) - np.abs(strip - np.float32(at * look.u)), 0, 1)
        found[top : top + _STRIP] = layers.to_bytes(opacity)
    return layers.veil(WATERLINE, found)


def _relief(camera: Camera, cover: Bytes) -> pygame.Surface:
    """Shade and light over the land, each pixel with its own opacity."""
    shade = _sampled(camera)
    value = np.arange(256, dtype=np.float32) / 127.5 - 1.0
    opacity = np.where(value < 0, np.clip(-value * _GAIN, 0, 1) * _SHADE, np.clip(value * _GAIN, 0, 1) * _LIGHT)
    share = field.looked_up((opacity * 255).astype(np.uint8), shade)
    for top in range(0, len(share), _STRIP):
        rows = slice(top, top + _STRIP)
        share[rows] = share[rows] * cover[rows].astype(np.uint16) // 255
    return layers.painted(shade, np.where(value[:, None] < 0, SHADE, LIGHT).astype(np.uint8), share)


def _sampled(camera: Camera) -> Bytes:
    """The relief under every pixel, (height, width), read at a coarser step where it is magnified."""
    cell_px = RELIEF_CELL * camera.view.px_per_km
    step = 2 if cell_px > 1.5 else 1
    halvings = max(0, round(float(np.log2(1 / max(cell_px, 1e-3)))))
    grid, cell = _relief_raster(min(halvings, 3)), RELIEF_CELL * 2 ** min(halvings, 3)
    width, height = (camera.size[0] + step - 1) // step, (camera.size[1] + step - 1) // step
    found = np.empty((height, width), np.uint8)
    for top in range(0, height, _STRIP):
        found[top : top + _STRIP] = _strip(camera, grid, cell, step, (top, min(top + _STRIP, height)))
    if step == 1:
        return found
    small = layers.painted(found, np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1))
    large = pygame.transform.smoothscale(small, camera.size)
    return np.ascontiguousarray(pygame.surfarray.pixels3d(large)[:, :, 0].T)


def _strip(camera: Camera, grid: Bytes, cell: float, step: int, rows: tuple[int, int]) -> Bytes:
    """A few rows of the relief, between the four nearest cells. Short, so that the window is never kept waiting."""
    wide = (camera.size[0] + step - 1) // step
    matrix, origin = camera.back.astype(np.float32), camera.to_km((step / 2, step / 2))
    west, _, _, north = shapes.WORLD
    right = np.arange(wide, dtype=np.float32)[None, :] * np.float32(step)
    down = np.arange(*rows, dtype=np.float32)[:, None] * np.float32(step)
    x = ((right * matrix[0, 0] + down * matrix[1, 0]) + np.float32(origin[0] - west)) / np.float32(cell)
    y = (np.float32(north - origin[1]) - (right * matrix[0, 1] + down * matrix[1, 1])) / np.float32(cell)
    x = np.clip(x - np.float32(0.5), 0, grid.shape[1] - 1.01)
    y = np.clip(y - np.float32(0.5), 0, grid.shape[0] - 1.01)
    left, top = x.astype(np.int32), y.astype(np.int32)
    fx, fy = x - left, y - top
    at, flat = top * np.int32(grid.shape[1]) + left, grid.ravel()
    upper = flat.take(at) * (1 - fx) + flat.take(at + 1) * fx
    at += np.int32(grid.shape[1])
    lower = flat.take(at) * (1 - fx) + flat.take(at + 1) * fx
    found: Bytes = (upper * (1 - fy) + lower * fy).astype(np.uint8)
    return found


@lru_cache(maxsize=4)
def _relief_raster(halvings: int) -> Bytes:
    picture = pygame.image.load(str(shipped("assets") / "map" / "relief.jpg"))
    if halvings:
        size = (picture.get_width() >> halvings, picture.get_height() >> halvings)
        picture = pygame.transform.smoothscale(picture, size)
    # A view, not a copy: the picture at full size is 50 MB as it is.
    return np.ascontiguousarray(pygame.surfarray.pixels3d(picture)[:, :, 0].T)


def _lines(land: shapes.Arcs, camera: Camera) -> tuple[list[tuple[int, int, Numbers]], list[tuple[int, Numbers]]]:
    """(left, right, pixels) of the lines between regions, and (region, pixels) of the coasts, in view."""
    pixels = camera.to_pixels(land.points)
    low = np.minimum.reduceat(pixels, land.starts[:-1], axis=0)
    high = np.maximum.reduceat(pixels, land.starts[:-1], axis=0)
    seen = (high > -30).all(axis=1) & (low < np.array(camera.size) + 30).all(axis=1) & ~shapes.is_frame_edge(land)
    inner, coast = [], []
    for i in np.flatnonzero(seen):
        left, right = (int(side) for side in land.sides[i])
        points = pixels[land.starts[i] : land.starts[i + 1]]
        if left and right:
            inner.append((left, right, points))
        else:
            coast.append((left or right, points))
    return inner, coast
