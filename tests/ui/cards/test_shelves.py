"""The gallery, the library, the report and the archive as display data."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.rules.notation import read
from game.rules.scoring import aims, total
from game.scenario.build import load_scenario, scenario_ids
from game.session import Session
from game.session.shelf import Shelved
from game.text.tongue.labels import labels_in
from game.text.words import Words
from game.ui.cards.archive import treaty_lines
from game.ui.cards.gallery import FIRST, LAST, scenario_cards, war_years
from game.ui.cards.library import studies
from game.ui.cards.report import ReportCard, report_card


@pytest.fixture(scope="module")
def over() -> Session:
    session = Session.new(load_scenario("portsmouth-1905"), (), 7)
    session.play_on()
    session.sit({"RUS"})
    return session


@pytest.fixture(scope="module")
def report(over: Session) -> Iterator[ReportCard]:
    yield report_card(over, "RUS", Words(over.scenario))


def test_the_gallery_shows_what_there_is_and_no_more() -> None:
    cards = scenario_cards(())
    assert sorted(card.id for card in cards) == sorted(scenario_ids())
    portsmouth = next(card for card in cards if card.id == "portsmouth-1905")
    assert [seat.code for seat in portsmouth.seats] == ["RUS", "JPN", "USA"]
    assert all(paper.lead and paper.red_lines and paper.sources for paper in portsmouth.papers)
    assert all(seat.best is None for seat in portsmouth.seats)


def test_the_best_score_comes_from_finished_games(over: Session) -> None:
    cards = scenario_cards([Shelved(Path("one.peace"), over)])
    best = {seat.code: seat.best for seat in cards[0].seats}
    assert best == {"RUS": total(aims(over.state, "RUS")), "JPN": None, "USA": None}


def test_wars_stand_on_the_axis() -> None:
    wars = war_years(labels_in("en"))
    assert len(wars) >= 4
    assert all(FIRST <= war.since < war.until <= LAST for war in wars)


def test_a_damaged_save_is_listed_with_its_fault(over: Session) -> None:
    whole, broken = studies([Shelved(Path("a.peace"), over), Shelved(Path("b.peace"), None, "not whole")])
    assert whole.is_whole
    assert whole.is_over
    assert whole.score == total(aims(over.state, "RUS"))
    assert (broken.is_whole, broken.fault) == (False, "not whole")


def test_branches_show_in_the_little_tree() -> None:
    session = Session.new(load_scenario("portsmouth-1905"), {"RUS"}, 7)
    session.play_on()
    from_here = session.tree.head
    for line in ("RUS end", "RUS order brief_press"):
        session.goto(from_here)
        session.submit(read(session.setup, line))
    (study,) = studies([Shelved(Path("a.peace"), session)])
    assert study.branches == 2
    assert len(study.twigs) == 2


def test_the_report_counts_as_the_rules_do(report: ReportCard, over: Session) -> None:
    found = aims(over.state, "RUS")
    assert (report.you, report.history) == (total(found), total(found, history=True))
    assert [line.yours for line in report.aims] == [aim.yours for aim in found]
    assert report.yours[-1] == report.you


def test_the_report_opens_the_archives(report: ReportCard) -> None:
    assert report.archive
    assert all(reasons for _, _, reasons in report.archive)
    assert len(report.moments) <= 3
    assert [m.letter for m in report.moments] == list("ABC")[: len(report.moments)]


def test_history_on_the_second_plate(report: ReportCard) -> None:
    yours, past = report.plates
    assert past.picture.holders["south_sakhalin"] == "JPN"
    assert past.picture.holders["north_sakhalin"] == "RUS"
    assert "north_sakhalin" not in past.picture.statuses
    assert bool(yours.picture.differs) == (yours.note != "as history")


def test_the_archive_knows_the_treaties_before_the_game_and_its_own(over: Session) -> None:
    lines = treaty_lines(over.view("RUS"), Words(over.scenario))
    assert lines[0].is_ours
    assert any("Shimoda" in line.name for line in lines)
    assert all(line.year <= "1905" for line in lines)


def test_a_secret_between_others_is_not_in_the_archive(over: Session) -> None:
    words = Words(over.scenario)
    names = {seat: " ".join(t.name for t in treaty_lines(over.view(seat), words)) for seat in ("RUS", "JPN")}
    assert "Taft-Katsura" in names["JPN"]
    assert "Taft-Katsura" not in names["RUS"]
