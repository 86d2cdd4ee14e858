"""Gains never hurt, and which side one sits on changes no answer."""

from dataclasses import dataclass, replace

import numpy as np

from game.players.cabinet.belief import cloud
from game.players.cabinet.cabinet import own_seat
from game.players.cabinet.verdict import Seat
from game.rules import State, observe
from game.rules.agenda import Agenda
from game.rules.chance import Seeded
from game.rules.resolve import Draft, tables
from game.rules.talks.patience import given

from .moments import Trial


@dataclass
class GainCount:
    """Trials of monotonicity and of symmetry."""

    trials: int = 0
    turned_to_no: int = 0
    """A pure gain that turned a yes into a no, or lowered the chance shown to others."""
    unlike_when_swapped: int = 0
    """An answer or a count of concessions that depended on who sits on which side of the table."""


def judge_gain(count: GainCount, trial: Trial, rng: Seeded, k: int) -> None:
    """One text, one change that is a pure gain to the other side, and the same table with the sides exchanged."""
    state, draft = trial.state, trial.laid.draft
    agenda = state.setup.agendas[0]
    others = [p for p in agenda.parties if p != trial.laid.by and p in state.hidden]
    other = others[k % len(others)]
    seat = own_seat(observe(state, other), agenda)
    better = _bettered(seat, draft, rng, k)
    count.trials += 1
    if better is not None:
        count.turned_to_no += seat.signs(draft) and not seat.signs(better)
        count.turned_to_no += _chance_fell(state, trial.laid.by, other, draft, better)
    count.unlike_when_swapped += not _is_alike(state, agenda, trial.laid.by, other, draft)


def _bettered(seat: Seat, draft: Draft, rng: Seeded, k: int) -> Draft | None:
    """The text with one article at a level worth no less to a seat whatever it stands beside; None where none is."""
    worths = tables(seat.stake, seat.resolve.factors, seat.climate)
    paired = {i for i, _, j, _, _ in seat.stake.pairs} | {j for _, _, j, _, _ in seat.stake.pairs}
    better = [
        (i, v)
        for i, row in enumerate(worths)
        if i not in paired
        for v in range(len(row))
        if v != draft[i] and row[v] >= row[draft[i]]
    ]
    if not better:
        return None
    issue, level = better[rng.lot(f"gain/{k}") * len(better) // 10_000]
    return tuple(level if i == issue else v for i, v in enumerate(draft))


def _chance_fell(state: State, by: str, other: str, draft: Draft, better: Draft) -> bool:
    """Whether the estimate of the side that lays it fell, though every cabinet that is thinkable would like it more."""
    believed = cloud(observe(state, by), other)
    if not bool(np.all(believed.margins(better) >= believed.margins(draft))):
        return False
    return believed.chance(better) < believed.chance(draft)


def _is_alike(state: State, agenda: Agenda, by: str, other: str, draft: Draft) -> bool:
    """The sides exchanged: the same answer, and what one side gave the other took."""
    swapped = replace(agenda, parties=tuple(reversed(agenda.parties)))
    setup = replace(state.setup, agendas=(swapped, *state.setup.agendas[1:]))
    turned = replace(state, setup=setup)
    one = own_seat(observe(state, other), agenda).margin(draft)
    two = own_seat(observe(turned, other), swapped).margin(draft)
    issues = [i for i, issue in enumerate(agenda.issues) if {issue.giver, issue.taker} == {by, other}]
    mine = given(agenda, by, agenda.nothing, draft)
    theirs = given(agenda, other, agenda.nothing, draft)
    return one == two and all(mine[i] == -theirs[i] for i in issues)
