"""The record's counsel in the window: before a move and after it, by P; nothing before it was read; nothing cut."""

from dataclasses import replace

import pytest

from game.rules import Asked, EndTurn, LayDraft, Refuse
from game.scenario.build import load_scenario
from game.session import Session
from game.ui.desk import COUNSEL, Desk, desk_for
from game.ui.scenes.chart import MapScene
from game.ui.scenes.doors import DOORS
from game.ui.scenes.precedents import PrecedentsScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table import TableScene
from game.ui.theme import Sight
from game.ui.widgets import PrecedentCard, focus
from game.ui.window.pilot import Pilot
from tests.ui.cards.test_table_card import FAIR, draft

SIZES = ((1280, 720), (1920, 1080), (2560, 1440))
SCALES = (1.0, 1.3)


def desk(turn: int = 0) -> Desk:
    session = Session.new(load_scenario("portsmouth-1905"), {"RUS"}, 7)
    session.play_on()
    while session.view("RUS").turn < turn and session.awaiting:
        session.submit(EndTurn("RUS") if session.awaiting.asked is Asked.TURN else Refuse("RUS", "peace"))
    return desk_for(session, "RUS", DOORS, saves=False)


def at_table(size: tuple[int, int], scale: float = 1.0, holds_jobs: bool = False) -> tuple[Desk, Pilot]:
    d = desk()
    pilot = Pilot(d.open("table"), size, Sight(text=scale), holds_jobs=holds_jobs)
    d.pen = replace(d.pen, draft=draft(FAIR))
    pilot.scene.refresh()  # type: ignore[attr-defined]
    return d, pilot


def cards(pilot: Pilot) -> list[PrecedentCard]:
    return [w for w in focus.everything(pilot.page.widgets) if isinstance(w, PrecedentCard)]


def test_nothing_is_shown_before_the_record_was_read() -> None:
    d, pilot = at_table((1920, 1080), holds_jobs=True)
    assert [job.name for job in pilot.jobs] == [COUNSEL]
    assert d.precedents is None and pilot.page.find("precedents") is None
    pilot.press("p")
    assert isinstance(pilot.scene, TableScene)
    pilot.finish_jobs()
    assert d.precedents is not None and pilot.page.find("precedents") is not None
    assert d.call_counsel() is None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_p_opens_the_precedents_of_the_text_under_the_pen(size: tuple[int, int], scale: float) -> None:
    _, pilot = at_table(size, scale)
    assert not pilot.overflow
    pilot.press("p")
    assert isinstance(pilot.scene, PrecedentsScene)
    assert not pilot.overflow
    found = cards(pilot)
    assert 3 <= len(found) <= 9
    assert all(card.source and card.outcome and card.year <= "1905" for card in found)
    pilot.press("p")
    assert isinstance(pilot.scene, TableScene)


def test_what_history_did_stays_hidden_until_h() -> None:
    _, pilot = at_table((1920, 1080))
    pilot.press("p")
    scene = pilot.scene
    assert isinstance(scene, PrecedentsScene) and scene.card.history
    note = scene.card.history[0][0]
    assert note not in pilot.text()
    pilot.press("h")
    assert note in pilot.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_result_shows_the_nearest_and_p_all(size: tuple[int, int], scale: float) -> None:
    d = desk(6)
    pilot = Pilot(d.open("table"), size, Sight(text=scale))
    job = d.play(LayDraft("RUS", "peace", draft(FAIR)))
    assert job is not None
    job.work(None)  # type: ignore[arg-type]
    d.gather()
    pilot = Pilot(d.open(d.next_door()), size, Sight(text=scale))
    pilot.wait(1300)
    scene = pilot.scene
    assert isinstance(scene, ResolutionScene) and scene.precedents is not None
    if pilot.page.find("precedents") is None:
        scene.part = "precedents"
        scene.refresh()
    assert len(cards(pilot)) == 3 and not pilot.overflow
    pilot.press("p")
    assert isinstance(pilot.scene, PrecedentsScene) and len(cards(pilot)) > 3 and not pilot.overflow
    pilot.press("escape")
    assert pilot.scene is scene


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_an_act_in_focus_shows_the_record_where_it_knows_the_like(size: tuple[int, int], scale: float) -> None:
    d = desk()
    pilot = Pilot(d.open("map"), size, Sight(text=scale))
    pilot.press("f6")
    scene = pilot.scene
    assert isinstance(scene, MapScene)
    known = {act.order.act: number for number, act in enumerate(scene.orders.acts)}
    for act, is_known in (("armistice", True), ("probe", False)):
        scene.chosen = known[act]
        scene.refresh()
        assert (pilot.page.find("precedents") is not None) == is_known
        assert not pilot.overflow
    scene.chosen = known["armistice"]
    scene.refresh()
    pilot.press("p")
    assert isinstance(pilot.scene, PrecedentsScene) and not pilot.overflow
