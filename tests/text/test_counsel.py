"""What the record says, in words: sources with every precedent, nothing from the future, this game's own moves."""

from pathlib import Path

import pytest

from game.history.odds.judge import Judge, load_judge
from game.history.odds.play import Counsel
from game.rules import EndTurn, LayDraft, Order, Refuse
from game.scenario.build import load_scenario
from game.session import Session
from game.text.counsel import MOST, CounselSaid, CounselWords
from game.text.words import Words
from tests.text.test_terminal import told

SCENARIO = load_scenario("portsmouth-1905")
WORDS = Words(SCENARIO)


@pytest.fixture(scope="module")
def judge() -> Judge:
    return load_judge()


def game(seats: set[str]) -> Session:
    session = Session.new(SCENARIO, seats, 7)
    session.play_on()
    return session


def draft(session: Session) -> tuple[int, ...]:
    given = ("korea", "south_sakhalin", "fishing")
    return tuple(int(issue.id in given) for issue in session.setup.agendas[0].issues)


def said(session: Session, judge: Judge, seat: str, text: tuple[int, ...]) -> CounselSaid:
    counsel = Counsel(judge, session.setup.dates[0])
    view = session.view(seat)
    return CounselWords(WORDS, judge.record).said(view, counsel.of_draft(view, seat, "peace", text))


def test_every_precedent_has_a_year_parties_outcome_and_source(judge: Judge) -> None:
    session = game({"RUS"})
    found = said(session, judge, "RUS", draft(session))
    assert 3 <= len(found.precedents) <= MOST
    likeness = [one.likeness for one in found.precedents]
    assert likeness == sorted(likeness, reverse=True)
    for one in found.precedents:
        assert one.year <= 1905 and one.title and one.text and one.outcome and one.source
        assert "Russia" in one.parties and "_" not in one.line
        assert one.source in one.line
    assert found.low <= found.chance <= found.high


def test_thin_evidence_is_said_to_be_thin(judge: Judge) -> None:
    session = game({"RUS"})
    found = said(session, judge, "RUS", draft(session))
    assert found.is_thin == (found.precedents[0].likeness < 0.5)
    assert ("thin" in found.summary) == found.is_thin


def test_a_text_refused_in_this_game_is_a_precedent_for_the_next(judge: Judge) -> None:
    session = game({"RUS", "JPN"})
    while session.awaiting and session.awaiting.seat != "RUS":
        session.submit(EndTurn(session.awaiting.seat))
    text = draft(session)
    before = said(session, judge, "RUS", text)
    session.submit(LayDraft("RUS", "peace", text))
    session.submit(Refuse("JPN", "peace"))
    while session.state.turn == 0 and session.awaiting:
        session.submit(EndTurn(session.awaiting.seat))
    after = said(session, judge, "RUS", text)
    nearest = after.precedents[0]
    assert nearest.source == "This game, turn 1" and nearest.outcome == "Rejected"
    assert nearest.text == WORDS.articles.shorts(text)
    assert nearest.likeness == pytest.approx(1.0) and not after.is_thin
    assert after.chance <= before.chance


def test_a_mediators_text_is_weighed_as_mediation(judge: Judge) -> None:
    session = game({"USA"})
    counsel = Counsel(judge, session.setup.dates[0])
    advice = counsel.of_draft(session.view("USA"), "USA", "peace", draft(session))
    assert "mediate" in {one.move.act for one in advice.precedents}


@pytest.mark.parametrize(
    ("act", "to", "like"),
    [("press_mediator", "USA", "mediate"), ("armistice", "JPN", "propose"), ("resume_campaign", "JPN", "campaign")],
)
def test_acts_of_the_scenario_find_their_like_on_record(judge: Judge, act: str, to: str, like: str) -> None:
    session = game({"RUS"})
    advice = Counsel(judge, session.setup.dates[0]).of_deed(session.view("RUS"), Order("RUS", act, to))
    assert advice is not None and advice.precedents
    assert like in {one.move.act for one in advice.precedents[:3]}


def test_the_record_is_silent_where_it_holds_nothing_of_the_kind(judge: Judge) -> None:
    session = game({"RUS"})
    assert Counsel(judge, session.setup.dates[0]).of_deed(session.view("RUS"), Order("RUS", "probe", "JPN")) is None


def test_what_history_did_in_these_days_comes_from_the_record(judge: Judge) -> None:
    session = game({"RUS"})
    while not session.over and session.view("RUS").date < "1905-08-23":
        session.submit(EndTurn("RUS") if session.awaiting and session.awaiting.asked == "turn" else _no(session))
    view = session.view("RUS")
    for one in CounselWords(WORDS, judge.record).history(view):
        assert view.date <= one.day and one.source


def _no(session: Session) -> Refuse:
    return Refuse("RUS", "peace")


def test_the_terminal_names_precedents_with_sources_before_and_after(tmp_path: Path) -> None:
    script = "level south cede\nprecedents\nprecedents armistice\nprecedents probe\nlay\nwhy\n"
    lines = " ".join(told(script, tmp_path / "game.peace").split())
    assert lines.count("The record alone:") == 3
    assert "Truce" not in lines and "[Shimonoseki minutes]" in lines
    assert "The record holds nothing like this act." in lines


def test_odds_of_an_act_show_the_record_beside_the_ladder(tmp_path: Path) -> None:
    lines = " ".join(told("odds resume\n", tmp_path / "game.peace").split())
    assert "Succeeds:" in lines and "The record alone:" in lines and "Nearest precedents:" in lines


