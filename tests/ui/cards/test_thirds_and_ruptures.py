"""Third parties under the draft, and the cards of what used to pass without one: a rupture, a text of theirs signed."""

from dataclasses import replace

import pytest

from game.history.odds.play import Counsel
from game.rules import Accept, Asked, BreakOff, EndTurn, LayDraft, Refuse
from game.rules.notation import read, read_draft
from game.scenario.build import load_scenario
from game.session import Session
from game.text.words import Words
from game.ui.cards.precedents import Precedents
from game.ui.cards.results import ResultCard, result_card, results_since
from game.ui.cards.table import Pen, table_card
from game.ui.desk import the_judge

SCENARIO = load_scenario("portsmouth-1905")
WORDS = Words(SCENARIO)


def begun() -> Session:
    session = Session.new(SCENARIO, {"RUS"}, 7)
    session.play_on()
    return session


def draft(text: str) -> tuple[int, ...]:
    return read_draft(SCENARIO.setup.agendas[0], text.split())


def test_sovereigns_without_a_seat_stand_under_the_articles_that_dispose_of_their_own() -> None:
    view = begun().view("RUS")
    text = draft("korea=paramount lease=transfer railway=changchun evacuation=both")
    card = table_card(view, WORDS, Pen(text, about="JPN"))
    assert {one.code: one.articles for one in card.thirds} == {"KOR": "I", "CHN": "II, III"}
    assert all(one.by == "JPN" for one in card.thirds)
    assert table_card(view, WORDS, Pen(draft("south_sakhalin=cede evacuation=both"), about="JPN")).thirds == ()


def test_the_record_says_what_came_of_asking_them() -> None:
    view = begun().view("RUS")
    card = table_card(view, WORDS, Pen(draft("lease=transfer"), about="JPN"))
    heard = Precedents(Counsel(the_judge(), view.setup.dates[0]), WORDS).of_consent(view, card.thirds[0])
    assert heard is not None and 0 < heard.chance < 100
    assert "record" in heard.summary


def cards(session: Session, since: int) -> list[ResultCard]:
    return [result_card(session, shown, "RUS", WORDS) for shown in results_since(session, since, "RUS")]


def freed(session: Session) -> Session:
    """A game in which nothing waits for an answer of ours."""
    while session.awaiting and session.awaiting.asked in (Asked.ANSWER, Asked.TERMS):
        session.submit(Refuse("RUS", "peace"))
    return session


def test_a_rupture_has_its_card_with_what_the_last_text_stood_at() -> None:
    session = freed(begun())
    session.submit(read(SCENARIO.setup, "RUS lay peace korea=paramount"))
    freed(session)
    here = session.tree.head
    session.submit(BreakOff("RUS", "peace"))
    card = next(one for one in cards(session, here) if one.title == "Broken off.")
    assert card.outcome is not None and sum(one.share for one in card.outcome.slices) == 10_000
    assert "war" in " ".join(text for _, text in card.said).lower()


def test_a_rupture_before_any_text_was_laid_shows_no_odds() -> None:
    session = freed(begun())
    assert not [one for one in session.state.talks[0].laid if one.by == "RUS"]
    here = session.tree.head
    session.submit(BreakOff("RUS", "peace"))
    assert any(one.title == "Broken off." for one in cards(session, here))


def test_their_text_signed_by_us_has_a_card_without_a_lot() -> None:
    session = begun()
    while session.awaiting and session.awaiting.asked is not Asked.ANSWER:
        session.submit(EndTurn("RUS"))
    here = session.tree.head
    session.submit(Accept("RUS", "peace"))
    card = next(one for one in cards(session, here) if one.title == "Signed.")
    assert card.outcome is None
    assert card.move_label == "Their text"
    assert card.said_label == "What is signed" and card.said


@pytest.mark.parametrize("language", ["ru", "ja", "zh"])
def test_a_result_is_told_in_the_reader_s_language(language: str) -> None:
    session = freed(begun())
    here = session.tree.head
    lay = read(SCENARIO.setup, "RUS lay peace korea=paramount")
    assert isinstance(lay, LayDraft)
    session.submit(replace(lay, final=True))
    shown = results_since(session, here, "RUS")[0]
    english = result_card(session, shown, "RUS", WORDS)
    other = result_card(session, shown, "RUS", Words(SCENARIO, language))
    assert other.outcome is not None and english.outcome is not None
    assert other.title != english.title and other.move != english.move
    assert other.outcome.why.label != english.outcome.why.label
    assert [points for _, points in other.outcome.why.factors] == [p for _, p in english.outcome.why.factors]
