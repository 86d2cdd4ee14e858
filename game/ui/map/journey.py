"""Where the camera is, and where it is going: dragging, and gliding with an ease out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.ui.map.globe.projection import Camera, forward, inverse
from game.ui.map.picture import View
from game.ui.map.views import STEPS

_REST = 0.18  # s after a drag before it counts as ended
_REACH = 6800.0  # km from the middle of the map the view's centre may go
_LEAST, _MOST = STEPS[0] * 0.4, STEPS[-1] * 1.5


class Journey:
    """The camera of the moment. Times are seconds, lengths pixels."""

    def __init__(self, camera: Camera) -> None:
        self.camera = camera
        self._glide: tuple[Camera, Camera, float, float] | None = None
        self._rest = 0.0

    @property
    def target(self) -> Camera:
        """Where the camera will be when it stops."""
        return self._glide[1] if self._glide else self.camera

    @property
    def is_under_way(self) -> bool:
        """Whether it glides, or was dragged a moment ago."""
        return self._glide is not None or self._rest > 0

    def jump(self, camera: Camera) -> None:
        """At once."""
        self.camera, self._glide, self._rest = camera, None, 0.0

    def drag(self, dx: float, dy: float) -> bool:
        """Moves the picture by pixels, unless its centre would leave the world; says whether it moved."""
        moved = self.camera.moved(dx, dy)
        if np.abs(forward((moved.view.lon, moved.view.lat))).max() >= _REACH:
            return False
        self.camera, self._glide, self._rest = moved, None, _REST
        return True

    def glide(self, target: Camera, seconds: float) -> None:
        """Sets out for another camera; without time, or to another turn, it jumps."""
        scale = min(max(target.view.px_per_km, _LEAST), _MOST)
        target = replace(target, view=replace(target.view, px_per_km=scale))
        if seconds <= 0 or target.view.turn != self.camera.view.turn:
            self.jump(target)
        else:
            self._glide, self._rest = (self.camera, target, 0.0, seconds), 0.0

    def arrive(self) -> None:
        """Ends whatever is under way."""
        self.jump(self.target)

    def step(self, seconds: float) -> bool:
        """Moves on; says whether the camera moved."""
        if self._glide is None:
            self._rest = max(0.0, self._rest - seconds)
            return False
        start, end, done, whole = self._glide
        done = min(done + seconds, whole)
        self._glide = (start, end, done, whole) if done < whole else None
        self.camera = _on_the_way(start, end, 1 - (1 - done / whole) ** 3) if done < whole else end
        return True


def _on_the_way(start: Camera, end: Camera, share: float) -> Camera:
    """A camera between two, such that the picture grows about one fixed point."""
    ratio = end.view.px_per_km / start.view.px_per_km
    weight = share if abs(ratio - 1) < 1e-6 else (1 - ratio**-share) / (1 - 1 / ratio)
    lon, lat = inverse(start.centre + (end.centre - start.centre) * weight)
    return Camera(View(float(lon), float(lat), start.view.px_per_km * ratio**share, end.view.turn), end.size)
