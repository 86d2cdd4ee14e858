"""Every screen at every size: nothing cut, nothing that cannot be reached, and as it was last looked at."""

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest

from game.ui.inputs import Shown
from game.ui.kit import Kit
from game.ui.scene import Quit
from game.ui.scenes.help import HelpScene
from game.ui.scenes.help.keys import SCREENS as KEYS_OF
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.settings.choices import SECTIONS
from game.ui.scenes.title import STANDARD_LINES, TitleScene
from game.ui.settings import Settings
from game.ui.theme import Sight
from game.ui.widgets import Changed
from game.ui.window.pilot import Pilot
from game.ui.window.screens import SCREENS
from game.ui.window.shot import shoot

SIZES = ((1280, 720), (1600, 900), (1920, 1080), (2560, 1440))
OURS = ("title", "settings", "help", "pause")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("screen", OURS)
def test_nothing_is_cut(screen: str, size: tuple[int, int], text: float) -> None:
    assert Pilot(SCREENS[screen](), size, Sight(text=text), holds_jobs=True).overflow == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", [screen.name for screen in KEYS_OF])
def test_no_page_of_the_keys_is_cut(screen: str, size: tuple[int, int]) -> None:
    assert Pilot(HelpScene(screen), size).overflow == []


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_menu_of_the_title_is_seen_at_once(size: tuple[int, int]) -> None:
    pilot = Pilot(SCREENS["title"](), size)
    assert pilot.widget("menu").rect.contains(pilot.widget("quit").rect)


def test_kit_fits_at_its_own_size() -> None:
    assert Pilot(SCREENS["kit"](), (1920, 1080)).overflow == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("section", [section.name for section in SECTIONS])
def test_no_page_of_the_settings_is_cut(section: str, size: tuple[int, int]) -> None:
    scene = SettingsScene(Settings(), lambda settings: "")
    pilot = Pilot(scene, size)
    scene.receive(Changed("section", section))
    assert pilot.overflow == []


@pytest.mark.parametrize("screen", OURS)
def test_every_control_can_be_reached_by_tab_and_says_itself(screen: str) -> None:
    pilot = Pilot(SCREENS[screen](), (1920, 1080), holds_jobs=True)
    seen = set()
    for _ in range(60):
        pilot.press("tab")
        seen.add(pilot.focused)
        assert pilot.text(pilot.focused), f"{pilot.focused} says nothing"
    assert len(seen) >= 3


LOOKS = (
    ("title", (1920, 1080), Sight()),
    ("settings", (1920, 1080), Sight()),
    ("help", (1920, 1080), Sight()),
    ("pause", (1920, 1080), Sight()),
    ("kit", (1920, 1080), Sight()),
    ("library", (1920, 1080), Sight()),
    ("report", (1920, 1080), Sight()),
    ("archive", (1920, 1080), Sight()),
    ("decision", (1920, 1080), Sight()),
    ("decision", (1280, 720), Sight()),
    ("title", (1280, 720), Sight(language="zh")),
    ("settings", (1280, 720), Sight(language="ru")),
    ("help", (2560, 1440), Sight(language="ja")),
    ("library", (1280, 720), Sight(language="ja")),
    ("report", (1280, 720), Sight(language="ru")),
    ("archive", (1920, 1080), Sight(text=1.5, language="zh")),
)
"""Screens as they were looked at: in what window, and how they were read."""


@pytest.mark.parametrize(("screen", "size", "sight"), LOOKS)
def test_screens_look_as_they_did(
    screen: str, size: tuple[int, int], sight: Sight, same_picture: Callable[..., None]
) -> None:
    plain = size == (1920, 1080) and sight == Sight()
    name = screen if plain else f"{screen}-{size[0]}-{sight.language}-{round(sight.text * 100)}"
    same_picture(Pilot(SCREENS[screen](), size, sight).picture(), name)


def test_title_goes_by_arrows_letters_and_pointer() -> None:
    chosen: list[str] = []
    pilot = Pilot(TitleScene(STANDARD_LINES, lambda name: chosen.append(name)), (1280, 720))
    pilot.press("enter", "down", "enter", "h")
    pilot.click("settings")
    assert chosen == ["gallery", "lesson", "replay", "settings"]


def test_title_paints_its_map_off_the_path_and_again_after_a_resize() -> None:
    asked: list[tuple[int, int]] = []

    def art(kit: Kit) -> pygame.Surface:
        asked.append(kit.size)
        surface = pygame.Surface(kit.size)
        surface.fill((42, 74, 94))
        return surface

    pilot = Pilot(TitleScene(STANDARD_LINES, lambda name: None, art), (1280, 720))
    assert pilot.picture().get_at((1200, 300))[:3] == (42, 74, 94)
    pilot.send(Shown())
    pilot.resize((1920, 1080))
    assert asked == [(1280, 720), (1920, 1080)]


def test_title_names_what_was_wrong_at_the_start() -> None:
    scene = TitleScene(STANDARD_LINES, lambda name: None, problems=["Settings: txt is not a setting."])
    assert "txt is not a setting" in Pilot(scene).text()


def settings_pilot(size: tuple[int, int] = (1920, 1080)) -> tuple[Pilot, list[Settings]]:
    taken: list[Settings] = []

    def apply(settings: Settings) -> str:
        taken.append(settings)
        return ""

    return Pilot(SettingsScene(Settings(), apply), size), taken


def test_settings_hold_at_once_and_are_taken_back() -> None:
    pilot, taken = settings_pilot()
    pilot.press("right")
    assert (taken[-1].text == 1.15 and "text: 115%" in pilot.text().lower()) or "115%" in pilot.text()
    pilot.click("high_contrast")
    assert taken[-1] == replace(Settings(), text=1.15, high_contrast=True)
    pilot.press("ctrl+z", "ctrl+z")
    assert taken[-1] == Settings()
    pilot.click("movement")
    pilot.press("ctrl+0")
    assert taken[-1] == Settings()


def test_settings_are_found_by_a_word() -> None:
    pilot, _ = settings_pilot()
    pilot.press("/")
    pilot.type_text("dates")
    assert pilot.page.find("dates") and not pilot.page.find("movement")
    pilot.type_text("xyzzy")
    assert "No setting holds" in pilot.text()


def test_settings_that_cannot_be_kept_say_so() -> None:
    scene = SettingsScene(Settings(), lambda settings: "Settings not kept: the disk is full.")
    pilot = Pilot(scene)
    pilot.press("right")
    assert "the disk is full" in pilot.text()


def test_help_opens_at_the_screen_one_came_from_and_walks_to_others() -> None:
    pilot = Pilot(HelpScene("table"))
    assert "at the table" in pilot.text() and "lay the draft" in pilot.text()
    pilot.press("right")
    assert "branch before this move" in pilot.text()
    pilot.press("/")
    pilot.type_text("strike")
    assert "strike an article" in pilot.text()
    pilot.press("escape")
    assert "branch before this move" in pilot.text() and not pilot.stack.is_over
    pilot.press("escape")
    assert pilot.stack.is_over


def test_pause_goes_on_with_escape_and_closes_only_when_asked_twice() -> None:
    pilot = Pilot(PauseScene(lambda: ("Portsmouth, 1905", "turn 6"), lambda name: Quit() if name == "quit" else None))
    pilot.click("quit")
    assert not pilot.stack.is_over and "The game is kept" in pilot.text()
    pilot.click("quit")
    assert pilot.stack.is_over


def test_shot_writes_a_picture_and_names_the_nearest_screen(tmp_path) -> None:  # type: ignore[no-untyped-def]
    shoot("title", tmp_path / "title.png", (1280, 720))
    assert pygame.image.load(str(tmp_path / "title.png")).get_size() == (1280, 720)
    with pytest.raises(ValueError, match="Did you mean title"):
        shoot("titel", tmp_path / "x.png")
    with pytest.raises(ValueError, match="does not exist"):
        shoot("title", tmp_path / "no" / "x.png")
