"""Treaties in words: read, left, opened again, and what an archive is told of them."""

import io
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from game.rules import Order
from game.scenario.build import Scenario, load_scenario
from game.session import Session
from game.session.treaties import citable, signing, standing
from game.text.terminal.play import Terminal, play

from .worlds import text


@cache
def scenario() -> Scenario:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "bonds-1905" / "scenario.yaml"
        file.parent.mkdir()
        file.write_text(text(), encoding="utf-8")
        return load_scenario(str(file.parent))


def told(script: str, path: Path, seat: str = "JPN") -> str:
    out = io.StringIO()
    session = Session.new(scenario(), {seat}, 7)
    assert play(session, seat, Terminal(io.StringIO(script), out), path / "game.peace") == 0
    return " ".join(out.getvalue().split())


def test_the_treaties_of_a_seat_are_listed_and_one_is_read_with_its_prices(tmp_path: Path) -> None:
    said = told("treaties\ntreaties alliance_1902\n", tmp_path)
    assert "alliance 1902 (alliance_1902)" in said and "in force" in said
    assert "(secret); leaks 9%" in said and "Notice runs 2 turn(s) and costs: trust of" in said
    assert "To break it would cost" in said


def test_a_stranger_reads_no_secret_and_no_price(tmp_path: Path) -> None:
    said = told("treaties alliance_1902\n", tmp_path, "RUS")
    assert "(secret)" not in said and "Notice runs" not in said


def test_notice_is_given_and_a_breach_is_said_beforehand(tmp_path: Path) -> None:
    said = told("odds embargo GBR\nrefuse\nnotice alliance_1902\norders\n", tmp_path)
    assert "Breaks alliance 1902, article 1" in said
    assert "1. Give" in said and "notice of a treaty" in said


def test_a_word_is_as_true_as_the_home_front_makes_it(tmp_path: Path) -> None:
    said = told("receive korea paramount\nvow\nrefuse\nvow korea paramount\n", tmp_path)
    assert "(korea=paramount):" in said and "Ordered:" in said


def test_the_archive_is_told_status_dates_prices_and_what_could_be_cited() -> None:
    view = Session.new(scenario(), {"JPN"}, 7).view("JPN")
    found = {one.bond.id: one for one in standing(view)}
    alliance = found["alliance_1902"]
    assert alliance.since == "1902-01-30" and [a.exposure is not None for a in alliance.articles] == [False, True]
    assert alliance.leaving and alliance.breaking and alliance.breaking.prestige < alliance.leaving.prestige
    assert found["pact"].leaving is None
    order = Order("JPN", "demand", "RUS", ("la_perouse",))
    assert citable(view, order)[0][0].id == "fort_ban"


def test_before_the_pen_is_set_down_secrets_show_risk_and_price() -> None:
    view = Session.new(scenario(), {"JPN"}, 7).view("JPN")
    agenda = view.setup.agendas[0]
    i = agenda.position["prisoners"]
    draft = tuple(1 if k == i else 0 for k in range(len(agenda.issues)))
    found = signing(view, draft, {i})
    assert found.breaks == () and found.secrets[0].risk == 2_200
    assert all(change <= -600 for _, change in found.secrets[0].price.support)
