"""Any screen as a picture, without a window."""

import difflib
import os
from pathlib import Path

import pygame

from game.ui.pilot import Pilot
from game.ui.scene import Scene
from game.ui.screens import SCREENS
from game.ui.theme import Sight


def render(scene: Scene, size: tuple[int, int] = (1920, 1080), sight: Sight | None = None) -> pygame.Surface:
    """The picture of a scene in a window of `size`."""
    return Pilot(scene, size, sight).picture()


def shoot(screen: str, out: Path, size: tuple[int, int] = (1920, 1080)) -> None:
    """Writes the picture of a screen of `SCREENS` to a PNG. ValueError says what was wrong and how to mend it."""
    if screen not in SCREENS:
        near = difflib.get_close_matches(screen, SCREENS, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise ValueError(f"There is no screen called {screen}.{hint} There are: {', '.join(sorted(SCREENS))}.")
    if not out.parent.is_dir():
        raise ValueError(f"The folder {out.parent} does not exist. Make it first, or name another.")
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.image.save(render(SCREENS[screen](), size), str(out))
