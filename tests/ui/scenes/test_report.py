"""The report: every move, the treaty to read, the game written out."""

from pathlib import Path

import pytest

from game.session.saves import read_save
from game.ui.scenes.report import ReportScene
from game.ui.scenes.vistas import VISTAS
from game.ui.window.pilot import Pilot


@pytest.fixture
def scene() -> ReportScene:
    found = VISTAS["report"]()
    assert isinstance(found, ReportScene)
    return found


def test_the_report_replays_the_game_and_branches_from_any_turn(scene: ReportScene) -> None:
    pilot = Pilot(scene, (1920, 1080))
    pilot.press("p")
    assert scene.card is not None and len(scene.card.moves) >= 5
    assert all(move.said for move in scene.card.moves[:-1])
    pilot.page.focus("move.2")
    pilot.press("enter")
    assert "Branch from turn 3" in pilot.text("branch")
    pilot.press("b")
    assert scene.desk.session.state.turn == 2 and not scene.desk.session.over


def test_r_reads_the_treaty(scene: ReportScene) -> None:
    pilot = Pilot(scene, (1280, 720))
    pilot.press("r")
    assert scene.tab == "treaty"
    assert "No treaty is in force." in pilot.text() or pilot.widget("lower.treaty")
    assert pilot.overflow == []


def test_the_game_is_written_out_to_a_folder_of_ones_choice(scene: ReportScene, tmp_path: Path) -> None:
    pilot = Pilot(scene, (1280, 720))
    pilot.press("e")
    assert pilot.focused == "folder"
    pilot.press("ctrl+a")
    pilot.type_text(str(tmp_path / "out"))
    pilot.press("enter")
    text, save = tmp_path / "out" / "portsmouth-1905-RUS.txt", tmp_path / "out" / "portsmouth-1905-RUS.peace"
    written = text.read_text(encoding="utf-8")
    assert "Turn 1 of 12, 9 August 1905" in written and "Score" in written and "{" not in written
    again, state = read_save(save).state, scene.desk.session.state
    assert (again.turn, again.treaties, again.tenures) == (state.turn, state.treaties, state.tenures)
    assert str(tmp_path / "out") in pilot.text()
    pilot.press("e", "ctrl+a")
    pilot.type_text(str(tmp_path / "out"))
    pilot.press("enter")
    assert (tmp_path / "out" / "portsmouth-1905-RUS-2.txt").is_file()


def test_a_folder_that_cannot_be_written_is_told(scene: ReportScene, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    pilot = Pilot(scene, (1280, 720))
    pilot.press("e", "ctrl+a")
    pilot.type_text(str(tmp_path / "file"))
    pilot.press("enter")
    assert "could not be written" in pilot.text()
    pilot.press("escape")
    assert pilot.page.find("folder") is None


def test_the_report_is_written_anew_in_another_language(scene: ReportScene) -> None:
    pilot = Pilot(scene, (1280, 720))
    sight = pilot.stack.kit.theme.sight
    assert "The peace in review" in pilot.text()
    pilot.resize((1280, 720), type(sight)(language="ru"))
    assert "Мир в итогах" in pilot.text() and "The peace in review" not in pilot.text()
