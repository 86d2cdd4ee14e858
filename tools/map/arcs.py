"""From regions to arcs: shared lines with a region on either side, simplified once for both neighbours."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.ops import linemerge

RADIUS = 6371.0072  # km, the sphere of equal area
CENTRE = (152.0, 38.0)
WORLD = (-7200.0, -6200.0, 7200.0, 4200.0)  # km in the projection: what is kept
GRID = 0.02  # km
TOLERANCES = (4.0, 1.2, 0.25)  # km, coarse to fine


@dataclass(frozen=True)
class Arc:
    """points: (n, 2) km; level: (n,) the coarsest tolerance that keeps the point; left and right: ids."""

    points: np.ndarray
    level: np.ndarray
    left: int
    right: int


def project(degrees: np.ndarray) -> np.ndarray:
    """Lambert azimuthal equal-area, (n, 2) degrees to (n, 2) km east and north of the centre."""
    lon, lat = np.radians(degrees[:, 0] - CENTRE[0]), np.radians(degrees[:, 1])
    lat0 = np.radians(CENTRE[1])
    cosine = np.sin(lat0) * np.sin(lat) + np.cos(lat0) * np.cos(lat) * np.cos(lon)
    k = RADIUS * np.sqrt(2.0 / np.maximum(1.0 + cosine, 1e-6))
    return np.column_stack(
        [k * np.cos(lat) * np.sin(lon), k * (np.cos(lat0) * np.sin(lat) - np.sin(lat0) * np.cos(lat) * np.cos(lon))]
    )


def flatten(polygons: list[shapely.Polygon]) -> shapely.Geometry:
    """One region: its faces joined, projected and clipped to the world of the game."""
    dense = [shapely.segmentize(polygon, 0.2) for polygon in polygons]
    flat = [shapely.make_valid(shapely.transform(polygon, project)) for polygon in dense]
    whole = shapely.union_all([shapely.set_precision(part, GRID) for part in flat], grid_size=GRID)
    return shapely.set_precision(shapely.intersection(whole, shapely.box(*WORLD)), GRID)


def trace(regions: dict[int, shapely.Geometry]) -> list[Arc]:
    """Every arc between two regions, or a region and the sea (id 0)."""
    lines = shapely.union_all([_rings(region) for region in regions.values()], grid_size=GRID)
    merged = linemerge(lines)
    sides = _sides(regions, lines)
    arcs = []
    for line in getattr(merged, "geoms", [merged]):
        points = np.round(np.asarray(line.coords) / GRID).astype(np.int64)
        edge = (*points[0], *points[1])
        left, right = sides.get(edge, 0), sides.get((*points[1], *points[0]), 0)
        if left != right:
            arcs.append(_simplify(points * GRID, left, right))
    return arcs


def _rings(region: shapely.Geometry) -> shapely.Geometry:
    return shapely.MultiLineString(
        [
            ring
            for polygon in shapely.get_parts(region)
            if polygon.geom_type == "Polygon"
            for ring in (polygon.exterior, *polygon.interiors)
        ]
    )


def _sides(regions: dict[int, shapely.Geometry], lines: shapely.Geometry) -> dict[tuple[int, ...], int]:
    """Directed edge -> the region on its left. Found by a point a little to the left of each line's middle."""
    polygons, ids = [], []
    for number, region in regions.items():
        for polygon in shapely.get_parts(region):
            polygons.append(polygon)
            ids.append(number)
    tree = shapely.STRtree(polygons)
    edges, probes = [], []
    for line in shapely.get_parts(linemerge(lines)):
        points = np.asarray(line.coords)
        whole = np.round(points / GRID).astype(np.int64)
        lengths = np.hypot(*(points[1:] - points[:-1]).T)
        k = int(np.argmax(lengths))
        direction = (points[k + 1] - points[k]) / lengths[k]
        middle, normal = (points[k] + points[k + 1]) / 2, np.array([-direction[1], direction[0]])
        for sign, edge in ((1, (*whole[0], *whole[1])), (-1, (*whole[1], *whole[0]))):
            edges.append(edge)
            probes.append(shapely.Point(middle + sign * normal * GRID * 0.5))
    found: dict[int, int] = defaultdict(int)
    for probe, polygon in zip(*tree.query(probes, predicate="within")):
        found[int(probe)] = ids[polygon]
    return {edge: found[i] for i, edge in enumerate(edges)}


def _simplify(points: np.ndarray, left: int, right: int) -> Arc:
    level = np.full(len(points), 9)
    kept = np.arange(len(points))
    is_ring = bool((points[0] == points[-1]).all())
    is_islet = is_ring and np.ptp(points, axis=0).max() < 2.0
    for step in range(len(TOLERANCES) - 1, -1, -1):
        if not (is_islet and step == len(TOLERANCES) - 1):
            kept = kept[_keep(points[kept], TOLERANCES[step], is_ring)]
        level[kept] = step
    return Arc(points[level < 9], level[level < 9], left, right)


def _keep(points: np.ndarray, tolerance: float, is_ring: bool) -> np.ndarray:
    """Indices of the points Douglas and Peucker keep; a ring keeps a triangle at least."""
    if len(points) <= (4 if is_ring else 2):
        return np.arange(len(points))
    simple = np.asarray(shapely.simplify(shapely.LineString(points), tolerance, preserve_topology=False).coords)
    wanted = {tuple(point) for point in simple}
    kept = np.array([i for i, point in enumerate(points) if tuple(point) in wanted])
    if is_ring and len(kept) < 4:
        far = int(np.argmax(np.hypot(*(points - points[0]).T)))
        across = np.abs(np.cross(points[far] - points[0], points - points[0]))
        kept = np.unique([0, far, int(np.argmax(across)), len(points) - 1])
    return kept
