"""What a window has to bear: other sizes, a lost pointer, missing files, a clipboard of rubbish, unfinished letters."""

import ast
from pathlib import Path

import pygame
import pytest

import game
from game.ui import icons
from game.ui.icons import IconSet, icon_names
from game.ui.inputs import Composing, Key, PointerLost, PointerMoved, PointerPressed, PointerReleased, Typed
from game.ui.kit import Clipboard, make_kit
from game.ui.scene import PageScene, Transition
from game.ui.scenes.title import STANDARD_LINES, TitleScene
from game.ui.type import faces
from game.ui.widgets import Button, DropSlot, Field, Message, Widget
from game.ui.widgets.boards.panel import Ground
from game.ui.window import app as window
from game.ui.window.app import App
from game.ui.window.pilot import Pilot
from game.ui.window.screen import SETTLED_MS

RUBBISH = "\x00\x1b[31m\u202e" + "\ud800" + "樺太\n\t\r" + "a" * 100_000


class Desk(PageScene):
    """A button, something to carry, a place for it, and a field; counts how often it is laid."""

    def __init__(self) -> None:
        super().__init__()
        self.laid = 0
        self.messages: list[Message] = []

    def build(self, kit: object) -> list[Widget]:
        self.laid += 1
        return [
            Ground(rect=pygame.Rect(0, 0, 400, 400)),
            Button(name="send", rect=pygame.Rect(10, 10, 100, 40), text="Send", load="clause:1"),
            DropSlot(name="give", rect=pygame.Rect(200, 10, 100, 40), accepts="clause"),
            Field(name="find", rect=pygame.Rect(10, 100, 200, 40)),
        ]

    def receive(self, message: Message) -> Transition | None:
        self.messages.append(message)
        return None


@pytest.fixture
def app() -> App:
    held = App(lambda app: Desk())
    yield held  # type: ignore[misc]
    held.jobs.close()
    pygame.quit()


def desk(app: App) -> Desk:
    assert isinstance(app.stack.top, Desk)
    return app.stack.top


def resized(app: App, size: tuple[int, int]) -> None:
    pygame.display.set_mode(size, pygame.RESIZABLE)
    app._on_system(pygame.event.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1]))
    app.draw()


def rest(app: App) -> None:
    """The system's own news of a size comes in, then none for a while."""
    clock = pygame.time.Clock()
    app._step(clock)
    pygame.time.wait(SETTLED_MS + 20)
    app._step(clock)


def test_a_window_dragged_between_sizes_is_laid_once_when_it_rests(app: App) -> None:
    before = desk(app).laid
    for step in range(40):
        resized(app, (640 + 30 * step, 360 + 20 * step))
    assert desk(app).laid == before
    rest(app)
    assert desk(app).laid == before + 1
    assert app.stack.kit.size == pygame.display.get_surface().get_size()  # type: ignore[union-attr]


def test_the_smallest_window_is_drawn_and_can_be_clicked_everywhere(app: App) -> None:
    resized(app, (640, 360))
    rest(app)
    assert app.stack.kit.size == (1280, 720)
    for x in range(0, 640, 40):
        app._on_system(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, x // 2), rel=(1, 1), buttons=(0, 0, 0)))
        app.draw()
    pilot = Pilot(Desk())
    pilot.click("find")
    assert pilot.focused == "find"


def test_what_is_carried_is_let_go_when_the_window_loses_the_focus() -> None:
    pilot = Pilot(Desk())
    pilot.send(PointerPressed((60, 30)))
    pilot.move_to((240, 30), True)
    assert pilot.page.carried is not None
    pilot.send(PointerLost())
    assert pilot.page.carried is None
    pilot.send(PointerReleased((240, 30)))
    assert isinstance(pilot.scene, Desk) and pilot.scene.messages == []


def test_a_button_held_when_the_focus_goes_is_not_pressed(app: App) -> None:
    app._tell(PointerPressed((60, 30)))
    app._on_system(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    app._tell(PointerMoved((60, 30), True))
    app._tell(PointerReleased((60, 30)))
    assert desk(app).messages == []


def test_rubbish_on_the_clipboard_becomes_printable_letters_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = Pilot(Desk())
    monkeypatch.setattr(Clipboard, "get", lambda self: RUBBISH[:10_000])
    pilot.click("find")
    pilot.press("ctrl+v")
    field = pilot.widget("find")
    assert isinstance(field, Field) and field.text.isprintable() and len(field.text) <= field.limit
    assert "樺太" in field.text
    pilot.picture()


def test_a_clipboard_that_cannot_be_read_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> str:
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")

    monkeypatch.setattr(pygame.scrap, "get_text", refuse)
    assert Clipboard(is_shared=True).get() == ""
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: "x" * 10**7)
    assert len(Clipboard(is_shared=True).get()) == 10_000


def test_unfinished_letters_of_an_input_method_are_shown_and_then_become_text() -> None:
    pilot = Pilot(Desk())
    pilot.send(Composing("まだ"))
    pilot.click("find")
    for unfinished in ("k", "か", "から", "からふと", "樺太" * 200):
        pilot.send(Composing(unfinished))
        pilot.picture()
    pilot.send(Key("enter"))
    assert isinstance(pilot.scene, Desk) and not pilot.scene.messages
    pilot.send(Typed("樺太"))
    field = pilot.widget("find")
    assert isinstance(field, Field) and (field.text, field.composing) == ("樺太", "")


def test_a_missing_font_is_named_and_another_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(package: str, inside: str) -> Path:
        raise faces.FontMissing(f"The font {Path(inside).name} is missing. Install the package {package} again.")

    monkeypatch.setattr(faces, "_font_file", gone)
    kit = make_kit()
    assert kit.type.render("Kunashir", "body", (255, 255, 255)).get_width() > 20
    assert kit.type.faces.missing == ["The font SourceSans3[wght].ttf is missing. "
                                      "Install the package fontpkg_source_sans_3 again."]  # fmt: skip


def test_a_missing_drawing_is_named_and_a_box_stands_in(tmp_path: Path) -> None:
    found = IconSet(tmp_path)
    picture = found.get("pen", 20, (255, 255, 255))
    assert picture.get_size() == (20, 20) and pygame.mask.from_surface(picture).count() > 20
    assert found.missing == ["The icon pen.svg is missing; a box stands for it."]
    shipped = IconSet()
    shipped.get("penn", 20, (0, 0, 0))
    assert "There is pen.svg." in shipped.missing[0]


def test_the_title_stands_without_its_wordmark_and_its_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.scenes.title.shipped", lambda folder: tmp_path)
    pilot = Pilot(TitleScene(STANDARD_LINES, lambda name: None))
    assert pygame.mask.from_threshold(pilot.picture(), pilot.stack.kit.theme.palette.bone, (9, 9, 9, 255)).count() > 500


def test_every_icon_that_is_asked_for_is_shipped() -> None:
    known, asked = set(icon_names()), set()
    for path in Path(game.__file__).parent.joinpath("ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "icon" and isinstance(node.value, ast.Constant):
                asked.add(node.value.value)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "icon":
                asked |= {a.value for a in node.args[:1] if isinstance(a, ast.Constant)}
    assert len(asked) > 10 and asked - {""} <= known, sorted(asked - known)


def test_a_fault_closes_the_window_with_a_sentence(
    capsys: pytest.CaptureFixture[str], own_user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(Desk):
        def update(self, dt: float) -> bool:
            raise RuntimeError("the ice broke")

    assert window.open_window(lambda app: Broken()) == 1
    said = capsys.readouterr().err
    assert "the ice broke" in said and "kept as they stood" in said and "Traceback" not in said
    assert "Traceback" in (own_user_folder / "closed.txt").read_text(encoding="utf-8")


def test_icons_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = IconSet()
    first = found.get("pen", 24, (255, 255, 255))
    monkeypatch.setattr(icons.pygame.image, "load_sized_svg", None)
    assert found.get("pen", 24, (255, 255, 255)) is first
