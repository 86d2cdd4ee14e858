"""What came out, as data: the lot lies on the slice that came out, factors sum, nothing private is shown."""

from itertools import accumulate

import pytest

from game.rules import EndTurn, GiveOrder, LayDraft, Order
from game.rules.events import OrderResolved
from game.session import Session
from game.ui.cards.results import ResultCard, result_card, results_since
from tests.ui.cards.test_table_card import FAIR, SCENARIO, WORDS, at, draft, free


def cards(session: Session, since: int, seat: str = "RUS") -> list[ResultCard]:
    return [result_card(session, shown, seat, WORDS) for shown in results_since(session, since, seat)]


def slice_of(card: ResultCard) -> str:
    edges = list(accumulate(s.share for s in card.outcome.slices))
    at_edge = next(k for k, edge in enumerate(edges) if card.outcome.lot < edge)
    return card.outcome.slices[at_edge].text


def check(card: ResultCard) -> None:
    why = card.outcome.why
    assert why.base[1] + sum(points for _, points in why.factors) == why.total[1]
    assert sum(s.share for s in card.outcome.slices) == 10_000
    assert 0 <= card.outcome.lot < 10_000


@pytest.mark.parametrize("turn", [3, 6, 8, 10, 11])
@pytest.mark.parametrize("seed", [3, 7])
@pytest.mark.parametrize("final", [False, True])
def test_an_answer_to_a_draft(turn: int, seed: int, final: bool) -> None:
    session = at(turn, seed=seed)
    if session.over:
        pytest.skip("they broke off before")
    before = session.tree.head
    session.submit(LayDraft("RUS", "peace", draft(FAIR), final=final))
    found = cards(session, before)
    assert len(found) == 1
    check(found[0])
    signed = bool(session.state.treaties)
    assert (found[0].title == "Signed.") == signed
    assert (slice_of(found[0]) == "Signed") == signed
    assert found[0].before == before
    assert found[0].history


def test_a_kept_promise_has_no_odds() -> None:
    session = at(8)
    session.submit(LayDraft("RUS", "peace", draft(FAIR), final=True))
    laid = session.view("RUS").talk("peace").last_by("RUS")
    answer = laid.answer_of("JPN") if laid else None
    assert answer is not None and answer.turned_by is not None
    before = session.tree.head
    session.submit(LayDraft("RUS", "peace", answer.turned_by))
    card = cards(session, before)[0]
    check(card)
    assert card.title == "Signed." and [s.share for s in card.outcome.slices] == [10_000]


def test_orders_show_their_true_ladder_and_lot() -> None:
    session = at(2)
    session.submit(GiveOrder(Order("RUS", "brief_press", "RUS")))
    session.submit(GiveOrder(Order("RUS", "press_mediator", "USA")))
    before = session.tree.head
    session.submit(EndTurn("RUS"))
    free(session, "RUS")
    found = [card for card in cards(session, before) if card.move_label == "Your order"]
    assert len(found) == 2
    events = [e for e in session.events_since(before) if isinstance(e, OrderResolved) and e.order.by == "RUS"]
    for card, event in zip(found, events):
        check(card)
        assert card.outcome.lot == event.lot
        assert slice_of(card) == WORDS.acts.rung_name(event.rung).capitalize()
        assert card.title.rstrip(".") == slice_of(card)
        rungs = [WORDS.acts.rung_name(r).capitalize() for r in event.odds.rungs]
        assert [title for title, _ in card.said] == rungs
        rung = next(r for r in SCENARIO.setup.acts[event.order.act].ladder if r.id == event.rung)
        assert len(card.changes) == len(rung.effects)


def test_orders_of_others_get_no_screen() -> None:
    session = at(3)
    before = session.tree.head
    session.submit(EndTurn("RUS"))
    assert not [card for card in cards(session, before) if card.move_label == "Your order"]
