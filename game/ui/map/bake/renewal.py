"""A bake painted anew only where its picture has changed: about the regions that changed hands."""

from __future__ import annotations

import pygame

from game.ui.map.bake.bake import Baked, bake, painted
from game.ui.map.bake.field import extent, looked_up, mask_of
from game.ui.map.bake.ground import Ground
from game.ui.map.globe.places import regions
from game.ui.map.look import Look
from game.ui.map.picture import MapPicture

_REACH = 16  # px at 1080p: further than any band, ring or claim stands from its region
_MOST = 0.6  # share of the picture from which on it is as quick to paint all of it


def renewed(before: Baked, old: MapPicture, new: MapPicture, look: Look) -> Baked:
    """What `bake` would paint of `new`, to the byte, given what it painted of `old`."""
    changed = changed_regions(old, new)
    box = None if changed is None else _box(before.ground, changed, round(_REACH * look.u))
    whole = before.surface.get_rect()
    if box is None or box.w * box.h > _MOST * whole.w * whole.h:
        return bake(before.camera, new, look, before.ground)
    surface = before.surface.copy()
    if box.w and box.h:
        # A wider part is painted than is kept, so that every edge has what lies about it.
        window = box.inflate(2 * round(_REACH * look.u), 2 * round(_REACH * look.u)).clip(whole)
        part = painted(before.ground.cut(window), new, look)
        surface.blit(part, box, box.move(-window.x, -window.y))
    return Baked(before.camera, surface, before.ground)


def changed_regions(old: MapPicture, new: MapPicture) -> frozenset[str] | None:
    """The regions painted otherwise; None when more than regions changed, or a mandate washes the sea."""
    if (old.layer, old.lines) != (new.layer, new.lines):
        return None
    if any(status.kind == "mandate" for status in (*old.statuses.values(), *new.statuses.values())):
        return None
    found = {claim.region for claim in {*old.claims} ^ {*new.claims}}
    found |= {old.selected_region} ^ {new.selected_region}
    for one, other in ((old.holders, new.holders), (old.statuses, new.statuses), (old.tints, new.tints),
                       (old.differs, new.differs)):  # fmt: skip
        found |= {region for region in {*one} | {*other} if one.get(region) != other.get(region)}
    return frozenset(found - {""})


def _box(ground: Ground, changed: frozenset[str], reach: int) -> pygame.Rect:
    """The window about regions, as far as their bands and rings reach; empty when none is in view."""
    known = regions()
    numbers = {known[region].number for region in changed if region in known}
    whole = pygame.Rect((0, 0), ground.camera.size)
    boxes = []
    part = extent(looked_up(mask_of(numbers), ground.numbers))
    if part is not None:
        (top, bottom), (left, right) = ((side.start, side.stop) for side in part)
        boxes.append(pygame.Rect(left, top, right - left, bottom - top))
    for number, points in ground.coast:
        if number in numbers:  # an islet may be too small to hold a pixel
            (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
            boxes.append(pygame.Rect(int(left) - 1, int(top) - 1, int(right - left) + 3, int(bottom - top) + 3))
    seen = [box for box in (box.inflate(2 * reach, 2 * reach).clip(whole) for box in boxes) if box.w and box.h]
    return seen[0].unionall(seen[1:]) if seen else pygame.Rect(0, 0, 0, 0)
