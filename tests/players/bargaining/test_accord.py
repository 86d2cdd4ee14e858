"""The joint deal in my eyes: order by product, sureness, lists; climbing where there are many sides."""

import itertools

import numpy as np
import pytest

from game.arena.domains import Shape, random_domain, random_sides
from game.players.bargaining.accord import Accord, Told
from game.players.bargaining.climbing import around, climbed, product
from game.players.bargaining.parley import Settlement, negotiate, reference
from game.players.bargaining.roster import seated
from game.rules.interests import Worths

UNIT = 100_000


def told_of(other: Worths, doubt: float) -> Told:
    """What a side would let me know to within `doubt` of the truth, as shares of its gain."""
    best = other.best()
    gain = int(other.of(best)) - other.reservation
    losses = np.stack([-change / gain for change in other.gradient(best)])
    low, high = np.clip(losses - doubt, 0, None), losses + doubt
    high[losses == 0] = 0
    middle = Worths(tuple(np.rint(UNIT * (1 / len(losses) - row)).astype(np.int64) for row in (low + high) / 2))
    return Told([middle], [middle], UNIT, low[None], high[None])


def everything(sides: tuple[Worths, ...]) -> tuple[np.ndarray, np.ndarray]:
    packages = np.array(list(itertools.product(*map(range, sides[0].sizes))))
    return packages, np.stack([side.of(packages) - side.reservation for side in sides], axis=1)


@pytest.mark.parametrize("seed", range(6))
def test_knowing_all_the_first_proposal_is_near_the_greatest_product_and_efficient(seed: int) -> None:
    sides = random_domain(Shape(4, 4), seed).sides
    offer = Accord(sides[0], told_of(sides[1], 0.0)).offer(0.0)
    _, gains = everything(sides)
    greatest = gains[(gains > 0).all(axis=1)].astype(float).prod(axis=1).max()
    mine = np.array([int(side.of(offer)) - side.reservation for side in sides])
    assert float(mine.prod()) >= 0.96 * greatest
    assert not ((gains >= mine).all(axis=1) & (gains > mine).any(axis=1)).any()


def test_proposals_fall_from_the_best_down_and_none_is_below_the_reservation() -> None:
    sides = random_domain(Shape(5, 3), 4).sides
    accord = Accord(sides[0], told_of(sides[1], 0.02))
    offers = [accord.offer(0.0) for _ in range(8)]
    assert len({tuple(offer.tolist()) for offer in offers}) == 8
    assert all(int(sides[0].of(offer)) >= sides[0].reservation for offer in offers)
    scores = [float(accord.score(offer)) for offer in offers]
    assert all(a >= min(b, 0.96 * b) - 0.03 * abs(b) for a, b in itertools.pairwise(scores))


def test_a_proposal_of_theirs_about_as_good_as_my_next_is_taken_up() -> None:
    sides = random_domain(Shape(5, 3), 4).sides
    accord = Accord(sides[0], told_of(sides[1], 0.0))
    first, second = accord.offer(0.0), accord.offer(0.0)
    assert accord.is_good(first, 0.0)
    accord.hear(second)
    assert accord.offer(0.05).tolist() == second.tolist()


def test_what_i_would_never_sign_is_not_taken_up() -> None:
    sides = random_domain(Shape(5, 3), 4).sides
    accord = Accord(sides[0], told_of(sides[1], 0.0))
    accord.hear(sides[0].worst())
    assert accord.offer(1.0).tolist() != sides[0].worst().tolist()


def test_around_holds_every_change_of_one_issue_or_two() -> None:
    near = around(np.array([0, 1, 0]), (2, 3, 1))
    assert len(near) == len({tuple(row) for row in near.tolist()}) == 6
    assert near[0].tolist() == [0, 1, 0]


def test_a_loss_counts_less_than_no_gain() -> None:
    assert product(np.array([[0.5, 0.4], [0.5, -0.1], [0.5, -0.3]])).tolist() == [0.2, -0.1, -0.3]


@pytest.mark.parametrize("sides", [2, 3, 4])
def test_climbing_comes_near_the_greatest_product(sides: int) -> None:
    seats, _ = random_sides(Shape(5, 3, sides=sides, opposition=0.3), 2)
    _, gains = everything(tuple(seats))
    top = np.array([int(side.of(side.best())) - side.reservation for side in seats])
    greatest = (gains[(gains > 0).all(axis=1)] / top).prod(axis=1).max()
    found = climbed(seats, seats[0].best())
    mine = np.array([int(side.of(found)) - side.reservation for side in seats]) / top
    assert mine.min() > 0 and mine.prod() >= 0.9 * greatest


@pytest.mark.parametrize("count", [3, 4])
def test_three_and_four_of_a_kind_settle_near_the_nash_point_by_half_time(count: int) -> None:
    shares = []
    for seed in range(3):
        sides, rounds = random_sides(Shape(10, 4, sides=count, opposition=0.3), 60 + seed)
        domain = random_domain(Shape(10, 4), 0)
        table = type(domain)(domain.issues, tuple(sides), rounds)
        deal: Settlement = negotiate(table, *(seated("frozen", side, k, count - 1) for k, side in enumerate(sides)))
        assert deal.package is not None and deal.rounds <= rounds / 2 + 1
        share = reference(table, deal).nash_share
        assert share is not None
        shares.append(share)
    assert np.mean(shares) >= 0.9
