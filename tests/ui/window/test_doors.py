"""The title stands before the house does; every door leads somewhere, and nobody else imports by name."""

import subprocess
import sys
from pathlib import Path

import pytest

import game
from game.ui.inputs import JobDone
from game.ui.scene import Push, Quit, Run
from game.ui.scenes.gallery import GalleryScene
from game.ui.settings import Settings
from game.ui.sound.speaker import Speaker
from game.ui.window.doors import ROOMS, room
from game.ui.window.front import HOUSE, Front
from game.ui.window.pilot import Pilot

HEAVY = ("numpy", "pydantic", "game.rules", "game.session", "game.history", "game.players")


class NoWindow:
    """What the title asks of the window."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.problems: tuple[str, ...] = ()
        self.speaker = Speaker(0)
        self.help = None


@pytest.mark.parametrize("name", sorted(ROOMS))
def test_every_door_opens(name: str) -> None:
    assert callable(room(name))


def test_only_the_doors_import_by_name() -> None:
    folder = Path(game.__file__).parent
    found = [
        str(path.relative_to(folder).as_posix())
        for path in folder.rglob("*.py")
        if "arena" not in path.parts  # it asks which of the others' packages are there
        if "import_module" in (text := path.read_text(encoding="utf-8")) or "__import__" in text
    ]
    assert found == ["ui/window/doors.py"]


def test_the_title_needs_nothing_of_the_game() -> None:
    said = "import sys, game.ui.window.opening; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, encoding="utf-8", check=True)
    assert not set(HEAVY) & set(done.stdout.split())


def test_a_line_chosen_early_is_entered_when_the_house_stands() -> None:
    pilot = Pilot(Front(NoWindow()), holds_jobs=True)  # type: ignore[arg-type]
    assert [job.name for job in pilot.jobs] == [HOUSE]
    pilot.click("gallery")
    assert isinstance(pilot.scene, Front)
    pilot.finish_jobs()
    assert isinstance(pilot.scene, GalleryScene)


def test_a_house_that_cannot_be_read_is_told_and_tried_again() -> None:
    pilot = Pilot(Front(NoWindow()), holds_jobs=True)  # type: ignore[arg-type]
    pilot.jobs.clear()
    pilot.send(JobDone(HOUSE, failure="The scenarios are missing."))
    assert "The scenarios are missing." in pilot.text()
    pilot.click("gallery")
    assert [job.name for job in pilot.jobs] == [HOUSE]
    pilot.finish_jobs()
    assert isinstance(pilot.scene, GalleryScene)


def test_quitting_waits_for_nothing() -> None:
    front = Front(NoWindow())  # type: ignore[arg-type]
    assert isinstance(front._enter("quit"), Quit)
    assert isinstance(front._enter("lesson"), Run) and not isinstance(front._enter("lesson"), Push)
