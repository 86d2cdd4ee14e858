"""Small marks, drawn at four times their size and averaged down: badges, dots, pips, lozenges."""

import math
from collections.abc import Callable, Hashable, Sequence

import pygame

from game.ui.theme import Theme
from game.ui.tokens import Colour
from game.ui.type import Faces, Shelf

_FINE = 4
Point = tuple[float, float]


class Marks:
    """Pictures of marks in one theme, made once each."""

    def __init__(self, theme: Theme, faces: Faces) -> None:
        self._theme = theme
        self._faces = faces
        self._pictures: Shelf[pygame.Surface] = Shelf(800)

    def made(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Any other picture worth keeping: made once for a key."""
        return self._pictures.get(key, make)

    def badge(self, code: str, size: int, on_paper: bool = False) -> pygame.Surface:
        """The badge of a power, `size` pixels square: light colour on ink, deep colour on paper."""
        return self._pictures.get(("badge", code, size, on_paper), lambda: self._badge(code, size, on_paper))

    def _badge(self, code: str, size: int, on_paper: bool) -> pygame.Surface:
        power, palette = self._theme.power(code), self._theme.palette
        fill = power.deep if on_paper else power.light
        letters = palette.paper_0 if on_paper else palette.ink_0
        if power.shape == "slip":
            letters = fill
        large = _blank(size)
        _draw_shape(large, power.shape, fill)
        self._letter(large, power.badge, letters)
        return _shrunk(large, size)

    def _letter(self, large: pygame.Surface, text: str, colour: Colour) -> None:
        wide = large.get_width()
        font = self._faces.font("sans", "bold")
        size = wide * 0.42
        advance = sum(m[4] for m in font.get_metrics(text, size=size) if m)
        font.render_to(large, (round((wide - advance) / 2), round(wide / 2 + size * 0.33)), text, colour, size=size)

    def disc(self, size: int, fill: Colour, rim: Colour | None = None, rim_width: int = 2) -> pygame.Surface:
        """A disc `size` pixels across, with a rim inside its edge when one is given."""
        key = ("disc", size, fill, rim, rim_width)
        return self._pictures.get(key, lambda: _disc(size, fill, rim, rim_width))

    def circle(self, size: int, colour: Colour, width: int = 2) -> pygame.Surface:
        """A ring `size` pixels across."""
        return self._pictures.get(("ring", size, colour, width), lambda: _ring(size, colour, width))

    def lozenge(self, size: int, fill: Colour) -> pygame.Surface:
        """A lozenge, the mark of you on a gauge."""
        return self._pictures.get(("lozenge", size, fill), lambda: _shape_picture("lozenge", size, fill))

    def shape(self, shape: str, size: int, fill: Colour) -> pygame.Surface:
        """Any badge shape without letters."""
        return self._pictures.get((shape, size, fill), lambda: _shape_picture(shape, size, fill))

    def polygon(self, points: Sequence[Point], size: tuple[int, int], fill: Colour) -> pygame.Surface:
        """A smooth polygon on a picture of `size`; points are in its pixels."""
        key = ("polygon", tuple(points), size, fill)
        return self._pictures.get(key, lambda: _polygon(points, size, fill))


def _blank(size: int) -> pygame.Surface:
    return pygame.Surface((size * _FINE, size * _FINE), pygame.SRCALPHA)


def _shrunk(large: pygame.Surface, size: int) -> pygame.Surface:
    return averaged(large, (size, size))


def averaged(large: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """A large picture averaged down, its colours weighted by their opacity so that edges do not darken."""
    small = pygame.transform.smoothscale(large.premul_alpha(), size)
    pixels = pygame.surfarray.pixels3d(small)
    alpha = pygame.surfarray.array_alpha(small).astype("uint16")[..., None]
    pixels[...] = (pixels.astype("uint16") * 255 // alpha.clip(1)).clip(0, 255).astype("uint8")
    del pixels
    return small


def _shape_points(shape: str, wide: float) -> list[Point]:
    if shape == "hexagon":
        rise = wide * 0.5 * math.sqrt(3) / 2
        middle = wide / 2
        return [(0, middle), (wide / 4, middle - rise), (wide * 3 / 4, middle - rise),
                (wide, middle), (wide * 3 / 4, middle + rise), (wide / 4, middle + rise)]  # fmt: skip
    return [(wide / 2, 0), (wide, wide / 2), (wide / 2, wide), (0, wide / 2)]


def _draw_shape(large: pygame.Surface, shape: str, fill: Colour) -> None:
    wide = large.get_width()
    if shape == "square":
        inset = wide // 12
        pygame.draw.rect(large, fill, (inset, inset, wide - 2 * inset, wide - 2 * inset))
    elif shape == "disc":
        pygame.draw.circle(large, fill, (wide / 2, wide / 2), wide / 2)
    elif shape == "slip":
        pygame.draw.rect(large, fill, (0, wide // 6, wide, wide - 2 * (wide // 6)), width=max(_FINE, wide // 18))
    else:
        pygame.draw.polygon(large, fill, _shape_points(shape, wide))


def _shape_picture(shape: str, size: int, fill: Colour) -> pygame.Surface:
    large = _blank(size)
    _draw_shape(large, shape, fill)
    return _shrunk(large, size)


def _disc(size: int, fill: Colour, rim: Colour | None, rim_width: int) -> pygame.Surface:
    large = _blank(size)
    middle = size * _FINE / 2
    pygame.draw.circle(large, rim or fill, (middle, middle), middle)
    if rim:
        pygame.draw.circle(large, fill, (middle, middle), middle - rim_width * _FINE)
    return _shrunk(large, size)


def _ring(size: int, colour: Colour, width: int) -> pygame.Surface:
    large = _blank(size)
    middle = size * _FINE / 2
    pygame.draw.circle(large, colour, (middle, middle), middle, width * _FINE)
    return _shrunk(large, size)


def _polygon(points: Sequence[Point], size: tuple[int, int], fill: Colour) -> pygame.Surface:
    large = pygame.Surface((size[0] * _FINE, size[1] * _FINE), pygame.SRCALPHA)
    pygame.draw.polygon(large, fill, [(x * _FINE, y * _FINE) for x, y in points])
    return averaged(large, size)
