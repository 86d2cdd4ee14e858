"""A whole game through the window: by mouse alone, and by keyboard alone."""

import pytest

from game.rules import Asked
from game.scenario.build import load_scenario
from game.session import Session
from game.ui.desk import Desk, desk_for
from game.ui.scenes.doors import DOORS as WHOLE
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.report import ReportScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table import TableScene
from game.ui.theme import Sight
from game.ui.widgets import focus
from game.ui.window.pilot import Pilot

DOORS = {"table": TableScene, "resolution": ResolutionScene, "ratification": RatificationScene}
GIVEN = ("korea", "lease", "railway", "south_sakhalin", "fishing", "evacuation")
LATE = 10
SIZES = ((1280, 720), (1920, 1080), (2560, 1440))


def desk(seat: str = "RUS", seed: int = 7) -> Desk:
    session = Session.new(load_scenario("portsmouth-1905"), {seat}, seed)
    session.play_on()
    return desk_for(session, seat, DOORS, saves=False)


def names(pilot: Pilot) -> set[str]:
    return {w.name for w in focus.everything(pilot.page.widgets) if w.name and not w.barred}


def issue(d: Desk, name: str) -> int:
    return d.session.setup.agendas[0].position[name]


class Mouse:
    """Does things by clicking."""

    def __init__(self, pilot: Pilot) -> None:
        self.pilot = pilot

    def do(self, name: str) -> None:
        self.pilot.click(name)

    def put(self, number: int) -> None:
        if f"clause.{number}" not in names(self.pilot):
            self.pilot.click("drawer")
        self.pilot.page.find("clauses").reveal(f"clause.{number}")  # type: ignore[union-attr]
        self.pilot.click(f"clause.{number}")

    def sure(self, name: str) -> None:
        self.pilot.click(name)
        self.pilot.click(name)


class Keyboard:
    """Does things by keys: Tab to it, then Enter."""

    def __init__(self, pilot: Pilot) -> None:
        self.pilot = pilot

    def go(self, name: str) -> None:
        for _ in range(400):
            if self.pilot.focused == name:
                return
            self.pilot.press("tab")
        raise AssertionError(f"Tab never reaches {name}")

    def do(self, name: str) -> None:
        self.go(name)
        self.pilot.press("enter")

    def put(self, number: int) -> None:
        if f"clause.{number}" not in names(self.pilot):
            self.pilot.press("c")
        self.go(f"clause.{number}")
        self.pilot.press("g" if number < 12 else "r")

    def sure(self, name: str) -> None:
        self.go(name)
        self.pilot.press("enter", "enter")


def play(pilot: Pilot, d: Desk, hand: Mouse | Keyboard) -> None:
    """Lays a fair text, then whatever they say they would sign, until a treaty is ratified or the days run out."""
    for _ in range(120):
        if d.session.over:
            return
        scene = pilot.scene
        assert not pilot.overflow
        if isinstance(scene, ResolutionScene):
            pilot.wait(1300)
            hand.do("on")
        elif isinstance(scene, RatificationScene):
            hand.do("roll")
        elif d.asked in (Asked.ANSWER, Asked.TERMS):
            hand.do("refuse")
        else:
            turn(pilot, d, hand)
    raise AssertionError("the game did not come to an end")


def turn(pilot: Pilot, d: Desk, hand: Mouse | Keyboard) -> None:
    assert isinstance(pilot.scene, TableScene)
    card = pilot.scene.card
    if card.turnings and card.turnings[0].is_promise and d.view.turn >= LATE:
        if "part.turn" in names(pilot) and "try.0" not in names(pilot):
            hand.do("part.turn")
        hand.do("try.0")
        hand.do("lay")
        return
    for name in GIVEN:
        if not d.pen.draft[issue(d, name)]:
            hand.put(issue(d, name))
    hand.do("lay" if "lay" in names(pilot) and d.view.turn >= LATE else "end")
    if pilot.scene is not None and isinstance(pilot.scene, TableScene) and d.trouble:
        hand.do("end")


def played(hand: type[Mouse | Keyboard], size: tuple[int, int], seed: int, text: float = 1.0) -> str:
    """How a game with that seed ends."""
    d = desk(seed=seed)
    pilot = Pilot(d.open("table"), size, Sight(text))
    play(pilot, d, hand(pilot))
    assert d.session.state.ending is not None
    assert not pilot.overflow
    return d.session.state.ending.kind


@pytest.mark.parametrize("hand", [Mouse, Keyboard])
@pytest.mark.parametrize("size", SIZES)
def test_portsmouth_is_played_to_a_ratified_treaty(hand: type[Mouse | Keyboard], size: tuple[int, int]) -> None:
    # A capital may refuse what was signed; one of three games is enough to have walked the whole way.
    assert "treaty" in (played(hand, size, seed) for seed in (7, 1, 3))


def test_portsmouth_is_played_by_keyboard_in_letters_twice_as_large() -> None:
    assert "treaty" in (played(Keyboard, (1920, 1080), seed, 2.0) for seed in (7, 1, 3))


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_house_is_walked_from_map_to_report(size: tuple[int, int]) -> None:
    session = Session.new(load_scenario("portsmouth-1905"), {"RUS"}, 3)
    session.play_on()
    d = desk_for(session, "RUS", WHOLE, saves=False)
    pilot = Pilot(d.open("map"), size)
    hand, seen = Keyboard(pilot), set[str]()
    for _ in range(200):
        seen.add(type(pilot.scene).__name__)
        if isinstance(pilot.scene, TableScene | ResolutionScene | RatificationScene):
            assert not pilot.overflow
        if isinstance(pilot.scene, ReportScene):
            break
        if isinstance(pilot.scene, ResolutionScene):
            pilot.wait(1300)
            pilot.press("enter")
        elif isinstance(pilot.scene, RatificationScene):
            pilot.press("enter")
        elif not isinstance(pilot.scene, TableScene):
            pilot.press("t")
        elif d.asked in (Asked.ANSWER, Asked.TERMS):
            hand.do("refuse")
        else:
            turn(pilot, d, hand)
    assert {"MapScene", "TableScene", "ReportScene"} <= seen
