"""The mark of demilitarised land: crossed guns at its middle, or beside it where a chip stands there."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit
from game.ui.map.globe.places import Region, regions
from game.ui.map.globe.projection import Camera
from game.ui.map.marks.lettering import Terrain
from game.ui.map.picture import MapPicture

Box = pygame.Rect
SIZE = 26  # px at 1080p
_ASIDE = ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, -1), (1, -1), (-1, 1),
          (0, 2), (0, -2), (2, 0), (-2, 0))  # fmt: skip


def place_guns(picture: MapPicture, camera: Camera, inner: Box, kit: Kit, taken: list[Box],
               terrain: Terrain) -> list[Box]:  # fmt: skip
    """A box for each demilitarised region in view that is large enough to carry the mark."""
    known, found = regions(), list[Box]()
    for region, status in sorted(picture.statuses.items()):
        if status.kind == "demilitarised" and region in known:
            box = _spot(known[region], camera, inner, kit.theme.px(SIZE), (taken + found, terrain))
            if box is not None:
                found.append(box)
    return found


def _spot(region: Region, camera: Camera, inner: Box, size: int, about: tuple[list[Box], Terrain]) -> Box | None:
    """The middle of the region, or the nearest free place on its land."""
    taken, terrain = about
    x, y = (round(float(v)) for v in camera.place(region.label))
    for across, down in _ASIDE:
        box = Box(x - size // 2 + across * size, y - size // 2 + down * size, size, size)
        rim = (box.midtop, box.midbottom, box.midleft, box.midright)
        is_on_it = (
            terrain.number_at(box.center) == region.number
            and sum(terrain.number_at(at) == region.number for at in rim) >= 2
        )
        if is_on_it and inner.contains(box) and box.collidelist(taken) < 0:
            return box
    return None


def draw_guns(surface: pygame.Surface, boxes: list[Box], kit: Kit) -> None:
    """Bone guns on a disc of ink, so that they read on every tint."""
    palette = kit.theme.palette
    for box in boxes:
        ground = kit.marks.disc(box.width, palette.ink_0, palette.bone, max(1, kit.theme.px(1)))
        surface.blit(ground, box)
        icon = kit.icons.get("demil", round(box.width * 0.74), palette.bone)
        surface.blit(icon, icon.get_rect(center=box.center))
