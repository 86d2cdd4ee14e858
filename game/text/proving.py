"""What `check` looks at: saves, scenarios, worlds and records, each by the test that fits it."""

import os
from collections.abc import Iterable
from pathlib import Path

from game.places import SAVE_ENDING
from game.scenario.build import load_scenario, scenario_ids
from game.scenario.build.scenario import STRUCTURE
from game.scenario.checks import check
from game.scenario.problems import Problem, ScenarioError
from game.session.replay import play_path
from game.session.saves import SaveError, check_save, read_save


def problems_at(paths: Iterable[str]) -> list[Problem]:
    """Every problem at those paths, or of everything shipped when none is given."""
    given = [Path(path) for path in paths]
    if not given:
        return sorted({*check(), *(p for name in scenario_ids() for p in scenario_problems(name))})
    return sorted({problem for path in given for problem in _at(path)})


def _at(path: Path) -> list[Problem]:
    if path.suffix == SAVE_ENDING:
        return save_problems(path)
    if path.name == STRUCTURE or os.path.isfile(path / STRUCTURE):
        return scenario_problems(str(path))
    if not os.path.exists(path) and len(path.parts) == 1:
        return scenario_problems(str(path))
    return check([path])


def scenario_problems(name: str) -> list[Problem]:
    """What is wrong with a scenario's structure, its words and its path."""
    try:
        scenario = load_scenario(name)
        for file in sorted((scenario.folder / "texts").glob("*.yaml")):
            scenario.words(file.stem)
    except ScenarioError as error:
        return list(error.problems)
    if scenario.form is None or not scenario.path:
        return []
    path = scenario.folder / scenario.form.history.path
    return [
        Problem(str(path), fault.number, "", f"{fault.line}: {fault.message}.", check="path")
        for fault in play_path(scenario).faults
    ]


def save_problems(path: Path) -> list[Problem]:
    """What is wrong with a save: it cannot be opened, or played again it comes to something else."""
    try:
        parted = check_save(read_save(path))
    except SaveError as error:
        return [Problem(str(path), 0, "", str(error).removeprefix(f"{path}: "), check="save")]
    if parted is None:
        return []
    return [Problem(str(path), 0, f"entry {parted.entry}", f"{parted.line}: {parted.what}.", check="save")]
