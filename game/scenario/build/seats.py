"""Homes with their factions, and the aims by which a seat is scored."""

from game.rules.setup import Agenda, Faction, Home, Objective

from ..faults import Faults
from ..reading import Where
from ..schema.scenario import HomeForm, Moves, ObjectiveForm, Points, ScenarioForm
from .table import centi

FULL_WEIGHT = 10_000


def home(seat: str, form: HomeForm, agenda: Agenda, faults: Faults) -> Home:
    """Who must consent in one capital."""
    where: Where = ("homes", seat)
    if sum(f.weight for f in form.factions) != FULL_WEIGHT:
        faults.add((*where, "factions"), f"The weights of the factions of {seat} should sum to {FULL_WEIGHT}.")
    factions = tuple(
        Faction(f.id, f.weight, centi(f.leaning), _moved(f.moved, agenda, faults, (*where, "factions", k, "moved")))
        for k, f in enumerate(form.factions)
    )
    return Home(seat, form.rule, factions, centi(form.scale), centi(form.per_weariness))


def _moved(moves: Moves, agenda: Agenda, faults: Faults, where: Where) -> dict[int, tuple[int, ...]]:
    return {
        i: tuple(centi(points) for points in row) for i, row in _rows(moves, agenda, faults, where, ("any", "step"))
    }


def _rows(
    moves: Moves, agenda: Agenda, faults: Faults, where: Where, keys: tuple[str, str]
) -> list[tuple[int, list[Points]]]:
    """Per issue one number a level; amounts are written as a first number and one per step."""
    rows = []
    for name, by_level in moves.items():
        if not faults.known((*where, name), "issue of the table", name, agenda.position):
            continue
        i = agenda.position[name]
        levels = agenda.issues[i].levels
        if set(by_level) <= set(keys):
            rows.append((i, _by_step(by_level, len(levels), keys)))
            continue
        for level in by_level:
            faults.known((*where, name, level), f"level of {name}", level, [v.id for v in levels])
        rows.append((i, [by_level.get(v.id, 0) for v in levels]))
    return rows


def _by_step(by: dict[str, Points], levels: int, keys: tuple[str, str]) -> list[Points]:
    first, step = by.get(keys[0], 0), by.get(keys[1], 0)
    if keys[0] == "at_zero":
        return [min(100, max(0, first + step * n)) for n in range(levels)]
    return [0, *(first + step * n for n in range(1, levels))]


def objective(
    seat: str, k: int, form: ObjectiveForm, agenda: Agenda, scenario: ScenarioForm, faults: Faults
) -> Objective:
    """One aim of a seat."""
    where: Where = ("objectives", seat, k)
    given = [bool(form.score), bool(form.by_turn), bool(form.account), form.signed is not None]
    if sum(given) != 1:
        faults.add(where, f"The aim {form.id!r} is scored by one of `score`, `by_turn`, `account` or `signed`.")
    if form.by_turn and len(form.by_turn) != len(scenario.dates):
        faults.add((*where, "by_turn"), f"{len(scenario.dates)} scores were expected, one a turn.")
    rows = _rows(form.score or {}, agenda, faults, (*where, "score"), ("at_zero", "per_step"))
    levels = {i: tuple(round(points) for points in row) for i, row in rows}
    return Objective(
        form.id, form.weight, levels, form.combine == "least", form.account, form.without, form.by_turn,
        form.signed, form.history,
    )  # fmt: skip
