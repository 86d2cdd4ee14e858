"""Which names stand where: by rank, each in the first of eight places where it touches nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pygame

from game.text.tongue.labels import Labels
from game.ui.kit import Kit
from game.ui.map.globe.places import read_asset
from game.ui.map.globe.projection import Camera
from game.ui.map.marks.lettering import ROLES, Letter, Terrain, curved, extent, inks_for, is_mostly_land, straight
from game.ui.map.picture import MapName

_RANK = {"country": 0, "sea": 1, "town": 2, "region": 3, "place": 4}
_ASIDE = (
    (0, 0),
    (0, -2),
    (0, 2),
    (2, 0),
    (-2, 0),
    (0, -4),
    (0, 4),
    (4, 0),
    (-4, 0),
    (3, 3),
    (-3, -3),
    (5, 2),
    (-5, -2),
)


@dataclass(frozen=True)
class PlacedName:
    """A name in pixels of the plate: one picture, or the letters of a curve.

    at: the top left of the picture; boxes: what the letters cover; dot: the spot of a town.
    """

    name: MapName
    boxes: tuple[pygame.Rect, ...]
    picture: pygame.Surface | None = None
    at: tuple[int, int] = (0, 0)
    letters: tuple[Letter, ...] = ()
    dot: tuple[int, int] | None = None


@lru_cache(maxsize=1)
def _all_names() -> list[dict[str, Any]]:
    held: list[dict[str, Any]] = read_asset("names.yaml")
    return held


def standard_names(year: int, px_per_km: float, labels: Labels | None = None) -> tuple[MapName, ...]:
    """The names of a year that are shown at a scale, in English or in the language of `labels`."""
    found = []
    for row in _all_names():
        low, high = row.get("scale", (0.0, 99.0))
        if row.get("from", -9999) <= year <= row.get("to", 9999) and low <= px_per_km < high:
            found.append(_name(row, labels))
    return tuple(found)


def _name(row: Mapping[str, Any], labels: Labels | None) -> MapName:
    path = tuple((point[0], point[1]) for point in row.get("path", ()))
    text, note = (_said(row.get(key, ""), labels) for key in ("text", "note"))
    return MapName(text, row["at"][0], row["at"][1], row["kind"], note,
                   float(row.get("tilt", 0.0)), row.get("power", "none"), path)  # fmt: skip


def _said(text: str, labels: Labels | None) -> str:
    key = key_of(text)
    return labels.label(key) if text and labels is not None and labels.has(key) else text


def key_of(text: str) -> str:
    """The key a name is filed under in the catalogues: `names.la_perouse_str`."""
    plain = text.lower().replace("é", "e")
    return "names." + "_".join("".join(letter if "a" <= letter <= "z" else " " for letter in plain).split())


def place_names(names: tuple[MapName, ...], camera: Camera, inner: pygame.Rect, kit: Kit,
                taken: list[pygame.Rect], terrain: Terrain) -> list[PlacedName]:  # fmt: skip
    """Every name that finds room, the highest rank first. taken: what may not be touched."""
    boxes = list(taken)
    found = []
    for name in sorted(names, key=lambda name: _RANK[name.kind]):
        placed = (
            _curve(name, camera, inner, kit, boxes, terrain)
            if name.path
            else _plain(name, camera, inner, kit, boxes, terrain)
        )
        if placed is not None:
            found.append(placed)
            boxes += placed.boxes
    return found


def _curve(
    name: MapName, camera: Camera, inner: pygame.Rect, kit: Kit, boxes: list[pygame.Rect], terrain: Terrain
) -> PlacedName | None:
    """The name along its path, or along the same path moved aside until it touches nothing."""
    letters = curved(kit, name, inks_for(name, None, kit), camera)
    size = round(kit.type.size("sea_name") * 0.8)
    for dx, dy in _ASIDE:
        moved = tuple(Letter(one.picture, (one.at[0] + dx * size, one.at[1] + dy * size)) for one in letters)
        own = tuple(pygame.Rect(round(x) - size // 2, round(y) - size // 2, size, size)
                    for x, y in (one.at for one in moved))  # fmt: skip
        on_land = sum(terrain.number_at(box.center) > 0 for box in own)
        if on_land * 12 <= len(own) and all(inner.contains(box) and box.collidelist(boxes) < 0 for box in own):
            return PlacedName(name, own, letters=moved)
    return None


def _plain(name: MapName, camera: Camera, inner: pygame.Rect, kit: Kit, boxes: list[pygame.Rect],
           terrain: Terrain) -> PlacedName | None:  # fmt: skip
    x, y = (round(float(v)) for v in camera.place((name.lon, name.lat)))
    if not inner.collidepoint(x, y):
        return None
    dot = pygame.Rect(x - 5, y - 5, 10, 10)
    if name.kind == "town" and dot.collidelist(boxes) >= 0:
        return None
    for one in (name, replace(name, note="")) if name.note else (name,):
        size = extent(kit, one)
        for box in _spots(one, (x, y), size, kit):
            touched = _touched(box, one, kit)
            if inner.contains(box) and all(part.collidelist(boxes) < 0 for part in touched):
                inks = inks_for(one, terrain.tone(touched[0]) if is_mostly_land(touched, terrain) else None, kit)
                spot = (x, y) if name.kind == "town" else None
                picture = straight(kit, one, inks)
                return PlacedName(one, (*touched, dot) if spot else touched, picture, box.topleft, dot=spot)
    return None


def _spots(name: MapName, at: tuple[int, int], size: tuple[int, int], kit: Kit) -> list[pygame.Rect]:
    """The eight places about a spot; names of areas stand on it."""
    x, y, (wide, tall) = *at, size
    middle = pygame.Rect(x - wide // 2, y - tall // 2, wide, tall)
    if name.tilt:
        rise = -1 if 0 < name.tilt % 180 < 90 else 1
        return [middle, *(middle.move(wide * k // 8, rise * tall * k // 8) for k in (-1, 1, -2, 2))]
    if name.kind != "town":
        shift = tall * 2 // 3
        return [
            middle,
            middle.move(0, shift),
            middle.move(0, -shift),
            middle.move(wide // 3, 0),
            middle.move(-wide // 3, 0),
            middle.move(wide // 2, shift),
            middle.move(-wide // 2, shift),
            middle.move(wide * 2 // 3, -shift // 2),
        ]
    gap = kit.theme.px(7)
    across, down, half = wide // 2 + gap, tall // 2 + gap - 4, tall // 2
    steps = ((across, 0), (-across, 0), (0, down), (0, -down), (across, half), (across, -half), (-across, half))
    return [middle.move(step) for step in (*steps, (-across, -half))]


def _touched(box: pygame.Rect, name: MapName, kit: Kit) -> tuple[pygame.Rect, ...]:
    """What the letters cover: the box, or small boxes along a name that is tilted."""
    if not name.tilt:
        return (box.inflate(-4, -max(4, box.height // 4)),)
    tall = kit.type.line(ROLES[name.kind])
    count = max(2, round(math.hypot(box.width, box.height) / tall))
    rise = -1 if 0 < name.tilt % 180 < 90 else 1
    found = []
    for k in range(count):
        share = (k + 0.5) / count - 0.5
        middle = (box.centerx + share * (box.width - tall), box.centery + rise * share * (box.height - tall))
        found.append(pygame.Rect(0, 0, tall, tall).move(round(middle[0]) - tall // 2, round(middle[1]) - tall // 2))
    return tuple(found)


def draw_names(surface: pygame.Surface, placed: list[PlacedName], kit: Kit) -> None:
    """Seas beneath, then the rest; towns with their dots."""
    palette = kit.theme.palette
    for item in sorted(placed, key=lambda item: item.name.kind != "sea"):
        if item.dot:
            mark = kit.marks.disc(kit.theme.px(8), palette.paper_0, palette.paper_ink, 2)
            surface.blit(mark, mark.get_rect(center=item.dot))
        if item.picture is not None:
            surface.blit(item.picture, item.at)
        for letter in item.letters:
            surface.blit(letter.picture, letter.picture.get_rect(center=(round(letter.at[0]), round(letter.at[1]))))


__all__ = ["ROLES", "PlacedName", "draw_names", "place_names", "standard_names"]
