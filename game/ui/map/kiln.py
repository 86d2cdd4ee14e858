"""The worker that bakes and letters: one picture at a time, the newest wish first, off the window's path."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import pygame

from game.ui.kit import Kit, make_kit
from game.ui.map.bake.bake import Baked, bake
from game.ui.map.bake.renewal import renewed
from game.ui.map.composition import Composition, compose
from game.ui.map.globe.projection import Camera
from game.ui.map.look import look_of
from game.ui.map.marks.insets import draw_inset, inset_size
from game.ui.map.picture import MapPicture, View

_LOG = logging.getLogger(__name__)
_KEPT = 2  # bakes held (some 25 MB each): the view of the moment and the one before


@dataclass(frozen=True)
class Order:
    """What is to be made: the picture on a camera's surface, its names within `inner`; its insets on theirs."""

    camera: Camera
    picture: MapPicture
    inner: pygame.Rect
    insets: tuple[Camera, ...] = ()


@dataclass(frozen=True)
class Batch:
    """What came of an order."""

    order: Order
    main: Composition
    insets: tuple[pygame.Surface, ...]


class Kiln:
    """Carries out orders one after another; an order not yet begun gives way to a newer one."""

    def __init__(self, kit: Kit) -> None:
        # Fonts of its own: a font may be used by one thread at a time only.
        self._kit = make_kit(kit.theme.size, kit.theme.sight, kit.theme.tokens)
        self._look = look_of(kit)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="map")
        self._bakes: dict[Camera, tuple[MapPicture, Baked]] = {}
        self._inset_bakes: dict[Camera, tuple[MapPicture, Baked]] = {}
        self._now: Future[Batch] | None = None
        self._next: Order | None = None
        self._last: Order | None = None
        self.trouble = ""
        """Why the last order failed; empty when it did not."""

    def ask(self, order: Order) -> None:
        """Wishes for a picture; asking again for the same one changes nothing."""
        if order == self._last:
            return
        self._last = order
        if self._now is None:
            self._now = self._pool.submit(self._work, order)
        else:
            self._next = order

    def take(self, wait: bool = False) -> Batch | None:
        """A finished batch, if there is one. With `wait`, the last one asked for."""
        while self._now is not None and (wait or self._now.done()):
            batch = self._outcome(self._now)
            self._now = self._pool.submit(self._work, self._next) if self._next else None
            self._next = None
            if self._now is None or not wait:
                return batch
        return None

    def _outcome(self, done: Future[Batch]) -> Batch | None:
        """What an order came to. One that failed is told in `trouble`; the window goes on with the picture it has."""
        try:
            batch = done.result()
        except Exception as error:
            _LOG.exception("a map could not be made")
            self.trouble = str(error) or type(error).__name__
            return None
        self.trouble = ""
        return batch

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being made, nor waiting."""
        return self._now is None

    def close(self) -> None:
        """Takes no more orders; the one at hand ends by itself, and nobody waits for it."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _work(self, order: Order) -> Batch:
        painted = bare(order.picture)
        main = self._baked(order.camera, painted, self._bakes, _KEPT)
        composition = compose(main, order.picture, self._kit, order.inner)
        kept = max(4, len(order.insets))
        pictures = []
        for inset, camera in zip(order.picture.insets, order.insets):
            pictures.append(pygame.Surface(inset_size(self._kit), 0, 32))
            baked = self._baked(camera, painted, self._inset_bakes, kept)
            draw_inset(pictures[-1], pictures[-1].get_rect(), inset, baked, self._kit)
        return Batch(order, composition, tuple(pictures))

    def _baked(
        self, camera: Camera, picture: MapPicture, bakes: dict[Camera, tuple[MapPicture, Baked]], kept: int
    ) -> Baked:
        """The bake kept of a camera, painted anew where the picture has changed since."""
        before = bakes.pop(camera, None)
        if before is not None and before[0] == picture:
            bakes[camera] = before
            return before[1]
        while len(bakes) >= kept:
            bakes.pop(next(iter(bakes)))
        made = renewed(before[1], before[0], picture, self._look) if before else bake(camera, picture, self._look)
        bakes[camera] = (picture, made)
        return made


def bare(picture: MapPicture) -> MapPicture:
    """The picture without what is laid on after the bake: chips, names, insets."""
    return replace(picture, view=View(0, 0, 1), chips=(), names=(), insets=(), covered=())
