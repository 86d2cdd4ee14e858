"""A NegMAS utility function as a `Worths`: read off by asking for single and double changes."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from game.rules.interests import Pair, Worths

_SPAN = 1_000_000  # our integers per unit span of the function
_CHECKS = 12

Utility = Callable[[tuple[Any, ...]], float]


def probed_worths(utility: Utility, issues: Sequence[Sequence[Any]], reserve: float | None) -> Worths:
    """The worth of every value, and of pairs of values where the function is not additive.

    Exact for additive functions and for those with pairwise interactions; `issues` holds each issue's values.
    """
    base = tuple(values[0] for values in issues)
    origin = float(utility(base))
    tables = [np.array([float(utility(_with(base, i, v))) - origin for v in issue]) for i, issue in enumerate(issues)]
    links = [] if _is_additive(utility, issues, tables, origin) else _links(utility, issues, tables, origin)
    spans = sum(float(np.ptp(table)) for table in tables) + sum(abs(link[4]) for link in links)
    unit = _SPAN / spans if spans > 0 else 1.0
    tables[0] = tables[0] + origin
    pairs: list[Pair] = [(i, v, j, w, round(bonus * unit)) for i, v, j, w, bonus in links]
    whole = tuple(np.rint(table * unit).astype(np.int64) for table in tables)
    least = Worths(whole, tuple(pairs))
    lowest = int(least.of(least.worst()))
    has_reserve = reserve is not None and np.isfinite(reserve)
    reservation = int(np.ceil(float(reserve or 0.0) * unit)) if has_reserve else lowest
    return Worths(whole, tuple(pairs), reservation)


def _with(base: tuple[Any, ...], issue: int, value: Any) -> tuple[Any, ...]:
    return (*base[:issue], value, *base[issue + 1 :])


def _is_additive(utility: Utility, issues: Sequence[Sequence[Any]], tables: list[np.ndarray], origin: float) -> bool:
    rng = np.random.default_rng(0)
    span = sum(float(np.ptp(table)) for table in tables) or 1.0
    for _ in range(_CHECKS + len(issues)):
        chosen = [int(rng.integers(len(values))) for values in issues]
        expected = origin + sum(float(table[k]) for table, k in zip(tables, chosen))
        package = tuple(values[k] for values, k in zip(issues, chosen))
        if abs(float(utility(package)) - expected) > 1e-6 * span:
            return False
    return True


def _links(
    utility: Utility, issues: Sequence[Sequence[Any]], tables: list[np.ndarray], origin: float
) -> list[tuple[int, int, int, int, float]]:
    """What two changes together add beyond each alone."""
    base = tuple(values[0] for values in issues)
    span = sum(float(np.ptp(table)) for table in tables) or 1.0
    links = []
    for i, j in combinations(range(len(issues)), 2):
        for v in range(1, len(issues[i])):
            changed = _with(base, i, issues[i][v])
            for w in range(1, len(issues[j])):
                together = float(utility(_with(changed, j, issues[j][w])))
                bonus = together - origin - float(tables[i][v]) - float(tables[j][w])
                if abs(bonus) > 1e-6 * span:
                    links.append((i, v, j, w, bonus))
    return links
