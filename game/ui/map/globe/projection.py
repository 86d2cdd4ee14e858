"""Lambert azimuthal equal-area about 152 E 38 N, and the camera that turns its kilometres into pixels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.ui.map.picture import View

Numbers = NDArray[np.float64]
RADIUS = 6371.0072  # km: the sphere with the Earth's area
CENTRE = (152.0, 38.0)
_SIN0, _COS0 = float(np.sin(np.radians(CENTRE[1]))), float(np.cos(np.radians(CENTRE[1])))


def forward(lonlat: ArrayLike) -> Numbers:
    """(..., 2) degrees to (..., 2) km east and north of the centre."""
    degrees = np.asarray(lonlat, dtype=float)
    lon, lat = np.radians(degrees[..., 0] - CENTRE[0]), np.radians(degrees[..., 1])
    cosine = _SIN0 * np.sin(lat) + _COS0 * np.cos(lat) * np.cos(lon)
    k = RADIUS * np.sqrt(2.0 / np.maximum(1.0 + cosine, 1e-6))
    north = _COS0 * np.sin(lat) - _SIN0 * np.cos(lat) * np.cos(lon)
    return np.stack([k * np.cos(lat) * np.sin(lon), k * north], axis=-1)


def inverse(km: ArrayLike) -> Numbers:
    """(..., 2) km to (..., 2) degrees, longitude from 0 to 360."""
    flat = np.asarray(km, dtype=float)
    x, y = flat[..., 0], flat[..., 1]
    rho = np.hypot(x, y)
    c = 2.0 * np.arcsin(np.clip(rho / (2.0 * RADIUS), -1.0, 1.0))
    sine = np.where(rho > 1e-9, np.sin(c) / np.maximum(rho, 1e-9), 1.0 / RADIUS)
    lat = np.arcsin(np.clip(np.cos(c) * _SIN0 + y * sine * _COS0, -1.0, 1.0))
    lon = np.arctan2(x * sine, _COS0 * np.cos(c) - y * sine * _SIN0)
    return np.stack([(CENTRE[0] + np.degrees(lon)) % 360.0, np.degrees(lat)], axis=-1)


@dataclass(frozen=True)
class Camera:
    """A view on a surface of `size` pixels; the view's centre falls on the middle of the surface."""

    view: View
    size: tuple[int, int]

    @cached_property
    def centre(self) -> Numbers:
        """(2,) km."""
        return forward((self.view.lon, self.view.lat))

    @cached_property
    def matrix(self) -> Numbers:
        """(2, 2): pixels = (km - centre) @ matrix + half the size."""
        turn = np.radians(self.view.turn)
        cos, sin = np.cos(turn), np.sin(turn)
        return self.view.px_per_km * np.array([[cos, -sin], [-sin, -cos]])

    @cached_property
    def back(self) -> Numbers:
        """(2, 2): the inverse of `matrix`."""
        return np.asarray(np.linalg.inv(self.matrix), dtype=float)

    def to_pixels(self, km: ArrayLike) -> Numbers:
        """(..., 2) km to (..., 2) pixels from the top left."""
        middle = np.array(self.size) / 2.0
        found: Numbers = (np.asarray(km, dtype=float) - self.centre) @ self.matrix + middle
        return found

    def to_km(self, pixels: ArrayLike) -> Numbers:
        """(..., 2) pixels to (..., 2) km."""
        middle = np.array(self.size) / 2.0
        found: Numbers = (np.asarray(pixels, dtype=float) - middle) @ self.back + self.centre
        return found

    def place(self, lonlat: ArrayLike) -> Numbers:
        """(..., 2) degrees to (..., 2) pixels."""
        return self.to_pixels(forward(lonlat))

    def degrees(self, pixels: ArrayLike) -> Numbers:
        """(..., 2) pixels to (..., 2) degrees."""
        return inverse(self.to_km(pixels))

    def moved(self, dx: float, dy: float) -> Camera:
        """The camera after the picture is dragged by (dx, dy) pixels."""
        lon, lat = self.degrees((self.size[0] / 2 - dx, self.size[1] / 2 - dy))
        return Camera(View(float(lon), float(lat), self.view.px_per_km, self.view.turn), self.size)

    def scaled(self, px_per_km: float, about: tuple[float, float]) -> Camera:
        """The camera at another scale, the spot under the pixel `about` staying where it is."""
        middle = np.array(self.size) / 2.0
        ratio = self.view.px_per_km / px_per_km
        lon, lat = self.degrees(middle + (np.array(about) - middle) * (1.0 - ratio))
        return Camera(View(float(lon), float(lat), px_per_km, self.view.turn), self.size)

    def grown(self, margin: int) -> Camera:
        """The same view on a surface larger by `margin` pixels on every side."""
        return Camera(self.view, (self.size[0] + 2 * margin, self.size[1] + 2 * margin))


def upright(lon: float, lat: float) -> float:
    """The turn, in degrees anticlockwise, that sets north upright at a place."""
    here = forward((lon, lat))
    north = forward((lon, min(lat + 0.5, 89.9)))
    return float(np.degrees(np.arctan2(north[0] - here[0], north[1] - here[1])))
