"""The named views of the style, and what to look at for a place."""

from __future__ import annotations

from game.ui.map.globe.places import places, regions
from game.ui.map.globe.projection import upright
from game.ui.map.picture import LonLat, View

PORTSMOUTH = View(137.7, 45.0, 0.343, 10.3)
KURILS = View(145.9, 45.3, 0.600, 3.5)
PACIFIC = View(148.4, 27.1, 0.098, 4.6)
REPORT = View(137.9, 45.8, 0.141, 11.4)
TITLE = View(140.7, 46.5, 0.600, -0.8)
STEPS = (1 / 5.6, 1 / 2.8, 1 / 1.4, 1 / 0.7, 1 / 0.35)  # px a kilometre


def view_of(lon: float, lat: float, px_per_km: float) -> View:
    """A view of a place with north upright."""
    return View(lon, lat, px_per_km, round(upright(lon, lat), 1))


def chip_spot(chip: str) -> LonLat:
    """The marker of a chip; KeyError when the map does not know it."""
    return places().chips[chip].marker


def region_spot(region: str) -> LonLat:
    """The middle of a region's largest part."""
    return regions()[region].label


def nearest_step(px_per_km: float, change: int) -> float:
    """The next zoom step inwards (+1) or outwards (-1); the last one stays."""
    if change > 0:
        return next((step for step in STEPS if step > px_per_km * 1.05), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < px_per_km * 0.95), STEPS[0] * 0.55)
