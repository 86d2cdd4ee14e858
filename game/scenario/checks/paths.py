"""What lies at a path, and the passes that fit it.

A path may be a scenario's folder or file, a world's folder or one of its files, a record's folder or one era of
it, or a folder that holds several of them, as the shipped `scenarios` does. A single file is checked in its
place: among its neighbours, or else in the place of the shipped file of the same name.
"""

from __future__ import annotations

import os
from pathlib import Path

from game.places import shipped
from game.scenario.build import load_scenario, scenario_ids
from game.scenario.checks import chips, entries, holdings, powers
from game.scenario.checks.subjects import RecordSubject, WorldSubject, day_of, record_subject, world_subject
from game.scenario.loading import FORMS
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reading import read_document
from game.scenario.schema.form import validated
from game.scenario.schema.scenario import ActsForm

SCENARIO = "scenario.yaml"
WORLD_CHECKS = (*chips.CHECKS, *powers.CHECKS)
RECORD_CHECKS = (*entries.CHECKS, *holdings.CHECKS)

_MARKS = {
    "entries": "record",
    "events": "record",
    "theatre": "chips.yaml",
    "chips": "chips.yaml",
    "powers": "powers.yaml",
    "states": "capabilities.yaml",
    "clauses": "vocabulary.yaml",
    "episodes": "episodes.yaml",
    "acts": "acts",
}
"""What a file is, by the first of these fields it has."""


def problems_at(path: Path) -> list[Problem]:
    """Every problem at one path; ScenarioError when files there cannot be read or have the wrong shape."""
    if not os.path.exists(path):
        raise ScenarioError([Problem(str(path), 0, "", "There is no such file or folder.")])
    if (path / SCENARIO).is_file() or path.name == SCENARIO:
        return _scenario_problems(path)
    return _folder_problems(path) if path.is_dir() else _file_problems(path)


def is_world(path: Path) -> bool:
    """Whether a folder holds a world."""
    return (path / "vocabulary.yaml").is_file() or (path / "chips").is_dir()


def _scenario_problems(path: Path) -> list[Problem]:
    try:
        load_scenario(str(path))
    except ScenarioError as error:
        return list(error.problems)
    return []


def _world_problems(world: WorldSubject) -> list[Problem]:
    return [problem for one in WORLD_CHECKS for problem in one(world)]


def _record_problems(record: RecordSubject) -> list[Problem]:
    return [problem for one in RECORD_CHECKS for problem in one(record)]


def _folder_problems(path: Path) -> list[Problem]:
    if is_world(path):
        return _world_problems(world_subject(path))
    names = scenario_ids(path)
    problems = [problem for name in names for problem in _scenario_problems(path / name)]
    eras = sorted(path.glob("*.yaml"))
    if (path / "world").is_dir():
        world = world_subject(path / "world")
        eras = sorted((path / "record").glob("*.yaml"))
        return problems + _world_problems(world) + (_record_problems(record_subject(eras, world)) if eras else [])
    if (path / "record").is_dir():
        return problems + _folder_problems(path / "record")
    if names:
        return problems
    if not eras:
        message = "There is nothing to check here: no scenario, world or record."
        raise ScenarioError([Problem(str(path), 0, "", message)])
    return _file_problems(eras[0]) if len(eras) == 1 else _eras_problems(eras)


def _eras_problems(eras: list[Path]) -> list[Problem]:
    return _record_problems(record_subject(eras, world_subject(_world_beside(eras[0]))))


def _world_beside(path: Path) -> Path:
    """The world a record belongs to: a `world` folder near it, or else the shipped one."""
    for parent in (path.parent, path.parent.parent):
        if (parent / "world").is_dir():
            return parent / "world"
    return shipped("scenarios") / "world"


def _file_problems(path: Path) -> list[Problem]:
    document = read_document(path)
    fields = document.value if isinstance(document.value, dict) else {}
    kind = next((kind for mark, kind in _MARKS.items() if mark in fields), "")
    if kind == "record" or (not kind and path.parent.name == "record"):
        return _era_problems(path)
    if kind == "acts":
        validated(document, ActsForm)
        return []
    if kind:
        return _world_file_problems(path, kind)
    message = f"This is no file of the game: none of the fields {', '.join(_MARKS)} was found."
    return [document.problem((), message, "A scenario's file is named scenario.yaml.")]


def _era_problems(path: Path) -> list[Problem]:
    """One era file among its neighbours, or in the place of the shipped one, or by itself."""
    world_folder = _world_beside(path)
    eras = sorted(path.parent.glob("*.yaml"))
    if len(eras) == 1 and world_folder == shipped("scenarios") / "world":
        eras = sorted((shipped("scenarios") / "record").glob("*.yaml"))
        if path.name not in [era.name for era in eras]:
            alone = _by_itself(record_subject([path], world_subject(world_folder)))
            return [problem for problem in _record_problems(alone) if problem.file == str(path)]
        eras = [path if era.name == path.name else era for era in eras]
    problems = _record_problems(record_subject(eras, world_subject(world_folder)))
    neighbours = {str(era) for era in eras if era != path}
    return [problem for problem in problems if problem.file not in neighbours]


def _by_itself(record: RecordSubject) -> RecordSubject:
    """A record that speaks only for the days between its first happening and its last."""
    days = [day_of(one).replace("-00", "-01") for _, _, one in record.everything]
    if not days:
        return record
    return RecordSubject(record.documents, record.eras, record.world, min(days), max(days))


def _world_file_problems(path: Path, kind: str) -> list[Problem]:
    """One file of a world among its neighbours, or in the place of the shipped one."""
    folder = path.parent.parent if path.parent.name == "chips" else path.parent
    if is_world(folder) and all((folder / name).is_file() for name in FORMS):
        problems = _world_problems(world_subject(folder))
    else:
        name = kind if kind in FORMS else path.name
        if name != path.name:
            message = f"A world's file of this kind is named {name}."
            return [Problem(str(path), 0, "", message, "Rename it.")]
        problems = _world_problems(world_subject(shipped("scenarios") / "world", {name: path}))
    return [problem for problem in problems if problem.file == str(path)]
