"""The table by hand: carrying clauses, levels, locks, secrets, taking back, why not."""

from itertools import pairwise

import pytest

from game.rules import Asked, EndTurn, Refuse
from game.scenario.build import load_scenario
from game.session import Session
from game.ui.desk import Desk, desk_for
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table import TableScene
from game.ui.theme import Sight
from game.ui.widgets import Button
from game.ui.window.pilot import Pilot

DOORS = {"table": TableScene, "resolution": ResolutionScene, "ratification": RatificationScene}
SCENARIO = load_scenario("portsmouth-1905")
AT = SCENARIO.setup.agendas[0].position
SIZES = ((1280, 720), (1920, 1080), (2560, 1440))


def desk(seat: str = "RUS", turn: int = 0) -> Desk:
    session = Session.new(SCENARIO, {seat}, 3)
    session.play_on()
    while session.state.turn < turn or (session.awaiting and session.awaiting.asked is not Asked.TURN):
        answering = session.awaiting is not None and session.awaiting.asked is not Asked.TURN
        session.submit(Refuse(seat, "peace") if answering else EndTurn(seat))
    return desk_for(session, seat, DOORS, saves=False)


def at_table(size: tuple[int, int] = (1920, 1080), seat: str = "RUS", turn: int = 0) -> tuple[Pilot, Desk]:
    d = desk(seat, turn)
    return Pilot(TableScene(d), size), d


def level(d: Desk, issue: str) -> int:
    return d.pen.draft[AT[issue]]


def test_a_clause_is_dragged_into_its_column_and_not_into_the_other() -> None:
    pilot, d = at_table()
    pilot.drag(f"clause.{AT['korea']}", "slot.receive")
    assert level(d, "korea") == 0
    pilot.drag(f"clause.{AT['korea']}", "slot.give")
    assert level(d, "korea") == 1
    pilot.drag(f"clause.{AT['straits']}", "slot.receive")
    assert level(d, "straits") == 1


def test_a_clause_is_picked_up_and_put_down_by_keys() -> None:
    pilot, d = at_table()
    pilot.page.focus(f"clause.{AT['fishing']}")
    pilot.press("space", "down", "space")
    assert level(d, "fishing") == 1


@pytest.mark.parametrize("size", SIZES)
def test_levels_locks_secrets_and_strikes_by_key(size: tuple[int, int]) -> None:
    pilot, d = at_table(size)
    pilot.press("c")
    pilot.page.focus(f"clause.{AT['prisoners']}")
    pilot.press("g", "s", "l")
    assert d.pen.secret == d.pen.locked == {AT["prisoners"]}
    assert "Secret, leak 22%" in pilot.text()
    pilot.press("x")
    assert level(d, "prisoners") == 0 and not d.pen.secret and not d.pen.locked
    pilot.press("ctrl+z")
    assert level(d, "prisoners") == 1 and d.pen.secret
    assert not pilot.overflow


def test_an_amount_is_moved_by_arrows_and_by_the_pointer() -> None:
    pilot, d = at_table(turn=5)
    pilot.click(f"clause.{AT['indemnity']}")
    pilot.press("right", "right")
    assert level(d, "indemnity") == 3
    pilot.press("shift+right")
    assert level(d, "indemnity") == 13
    slider = pilot.widget(f"amount.{AT['indemnity']}").rect
    pilot.click_at((slider.x + slider.width // 2, slider.centery))
    assert 6 <= level(d, "indemnity") <= 9
    assert "limit" in pilot.text(f"amount.{AT['indemnity']}")
    assert not pilot.overflow


def test_the_wrong_column_is_refused_with_the_reason() -> None:
    pilot, d = at_table()
    pilot.page.focus(f"clause.{AT['straits']}")
    pilot.press("g")
    assert "Only Japan can give this" in pilot.text()
    assert level(d, "straits") == 0


def test_a_contradiction_is_barred_with_its_reason() -> None:
    pilot, d = at_table()
    pilot.click(f"clause.{AT['north_sakhalin']}")
    assert "southern half" in pilot.text()
    assert level(d, "north_sakhalin") == 0


def test_a_change_that_would_turn_it_is_tried_by_v_and_enter() -> None:
    pilot, d = at_table(turn=7)
    for name in ("korea", "lease", "railway", "south_sakhalin"):
        pilot.click(f"clause.{AT[name]}")
    scene = pilot.scene
    assert isinstance(scene, TableScene)
    offered = scene.card.turnings
    if not offered:
        pytest.skip("they would sign it as it stands")
    pilot.press("v", "enter")
    assert d.pen.draft == offered[0].draft
    assert scene.card.bars.chance == offered[0].chance


def test_finding_narrows_the_clauses() -> None:
    pilot, _ = at_table()
    pilot.press("/")
    pilot.type_text("fish")
    assert pilot.page.find(f"clause.{AT['fishing']}") and not pilot.page.find(f"clause.{AT['korea']}")


def test_the_last_word_is_laid_as_such() -> None:
    pilot, d = at_table(turn=2)
    pilot.click(f"clause.{AT['korea']}")
    pilot.click("final")
    pilot.click("lay")
    laid = d.session.view("RUS").talk("peace").last_by("RUS")
    assert laid is not None and laid.final


def test_breaking_off_asks_once() -> None:
    pilot, d = at_table()
    pilot.click("break")
    assert not d.session.over
    assert "War goes on" in pilot.text()
    pilot.click("break")
    assert d.session.over


def test_what_cannot_be_done_says_why() -> None:
    pilot, d = at_table()
    pilot.click("ask")
    while d.asked is not Asked.TURN:
        if isinstance(pilot.scene, ResolutionScene):
            pilot.wait(1300)
            pilot.click("on")
        else:
            pilot.click("refuse")
    ask = pilot.widget("ask")
    assert isinstance(ask, Button) and ask.barred
    pilot.click("ask")
    assert ask.barred in pilot.text()


def test_an_action_is_taken_back_when_no_stroke_is_left() -> None:
    pilot, d = at_table()
    before = d.session.tree.head
    pilot.click("end")
    assert d.session.tree.head != before
    while not isinstance(pilot.scene, TableScene):
        pilot.press("enter")
    pilot.press("ctrl+z")
    assert d.session.tree.head == before


def test_a_mediator_weighs_either_side_and_lays_a_bridge() -> None:
    pilot, d = at_table(seat="USA", turn=4)
    assert "Will Russia sign?" in pilot.text()
    pilot.press("b")
    assert "Will Japan sign?" in pilot.text()
    pilot.press("enter")
    assert any(entry.line.startswith("USA bridge") for entry in d.session.tree.line())


@pytest.mark.parametrize("seat", ["RUS", "JPN", "USA"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [1.0, 1.3])
def test_nothing_is_cut(seat: str, size: tuple[int, int], text: float) -> None:
    d = desk(seat, 6)
    pilot = Pilot(TableScene(d), size, Sight(text=text))
    assert not pilot.overflow
    for chord in ("down", "1", "2", "3", "4", "c"):
        pilot.press(chord)
        assert not pilot.overflow


@pytest.mark.parametrize("size", [(1280, 720), (1600, 900), (1920, 1080), (2560, 1440)])
def test_the_buttons_of_the_foot_keep_apart(size: tuple[int, int]) -> None:
    pilot, _ = at_table(size=size)
    deeds = [pilot.widget(name).rect for name in ("lay", "ask", "adjourn", "end", "break")]
    assert all(left.right < right.x for left, right in pairwise(deeds))


def test_the_rail_of_another_scenario_names_its_own_families() -> None:
    session = Session.new(load_scenario("hull-nomura-1941"), {"JPN"}, 3)
    session.play_on()
    pilot = Pilot(desk_for(session, "JPN", DOORS, saves=False).open("table"), (1280, 720))
    assert pilot.widget("drawer.china") and pilot.page.find("drawer.territory") is None
    assert "territory" not in pilot.text()
