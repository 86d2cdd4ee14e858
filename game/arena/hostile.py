"""Opponents that follow no sense or mean ill, for the endurance run: each a rule in a line or two."""

from collections.abc import Callable

import numpy as np

from game.players.bargaining.parley import Moment, Negotiator
from game.rules.interests import Package, Worths


class Noise:
    """Offers anything at all, whatever it is worth to itself, and never or always signs."""

    def __init__(self, worths: Worths, seed: int, signs: float = 0.0) -> None:
        self.worths = worths
        self.rng = np.random.default_rng(seed)
        self._signs = signs

    def propose(self, moment: Moment) -> Package:
        package: Package = self.rng.integers(np.array(self.worths.sizes)).astype(np.int64)
        return package

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        return bool(self.rng.random() < self._signs)


class Wall(Noise):
    """Says its best package and nothing else."""

    def propose(self, moment: Moment) -> Package:
        return self.worths.best()


class Worst(Noise):
    """Offers what is worst for itself."""

    def propose(self, moment: Moment) -> Package:
        return self.worths.worst()


class Parrot(Noise):
    """Says back what it heard last, so that it seems to agree with everything it refuses."""

    def __init__(self, worths: Worths, seed: int, signs: float = 0.0) -> None:
        super().__init__(worths, seed, signs)
        self._heard = worths.best()

    def propose(self, moment: Moment) -> Package:
        return self._heard

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        self._heard = offer.copy()
        return super().accepts(offer, moment, speaker)


class Turncoat(Noise):
    """Speaks like one that seeks candour for a while, then says anything."""

    def __init__(self, worths: Worths, seed: int, signs: float = 0.0) -> None:
        super().__init__(worths, seed, signs)
        self._until = int(self.rng.integers(1, 12))

    def propose(self, moment: Moment) -> Package:
        package = self.worths.best()
        if moment.round == 0 or self.rng.random() < 0.3:
            return package
        if moment.round > self._until:
            return super().propose(moment)
        issue = int(self.rng.integers(len(package)))
        package[issue] = self.rng.integers(self.worths.sizes[issue])
        return package


HOSTILE: dict[str, Callable[[Worths, int], Negotiator]] = {
    "noise": lambda worths, seed: Noise(worths, seed),
    "gambler": lambda worths, seed: Noise(worths, seed, 0.2),
    "wall": lambda worths, seed: Wall(worths, seed),
    "worst": lambda worths, seed: Worst(worths, seed),
    "parrot": lambda worths, seed: Parrot(worths, seed),
    "turncoat": lambda worths, seed: Turncoat(worths, seed, 0.02),
}
