"""Lines round and across the land: coasts, frontiers, railways, treaty lines, claims and selections."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pygame

from game.ui.map.bake import field, layers
from game.ui.map.bake.field import Mask
from game.ui.map.bake.ground import Ground
from game.ui.map.bake.realm import holder_table
from game.ui.map.globe.places import Region, places, region_numbers, regions
from game.ui.map.globe.projection import Camera, Numbers
from game.ui.map.look import Look
from game.ui.map.picture import LonLat, MapLine, MapPicture
from game.ui.tokens import Colour

_DEMIL_DOTS = (1.0, 7.0)
_LEASE = (4.0, 2.5)


def draw_outlines(painted: pygame.Surface, ground: Ground, picture: MapPicture, look: Look) -> None:
    """Layers 8 to 12 of the style, and the outlines of states that need a line."""
    painted.blit(ground.relief, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    _zones(painted, ground, picture, look)
    sheet = layers.Sheet(ground.window)
    _frontiers(sheet, ground, picture, look)
    _rims(sheet, ground, picture, look)
    for line in picture.lines:
        _draw_line(sheet, ground.camera, line, look)
    sheet.laid(painted)
    for claim in picture.claims:
        _claim(painted, ground, claim.region, look.power(claim.by).light, look)
    for region in picture.differs:
        _ring(painted, ground, region, (5.5, 7.5), look)
    if picture.selected_region:
        _ring(painted, ground, picture.selected_region, (1.2, 3.2), look)


def _frontiers(sheet: layers.Sheet, ground: Ground, picture: MapPicture, look: Look) -> None:
    holders, names, known = holder_table(picture), region_numbers(), regions()
    for left, right, points in ground.inner:
        if holders[left] != holders[right]:
            sheet.line(points, look.palette.paper_ink, 0.9)
        elif holders[left] != "none" and _differ(known[names[left]], known[names[right]], picture):
            sheet.dashes(points, look.power(holders[left]).deep, 1.0, (6, 4))


def _differ(left: Region, right: Region, picture: MapPicture) -> bool:
    return left.realm != right.realm or picture.statuses.get(left.id) != picture.statuses.get(right.id)


def _rims(sheet: layers.Sheet, ground: Ground, picture: MapPicture, look: Look) -> None:
    """Dots round what is demilitarised, the lessee's dashes on a lease, dashes round what is disputed."""
    names, holders = region_numbers(), holder_table(picture)
    lines = [(number, points) for number, points in ground.coast]
    lines += [(side, points) for left, right, points in ground.inner for side in (left, right)]
    for number, points in lines:
        status = picture.statuses.get(names.get(number, ""))
        if status is None:
            continue
        if status.kind == "demilitarised":
            sheet.dashes(points, look.palette.bone, 2.6, _DEMIL_DOTS)
        elif status.kind == "leased":
            sheet.dashes(points, look.power(holders[number]).deep, 1.8, _LEASE)
        elif status.kind == "disputed":
            sheet.dashes(points, look.palette.bone, 1.2, (6, 4))


def path_of(line: MapLine) -> Numbers | None:
    """The line in degrees, its long steps divided so that it bends with the globe; None when unknown."""
    points: tuple[LonLat, ...] = line.points or places().lines.get(line.line, ())
    if len(points) < 2:
        return None
    path = divided(np.array(points, dtype=float), 4.0 if line.kind != "railway" else 0.5)
    return path if line.kind == "railway" else rounded(path)


def rounded(path: Numbers, times: int = 3) -> Numbers:
    """The corners cut (Chaikin's way), the ends kept: treaty lines bend as a pencil would."""
    for _ in range(times):
        near, far = path[:-1] * 0.75 + path[1:] * 0.25, path[:-1] * 0.25 + path[1:] * 0.75
        path = np.vstack([path[:1], np.stack([near, far], axis=1).reshape(-1, 2)[1:-1], path[-1:]])
    return path


def divided(points: Numbers, step: float = 0.5) -> Numbers:
    """No stretch longer than `step` degrees."""
    pieces = [points[:1]]
    for start, end in pairwise(points):
        stretch = end - start
        stretch[0] = (stretch[0] + 180.0) % 360.0 - 180.0
        n = max(1, int(np.ceil(np.abs(stretch).max() / step)))
        pieces.append(start + stretch * (np.arange(1, n + 1) / n)[:, None])
    return np.vstack(pieces)


def _draw_line(sheet: layers.Sheet, camera: Camera, line: MapLine, look: Look) -> None:
    path = path_of(line)
    if path is None:
        return
    points, colours, u = camera.place(path), look.palette, look.u
    if line.kind == "railway":
        sheet.line(points, colours.paper_ink, 3.0 * u)
        sheet.dashes(points, colours.paper_0, 1.4 * u, (5, 4))
    elif line.kind == "proposed":
        sheet.dashes(points, colours.ink_0, 4.4 * u, (9, 5))
        sheet.dashes(points, colours.ice, 2.2 * u, (9, 5))
    elif line.kind == "claim":
        sheet.dashes(points, look.power(line.power).light, 2.2 * u, (9, 5))
    else:
        ink, bone = (6.0, 3.0) if line.kind == "front" else (5.0, 2.2)
        sheet.line(points, colours.ink_0, ink * u)
        sheet.line(points, colours.bone, bone * u)


def _zones(painted: pygame.Surface, ground: Ground, picture: MapPicture, look: Look) -> None:
    """The sea zone of a mandate: a wash of the holder's light colour with a dashed rim."""
    mandated = [region for region, status in picture.statuses.items() if status.kind == "mandate"]
    if not mandated:
        return
    holder = picture.holders.get(mandated[0], "none")
    light = look.power(holder).light
    camera = ground.camera
    points = camera.place(divided(np.array([*places().zones["south_seas"], places().zones["south_seas"][0]])))
    wash = pygame.Surface(ground.window.size, pygame.SRCALPHA, 32)
    pygame.draw.polygon(wash, (*light, 38), (points - np.array(ground.window.topleft)).tolist())
    painted.blit(wash, (0, 0))
    sheet = layers.Sheet(ground.window)
    sheet.dashes(points, light, 1.6, (7, 4))
    for region in mandated:
        x, y = camera.place(regions()[region].label)
        sheet.dot((float(x), float(y)), 3.2, look.palette.paper_ink)
        sheet.dot((float(x), float(y)), 2.2, light)
    sheet.laid(painted)


def _near(ground: Ground, region: str, reach: int) -> tuple[slice, slice, Mask] | None:
    """The window about a region, and its pixels there; None when it is not in view."""
    known = regions().get(region)
    mask = ground.numbers == (known.number if known else 0)
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if known is None or not len(rows):
        return None
    vertical = slice(max(0, int(rows[0]) - reach), int(rows[-1]) + reach + 1)
    level = slice(max(0, int(columns[0]) - reach), int(columns[-1]) + reach + 1)
    return vertical, level, mask[vertical, level]


def _ring(painted: pygame.Surface, ground: Ground, region: str, band: tuple[float, float], look: Look) -> None:
    found = _near(ground, region, 14)
    if found is None:
        return
    vertical, level, mask = found
    away = field.distance(mask, 12) - np.float32(0.5)
    share = field.ring(away, band[0] * look.u, band[1] * look.u)
    ink = field.ring(away, band[0] * look.u - 1.0, band[1] * look.u + 1.0) * np.float32(0.55)
    painted.blit(layers.veil(look.palette.ink_0, layers.to_bytes(ink)), (level.start, vertical.start))
    painted.blit(layers.veil(look.palette.ice, layers.to_bytes(share)), (level.start, vertical.start))


def _claim(painted: pygame.Surface, ground: Ground, region: str, colour: Colour, look: Look) -> None:
    """A dashed outline 3 to 5 px outside the coast; the dashes run with the length of the coast."""
    found = _near(ground, region, 12)
    if found is None:
        return
    vertical, level, mask = found
    known = regions()[region].number
    edges = [points for number, points in ground.coast if number == known]
    edges += [points for left, right, points in ground.inner if known in (left, right)]
    origin = (level.start + ground.window.left, vertical.start + ground.window.top)
    along = _lengths(edges, mask.shape, origin, round(8 * look.u))
    away = field.distance(mask, 9) - np.float32(0.5)
    share = field.ring(away, 2.8 * look.u, 5.3 * look.u) * (np.mod(along, 14.0) < 9.0)
    painted.blit(layers.veil(colour, layers.to_bytes(share)), (level.start, vertical.start))


def _lengths(lines: list[Numbers], shape: tuple[int, ...], origin: tuple[int, int], reach: int) -> Numbers:
    """(height, width): for each pixel near a line, how far along it its nearest point lies."""
    found = np.full(shape, -1.0)
    for points in lines:
        total = float(np.hypot(*np.diff(points, axis=0).T).sum())
        at = np.arange(0.0, total, 0.7)
        steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
        x = np.rint(np.interp(at, steps, points[:, 0]) - origin[0]).astype(int)
        y = np.rint(np.interp(at, steps, points[:, 1]) - origin[1]).astype(int)
        inside = (x >= 0) & (y >= 0) & (x < shape[1]) & (y < shape[0])
        found[y[inside], x[inside]] = at[inside]
    for _ in range(reach):
        found = _spread(found)
    return found


def _spread(values: Numbers) -> Numbers:
    """Unknown (negative) pixels take the value of a known neighbour."""
    padded = np.pad(values, 1, constant_values=-1.0)
    around = np.maximum.reduce([padded[1:-1, :-2], padded[1:-1, 2:], padded[:-2, 1:-1], padded[2:, 1:-1]])
    return np.where(values < 0, around, values)
