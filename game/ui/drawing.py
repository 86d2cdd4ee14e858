"""Flat drawing: areas, rules, dashes, hatching, smooth lines. `Canvas` adds text and marks."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

import pygame

from game.ui.kit import Kit
from game.ui.theme import Palette, Theme
from game.ui.tokens import Colour

Rect = pygame.Rect
Point = tuple[int, int]


@dataclass
class Drawing:
    """A surface with the kit. Colours are (r, g, b); all lengths are pixels of the window."""

    kit: Kit
    surface: pygame.Surface
    touched: Rect | None = None
    """What was drawn on since it was last None, whether a clip hid it or not."""

    @property
    def theme(self) -> Theme:
        return self.kit.theme

    @property
    def palette(self) -> Palette:
        return self.kit.theme.palette

    def px(self, length: float) -> int:
        """A length of the style in this window."""
        return self.kit.theme.px(length)

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        """Nothing is drawn outside `rect` within."""
        before, touched = self.surface.get_clip(), self.touched
        self.surface.set_clip(rect.clip(before))
        self.touched = None
        try:
            yield
        finally:
            self.surface.set_clip(before)
            inside, self.touched = self.touched, touched
            if inside:
                self.touch(inside.clip(rect))

    def touch(self, rect: Rect) -> None:
        """Notes that something is drawn there."""
        self.touched = self.touched.union(rect) if self.touched else rect

    def fill(self, rect: Rect, colour: Colour, alpha: int = 255) -> None:
        """A flat area; `alpha` under 255 lets what is below show."""
        self.touch(rect)
        if alpha >= 255:
            self.surface.fill(colour, rect)
            return
        # A plain surface with one alpha for all of it is several times faster to lay down than one with alpha
        # in each pixel.
        veil = pygame.Surface(rect.size)
        veil.fill(colour)
        veil.set_alpha(alpha)
        self.surface.blit(veil, rect)

    def outline(self, rect: Rect, colour: Colour, width: int = 1) -> None:
        """A border inside the edges of `rect`."""
        # Four areas: the outline of `pygame.draw` draws a side too many where a clip cuts it.
        self.touch(rect)
        thick = min(width, rect.height)
        self.surface.fill(colour, (rect.x, rect.y, rect.width, thick))
        self.surface.fill(colour, (rect.x, rect.bottom - thick, rect.width, thick))
        self.surface.fill(colour, (rect.x, rect.y, width, rect.height))
        self.surface.fill(colour, (rect.right - width, rect.y, width, rect.height))

    def frame(self, rect: Rect, fill: Colour, border: Colour, width: int = 1) -> None:
        """A filled box with a border."""
        self.fill(rect, fill)
        self.outline(rect, border, width)

    def level(self, x: int, y: int, length: int, colour: Colour, width: int = 1) -> None:
        """A horizontal rule."""
        self.touch(Rect(x, y, length, width))
        self.surface.fill(colour, (x, y, length, width))

    def upright(self, x: int, y: int, length: int, colour: Colour, width: int = 1) -> None:
        """A vertical rule."""
        self.touch(Rect(x, y, width, length))
        self.surface.fill(colour, (x, y, width, length))

    def dashed(self, start: Point, end: Point, colour: Colour, dash: tuple[int, int] = (4, 3)) -> None:
        """A level or upright line of dashes."""
        on, off = dash
        self.touch(Rect(*start, max(1, end[0] - start[0]), max(1, end[1] - start[1])))
        if start[1] == end[1]:
            for x in range(start[0], end[0], on + off):
                self.surface.fill(colour, (x, start[1], min(on, end[0] - x), 1))
        else:
            for y in range(start[1], end[1], on + off):
                self.surface.fill(colour, (start[0], y, 1, min(on, end[1] - y)))

    def dashed_box(self, rect: Rect, colour: Colour) -> None:
        """A box of dashes: what is empty, or not yet there."""
        right, foot = rect.right - 1, rect.bottom - 1
        self.dashed(rect.topleft, (right, rect.top), colour)
        self.dashed((rect.left, foot), (right, foot), colour)
        self.dashed(rect.topleft, (rect.left, foot), colour)
        self.dashed((right, rect.top), (right, foot), colour)

    def hatch(self, rect: Rect, fill: Colour, stripe: Colour) -> None:
        """A flat area with slanted stripes: a negative in a stack, a risk, a state."""
        if rect.width > 0 and rect.height > 0:
            self.touch(rect)
            step = max(5, self.px(7))
            key = ("hatch", rect.size, fill, stripe, step)
            self.surface.blit(self.kit.marks.made(key, lambda: _hatched(rect.size, fill, stripe, step)), rect)

    def curve(self, points: Sequence[tuple[float, float]], colour: Colour, width: float = 1.6) -> None:
        """A smooth line through points: each stretch a filled strip with softened edges."""
        if points:
            self.touch(_about(points).inflate(2 + 2 * round(width), 2 + 2 * round(width)))
        for start, end in pairwise(points):
            if width < 2:
                pygame.draw.aaline(self.surface, colour, start, end)
            else:
                _strip(self.surface, start, end, colour, width)

    def area(self, points: Sequence[tuple[float, float]], colour: Colour, alpha: int = 255) -> None:
        """A smooth filled polygon, as the band of a fan."""
        if len(points) < 3:
            return
        box = _about(points)
        self.touch(box)
        tall = pygame.Surface((box.width, box.height * 2), pygame.SRCALPHA)
        pygame.draw.polygon(tall, (255, 255, 255, alpha), [(x - box.x, (y - box.y) * 2) for x, y in points])
        veil = pygame.transform.smoothscale(tall, box.size)
        veil.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_ADD)
        veil.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
        self.surface.blit(veil, box)

    def picture(self, picture: pygame.Surface, at: Point) -> None:
        """A picture, its top left at `at`."""
        self.touch(picture.get_rect(topleft=at))
        self.surface.blit(picture, at)


def _about(points: Sequence[tuple[float, float]]) -> Rect:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Rect(int(min(xs)), int(min(ys)), int(max(xs)) - int(min(xs)) + 2, int(max(ys)) - int(min(ys)) + 2)


def _hatched(size: tuple[int, int], fill: Colour, stripe: Colour, step: int) -> pygame.Surface:
    large = pygame.Surface((size[0] * 2, size[1] * 2))
    large.fill(fill)
    for x in range(-size[1] * 2, size[0] * 2, step * 2):
        pygame.draw.line(large, stripe, (x, size[1] * 2), (x + size[1] * 2, 0), max(3, step - 3))
    return pygame.transform.smoothscale(large, size)


def _strip(
    surface: pygame.Surface,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: Colour,
    width: float,
) -> None:
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    if not length:
        return
    across = ((start[1] - end[1]) / length * (width - 1) / 2, (end[0] - start[0]) / length * (width - 1) / 2)
    corners = [
        (start[0] + across[0], start[1] + across[1]), (end[0] + across[0], end[1] + across[1]),
        (end[0] - across[0], end[1] - across[1]), (start[0] - across[0], start[1] - across[1]),
    ]  # fmt: skip
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)
