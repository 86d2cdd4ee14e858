"""One baked picture: the ground of a camera with its holders and lines, and what lies under each pixel."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.map.bake.field import Bytes
from game.ui.map.bake.ground import Ground, lay_ground
from game.ui.map.bake.outlines import draw_outlines
from game.ui.map.bake.realm import paint_realm
from game.ui.map.globe.projection import Camera
from game.ui.map.look import Look
from game.ui.map.picture import MapPicture
from game.ui.tokens import Colour


@dataclass(frozen=True)
class Baked:
    """surface: the picture without names; numbers: the region under each pixel; ground: for the next bake."""

    camera: Camera
    surface: pygame.Surface
    ground: Ground

    @property
    def numbers(self) -> Bytes:
        """(height, width) region numbers, 0 the sea."""
        return self.ground.numbers

    def tone(self, box: pygame.Rect) -> Colour:
        """The mean colour under a box, lightened for the halo of dark letters, in coarse steps."""
        part = box.clip(self.surface.get_rect())
        mean = pygame.transform.average_color(self.surface, part) if part.w and part.h else (220, 213, 196)
        red, green, blue = ((value * 9 // 10 + 25) // 8 * 8 for value in (mean[0], mean[1], mean[2]))
        return (red, green, blue)

    def number_at(self, at: tuple[int, int]) -> int:
        """The region's number under a pixel, 0 at sea and outside the picture."""
        (x, y), (height, width) = at, self.numbers.shape
        return int(self.numbers[y, x]) if 0 <= x < width and 0 <= y < height else 0


def bake(camera: Camera, picture: MapPicture, look: Look, ground: Ground | None = None) -> Baked:
    """Paints everything but names and chips. A ground of the same camera is used again."""
    if ground is None or ground.camera != camera:
        ground = lay_ground(camera, look)
    return Baked(camera, painted(ground, picture, look), ground)


def painted(ground: Ground, picture: MapPicture, look: Look) -> pygame.Surface:
    """The picture on a ground, or on a window cut from one: the same pixels either way, but near the cut."""
    surface = paint_realm(ground, picture, look)
    draw_outlines(surface, ground, picture, look)
    return surface
