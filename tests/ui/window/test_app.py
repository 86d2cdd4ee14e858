"""The window: its loop, its keys, its settings, its jobs; under the dummy driver."""

import threading
import time
from pathlib import Path

import pygame
import pytest
import yaml

from game.ui.inputs import Input, JobDone, JobMoved, Key, PointerPressed, Typed, WindowClosed
from game.ui.scene import Cancel, PageScene, Progress, Push, Run, Transition
from game.ui.settings import Settings, load_settings, save_settings
from game.ui.window import app as window
from game.ui.window.app import App
from game.ui.window.jobs import Jobs
from game.ui.window.keyboard import inputs_of
from game.ui.window.screen import NoDisplay


class Quiet(PageScene):
    """Keeps what it hears."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Input] = []

    def on_event(self, event: Input) -> Transition | None:
        self.heard.append(event)
        return None


@pytest.fixture
def app() -> App:
    held = App(lambda app: Quiet())
    yield held  # type: ignore[misc]
    held.jobs.close()
    pygame.quit()


def heard(app: App) -> list[Input]:
    top = app.stack.top
    assert isinstance(top, Quiet)
    return top.heard


def post_key(key: int, mod: int = 0, text: str = "", scancode: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=text, scancode=scancode)


@pytest.mark.parametrize(
    ("event", "chord"),
    [
        (post_key(pygame.K_RETURN), "enter"), (post_key(pygame.K_KP_ENTER), "enter"),
        (post_key(pygame.K_z, pygame.KMOD_CTRL, "\x1a"), "ctrl+z"),
        (post_key(pygame.K_TAB, pygame.KMOD_SHIFT), "shift+tab"),
        (post_key(pygame.K_EQUALS, pygame.KMOD_CTRL), "ctrl++"), (post_key(pygame.K_MINUS, pygame.KMOD_CTRL), "ctrl+-"),
        (post_key(pygame.K_EQUALS, pygame.KMOD_SHIFT, "+"), "+"), (post_key(pygame.K_SLASH, 0, "/"), "/"),
        (post_key(pygame.K_a, pygame.KMOD_SHIFT, "A"), "shift+a"), (post_key(pygame.K_F11), "f11"),
        (post_key(pygame.K_PAGEUP), "pageup"), (post_key(pygame.K_SPACE, 0, " "), "space"),
        (post_key(pygame.K_RETURN, pygame.KMOD_CTRL), "ctrl+enter"), (post_key(0x435, 0, "е", pygame.KSCAN_T), "t"),
        (post_key(pygame.K_1, 0, "1"), "1"), (post_key(pygame.K_KP5, 0, "5"), "5"),
    ],
)  # fmt: skip
def test_system_keys_become_chords(app: App, event: pygame.event.Event, chord: str) -> None:
    assert inputs_of(event) == Key(chord)


def test_modifiers_alone_mean_nothing(app: App) -> None:
    assert inputs_of(post_key(pygame.K_LCTRL, pygame.KMOD_CTRL)) is None


def test_other_events(app: App) -> None:
    assert inputs_of(pygame.event.Event(pygame.TEXTINPUT, text="樺")) == Typed("樺")
    assert inputs_of(pygame.event.Event(pygame.QUIT)) == WindowClosed()
    press = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=1)
    assert inputs_of(press, 2) == PointerPressed((3, 4), 1, 2)


def test_loop_runs_until_the_window_is_closed(app: App) -> None:
    scene = app.stack.top
    pygame.event.post(post_key(pygame.K_DOWN))
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    app.run()
    assert isinstance(scene, Quiet) and Key("down") in scene.heard and WindowClosed() in scene.heard


def test_scene_may_answer_the_closed_window_with_a_question(app: App) -> None:
    class Careful(Quiet):
        def on_event(self, event: Input) -> Transition | None:
            return Push(Quiet()) if isinstance(event, WindowClosed) else None

    app.stack.put(Push(Careful()))
    app._tell(WindowClosed())
    assert len(app.stack.scenes) == 3


def test_text_size_and_full_screen_keys_are_kept(app: App, own_user_folder: Path) -> None:
    app._tell(Key("ctrl++"))
    app._tell(Key("ctrl++"))
    app._tell(Key("ctrl+-"))
    assert app.settings.text == 1.15 and app.stack.kit.theme.sight.text == 1.15
    assert yaml.safe_load((own_user_folder / "settings.yaml").read_text(encoding="utf-8"))["text"] == 1.15


def test_f1_opens_help_for_the_screen(app: App) -> None:
    app.help = lambda scene: Quiet()
    app._tell(Key("f1"))
    assert len(app.stack.scenes) == 2


def test_small_window_shows_a_part_that_follows_the_pointer(app: App) -> None:
    app.screen.surface = pygame.display.set_mode((640, 480), pygame.RESIZABLE)
    app._dress()
    assert app.stack.kit.size == (1280, 720)
    app.draw()
    moved = app.screen.moved(PointerPressed((639, 479)), app.stack.kit.size)
    assert isinstance(moved, PointerPressed) and moved.at[0] > 1270 and moved.at[1] > 710


def test_no_display_is_told_with_the_way_out(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame.display, "set_mode", refuse)
    assert window.open_window(lambda app: Quiet()) == 2
    said = capsys.readouterr().err
    assert "--text" in said and "No available video device" in said and "Traceback" not in said
    with pytest.raises(NoDisplay):
        App(lambda app: Quiet())


def wait_for(jobs: Jobs, kind: type) -> list[JobDone | JobMoved]:
    found: list[JobDone | JobMoved] = []
    for _ in range(400):
        found += jobs.news()
        if any(isinstance(item, kind) for item in found):
            return found
        time.sleep(0.005)
    raise AssertionError("the job did not report")


def test_job_reports_progress_and_its_value() -> None:
    jobs = Jobs()

    def work(progress: Progress) -> int:
        for step in range(100):
            progress.step(step / 100, "Drawing")
        return 7

    jobs.run(Run("fan", work))
    news = wait_for(jobs, JobDone)
    assert news[-1] == JobDone("fan", 7)
    jobs.close()


def test_job_that_fails_is_news_with_a_sentence(caplog: pytest.LogCaptureFixture) -> None:
    jobs = Jobs()

    def work(progress: Progress) -> None:
        raise ValueError("no such region")

    jobs.run(Run("map", work))
    assert wait_for(jobs, JobDone)[-1] == JobDone("map", failure="no such region")
    jobs.close()


def test_job_stops_when_it_is_cancelled() -> None:
    jobs, begun = Jobs(), threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress.step(0.5)
            begun.set()

    jobs.run(Run("long", work))
    assert begun.wait(2)
    jobs.cancel(Cancel("long"))
    assert any(isinstance(item, JobDone) and item.is_cancelled for item in wait_for(jobs, JobDone))
    jobs.close()


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    settings = Settings(text=1.3, high_contrast=True, dates="new")
    assert save_settings(settings, tmp_path) == ""
    assert load_settings(tmp_path) == (settings, ())


def test_broken_settings_are_kept_aside(tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text("text: [1.0\n", encoding="utf-8")
    settings, problems = load_settings(tmp_path)
    assert settings == Settings() and "settings.broken.yaml" in problems[0]
    assert (tmp_path / "settings.broken.yaml").read_text(encoding="utf-8") == "text: [1.0\n"


def test_wrong_and_unknown_settings_are_each_named(tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text(
        "text: 9\nhigh_contrst: true\nmovement: slow\ndates: new\n", encoding="utf-8"
    )
    settings, problems = load_settings(tmp_path)
    said = "\n".join(problems)
    assert settings == Settings(dates="new") and len(problems) == 3
    assert "Did you mean high_contrast?" in said and "text cannot be 9" in said


def test_settings_that_cannot_be_written_say_so(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert "not kept" in save_settings(Settings(), blocked)
