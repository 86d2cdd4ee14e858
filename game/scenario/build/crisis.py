"""The crisis of a scenario, from its form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from game.rules.crisis.ladder import Crisis, CrisisRung, FoldPrice, Side, WarPrice
from game.rules.setup import ActKind, Agenda

from ..faults import Faults
from ..schema.crisis import CrisisForm, SideForm
from ..schema.scenario import ScenarioForm
from .points import centi
from .table import place


def crisis(form: ScenarioForm, faults: Faults) -> Crisis | None:
    """The ladder two powers stand on; None where the scenario has none."""
    found = form.crisis
    if found is None:
        return None
    sides = [_side(seat, side, form, found, faults) for seat, side in found.sides.items()]
    rungs = tuple(CrisisRung(rung.id, rung.price) for rung in found.rungs)
    if rungs[-1].price:
        faults.add(("crisis", "rungs", len(rungs) - 1, "price"), "The last rung is war, and war cannot be folded from.")
    if any(low.price > high.price for low, high in pairwise(rungs[:-1])):
        faults.add(("crisis", "rungs"), "The prices of folding rise with the rungs: who folds later loses more.")
    fold, war = found.fold.model_dump(), found.war.model_dump()
    return Crisis((sides[0], sides[1]), rungs, FoldPrice(**fold), WarPrice(**war))


def _side(seat: str, side: SideForm, form: ScenarioForm, found: CrisisForm, faults: Faults) -> Side:
    where = ("crisis", "sides", seat)
    faults.known(where, "party of the table", seat, form.table.parties)
    if side.start >= len(found.rungs) - 1:
        faults.add((*where, "start"), f"A rung from 0 to {len(found.rungs) - 2} was expected: below war.")
    for reader in side.known_from:
        faults.known((*where, "known_from", reader), "seat", reader, form.seats)
    date = None if side.date is None else turn_of(side.date, form.dates)
    known = {reader: turn_of(day, form.dates) for reader, day in side.known_from.items()}
    return Side(
        seat, side.start, date, side.spread, known, centi(side.hardens), centi(side.hardens_by_turn),
        tuple(day or "" for day in side.reached),
    )  # fmt: skip


def turn_of(day: str, dates: Sequence[str]) -> int:
    """The turn, from 0, in which a day falls; days before the opening fall in the first."""
    return max(sum(date <= day for date in dates) - 1, 0)


def answering(acts: Mapping[str, ActKind], form: ScenarioForm, agenda: Agenda, faults: Faults) -> dict[str, ActKind]:
    """The acts with what each gives if it is taken, as a draft of the table, and what third powers make of it."""
    found = form.crisis
    for name, act in acts.items():
        if act.step and found is None:
            faults.add(("acts",), f"{name} is an answer on a crisis ladder, and this scenario has no `crisis`.")
    if found is None:
        return dict(acts)
    for section in ("gives", "onlookers"):
        for name in getattr(found, section):
            faults.known(("crisis", section, name), "act of this scenario", name, acts)
    for name, powers in found.onlookers.items():
        for power in powers:
            faults.known(("crisis", "onlookers", name, power), "power", power, form.powers)
    return {
        name: replace(act, text=_text(name, found, agenda, faults), onlookers=dict(found.onlookers.get(name, {})))
        for name, act in acts.items()
    }


def _text(name: str, found: CrisisForm, agenda: Agenda, faults: Faults) -> tuple[int, ...]:
    draft = list(agenda.nothing)
    for issue, level in found.gives.get(name, {}).items():
        i, v = place(agenda, f"{issue}={level}", faults, ("crisis", "gives", name, issue))
        draft[i] = v
    return tuple(draft) if name in found.gives else ()
