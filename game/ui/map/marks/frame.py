"""The degree frame: bars of bone and ink cut on the true crossings of the graticule, with their degrees."""

from __future__ import annotations

import numpy as np
import pygame

from game.ui.kit import Kit
from game.ui.map.globe.projection import Camera, Numbers

BAND = 7  # px at 1080p
_LETTERED = ((0.5, 1), (0.14, 5), (0.0, 10))  # from so many px a km: degrees lettered every so many


def frame_width(kit: Kit) -> int:
    """From the edge of the plate to the picture: rule, band, inner line."""
    return 2 + kit.theme.px(BAND) + 1


def draw_frame(surface: pygame.Surface, rect: pygame.Rect, camera: Camera, kit: Kit, lettered: bool = True) -> None:
    """Draws the frame inside `rect`; the camera's surface is the whole of `rect`."""
    palette, band = kit.theme.palette, kit.theme.px(BAND)
    step = 1 if camera.view.px_per_km > 0.2 else 2 if camera.view.px_per_km > 0.06 else 5
    inner = rect.inflate(-2 * (band + 2), -2 * (band + 2))
    for side in ("top", "bottom", "left", "right"):
        pygame.draw.rect(surface, palette.ink_0, _strip(rect, side, band + 2))
    for side in ("top", "bottom", "left", "right"):
        _bars(surface, rect, inner, camera, side, band, step, kit)
    pygame.draw.rect(surface, palette.rule, rect, 1)
    pygame.draw.rect(surface, palette.bone, inner, 1)
    if lettered:
        _letter(surface, rect, inner, camera, kit)


def _strip(rect: pygame.Rect, side: str, wide: int) -> pygame.Rect:
    if side == "top":
        return pygame.Rect(rect.left, rect.top, rect.width, wide)
    if side == "bottom":
        return pygame.Rect(rect.left, rect.bottom - wide, rect.width, wide)
    left = rect.left if side == "left" else rect.right - wide
    return pygame.Rect(left, rect.top, wide, rect.height)


def _edge(rect: pygame.Rect, inner: pygame.Rect, camera: Camera, side: str) -> Numbers:
    """Longitude along a level edge, latitude along an upright one, a number for each pixel of the inner line."""
    across = np.arange(inner.width) + inner.left - rect.left + 0.5
    down = np.arange(inner.height) + inner.top - rect.top + 0.5
    if side in ("top", "bottom"):
        y = inner.top - rect.top if side == "top" else inner.bottom - rect.top
        return camera.degrees(np.column_stack([across, np.full(len(across), float(y))]))[:, 0]
    x = inner.left - rect.left if side == "left" else inner.right - rect.left
    return camera.degrees(np.column_stack([np.full(len(down), float(x)), down]))[:, 1]


def _bars(surface: pygame.Surface, rect: pygame.Rect, inner: pygame.Rect, camera: Camera, side: str,
          band: int, step: int, kit: Kit) -> None:  # fmt: skip
    is_bone = np.floor(_edge(rect, inner, camera, side) / step).astype(int) % 2 == 0
    changes = np.flatnonzero(np.diff(is_bone)) + 1
    bounds = [0, *changes.tolist(), len(is_bone)]
    thick = max(3, band - 2)
    for start, end in zip(bounds[:-1], bounds[1:]):
        if not is_bone[start]:
            continue
        if side in ("top", "bottom"):
            y = rect.top + 1 + (band - thick) // 2 + 1 if side == "top" else rect.bottom - 2 - band + (band - thick) // 2
            bar = pygame.Rect(inner.left + start, y, end - start, thick)
        else:
            x = rect.left + 1 + (band - thick) // 2 + 1 if side == "left" else rect.right - 2 - band + (band - thick) // 2
            bar = pygame.Rect(x, inner.top + start, thick, end - start)
        surface.fill(kit.theme.palette.paper_2, bar)


def lettering(rect: pygame.Rect, camera: Camera, kit: Kit) -> list[tuple[str, tuple[int, int], str]]:
    """(text, pixel on the inner line, side) for every lettered crossing."""
    inner = rect.inflate(-2 * (kit.theme.px(BAND) + 2), -2 * (kit.theme.px(BAND) + 2))
    every = next(degrees for least, degrees in _LETTERED if camera.view.px_per_km >= least)
    every = 5 if every == 1 and camera.view.px_per_km < 1.0 else every
    found = []
    for side in ("top", "bottom", "left", "right"):
        values = _edge(rect, inner, camera, side)
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


def _letter(surface: pygame.Surface, rect: pygame.Rect, inner: pygame.Rect, camera: Camera, kit: Kit) -> None:
    setter, gap = kit.type, kit.theme.px(4)
    for text, (x, y), side in lettering(rect, camera, kit):
        wide, tall = setter.width(text, "small"), setter.line("small")
        if side == "top":
            box = pygame.Rect(x - wide // 2, y + gap, wide, tall)
        elif side == "bottom":
            box = pygame.Rect(x - wide // 2, y - gap - tall, wide, tall)
        else:
            box = pygame.Rect(x + gap + 1 if side == "left" else x - gap - wide, y - tall // 2, wide, tall)
        if inner.inflate(-6, -6).contains(box) and not _in_corner(box, inner, side, tall):
            halo = haloed(kit, text, "small", kit.theme.palette.text_2, kit.theme.palette.ink_0, 1)
            surface.blit(halo, (box.left - 1, box.top - 1))


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
