"""The words beside a line on the map, as `50 N, proposed line`."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit
from game.ui.map.bake.outlines import path_of
from game.ui.map.globe.projection import Camera
from game.ui.map.marks.frame import haloed
from game.ui.map.marks.lettering import Terrain, is_mostly_land
from game.ui.map.picture import MapLine

Box = pygame.Rect


def place_labels(
    lines: tuple[MapLine, ...], camera: Camera, inner: Box, kit: Kit, taken: list[Box]
) -> list[tuple[MapLine, Box]]:
    """A box for every label that finds room at an end of its line."""
    found: list[tuple[MapLine, Box]] = []
    for line in lines:
        path = path_of(line) if line.label else None
        if path is None:
            continue
        boxes = taken + [box for _, box in found]
        first, last = camera.place(path[0]), camera.place(path[-1])
        wide = max(kit.type.width(line.label, _role(line)), kit.type.width(line.note, "chip_line") if line.note else 0)
        tall = kit.type.line(_role(line)) + (kit.type.line("chip_line") - 2 if line.note else 0)
        right, left = (last, first) if last[0] >= first[0] else (first, last)
        gap = kit.theme.px(8)
        spots = [Box(round(right[0]) + gap, round(right[1]) - tall // 2, wide, tall),
                 Box(round(left[0]) - gap - wide, round(left[1]) - tall // 2, wide, tall),
                 Box(round(right[0]) - wide, round(right[1]) + gap, wide, tall)]  # fmt: skip
        spots = spots if line.kind in ("proposed", "treaty") else [spots[1], spots[0], spots[2]]
        free = [box for box in spots if inner.contains(box) and box.collidelist(boxes) < 0]
        if free:
            found.append((line, free[0]))
    return found


def draw_labels(surface: pygame.Surface, placed: list[tuple[MapLine, Box]], kit: Kit, terrain: Terrain) -> None:
    """Ice for what is proposed; else bone, and dark ink on land."""
    palette = kit.theme.palette
    for line, box in placed:
        ink, halo = palette.bone, palette.ink_0
        if line.kind == "proposed":
            ink = palette.ice
        elif is_mostly_land((box,), terrain):
            ink, halo = palette.paper_ink, terrain.tone(box)
        surface.blit(haloed(kit, line.label, _role(line), ink, halo, 2), (box.left - 2, box.top - 2))
        if line.note:
            y = box.top + kit.type.line(_role(line)) - 4
            surface.blit(haloed(kit, line.note, "chip_line", ink, halo, 2), (box.left - 2, y))


def _role(line: MapLine) -> str:
    return "place" if line.kind == "front" else "small_strong"
