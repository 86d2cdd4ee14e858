"""What lies under the ownership: stepped sea depths and the relief of the land, in the projection."""

from __future__ import annotations

from pathlib import Path

import contourpy
import numpy as np
import shapely
import sources
from arcs import CENTRE, RADIUS, WORLD, Arc
from PIL import Image
from scipy import ndimage

# NOAA's ETOPO1 colour ramp (metres, red, green, blue), by which its picture is turned back into depths
RAMP = np.array(
    [
        (-11000, 10, 0, 121),
        (-10000, 38, 0, 152),
        (-9000, 16, 6, 180),
        (-8000, 0, 14, 203),
        (-7000, 0, 30, 216),
        (-6000, 12, 68, 231),
        (-5000, 19, 117, 244),
        (-4000, 21, 158, 252),
        (-3000, 43, 186, 255),
        (-2000, 65, 200, 255),
        (-1000, 94, 223, 255),
        (-500, 138, 227, 255),
        (0, 188, 230, 255),
    ],
    dtype=float,
)
STEPS = (-600.0, -1500.0, -2500.0, -3500.0, -5500.0)  # metres: the edges of the six tints
DEPTH_CELL = 6.0  # km
RELIEF_CELL = 3.0  # km
SMALLEST = 900.0  # sq km: smaller patches of another depth are left out


def inverse(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Kilometres in the projection to degrees of longitude (0 to 360) and latitude."""
    lat0 = np.radians(CENTRE[1])
    rho = np.hypot(x, y)
    c = 2.0 * np.arcsin(np.clip(rho / (2.0 * RADIUS), -1.0, 1.0))
    sine = np.where(rho > 0, np.sin(c) / np.maximum(rho, 1e-9), 1.0 / RADIUS)
    lat = np.arcsin(np.cos(c) * np.sin(lat0) + y * sine * np.cos(lat0))
    lon = np.arctan2(x * sine, np.cos(lat0) * np.cos(c) - y * sine * np.sin(lat0))
    return (CENTRE[0] + np.degrees(lon)) % 360.0, np.degrees(lat)


def warp(picture: np.ndarray, cell: float) -> np.ndarray:
    """A plate carree picture (rows from 90 N, columns from 180 W) sampled on a grid of the projection."""
    west, south, east, north = WORLD
    x, y = np.meshgrid(np.arange(west, east, cell) + cell / 2, np.arange(north, south, -cell) - cell / 2)
    lon, lat = inverse(x, y)
    rows = (90.0 - lat) / 180.0 * picture.shape[0] - 0.5
    columns = ((lon + 180.0) % 360.0) / 360.0 * picture.shape[1] - 0.5
    return ndimage.map_coordinates(picture, [rows, columns], order=1, mode="grid-wrap")


def depths(root: Path) -> np.ndarray:
    """Metres (negative) on the depth grid; land is given the depth of the sea about it."""
    rgb = np.asarray(Image.open(root / sources.DEPTH).convert("RGB")).astype(np.float32)
    hue = rgb / np.maximum(rgb.sum(axis=2, keepdims=True), 1.0)
    ramp = np.column_stack([np.interp(np.linspace(-11000, 0, 221), RAMP[:, 0], RAMP[:, k]) for k in (1, 2, 3)])
    ramp /= ramp.sum(axis=1, keepdims=True)
    best, metres = np.full(hue.shape[:2], np.inf, np.float32), np.zeros(hue.shape[:2], np.float32)
    for value, tone in zip(np.linspace(-11000, 0, 221), ramp):
        off = ((hue - tone.astype(np.float32)) ** 2).sum(axis=2)
        metres, best = np.where(off < best, value, metres), np.minimum(best, off)
    is_sea = (best < 0.004) & (rgb[..., 2] >= rgb[..., 0])
    weight = ndimage.gaussian_filter(is_sea.astype(np.float32), 1.6)
    blurred = ndimage.gaussian_filter(np.where(is_sea, ndimage.median_filter(metres, 5), 0.0), 1.6)
    filled = np.where(weight > 0.05, blurred / np.maximum(weight, 0.05), -10.0)
    return warp(filled, DEPTH_CELL)


def depth_arcs(metres: np.ndarray) -> list[Arc]:
    """The edges of the depth steps, smoothed: left and right hold the step on either side (0 is the shelf)."""
    west, _, _, north = WORLD
    smooth = ndimage.gaussian_filter(metres, 1.3)
    padded = np.pad(smooth, 1, constant_values=0.0)  # every edge closes inside the world
    x = west + DEPTH_CELL * (np.arange(padded.shape[1]) - 0.5)
    y = north - DEPTH_CELL * (np.arange(padded.shape[0]) - 0.5)
    found = []
    for step, metre in enumerate(STEPS, start=1):
        for line in contourpy.contour_generator(x, y, padded).lines(metre):
            if len(line) < 4 or abs(shapely.Polygon(line).area) < SMALLEST:
                continue
            kept = np.asarray(shapely.simplify(shapely.LineString(line), 1.5).coords)
            deeper_left = _is_deeper_left(kept, smooth, metre)
            left, right = (step, step - 1) if deeper_left else (step - 1, step)
            found.append(Arc(kept, np.ones(len(kept), int), left, right))
    return found


def _is_deeper_left(line: np.ndarray, metres: np.ndarray, edge: float) -> bool:
    """By vote over the line's segments, a cell to the left of each."""
    west, _, _, north = WORLD
    along = line[1:] - line[:-1]
    length = np.maximum(np.hypot(*along.T), 1e-9)
    probe = (line[1:] + line[:-1]) / 2 + np.column_stack([-along[:, 1], along[:, 0]]) / length[:, None] * 3.0
    rows = np.clip((north - probe[:, 1]) / DEPTH_CELL - 0.5, 0, metres.shape[0] - 1)
    columns = np.clip((probe[:, 0] - west) / DEPTH_CELL - 0.5, 0, metres.shape[1] - 1)
    values = ndimage.map_coordinates(metres, [rows, columns], order=1)
    return bool(((values < edge) * length).sum() > length.sum() / 2)


def relief(root: Path) -> np.ndarray:
    """Hill shade on the relief grid, 0 to 255 about 128: light above, shade below; tints of height removed."""
    Image.MAX_IMAGE_PIXELS = None
    light = np.asarray(Image.open(root / sources.RELIEF).convert("L")).astype(np.float32)
    shade = light - ndimage.gaussian_filter(light, 9.0)
    return np.clip(128.0 + 2.1 * warp(shade, RELIEF_CELL), 0, 255).astype(np.uint8)
