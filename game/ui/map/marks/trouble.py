"""A band along the foot of a plate, with what went wrong."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit


def draw_trouble(surface: pygame.Surface, room: pygame.Rect, sentence: str, kit: Kit) -> None:
    """The sentence over the foot of `room`, wrapped to it."""
    px, setter, palette = kit.theme.px, kit.type, kit.theme.palette
    lines = setter.wrap(sentence, "note", room.width - px(32))
    tall = len(lines) * setter.line("note") + px(16)
    band = pygame.Rect(room.x, room.bottom - tall, room.width, tall)
    surface.fill(palette.ink_3, band)
    surface.fill(palette.warning, (band.x, band.y, px(4), band.height))
    for number, line in enumerate(lines):
        picture = setter.render(line, "note", palette.bone)
        surface.blit(picture, (band.x + px(18), band.y + px(8) + number * setter.line("note")))
