"""The win-set and the rolls: what each capital would ratify, where all would, and what was drawn."""

import pytest

from game.rules import CallRoll, Phase
from game.rules.ratification import odds_at_home
from game.scenario.build import load_scenario
from game.session import Session
from game.text.words import Words
from game.ui.cards.ratification import RatificationCard, ratification_card
from game.ui.cards.ratification.rolls import DECIDED, TODAY, WAITS, rolls_called
from game.ui.cards.ratification.winset import _edges, _shared, _stretches
from game.ui.scenes.positions import ratification

SCENARIO = load_scenario("portsmouth-1905")
WORDS = Words(SCENARIO)


@pytest.fixture(scope="module")
def session() -> Session:
    """A treaty signed: half the island, no money."""
    scene = ratification()
    return scene.desk.session  # type: ignore[attr-defined, no-any-return]


@pytest.fixture(scope="module")
def card(session: Session) -> RatificationCard:
    return ratification_card(session.view("RUS"), WORDS, rolls_called(session))


def test_the_scale_holds_every_capital_and_frames_where_all_would_ratify(card: RatificationCard) -> None:
    found = card.win_set
    assert found is not None
    assert [one.code for one in found.reaches] == ["RUS", "JPN"]
    assert 0 <= found.signed.at <= 10_000
    for low, high in found.frame:
        middle = (low + high) // 2
        assert all(any(a <= middle <= b for a, b in one.holds) for one in found.reaches)


def test_the_signed_text_is_kept_when_both_capitals_would_rather_ratify(
    session: Session, card: RatificationCard
) -> None:
    view = session.view("RUS")
    draft = view.treaties[-1].draft
    likely = [odds_at_home(view.setup, one, draft, view.account(one, "weariness")).chance for one in ("RUS", "JPN")]
    assert min(likely) >= 5_000
    assert card.win_set is not None and card.win_set.is_kept


def test_the_worst_end_of_the_scale_is_what_our_own_capital_would_refuse(card: RatificationCard) -> None:
    assert card.win_set is not None
    ours = card.win_set.reaches[0]
    assert ours.holds and ours.holds[0][0] > 0 and ours.holds[-1][1] == 10_000


def test_stretches_join_neighbours_and_cover_the_scale() -> None:
    assert _edges(3) == [0, 2_500, 7_500, 10_000]
    assert _stretches([True, True, False]) == ((0, 7_500),)
    assert _stretches([True, False, True]) == ((0, 2_500), (7_500, 10_000))
    assert _shared(((0, 7_500),), ((2_500, 10_000),)) == ((2_500, 7_500),)
    assert _shared(((0, 2_500),), ((2_500, 10_000),)) == ()


def test_rolls_are_asked_one_after_another_and_keep_their_lot(session: Session, card: RatificationCard) -> None:
    assert [(one.code, one.state) for one in card.rolls] == [("RUS", TODAY), ("JPN", WAITS)]
    assert all(sum(one.shares) == 100 and one.best >= one.shares[0] for one in card.rolls)
    later = Session(session.scenario, session.seed, frozenset({"RUS", "JPN"}), session.tree)
    here = later.tree.head
    later.play(CallRoll("RUS"))
    if later.state.phase is Phase.RATIFICATION and later.view("RUS").treaties[-1].ratified_by:
        after = ratification_card(later.view("RUS"), WORDS, rolls_called(later))
        first = after.rolls[0]
        assert (first.code, first.state, first.rung) == ("RUS", DECIDED, "ratified")
        assert first.lot is not None and first.lot <= first.shares[0]
        assert after.rolls[1].state == TODAY
    later.tree.goto(here)


def test_a_mediator_sees_the_first_party_s_scale(session: Session) -> None:
    card = ratification_card(session.view("USA"), WORDS)
    assert card.win_set is not None and card.win_set.reaches[0].code == "RUS"
    assert card.levers == ()
