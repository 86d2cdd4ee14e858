"""The drawings of `assets/icons`, rasterised at the size they are shown at, and tinted."""

import difflib
import logging
from pathlib import Path

import pygame

from game.places import shipped
from game.ui.tokens import Colour
from game.ui.type.shelf import Shelf

_LOG = logging.getLogger(__name__)


def icon_names(folder: Path | None = None) -> tuple[str, ...]:
    """Every icon there is, in order."""
    return tuple(sorted(path.stem for path in (folder or shipped("assets") / "icons").glob("*.svg")))


class IconSet:
    """Icons by name. Each size is drawn from its outline once; each colour is a tint of that."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or shipped("assets") / "icons"
        self.missing: list[str] = []
        """Drawings that could not be read, as sentences."""
        self._plain: Shelf[pygame.Surface] = Shelf(300)
        self._tinted: Shelf[pygame.Surface] = Shelf(600)

    def get(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        """An icon as a picture `size` pixels square; a box where there is none so called, which `missing` names."""
        return self._tinted.get((name, size, colour), lambda: self._tint(name, size, colour))

    def _tint(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        picture = self._plain.get((name, size), lambda: self._draw(name, size)).copy()
        picture.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_ADD)
        picture.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
        return picture

    def _draw(self, name: str, size: int) -> pygame.Surface:
        path = self._folder / f"{name}.svg"
        try:
            large = pygame.image.load_sized_svg(str(path), (size * 2, size * 2))
        except (OSError, pygame.error):
            self._miss(name)
            return _stand_in(size)
        return pygame.transform.smoothscale(large, (size, size))

    def _miss(self, name: str) -> None:
        near = difflib.get_close_matches(name, icon_names(self._folder), 1)
        sentence = f"The icon {name}.svg is missing; a box stands for it."
        self.missing.append(sentence + (f" There is {near[0]}.svg." if near else ""))
        _LOG.warning(sentence)


def _stand_in(size: int) -> pygame.Surface:
    """An empty box."""
    picture = pygame.Surface((size, size), pygame.SRCALPHA)
    pygame.draw.rect(picture, (255, 255, 255), picture.get_rect().inflate(-size // 4, -size // 4), 1)
    return picture
