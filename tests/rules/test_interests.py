"""The evaluator against plain enumeration on small agendas."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import interests
from game.rules.interests import Worths, linked_groups


@st.composite
def agendas(draw: st.DrawFn) -> Worths:
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=5))
    tables = tuple(np.array([draw(st.integers(-50, 50)) for _ in range(n)], dtype=np.int64) for n in sizes)
    pairs = []
    for _ in range(draw(st.integers(0, 6)) if len(sizes) > 1 else 0):
        i, j = draw(st.permutations(range(len(sizes))))[:2]
        v, w = draw(st.integers(0, sizes[i] - 1)), draw(st.integers(0, sizes[j] - 1))
        pairs.append((i, v, j, w, draw(st.integers(-30, 30))))
    return Worths(tables, tuple(pairs))


def everything(worths: Worths) -> np.ndarray:
    return np.array(list(itertools.product(*map(range, worths.sizes))), dtype=np.int64)


def plain_worth(worths: Worths, package: np.ndarray) -> int:
    total = sum(int(table[value]) for table, value in zip(worths.tables, package))
    return total + sum(b for i, v, j, w, b in worths.pairs if package[i] == v and package[j] == w)


@given(agendas())
def test_worth_is_the_sum_of_tables_and_met_pairs(worths: Worths) -> None:
    packages = everything(worths)
    assert worths.of(packages).tolist() == [plain_worth(worths, package) for package in packages]
    assert int(worths.of(packages[0])) == plain_worth(worths, packages[0])


@given(agendas())
def test_best_and_worst_are_exact(worths: Worths) -> None:
    all_worths = worths.of(everything(worths))
    assert worths.of(worths.best()) == all_worths.max()
    assert worths.of(worths.worst()) == all_worths.min()


@given(agendas())
def test_best_is_exact_where_the_pair_graph_is_too_wide_for_one_table(worths: Worths) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(interests, "_WIDEST_TABLE", 6)
        assert worths.of(worths.best()) == worths.of(everything(worths)).max()


@given(agendas(), st.randoms(use_true_random=False))
def test_gradient_is_the_difference_each_single_change_makes(worths: Worths, random) -> None:
    package = np.array([random.randrange(n) for n in worths.sizes])
    for issue, gains in enumerate(worths.gradient(package)):
        for value, gain in enumerate(gains):
            changed = package.copy()
            changed[issue] = value
            assert gain == worths.of(changed) - worths.of(package)


@given(agendas(), st.randoms(use_true_random=False))
def test_narrowing_keeps_the_worth_of_what_is_still_allowed(worths: Worths, random) -> None:
    allowed = [sorted(random.sample(range(n), random.randint(1, n))) for n in worths.sizes]
    narrowed = worths.narrowed(allowed)
    for package in everything(narrowed):
        original = np.array([allowed[i][value] for i, value in enumerate(package)])
        assert narrowed.of(package) == worths.of(original)


@settings(max_examples=30)
@given(agendas())
def test_sum_and_sign(worths: Worths) -> None:
    packages = everything(worths)
    assert ((worths + worths).of(packages) == 2 * worths.of(packages)).all()
    assert ((-worths).of(packages) == -worths.of(packages)).all()


def test_groups_follow_the_pairs() -> None:
    assert linked_groups(6, [(4, 0, 1, 0, 5), (1, 1, 5, 0, 5), (2, 0, 3, 0, -1)]) == [[0], [1, 4, 5], [2, 3]]


def test_forty_issues_with_a_chain_of_pairs_take_no_enumeration() -> None:
    rng = np.random.default_rng(4)
    tables = tuple(rng.integers(0, 100, 4) for _ in range(40))
    pairs = tuple((i, 1, i + 1, 2, 70) for i in range(39))
    worths = Worths(tables, pairs)
    best = worths.best()
    assert worths.of(best) >= sum(int(table.max()) for table in tables)
    assert all((gain <= 0).all() for gain in worths.gradient(best))
