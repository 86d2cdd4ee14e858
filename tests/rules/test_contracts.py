"""The contracts of the design: pure, private, deterministic, one engine for one game and for many lanes."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import GiveOrder, Order, RuleBroken, Seeded, apply, objection, observe
from game.rules.dynamics import ACCOUNTS, Rates, World, advance, lane, stack
from game.rules.ladders import swayed
from game.rules.notation import draft_words, read, read_draft, write
from game.session.plain import plain, rebuilt

from .games import beginning, random_action, random_draft, random_game, setup_of, with_other_secrets

SCENARIOS = ("portsmouth-1905", "hull-nomura-1941")
SEEDS = range(20)


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("seed", SEEDS)
def test_random_games_come_to_an_end_and_keep_their_bounds(name: str, seed: int) -> None:
    last = None
    for _, _, after in random_game(name, seed):
        accounts = after.world.accounts
        assert accounts.min() >= 0 and accounts.max() <= 10_000
        assert np.array_equal(after.world.at_war, after.world.at_war.T)
        last = after
    assert last is not None and last.ending is not None and last.awaiting is None


@pytest.mark.parametrize("seed", range(5))
def test_same_seed_same_digest(seed: int) -> None:
    one = [after.digest for *_, after in random_game("portsmouth-1905", seed)]
    two = [after.digest for *_, after in random_game("portsmouth-1905", seed)]
    assert one == two


@pytest.mark.parametrize("seed", range(5))
def test_apply_leaves_the_moment_it_was_given_alone(seed: int) -> None:
    for before, action, _ in random_game("portsmouth-1905", seed):
        text = repr(plain(before))
        apply(before, action, Seeded(seed, before.turn))
        assert repr(plain(before)) == text


@pytest.mark.parametrize("seed", range(8))
def test_a_view_does_not_change_with_what_it_must_not_show(seed: int) -> None:
    for before, _, _ in random_game("portsmouth-1905", seed):
        for seat in before.setup.seats:
            shown, other = observe(before, seat), observe(with_other_secrets(before, seat, seed), seat)
            assert repr(shown) == repr(other)
            assert np.array_equal(shown.world.accounts, other.world.accounts)


@pytest.mark.parametrize("seed", range(4))
def test_moments_and_events_survive_being_written_down(seed: int) -> None:
    rng, state = random.Random(seed), beginning("portsmouth-1905", seed)
    while state.awaiting:
        step = apply(state, random_action(state, rng), Seeded(seed, state.turn))
        assert rebuilt(plain(step.state), state.setup).digest == step.state.digest
        assert rebuilt(plain(step.events), state.setup) == step.events
        state = step.state


@pytest.mark.parametrize("seed", range(6))
def test_every_action_is_one_line_of_text_and_back(seed: int) -> None:
    for before, action, _ in random_game("portsmouth-1905", seed):
        assert read(before.setup, write(before.setup, action)) == action


def test_apply_refuses_what_there_is_an_objection_to() -> None:
    state = beginning("portsmouth-1905", 1)
    rng = random.Random(3)
    refused = 0
    for _ in range(200):
        act = rng.choice(list(state.setup.acts))
        action = GiveOrder(Order(rng.choice(state.setup.seats), act, rng.choice(state.setup.powers)))
        if objection(state, action) is not None:
            refused += 1
            with pytest.raises(RuleBroken):
                apply(state, action, Seeded(1, 0))
    assert refused > 50


LANES, POWERS = 7, 5
"""Never the same number, so that no broadcast can succeed by accident."""


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_many_lanes_are_many_games(seed: int) -> None:
    rng = np.random.default_rng(seed)
    worlds = [_random_world(rng) for _ in range(LANES)]
    bells = rng.normal(size=(LANES, POWERS, len(ACCOUNTS)))
    rates = _random_rates(rng)
    together = advance(stack(worlds), rates, bells)
    for k, world in enumerate(worlds):
        assert lane(together, k) == advance(world, rates, bells[k])


def _random_world(rng: np.random.Generator) -> World:
    at_war = rng.random((POWERS, POWERS)) < 0.3
    return World(
        rng.integers(0, 10_001, (POWERS, len(ACCOUNTS))),
        rng.integers(-10_000, 10_001, (POWERS, POWERS)),
        at_war | at_war.T,
    )


def _random_rates(rng: np.random.Generator) -> Rates:
    shape = (POWERS, len(ACCOUNTS))
    return Rates(
        rng.integers(-200, 200, shape), rng.integers(-200, 200, shape), rng.integers(0, 300, shape),
        rng.integers(0, 10_000, shape), rng.integers(0, 3_000, len(ACCOUNTS)),
        rng.integers(-9_000, 9_000, (POWERS, POWERS)), 200, 80,
    )  # fmt: skip


@given(
    st.lists(st.integers(1, 60), min_size=2, max_size=6),
    st.dictionaries(st.sampled_from("abcdef"), st.floats(-3, 3)),
)
def test_factors_sum_to_the_figure(weights: list[int], pushes: dict[str, float]) -> None:
    total = sum(weights)
    base = [10_000 * w // total for w in weights]
    base[0] += 10_000 - sum(base)
    odds = swayed([str(k) for k in range(len(base))], base, 1, pushes)
    assert sum(odds.shares) == 10_000 and min(odds.shares) >= 0
    assert odds.base + sum(f.pull for f in odds.factors) == odds.chance


def test_drafts_of_every_level_round_trip_through_notation() -> None:
    state = beginning("portsmouth-1905", 2)
    rng = random.Random(5)
    agenda = setup_of("portsmouth-1905").agendas[0]
    for _ in range(200):
        draft = random_draft(state, rng)
        assert read_draft(agenda, draft_words(agenda, draft)) == draft
