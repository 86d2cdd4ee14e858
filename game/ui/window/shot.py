"""Any screen as a picture, without a window."""

import difflib
import os
from pathlib import Path

import pygame

from game.text.tongue.catalogue import SOURCE_LANGUAGE
from game.text.tongue.labels import check_language
from game.ui.scene import Scene
from game.ui.theme import Sight
from game.ui.window.pilot import Pilot
from game.ui.window.screens import DATED, SCREENS


def render(scene: Scene, size: tuple[int, int] = (1920, 1080), sight: Sight | None = None) -> pygame.Surface:
    """The picture of a scene in a window of `size`."""
    return Pilot(scene, size, sight).picture()


def shoot(
    screen: str, out: Path, size: tuple[int, int] = (1920, 1080), date: str = "", language: str = SOURCE_LANGUAGE
) -> None:
    """Writes the picture of a screen of `SCREENS` to a PNG; with a date, of a screen of `DATED` on that day.

    ValueError says what was wrong and how to mend it.
    """
    if screen not in SCREENS:
        near = difflib.get_close_matches(screen, SCREENS, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise ValueError(f"There is no screen called {screen}.{hint} There are: {', '.join(sorted(SCREENS))}.")
    if date and screen not in DATED:
        raise ValueError(f"The screen {screen} has no date. Give --date with one of: {', '.join(DATED)}.")
    check_language(language)
    if not out.parent.is_dir():
        raise ValueError(f"The folder {out.parent} does not exist. Make it first, or name another.")
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    scene = DATED[screen](date) if date else SCREENS[screen]()
    pygame.image.save(render(scene, size, Sight(language=language)), str(out))
