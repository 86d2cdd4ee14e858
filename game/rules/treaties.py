"""From a signed text to the world it makes: clauses carried out, places changing hands."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import combinations

from .bonds import life
from .clauses import Clause, Tenure, carried_out
from .dynamics import with_war
from .events import ControlChanged, Event, TreatyEnteredForce
from .setup import Agenda
from .state import State, Treaty


def clauses_of(agenda: Agenda, draft: tuple[int, ...], issues: Collection[int] | None = None) -> tuple[Clause, ...]:
    """Everything a draft undertakes, in the order of the agenda; of some issues only, where they are named."""
    return tuple(
        clause
        for i, (issue, level) in enumerate(zip(agenda.issues, draft))
        if issues is None or i in issues
        for clause in issue.levels[level].clauses
    )


def execute(state: State, clauses: Iterable[Clause]) -> tuple[State, list[Event]]:
    """Carry clauses out one after another; a change of holder is an event."""
    tenures, events = dict(state.tenures), list[Event]()
    for clause in clauses:
        kind = state.setup.clause_kinds[clause.kind]
        for chip in clause.chips:
            was = tenures.get(chip, Tenure(()))
            now = carried_out(was, clause, kind)
            if now != was:
                tenures[chip] = now
            if now.holders != was.holders:
                events.append(ControlChanged(chip, was.holder, now.holder, now.basis.value))
    return replace(state, tenures=tenures), events


def enter_force(state: State, treaty: Treaty) -> tuple[State, list[Event]]:
    """All capitals have consented: the war is over and the articles are law."""
    world, index = state.world, state.setup.index
    for one, other in combinations(treaty.parties, 2):
        world = with_war(world, index[one], index[other], fighting=False)
    state = replace(state, world=world)
    state, events = execute(state, _clauses(state, treaty))
    law = replace(treaty, in_force=True)
    treaties = tuple(law if t.id == treaty.id else t for t in state.treaties)
    state = replace(state, treaties=treaties)
    if not state.setup.goes_on and not state.bonds:
        return state, [TreatyEnteredForce(treaty.id), *events]
    state, bound = life.entered(state, law)
    return state, [TreatyEnteredForce(treaty.id), *events, *bound]


def _clauses(state: State, treaty: Treaty) -> tuple[Clause, ...]:
    agenda = state.agenda(treaty.table)
    return clauses_of(agenda, treaty.draft, agenda.issues_of(treaty.items))
