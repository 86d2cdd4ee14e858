"""Lint passes over worlds and records. `check(paths)` gives every problem, in order of place.

A pass is a small function from a subject to problems; each problem carries the name of what it found.
A path may be a scenario's folder or file, a world's folder, a record's folder or era file, or a folder that
holds several of them, as the shipped `scenarios` does.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.places import shipped
from game.scenario.build import load_scenario, scenario_ids
from game.scenario.checks import chips, entries, holdings, powers
from game.scenario.checks.subjects import RecordSubject, WorldSubject, record_subject, world_subject
from game.scenario.problems import Problem, ScenarioError

__all__ = ["check", "check_record", "check_world"]

WORLD_CHECKS = (*chips.CHECKS, *powers.CHECKS)
SCENARIO = "scenario.yaml"
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
    if (path / SCENARIO).is_file() or path.name == SCENARIO:
        return _scenario_problems(path)
    if is_world(path):
        return check_world(world_subject(path))
    within = [_scenario_problems(path / name) for name in scenario_ids(path)] if path.is_dir() else []
    problems = [problem for found in within for problem in found]
    if (path / "world").is_dir():
        world = world_subject(path / "world")
        eras = sorted((path / "record").glob("*.yaml"))
        return problems + check_world(world) + (check_record(record_subject(eras, world)) if eras else [])
    if within:
        return problems
    eras = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    if not eras:
        message = "There is nothing to check here: no scenario, world or record."
        raise ScenarioError([Problem(str(path), 0, "", message)])
    return check_record(record_subject(eras, world_subject(_world_beside(path))))


def _scenario_problems(path: Path) -> list[Problem]:
    try:
        load_scenario(str(path))
    except ScenarioError as error:
        return list(error.problems)
    return []


def _world_beside(path: Path) -> Path:
    """The world a record belongs to: a `world` folder near it, or else the shipped one."""
    for parent in (path.parent, path.parent.parent):
        if (parent / "world").is_dir():
            return parent / "world"
    return shipped("scenarios") / "world"
