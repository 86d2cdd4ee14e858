"""History as a game: the record's moves as orders that the engine resolves, one turn a day on which something happened.

    stage = stage_record(load_world(), load_record())
    stage.setup, stage.days, stage.lots               # a Session plays them; see game.session.archive

Nothing bypasses the rules: a move is a `GiveOrder`, its outcome is drawn from the act's ladder with the lot that
falls on what the record says, and what changed hands is carried out as clauses. The terms of an entry ride along
as promises, so that cards can show them; they move nothing by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from game.history.record import Effect, Entry, Happening, Record, Transfer
from game.history.wording import Term
from game.rules import GiveOrder, Order, Setup
from game.rules.chance import WHOLE
from game.rules.clauses import Basis, Clause, ClauseKind, Tenure
from game.rules.dynamics import ACCOUNTS, Rates, World
from game.rules.outcomes import lot_name
from game.rules.setup import ActKind, Rung
from game.scenario.build import shared_acts
from game.scenario.world import World as Atlas

TAKE_EFFECT = "take_effect"
"""The act of an effect: no ladder, it comes as it came."""
_MOVES = "moves_as_"
"""Clause kinds of the record that move a chip, one for each right: `moves_as_leased`."""


@dataclass(frozen=True)
class Day:
    """One turn of the record."""

    date: str
    orders: tuple[GiveOrder, ...]


@dataclass(frozen=True, eq=False)
class Stage:
    """Everything a session needs to play the record."""

    setup: Setup
    days: tuple[Day, ...]
    lots: Mapping[str, int]
    """The lot of each order, so that chance falls on what the record says."""


def stage_record(atlas: Atlas, record: Record) -> Stage:
    """The record on the stage of the world."""
    days = tuple(
        Day(date, tuple(GiveOrder(_order(one, record)) for one in group))
        for date, group in groupby(record.happenings, key=_turn_date)
    )
    setup = _setup(atlas, record, tuple(day.date for day in days))
    outcomes = {one.id: one.outcome for one in record.in_order}
    lots = {
        lot_name(give.order): _lot_of(outcomes.get(give.order.case, ""), atlas) for day in days for give in day.orders
    }
    return Stage(setup, days, lots)


def _turn_date(one: Happening) -> str:
    return one.date if len(one.date) == 10 else f"{one.date}-01"


def _setup(atlas: Atlas, record: Record, dates: tuple[str, ...]) -> Setup:
    actors = atlas.actors
    promises = {word.id: ClauseKind(word.id, None, False, word.family) for word in atlas.clauses.values()}
    moves = {
        _MOVES + basis: ClauseKind(_MOVES + basis, basis, basis in (Basis.HELD, Basis.JOINT, Basis.LAPSED))
        for basis in Basis
    }
    return Setup(
        id="record",
        digest=f"{atlas.digest[:16]}{record.digest[:16]}",
        powers=actors,
        seats=actors,
        dates=dates,
        chips=tuple(atlas.chips),
        clause_kinds={**promises, **moves},
        acts=_acts(atlas),
        agendas=(),
        stakes={},
        characters={},
        homes={},
        objectives={},
        rates=_still(len(actors)),
        world=_empty(len(actors)),
        tenures={chip.id: _opening(chip.tenures[0].holders, chip.tenures[0].hold) for chip in atlas.chips.values()},
        recorded=True,
    )


def _acts(atlas: Atlas) -> dict[str, ActKind]:
    """The acts of the record, with the ladders and effects they have for players where `acts.yaml` holds them."""
    shared = shared_acts(atlas.actors, tuple(atlas.outcomes))
    acts = {word.id: _act(word.id, word.family, shared.get(word.id), atlas) for word in atlas.acts.values()}
    came = (Rung("succeeded", counts_as="succeeded", carries_out=True),)
    acts[TAKE_EFFECT] = ActKind(TAKE_EFFECT, "effect", 0, "any", came, (WHOLE,))
    return acts


def _act(name: str, family: str, shared: ActKind | None, atlas: Atlas) -> ActKind:
    """One rung a word of the record, best first; what changed hands is the record's own, so every rung does it."""
    effects = {rung.counts_as: rung.effects for rung in reversed(shared.ladder)} if shared else {}
    ladder = tuple(Rung(word, effects.get(word, ()), word, carries_out=True) for word in _rungs(atlas))
    return ActKind(name, family, 0, "any", ladder, _even(len(ladder)))


def _rungs(atlas: Atlas) -> tuple[str, ...]:
    """Outcomes, those that brought the mover something first."""
    return tuple(sorted(atlas.outcomes, key=lambda word: not atlas.outcomes[word].success))


def _even(rungs: int) -> tuple[int, ...]:
    """Equal shares: the record does not forecast, it falls where it fell."""
    share = WHOLE // rungs
    return (*(share for _ in range(rungs - 1)), WHOLE - share * (rungs - 1))


def _lot_of(outcome: str, atlas: Atlas) -> int:
    rungs = _rungs(atlas)
    if outcome not in rungs:
        return WHOLE // 2
    share = WHOLE // len(rungs)
    return rungs.index(outcome) * share + share // 2


def _opening(holders: tuple[str, ...], hold: str) -> Tenure:
    return Tenure(holders, Basis(hold), sovereign="+".join(holders))


def _order(one: Happening, record: Record) -> Order:
    moved = tuple(_transfer(transfer) for transfer in one.transfers)
    if isinstance(one, Effect):
        chips = tuple(transfer.chip for transfer in one.transfers)
        return Order(_author(one, record), TAKE_EFFECT, "", chips, moved, one.id)
    promised = tuple(_promise(term) for term in one.terms)
    return Order(one.by, one.act, "+".join(one.to), one.chips, (*promised, *moved), one.id)


def _author(effect: Effect, record: Record) -> str:
    """An effect is put down to whoever made the move it follows, or else to the first who gains by it."""
    entry: Entry | None = record.entries.get(effect.follows)
    if entry is not None:
        return entry.by
    taker = effect.transfers[0].taker
    return "other" if taker == "none" else taker.split("+")[0]


def _transfer(transfer: Transfer) -> Clause:
    holders = () if transfer.taker == "none" else tuple(transfer.taker.split("+"))
    return Clause(
        kind=_MOVES + transfer.hold,
        giver=transfer.giver,
        taker="" if transfer.taker == "none" else transfer.taker,
        chips=(transfer.chip,),
        holders=holders,
    )


def _promise(term: Term) -> Clause:
    return Clause(term.clause, term.giver, term.taker, term.chips, term.level, term.years)


def _empty(powers: int) -> World:
    return World(
        np.zeros((powers, len(ACCOUNTS)), dtype=np.int64),
        np.zeros((powers, powers), dtype=np.int64),
        np.zeros((powers, powers), dtype=bool),
    )


def _still(powers: int) -> Rates:
    """Nothing moves by itself: the record says everything that is known."""
    calm = np.zeros((powers, len(ACCOUNTS)), dtype=np.int64)
    return Rates(
        drift=calm, war_drift=calm, noise=calm, rest=calm, pull=np.zeros(len(ACCOUNTS), dtype=np.int64),
        trust_rest=np.zeros((powers, powers), dtype=np.int64), trust_pull=0,
    )  # fmt: skip
