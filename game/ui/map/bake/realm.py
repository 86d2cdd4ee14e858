"""Who holds what, and how: tints, border bands, textures and hatching over a camera's ground."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.map.bake import field, layers, patterns
from game.ui.map.bake.field import Bytes, Floats
from game.ui.map.bake.ground import Ground
from game.ui.map.globe.places import region_numbers
from game.ui.map.look import Look
from game.ui.map.picture import MapPicture, Status
from game.ui.tokens import Colour

_BANDS = ((11.0, 0.16), (6.0, 0.22), (2.6, 0.34))
_STRIPES = 0.82
_GREY: Colour = (120, 126, 130)
_ON_STATUS: Mapping[str, str] = {"occupied": "light", "disputed": "grey", "joint": "land"}


def paint_realm(ground: Ground, picture: MapPicture, look: Look) -> pygame.Surface:
    """Layers 4 to 9 of the style, laid on the sea: an opaque picture as large as the camera's surface."""
    painted = ground.sea.copy()
    tint = layers.halved(layers.painted(ground.fine, _tints(picture, look)))
    painted.blit(tint, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    painted.blit(_bands_and_textures(ground, picture, look), (0, 0))
    if picture.statuses:
        _hatch(painted, ground, picture, look)
    painted.blit(ground.relief, (0, 0))
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
    groups = group_table(picture)[ground.numbers]
    away = field.squared(field.edges(groups), round(12 * look.u))
    clear = _band_table(round(12 * look.u) + 1, look).take(away)
    if look.texture and picture.layer != "plain":
        _texture(clear, ground.numbers, picture, look)
    opacity = (((255 - clear) * ground.cover + 255) >> 8).astype(np.uint8)
    return layers.painted(ground.numbers, _deeps(picture, look), opacity)


def _band_table(reach: int, look: Look) -> NDArray[np.uint16]:
    """How much of the tint, 0 to 255, shows at each squared distance from an edge."""
    away = np.sqrt(np.arange(reach * reach + 1))
    share = np.ones(len(away))
    for width, opacity in _BANDS:
        share *= 1 - opacity * np.clip(width * look.u - away, 0, 1)
    return np.rint(share * 255).astype(np.uint16)


def _texture(clear: NDArray[np.uint16], numbers: Bytes, picture: MapPicture, look: Look) -> None:
    """Lets less of the tint show where a holder's texture is drawn, in place."""
    names = [look.power(holder).texture if holder else "none" for holder in holder_table(picture)]
    drawn = np.zeros(numbers.shape, np.uint8)
    for kind in sorted(set(names) - {"none"}):
        held = np.array([255 * (name == kind) for name in names], np.uint8).take(numbers)
        held &= patterns.inked(kind, (numbers.shape[0], numbers.shape[1]), look.u, look.texture)
        drawn |= held
    clear *= 256 - drawn.astype(np.uint16)
    clear >>= 8


def _deeps(picture: MapPicture, look: Look) -> NDArray[np.uint8]:
    return np.array([look.power(holder or "none").deep for holder in holder_table(picture)], np.uint8)


def _hatch(painted: pygame.Surface, ground: Ground, picture: MapPicture, look: Look) -> None:
    """Stripes of occupiers, bars of joint rulers, rims of lessors, arcs of interest, wash of mandates."""
    names = region_numbers()
    held = {number: picture.statuses[names[number]] for number in sorted(ground.present)
            if names[number] in picture.statuses}  # fmt: skip
    shape = (ground.numbers.shape[0], ground.numbers.shape[1])
    makers: dict[str, Callable[[], Floats]] = {
        "occupied": lambda: patterns.stripes(shape, look.u) * np.float32(_STRIPES),
        "disputed": lambda: patterns.stripes(shape, look.u) * np.float32(0.6),
        "joint": lambda: patterns.bars(shape, look.u),
    }
    for kind, make in makers.items():
        marked = {number: status for number, status in held.items() if status.kind == kind}
        if marked:
            _lay(painted, ground, marked, make(), look)
    rims = {number: status for number, status in held.items() if status.kind in ("leased", "interest")}
    if rims:
        _rim(painted, ground, rims, look)


def _lay(painted: pygame.Surface, ground: Ground, marked: dict[int, Status], share: Floats, look: Look) -> None:
    palette = np.zeros((256, 3), np.uint8)
    mask = np.zeros(256, np.float32)
    for number, status in marked.items():
        power, of = look.power(status.by), _ON_STATUS[status.kind]
        palette[number] = _GREY if of == "grey" else power.light if of == "light" else look.land(status.by)
        mask[number] = 1.0
    opacity = layers.to_bytes(share * mask[ground.numbers])
    painted.blit(layers.painted(ground.numbers, palette, opacity), (0, 0))


def _rim(painted: pygame.Surface, ground: Ground, marked: dict[int, Status], look: Look) -> None:
    """A lessor's rim 5 px wide, and two arcs along the edge of a zone of interest, inside the region."""
    for kind in ("leased", "interest"):
        inside, palette = np.zeros(256, bool), np.zeros((256, 3), np.uint8)
        for number, status in marked.items():
            if status.kind == kind:
                palette[number], inside[number] = look.power(status.by).light, True
        mask = inside[ground.numbers]
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        if not len(rows):
            continue
        part = (slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1))
        numbers, mask = ground.numbers[part], np.pad(mask[part], 1)
        root = np.sqrt(field.squared(~mask, round(14 * look.u))[1:-1, 1:-1])
        away = (root / look.u).astype(np.float32)
        share = field.ring(away, -1, 5) if kind == "leased" else field.ring(away, 4, 6.5) + field.ring(away, 9, 11.5)
        opacity = layers.to_bytes(np.clip(share, 0, 1) * np.float32(0.9) * mask[1:-1, 1:-1])
        painted.blit(layers.painted(numbers, palette, opacity), (part[1].start, part[0].start))
