"""Chips: live discs with their claimants, leaders and names, over the baked map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from game.ui.kit import Kit
from game.ui.map.globe.projection import Camera, forward
from game.ui.map.marks.frame import haloed
from game.ui.map.marks.lettering import Terrain
from game.ui.map.picture import ChipMark
from game.ui.marks import averaged
from game.ui.tokens import Colour

_FINE = 4
_AWAY = ((0, 0), (46, -14), (-46, -14), (46, 26), (-46, 26), (0, -48), (0, 48), (78, 0), (-78, 0), (64, 56), (-64, 56))
_WORLD = 6000.0  # km from the middle of the map: what lies further is a capital off the map
Box = pygame.Rect


@dataclass(frozen=True)
class Word:
    """A line of a chip's name as a picture; by: from the middle of the disc to the picture's top left."""

    picture: pygame.Surface
    by: tuple[int, int]


@dataclass(frozen=True)
class PlacedChip:
    """A chip in pixels of the plate. spot: its true place; at: the middle of its disc; name: where it is lettered.

    tone: the colour of the land the name lies on, None at sea; words: the name, painted.
    """

    chip: ChipMark
    spot: tuple[int, int]
    at: tuple[int, int]
    radius: int
    name: Box | None
    picture: pygame.Surface
    has_note: bool = False
    is_pinned: bool = False
    tone: Colour | None = None
    words: tuple[Word, ...] = ()

    @property
    def box(self) -> Box:
        """The disc with its ring and shoulder mark."""
        wide = self.radius + 8
        return Box(self.at[0] - wide, self.at[1] - wide, 2 * wide, 2 * wide)


def place_chips(chips: tuple[ChipMark, ...], camera: Camera, inner: Box, kit: Kit, taken: list[Box],
                terrain: Terrain) -> list[PlacedChip]:  # fmt: skip
    """Every chip in view; the selected one first, so that it keeps its name.

    A selected chip out of view, and one that belongs to a capital off the map, is pinned to the edge.
    """
    placed: list[PlacedChip] = []
    discs: list[Box] = []
    boxes = list(taken)
    order = sorted(chips, key=lambda chip: (not chip.selected, not chip.on_table))
    for chip in order:
        if not _is_shown(chip, camera, inner):
            continue
        placed.append(_placed(chip, camera, inner, kit, discs))
        discs.append(placed[-1].box)
    named = []
    for item in placed:
        # The selected chip's name may lie over other discs rather than go, but under nothing that covers the map.
        others = list(taken) if item.chip.selected else boxes + discs
        named.append(_named(item, inner, kit, others, terrain))
        if named[-1].name:
            boxes.append(named[-1].name)
    lettered = [replace(item, words=_words(item, item.name, kit)) if item.name else item for item in named]
    return sorted(lettered, key=lambda item: (item.chip.selected, chips.index(item.chip)))


def remarked(placed: Sequence[PlacedChip], chips: Sequence[ChipMark], kit: Kit) -> tuple[PlacedChip, ...]:
    """Placed chips as new marks show them, each where it stood, until they are placed anew."""
    new = {chip.id: chip for chip in chips}
    found = []
    for item in placed:
        chip = new.get(item.chip.id)
        if chip is not None:
            found.append(item if chip == item.chip else replace(item, chip=chip, picture=disc(kit, chip)))
    return tuple(sorted(found, key=lambda item: item.chip.selected))


def _is_shown(chip: ChipMark, camera: Camera, inner: Box) -> bool:
    km = forward((chip.lon, chip.lat))
    is_off_map = abs(float(km[0])) > _WORLD or abs(float(km[1])) > _WORLD
    x, y = camera.to_pixels(km)
    return chip.selected or is_off_map or inner.inflate(-6, -6).collidepoint(float(x), float(y))


def _placed(chip: ChipMark, camera: Camera, inner: Box, kit: Kit, discs: list[Box]) -> PlacedChip:
    x, y = (round(float(v)) for v in camera.place((chip.lon, chip.lat)))
    radius = disc_radius(kit, chip)
    room = inner.inflate(-2 * radius - 8, -2 * radius - 8)
    is_pinned = not inner.inflate(-6, -6).collidepoint(x, y)
    if is_pinned:
        x, y = min(max(x, room.left), room.right), min(max(y, room.top), room.bottom)
    offsets = [chip.offset] if chip.offset is not None else [*_AWAY]
    u = kit.theme.u
    for dx, dy in offsets:
        at = (round(x + dx * u), round(y + dy * u))
        box = Box(at[0] - radius - 4, at[1] - radius - 4, 2 * radius + 8, 2 * radius + 8)
        if len(offsets) == 1 or (room.collidepoint(at) and box.collidelist(discs) < 0):
            return PlacedChip(chip, (x, y), at, radius, None, disc(kit, chip), is_pinned=is_pinned)
    return PlacedChip(chip, (x, y), (x, y), radius, None, disc(kit, chip), is_pinned=is_pinned)


def _named(item: PlacedChip, inner: Box, kit: Kit, boxes: list[Box], terrain: Terrain) -> PlacedChip:
    """With a name where one fits: right, left, below or above; without its note if need be; or not at all."""
    chip = item.chip
    for note in [chip.note, ""] if chip.note else [""]:
        size = name_size(chip.name, note, kit)
        for box in _around(item, size, kit):
            others = [other for other in boxes if other != item.box]
            if inner.contains(box) and box.collidelist(others) < 0:
                return replace(
                    item, name=box, has_note=bool(note), tone=terrain.tone(box) if _mostly(box, terrain) else None
                )
    return item


def _mostly(box: Box, terrain: Terrain) -> bool:
    spots = [(box.left + box.width * k // 8, box.top + box.height * j // 3) for k in range(9) for j in (0, 1, 2, 3)]
    return sum(terrain.number_at(spot) > 0 for spot in spots) > 0.7 * len(spots)


def _around(item: PlacedChip, size: tuple[int, int], kit: Kit) -> list[Box]:
    gap = item.radius + kit.theme.px(8) + (kit.theme.px(6) if item.chip.selected else 0)
    x, y, (wide, tall) = *item.at, size
    return [Box(x + gap, y - tall // 2, wide, tall), Box(x - gap - wide, y - tall // 2, wide, tall),
            Box(x - wide // 2, y + gap - 4, wide, tall), Box(x - wide // 2, y - gap - tall + 2, wide, tall),
            Box(x + gap - 6, y + 4, wide, tall), Box(x - gap - wide + 6, y + 4, wide, tall),
            Box(x + gap - 6, y - tall - 4, wide, tall), Box(x - gap - wide + 6, y - tall - 4, wide, tall)]  # fmt: skip


def name_size(name: str, note: str, kit: Kit) -> tuple[int, int]:
    """Width and height of a chip's name and its line."""
    wide = max(kit.type.width(name, "chip_name"), kit.type.width(note, "chip_line") if note else 0)
    return wide, kit.type.line("chip_name") + (kit.type.line("chip_line") - 1 if note else 0)


def disc_radius(kit: Kit, chip: ChipMark) -> int:
    """Half of 32 px, of 36 px when selected; half of 25 px at 720p."""
    wide = 36 if chip.selected else 32
    return round(wide * min(kit.theme.u, 2.0) * (0.9 if kit.theme.u < 0.9 else 1.0) / 2)


def moved(item: PlacedChip, by: tuple[int, int]) -> PlacedChip:
    """A placed chip moved by pixels."""
    dx, dy = by
    spot, at = (item.spot[0] + dx, item.spot[1] + dy), (item.at[0] + dx, item.at[1] + dy)
    return replace(item, spot=spot, at=at, name=item.name.move(dx, dy) if item.name else None)


def draw_chips(surface: pygame.Surface, placed: Sequence[PlacedChip], kit: Kit) -> None:
    """Leaders, then discs, then names: pictures made when the chips were placed."""
    for item in placed:
        if item.spot != item.at:
            _leader(surface, item, kit)
    surface.blits([(item.picture, item.picture.get_rect(center=item.at)) for item in placed], False)
    surface.blits(
        [(word.picture, (item.at[0] + word.by[0], item.at[1] + word.by[1])) for item in placed for word in item.words],
        False,
    )


def _words(item: PlacedChip, box: Box, kit: Kit) -> tuple[Word, ...]:
    """Bone on ink at sea, ink on a pale halo on land; centred when it stands above or below the disc."""
    palette = kit.theme.palette
    ink, halo = (palette.paper_ink, item.tone) if item.tone else (palette.bone, palette.ink_0)
    rim = 2 if item.tone else 3
    is_centred = abs(box.centerx - item.at[0]) < item.radius
    lines = [(item.chip.name, "chip_name", box.top)]
    if item.has_note:
        lines.append((item.chip.note, "chip_line", box.top + kit.type.line("chip_name") - 2))
    words = []
    for text, role, top in lines:
        left = box.centerx - kit.type.width(text, role) // 2 if is_centred else box.left
        by = (left - rim - item.at[0], top - rim - item.at[1])
        words.append(Word(haloed(kit, text, role, ink, halo, rim), by))
    return tuple(words)


def _leader(surface: pygame.Surface, item: PlacedChip, kit: Kit) -> None:
    palette = kit.theme.palette
    for width, colour in ((4, palette.ink_0), (2, palette.bone)):
        pygame.draw.line(surface, colour, item.spot, item.at, width)
    dot = kit.marks.disc(8, palette.bone, palette.ink_0, 1)
    surface.blit(dot, dot.get_rect(center=item.spot))


def disc(kit: Kit, chip: ChipMark) -> pygame.Surface:
    """The disc of a chip with its ring, icon, shoulder mark and ring of selection, kept."""
    key = ("chip", chip.icon, chip.holder, chip.claimant, chip.selected, chip.leased, chip.on_table, kit.theme.u)
    return kit.marks.made(key, lambda: _disc(kit, chip))


def _disc(kit: Kit, chip: ChipMark) -> pygame.Surface:
    palette, radius, u = kit.theme.palette, disc_radius(kit, chip), kit.theme.u
    size = 2 * radius + round(22 * u)
    large = pygame.Surface((size * _FINE, size * _FINE), pygame.SRCALPHA)
    middle = (size * _FINE / 2, size * _FINE / 2)
    if chip.selected:
        pygame.draw.circle(large, palette.ink_0, middle, (radius + 8.5 * u) * _FINE, round(4.5 * u * _FINE))
        pygame.draw.circle(large, palette.ice, middle, (radius + 7.5 * u) * _FINE, round(2.2 * u * _FINE))
    light = kit.theme.power(chip.holder).light
    pygame.draw.circle(large, palette.ink_0, middle, (radius + 1.6) * _FINE)
    pygame.draw.circle(large, light, middle, radius * _FINE)
    if chip.leased:
        _dashed_ring(large, middle, (radius - 1.75 * u) * _FINE, round(3.5 * u * _FINE), palette.paper_ink)
    pygame.draw.circle(large, palette.bone, middle, (radius - 3.5 * u) * _FINE)
    surface = averaged(large, (size, size))
    icon = kit.icons.get(chip.icon, round(radius * 1.15), palette.paper_ink)
    surface.blit(icon, icon.get_rect(center=(size // 2, size // 2)))
    if chip.on_table:
        dot = kit.marks.disc(round(10 * u), palette.ice, palette.ink_0, 2)
        surface.blit(dot, dot.get_rect(center=(size // 2 - round(radius * 0.75), size // 2 + round(radius * 0.75))))
    if chip.claimant not in ("", "none"):
        mark = _shoulder(kit, chip.claimant, round(16 * u))
        surface.blit(mark, mark.get_rect(center=(size // 2 + round(radius * 0.78), size // 2 - round(radius * 0.78))))
    return surface


def _shoulder(kit: Kit, code: str, size: int) -> pygame.Surface:
    """The shape of the strongest claimant over the same shape, larger, in ink."""
    look = kit.theme.power(code)
    shape = look.shape if look.shape != "slip" else "square"
    behind = kit.marks.shape(shape, size, kit.theme.palette.ink_0).copy()
    front = kit.marks.shape(shape, size - 4, look.light)
    behind.blit(front, front.get_rect(center=(size // 2, size // 2)))
    return behind


def _dashed_ring(large: pygame.Surface, middle: tuple[float, float], radius: float, width: int,
                 colour: tuple[int, int, int]) -> None:  # fmt: skip
    ray = pygame.Vector2(radius, 0)
    for degrees in range(0, 360, 30):
        points = [pygame.Vector2(middle) + ray.rotate(degrees + step) for step in range(0, 15, 3)]
        pygame.draw.lines(large, colour, False, points, width)
