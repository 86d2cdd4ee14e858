"""The texts worth laying: the supported edge of the frontier, and the best reply at a level, in a fraction of a
millisecond.

A cabinet asks this some thirty times a game, so it does not build the whole frontier (`game.players.frontier` does,
for the referee). Articles tied by pairs are settled together as one wide issue, which leaves an additive table;
for every exchange rate between the two sides the best text is then read off issue by issue, and the gap up to the
level that is asked is filled by the single changes that still fit.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

import numpy as np

from game.rules.interests import Pair, Worths, linked_groups

_RATES = np.tan(np.linspace(0.02, np.pi / 2 - 0.02, 48))
"""Exchange rates tried: what a point of mine is worth in points of theirs, evenly spread over the angles."""
_MOST_FILLINGS = 12


@dataclass(frozen=True, eq=False)
class _Layout:
    """How issues are settled together: the combinations of each group, padded to one width."""

    combos: np.ndarray
    """(groups, options, issues) the levels each option sets; -1 for issues of other groups."""
    count: tuple[int, ...]
    """Options of each group."""


@lru_cache(maxsize=256)
def _layout(sizes: tuple[int, ...], ties: tuple[tuple[int, int], ...]) -> _Layout:
    pairs: list[Pair] = [(i, 0, j, 0, 0) for i, j in ties]
    groups = linked_groups(len(sizes), pairs)
    options = [list(product(*(range(sizes[i]) for i in group))) for group in groups]
    width = max(len(o) for o in options)
    combos = np.full((len(groups), width, len(sizes)), -1, dtype=np.int64)
    for g, (group, found) in enumerate(zip(groups, options)):
        padded = found + [found[0]] * (width - len(found))
        combos[g][:, group] = padded
    return _Layout(combos, tuple(len(o) for o in options))


def _tabled(worths: Worths, layout: _Layout) -> np.ndarray:
    """(groups, options) worth of each way to settle each group."""
    sizes = worths.sizes
    wide = np.zeros((len(sizes), max(sizes)), dtype=np.int64)
    for i, row in enumerate(worths.tables):
        wide[i, : len(row)] = row
    levels = layout.combos
    there = levels >= 0
    table: np.ndarray = np.where(there, wide[np.arange(len(sizes)), np.where(there, levels, 0)], 0).sum(axis=-1)
    for i, v, j, w, bonus in worths.pairs:
        table = table + bonus * ((levels[:, :, i] == v) & (levels[:, :, j] == w))
    return table


@dataclass(frozen=True, eq=False)
class Menu:
    """Texts along the frontier for two sides' worths, mine falling."""

    mine: np.ndarray
    """(groups, options)."""
    theirs: np.ndarray
    layout: _Layout

    @cached_property
    def choices(self) -> np.ndarray:
        """(texts, groups) the options chosen, one row per supported text."""
        score = self.theirs[None] + _RATES[:, None, None] * self.mine[None]
        found: np.ndarray = np.unique(score.argmax(axis=-1), axis=0)
        order = np.argsort(-self._sum(self.mine, found), kind="stable")
        return found[order]

    def _sum(self, table: np.ndarray, choices: np.ndarray) -> np.ndarray:
        total: np.ndarray = table[np.arange(table.shape[0]), choices].sum(axis=-1)
        return total

    def texts(self) -> np.ndarray:
        """(texts, issues) the supported texts, the best for me first."""
        return np.stack([self._text(row) for row in self.choices])

    def _text(self, choice: np.ndarray) -> np.ndarray:
        levels: np.ndarray = self.layout.combos[np.arange(len(choice)), choice].max(axis=0)
        return levels

    def best_reply(self, floor: int) -> np.ndarray | None:
        """(issues,) the text best for them among those worth at least `floor` to me, or None."""
        mine = self._sum(self.mine, self.choices)
        good = np.flatnonzero(mine >= floor)
        if not len(good):
            return None
        return self._text(self._filled(self.choices[good[-1]], int(mine[good[-1]]), floor))

    def _filled(self, choice: np.ndarray, worth: int, floor: int) -> np.ndarray:
        """Give away what is left above the floor, the change that pleases them most for it first."""
        choice = choice.copy()
        rows = np.arange(len(choice))
        for _ in range(_MOST_FILLINGS):
            gain = self.theirs - self.theirs[rows, choice][:, None]
            cost = self.mine[rows, choice][:, None] - self.mine
            fits = (gain > 0) & (worth - cost >= floor)
            if not fits.any():
                break
            group, option = np.unravel_index(int(np.where(fits, gain, -1).argmax()), gain.shape)
            worth -= int(cost[group, option])
            choice[group] = option
        return choice


def menu(mine: Worths, theirs: Worths) -> Menu:
    """The menu of two sides over one agenda."""
    ties = tuple(sorted({(min(p[0], p[2]), max(p[0], p[2])) for p in (*mine.pairs, *theirs.pairs)}))
    layout = _layout(mine.sizes, ties)
    return Menu(_tabled(mine, layout), _tabled(theirs, layout), layout)
