"""Regions by id and chips by place: assets/map/regions.yaml and places.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from game.places import shipped
from game.ui.map.picture import LonLat


@dataclass(frozen=True)
class Region:
    """A piece of land. number: its colour in the shapes; realm: regions of one realm have no line between."""

    id: str
    number: int
    title: str
    realm: str
    label: LonLat
    area_km2: int


@dataclass(frozen=True)
class ChipPlace:
    """Where a chip is: the regions that make it up, its marker, and its line or zone where it is one."""

    id: str
    marker: LonLat
    regions: tuple[str, ...] = ()
    line: str = ""
    zone: str = ""


@dataclass(frozen=True)
class Places:
    """What places.yaml holds. lines and zones: id -> points in degrees."""

    chips: dict[str, ChipPlace]
    lines: dict[str, tuple[LonLat, ...]]
    zones: dict[str, tuple[LonLat, ...]]


@lru_cache(maxsize=1)
def regions() -> dict[str, Region]:
    """Every region of the map by id."""
    return {row["id"]: Region(row["id"], row["number"], row["title"], row["realm"],
                              (row["label"][0], row["label"][1]), row["area_km2"])
            for row in read_asset("regions.yaml")}  # fmt: skip


@lru_cache(maxsize=1)
def places() -> Places:
    """Every chip of the game with its place on the map."""
    held = read_asset("places.yaml")
    chips = {
        name: ChipPlace(name, (row["marker"][0], row["marker"][1]), tuple(row.get("regions", ())),
                        row.get("line", ""), row.get("zone", ""))
        for name, row in held["chips"].items()
    }  # fmt: skip
    return Places(chips, _paths(held["lines"]), _paths(held["zones"]))


@lru_cache(maxsize=1)
def region_numbers() -> dict[int, str]:
    """Region number -> region id."""
    return {region.number: region.id for region in regions().values()}


def read_asset(name: str) -> Any:
    """A YAML file of the map's assets, as plain values."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((shipped("assets") / "map" / name).read_text(encoding="utf-8"), Loader=loader)


def _paths(held: dict[str, list[list[float]]]) -> dict[str, tuple[LonLat, ...]]:
    return {name: tuple((point[0], point[1]) for point in points) for name, points in held.items()}
