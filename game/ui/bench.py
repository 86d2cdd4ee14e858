"""How fast the window is: frames of its busiest screens, and from the start of a process to its first frame."""

import os
import subprocess
import sys
import time
from statistics import median
from typing import Any

import pygame

from game.ui.inputs import PointerMoved
from game.ui.opening import DRAWN
from game.ui.pilot import Pilot
from game.ui.screens import SCREENS

BUSIEST = ("map", "table")
SIZE = (1920, 1080)
FRAMES, STARTS = 600, 5
_FIRST_FRAME = "from game.ui.opening import first_frame; first_frame()"


def measured(frames: int = FRAMES) -> dict[str, Any]:
    """Milliseconds: every screen's frame (median, worst), and start to first frame (median of several starts)."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    found: dict[str, Any] = {"first_frame_ms": _first_frame_ms()}
    for name in BUSIEST:
        if name in SCREENS:
            found[f"{name}_frame_ms"] = _frames(name, frames)
    return found


def _frames(name: str, count: int) -> dict[str, float]:
    """Frames of one screen while the pointer wanders over all of it, as it does in play."""
    pilot = Pilot(SCREENS[name](), SIZE)
    surface = pygame.Surface(SIZE)
    pilot.stack.draw(surface)
    times = []
    for k in range(count):
        started = time.perf_counter()
        pilot.send(PointerMoved((37 * k % SIZE[0], 23 * k % SIZE[1])))
        pilot.stack.update(16.0)
        pilot.stack.draw(surface)
        times.append(1_000 * (time.perf_counter() - started))
    return {"median": round(median(times), 2), "worst": round(max(times), 2), "frames": count}


def _first_frame_ms() -> float:
    """From the start of a fresh process until its window has drawn the title once."""
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy"}
    times = []
    for _ in range(STARTS):
        started = time.perf_counter()
        command = [sys.executable, "-c", _FIRST_FRAME]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment) as child:
            assert child.stdout is not None
            while DRAWN not in child.stdout.readline():
                if child.poll() is not None:
                    raise RuntimeError("the window closed before its first frame")
            times.append(1_000 * (time.perf_counter() - started))
    return round(median(times), 1)
