"""A shelf of made pictures: the least recently used one goes when the shelf is full."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Shelf(Generic[Made]):
    """Keeps up to `room` made things by key, making each one once."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._held: OrderedDict[Hashable, Made] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """The thing kept under a key, made now if it is not there."""
        try:
            # Not looked up first: the map's worker may put something away between two looks.
            self._held.move_to_end(key)
            return self._held[key]
        except KeyError:
            return self._made(key, make)

    def _made(self, key: Hashable, make: Callable[[], Made]) -> Made:
        made = self._held[key] = make()
        if len(self._held) > self._room:
            self._held.popitem(last=False)
        return made

    def __len__(self) -> int:
        return len(self._held)
