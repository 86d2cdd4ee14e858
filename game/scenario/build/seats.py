"""Homes with their factions, and the aims by which a seat is scored."""

from game.rules.setup import Agenda, Faction, Home, Objective

from ..faults import Faults
from ..reading import Where
from ..schema.scenario import HomeForm, ObjectiveForm, ScenarioForm
from ..schema.terms import Moves
from .points import centi, rows

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
    return {i: tuple(centi(points) for points in row) for i, row in rows(moves, agenda, faults, where, ("any", "step"))}


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
    found = rows(form.score or {}, agenda, faults, (*where, "score"), ("at_zero", "per_step"))
    levels = {i: tuple(round(points) for points in row) for i, row in found}
    return Objective(
        form.id, form.weight, levels, form.combine == "least", form.account, form.without, form.by_turn,
        form.signed, {str(kind): score for kind, score in form.by_ending.items()}, form.history,
    )  # fmt: skip
