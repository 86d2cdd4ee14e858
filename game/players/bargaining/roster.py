"""Every negotiator that can be named: ours in its characters, and the plain baselines."""

from collections.abc import Callable

from game.players.bargaining.baselines import Hardheaded, Micro, Random, Timed, TitForTat
from game.players.bargaining.characters import CHARACTERS
from game.players.bargaining.negotiator import Diplomat
from game.players.bargaining.parley import Negotiator
from game.rules.interests import Worths

BASELINES: dict[str, Callable[[Worths, int], Negotiator]] = {
    "boulware": lambda worths, seed: Timed(worths, seed, 0.25),
    "conceder": lambda worths, seed: Timed(worths, seed, 3.0),
    "hardheaded": lambda worths, seed: Hardheaded(worths, seed, 0.02),
    "micro": lambda worths, seed: Micro(worths, seed, 0.25),
    "random": lambda worths, seed: Random(worths, seed, 1.0),
    "titfortat": lambda worths, seed: TitForTat(worths, seed, 0.5),
}

NAMES = (*CHARACTERS, *BASELINES)


def seated(name: str, worths: Worths, seed: int, others: int = 1) -> Negotiator:
    """The negotiator called `name` (one of `NAMES`), with its private worth, its own seed and so many others."""
    if name in CHARACTERS:
        return Diplomat(worths, seed, CHARACTERS[name], others)
    return BASELINES[name](worths, seed)
