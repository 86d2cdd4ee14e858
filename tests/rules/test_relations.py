"""Trust moves by marks, fades by halves, stays in bounds, and works on stacks of worlds as on one."""

from itertools import pairwise

import numpy as np
import pytest

from game.rules.relations import BREACH, HALF_LIFE_DAYS, MARKS, faded, mark_of, marked

INDIFFERENT = np.zeros((4, 4), dtype=np.int64)


def test_an_attack_costs_the_target_more_trust_than_the_mover() -> None:
    after = marked(INDIFFERENT, 0, [1], mark_of("campaign", "succeeded", True))
    assert after[1, 0] < after[0, 1] < 0
    assert np.count_nonzero(after) == 2


def test_a_breach_is_seen_by_every_cabinet() -> None:
    after = marked(INDIFFERENT, 2, [3], mark_of("sign_treaty", "broken", False))
    assert after[3, 2] == BREACH
    assert after[0, 2] == after[1, 2] == BREACH // 4
    assert after[2, 0] == 0


def test_trust_halves_in_four_years_and_never_backwards() -> None:
    trust = np.full((2, 2), 8_000)
    assert (faded(trust, HALF_LIFE_DAYS) == 4_000).all()
    with pytest.raises(ValueError, match="forward"):
        faded(trust, -1)


@pytest.mark.parametrize("act", sorted(MARKS))
@pytest.mark.parametrize("is_success", [True, False])
def test_no_number_of_marks_leaves_the_bounds(act: str, is_success: bool) -> None:
    trust = INDIFFERENT
    for _ in range(60):
        trust = marked(trust, 0, [1, 2], mark_of(act, "", is_success))
    assert np.abs(trust).max() <= 10_000


def test_a_tenth_insult_adds_less_than_the_first() -> None:
    insult = mark_of("embargo", "succeeded", True)
    steps = [INDIFFERENT]
    for _ in range(10):
        steps.append(marked(steps[-1], 0, [1], insult))
    falls = [int(a[1, 0] - b[1, 0]) for a, b in pairwise(steps)]
    assert falls == sorted(falls, reverse=True) and falls[-1] < falls[0]


def test_a_stack_of_worlds_moves_as_each_world_does() -> None:
    rng = np.random.default_rng(7)
    stack = rng.integers(-10_000, 10_001, size=(5, 4, 4))
    together = faded(marked(stack, 1, [2, 3], -3_000), 200)
    for world, moved in zip(stack, together):
        assert (faded(marked(world, 1, [2, 3], -3_000), 200) == moved).all()


def test_an_unknown_act_leaves_no_mark_and_demands_only_cost() -> None:
    assert mark_of("speak_toughly", "succeeded", True) == 0
    assert mark_of("demand", "accepted", True) == 0 > mark_of("demand", "rejected", False)
