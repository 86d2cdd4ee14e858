"""The waters of a chip that is a strait or a zone: washed while the chip is selected."""

from __future__ import annotations

import numpy as np
import pygame

from game.ui.kit import Kit
from game.ui.map.bake import layers
from game.ui.map.bake.bake import Baked
from game.ui.map.bake.outlines import divided
from game.ui.map.globe.places import places
from game.ui.map.globe.projection import Numbers
from game.ui.map.picture import MapPicture

_WASH, _DASHES = 0.2, (7, 4)


def draw_zones(surface: pygame.Surface, picture: MapPicture, baked: Baked, kit: Kit) -> None:
    """The zone of every selected chip that has one: a wash of ice over its sea, within a dashed rim."""
    known = places()
    for chip in picture.chips:
        zone = known.chips[chip.id].zone if chip.selected and chip.id in known.chips else ""
        if zone:
            corners = np.array([*known.zones[zone], known.zones[zone][0]], dtype=float)
            _wash(surface, baked.camera.place(divided(corners)), baked, kit)


def _wash(surface: pygame.Surface, points: Numbers, baked: Baked, kit: Kit) -> None:
    low, high = np.floor(points.min(axis=0)), np.ceil(points.max(axis=0))
    box = pygame.Rect(*low.astype(int).tolist(), *(high - low).astype(int).tolist()).inflate(8, 8)
    box = box.clip(surface.get_rect())
    if not box.w or not box.h:
        return
    ice = kit.theme.palette.ice
    inside = pygame.Surface(box.size, 0, 8)
    inside.set_palette([(0, 0, 0), (255, 255, 255)])
    pygame.draw.polygon(inside, 1, (points - np.array(box.topleft)).tolist())
    sea = np.uint16(255) - baked.ground.cover[box.top : box.bottom, box.left : box.right]
    share = sea * pygame.surfarray.array2d(inside).T.astype(np.uint16)
    surface.blit(layers.veil(ice, (share * np.float32(_WASH)).astype(np.uint8)), box)
    sheet = layers.Sheet(box)
    sheet.dashes(points, ice, 1.6 * kit.theme.u, _DASHES)
    part = surface.subsurface(box)
    sheet.laid(part)
