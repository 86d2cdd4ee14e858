"""The worker that bakes: one picture at a time, the newest wish first, off the window's path."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from game.ui.map.bake.bake import Baked, bake
from game.ui.map.bake.ground import Ground
from game.ui.map.globe.projection import Camera
from game.ui.map.look import Look
from game.ui.map.picture import MapPicture

_KEPT = 2  # grounds held (some 30 MB each): the view of the moment and the one before


@dataclass(frozen=True)
class Order:
    """What is to be baked: the picture on a camera's surface, and its insets on theirs."""

    camera: Camera
    picture: MapPicture
    insets: tuple[Camera, ...] = ()


@dataclass(frozen=True)
class Batch:
    """What came of an order."""

    order: Order
    main: Baked
    insets: tuple[Baked, ...]


class Kiln:
    """Bakes orders one after another; an order not yet begun gives way to a newer one."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="map")
        self._grounds: dict[Camera, Ground] = {}
        self._inset_grounds: dict[Camera, Ground] = {}
        self._now: Future[Batch] | None = None
        self._next: Order | None = None
        self._last: Order | None = None

    def ask(self, order: Order) -> None:
        """Wishes for a bake; asking again for the same one changes nothing."""
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
            batch = self._now.result()
            self._now = self._pool.submit(self._work, self._next) if self._next else None
            self._next = None
            if self._now is None or not wait:
                return batch
        return None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being baked, nor waiting."""
        return self._now is None

    def close(self) -> None:
        """Lets the bake at hand finish, and stops."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, order: Order) -> Batch:
        main = self._baked(order.camera, order.picture, self._grounds, _KEPT)
        kept = max(4, len(order.insets))
        insets = [self._baked(camera, order.picture, self._inset_grounds, kept) for camera in order.insets]
        return Batch(order, main, tuple(insets))

    def _baked(self, camera: Camera, picture: MapPicture, grounds: dict[Camera, Ground], kept: int) -> Baked:
        baked = bake(camera, picture, self._look, grounds.pop(camera, None))
        grounds[camera] = baked.ground
        while len(grounds) > kept:
            grounds.pop(next(iter(grounds)))
        return baked
