"""Who holds what, and how: tints, border bands, textures and hatching over a camera's ground."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.map.bake import field, layers, patterns
from game.ui.map.bake.field import Bytes
from game.ui.map.bake.ground import Ground
from game.ui.map.bake.shores import tinted
from game.ui.map.globe.places import region_numbers
from game.ui.map.look import Look
from game.ui.map.picture import MapPicture, Status
from game.ui.tokens import Colour

_BANDS = ((11.0, 0.16), (6.0, 0.22), (2.6, 0.34))
_STRIP = 64  # rows worked on at a time: they stay in the processor's cache
_GREY: Colour = (120, 126, 130)
_ON_STATUS: Mapping[str, str] = {"occupied": "light", "disputed": "grey", "joint": "land"}


def paint_realm(ground: Ground, picture: MapPicture, look: Look) -> pygame.Surface:
    """Layers 4 to 9 of the style, laid on the sea: an opaque picture as large as the camera's surface."""
    painted = ground.sea.copy()
    tint = tinted(ground.numbers, ground.shores, _tints(picture, look))
    painted.blit(tint, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    painted.blit(_bands_and_textures(ground, picture, look), (0, 0))
    if picture.statuses:
        _hatch(painted, ground, picture, look)
    return painted


def holder_table(picture: MapPicture) -> list[str]:
    """The holder's code by region number; "" is the sea, "none" is nobody at the table."""
    names = region_numbers()
    return [""] + [picture.holders.get(names.get(number, ""), "none") for number in range(1, 256)]


def _tints(picture: MapPicture, look: Look) -> NDArray[np.uint8]:
    """(256, 3): a region's own tint from `tints` (worth, interests), or its holder's."""
    palette = np.zeros((256, 3), np.uint8)
    names = region_numbers()
    for number, holder in enumerate(holder_table(picture)):
        if number:
            palette[number] = _tint(names.get(number, ""), holder, picture, look)
    return palette


def _tint(region: str, holder: str, picture: MapPicture, look: Look) -> Colour:
    own = picture.tints.get(region)
    if own:
        return (int(own[0:2], 16), int(own[2:4], 16), int(own[4:6], 16))
    if picture.layer == "plain":
        return look.palette.unclaimed
    tint = look.land(holder)
    if region in picture.differs:
        base = look.palette.unclaimed
        tint = look.land(picture.differs[region])
        return (tint[0] // 2 + base[0] // 2, tint[1] // 2 + base[1] // 2, tint[2] // 2 + base[2] // 2)
    return tint


def group_table(picture: MapPicture) -> NDArray[np.uint8]:
    """(256,) a number for each region such that regions held alike share it; bands run along its edges."""
    names = region_numbers()
    seen: dict[tuple[str, Status | None], int] = {}
    table = np.zeros(256, np.uint8)
    for number, holder in enumerate(holder_table(picture)):
        if number:
            key = (holder, picture.statuses.get(names.get(number, "")))
            table[number] = seen.setdefault(key, len(seen) + 1)
    return table


def _bands_and_textures(ground: Ground, picture: MapPicture, look: Look) -> pygame.Surface:
    """The holder's deep colour: strongest at the edge of what is held alike, and in its texture."""
    reach = round(12 * look.u)
    away = field.squared(field.edges(field.looked_up(group_table(picture), ground.numbers)), reach)
    table = _band_table(reach + 1, look)
    clear = field.looked_up(np.resize(table, 256), away) if away.dtype == np.uint8 else table.take(away)
    drawn = np.zeros(clear.shape, np.uint8)
    if look.texture and picture.layer != "plain":
        drawn = _textures(ground, picture, look)
    opacity = np.empty(clear.shape, np.uint8)
    for top in range(0, len(clear), _STRIP):
        rows = slice(top, top + _STRIP)
        share = clear[rows] * (np.uint16(256) - drawn[rows])
        share = (255 - (share >> 8)) * ground.cover[rows]
        share += 255
        opacity[rows] = share >> 8
    return layers.painted(ground.numbers, _deeps(picture, look), opacity)


def _band_table(reach: int, look: Look) -> NDArray[np.uint8]:
    """How much of the tint, 0 to 255, shows at each squared distance from an edge."""
    away = np.sqrt(np.arange(reach * reach + 1))
    share = np.ones(len(away))
    for width, opacity in _BANDS:
        share *= 1 - opacity * np.clip(width * look.u - away, 0, 1)
    return np.rint(share * 255).astype(np.uint8)


def _textures(ground: Ground, picture: MapPicture, look: Look) -> Bytes:
    """The opacity, 0 to 255, of every holder's texture where it holds."""
    names = [look.power(holder).texture if holder else "none" for holder in holder_table(picture)]
    drawn = np.zeros(ground.numbers.shape, np.uint8)
    whole = (ground.camera.size[1], ground.camera.size[0])
    for kind in sorted({names[number] for number in ground.present} - {"none"}):
        mask = field.mask_of(number for number, name in enumerate(names) if name == kind)
        held = field.looked_up(mask, ground.numbers)
        drawn |= held & patterns.inked(kind, whole, look.u, look.texture)[_part(ground.window)]
    return drawn


def _part(window: pygame.Rect) -> tuple[slice, slice]:
    return slice(window.top, window.bottom), slice(window.left, window.right)


def _deeps(picture: MapPicture, look: Look) -> NDArray[np.uint8]:
    return np.array([look.power(holder or "none").deep for holder in holder_table(picture)], np.uint8)


def _hatch(painted: pygame.Surface, ground: Ground, picture: MapPicture, look: Look) -> None:
    """Stripes of occupiers, bars of joint rulers, rims of lessors, arcs of interest, wash of mandates."""
    names = region_numbers()
    held = {number: picture.statuses[names[number]] for number in sorted(ground.present)
            if names[number] in picture.statuses}  # fmt: skip
    whole = (ground.camera.size[1], ground.camera.size[0])
    for kind in ("occupied", "disputed", "joint"):
        marked = {number: status for number, status in held.items() if status.kind == kind}
        if marked:
            _lay(painted, ground, marked, patterns.hatched(kind, whole, look.u)[_part(ground.window)], look)
    rims = {number: status for number, status in held.items() if status.kind in ("leased", "interest")}
    if rims:
        _rim(painted, ground, rims, look)


def _lay(painted: pygame.Surface, ground: Ground, marked: dict[int, Status], hatching: Bytes, look: Look) -> None:
    palette = np.zeros((256, 3), np.uint8)
    for number, status in marked.items():
        power, of = look.power(status.by), _ON_STATUS[status.kind]
        palette[number] = _GREY if of == "grey" else power.light if of == "light" else look.land(status.by)
    opacity = field.looked_up(field.mask_of(marked), ground.numbers)
    part = field.extent(opacity)
    if part is not None:
        share = opacity[part] & hatching[part]
        picture = layers.painted(np.ascontiguousarray(ground.numbers[part]), palette, share)
        painted.blit(picture, (part[1].start, part[0].start))


def _rim(painted: pygame.Surface, ground: Ground, marked: dict[int, Status], look: Look) -> None:
    """A lessor's rim 5 px wide, and two arcs along the edge of a zone of interest, inside the region."""
    for kind in ("leased", "interest"):
        palette, inside = np.zeros((256, 3), np.uint8), [n for n, status in marked.items() if status.kind == kind]
        for number in inside:
            palette[number] = look.power(marked[number].by).light
        held = field.looked_up(field.mask_of(inside), ground.numbers)
        part = field.extent(held)
        if part is None:
            continue
        numbers, mask = np.ascontiguousarray(ground.numbers[part]), np.pad(held[part] > 0, 1)
        root = np.sqrt(field.squared(~mask, round(14 * look.u))[1:-1, 1:-1])
        away = (root / look.u).astype(np.float32)
        share = field.ring(away, -1, 5) if kind == "leased" else field.ring(away, 4, 6.5) + field.ring(away, 9, 11.5)
        opacity = layers.to_bytes(np.clip(share, 0, 1) * np.float32(0.9) * mask[1:-1, 1:-1])
        painted.blit(layers.painted(numbers, palette, opacity), (part[1].start, part[0].start))
