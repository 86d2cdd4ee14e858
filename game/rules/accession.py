"""Powers that sit at a table without a cabinet: one public sum, and they join what they nod to."""

from dataclasses import replace
from enum import StrEnum

from .agenda import Agenda, AlsoSeated
from .events import Event
from .proceedings import PartyAcceded
from .resolve import Draft
from .state import State, Treaty

SURE = 100
"""Centipoints from which a nod is a nod and a no a no; between them they shrug."""


class Bearing(StrEnum):
    """How somebody stands to an article or a text."""

    NOD = "nod"
    SHRUG = "shrug"
    NO = "no"


def bearing(points: float, sure: float = SURE) -> Bearing:
    """Nod, shrug or no by a sum in any unit, `sure` being enough of it."""
    return Bearing.NOD if points >= sure else Bearing.NO if points <= -sure else Bearing.SHRUG


def sum_of(power: AlsoSeated, issues: frozenset[int], draft: Draft) -> int:
    """What a text is to such a power, centipoints: its leaning and what each article adds."""
    return power.leaning + sum(levels[draft[i]] for i, levels in power.moved.items() if i in issues)


def bearings(agenda: Agenda, item: str, draft: Draft) -> dict[str, Bearing]:
    """How each of them that is asked to join an item stands to its text."""
    issues = frozenset(agenda.item(item).issues)
    return {one.power: bearing(sum_of(one, issues, draft)) for one in agenda.also if item in one.items}


def joined(state: State, treaty: Treaty) -> tuple[State, list[Event]]:
    """Those who nod to a treaty join it when it enters force: to every item of it that they are asked about."""
    agenda = state.agenda(treaty.table)
    found = {item: bearings(agenda, item, treaty.draft) for item in treaty.items}
    nods = [
        one.power
        for one in agenda.also
        if (asked := [item for item in treaty.items if one.power in found[item]])
        and all(found[item][one.power] is Bearing.NOD for item in asked)
    ]
    if not nods:
        return state, []
    wider = replace(treaty, acceded=(*treaty.acceded, *nods))
    treaties = tuple(wider if t.id == treaty.id else t for t in state.treaties)
    told: list[Event] = [PartyAcceded(power, treaty.table, treaty.items[0]) for power in nods]
    return replace(state, treaties=treaties), told
