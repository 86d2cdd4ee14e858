"""Insets: small maps stacked at the lower right, each with a foot that names it and its state."""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.ui.kit import Kit
from game.ui.map.bake.bake import Baked
from game.ui.map.globe.projection import Camera
from game.ui.map.marks.lettering import extent
from game.ui.map.marks.names import draw_names, place_names
from game.ui.map.picture import Inset, MapName

SIZE, FOOT, GAP = (208, 122), 26, 8  # px at 1080p
_MOST = 0.6
"""Share of the map's height that insets may take."""


def inset_rects(insets: tuple[Inset, ...], inner: pygame.Rect, kit: Kit) -> list[pygame.Rect]:
    """Where each inset stands, the first uppermost. At 720p they fold away: see `is_folded`."""
    (wide, tall), gap = inset_size(kit), kit.theme.px(GAP)
    top = inner.bottom - gap - len(insets) * (tall + gap) + gap
    return [pygame.Rect(inner.right - gap - wide, top + k * (tall + gap), wide, tall) for k in range(len(insets))]


def is_folded(inner: pygame.Rect, count: int, kit: Kit) -> bool:
    """Whether the insets leave too little of the map, as at 1280 x 720: a button of the screen then shows them."""
    return count * kit.theme.px(SIZE[1] + GAP) > inner.height * _MOST or inner.width < kit.theme.px(4 * SIZE[0])


def inset_size(kit: Kit) -> tuple[int, int]:
    """An inset with its foot."""
    return kit.theme.px(SIZE[0]), kit.theme.px(SIZE[1])


def picture_size(kit: Kit) -> tuple[int, int]:
    """The map within an inset."""
    return kit.theme.px(SIZE[0]), kit.theme.px(SIZE[1]) - kit.theme.px(FOOT)


def draw_inset(surface: pygame.Surface, rect: pygame.Rect, inset: Inset, baked: Baked, kit: Kit) -> None:
    """The map, its names, its foot and its border."""
    palette, tall = kit.theme.palette, picture_size(kit)[1]
    body = baked.surface.copy()
    inner = body.get_rect().inflate(-4, -4)
    names = tuple(_drawn_in(name, baked.camera, inner, kit) for name in inset.names)
    draw_names(body, place_names(names, baked.camera, inner, kit, [], baked), kit)
    surface.blit(body, rect)
    foot = pygame.Rect(rect.left, rect.top + tall, rect.width, rect.height - tall)
    surface.fill(palette.ink_1, foot)
    line = kit.type.line("small_strong")
    y = foot.centery - line // 2
    surface.blit(kit.type.render(inset.title, "small_strong", palette.bone), (foot.left + kit.theme.px(8), y))
    note = kit.type.render(inset.note, "small", palette.text_2)
    surface.blit(note, (foot.right - kit.theme.px(8) - kit.type.width(inset.note, "small"), y))
    pygame.draw.rect(surface, palette.rule_2, pygame.Rect(rect.left, rect.top, rect.width, rect.height), 1)
    pygame.draw.rect(surface, palette.text_2, pygame.Rect(rect.left, rect.top, rect.width, tall), 1)


def _drawn_in(name: MapName, camera: Camera, inner: pygame.Rect, kit: Kit) -> MapName:
    """A name whose spot lies at the edge of an inset, or a little off it, is drawn in until it has room.

    The place goes on there, so the name need not go.
    """
    x, y = (float(v) for v in camera.place((name.lon, name.lat)))
    if name.kind == "town" or not inner.inflate(inner.w // 2, inner.h).collidepoint(x, y):
        return name
    box = pygame.Rect((0, 0), extent(kit, name))
    box.center = (round(x), round(y))
    inside = box.clamp(inner)
    if inside == box:
        return name
    lon, lat = camera.degrees((float(inside.centerx), float(inside.centery)))
    return replace(name, lon=float(lon), lat=float(lat))
