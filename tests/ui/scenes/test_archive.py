"""The archive of a game: the treaties whose life it follows, their standing and their prices, beside the record."""

import pytest

from game.rules import EndTurn, GiveOrder, Order
from game.session import Session
from game.ui.desk import Desk, desk_for
from game.ui.scenes.archive import ArchiveScene
from game.ui.window.pilot import Pilot
from tests.treaties.test_terminal import scenario

DOORS = {"table": ArchiveScene, "standing": ArchiveScene}


def desk(seat: str = "JPN") -> Desk:
    return desk_for(Session.new(scenario(), {"JPN", "RUS"}, 7), seat, DOORS, saves=False)


def opened(d: Desk, treaty: str, size: tuple[int, int] = (1920, 1080)) -> Pilot:
    pilot = Pilot(d.open("standing"), size)
    scene = pilot.scene
    assert isinstance(scene, ArchiveScene)
    ids = [line.id for line in scene.shown]
    pilot.press(*["down"] * (ids.index(treaty) - ids.index(scene.chosen)))
    assert scene.chosen == treaty
    return pilot


def test_a_party_reads_standing_dates_secrets_and_both_prices() -> None:
    pilot = opened(desk(), "bond.alliance_1902")
    said = pilot.text()
    assert "in force" in said and "30 January 1902" in said
    assert "Alliance, GBR and JPN" in said and "(secret)" in said and "risk of print 9%" in said
    assert "To leave: notice of 2 turns; trust of" in said and "To break it: trust of" in said


def test_a_stranger_reads_neither_secret_nor_price() -> None:
    said = opened(desk("RUS"), "bond.alliance_1902").text()
    assert "(secret)" not in said and "To leave" not in said


def test_the_record_stands_below_what_binds_in_the_game() -> None:
    scene = Pilot(desk().open("standing"), (1920, 1080)).scene
    assert isinstance(scene, ArchiveScene)
    bonds = [line.id.startswith("bond.") for line in scene.lines]
    assert sum(bonds) == 4 and bonds == sorted(bonds, reverse=True) and not all(bonds)


def test_notice_that_runs_is_said_with_its_turn() -> None:
    d = desk()
    d.session.play_on()
    while d.session.awaiting and d.session.awaiting.seat != "JPN":
        d.session.submit(EndTurn("RUS"))
    d.session.submit(GiveOrder(Order("JPN", "give_notice", "GBR", about="alliance_1902")))
    turn = d.session.state.turn
    while d.session.state.turn == turn and d.session.awaiting:
        d.session.submit(EndTurn(d.session.awaiting.seat))
    d.refresh()
    said = opened(d, "bond.alliance_1902").text()
    assert "under notice" in said and "Notice was given: it binds until turn" in said


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "ru", "ja", "zh"])
def test_nothing_is_cut_in_any_language(language: str, size: tuple[int, int]) -> None:
    d = desk()
    d.speak(language)
    pilot = Pilot(d.open("standing"), size)
    assert not pilot.overflow
