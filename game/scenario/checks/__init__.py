"""Lint passes over scenarios, worlds and records. `check(paths)` gives every problem, in order of place.

A pass is a small function from a subject to problems; each problem carries the name of what it found.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.places import shipped
from game.scenario.checks.paths import problems_at
from game.scenario.problems import Problem, ScenarioError

__all__ = ["check"]


def check(paths: Iterable[Path] = ()) -> list[Problem]:
    """Every problem at those paths (see `paths`); of everything shipped when none is given."""
    problems: list[Problem] = []
    for path in list(paths) or [shipped("scenarios")]:
        try:
            problems.extend(problems_at(path))
        except ScenarioError as error:
            problems.extend(error.problems)
    return sorted(dict.fromkeys(problems))
