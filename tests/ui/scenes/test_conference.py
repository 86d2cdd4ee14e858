"""The conference in the window: read, written and played by keys, at every size, and true to the game behind it."""

import pytest

from game.rules import Asked
from game.ui.desk import Desk, desk_for
from game.ui.scenes.conference import ConferenceScene
from game.ui.scenes.conference.position import ITEM, SEAT, TABLE, begun, conference
from game.ui.scenes.doors import DOORS
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.report import ReportScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.theme import Sight
from game.ui.widgets import focus
from game.ui.window.pilot import Pilot

SIZES = ((1280, 720), (1920, 1080), (2560, 1440))


@pytest.fixture(scope="module")
def pilot() -> Pilot:
    return Pilot(conference())


def names(pilot: Pilot) -> set[str]:
    return {w.name for w in focus.everything(pilot.page.widgets) if w.name and not w.barred}


def go(pilot: Pilot, name: str) -> None:
    for _ in range(400):
        if pilot.focused == name:
            return
        pilot.press("tab")
    raise AssertionError(f"Tab never reaches {name}")


def laid_text(pilot: Pilot, change: dict[str, int]) -> None:
    """The pen at some levels, as a hand would have written them."""
    scene = pilot.scene
    assert isinstance(scene, ConferenceScene)
    for issue, level in change.items():
        scene.hand.level(scene.hand.agenda.position[issue], level)
    scene.refresh()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [1.0, 1.5])
def test_nothing_is_cut_at_any_size(size: tuple[int, int], text: float) -> None:
    found = Pilot(conference(), size, Sight(text))
    assert found.picture() and not found.overflow


def test_the_agenda_says_how_every_item_stands(pilot: Pilot) -> None:
    said = pilot.text()
    for part in ("On the table", "Talked of outside", "Waiting", "Capital ships: the ratio", "Shantung"):
        assert part in said
    assert "Not invited" in said, "who is absent, and why"


def test_every_article_shows_who_would_have_it(pilot: Pilot) -> None:
    scene = pilot.scene
    assert isinstance(scene, ConferenceScene)
    card = scene.card
    shown = {one.article.issue for one in card.articles} | {one.issue for one in card.free}
    shown |= {one.issue for one in card.reservations}
    assert shown == {i for tied in (ITEM, "forts") for i in scene.hand.agenda.item(tied).issues}
    assert all([code for code, _ in one.votes] == ["USA", "JPN", "GBR"] for one in card.articles)
    assert {box.code: box.vote for box in card.seats}["CHN"] == "", "China has no say in naval articles"


def test_the_figures_are_those_of_the_seat_that_is_weighed(pilot: Pilot) -> None:
    scene = pilot.scene
    assert isinstance(scene, ConferenceScene)
    first = scene.card.bars.chance
    assert sum(points for _, points in scene.card.bars.factors) + scene.card.bars.base == first
    pilot.press("w")
    assert scene.card.about == "GBR"
    pilot.press("w")
    assert (scene.card.about, scene.card.bars.chance) == ("JPN", first)


def test_what_would_turn_it_does(pilot: Pilot) -> None:
    scene = pilot.scene
    assert isinstance(scene, ConferenceScene)
    promised = scene.card.turnings[0]
    pilot.click("try.0")
    assert scene.card.bars.chance == promised.chance
    pilot.press("ctrl+z")
    assert scene.card.bars.chance < promised.chance


def test_the_bridge_is_shown_only_where_it_brings_them_nearer(pilot: Pilot) -> None:
    scene = pilot.scene
    assert isinstance(scene, ConferenceScene)
    bridge = scene.card.bridge
    assert bridge is not None and bridge.after > bridge.before
    pilot.press("e")
    assert scene.card.pen.draft == bridge.draft
    pilot.press("ctrl+z")


def test_a_fair_text_is_written_by_its_key_and_leaves_what_is_locked() -> None:
    found = Pilot(conference())
    scene = found.scene
    assert isinstance(scene, ConferenceScene)
    ratio = scene.hand.agenda.position["ratio"]
    scene.desk.pen = scene.desk.pen.turned("locked", ratio)
    before = scene.desk.pen.draft
    found.press("f")
    assert scene.card.pen.draft != before and scene.card.pen.draft[ratio] == before[ratio]
    found.press("ctrl+z")
    assert scene.card.pen.draft == before


def test_an_item_is_shown_by_arrows_and_called_by_enter() -> None:
    found = Pilot(conference())
    scene = found.scene
    assert isinstance(scene, ConferenceScene)
    while scene.card.item != "tariff":
        found.press("down")
    assert "lay" not in names(found), "nothing is laid on an item that waits"
    found.press("enter")
    scene.desk.gather()
    scene.refresh()
    assert scene.desk.view.talk(TABLE).item == "tariff"


def test_items_are_tied_and_cut_by_keys() -> None:
    found = Pilot(conference())
    scene = found.scene
    assert isinstance(scene, ConferenceScene)
    ties = scene.desk.view.talk(TABLE).ties
    assert (ITEM, "forts") in ties
    found.press("y")
    kind, _, item = found.focused.partition(".")
    assert kind == "tie"
    found.press("enter")
    scene.desk.gather()
    assert any(item in pair for pair in scene.desk.view.talk(TABLE).ties)


def test_somebody_is_heard_aside_by_keys() -> None:
    found = Pilot(conference())
    scene = found.scene
    assert isinstance(scene, ConferenceScene)
    capital = scene.desk.view.account(SEAT, "capital")
    found.press("o", "enter")
    scene.desk.gather()
    assert scene.desk.view.account(SEAT, "capital") < capital
    assert SEAT in scene.desk.view.talk(TABLE).aside_this_turn


def test_in_a_narrow_window_b_shows_the_bridge_first() -> None:
    found = Pilot(conference(), (1280, 720))
    scene = found.scene
    assert isinstance(scene, ConferenceScene)
    assert not scene.shows_bridge
    found.press("b")
    assert scene.shows_bridge and len(scene.desk.view.talk(TABLE).laid) == len(conference().desk.view.talk(TABLE).laid)


def desk(seat: str) -> Desk:
    return desk_for(begun(seat, 0), seat, DOORS, saves=False)


@pytest.mark.parametrize("seat", ["USA", "JPN", "CHN"])
def test_a_conference_is_played_by_keyboard_alone_to_its_end(seat: str) -> None:
    d = desk(seat)
    pilot = Pilot(d.open("table"), (1920, 1080))
    for _ in range(160):
        if d.session.over:
            break
        assert not pilot.overflow
        if isinstance(pilot.scene, ResolutionScene):
            pilot.wait(1300)
            pilot.press("enter")
        elif isinstance(pilot.scene, RatificationScene):
            pilot.press("enter")
        elif not isinstance(pilot.scene, ConferenceScene):
            pilot.press("t")
        elif d.asked in (Asked.ANSWER, Asked.TERMS):
            go(pilot, "refuse" if d.asked is Asked.TERMS or "sign" not in names(pilot) else "sign")
            pilot.press("enter", "enter")
        else:
            pilot.press("ctrl+enter")
    assert d.session.over and d.session.state.ending is not None
    assert isinstance(d.open("report"), ReportScene)
