"""How fast the window is: frames of every screen, changes of screen, start to title, memory; which bars are met."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from typing import Any

import pygame

from game.ui.cards.chart.holdings import standing_on
from game.ui.kit import make_kit
from game.ui.map.bake.bake import bake
from game.ui.map.bake.renewal import renewed
from game.ui.map.globe.places import places
from game.ui.map.globe.projection import Camera
from game.ui.map.look import look_of
from game.ui.map.picture import ChipMark, MapLine, MapPicture
from game.ui.map.plate import MARGIN, MapPlate
from game.ui.map.views import PORTSMOUTH
from game.ui.scene import Replace, Scene
from game.ui.window.memory import resident_mb
from game.ui.window.opening import DRAWN
from game.ui.window.pilot import Pilot
from game.ui.window.screens import SCREENS
from game.ui.window.tour import Times, Tourist

TOURED = ("title", "gallery", "map", "table", "resolution", "ratification", "lesson", "report", "archive", "library",
          "replay", "settings", "help", "pause")  # fmt: skip
SIZE = (1920, 1080)
PLATE = pygame.Rect(304, 72, 1184, 776)
FRAMES, STARTS = 1_000, 5
BARS = {"median": 6.0, "p99": 14.0, "worst": 25.0, "change": 150.0, "start": 1_000.0, "memory": 350.0}
"""Milliseconds of a frame, of a change of screen, of start to title; megabytes."""
_FIRST_FRAME = "import game.__main__; from game.ui.window.opening import first_frame; first_frame()"
_MEMORY = "from game.ui.window.bench import memory_after_all; memory_after_all()"


def measured(frames: int = FRAMES) -> dict[str, Any]:
    """Milliseconds of every screen's frames and of changing to it; of start to title; megabytes after all screens."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    found: dict[str, Any] = {"start_to_title_ms": _first_frame_ms(), "memory_mb": _memory_mb()}
    found["screens"] = {name: _toured(name, frames) for name in TOURED if name in SCREENS}
    found["map_plate_ms"] = _plate()
    found["missed"] = _missed(found)
    return found


def _toured(name: str, frames: int) -> dict[str, float]:
    change, again = _changes(name)
    tourist = Tourist(_live(name), SIZE)
    try:
        tourist.settle()
        return {**_figures(tourist.go(frames)), "change": change, "change_again": again}
    finally:
        tourist.close()


def _live(name: str) -> Scene:
    """A screen as it is in play: its pictures are made by the worker, and nothing waits for them."""
    scene = SCREENS[name]()
    if hasattr(scene, "is_still"):
        scene.is_still = False
    return scene


def _figures(times: Times) -> dict[str, float]:
    """Median, 99th percentile and worst by the clock, and the worst of the window's own thread."""
    order = sorted(times.clock)
    return {"median": round(median(order), 2), "p99": round(order[len(order) * 99 // 100], 1),
            "worst": round(order[-1], 1), "worst_own": round(max(times.own), 1)}  # fmt: skip


def _changes(name: str) -> tuple[float, float]:
    """From the title to a screen until it is drawn, milliseconds: the first time, and again."""
    pilot, surface = Pilot(SCREENS["title"](), SIZE, holds_jobs=True), pygame.Surface(SIZE)
    pilot.stack.renew(surface)
    for _ in pilot.stack.kit.type.warmed():  # as the window does while the title stands there
        pass
    found = []
    for _ in range(2):
        scene = _live(name)
        started = time.perf_counter()
        pilot.stack.put(Replace(scene))
        pilot.stack.renew(surface)
        found.append(round(1_000 * (time.perf_counter() - started), 1))
        pilot.stack.put(Replace(SCREENS["title"]()))
        pilot.stack.renew(surface)
    return found[0], found[1]


def memory_after_all() -> None:
    """Shows every screen in one window, and says what the process holds then."""
    pilot, surface = Pilot(SCREENS["title"](), SIZE), pygame.Surface(SIZE)
    for name in TOURED:
        scene = _live(name)
        pilot.stack.put(Replace(scene))
        pilot.wait(400)
        pilot.stack.renew(surface)
    print(resident_mb(), flush=True)


def _memory_mb() -> float:
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run([sys.executable, "-c", _MEMORY], capture_output=True, text=True, encoding="utf-8",
                          env=environment, check=True)  # fmt: skip
    return float(done.stdout.split()[-1])


def _missed(found: dict[str, Any]) -> list[str]:
    """Every figure beyond its bar, in words."""
    missed = [
        f"{name} {bar} {figures[bar]} over {BARS[bar]:g}"
        for name, figures in found["screens"].items()
        for bar in ("median", "p99", "worst", "change")
        if figures[bar] > BARS[bar]
    ]
    for figure, bar in (("start_to_title_ms", "start"), ("memory_mb", "memory")):
        if found[figure] > BARS[bar]:
            missed.append(f"{figure} {found[figure]} over {BARS[bar]:g}")
    return missed


def _plate() -> dict[str, float]:
    """The map's own figures on its plate of a window of `SIZE`.

    redraw: one frame while nothing moves; rebuild and owner_change: the worker's time for all that holders
    colour, and for one region that changes hands; worst_frame: of pans, zooms and changes of owner, what the
    window's thread itself spends, and by the clock, the worker at its side.
    """
    kit = make_kit(SIZE)
    picture = _august_1905()
    other = replace(picture, holders={**picture.holders, "hokkaido": "RUS"})
    camera, look = Camera(picture.view, PLATE.size).grown(MARGIN), look_of(kit)
    ground = bake(camera, picture, look).ground
    rebuild = [_spent(lambda: bake(camera, picture, look, ground)) for _ in range(5)]
    baked = bake(camera, picture, look, ground)
    change = [_spent(lambda: renewed(baked, picture, other, look)) for _ in range(5)]
    plate = MapPlate(kit, PLATE)
    try:
        times = _moved(plate, picture, other)
    finally:
        plate.close()
    own, clock = ([time[k] for time in times] for k in (0, 1))
    return {"redraw": round(median(own[-50:]), 2), "rebuild": round(median(rebuild), 1),
            "owner_change": round(median(change), 1), "worst_frame": round(max(own), 1),
            "worst_frame_clock": round(max(clock), 1)}  # fmt: skip


def _august_1905() -> MapPicture:
    """The view of Portsmouth as the record has it, with lines, chips and the states of land."""
    standing = standing_on("1905-08-21")
    kinds = {"front": ("front_1905",), "proposed": ("fifty_north",), "railway": ("cer", "cer_south", "smr")}
    lines = tuple(MapLine(kind, line, label=line) for kind, names in kinds.items() for line in names)  # type: ignore[arg-type]
    spots = (places().chips[name] for name in ("south_sakhalin", "port_arthur", "korea", "kunashir", "smr"))
    chips = tuple(ChipMark(spot.id, *spot.marker, "island", "RUS", "JPN", spot.id) for spot in spots)
    return MapPicture(PORTSMOUTH, standing.holders, standing.statuses, lines=lines, chips=chips, year=1905)


def _moved(plate: MapPlate, picture: MapPicture, other: MapPicture) -> list[tuple[float, float]]:
    """(own, clock) milliseconds of every frame of a tour once the map stands: pans, zooms, changes of owner."""
    surface = pygame.Surface(SIZE)
    plate.show(picture)
    plate.finish()
    plate.draw(surface)
    acts = [lambda: plate.pan(4, -3)] * 30
    acts += [lambda: plate.zoom(1, PLATE.center), lambda: plate.zoom(-1), lambda: plate.show(other)]
    acts += [lambda: plate.show(picture), plate.fit]
    times = []
    for act in acts:
        times.append(_frame(plate, surface, act))
        while act is not acts[0] and not plate.is_settled:
            time.sleep(0.004)
            times.append(_frame(plate, surface, lambda: None))
    return times + [_frame(plate, surface, lambda: None) for _ in range(50)]


def _frame(plate: MapPlate, surface: pygame.Surface, act: Callable[[], None]) -> tuple[float, float]:
    own, clock = time.thread_time(), time.perf_counter()
    act()
    plate.update(0.016)
    plate.draw(surface)
    return 1_000 * (time.thread_time() - own), 1_000 * (time.perf_counter() - clock)


def _spent(work: Callable[[], object]) -> float:
    started = time.thread_time()
    work()
    return 1_000 * (time.thread_time() - started)


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
