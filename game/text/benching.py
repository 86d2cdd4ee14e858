"""`bench`: the figures of the engine, and of starting up, printed."""

import json
import subprocess
import sys
import time
from statistics import median
from typing import Any

from game.session.bench import Size, measured

STARTS = 3


def run_bench(scenario: str, size: Size, extra: dict[str, Any], as_json: bool = False) -> int:
    """Measure and print; `extra` holds figures measured elsewhere (the window's)."""
    figures = {"start_ms": start_ms(), **measured(scenario, size), **extra}
    if as_json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))
        return 0
    for name, value in figures.items():
        _print(name, value)
    for tenth in figures["estimates"]["tenths"]:
        print(f"  estimated {tenth['estimate']:.2f}: signed {tenth['share']:.2f} of {tenth['count']}")
    return 0


def print_window(figures: dict[str, Any], as_json: bool = False) -> int:
    """The window's figures by themselves."""
    if as_json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        _print("window", figures)
    return 0


def _print(name: str, value: object, indent: str = "") -> None:
    """A figure; a table of figures on one line, or on a line each where they are tables or lists themselves."""
    if not isinstance(value, dict):
        print(f"{indent}{name}: {'; '.join(map(str, value)) or 'none' if isinstance(value, list) else value}")
    elif any(isinstance(inner, dict) for inner in value.values()):
        print(f"{indent}{name}:")
        for key, inner in value.items():
            _print(key, inner, indent + "  ")
    else:
        shown = ", ".join(f"{key} {inner}" for key, inner in value.items() if not isinstance(inner, list))
        print(f"{indent}{name}: {shown}")


def start_ms() -> dict[str, float]:
    """Milliseconds from the start of a fresh process to its end: Python alone, and the headless game."""
    return {
        "python": _process_ms("pass"),
        "session": _process_ms("import game.session"),
        "version": _process_ms("from game.__main__ import main; import sys; sys.argv = ['game', 'version']; main()"),
    }


def _process_ms(code: str) -> float:
    times = []
    for _ in range(STARTS):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        times.append(1_000 * (time.perf_counter() - started))
    return round(median(times), 1)
