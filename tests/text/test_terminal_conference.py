"""The conference in words: what is spoken of follows the text that waits, and every hint is of this table."""

from pathlib import Path

import pytest

from game.rules import Asked
from game.scenario.build import load_scenario
from game.session import Session
from game.session.shelf import Autosave
from game.text.terminal.commands import obey
from game.text.terminal.desk import Desk
from game.text.words import Words


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Japan, before whom the United States has laid a text about Yap while China's principles are on the table."""
    session = Session.new(load_scenario("washington-1921"), {"JPN"}, 1)
    session.play_on()
    return Desk(session, Words(session.scenario), "JPN", Autosave(session, tmp_path / "game.peace"))


def said(desk: Desk, line: str) -> str:
    return " ".join(obey(desk, line))


def test_their_draft_is_the_text_that_waits_whatever_is_spoken_of(desk: Desk) -> None:
    pending = desk.view.talk(desk.agenda.id).pending
    assert pending is not None and pending.package == ("yap",)
    obey(desk, "on china")
    assert "China" not in said(desk, "draft theirs")
    assert desk.draft == pending.draft
    assert "China would sign" not in said(desk, "chance")
    assert "United States would sign" in said(desk, "chance")


def test_an_article_of_any_other_seat_is_received(desk: Desk) -> None:
    assert "In the draft" in said(desk, "receive gb_forts")
    assert "say `receive gb_forts`" in said(desk, "give gb_forts")


@pytest.mark.parametrize("line", ["give", "receive", "level", "strike", "lock", "secret"])
def test_an_example_names_articles_of_this_table(desk: Desk, line: str) -> None:
    example = said(desk, line).partition("instance: ")[2].split()[1].strip(".")
    assert example in desk.agenda.position


def test_a_wrong_power_is_told_the_codes(desk: Desk) -> None:
    assert "USA, GBR, CHN" in said(desk, "aside ZZZ")


def test_walking_out_of_a_conference_speaks_of_no_war(desk: Desk) -> None:
    obey(desk, "refuse")
    assert "war" not in said(desk, "break") and desk.is_breaking


def test_who_is_asked_for_a_text_is_told_to_lay_one_or_refuse(desk: Desk) -> None:
    obey(desk, "refuse")
    for line in ("refuse", "end") * 8:
        if desk.view.awaiting is not None and desk.view.awaiting.asked is Asked.TERMS:
            break
        obey(desk, line)
    assert desk.view.awaiting is not None and desk.view.awaiting.asked is Asked.TERMS
    assert "Lay one, or refuse" in said(desk, "end")
