"""The window heard: what a game does reaches the speaker, what the screen shows reaches the reader, both can be off."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.desk import Desk
from game.ui.inputs import Key
from game.ui.scenes.table import TableScene
from game.ui.window.app import App
from game.ui.window.front import Front
from game.ui.window.shell import Shell


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> App:
    monkeypatch.setenv("FROZEN_PEACE_HOME", str(tmp_path))
    return App(Front)


def begun(app: App) -> Desk:
    return Shell(app).begun("portsmouth-1905", "RUS")


def test_what_happens_in_a_game_is_heard(app: App) -> None:
    desk = begun(app)
    heard: list[str] = []
    desk.hear = heard.append
    job = desk.play(desk.action_of("RUS end"))
    assert job is not None
    job.work(None)  # type: ignore[arg-type]
    desk.gather()
    assert heard and heard[0] in ("telegraph", "paper", "guns")


def test_a_game_in_the_window_plays_through_its_speaker(app: App) -> None:
    desk = begun(app)
    assert desk.hear == app.speaker.play
    desk.hear("seal")
    app.speaker.close()
    assert app.speaker.played == ["seal"]


def test_the_volume_and_the_switch_hold_at_once(app: App) -> None:
    app.choose(replace(app.settings, volume=30))
    assert app.speaker.volume == 30
    app.choose(replace(app.settings, sound=False))
    assert app.speaker.volume == 0
    app.speaker.play("seal")
    assert app.speaker.played == []


def test_the_screen_is_kept_as_text_when_that_is_chosen(app: App, tmp_path: Path) -> None:
    app.draw()
    assert not (tmp_path / "spoken.txt").exists()
    app.choose(replace(app.settings, voice="text"))
    app.draw()
    app.stack.on_event(Key("tab"))
    app.draw()
    first, *rest = (tmp_path / "spoken.txt").read_text(encoding="utf-8").split("\n\n")
    assert "New game" in first and any(part.strip() for part in rest)


def test_a_table_can_be_followed_by_ear(app: App, tmp_path: Path) -> None:
    app.choose(replace(app.settings, voice="text"))
    app.reading.follow(laid_table(app))
    assert "Komura" in (tmp_path / "spoken.txt").read_text(encoding="utf-8")


def laid_table(app: App) -> TableScene:
    scene = TableScene(begun(app))
    scene.layout(app.stack.kit)
    return scene
