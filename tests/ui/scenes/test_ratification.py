"""The roll at home: what is shown, what courting does, and what cannot be done."""

import pytest

from game.rules import Accept, Asked, EndTurn
from game.scenario.build import load_scenario
from game.session import Session
from game.text.words import Words
from game.ui.cards.ratification import ratification_card
from game.ui.desk import Desk, desk_for
from game.ui.scenes.positions import ratification
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table import TableScene
from game.ui.window.pilot import Pilot

DOORS = {"table": TableScene, "resolution": ResolutionScene, "ratification": RatificationScene}
SCENARIO = load_scenario("portsmouth-1905")
WORDS = Words(SCENARIO)
SIZES = ((1280, 720), (1920, 1080), (2560, 1440))


def signed() -> Desk:
    """Russia signs the first text that Japan lays: all Sakhalin and the money."""
    session = Session.new(SCENARIO, {"RUS"}, 7)
    session.play_on()
    while session.awaiting and session.awaiting.asked is not Asked.ANSWER:
        session.submit(EndTurn("RUS"))
    session.submit(Accept("RUS", "peace"))
    return desk_for(session, "RUS", DOORS, saves=False)


def test_the_bars_sum_to_the_consent_and_shares_to_a_hundred() -> None:
    card = ratification_card(signed().view, WORDS)
    why = card.why
    assert why.base[1] + sum(points for _, points in why.factors) == why.total[1] == card.chance == card.shares[0]
    assert sum(card.shares) == 100
    assert sum(bench.weight for bench in card.benches) == 100


def test_articles_name_the_factions_they_move() -> None:
    card = ratification_card(signed().view, WORDS)
    moved = {name for row in card.rows for name, points in row.moves if points < 0}
    assert {"Court", "Treasury"} <= moved
    assert any(bench.view == "no" and "lost by" in bench.text for bench in card.benches)


@pytest.mark.parametrize("size", SIZES)
def test_courting_raises_the_chance_and_is_barred_when_spent(size: tuple[int, int]) -> None:
    d = signed()
    pilot = Pilot(d.open("ratification"), size)
    assert not pilot.overflow
    scene = pilot.scene
    assert isinstance(scene, RatificationScene)
    promised, before = scene.card.levers[0].chance, scene.card.chance
    pilot.press("1")
    assert scene.card.chance == promised > before
    pilot.press("2")
    assert all(lever.barred for lever in scene.card.levers if lever.faction)
    pilot.press("3")
    assert scene.card.levers[2].barred in pilot.text()
    assert not pilot.overflow


def test_the_roll_shows_its_lot_and_leads_on() -> None:
    d = signed()
    pilot = Pilot(d.open("ratification"), (1920, 1080))
    pilot.press("enter")
    assert isinstance(pilot.scene, ResolutionScene)
    assert pilot.scene.card.title in ("Ratified.", "Put off.", "Refused.")
    pilot.wait(1300)
    assert "Lot drawn" in pilot.text()


def test_the_lot_is_drawn_in_time_and_any_key_ends_it() -> None:
    pilot = Pilot(signed().open("ratification"), (1920, 1080))
    pilot.press("enter")
    assert "Lot drawn" not in pilot.text("odds")
    pilot.wait(200)
    assert "Lot drawn" not in pilot.text("odds")
    pilot.press("h")
    assert "Lot drawn" in pilot.text("odds")


def test_escape_leads_back_to_the_map() -> None:
    found = Pilot(ratification())
    found.press("escape")
    assert type(found.scene).__name__ == "MapScene"
