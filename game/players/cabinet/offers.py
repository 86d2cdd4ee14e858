"""Which text to lay: of those good enough at home today, the one the other side is likeliest to sign."""

from functools import lru_cache

import numpy as np

from game.rules.interests import Worths
from game.rules.resolve import Climate, Draft, tables
from game.rules.setup import Setup

from ..frontier import Frontier, frontier

_ROUNDING = 20
"""Centipoints that article-by-article rounding may differ from the worth of the whole text."""
_NEVER = 10**7
"""Centipoints that keep contradictory articles apart."""


def worths_of(setup: Setup, seat: str, factors: np.ndarray, climate: Climate, table: int = 0) -> Worths:
    """One cabinet's worth over an agenda as additive tables and pairs, contradictions ruled out."""
    stake, agenda = setup.stakes[seat], setup.agendas[table]
    bans = tuple((b.issue, b.level, b.other, b.other_level, -_NEVER) for b in agenda.bans)
    return Worths(tables(stake, factors, climate.scales), (*stake.pairs, *bans))


def locked_out(worths: Worths, draft: Draft, locked: frozenset[int]) -> Worths:
    """The same worth where locked issues can only take the level they have in `draft`."""
    if not locked:
        return worths
    allowed = [[draft[i]] if i in locked else list(range(size)) for i, size in enumerate(worths.sizes)]
    return worths.narrowed(allowed)


def _whole(package: np.ndarray, draft: Draft, locked: frozenset[int]) -> Draft:
    return tuple(draft[i] if i in locked else int(v) for i, v in enumerate(package))


def best_offer(mine: Worths, theirs: Worths, floor: int, draft: Draft, locked: frozenset[int]) -> Draft | None:
    """The text best for them among those worth at least `floor` to me that leave `locked` as in `draft`."""
    narrowed = [locked_out(side, draft, locked) for side in (mine, theirs)]
    found = _frontier(_Key(narrowed[0]), _Key(narrowed[1]))
    at = found.best_reply(floor + _ROUNDING)
    return None if at is None else _whole(found.packages[at], draft, locked)


def both_ways(mine: Worths, theirs: Worths) -> Frontier:
    """All texts that no other text beats for both sides, by these worths."""
    return _frontier(_Key(mine), _Key(theirs))


class _Key:
    """Worths as a key for the cache: equal when every number is."""

    def __init__(self, worths: Worths) -> None:
        self.worths = worths
        self._bytes = b"|".join(t.tobytes() for t in worths.tables) + repr(worths.pairs).encode()

    def __hash__(self) -> int:
        return hash(self._bytes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._bytes == other._bytes


@lru_cache(maxsize=256)
def _frontier(mine: _Key, theirs: _Key) -> Frontier:
    return frontier([mine.worths, theirs.worths], most=4096)
