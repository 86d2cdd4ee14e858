"""Chance as a typed argument: a rule asks for a lot by name and is told, so no rule hides a throw of the dice.

A lot is an integer from 0 to 9999. The same seed, moment and name give the same lot on every machine, because
it is read from a hash and not from a random stream: nothing about chance has to be saved, copied or undone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol

import numpy as np

WHOLE = 10_000
"""One, in basis points; every lot is below it."""


class Shocks(Protocol):
    """What chance has in store for one moment of the game."""

    def lot(self, name: str) -> int:
        """The lot of that name, 0..9999."""
        ...


def _hashed(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8"), digest_size=8).digest(), "big")


@dataclass(frozen=True)
class Seeded:
    """Lots keyed by seed, stream and moment. Play, forecast and AI thought use different streams."""

    seed: int
    moment: int
    stream: str = "world"

    def lot(self, name: str) -> int:
        return (_hashed(f"{self.seed}/{self.stream}/{self.moment}/{name}") * WHOLE) >> 64

    def uniforms(self, name: str, shape: tuple[int, ...]) -> np.ndarray:
        """Uniforms in [0, 1) of the given shape, for draws of many at once (forecast lanes, resolves)."""
        key = _hashed(f"{self.seed}/{self.stream}/{self.moment}/{name}")
        return np.random.Generator(np.random.Philox(key=key)).random(shape)


@dataclass(frozen=True)
class Fixed:
    """Lots known beforehand: the record's outcomes, a saved game's draws, a test's."""

    lots: Mapping[str, int]
    otherwise: int = WHOLE // 2

    def lot(self, name: str) -> int:
        return self.lots.get(name, self.otherwise)


@dataclass(frozen=True)
class Witnessed:
    """Passes lots on and remembers which were drawn, so that a log entry can hold them."""

    source: Shocks
    drawn: dict[str, int]

    def lot(self, name: str) -> int:
        return self.drawn.setdefault(name, self.source.lot(name))


def bell(lots: np.ndarray) -> np.ndarray:
    """From uniforms (..., 3) to a bell of mean 0 and variance 1 bounded at +/-3, the same on every machine."""
    bells: np.ndarray = 2.0 * (lots.sum(axis=-1) - 1.5)
    return bells
