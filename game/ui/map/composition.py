"""A baked picture lettered: where chips, labels and names stand on it, and the finished surface."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.map.bake.bake import Baked
from game.ui.map.globe.projection import Camera
from game.ui.map.marks.chips import PlacedChip, place_chips
from game.ui.map.marks.demilitarised import draw_guns, place_guns
from game.ui.map.marks.frame import degree_boxes
from game.ui.map.marks.insets import inset_rects, is_folded
from game.ui.map.marks.labels import draw_labels, place_labels
from game.ui.map.marks.names import PlacedName, draw_names, place_names, standard_names
from game.ui.map.marks.zones import draw_zones
from game.ui.map.picture import MapPicture


@dataclass(frozen=True)
class Composition:
    """surface: the bake with its names; chips and names in its pixels; inner: the part within the frame."""

    baked: Baked
    surface: pygame.Surface
    chips: tuple[PlacedChip, ...]
    names: tuple[PlacedName, ...]
    inner: pygame.Rect


def compose(baked: Baked, picture: MapPicture, kit: Kit, inner: pygame.Rect, is_framed: bool = True) -> Composition:
    """Letters a bake. `inner` is the room for names, in pixels of the bake; a frame letters degrees along its edges."""
    taken = [] if is_folded(inner, len(picture.insets), kit) else inset_rects(picture.insets, inner, kit)
    taken += [pygame.Rect(inner.x + x, inner.y + y, wide, tall) for x, y, wide, tall in picture.covered]
    taken += degree_boxes(inner, baked.camera, kit) if is_framed else []
    chips = place_chips(picture.chips, baked.camera, inner.inflate(-8, -8), kit, taken, baked)
    boxes = taken + [chip.box for chip in chips] + [chip.name for chip in chips if chip.name]
    guns = place_guns(picture, baked.camera, inner, kit, boxes, baked)
    boxes += guns
    labels = place_labels(picture.lines, baked.camera, inner, kit, boxes)
    boxes += [box for _, box in labels]
    wanted = picture.names
    if wanted is None:
        wanted = standard_names(picture.year, baked.camera.view.px_per_km, kit.labels)
    names = place_names(wanted, baked.camera, inner.inflate(-4, -4), kit, boxes, baked)
    surface = baked.surface.copy()
    draw_zones(surface, picture, baked, kit)
    draw_guns(surface, guns, kit)
    draw_names(surface, names, kit)
    draw_labels(surface, labels, kit, baked)
    return Composition(baked, surface, tuple(chips), tuple(names), inner)


def lay(surface: pygame.Surface, shown: Composition, camera: Camera) -> None:
    """Lays a composition where a camera sees it, scaled while the bake of the camera's own scale is not ready."""
    baked = shown.baked.camera
    left, top = (float(v) for v in camera.to_pixels(baked.to_km((0, 0))))
    ratio = camera.view.px_per_km / baked.view.px_per_km
    if abs(ratio - 1) < 1e-6 or baked.view.turn != camera.view.turn:
        surface.blit(shown.surface, (round(left), round(top)))
        return
    width, height = camera.size
    window = pygame.Rect(round(-left / ratio), round(-top / ratio), round(width / ratio) + 1, round(height / ratio) + 1)
    seen = window.clip(shown.surface.get_rect())
    if seen.w > 0 and seen.h > 0:
        size = (max(1, round(seen.w * ratio)), max(1, round(seen.h * ratio)))
        part = pygame.transform.scale(shown.surface.subsurface(seen), size)
        surface.blit(part, (round((seen.x - window.x) * ratio), round((seen.y - window.y) * ratio)))
