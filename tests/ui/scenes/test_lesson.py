"""The opening lesson, walked through from the first step to the ratified treaty."""

import pytest

from game.rules import Asked, Phase
from game.ui.scenes.lesson import LessonScene, lesson
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table.scene import TableScene
from game.ui.window.pilot import Pilot

SIZES = ((1280, 720), (1920, 1080), (2560, 1440))


def at_lesson(pilot: Pilot) -> LessonScene:
    assert isinstance(pilot.scene, LessonScene)
    assert not pilot.overflow
    return pilot.scene


def through_result(pilot: Pilot, verdict: str) -> None:
    assert isinstance(pilot.scene, ResolutionScene)
    assert pilot.scene.card.title == verdict
    pilot.wait(1300)
    assert not pilot.overflow
    pilot.press("enter")


@pytest.mark.parametrize("size", SIZES)
def test_the_lesson_is_walked_from_step_to_step_by_keys(size: tuple[int, int]) -> None:
    pilot = Pilot(lesson(), size)
    assert at_lesson(pilot).step == "stance"
    assert at_lesson(pilot).desk.view.date == "1905-08-29"
    pilot.press("enter")
    assert at_lesson(pilot).step == "lay"
    pilot.press("enter")
    through_result(pilot, "Refused.")
    assert at_lesson(pilot).step == "why"
    pilot.press("enter")
    assert at_lesson(pilot).step == "change"
    while at_lesson(pilot).step == "change":
        pilot.press("right")
    assert at_lesson(pilot).step == "again"
    pilot.press("enter")
    through_result(pilot, "Signed.")
    assert isinstance(pilot.scene, RatificationScene)
    assert not pilot.overflow


def test_a_refused_draft_can_be_taken_back() -> None:
    pilot = Pilot(lesson(), (1920, 1080))
    pilot.press("enter", "enter")
    through_result(pilot, "Refused.")
    assert "What the refusal cost" in pilot.text()
    pilot.click("back")
    scene = at_lesson(pilot)
    assert scene.step == "lay"
    assert scene.desk.asked is Asked.TURN
    pilot.click("back")
    assert scene.desk.session.tree.head == scene.course.start
    assert "nothing to take back" in pilot.text()


def test_closed_controls_say_why() -> None:
    pilot = Pilot(lesson(), (1920, 1080))
    pilot.press("enter")
    pilot.click("ask")
    assert "after this lesson" in pilot.text()


def test_nothing_is_done_for_the_player() -> None:
    pilot = Pilot(lesson(), (1920, 1080))
    scene = at_lesson(pilot)
    before = scene.desk.session.tree.head
    pilot.press("enter")
    pilot.wait(5000)
    assert scene.desk.session.tree.head == before
    assert scene.desk.view.phase is Phase.TALKS
    assert isinstance(scene, TableScene)
