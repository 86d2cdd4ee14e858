"""The merged frontier against plain enumeration, and its size and time on agendas nobody can enumerate."""

import itertools
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.players.frontier import frontier
from game.rules.interests import Worths


@st.composite
def tables_of_sides(draw: st.DrawFn, sides: int = 2) -> list[Worths]:
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=5))
    seats = []
    for _ in range(sides):
        tables = tuple(np.array([draw(st.integers(0, 20)) for _ in range(n)], dtype=np.int64) for n in sizes)
        pairs = []
        for _ in range(draw(st.integers(0, 5)) if len(sizes) > 1 else 0):
            i, j = draw(st.permutations(range(len(sizes))))[:2]
            v, w = draw(st.integers(0, sizes[i] - 1)), draw(st.integers(0, sizes[j] - 1))
            pairs.append((i, v, j, w, draw(st.integers(-9, 15))))
        seats.append(Worths(tables, tuple(pairs)))
    return seats


def all_worths(sides: list[Worths]) -> np.ndarray:
    packages = np.array(list(itertools.product(*map(range, sides[0].sizes))), dtype=np.int64)
    return np.stack([side.of(packages) for side in sides], axis=1)


def undominated(worths: np.ndarray) -> set[tuple[int, ...]]:
    points = {tuple(int(x) for x in row) for row in worths}
    return {p for p in points if not any(q != p and all(a >= b for a, b in zip(q, p)) for q in points)}


@pytest.mark.parametrize("sides", [2, 3, 4])
@settings(deadline=None)
@given(data=st.data())
def test_frontier_is_that_of_all_packages(sides: int, data: st.DataObject) -> None:
    seats = data.draw(tables_of_sides(sides))
    found = frontier(seats)
    assert (np.stack([side.of(found.packages) for side in seats], axis=1) == found.worths).all()
    if found.is_exact:
        assert {tuple(map(int, row)) for row in found.worths} == undominated(all_worths(seats))
        assert len(found.worths) == len({tuple(row) for row in found.worths.tolist()})
    assert found.is_exact or sides > 2


@given(tables_of_sides(), st.integers(0, 60))
def test_best_reply_is_best_for_them_at_my_level(seats: list[Worths], floor: int) -> None:
    found = frontier(seats)
    worths = all_worths(seats)
    enough = worths[worths[:, 0] >= floor]
    reply = found.best_reply(floor)
    if len(enough) == 0:
        assert reply is None
    else:
        assert reply is not None and found.worths[reply, 1] == enough[:, 1].max()
        assert found.worths[reply, 0] >= floor


@given(tables_of_sides(), st.integers(0, 40), st.integers(0, 40))
def test_nash_point_is_the_greatest_product_of_gains(seats: list[Worths], mine: int, theirs: int) -> None:
    found = frontier(seats)
    gains = all_worths(seats) - np.array([mine, theirs])
    gains = gains[(gains >= 0).all(axis=1)]
    point = found.nash([mine, theirs])
    if len(gains) == 0:
        assert point is None
    else:
        assert point is not None
        assert (found.worths[point] - [mine, theirs]).prod() == gains.prod(axis=1).max()


@given(tables_of_sides())
def test_swapping_the_sides_mirrors_the_frontier(seats: list[Worths]) -> None:
    there = {tuple(row) for row in frontier(seats).worths.tolist()}
    back = {tuple(row[::-1]) for row in frontier(seats[::-1]).worths.tolist()}
    assert there == back


@given(tables_of_sides())
def test_thinning_bounds_the_points_and_keeps_them_real(seats: list[Worths]) -> None:
    found = frontier(seats, most=3)
    assert len(found.worths) <= 3
    assert (np.stack([side.of(found.packages) for side in seats], axis=1) == found.worths).all()


def large(issues: int, values: int, seed: int, sides: int = 2) -> list[Worths]:
    rng = np.random.default_rng(seed)
    return [Worths(tuple(rng.integers(0, 100, values) for _ in range(issues))) for _ in range(sides)]


def test_forty_issues_of_two_values_take_milliseconds_and_are_exact() -> None:
    seats = large(40, 2, 1)
    start = time.perf_counter()
    found = frontier(seats)
    assert time.perf_counter() - start < 0.5
    assert found.is_exact and len(found.worths) < 5000


def test_dense_pairs_over_many_issues_stay_bounded() -> None:
    seats = large(14, 4, 2)
    pairs = tuple((i, 1, j, 2, 10) for i, j in itertools.combinations(range(14), 2))
    seats[0] = Worths(seats[0].tables, pairs)
    found = frontier(seats, most=2000)
    assert not found.is_exact and len(found.worths) <= 2000
    assert (np.stack([side.of(found.packages) for side in seats], axis=1) == found.worths).all()


def test_three_sides_come_near_the_greatest_product() -> None:
    seats = large(8, 4, 3, sides=3)
    found = frontier(seats)
    products = all_worths(seats).astype(float).prod(axis=1)
    point = found.nash([0, 0, 0])
    assert point is not None and found.worths[point].astype(float).prod() >= 0.97 * products.max()
