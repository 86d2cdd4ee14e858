"""Small maps of a theatre for cards, drawn in the background."""

from dataclasses import replace

import pygame

from game.ui.kit import Kit, make_kit
from game.ui.map.picture import MapPicture
from game.ui.map.still import still

_TALL = 620
"""Pixels of a small map's height at which it would show as much as the plate of the map screen."""


def own_kit(kit: Kit) -> Kit:
    """A kit of the worker's own for the same window: fonts are not to be shared between threads."""
    return make_kit(kit.theme.size, kit.theme.sight, kit.theme.tokens)


def thumbnail(kit: Kit, picture: MapPicture, size: tuple[int, int]) -> pygame.Surface:
    """The same theatre without names, chips and lines, `size` pixels."""
    view = replace(picture.view, px_per_km=picture.view.px_per_km * size[1] / _TALL)
    bare = replace(picture, view=view, chips=(), names=(), insets=(), lines=(), selected_region="")
    return still(kit, bare, size)
