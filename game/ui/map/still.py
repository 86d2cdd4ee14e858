"""One finished picture, painted at once: thumbnails, plates of a report, the art of the title."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit
from game.ui.map.bake.bake import bake
from game.ui.map.composition import compose
from game.ui.map.globe.projection import Camera
from game.ui.map.look import look_of
from game.ui.map.marks.chips import draw_chips
from game.ui.map.marks.frame import draw_frame, frame_width, plan_frame
from game.ui.map.marks.insets import draw_inset, inset_rects, is_folded, picture_size
from game.ui.map.picture import MapPicture

_SMALL = 480  # px: smaller pictures are lettered as at 720p


def still(kit: Kit, picture: MapPicture, size: tuple[int, int], framed: bool = False) -> pygame.Surface:
    """The picture at a size in pixels, with its degree frame when `framed`. Takes a tenth of a second and more."""
    if min(size) < _SMALL and kit.theme.u > 0.9:
        kit = kit.at((1280, 720))
    camera, look = Camera(picture.view, size), look_of(kit)
    edge = frame_width(kit) if framed else 0
    inner = pygame.Rect((0, 0), size).inflate(-2 * edge, -2 * edge)
    composition = compose(bake(camera, picture, look), picture, kit, inner, framed)
    surface = composition.surface
    draw_chips(surface, list(composition.chips), kit)
    rects = [] if is_folded(inner, len(picture.insets), kit) else inset_rects(picture.insets, inner, kit)
    if framed:
        draw_frame(surface, plan_frame(surface.get_rect(), camera, kit), kit, rects)
    for rect, inset in zip(rects, picture.insets):
        draw_inset(surface, rect, inset, bake(Camera(inset.view, picture_size(kit)), picture, look), kit)
    return surface
