"""Build assets/map from the sources: `python tools/map/build.py SOURCES [OUT]` (README.md says what is needed)."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import arcs
import faces
import ground
import numpy as np
import shapely
import sources
import yaml
from PIL import Image, ImageDraw
from scipy import ndimage

HERE = Path(__file__).resolve().parent
UNIT = 0.02  # km: coordinates are whole multiples of it


def main(root: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    spec = yaml.safe_load((HERE / "regions.yaml").read_text(encoding="utf-8"))
    grouped: dict[str, list[shapely.Polygon]] = defaultdict(list)
    for region, face in faces.cut_faces(root, spec):
        grouped[region].append(face)
    for region, rings in spec["drawn"].items():
        grouped[region] = [shapely.Polygon(ring) for ring in rings]
    flat = {region: arcs.flatten(parts) for region, parts in grouped.items()}
    order = sorted((region for region in flat if flat[region].area > 0), key=lambda r: (-flat[r].area, r))
    land = arcs.trace({i + 1: flat[region] for i, region in enumerate(order)})
    inland = arcs.trace({1: arcs.flatten([lake for lake in sources.lakes(root) if lake.area > 0.004])})
    sea = ground.depth_arcs(ground.depths(root))
    packed = {
        f"{name}_{key}": value
        for name, group in (("land", land), ("lake", inland), ("sea", sea))
        for key, value in pack(group).items()
    }
    np.savez_compressed(out / "shapes.npz", **packed)
    write_regions(out / "regions.yaml", spec["regions"], flat, order)
    shade = mask_sea(ground.relief(root), [flat[region] for region in order])
    Image.fromarray(shade).save(out / "relief.jpg", quality=68, optimize=True)


def pack(group: list[arcs.Arc]) -> dict[str, np.ndarray]:
    """Arcs as flat arrays: `step` holds the differences of the points (the first from 0, 0), in units."""
    whole = [np.round(arc.points / UNIT).astype(np.int32) for arc in group]
    steps = [np.diff(points, axis=0, prepend=np.zeros((1, 2), np.int32)) for points in whole]
    return {
        "step": np.concatenate(steps).astype(np.int32).T.copy(),
        "level": np.concatenate([arc.level for arc in group]).astype(np.uint8),
        "count": np.array([len(arc.points) for arc in group], np.int32),
        "sides": np.array([(arc.left, arc.right) for arc in group], np.uint8),
    }


def write_regions(
    path: Path, rules: dict[str, dict[str, str]], flat: dict[str, shapely.Geometry], order: list[str]
) -> None:
    rows = []
    for number, region in enumerate(order, start=1):
        largest = max(shapely.get_parts(flat[region]), key=lambda part: part.area)
        spot = shapely.maximum_inscribed_circle(largest, tolerance=max(1.0, largest.area**0.5 / 100)).coords[0]
        lon, lat = (float(v[0]) for v in ground.inverse(np.array([spot[0]]), np.array([spot[1]])))
        rule = rules.get(region, {"title": FOREIGN.get(region, region), "realm": region})
        rows.append(
            {
                "id": region,
                "number": number,
                "title": rule["title"],
                "realm": rule["realm"],
                "label": [round((lon + 180) % 360 - 180, 2), round(lat, 2)],
                "area_km2": max(1, round(flat[region].area)),
            }
        )
    head = "# Made by tools/map/build.py. number: its id in shapes.npz; label: the middle of its largest part.\n"
    style = {"sort_keys": False, "allow_unicode": True, "default_flow_style": True, "width": 400}
    lines = [yaml.safe_dump([row], **style).strip()[1:-1] for row in rows]
    path.write_text(head + "\n".join(f"- {line}" for line in lines) + "\n", encoding="utf-8")


def mask_sea(shade: np.ndarray, land: list[shapely.Geometry]) -> np.ndarray:
    """Flat grey at sea, which costs nothing in the file; the land's edge keeps a margin of five cells."""
    west, _, _, north = arcs.WORLD
    canvas = Image.new("L", (shade.shape[1], shade.shape[0]))
    draw = ImageDraw.Draw(canvas)
    for region in land:
        for part in shapely.get_parts(region):
            points = np.asarray(part.exterior.coords)
            cells = np.column_stack([points[:, 0] - west, north - points[:, 1]]) / ground.RELIEF_CELL
            draw.polygon([tuple(cell) for cell in cells], fill=255)
    near = ndimage.binary_dilation(np.asarray(canvas) > 0, iterations=3)
    return np.where(near, shade, np.uint8(128))


FOREIGN = {
    "ind": "India",
    "aus": "Australia",
    "idn": "Netherlands Indies",
    "kaz": "Kazakhstan",
    "irn": "Persia",
    "pak": "Pakistan",
    "mmr": "Burma",
    "afg": "Afghanistan",
    "tha": "Siam",
    "png": "New Guinea",
    "can": "Canada",
    "mys": "Malaya and North Borneo",
    "uzb": "Uzbekistan",
    "mex": "Mexico",
    "tkm": "Turkmenistan",
    "kgz": "Kirghizia",
    "npl": "Nepal",
    "tjk": "Tajikistan",
    "bgd": "Bengal",
    "btn": "Bhutan",
    "slb": "Solomon Islands",
    "tls": "Timor",
    "kab": "Baikonur",
    "brn": "Brunei",
    "vut": "New Hebrides",
    "wsm": "Samoa",
    "kas": "Siachen",
    "kir": "Gilbert Islands",
    "sgp": "Singapore",
    "asm": "American Samoa",
    "wlf": "Wallis and Futuna",
    "ioa": "Christmas Island",
    "pyf": "French Polynesia",
    "fji": "Fiji",
    "nru": "Nauru",
    "tuv": "Ellice Islands",
    "cok": "Cook Islands",
    "nzl": "New Zealand",
    "lka": "Ceylon",
    "atc": "Ashmore and Cartier",
    "scr": "Scarborough shoal",
    "iot": "Chagos",
    "mdv": "Maldives",
    "islets": "Islets of the Pacific",
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parents[1] / "assets" / "map")
