"""The drawings of `assets/icons`, rasterised at the size they are shown at, and tinted."""

import difflib
from pathlib import Path

import pygame

from game.places import shipped
from game.ui.tokens import Colour
from game.ui.type.shelf import Shelf


def icon_names(folder: Path | None = None) -> tuple[str, ...]:
    """Every icon there is, in order."""
    return tuple(sorted(path.stem for path in (folder or shipped("assets") / "icons").glob("*.svg")))


class IconSet:
    """Icons by name. Each size is drawn from its outline once; each colour is a tint of that."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or shipped("assets") / "icons"
        self._plain: Shelf[pygame.Surface] = Shelf(300)
        self._tinted: Shelf[pygame.Surface] = Shelf(600)

    def get(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        """An icon as a picture `size` pixels square. KeyError names the nearest when none is so called."""
        return self._tinted.get((name, size, colour), lambda: self._tint(name, size, colour))

    def _tint(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        picture = self._plain.get((name, size), lambda: self._draw(name, size)).copy()
        picture.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_ADD)
        picture.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
        return picture

    def _draw(self, name: str, size: int) -> pygame.Surface:
        path = self._folder / f"{name}.svg"
        if not path.is_file():
            near = difflib.get_close_matches(name, icon_names(self._folder), 1)
            raise KeyError(f"no icon called {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
        large = pygame.image.load_sized_svg(str(path), (size * 2, size * 2))
        return pygame.transform.smoothscale(large, (size, size))
