"""The map, the gallery, the library, the report and the archive, driven by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.rules import EndTurn
from game.session.notes import Note, read_notes
from game.session.shelf import shelved
from game.ui.desk import Desk, open_desk
from game.ui.scene import Run, Scene, Transition
from game.ui.scenes.archive import ArchiveScene
from game.ui.scenes.chart import MapScene
from game.ui.scenes.chart.glass import Kept
from game.ui.scenes.doors import DOORS
from game.ui.scenes.gallery import BEGIN, GalleryScene
from game.ui.scenes.library import LibraryScene
from game.ui.scenes.report import ReportScene
from game.ui.scenes.vistas import VISTAS
from game.ui.theme import Sight
from game.ui.window.pilot import Pilot

SIZES = ((1280, 720), (1920, 1080), (2560, 1440))


@pytest.fixture
def desk() -> Iterator[Desk]:
    found = open_desk("portsmouth-1905", "RUS", 7, DOORS)
    yield found
    kept = found.kept.get("map")
    if isinstance(kept, Kept) and kept.plate is not None:
        kept.plate.close()


@pytest.fixture
def pilot(desk: Desk) -> Pilot:
    return Pilot(MapScene(desk), (1920, 1080))


def close(scene: Scene) -> None:
    """Stops the worker of a map."""
    if isinstance(scene, MapScene) and scene.kept.plate is not None:
        scene.kept.plate.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", sorted(VISTAS))
def test_nothing_is_cut(screen: str, size: tuple[int, int]) -> None:
    pilot = Pilot(VISTAS[screen](), size)
    assert pilot.overflow == []
    close(pilot.scene)


@pytest.mark.parametrize("screen", sorted(VISTAS))
def test_every_control_can_be_reached_by_tab_and_says_itself(screen: str) -> None:
    pilot = Pilot(VISTAS[screen](), (1920, 1080))
    seen = set()
    for _ in range(40):
        pilot.press("tab")
        seen.add(pilot.focused)
        assert pilot.text(pilot.focused), f"{pilot.focused} says nothing"
    assert len(seen) >= 3
    close(pilot.scene)


@pytest.mark.parametrize("keys", [("f6",), ("h",), ("l",), ("f2",), ("i",), ("k",), ("f6", "tab")])
@pytest.mark.parametrize("size", SIZES)
def test_no_state_of_the_map_is_cut(keys: tuple[str, ...], size: tuple[int, int], desk: Desk) -> None:
    pilot = Pilot(MapScene(desk), size)
    pilot.press(*keys)
    assert pilot.overflow == []


def test_every_chip_fits_the_inspector(pilot: Pilot, desk: Desk) -> None:
    for size in SIZES:
        pilot.resize(size)
        for _ in range(14):
            pilot.press("]")
            assert pilot.overflow == []


def test_brackets_go_through_the_chips(pilot: Pilot) -> None:
    assert "South Sakhalin" in pilot.text()
    pilot.press("]")
    assert "2 of 14" in pilot.text()
    pilot.press("[", "[")
    assert "14 of 14" in pilot.text()


def test_a_click_on_a_chip_picks_it(desk: Desk) -> None:
    pilot = Pilot(MapScene(desk, is_still=True), (1920, 1080))
    scene = pilot.scene
    assert isinstance(scene, MapScene)
    assert scene.kept.plate is not None
    at = scene.kept.plate.chip_at("cer")
    assert at is not None
    pilot.click_at(at)
    assert pilot.widget("chip.cer")
    assert "Chinese Eastern Railway" in pilot.text()


def test_a_drag_pans_and_picks_nothing(desk: Desk) -> None:
    pilot = Pilot(MapScene(desk, is_still=True), (1920, 1080))
    scene = pilot.scene
    assert isinstance(scene, MapScene)
    plate = scene.kept.plate
    assert plate is not None
    before = plate.view
    pilot.drag((700, 400), (900, 500))
    assert plate.view != before
    assert scene.kept.chip == "south_sakhalin"


def test_keys_pan_zoom_and_fit(pilot: Pilot, desk: Desk) -> None:
    kept = desk.kept["map"]
    assert isinstance(kept, Kept)
    assert kept.plate is not None
    home = kept.plate.view
    pilot.press("left", "+")
    kept.plate.finish()
    assert kept.plate.view != home
    pilot.press("0")
    kept.plate.finish()
    assert kept.plate.view.px_per_km == pytest.approx(home.px_per_km)


def test_what_history_did_is_hidden_until_asked(pilot: Pilot) -> None:
    assert "twelve demands" not in pilot.text()
    pilot.press("h")
    assert "twelve demands" in pilot.text()


def test_an_order_is_given_and_taken_back(pilot: Pilot, desk: Desk) -> None:
    pilot.press("f6", "ctrl+o")
    assert [order.act for order in desk.view.orders] == ["brief_press"]
    assert "Orders 1 of 4" in pilot.text() or "1 of 4" in pilot.text()
    assert isinstance(pilot.scene, MapScene)
    pilot.page.focus("order.0")
    pilot.press("delete")
    assert desk.view.orders == ()


def test_an_order_twice_is_refused_with_the_reason(pilot: Pilot, desk: Desk) -> None:
    pilot.press("f6", "ctrl+o", "ctrl+o")
    assert len(desk.view.orders) == 1
    assert "once a turn" in pilot.text()


def test_ctrl_enter_ends_the_turn(pilot: Pilot, desk: Desk) -> None:
    assert desk.objection(EndTurn("RUS")) == ""
    pilot.press("ctrl+enter")
    assert desk.session.tree.entries[1].line == "RUS end"
    assert pilot.scene is not None


def test_t_goes_to_the_table_and_d_takes_the_article_along(desk: Desk) -> None:
    pilot = Pilot(MapScene(desk), (1920, 1080))
    pilot.press("d")
    assert getattr(pilot.scene, "door", "") == "table"
    issue = desk.view.setup.agendas[0].position["south_sakhalin"]
    assert desk.pen.draft[issue] == 2
    back = Pilot(MapScene(desk), (1920, 1080))
    assert "In our draft" in back.text()
    back.press("t")
    assert getattr(back.scene, "door", "") == "table"


def test_dispatches_arrive_one_at_a_time_and_are_read(pilot: Pilot) -> None:
    assert sum(line.startswith("unread") for line in pilot.text().splitlines()) == 1
    pilot.wait(2000)
    assert sum(line.startswith("unread") for line in pilot.text().splitlines()) >= 2
    pilot.click("slip.1.0")
    assert "2 unread of 3" in pilot.text()


def test_with_reduced_motion_they_are_there_at_once(desk: Desk) -> None:
    pilot = Pilot(MapScene(desk), (1920, 1080), Sight(reduced_motion=True))
    assert sum(line.startswith("unread") for line in pilot.text().splitlines()) >= 2


def test_layers_tint_the_map(pilot: Pilot, desk: Desk) -> None:
    scene = pilot.scene
    assert isinstance(scene, MapScene)
    pilot.press("l")
    pilot.page.focus("layer")
    pilot.press("right", "right")
    assert scene.kept.layer == "worth"
    assert scene.picture().tints


def test_the_map_survives_a_resize_and_a_return(pilot: Pilot, desk: Desk) -> None:
    for size in SIZES:
        pilot.resize(size)
        assert pilot.overflow == []
    first = desk.kept["map"]
    Pilot(MapScene(desk), SIZES[-1])
    assert desk.kept["map"] is first


def test_the_gallery_begins_the_chosen_seat() -> None:
    begun: list[tuple[str, str]] = []

    def begin(scenario: str, seat: str) -> Transition:
        begun.append((scenario, seat))
        return Run(BEGIN, lambda progress: open_desk(scenario, seat, 7, DOORS))

    pilot = Pilot(GalleryScene(begin), (1920, 1080))
    pilot.click("seat.JPN")
    assert "Begin as Japan" in pilot.text()
    pilot.click("begin")
    assert begun == [("portsmouth-1905", "JPN")]
    assert getattr(pilot.scene, "door", "") in ("map", "table")
    close(pilot.scene)


def test_a_game_that_cannot_begin_says_why() -> None:
    def begin(scenario: str, seat: str) -> Transition:
        def fail(progress: object) -> object:
            raise ValueError("The scenario has a fault in line 3.")

        return Run(BEGIN, fail)

    pilot = Pilot(GalleryScene(begin), (1280, 720))
    pilot.click("begin")
    assert "line 3" in pilot.text()
    pilot.click("begin")


def test_the_gallery_finds() -> None:
    pilot = Pilot(GalleryScene(lambda scenario, seat: None), (1920, 1080))
    pilot.press("/")
    pilot.type_text("zzz")
    assert "Nothing found" in pilot.text()


def test_an_empty_shelf_says_when_it_fills() -> None:
    pilot = Pilot(LibraryScene(lambda path: None), (1280, 720))
    assert "No studies" in pilot.text()


def test_a_study_is_put_away_not_deleted(desk: Desk) -> None:
    taken: list[Path] = []
    (kept,) = shelved()
    pilot = Pilot(LibraryScene(lambda path: taken.append(path)), (1920, 1080))
    pilot.press("enter")
    assert taken == [kept.path]
    pilot.press("delete")
    assert kept.path.exists()
    pilot.press("delete")
    assert not kept.path.exists()
    assert (kept.path.parent / "put-away" / kept.path.name).exists()
    assert "No studies" in pilot.text()


def test_a_study_takes_a_name_and_tags_and_is_found_by_them(desk: Desk) -> None:
    (kept,) = shelved()
    pilot = Pilot(LibraryScene(lambda path: None), (1280, 720))
    pilot.press("f2")
    assert pilot.focused == "name"
    pilot.press("ctrl+a")
    pilot.type_text("Half an island")
    pilot.press("enter", "t")
    pilot.type_text("lease, no war")
    pilot.press("enter")
    assert read_notes() == {kept.path.name: Note("Half an island", ("lease", "no war"))}
    again = Pilot(LibraryScene(lambda path: None), (1920, 1080))
    assert "Half an island" in again.text() and "no war" in again.text("shelf")
    again.press("/")
    again.type_text("zzz")
    assert "Nothing on this shelf" in again.text()


def test_escape_gives_a_name_up_before_it_leaves(desk: Desk) -> None:
    pilot = Pilot(LibraryScene(lambda path: None), (1280, 720))
    pilot.press("f2", "x", "escape")
    assert pilot.page.find("name") is None and not pilot.stack.is_over
    assert read_notes() == {}


def test_the_report_branches_from_a_turn() -> None:
    scene = VISTAS["report"]()
    assert isinstance(scene, ReportScene)
    pilot = Pilot(scene, (1920, 1080))
    pilot.press("a")
    assert pilot.widget("lower.archive")
    pilot.press("b")
    assert not scene.desk.session.over
    assert getattr(pilot.scene, "door", "") != "report"
    close(pilot.scene)


def test_the_report_reckons_in_the_background() -> None:
    still = VISTAS["report"]()
    assert isinstance(still, ReportScene)
    Pilot(still, (1280, 720))
    pilot = Pilot(ReportScene(still.desk), (1280, 720))
    pilot.stack.begin()
    assert f"You {still.card.you if still.card else -1}" in pilot.text()
    assert "games by the cabinets" in pilot.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tab", ["turns", "archive", "treaty", "graph"])
def test_no_page_of_the_report_is_cut(tab: str, size: tuple[int, int]) -> None:
    scene = VISTAS["report"]()
    assert isinstance(scene, ReportScene)
    scene.tab = tab
    scene.others = (30, 45, 50, 60)
    assert Pilot(scene, size).overflow == []


def test_the_archive_finds_and_follows() -> None:
    scene = VISTAS["archive"]()
    assert isinstance(scene, ArchiveScene)
    pilot = Pilot(scene, (1920, 1080))
    pilot.press("/")
    pilot.type_text("Shimoda")
    assert "Shimoda" in pilot.text("treaties")
    assert "Taft" not in pilot.text("treaties")
