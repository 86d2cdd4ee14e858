"""Lettering of names: tracked capitals for countries, italics for places, letters turned along a curve for seas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pygame

from game.ui.kit import Kit
from game.ui.map.globe.projection import Camera, Numbers
from game.ui.map.marks.frame import around, haloed
from game.ui.map.picture import MapName
from game.ui.tokens import Colour

ROLES = {"country": "country", "region": "place", "place": "place", "town": "small", "sea": "sea_name"}
_HALO = 2  # px
_DARK = 420  # sum of red, green and blue under which land is too dark for ink
SEA_COLOUR: Colour = (148, 186, 203)


@dataclass(frozen=True)
class Inks:
    """The colour of the letters and of their halo."""

    letters: Colour
    halo: Colour


class Terrain(Protocol):
    """What names lie on: `Baked` is one."""

    def number_at(self, at: tuple[int, int]) -> int:
        """The region's number under a pixel, 0 at sea."""

    def tone(self, box: pygame.Rect) -> Colour:
        """The colour under a box, lightened."""


def is_mostly_land(boxes: tuple[pygame.Rect, ...], terrain: Terrain) -> bool:
    """Whether more than half of the boxes lies on land."""
    spots = [
        (box.left + box.width * k // 6, box.top + box.height * j // 2)
        for box in boxes
        for k in range(7)
        for j in range(3)
    ]
    return sum(terrain.number_at(spot) > 0 for spot in spots) * 2 > len(spots)


def inks_for(name: MapName, tone: Colour | None, kit: Kit) -> Inks:
    """Dark letters haloed in the tone of the land they lie on; bone on ink at sea, where `tone` is None."""
    palette = kit.theme.palette
    if name.kind == "sea":
        return Inks(SEA_COLOUR, palette.ink_1)
    if tone is None or sum(tone) < _DARK:
        return Inks(palette.bone, palette.ink_0)
    if name.kind not in ("country", "region"):
        return Inks(palette.paper_ink, tone)
    deep = kit.theme.power(name.power).deep if name.power != "none" else palette.paper_ink_2
    return Inks((deep[0] * 3 // 5, deep[1] * 3 // 5, deep[2] * 3 // 5), tone)


def straight(kit: Kit, name: MapName, inks: Inks) -> pygame.Surface:
    """The name on one line, its note beneath, turned by its tilt."""
    key = ("map name", name.text, name.note, name.kind, name.tilt, inks, kit.theme.u, kit.theme.sight.text)
    return kit.marks.made(key, lambda: _straight(kit, name, inks))


def extent(kit: Kit, name: MapName) -> tuple[int, int]:
    """The size of `straight`, without its colours."""
    if name.tilt:
        return straight(kit, name, Inks(kit.theme.palette.bone, kit.theme.palette.ink_0)).get_size()
    role, bone = ROLES[name.kind], kit.theme.palette.bone
    lines = [kit.type.render(name.text, role, bone).get_size()]
    if name.note:
        lines.append(kit.type.render(name.note, "place", bone).get_size())
    tall = (kit.type.line(role) - 2) * (len(lines) - 1) + lines[-1][1] + 2 * _HALO
    return max(wide for wide, _ in lines) + 2 * _HALO, tall


def _straight(kit: Kit, name: MapName, inks: Inks) -> pygame.Surface:
    role = ROLES[name.kind]
    lines = [haloed(kit, name.text, role, inks.letters, inks.halo, _HALO)]
    if name.note:
        lines.append(haloed(kit, name.note, "place", inks.letters, inks.halo, _HALO))
    step = kit.type.line(role) - 2
    size = (max(line.get_width() for line in lines), step * (len(lines) - 1) + lines[-1].get_height())
    whole = pygame.Surface(size, pygame.SRCALPHA)
    for number, line in enumerate(lines):
        whole.blit(line, ((size[0] - line.get_width()) // 2, number * step))
    return turned(whole, name.tilt) if name.tilt else whole


def turned(picture: pygame.Surface, degrees: float) -> pygame.Surface:
    """Turned anticlockwise, smoothly, its edges not darkened."""
    large = pygame.transform.smoothscale_by(picture.premul_alpha(), 2)
    rotated = pygame.transform.rotozoom(large, degrees, 0.5)
    alpha = pygame.surfarray.array_alpha(rotated).astype("uint16")[..., None]
    pixels = pygame.surfarray.pixels3d(rotated)
    pixels[...] = (pixels.astype("uint16") * 255 // alpha.clip(1)).clip(0, 255).astype("uint8")
    del pixels
    return rotated


@dataclass(frozen=True)
class Letter:
    """One letter of a curved name: its picture, and where its middle stands."""

    picture: pygame.Surface
    at: tuple[float, float]


def curved(kit: Kit, name: MapName, inks: Inks, camera: Camera) -> list[Letter]:
    """The letters of a sea name along its path, spread evenly over the middle of it."""
    path = _smooth_path(camera.place(np.array(name.path)))
    steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    widths = [kit.type.true_width(letter, "sea_name") for letter in name.text]
    spare = kit.type.role("sea_name").tracking + kit.type.size("sea_name") * 0.1
    total = sum(widths) + spare * (len(widths) - 1)
    at = (steps[-1] - total) / 2
    letters = []
    for letter, wide in zip(name.text, widths):
        middle = at + wide / 2
        point, slope = _along(path, steps, middle)
        if letter != " ":
            letters.append(Letter(_turned_letter(kit, letter, slope, inks), point))
        at += wide + spare
    return letters


def _smooth_path(points: Numbers) -> Numbers:
    """A quadratic or cubic through the points, 80 steps."""
    t = np.linspace(0.0, 1.0, len(points))
    fine = np.linspace(0.0, 1.0, 80)
    degree = min(3, len(points) - 1)
    return np.column_stack([np.polyval(np.polyfit(t, points[:, k], degree), fine) for k in (0, 1)])


def _along(path: Numbers, steps: Numbers, at: float) -> tuple[tuple[float, float], float]:
    """The point so many pixels along, and the slope there in degrees anticlockwise; straight on past the ends."""
    i = int(np.clip(np.searchsorted(steps, at) - 1, 0, len(path) - 2))
    run = path[i + 1] - path[i]
    share = (at - steps[i]) / max(steps[i + 1] - steps[i], 1e-9)
    point = path[i] + run * share
    return (float(point[0]), float(point[1])), float(-np.degrees(np.arctan2(run[1], run[0])))


def _turned_letter(kit: Kit, letter: str, degrees: float, inks: Inks) -> pygame.Surface:
    slope = round(degrees / 2) * 2
    key = ("sea letter", letter, slope, inks, kit.theme.u, kit.theme.sight.text)
    return kit.marks.made(key, lambda: _drawn_letter(kit, letter, slope, inks))


def _drawn_letter(kit: Kit, letter: str, slope: int, inks: Inks) -> pygame.Surface:
    plain = kit.type.render(letter, "sea_name", inks.letters)
    behind = kit.type.render(letter, "sea_name", inks.halo)
    whole = around(plain, behind, 2)
    return turned(whole, slope)
