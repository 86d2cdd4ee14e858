"""What came out at a table of several seats: each treaty is told by its own articles, whoever ended the day."""

import pytest

from game.rules import Accept, Asked, EndTurn, Refuse
from game.rules import events as e
from game.scenario.build import load_scenario
from game.session import Session
from game.text.words import Words
from game.ui.cards.results.card import ResultCard
from game.ui.cards.results.result import result_card
from game.ui.cards.results.shown import results_since

SEAT = "JPN"


@pytest.fixture(scope="module")
def told() -> list[tuple[e.Event, ResultCard]]:
    """Every result of a conference at which Japan signs what it is shown for three turns, and then refuses."""
    session = Session.new(load_scenario("washington-1921"), {SEAT}, 3)
    session.play_on()
    while not session.over:
        asked = session.awaiting.asked if session.awaiting else Asked.TURN
        answer = Accept if asked is Asked.ANSWER and session.state.turn < 3 else Refuse
        table = session.setup.agendas[0].id
        session.submit(answer(SEAT, table) if asked in (Asked.ANSWER, Asked.TERMS) else EndTurn(SEAT))
        session.play_on()
        if session.state.treaties:
            break
    words, entries = Words(session.scenario), session.tree.entries
    shown = results_since(session, 0, SEAT)
    return [(entries[one.entry].events[one.event], result_card(session, one, SEAT, words)) for one in shown]


def test_every_treaty_signed_at_the_close_is_told_by_its_own_articles(told: list[tuple[e.Event, ResultCard]]) -> None:
    signed = [(event, card) for event, card in told if isinstance(event, e.TreatySigned)]
    assert len(signed) > 1, "several treaties come out of one closing"
    for event, card in signed:
        assert card.outcome is None and card.said
        assert len(card.said) == min(9, sum(1 for v in event.draft if v))
    assert len({card.move for _, card in signed}) == len(signed)
