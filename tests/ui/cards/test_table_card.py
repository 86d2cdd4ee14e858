"""The table as data: articles, clauses, bars, promises, home."""

import subprocess
import sys
from dataclasses import replace

import pytest

from game.players.cabinet.belief import cloud
from game.rules import Asked, EndTurn, LayDraft, Refuse, View, observe
from game.rules.notation import read_draft
from game.rules.ratification import odds_at_home
from game.rules.resolve import Resolve
from game.scenario.build import load_scenario
from game.session import Session
from game.text.tongue.labels import labels_in
from game.text.words import Words
from game.ui.cards.table import Pen, TableCard, table_card
from game.ui.cards.table.articles import roman, with_changes

SCENARIO = load_scenario("portsmouth-1905")
AGENDA = SCENARIO.setup.agendas[0]
WORDS = Words(SCENARIO)
FAIR = "korea=paramount lease=transfer railway=changchun south_sakhalin=cede evacuation=both sakhalin_forts=none_built"


def draft(text: str) -> tuple[int, ...]:
    return read_draft(AGENDA, text.split())


def free(session: Session, seat: str) -> None:
    while session.awaiting and session.awaiting.asked in (Asked.ANSWER, Asked.TERMS):
        session.submit(Refuse(seat, "peace"))


def at(turn: int, seat: str = "RUS", seed: int = 7) -> Session:
    session = Session.new(SCENARIO, {seat}, seed)
    session.play_on()
    free(session, seat)
    while session.state.turn < turn:
        session.submit(EndTurn(seat))
        free(session, seat)
    return session


def card_of(session: Session, text: str, seat: str = "RUS") -> TableCard:
    return table_card(session.view(seat), WORDS, Pen(draft(text)))


def test_cards_need_no_pygame() -> None:
    code = (
        "import sys, game.ui.cards.table, game.ui.cards.results, game.ui.cards.ratification, game.ui.cards.lesson;"
        "sys.exit('pygame' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("seat", ["RUS", "JPN", "USA"])
@pytest.mark.parametrize("turn", [0, 6, 11])
def test_base_and_bars_sum_to_the_figure(seat: str, turn: int) -> None:
    card = card_of(at(turn, seat), FAIR, seat)
    assert card.bars.base + sum(points for _, points in card.bars.factors) == card.bars.chance
    assert card.bars.low <= card.bars.chance <= card.bars.high
    assert len({text for text, _ in card.bars.factors}) == len(card.bars.factors) <= 9


def test_the_figure_is_the_chance_of_the_beliefs_and_home_is_the_roll() -> None:
    session = at(9)
    view, card = session.view("RUS"), card_of(session, FAIR)
    assert card.bars.chance == round(cloud(view, "JPN").chance(draft(FAIR)) / 100)
    assert card.home is not None
    tired = view.account("RUS", "weariness")
    assert card.home.chance == round(odds_at_home(view.setup, "RUS", draft(FAIR), tired).chance / 100)


def test_every_change_offered_has_the_chance_it_is_offered_with() -> None:
    session = at(8)
    view, card = session.view("RUS"), card_of(session, FAIR)
    assert card.turnings
    for one in card.turnings:
        assert one.draft != card.pen.draft
        assert one.chance == round(cloud(view, "JPN").chance(one.draft) / 100)


def refused(seed: int) -> tuple[View, tuple[int, ...]]:
    """The view after a last word was refused, and the text they said they would sign."""
    session = at(8, seed=seed)
    session.submit(LayDraft("RUS", "peace", draft(FAIR), final=True))
    view = session.view("RUS")
    laid = view.talk("peace").last_by("RUS")
    answer = laid.answer_of("JPN") if laid else None
    assert answer is not None and answer.kind == "refused" and answer.turned_by is not None
    return view, answer.turned_by


def test_a_promise_comes_first_and_stands_at_its_full_chance() -> None:
    view, text = refused(7)
    card = table_card(view, WORDS, Pen(draft(FAIR)))
    assert card.turnings[0].is_promise and card.turnings[0].draft == text
    assert all(not one.is_promise for one in card.turnings[1:])
    taken = table_card(view, WORDS, Pen(text))
    assert taken.bars.chance == 100
    assert taken.bars.base + sum(points for _, points in taken.bars.factors) == 100
    assert labels_in("en").label("table.word_given") in dict(taken.bars.factors)
    assert not taken.turnings


def test_a_promise_is_kept() -> None:
    session = at(8)
    session.submit(LayDraft("RUS", "peace", draft(FAIR), final=True))
    promise = table_card(session.view("RUS"), WORDS, Pen(draft(FAIR))).turnings[0]
    assert promise.is_promise
    session.submit(LayDraft("RUS", "peace", promise.draft))
    assert session.state.treaties[-1].draft == promise.draft


def test_no_private_number_of_theirs_is_shown() -> None:
    state = at(6).state
    theirs = state.hidden["JPN"]
    other = replace(state, hidden={**state.hidden, "JPN": Resolve(theirs.factors // 2, theirs.must, theirs.hope)})
    pen = Pen(draft(FAIR))
    assert table_card(observe(state, "RUS"), WORDS, pen) == table_card(observe(other, "RUS"), WORDS, pen)


def test_articles_are_numbered_and_marked_against_the_last_text() -> None:
    view, _ = refused(7)
    pen = Pen(draft(FAIR)).at(AGENDA.position["south_sakhalin"], 1).at(AGENDA.position["fishing"], 1)
    pen = pen.at(AGENDA.position["korea"], 0)
    card = table_card(view, WORDS, pen)
    marks = {AGENDA.issues[a.issue].id: a for a in card.articles}
    assert marks["fishing"].change == "new" and marks["fishing"].text.startswith("__")
    assert marks["korea"].change == "struck" and "~~" in marks["korea"].text and not marks["korea"].numeral
    assert marks["south_sakhalin"].change == "changed" and "~~" in marks["south_sakhalin"].text
    assert marks["lease"].change == ""
    numerals = [a.numeral for a in card.articles if a.numeral]
    assert numerals == [roman(k + 1) for k in range(len(numerals))]
    assert [a.side for a in card.articles] == sorted((a.side for a in card.articles), key=lambda s: s != "give")


def test_worths_of_articles_add_up_to_the_balance_but_for_rounding() -> None:
    card = card_of(at(5), FAIR)
    assert abs(sum(a.worth or 0 for a in card.articles) - card.balance) <= len(card.articles) / 2


def test_clauses_say_what_they_are() -> None:
    card = card_of(at(2), FAIR)
    rows = {AGENDA.issues[c.issue].id: c for c in card.clauses}
    assert len(rows) == len(AGENDA.issues)
    assert rows["korea"].state == "in draft" and rows["korea"].side == "give"
    assert rows["straits"].state == "" and rows["straits"].side == "receive"
    bare = {AGENDA.issues[c.issue].id: c for c in card_of(at(2), "").clauses}
    assert "southern half" in bare["north_sakhalin"].barred


def test_amounts_show_their_price_and_the_limit_at_home() -> None:
    session = at(5)
    card = table_card(session.view("RUS"), WORDS, Pen(draft(FAIR), chosen=AGENDA.position["indemnity"]))
    amounts = next(a.amounts for a in card.articles if a.amounts)
    assert amounts is not None
    money = AGENDA.position["indemnity"]
    asked = [one.draft[money] for one in session.view("RUS").talk("peace").laid if one.by == "JPN" and one.draft[money]]
    assert amounts.price == AGENDA.issues[money].levels[asked[-1]].amount
    assert amounts.home_limit is not None and 0 <= amounts.home_limit < amounts.top == 1500


def test_changed_words_are_struck_and_marked() -> None:
    said = with_changes("Russia cedes **all** Sakhalin", "Russia cedes Sakhalin south of 50° N")
    assert said == "Russia cedes ~~all~~ Sakhalin __south of 50° N__"


def test_taking_an_article_out_unlocks_it() -> None:
    pen = Pen(draft(FAIR), locked=frozenset({0, 1}), secret=frozenset({0})).at(0, 0)
    assert pen.locked == {1} and not pen.secret
