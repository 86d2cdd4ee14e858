"""The degree frame: bars of bone and ink cut on the true crossings of the graticule, with their degrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pygame

from game.ui.kit import Kit
from game.ui.map.globe.projection import Camera, Numbers

BAND = 7  # px at 1080p
_SIDES = ("top", "bottom", "left", "right")
_SAMPLE = 12  # px between the true crossings the frame is cut by; between them it is straight to a hair
_LETTERED = ((0.2, 5), (0.0, 10))  # from so many px a km: degrees lettered every so many


def frame_width(kit: Kit) -> int:
    """From the edge of the plate to the picture: rule, band, inner line."""
    return 2 + kit.theme.px(BAND) + 1


@dataclass(frozen=True)
class FramePlan:
    """Where everything of a frame stands: the bars of bone, and each degree with its box. Pixels of the surface."""

    rect: pygame.Rect
    inner: pygame.Rect
    bars: tuple[pygame.Rect, ...]
    degrees: tuple[tuple[str, pygame.Rect], ...]


def plan_frame(rect: pygame.Rect, camera: Camera, kit: Kit) -> FramePlan:
    """The frame inside `rect`, which is the camera's surface; to be made anew only when the camera moves."""
    band = kit.theme.px(BAND)
    step = 1 if camera.view.px_per_km > 0.2 else 2 if camera.view.px_per_km > 0.06 else 5
    inner = rect.inflate(-2 * (band + 2), -2 * (band + 2))
    edges = _edges(rect, inner, camera)
    bars = [bar for side in _SIDES for bar in _bars(rect, inner, edges[side] / step, side, band)]
    return FramePlan(rect, inner, tuple(bars), tuple(_boxes(inner, lettering(inner, camera, edges), kit)))


def draw_frame(surface: pygame.Surface, plan: FramePlan, kit: Kit, covered: Sequence[pygame.Rect] = ()) -> None:
    """Draws a frame as planned; no degrees where `covered` (insets) stands."""
    palette, rect, inner = kit.theme.palette, plan.rect, plan.inner
    for side in _SIDES:
        surface.fill(palette.ink_0, _strip(rect, side, inner.top - rect.top))
    for bar in plan.bars:
        surface.fill(palette.paper_2, bar)
    pygame.draw.rect(surface, palette.rule, rect, 1)
    pygame.draw.rect(surface, palette.bone, inner, 1)
    for text, box in plan.degrees:
        if box.collidelist(list(covered)) < 0:
            halo = haloed(kit, text, "small", palette.text_2, palette.ink_0, 1)
            surface.blit(halo, (box.left - 1, box.top - 1))


def _strip(rect: pygame.Rect, side: str, wide: int) -> pygame.Rect:
    if side == "top":
        return pygame.Rect(rect.left, rect.top, rect.width, wide)
    if side == "bottom":
        return pygame.Rect(rect.left, rect.bottom - wide, rect.width, wide)
    left = rect.left if side == "left" else rect.right - wide
    return pygame.Rect(left, rect.top, wide, rect.height)


def _edges(rect: pygame.Rect, inner: pygame.Rect, camera: Camera) -> dict[str, Numbers]:
    """Longitude along the level edges, latitude along the upright ones, a number for each pixel of the inner line."""
    found = {}
    for side in _SIDES:
        is_level = side in ("top", "bottom")
        length = inner.width if is_level else inner.height
        coarse = np.append(np.arange(0, length, _SAMPLE), length).astype(float)
        fixed = {"top": inner.top - rect.top, "bottom": inner.bottom - rect.top,
                 "left": inner.left - rect.left, "right": inner.right - rect.left}[side]  # fmt: skip
        along = coarse + (inner.left - rect.left if is_level else inner.top - rect.top)
        across = np.full(len(coarse), float(fixed))
        points = np.column_stack([along, across] if is_level else [across, along])
        values = camera.degrees(points)[:, 0 if is_level else 1]
        if is_level and np.ptp(values) > 180:
            values = np.unwrap(values, period=360.0)
        found[side] = np.interp(np.arange(length) + 0.5, coarse, values)
    return found


def _bars(rect: pygame.Rect, inner: pygame.Rect, steps: Numbers, side: str, band: int) -> Iterator[pygame.Rect]:
    """Every other step along a side."""
    is_bone = np.floor(steps).astype(int) % 2 == 0
    changes = np.flatnonzero(np.diff(is_bone)) + 1
    bounds = [0, *changes.tolist(), len(is_bone)]
    thick = max(3, band - 2)
    near = {"top": rect.top, "left": rect.left, "bottom": rect.bottom - band - 4, "right": rect.right - band - 4}[side]
    across = near + 2 + (band - thick) // 2
    for start, end in pairwise(bounds):
        if not is_bone[start]:
            continue
        if side in ("left", "right"):
            yield pygame.Rect(across, inner.top + start, thick, end - start)
        else:
            yield pygame.Rect(inner.left + start, across, end - start, thick)


def lettering(inner: pygame.Rect, camera: Camera, edges: dict[str, Numbers]) -> list[tuple[str, tuple[int, int], str]]:
    """(text, pixel on the inner line, side) for every lettered crossing."""
    every = next(degrees for least, degrees in _LETTERED if camera.view.px_per_km >= least)
    found = []
    for side, values in edges.items():
        cell = np.floor(values / every).astype(int)
        for i in np.flatnonzero(np.diff(cell)):
            degree = max(cell[i], cell[i + 1]) * every
            if side in ("top", "bottom"):
                at = (inner.left + int(i), inner.top if side == "top" else inner.bottom)
                found.append((_meridian(int(degree)), at, side))
            else:
                at = (inner.left if side == "left" else inner.right, inner.top + int(i))
                found.append((f"{abs(int(degree))}° {'N' if degree >= 0 else 'S'}", at, side))
    return found


def _meridian(degree: int) -> str:
    east = (degree + 180) % 360 - 180
    return f"{abs(east)}°" if abs(east) == 180 else f"{abs(east)}° {'E' if east >= 0 else 'W'}"


def _boxes(
    inner: pygame.Rect, places: list[tuple[str, tuple[int, int], str]], kit: Kit
) -> list[tuple[str, pygame.Rect]]:
    """Each degree that has room within the frame and beside the one before it, and its box."""
    setter, gap = kit.type, kit.theme.px(4)
    found: list[tuple[str, pygame.Rect]] = []
    for text, (x, y), side in places:
        wide, tall = setter.width(text, "small"), setter.line("small")
        if side == "top":
            box = pygame.Rect(x - wide // 2, y + gap, wide, tall)
        elif side == "bottom":
            box = pygame.Rect(x - wide // 2, y - gap - tall, wide, tall)
        else:
            box = pygame.Rect(x + gap + 1 if side == "left" else x - gap - wide, y - tall // 2, wide, tall)
        is_free = not found or not found[-1][1].inflate(gap, 0).colliderect(box)
        if is_free and inner.inflate(-6, -6).contains(box) and not _in_corner(box, inner, side, tall):
            found.append((text, box))
    return found


def degree_boxes(inner: pygame.Rect, camera: Camera, kit: Kit) -> list[pygame.Rect]:
    """Where the frame about `inner` (pixels of the camera) will letter its degrees, so that no name stands there."""
    edges = _edges(pygame.Rect(0, 0, 1, 1), inner, camera)
    return [box for _, box in _boxes(inner, lettering(inner, camera, edges), kit)]


def _in_corner(box: pygame.Rect, inner: pygame.Rect, side: str, tall: int) -> bool:
    """The degrees of the sides keep clear of those of the top and bottom."""
    return side in ("left", "right") and (box.top < inner.top + 2 * tall or box.bottom > inner.bottom - 2 * tall)


def haloed(kit: Kit, text: str, role: str, colour: tuple[int, int, int], halo: tuple[int, int, int],
           width: int = 2) -> pygame.Surface:  # fmt: skip
    """A line of text with its halo: the text at eight offsets of `width` px in the halo's colour, kept."""
    key = ("halo", text, role, colour, halo, width, kit.theme.u, kit.theme.sight.text)
    return kit.marks.made(key, lambda: _haloed(kit, text, role, colour, halo, width))


def _haloed(kit: Kit, text: str, role: str, colour: tuple[int, int, int], halo: tuple[int, int, int],
            width: int) -> pygame.Surface:  # fmt: skip
    plain, behind = kit.type.render(text, role, colour), kit.type.render(text, role, halo)
    return around(plain, behind, width)


def around(plain: pygame.Surface, behind: pygame.Surface, width: int) -> pygame.Surface:
    """A picture over eight copies of another, `width` px about it; larger by `width` on every side."""
    size = (plain.get_width() + 2 * width, plain.get_height() + 2 * width)
    surface = pygame.Surface(size, pygame.SRCALPHA)
    near = width * 0.71
    for dx, dy in ((-width, 0), (width, 0), (0, -width), (0, width), (-near, -near), (near, -near),
                   (-near, near), (near, near)):  # fmt: skip
        surface.blit(behind, (width + round(dx), width + round(dy)))
    surface.blit(plain, (width, width))
    return surface
