"""What a package of terms is worth to one side: additive tables per issue, plus sparse pairs.

An agenda is a row of issues, each with a few values; a package names one value number per issue. The same
numbers say whether to sign, why not, what to offer instead and what was left on the table. Nothing here
lists the packages of an agenda: sixteen to forty issues are ordinary.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Worth = NDArray[np.int64]
Package = NDArray[np.int64]
Pair = tuple[int, int, int, int, int]

_WIDEST_TABLE = 1 << 20  # cells of one elimination step; beyond it an issue is fixed value by value instead


@dataclass(frozen=True)
class Worths:
    """One side's worth over an agenda, in raw integers.

    `tables[i]` has shape (values of issue i,). A pair (i, v, j, w, bonus) adds its bonus when issue i takes
    value v and issue j takes value w. `reservation` is the worth of no agreement.
    """

    tables: tuple[Worth, ...]
    pairs: tuple[Pair, ...] = ()
    reservation: int = 0

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """How many values each issue has."""
        return tuple(len(table) for table in self.tables)

    @cached_property
    def _packed(self) -> tuple[Worth, Worth]:
        """All tables end to end, and where each begins: one gather then serves any number of packages."""
        starts = np.cumsum([0, *self.sizes[:-1]], dtype=np.int64)
        return np.concatenate(self.tables), starts

    @cached_property
    def _pair_columns(self) -> Worth:
        """The pairs as an array (5, pairs)."""
        return np.array(self.pairs, dtype=np.int64).reshape(-1, 5).T

    def of(self, packages: Package) -> Worth:
        """The worth of each package: (..., issues) value numbers -> (...,)."""
        packages = np.asarray(packages)
        flat, starts = self._packed
        total: Worth = flat[packages + starts].sum(axis=-1)
        if self.pairs:
            i, v, j, w, bonus = self._pair_columns
            met = (packages[..., i] == v) & (packages[..., j] == w)
            total = total + met @ bonus
        return total

    def best(self) -> Package:
        """A package of the highest worth, exactly: (issues,). Ties fall to the lower value numbers."""
        return _highest(list(self.tables), _matrices(self))

    def worst(self) -> Package:
        """A package of the lowest worth, exactly: (issues,)."""
        return (-self).best()

    def gradient(self, package: Package) -> tuple[Worth, ...]:
        """What each single change of `package` would add: per issue (values,), 0 at the present value."""
        package = np.asarray(package)
        marginal = [table.copy() for table in self.tables]
        for i, v, j, w, bonus in self.pairs:
            if package[j] == w:
                marginal[i][v] += bonus
            if package[i] == v:
                marginal[j][w] += bonus
        return tuple(worth - worth[package[i]] for i, worth in enumerate(marginal))

    def narrowed(self, allowed: Sequence[Sequence[int]]) -> "Worths":
        """The same worth where issue i may only take the value numbers `allowed[i]`, renumbered in order.

        A locked article has one allowed value.
        """
        place = [{value: k for k, value in enumerate(values)} for values in allowed]
        pairs = tuple(
            (i, place[i][v], j, place[j][w], bonus)
            for i, v, j, w, bonus in self.pairs
            if v in place[i] and w in place[j]
        )
        tables = tuple(table[list(values)] for table, values in zip(self.tables, allowed))
        return Worths(tables, pairs, self.reservation)

    def times(self, weight: int) -> "Worths":
        """The same worth, counted several times over."""
        pairs = tuple((i, v, j, w, weight * bonus) for i, v, j, w, bonus in self.pairs)
        return Worths(tuple(weight * table for table in self.tables), pairs, weight * self.reservation)

    def __neg__(self) -> "Worths":
        """The worth with its sign turned: what is best becomes worst."""
        pairs = tuple((i, v, j, w, -bonus) for i, v, j, w, bonus in self.pairs)
        return Worths(tuple(-table for table in self.tables), pairs, -self.reservation)

    def __add__(self, other: "Worths") -> "Worths":
        """The joint worth of two sides (or two components) over one agenda."""
        tables = tuple(mine + theirs for mine, theirs in zip(self.tables, other.tables, strict=True))
        return Worths(tables, self.pairs + other.pairs, self.reservation + other.reservation)


def linked_groups(size: int, pairs: Sequence[Pair]) -> list[list[int]]:
    """The issues 0..size-1 in groups that pairs tie together, each group and the list in rising order."""
    group = list(range(size))
    for i, _, j, _, _ in pairs:
        low, high = sorted((group[i], group[j]))
        group = [low if g == high else g for g in group]
    return [[i for i in range(size) if group[i] == g] for g in sorted(set(group))]


Matrices = dict[tuple[int, int], Worth]


def _matrices(worths: Worths) -> Matrices:
    """The pairs as one matrix (values of i, values of j) for each linked i < j."""
    linked: Matrices = {}
    for i, v, j, w, bonus in worths.pairs:
        if j < i:
            i, v, j, w = j, w, i, v
        shape = (worths.sizes[i], worths.sizes[j])
        linked.setdefault((i, j), np.zeros(shape, dtype=np.int64))[v, w] += bonus
    return linked


@dataclass(frozen=True)
class _Factor:
    """A table over a few issues: `worth` has one axis for each issue of `scope`, in that order."""

    scope: tuple[int, ...]
    worth: Worth


def _highest(tables: list[Worth], linked: Matrices) -> Package:
    """Best package by eliminating issues one at a time; wide graphs are split on their busiest issue."""
    sizes = [len(table) for table in tables]
    factors = [_Factor((i,), table) for i, table in enumerate(tables)]
    factors += [_Factor(scope, worth) for scope, worth in linked.items()]
    order = _elimination_order(sizes, linked)
    if order is None:
        return _split(tables, linked)
    choices: list[tuple[int, tuple[int, ...], Worth]] = []
    for issue in order:
        touched = [factor for factor in factors if issue in factor.scope]
        factors = [factor for factor in factors if issue not in factor.scope]
        scope = tuple(sorted({i for factor in touched for i in factor.scope} - {issue}))
        joint = _joined(touched, (*scope, issue), sizes)
        choices.append((issue, scope, joint.argmax(axis=-1)))
        factors.append(_Factor(scope, joint.max(axis=-1)))
    package = np.zeros(len(tables), dtype=np.int64)
    for issue, scope, choice in reversed(choices):
        package[issue] = choice[tuple(package[list(scope)])]
    return package


def _joined(factors: list[_Factor], scope: tuple[int, ...], sizes: list[int]) -> Worth:
    """The sum of factors over the issues of `scope`, one axis each."""
    total = np.zeros([sizes[i] for i in scope], dtype=np.int64)
    for factor in factors:
        axes = sorted(range(len(factor.scope)), key=lambda k: scope.index(factor.scope[k]))
        shape = [sizes[i] if i in factor.scope else 1 for i in scope]
        total += factor.worth.transpose(axes).reshape(shape)
    return total


def _elimination_order(sizes: list[int], linked: Matrices) -> list[int] | None:
    """Issues by smallest table first, or None when some step would need more than the widest table."""
    neighbours: dict[int, set[int]] = {i: set() for i in range(len(sizes))}
    for i, j in linked:
        neighbours[i].add(j)
        neighbours[j].add(i)

    def cells(issue: int) -> int:
        product = sizes[issue]
        for other in neighbours[issue]:
            product *= sizes[other]
        return product

    order = []
    while neighbours:
        issue = min(neighbours, key=cells)
        if cells(issue) > _WIDEST_TABLE:
            return None
        for other in neighbours[issue]:
            neighbours[other] |= neighbours[issue] - {other}
            neighbours[other].discard(issue)
        del neighbours[issue]
        order.append(issue)
    return order


def _split(tables: list[Worth], linked: Matrices) -> Package:
    """Best package by trying every value of the most linked issue, each with an easier rest."""
    degree = [sum(issue in scope for scope in linked) for issue in range(len(tables))]
    busiest = int(np.argmax(degree))
    best: tuple[int, Package] | None = None
    for value in range(len(tables[busiest])):
        rest = {scope: worth for scope, worth in linked.items() if busiest not in scope}
        eased = list(tables)
        for (i, j), worth in linked.items():
            if i == busiest:
                eased[j] = eased[j] + worth[value]
            elif j == busiest:
                eased[i] = eased[i] + worth[:, value]
        fixed = np.full_like(tables[busiest], np.iinfo(np.int64).min // 4)
        fixed[value] = tables[busiest][value]
        eased[busiest] = fixed
        package = _highest(eased, rest)
        worth_here = sum(int(table[package[i]]) for i, table in enumerate(eased))
        worth_here += sum(int(worth[package[i], package[j]]) for (i, j), worth in rest.items())
        if best is None or worth_here > best[0]:
            best = (worth_here, package)
    assert best is not None
    return best[1]
