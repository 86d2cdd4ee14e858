"""The Pareto frontier of an agenda, without ever listing its packages.

Issues are merged one by one and every partial package that another one beats for all sides is dropped at
once, which leaves a few hundred points where the agenda has 2^40 packages. Issues tied by pairs are first
merged among themselves, keeping partial packages apart as long as an open pair can still tell them apart.
For two sides the result is exact while it stays under the given size; beyond it, and for three or more
sides, close points are thinned, so memory is bounded in every case.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.rules.interests import Package, Worth, Worths, linked_groups

_MOST_POINTS = 1 << 15
_COMPARED_ONE_BY_ONE = 512  # up to here three or more sides are compared point against point

Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Frontier:
    """Undominated packages, the first side's worth falling.

    `worths` has shape (points, sides), `packages` (points, issues). `is_exact` is False when
    points were thinned (see the module).
    """

    worths: Worth
    packages: Package
    is_exact: bool

    def nash(self, reservations: Sequence[float]) -> int | None:
        """The point with the greatest product of gains over the reservations; None when none serves all."""
        gains = self.worths - np.asarray(reservations)
        serves_all = (gains >= 0).all(axis=1)
        if not serves_all.any():
            return None
        products = np.where(serves_all, gains.astype(np.float64).prod(axis=1), -1.0)
        return int(products.argmax())

    def best_reply(self, floor: float) -> int | None:
        """For two sides: the point best for the other of those worth at least `floor` to the first side."""
        count = int(np.searchsorted(self._falling, -floor, side="right"))
        return count - 1 if count else None

    @cached_property
    def _falling(self) -> Worth:
        return -self.worths[:, 0]


class _Layer(NamedTuple):
    """One merge: each surviving point's predecessor and what was added to it."""

    parent: Indices
    added: Indices


class _Points(NamedTuple):
    """Partial packages: worth to each side (points, sides), and the open choices that pairs still need.

    `context` has shape (points,), or (0,) where no pair is open.
    """

    worths: Worth
    context: Worth


_NO_CONTEXT: Worth = np.zeros(0, dtype=np.int64)


def frontier(sides: Sequence[Worths], most: int = _MOST_POINTS) -> Frontier:
    """The packages that no other package beats for all `sides`; at most about `most` points are held."""
    sizes = sides[0].sizes
    pairs = [pair for side in sides for pair in side.pairs]
    merged = _Merge(len(sides), most)
    groups = [_group_points(sides, group, most) for group in linked_groups(len(sizes), pairs)]
    for part in groups:
        merged.add(part.worths)
    choices = merged.trace()
    packages = np.zeros((len(merged.points.worths), len(sizes)), dtype=np.int64)
    for part, chosen in zip(groups, choices):
        packages[:, part.issues] = part.values[chosen]
    order = np.argsort(-merged.points.worths[:, 0], kind="stable")
    is_exact = merged.is_exact and all(part.is_exact for part in groups)
    return Frontier(merged.points.worths[order], packages[order], is_exact)


@dataclass(frozen=True)
class _Group:
    """The undominated ways to settle issues tied together: `values` (points, issues of the group)."""

    issues: list[int]
    worths: Worth
    values: Package
    is_exact: bool


def _group_points(sides: Sequence[Worths], group: list[int], most: int) -> _Group:
    if len(group) == 1:
        return _issue_points(sides, group)
    links = _Links(sides, group)
    merge = _Merge(len(sides), most)
    for issue in links.order:
        merge.add_linked(issue, links)
    values = np.stack(merge.trace(), axis=1).astype(np.int64)
    return _Group(links.order, merge.points.worths, values, merge.is_exact)


def _issue_points(sides: Sequence[Worths], group: list[int]) -> _Group:
    """One issue that no pair ties to others: so few values that plain numbers are quicker than arrays."""
    columns = [side.tables[group[0]].tolist() for side in sides]
    if len(sides) != 2:
        worths = np.array(columns, dtype=np.int64).T
        kept = _undominated(_Points(worths, _NO_CONTEXT))
        return _Group(group, worths[kept], kept[:, None].astype(np.int64), True)
    first, second = columns
    values: list[int] = []
    for value in sorted(range(len(first)), key=lambda v: (-first[v], -second[v])):
        if not values or second[value] > second[values[-1]]:
            values.append(value)
    worths = np.array([(first[v], second[v]) for v in values], dtype=np.int64)
    return _Group(group, worths, np.array(values, dtype=np.int64)[:, None], True)


class _Links:
    """The pairs inside one group: an order to settle its issues in, and what values add beside others."""

    def __init__(self, sides: Sequence[Worths], group: list[int]) -> None:
        self._sides = sides
        self.sizes = sides[0].sizes
        self._neighbours: dict[int, set[int]] = {issue: set() for issue in group}
        for side in sides:
            for i, _, j, _, _ in side.pairs:
                if i in self._neighbours and i != j:
                    self._neighbours[i].add(j)
                    self._neighbours[j].add(i)
        self.order = self._narrow_order(group)

    def _narrow_order(self, group: list[int]) -> list[int]:
        """Issues one by one, each time leaving the fewest combinations of choices open."""
        settled: list[int] = []
        while len(settled) < len(group):
            rest = [issue for issue in group if issue not in settled]
            settled.append(min(rest, key=lambda issue: self._width([*settled, issue])))
        return settled

    def _width(self, settled: list[int]) -> int:
        width = 1
        for issue in self.still_open(settled):
            width *= self.sizes[issue]
        return width

    def still_open(self, settled: list[int]) -> list[int]:
        """The settled issues whose choice still matters to an issue that is not settled."""
        return [issue for issue in settled if not self._neighbours[issue] <= set(settled)]

    def added_worth(self, issue: int, beside: dict[int, Indices]) -> Worth:
        """(values of issue, points, sides): each value's worth, and its pairs with the choices `beside`."""
        count = len(next(iter(beside.values()))) if beside else 1
        added = np.empty((self.sizes[issue], count, len(self._sides)), dtype=np.int64)
        for s, side in enumerate(self._sides):
            added[:, :, s] = side.tables[issue][:, None]
            for i, v, j, w, bonus in side.pairs:
                if j == issue and i in beside:
                    i, v, j, w = j, w, i, v
                if i == issue and j in beside:
                    added[v, :, s] += bonus * (beside[j] == w)
        return added


class _Merge:
    """Points under construction, and the layers to trace them back by."""

    def __init__(self, sides: int, most: int) -> None:
        self.points = _Points(np.zeros((1, sides), dtype=np.int64), _NO_CONTEXT)
        self.is_exact = True
        self._most = most
        self._layers: list[_Layer] = []
        self._settled: list[int] = []
        self._open: list[int] = []

    def add(self, choices: Worth) -> None:
        """Join every point with every choice (choices, sides); choices stand free of all others."""
        joined = (choices[:, None, :] + self.points.worths[None, :, :]).reshape(-1, choices.shape[1])
        self._keep(_Points(joined, _NO_CONTEXT))

    def add_linked(self, issue: int, links: _Links) -> None:
        """Join every point with every value of an issue that pairs tie to the open ones."""
        beside = self._decoded(links.sizes)
        added = links.added_worth(issue, beside)
        joined = (added + self.points.worths[None, :, :]).reshape(-1, added.shape[2])
        count = len(self.points.worths)
        choices = {i: np.tile(chosen, links.sizes[issue]) for i, chosen in beside.items()}
        choices[issue] = np.repeat(np.arange(links.sizes[issue]), count)
        self._settled.append(issue)
        self._open = links.still_open(self._settled)
        context = np.zeros(len(joined) if self._open else 0, dtype=np.int64)
        for i in self._open:
            context = context * links.sizes[i] + choices[i]
        self._keep(_Points(joined, context))

    def _decoded(self, sizes: Sequence[int]) -> dict[int, Indices]:
        """Each point's choice on every open issue."""
        chosen = {}
        rest = self.points.context
        for issue in reversed(self._open):
            rest, digit = np.divmod(rest, sizes[issue])
            chosen[issue] = digit
        return chosen

    def _keep(self, points: _Points) -> None:
        count = len(self.points.worths)
        kept = _undominated(points)
        if len(kept) > self._most:
            kept = kept[_thinned(_chosen(points, kept), self._most)]
            self.is_exact = False
        elif points.worths.shape[1] > 2 and len(points.worths) > _COMPARED_ONE_BY_ONE:
            self.is_exact = False
        added, parent = np.divmod(kept, count)
        self._layers.append(_Layer(parent, added))
        self.points = _chosen(points, kept)

    def trace(self) -> list[Indices]:
        """What was added at each merge to arrive at each point of the last: one array (points,) a merge."""
        at = np.arange(len(self.points.worths))
        added = []
        for layer in reversed(self._layers):
            added.append(layer.added[at])
            at = layer.parent[at]
        return added[::-1]


def _chosen(points: _Points, kept: Indices) -> _Points:
    context = points.context[kept] if len(points.context) else _NO_CONTEXT
    return _Points(points.worths[kept], context)


def _undominated(points: _Points) -> Indices:
    """Indices of the points that no other of the same context beats for all sides (one of equals is kept)."""
    if points.worths.shape[1] != 2:
        return _undominated_many(points)
    first, second = points.worths[:, 0], points.worths[:, 1]
    if len(points.context) == 0:
        return _staircase(first, second)
    key = points.context * (int(first.max()) - int(first.min()) + 1) - first
    order = np.argsort(key, kind="stable")
    lowest = int(second.min())
    height = (second - lowest + points.context * (int(second.max()) - lowest + 1))[order]
    rising = np.ones(len(order), dtype=np.bool_)
    rising[1:] = height[1:] > np.maximum.accumulate(height)[:-1]
    kept = order[rising]
    kept_key = key[kept]
    last_of_equals = np.ones(len(kept), dtype=np.bool_)
    last_of_equals[:-1] = kept_key[1:] != kept_key[:-1]
    return kept[last_of_equals]


def _staircase(first: Worth, second: Worth) -> Indices:
    """The undominated points of two sides where no pair is open."""
    order = np.lexsort((-second, -first))
    height = second[order]
    rising = np.empty(len(order), dtype=np.bool_)
    rising[0] = True
    np.greater(height[1:], np.maximum.accumulate(height)[:-1], out=rising[1:])
    kept: Indices = order[rising]
    return kept


def _undominated_many(points: _Points) -> Indices:
    """As `_undominated` for any number of sides; many points are first thinned to a grid."""
    kept = np.arange(len(points.worths))
    if len(kept) > _COMPARED_ONE_BY_ONE:
        return _on_grid(points, 4 * _COMPARED_ONE_BY_ONE)
    worths = points.worths
    beaten = (worths[None, :, :] >= worths[:, None, :]).all(axis=2)
    if len(points.context):
        beaten &= points.context[None] == points.context[:, None]
    equal = beaten & beaten.T
    beaten &= ~equal | (kept[None, :] < kept[:, None])
    unbeaten: Indices = kept[~beaten.any(axis=1)]
    return unbeaten


def _thinned(points: _Points, most: int) -> Indices:
    """At most about `most` of the points, spread over their range, the best of each neighbourhood."""
    if len(np.unique(points.context)) < most:
        return _on_grid(points, most)
    return _on_grid(_Points(points.worths, _NO_CONTEXT), most)


def _on_grid(points: _Points, most: int) -> Indices:
    """The best point for the last side in each cell of a grid over the other sides, per context."""
    cell = np.zeros(len(points.worths), dtype=np.int64)
    contexts = 1
    if len(points.context):
        known, cell = np.unique(points.context, return_inverse=True)
        contexts = len(known)
    axes = points.worths.shape[1] - 1
    cells = max(1, int((most / contexts) ** (1 / axes)))
    for side in range(axes):
        worth = points.worths[:, side] - points.worths[:, side].min()
        cell = cell * cells + worth * cells // (int(worth.max()) + 1)
    order = np.lexsort((-points.worths[:, -1], cell))
    first_of_cell = np.ones(len(order), dtype=np.bool_)
    first_of_cell[1:] = cell[order][1:] != cell[order][:-1]
    return np.sort(order[first_of_cell])
