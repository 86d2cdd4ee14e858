"""The ladder: folding never gets cheaper by waiting, war can leave both worse off, a date is hidden until known."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import GiveOrder, Order, Seeded, State, apply, observe
from game.rules.acts import EndTurn
from game.rules.chance import Fixed
from game.rules.crisis.course import fold_curve
from game.rules.crisis.ladder import Crisis, CrisisRung, FoldPrice, Side, WarPrice
from game.rules.crisis.price import Hour, fold_price, price_now
from game.rules.crisis.steps import wage
from game.rules.scoring import aims, total
from game.rules.state import Ending, Phase
from game.session.plain import plain, rebuilt

from ..games import beginning, random_game, with_other_secrets

NAME = "hull-nomura-1941"
RATES = st.integers(0, 20_000)


@st.composite
def crises(draw: st.DrawFn) -> Crisis:
    """Any ladder of five rungs whose prices rise."""
    prices = sorted(draw(st.lists(st.integers(0, 3_000), min_size=4, max_size=4)))
    rungs = (*(CrisisRung(f"r{k}", price) for k, price in enumerate(prices)), CrisisRung("war"))
    fold = FoldPrice(*(draw(RATES) for _ in range(5)), support=draw(st.integers(0, 10_000)))
    return Crisis((Side("USA", 0), Side("JPN", 0)), rungs, fold, WarPrice())


HOURS = st.builds(
    Hour, rung=st.integers(0, 3), fervour=st.integers(0, 10_000), claims=st.integers(0, 9), turn=st.integers(0, 40),
    past=st.integers(0, 20),
)  # fmt: skip


@settings(max_examples=300)
@given(crises(), HOURS, st.sampled_from(("rung", "fervour", "claims", "turn", "past")), st.integers(1, 20))
def test_who_folds_later_never_pays_less(crisis: Crisis, hour: Hour, what: str, more: int) -> None:
    top = {"rung": 3, "fervour": 10_000}.get(what, 99)
    later = replace(hour, **{what: min(getattr(hour, what) + more, top)})
    assert fold_price(crisis, later) >= fold_price(crisis, hour)


def test_war_has_no_fold() -> None:
    state = beginning(NAME, 1)
    with pytest.raises(ValueError, match="no fold"):
        price_now(state, "JPN", rung=4)


def test_the_fold_curve_rises_and_jumps_past_the_date() -> None:
    state = beginning(NAME, 1)
    curve = fold_curve(state, "JPN")
    steps = np.diff(curve.prices)
    assert curve.turns == tuple(range(16)) and (steps >= 0).all()
    date = state.crisis.date_of("JPN") if state.crisis else None
    assert date is not None and curve.turns[int(steps.argmax())] == date, "the jump lies behind the date"


def _scores(state: State) -> tuple[int, ...]:
    return tuple(total(aims(state, seat)) for seat in ("USA", "JPN"))


def test_war_can_leave_both_worse_off() -> None:
    """From the same moment: both score less after the war than with no treaty at all, and than with a truce."""
    state = beginning(NAME, 3)
    war = replace(wage(state), ending=Ending("war", 0), phase=Phase.OVER)
    calm, truce = (replace(state, ending=Ending(kind, 0), phase=Phase.OVER) for kind in ("no_treaty", "truce"))
    for fought, kept, halted in zip(_scores(war), _scores(calm), _scores(truce)):
        assert fought < kept and fought < halted
    prestige = war.world.of("prestige")[:2] - state.world.of("prestige")[:2]
    assert (prestige < 0).all(), "war costs both"


def test_the_stronger_loses_less_by_war() -> None:
    state = beginning(NAME, 3)
    lost = state.world.of("prestige")[:2] - wage(state).world.of("prestige")[:2]
    force = state.world.of("force")[:2]
    assert (lost[0] < lost[1]) == (force[0] > force[1])


@pytest.mark.parametrize("seed", range(6))
def test_a_hidden_date_is_not_in_the_view(seed: int) -> None:
    for before, _, _ in random_game(NAME, seed):
        assert before.crisis is not None
        for seat, other in (("USA", "JPN"), ("JPN", "USA")):
            seen = observe(before, seat).crisis
            assert seen is not None
            if seen.date_of(other) is None:
                moved = tuple((who, date + (who == other)) for who, date in before.crisis.dates)
                changed = with_other_secrets(before, seat, seed)
                changed = replace(changed, crisis=replace(before.crisis, dates=moved))
                assert repr(observe(changed, seat)) == repr(observe(before, seat))


def test_the_date_becomes_known_from_the_cables_and_by_probing() -> None:
    state = beginning(NAME, 1)
    seen = observe(state, "USA").crisis
    assert seen is not None and seen.date_of("JPN") is None
    later = observe(replace(state, turn=9), "USA").crisis
    assert later is not None and later.date_of("JPN") is not None
    lots = Fixed({"order/0/USA/probe/JPN": 0})
    for action in (GiveOrder(Order("USA", "probe", "JPN")), EndTurn("USA"), EndTurn("JPN")):
        state = apply(state, action, lots).state
    probed = observe(state, "USA").crisis
    assert probed is not None and probed.date_of("JPN") is not None


@pytest.mark.parametrize("seed", range(4))
def test_a_ladder_survives_being_written_down(seed: int) -> None:
    for _, _, after in random_game(NAME, seed):
        assert rebuilt(plain(after), after.setup).digest == after.digest


@pytest.mark.parametrize("seed", range(20))
def test_random_games_end_as_a_crisis_can(seed: int) -> None:
    *_, (_, _, last) = random_game(NAME, seed)
    assert last.ending is not None
    assert last.ending.kind in ("war", "truce", "treaty", "no_treaty", "unratified")
    assert (last.ending.kind == "war") == bool(last.world.at_war[0, 1])


def test_onlookers_think_better_or_worse_of_who_answers() -> None:
    state, shocks = beginning(NAME, 2), Seeded(2, 0)
    china, usa = (state.setup.index[power] for power in ("CHN", "USA"))
    for action in (GiveOrder(Order("USA", "truce_offer", "JPN")), EndTurn("USA"), EndTurn("JPN")):
        after = apply(state, action, shocks).state
        before, state = state, after
    assert before.world.trust[china, usa] - state.world.trust[china, usa] > 2_000
