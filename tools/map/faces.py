"""Cut the land into faces by country, province and hand-drawn line, and give each face its region."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import shapely
import sources
from shapely import STRtree
from shapely.ops import polygonize

GRID = 1e-5  # degrees, about a metre: lines that meet are made to meet
REACH = 0.06  # degrees a province line may fall short of the coast or border it is meant to end on
CUT_COUNTRIES = ("RUS", "CHN", "JPN", "PRK", "KOR")
PROVINCES_OF = ("RUS", "CHN")
ISLET = 0.02  # square degrees: the largest island a box of no country may take
NEAR = 2.0  # degrees: how far an islet of no country may lie from the region it is given to


def cut_faces(root: Path, spec: dict[str, Any]) -> list[tuple[str, shapely.Polygon]]:
    """(region id, polygon in degrees) for every piece of land of the theatre."""
    owned = list(sources.countries(root))
    strays = _islands_of_no_country(root, [part for _, part in owned])
    owned += [("LAND", part) for part in strays]
    faces = _planar(owned, root, spec["cuts"])
    tree = STRtree([part for _, part in owned])
    codes = [code for code, _ in owned]
    return _assign(faces, tree, codes, spec["regions"])


def _islands_of_no_country(root: Path, parts: list[shapely.Polygon]) -> list[shapely.Polygon]:
    tree = STRtree(parts)
    return [
        island
        for island in sources.land(root)
        if island.area < 1.0 and not len(tree.query(island, predicate="intersects"))
    ]


def _planar(owned: list[tuple[str, shapely.Polygon]], root: Path, cuts: dict[str, Any]) -> list[shapely.Polygon]:
    edges = shapely.union_all([part.boundary for _, part in owned], grid_size=GRID)
    drawn = shapely.MultiLineString([shapely.LineString(points) for points in cuts.values()])
    provinces = shapely.MultiLineString([_reach(line, edges) for line in sources.province_lines(root)])
    inside = [
        drawn.intersection(_land_of(owned, CUT_COUNTRIES).buffer(REACH)),
        provinces.intersection(_land_of(owned, PROVINCES_OF).buffer(REACH / 2)),
    ]
    return list(polygonize(shapely.union_all([edges, *inside], grid_size=GRID)))


def _land_of(owned: list[tuple[str, shapely.Polygon]], codes: tuple[str, ...]) -> shapely.Geometry:
    return shapely.union_all([part for code, part in owned if code in codes], grid_size=GRID)


def _reach(line: shapely.LineString, edges: shapely.Geometry) -> shapely.LineString:
    points = list(line.coords)
    for end in (0, -1):
        tip = shapely.Point(points[end])
        nearest = shapely.shortest_line(tip, edges)
        if 0 < nearest.length < REACH:
            target = np.array(nearest.coords[1])
            beyond = target + (target - np.array(points[end])) * 0.05
            points = [tuple(beyond), *points] if end == 0 else [*points, tuple(beyond)]
    return shapely.LineString(points)


def _assign(
    faces: list[shapely.Polygon], tree: STRtree, codes: list[str], regions: dict[str, Any]
) -> list[tuple[str, shapely.Polygon]]:
    spots = [face.representative_point() for face in faces]
    country = [_country(tree, codes, spot) for spot in spots]
    seeded: dict[int, str] = {}
    face_tree = STRtree(faces)
    for region, rule in regions.items():
        for seed in rule.get("seeds", ()):
            for i in face_tree.query(shapely.Point(seed), predicate="intersects"):
                seeded.setdefault(int(i), region)
    boxed = _boxed(faces, spots, country, seeded, regions)
    rest = _rest(faces, {**seeded, **boxed}, seeded, country, regions)
    return [(region, faces[i]) for i, region in sorted({**rest, **boxed, **seeded}.items())]


def _boxed(
    faces: list[shapely.Polygon],
    spots: list[shapely.Point],
    country: list[str],
    taken: dict[int, str],
    regions: dict[str, Any],
) -> dict[int, str]:
    found: dict[int, str] = {}
    for region, rule in regions.items():
        for i, spot in enumerate(spots):
            anyone = (rule["country"] == "*" or country[i] == "LAND") and faces[i].area < ISLET
            fits = country[i] and (rule["country"] == country[i] or anyone)
            if i not in taken and fits and any(_within(spot, box) for box in rule.get("boxes", ())):
                found.setdefault(i, region)
    return found


def _rest(
    faces: list[shapely.Polygon],
    taken: dict[int, str],
    seeded: dict[int, str],
    country: list[str],
    regions: dict[str, Any],
) -> dict[int, str]:
    """Faces with no seed and no box: the nearest seeded face of their country, or the country itself."""
    whole = {rule["country"]: region for region, rule in regions.items() if "seeds" not in rule and "boxes" not in rule}
    found: dict[int, str] = {}
    for i, face in enumerate(faces):
        if i in taken or not country[i]:
            continue
        kin = [j for j in seeded if country[i] in (country[j], "LAND")]
        nearest = min(kin, key=lambda j: faces[j].distance(face), default=None)
        if country[i] == "LAND" and (nearest is None or faces[nearest].distance(face) > NEAR):
            found[i] = "islets"
        elif nearest is not None:
            found[i] = seeded[nearest]
        else:
            found[i] = whole.get(country[i], country[i].lower())
    return found


def _country(tree: STRtree, codes: list[str], spot: shapely.Point) -> str:
    hits = tree.query(spot, predicate="intersects")
    return codes[hits[0]] if len(hits) else ""


def _within(spot: shapely.Point, box: list[float]) -> bool:
    west, south, east, north = box
    return west <= spot.x <= east and south <= spot.y <= north
