"""The live map: pan, zoom, picking, chips and cross-fades over pictures baked in a worker."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame

from game.ui.kit import Kit
from game.ui.map.composition import Composition, lay
from game.ui.map.globe.places import region_numbers
from game.ui.map.globe.projection import Camera
from game.ui.map.journey import Journey
from game.ui.map.kiln import Batch, Kiln, Order, bare
from game.ui.map.marks.chips import PlacedChip, draw_chips, moved, remarked
from game.ui.map.marks.frame import FramePlan, draw_frame, frame_width, plan_frame
from game.ui.map.marks.insets import inset_rects, is_folded, picture_size
from game.ui.map.marks.trouble import draw_trouble
from game.ui.map.picture import Hit, MapPicture, View
from game.ui.map.views import STEPS, nearest_step

MARGIN = 96  # px baked beyond the plate on every side, so that a short pan shows no edge


class MapPlate:
    """A map in a rectangle of the window. Lengths are pixels, times seconds."""

    def __init__(self, kit: Kit, rect: pygame.Rect, framed: bool = True) -> None:
        self.kit, self.rect, self.framed = kit, pygame.Rect(rect), framed
        self._kiln = Kiln(kit)
        self._picture: MapPicture | None = None
        self._journey = Journey(Camera(View(152, 38, STEPS[0]), self.rect.size))
        self._shown: Composition | None = None
        self._insets: tuple[pygame.Surface, ...] = ()
        self._old: tuple[pygame.Surface, float] | None = None
        self._canvas: pygame.Surface | None = None
        self._drawn: pygame.Surface | None = None
        self._paintings = 0
        self._planned: tuple[Camera, FramePlan] | None = None
        self._chips: tuple[Camera, Composition, list[PlacedChip]] | None = None

    def show(self, picture: MapPicture) -> None:
        """Shows a picture. The player's own pan and zoom stay, unless the picture brings another view."""
        before, self._picture = self._picture, picture
        if before is None or before.view != picture.view:
            self._journey.jump(Camera(picture.view, self.rect.size))
        if before == picture:
            return
        if self._shown is not None and before is not None and before.chips != picture.chips:
            # Where the chips stand; what their names make room for follows from the worker.
            self._shown = replace(self._shown, chips=remarked(self._shown.chips, picture.chips, self.kit))
        self._stale()
        self._order()

    def go_to(self, view: View, motion: str = "pan") -> None:
        """Moves to a view, gliding as long as the theme's motion of that name lasts."""
        self._journey.glide(Camera(view, self.rect.size), self.kit.theme.motion(motion) / 1000)
        self._stale()
        self._order()

    def fit(self) -> None:
        """Back to the picture's own view."""
        if self._picture is not None:
            self.go_to(self._picture.view)

    def pan(self, dx: float, dy: float) -> None:
        """Drags the picture by pixels, at once; its centre stays within the world of the map."""
        if self._journey.drag(dx, dy):
            self._old = None
            self._stale()

    def zoom(self, change: int, about: tuple[int, int] | None = None) -> None:
        """One step inwards (+1) or outwards (-1), about a point of the window."""
        at = (about[0] - self.rect.x, about[1] - self.rect.y) if about else (self.rect.w // 2, self.rect.h // 2)
        target = self._journey.target
        self.go_to(target.scaled(nearest_step(target.view.px_per_km, change), at).view, "zoom")

    def resize(self, rect: pygame.Rect) -> None:
        """Takes another place in the window."""
        if pygame.Rect(rect) != self.rect:
            self.rect = pygame.Rect(rect)
            self._journey.jump(replace(self._journey.target, size=self.rect.size))
            self._old = None
            self._stale()
            self._order()

    @property
    def view(self) -> View:
        """The view of the moment."""
        return self._journey.camera.view

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being baked, faded or moved."""
        return self._kiln.is_idle and self._old is None and not self._journey.is_under_way

    def finish(self) -> None:
        """Waits for the picture to be complete: for screenshots and tests."""
        self._journey.arrive()
        self._order()
        batch = self._kiln.take(wait=True)
        if batch:
            self._accept(batch)
        self._old = None
        self._stale()

    def close(self) -> None:
        """Stops the worker."""
        self._kiln.close()

    def update(self, seconds: float) -> None:
        """Moves glides and fades on, and takes up what the worker has finished."""
        was_under_way = self._journey.is_under_way
        if self._journey.step(seconds):
            self._stale()
        if was_under_way and not self._journey.is_under_way:
            self._order()
        if self._old:
            left = self._old[1] - seconds
            self._old = (self._old[0], left) if left > 0 else None
        batch = self._kiln.take()
        if batch:
            self._accept(batch)

    @property
    def look(self) -> object:
        """What the plate shows, as a value that changes when it would draw anything else."""
        return self._paintings, self._old[1] if self._old else 0.0, self._kiln.trouble

    def _stale(self) -> None:
        self._drawn = None
        self._paintings += 1

    def draw(self, surface: pygame.Surface) -> None:
        """Draws the map: one blit while nothing moves, two while one picture fades into the next."""
        if self._drawn is None:
            self._drawn = self._paint()
        surface.blit(self._drawn, self.rect)
        if self._old:
            left = self._old[1] * 1000 / max(1, self.kit.theme.motion("owner"))
            # Never 255: at that one step SDL leaves its quick path, and a frame takes 20 ms more.
            self._old[0].set_alpha(min(254, round(255 * left)))
            surface.blit(self._old[0], self.rect)
        if self._kiln.trouble:
            said = self.kit.label("frame.map_failed", why=self._kiln.trouble)
            draw_trouble(surface, _inner(self).move(self.rect.topleft), said, self.kit)

    def pick(self, pos: tuple[int, int]) -> Hit | None:
        """What is under a point of the window: a chip (at least 36 px across), an inset, a region, or nothing."""
        if not self.rect.collidepoint(pos) or self._picture is None or self._shown is None:
            return None
        at = (pos[0] - self.rect.x, pos[1] - self.rect.y)
        for rect, inset in zip(self._inset_rects(), self._picture.insets):
            if rect.collidepoint(at):
                return Hit("inset", inset.id)
        for chip in reversed(self._placed_chips()):
            reach = max(18, chip.radius + 2)
            if (chip.at[0] - at[0]) ** 2 + (chip.at[1] - at[1]) ** 2 <= reach * reach:
                return Hit("chip", chip.chip.id)
        x, y = self._shown.baked.camera.to_pixels(self._journey.camera.to_km(at))
        region = region_numbers().get(self._shown.baked.number_at((int(x), int(y))))
        return Hit("region", region) if region else None

    def chip_at(self, chip: str) -> tuple[int, int] | None:
        """Where a chip's disc stands in the window, for a focus ring or a coach mark."""
        found = (item.at for item in self._placed_chips() if item.chip.id == chip)
        return next(((x + self.rect.x, y + self.rect.y) for x, y in found), None)

    def _order(self) -> None:
        """Wishes for the picture about where the camera is going."""
        if self._picture is not None:
            size = picture_size(self.kit)
            insets = tuple(Camera(inset.view, size) for inset in self._picture.insets) if self._inset_rects() else ()
            camera, inner = self._journey.target.grown(MARGIN), _inner(self).move(MARGIN, MARGIN)
            self._kiln.ask(Order(camera, self._picture, inner, insets))

    def _accept(self, batch: Batch) -> None:
        picture = self._picture
        if picture is None or bare(batch.order.picture) != bare(picture):
            return
        before, self._shown = self._shown, batch.main
        if batch.order.picture != picture:
            self._shown = replace(batch.main, chips=remarked(batch.main.chips, picture.chips, self.kit))
        is_new = before is not None and before.baked is not batch.main.baked
        if before is not None and is_new and before.baked.camera == batch.main.baked.camera and self._drawn is not None:
            self._old = (self._drawn.copy(), self.kit.theme.motion("owner") / 1000)
        self._insets = batch.insets
        self._stale()

    def _inset_rects(self) -> list[pygame.Rect]:
        insets = self._picture.insets if self._picture else ()
        return [] if is_folded(_inner(self), len(insets), self.kit) else inset_rects(insets, _inner(self), self.kit)

    def _placed_chips(self) -> list[PlacedChip]:
        """The chips of the shown composition, moved with the camera."""
        if self._shown is None:
            return []
        camera = self._journey.camera
        if self._chips is None or self._chips[0] != camera or self._chips[1] is not self._shown:
            self._chips = (camera, self._shown, _follow(self._shown, camera))
        return self._chips[2]

    def _paint(self) -> pygame.Surface:
        if self._canvas is None or self._canvas.get_size() != self.rect.size:
            self._canvas = pygame.Surface(self.rect.size, 0, 32)
        surface = self._canvas
        surface.fill(self.kit.theme.sea[2])
        if self._shown is not None:
            lay(surface, self._shown, self._journey.camera)
            draw_chips(surface, self._placed_chips(), self.kit)
        if self.framed:
            draw_frame(surface, self._frame(surface.get_rect()), self.kit, self._inset_rects())
        for rect, inset in zip(self._inset_rects(), self._insets):
            surface.blit(inset, rect)
        return surface

    def _frame(self, rect: pygame.Rect) -> FramePlan:
        """The frame of the camera of the moment, kept while it stands."""
        camera = self._journey.camera
        if self._planned is None or self._planned[0] != camera:
            self._planned = (camera, plan_frame(rect, camera, self.kit))
        return self._planned[1]


def _inner(plate: MapPlate) -> pygame.Rect:
    """The plate within its frame, from the plate's top left."""
    edge = frame_width(plate.kit) if plate.framed else 0
    return pygame.Rect((0, 0), plate.rect.size).inflate(-2 * edge, -2 * edge)


def _follow(shown: Composition, camera: Camera) -> list[PlacedChip]:
    """The placed chips where a camera sees them; those pinned to the edge stay where they are."""
    spots = np.array([item.spot for item in shown.chips], int).reshape(-1, 2)
    moves = np.rint(camera.to_pixels(shown.baked.camera.to_km(spots))).astype(int) - spots
    return [
        moved(item, (-MARGIN, -MARGIN) if item.is_pinned else (int(dx), int(dy)))
        for item, (dx, dy) in zip(shown.chips, moves)
    ]
