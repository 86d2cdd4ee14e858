"""Which text to lay: of those good enough at home today, the one the other side is likeliest to sign."""

import numpy as np

from game.rules.interests import Worths
from game.rules.resolve import Climate, Draft, tables
from game.rules.setup import Setup, Stake

from .menu import menu

_ROUNDING = 20
"""Centipoints that article-by-article rounding may differ from the worth of the whole text."""
_NEVER = 10**7
"""Centipoints that keep contradictory articles apart."""


def worths_of(setup: Setup, seat: str, factors: np.ndarray, climate: Climate, within: Stake | None = None) -> Worths:
    """One cabinet's worth over an agenda as additive tables and pairs, contradictions ruled out.

    `within` is its stake in one package, where not the whole table is talked of.
    """
    stake, agenda = within or setup.stakes[seat], setup.agendas[0]
    bans = tuple((b.issue, b.level, b.other, b.other_level, -_NEVER) for b in agenda.bans)
    return Worths(tables(stake, factors, climate), (*stake.pairs, *bans))


def locked_out(worths: Worths, draft: Draft, locked: frozenset[int]) -> Worths:
    """The same worth where locked issues can only take the level they have in `draft`."""
    if not locked:
        return worths
    allowed = [[draft[i]] if i in locked else list(range(size)) for i, size in enumerate(worths.sizes)]
    return worths.narrowed(allowed)


def whole_text(package: np.ndarray, draft: Draft, locked: frozenset[int]) -> Draft:
    """A package of levels as a text, locked articles as they stand."""
    return tuple(draft[i] if i in locked else int(v) for i, v in enumerate(package))


def best_offer(mine: Worths, theirs: Worths, floor: int, draft: Draft, locked: frozenset[int]) -> Draft | None:
    """The text best for them among those worth at least `floor` to me that leave `locked` as in `draft`."""
    found = menu(*(locked_out(side, draft, locked) for side in (mine, theirs))).best_reply(floor + _ROUNDING)
    return None if found is None else whole_text(found, draft, locked)
