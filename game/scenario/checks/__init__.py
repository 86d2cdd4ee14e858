"""Lint passes over worlds and records. `check(paths)` gives every problem, in order of place.

A pass is a small function from a subject to problems; each problem carries the name of what it found.
A path may be a world's folder, a record's folder or era file, or a folder that holds both.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.places import shipped
from game.scenario.checks import chips, entries, holdings, powers
from game.scenario.checks.subjects import RecordSubject, WorldSubject, record_subject, world_subject
from game.scenario.problems import Problem, ScenarioError

__all__ = ["check", "check_record", "check_world"]

WORLD_CHECKS = (*chips.CHECKS, *powers.CHECKS)
RECORD_CHECKS = (*entries.CHECKS, *holdings.CHECKS)


def check(paths: Iterable[Path] = ()) -> list[Problem]:
    """Every problem of the worlds and records at those paths; of the shipped ones when none is given."""
    problems: list[Problem] = []
    for path in list(paths) or [shipped("scenarios")]:
        try:
            problems.extend(_problems_at(path))
        except ScenarioError as error:
            problems.extend(error.problems)
    return sorted(dict.fromkeys(problems))


def check_world(world: WorldSubject) -> list[Problem]:
    """Every problem of a world whose files have the right shape."""
    return [problem for one in WORLD_CHECKS for problem in one(world)]


def check_record(record: RecordSubject) -> list[Problem]:
    """Every problem of a record whose files have the right shape."""
    return [problem for one in RECORD_CHECKS for problem in one(record)]


def is_world(path: Path) -> bool:
    """Whether a folder holds a world."""
    return (path / "vocabulary.yaml").is_file() or (path / "chips").is_dir()


def _problems_at(path: Path) -> list[Problem]:
    if not path.exists():
        raise ScenarioError([Problem(str(path), 0, "", "There is no such file or folder.")])
    if is_world(path):
        return check_world(world_subject(path))
    if (path / "world").is_dir() and (path / "record").is_dir():
        world = world_subject(path / "world")
        eras = sorted((path / "record").glob("*.yaml"))
        return check_world(world) + check_record(record_subject(eras, world))
    eras = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    return check_record(record_subject(eras, world_subject(_world_beside(path))))


def _world_beside(path: Path) -> Path:
    """The world a record belongs to: a `world` folder near it, or else the shipped one."""
    for parent in (path.parent, path.parent.parent):
        if (parent / "world").is_dir():
            return parent / "world"
    return shipped("scenarios") / "world"
