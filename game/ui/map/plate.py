"""The live map: pan, zoom, picking, chips and cross-fades over pictures baked in a worker."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame

from game.ui.kit import Kit
from game.ui.map.composition import Composition, compose
from game.ui.map.globe.places import region_numbers
from game.ui.map.globe.projection import Camera, forward, inverse
from game.ui.map.kiln import Batch, Kiln, Order
from game.ui.map.look import look_of
from game.ui.map.marks.chips import PlacedChip, draw_chips
from game.ui.map.marks.frame import draw_frame, frame_width
from game.ui.map.marks.insets import draw_inset, inset_rects, is_folded, picture_size
from game.ui.map.picture import Hit, MapPicture, View
from game.ui.map.views import STEPS, nearest_step

MARGIN = 96  # px baked beyond the plate on every side, so that a short pan shows no edge
_REST = 0.18  # s without a pan before the picture is baked about the new centre
_SLOWEST, _FASTEST = STEPS[0] * 0.4, STEPS[-1] * 1.5


class MapPlate:
    """A map in a rectangle of the window. Lengths are pixels, times seconds."""

    def __init__(self, kit: Kit, rect: pygame.Rect, framed: bool = True) -> None:
        self.kit, self.rect, self.framed = kit, pygame.Rect(rect), framed
        self._kiln = Kiln(look_of(kit))
        self._picture: MapPicture | None = None
        self._camera = Camera(View(152, 38, STEPS[0]), self.rect.size)
        self._shown: Composition | None = None
        self._insets: tuple[pygame.Surface, ...] = ()
        self._old: tuple[pygame.Surface, float] | None = None
        self._glide: tuple[Camera, Camera, float, float] | None = None
        self._rest = 0.0
        self._drawn: pygame.Surface | None = None
        self._at_rest: tuple[Camera, Composition, list[PlacedChip]] | None = None

    # what is shown

    def show(self, picture: MapPicture) -> None:
        """Shows a picture. The player's own pan and zoom stay, unless the picture brings another view."""
        before = self._picture
        self._picture = picture
        if before is None or before.view != picture.view:
            self._camera = Camera(picture.view, self.rect.size)
            self._glide = None
        if before == picture:
            return
        if self._shown is not None and before is not None and _bare(before) == _bare(picture):
            self._letter()
        self._order()

    def go_to(self, view: View) -> None:
        """Moves to a view, gliding."""
        self._glide_to(Camera(view, self.rect.size), "pan")

    def fit(self) -> None:
        """Back to the picture's own view."""
        if self._picture is not None:
            self.go_to(self._picture.view)

    def pan(self, dx: float, dy: float) -> None:
        """Drags the picture by pixels, at once; kept within the world of the map."""
        moved = self._camera.moved(dx, dy)
        if np.abs(forward((moved.view.lon, moved.view.lat))).max() < 6800:
            self._camera, self._glide, self._rest = moved, None, _REST
            self._old, self._drawn = None, None

    def zoom(self, change: int, about: tuple[int, int] | None = None) -> None:
        """One step inwards (+1) or outwards (-1), about a point of the window."""
        at = (about[0] - self.rect.x, about[1] - self.rect.y) if about else (self.rect.w // 2, self.rect.h // 2)
        target = self._glide[1] if self._glide else self._camera
        self._glide_to(target.scaled(nearest_step(target.view.px_per_km, change), at), "zoom")

    def resize(self, rect: pygame.Rect) -> None:
        """Takes another place in the window."""
        if pygame.Rect(rect) != self.rect:
            self.rect = pygame.Rect(rect)
            self._camera = replace(self._camera, size=self.rect.size)
            self._glide, self._drawn = None, None
            self._order()

    @property
    def view(self) -> View:
        """The view of the moment."""
        return self._camera.view

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being baked, faded or moved."""
        return self._kiln.is_idle and self._old is None and self._glide is None and self._rest <= 0

    def finish(self) -> None:
        """Waits for the picture to be complete: for screenshots and tests."""
        if self._glide:
            self._camera, self._glide = self._glide[1], None
        self._rest = 0.0
        self._order()
        batch = self._kiln.take(wait=True)
        if batch:
            self._accept(batch)
        self._old, self._drawn = None, None

    def close(self) -> None:
        """Stops the worker."""
        self._kiln.close()

    # every frame

    def update(self, seconds: float) -> None:
        """Moves glides and fades on, and takes up what the worker has finished."""
        if self._glide:
            self._step_glide(seconds)
        elif self._rest > 0:
            self._rest -= seconds
            if self._rest <= 0:
                self._order()
        if self._old:
            left = self._old[1] - seconds
            self._old = (self._old[0], left) if left > 0 else None
        batch = self._kiln.take()
        if batch:
            self._accept(batch)

    def draw(self, surface: pygame.Surface) -> None:
        """Draws the map: one blit while nothing moves, two while one picture fades into the next."""
        if self._drawn is None:
            self._drawn = self._paint()
        surface.blit(self._drawn, self.rect)
        if self._old:
            left = self._old[1] * 1000 / max(1, self.kit.theme.motion("owner"))
            self._old[0].set_alpha(round(255 * min(1.0, left)))
            surface.blit(self._old[0], self.rect)

    def pick(self, pos: tuple[int, int]) -> Hit | None:
        """What is under a point of the window: a chip (at least 36 px across), an inset, a region, or nothing."""
        if not self.rect.collidepoint(pos) or self._picture is None or self._shown is None:
            return None
        at = (pos[0] - self.rect.x, pos[1] - self.rect.y)
        for chip in reversed(self._placed_chips()):
            reach = max(18, chip.radius + 2)
            if (chip.at[0] - at[0]) ** 2 + (chip.at[1] - at[1]) ** 2 <= reach * reach:
                return Hit("chip", chip.chip.id)
        for rect, inset in zip(self._inset_rects(), self._picture.insets):
            if rect.collidepoint(at):
                return Hit("inset", inset.id)
        return self._region_at(at)

    def chip_at(self, chip: str) -> tuple[int, int] | None:
        """Where a chip's disc stands in the window, for a focus ring or a coach mark."""
        return next(((item.at[0] + self.rect.x, item.at[1] + self.rect.y)
                     for item in self._placed_chips() if item.chip.id == chip), None)  # fmt: skip

    # within

    def _region_at(self, at: tuple[int, int]) -> Hit | None:
        assert self._shown is not None
        x, y = self._shown.baked.camera.to_pixels(self._camera.to_km(at))
        numbers = self._shown.baked.numbers
        if not (0 <= x < numbers.shape[1] and 0 <= y < numbers.shape[0]):
            return None
        region = region_numbers().get(int(numbers[int(y), int(x)]))
        return Hit("region", region) if region else None

    def _glide_to(self, target: Camera, motion: str) -> None:
        scale = min(max(target.view.px_per_km, _SLOWEST), _FASTEST)
        target = replace(target, view=replace(target.view, px_per_km=scale))
        seconds = self.kit.theme.motion(motion) / 1000
        if seconds <= 0 or target.view.turn != self._camera.view.turn:
            self._camera, self._glide = target, None
        else:
            self._glide = (self._camera, target, 0.0, seconds)
        self._drawn = None
        self._order(target)

    def _step_glide(self, seconds: float) -> None:
        assert self._glide is not None
        start, end, done, whole = self._glide
        done = min(done + seconds, whole)
        share = 1 - (1 - done / whole) ** 3
        scale = start.view.px_per_km * (end.view.px_per_km / start.view.px_per_km) ** share
        lon, lat = _between(start, end, share)
        view = View(lon, lat, scale, end.view.turn)
        self._camera = replace(end, view=view) if done < whole else end
        self._glide = (start, end, done, whole) if done < whole else None
        self._drawn = None

    def _order(self, camera: Camera | None = None) -> None:
        if self._picture is None:
            return
        size = picture_size(self.kit)
        insets = tuple(Camera(inset.view, size) for inset in self._picture.insets) if self._inset_rects() else ()
        self._kiln.ask(Order((camera or self._camera).grown(MARGIN), _bare(self._picture), insets))

    def _accept(self, batch: Batch) -> None:
        if self._picture is None or batch.order.picture != _bare(self._picture):
            return
        if self._shown is not None and self._shown.baked.camera == batch.main.camera and self._drawn is not None:
            self._old = (self._drawn, self.kit.theme.motion("owner") / 1000)
        inner = self._inner().move(MARGIN, MARGIN)
        self._shown = compose(batch.main, self._picture, self.kit, inner)
        self._insets = tuple(self._inset(i, batch) for i in range(len(batch.insets)))
        self._drawn = None

    def _letter(self) -> None:
        assert self._shown is not None and self._picture is not None
        self._shown = compose(self._shown.baked, self._picture, self.kit, self._shown.inner)
        self._drawn = None

    def _inset(self, i: int, batch: Batch) -> pygame.Surface:
        assert self._picture is not None
        rect = self._inset_rects()[i]
        surface = pygame.Surface(rect.size)
        draw_inset(surface, surface.get_rect(), self._picture.insets[i], batch.insets[i], self.kit)
        return surface

    def _inner(self) -> pygame.Rect:
        edge = frame_width(self.kit) if self.framed else 0
        return pygame.Rect((0, 0), self.rect.size).inflate(-2 * edge, -2 * edge)

    def _inset_rects(self) -> list[pygame.Rect]:
        insets = self._picture.insets if self._picture else ()
        return [] if is_folded(self._inner(), len(insets), self.kit) else inset_rects(insets, self._inner(), self.kit)

    def _placed_chips(self) -> list[PlacedChip]:
        """The chips of the shown composition, moved with the camera."""
        if self._shown is None:
            return []
        if self._at_rest is not None and self._at_rest[0] == self._camera and self._at_rest[1] is self._shown:
            return self._at_rest[2]
        baked, chips = self._shown.baked.camera, self._shown.chips
        true = self._camera.to_pixels(baked.to_km(np.array([item.spot for item in chips]).reshape(-1, 2)))
        moves = np.rint(true).astype(int) - np.array([item.spot for item in chips], int).reshape(-1, 2)
        found = [_moved(item, (-MARGIN, -MARGIN) if item.is_pinned else (int(dx), int(dy)))
                 for item, (dx, dy) in zip(chips, moves)]  # fmt: skip
        self._at_rest = (self._camera, self._shown, found)
        return found

    def _paint(self) -> pygame.Surface:
        surface = pygame.Surface(self.rect.size, 0, 32)
        surface.fill(self.kit.theme.sea[2])
        if self._shown is not None:
            self._blit_map(surface)
            draw_chips(surface, self._placed_chips(), self.kit)
        if self.framed:
            draw_frame(surface, surface.get_rect(), self._camera, self.kit)
        for rect, inset in zip(self._inset_rects(), self._insets):
            surface.blit(inset, rect)
        return surface

    def _blit_map(self, surface: pygame.Surface) -> None:
        """The baked picture where the camera sees it, scaled while the new one is not ready."""
        assert self._shown is not None
        baked = self._shown.baked.camera
        corner = self._camera.to_pixels(baked.to_km((0, 0)))
        ratio = self._camera.view.px_per_km / baked.view.px_per_km
        if abs(ratio - 1) < 1e-6 or baked.view.turn != self._camera.view.turn:
            surface.blit(self._shown.surface, (round(float(corner[0])), round(float(corner[1]))))
            return
        window = pygame.Rect(round(-corner[0] / ratio), round(-corner[1] / ratio),
                             round(self.rect.w / ratio) + 1, round(self.rect.h / ratio) + 1)  # fmt: skip
        seen = window.clip(self._shown.surface.get_rect())
        if seen.w > 0 and seen.h > 0:
            size = (max(1, round(seen.w * ratio)), max(1, round(seen.h * ratio)))
            part = pygame.transform.scale(self._shown.surface.subsurface(seen), size)
            surface.blit(part, (round((seen.x - window.x) * ratio), round((seen.y - window.y) * ratio)))


def _moved(item: PlacedChip, by: tuple[int, int]) -> PlacedChip:
    """A placed chip moved by pixels."""
    dx, dy = by
    return replace(item, spot=(item.spot[0] + dx, item.spot[1] + dy), at=(item.at[0] + dx, item.at[1] + dy),
                   name=item.name.move(dx, dy) if item.name else None)  # fmt: skip


def _bare(picture: MapPicture) -> MapPicture:
    """The picture without what is laid on after the bake: chips, names, the words of insets."""
    insets = tuple(replace(inset, title="", note="", names=()) for inset in picture.insets)
    return replace(picture, view=View(0, 0, 1), chips=(), names=(), insets=insets)


def _between(start: Camera, end: Camera, share: float) -> tuple[float, float]:
    """The centre on the way between two cameras, so that the picture grows about one fixed point."""
    ratio = end.view.px_per_km / start.view.px_per_km
    weight = share if abs(ratio - 1) < 1e-6 else (1 - ratio**-share) / (1 - 1 / ratio)
    lon, lat = inverse(start.centre + (end.centre - start.centre) * weight)
    return float(lon), float(lat)
