"""How fast and how true the engine is, measured: games a second, replies, refusals turned, counter-offers, estimates.

Speeds are medians of several runs inside one process; the rest are counts over random drafts in real positions.
"""

import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any

import numpy as np

from game.players.cabinet import Cabinet
from game.players.cabinet.belief import cloud
from game.players.cabinet.cabinet import own_seat
from game.rules import Accept, Asked, LayDraft, Refuse, Seeded, State, apply, objection, observe
from game.rules.chance import WHOLE
from game.rules.circumstances import other_party
from game.rules.state import Phase
from game.scenario.build import Scenario, load_scenario

from .session import Session

TENTHS = 10


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    games: int = 40
    runs: int = 3
    drafts: int = 1_000
    estimates: int = 2_000


@dataclass
class Tenth:
    """Drafts estimated within one tenth: how many, what was expected, how many were signed."""

    count: int = 0
    expected: int = 0
    signed: int = 0


@dataclass
class Truth:
    """Counts over random drafts laid in real positions."""

    refusals: int = 0
    blocked: int = 0
    """Refusals that named no change, because locks left none."""
    shown: int = 0
    """Refusals that named a change."""
    turned: int = 0
    """Changes that were then signed in the same moment."""
    counters: int = 0
    acceptable: int = 0
    true_to_locks: int = 0
    tenths: list[Tenth] = field(default_factory=lambda: [Tenth() for _ in range(TENTHS)])


def measured(name: str, size: Size) -> dict[str, Any]:
    """All figures of one scenario as plain data; times in milliseconds unless the name says otherwise."""
    scenario = load_scenario(name)
    speeds, replies = _speeds(scenario, size)
    moments = list(_moments(scenario, max(4, size.games // 4)))
    truth = _truth(moments, size)
    return {
        "scenario": scenario.id,
        "load_ms": _load_ms(name, size.runs),
        "games_per_second_per_core": round(median(speeds), 2),
        "reply_ms": {
            "median": round(median(replies), 2),
            "p99": round(float(np.percentile(replies, 99)), 2),
            "worst": round(max(replies), 2),
            "replies": len(replies),
        },
        "refusals": {
            "refused": truth.refusals, "blocked_by_locks": truth.blocked, "with_change": truth.shown,
            "turned": truth.turned,
        },
        "counters": {
            "laid": truth.counters, "acceptable_to_maker": truth.acceptable, "true_to_locks": truth.true_to_locks,
        },
        "estimates": _calibration(moments, size),
        "undo_ms": _undo_ms(scenario, size.runs),
    }  # fmt: skip


def _load_ms(name: str, runs: int) -> float:
    times = []
    for _ in range(max(runs, 3)):
        started = time.perf_counter()
        load_scenario(name)
        times.append(1_000 * (time.perf_counter() - started))
    return round(median(times), 1)


def _speeds(scenario: Scenario, size: Size) -> tuple[list[float], list[float]]:
    """Games a second of every run, and the milliseconds of every reply at the table."""
    speeds, replies = list[float](), list[float]()
    for run in range(size.runs):
        started = time.perf_counter()
        for seed in range(size.games):
            replies += _timed_game(scenario, run * size.games + seed)
        speeds.append(size.games / (time.perf_counter() - started))
    return speeds, replies


def _timed_game(scenario: Scenario, seed: int) -> list[float]:
    session, times = Session.new(scenario, (), seed), list[float]()
    while True:
        asked = session.awaiting
        started = time.perf_counter()
        decision = session.next_decision()
        spent = 1_000 * (time.perf_counter() - started)
        if decision is None:
            return times
        if asked is not None and asked.asked in (Asked.ANSWER, Asked.TERMS):
            times.append(spent)
        session.play(decision.action, decision.because)


def _moments(scenario: Scenario, games: int) -> Iterator[State]:
    """Moments of AI games in which a party has its turn and may lay a text."""
    parties = scenario.setup.agendas[0].parties
    for seed in range(games):
        session = Session.new(scenario, (), 10_000 + seed)
        session.play_on()
        for entry in session.tree.line():
            prompt = entry.state.awaiting
            if entry.state.phase is Phase.TALKS and prompt and prompt.seat in parties and prompt.asked is Asked.TURN:
                yield entry.state


def _drafts(moments: list[State], count: int, stream: str) -> Iterator[tuple[State, LayDraft]]:
    """Random drafts, every second one with random locks, legal in the moment they belong to."""
    rng, agenda = Seeded(0, 0, stream), moments[0].setup.agendas[0]
    made = 0
    for k in range(20 * count):
        if made >= count:
            return
        state = moments[k % len(moments)]
        seat = state.awaiting.seat if state.awaiting else ""
        lots = rng.uniforms(str(k), (2, len(agenda.issues)))
        draft = tuple(int(lot * size) for lot, size in zip(lots[0], agenda.sizes))
        locked = frozenset(i for i, lot in enumerate(lots[1]) if k % 2 and lot < 0.15)
        action = LayDraft(seat, agenda.id, draft, locked)
        if objection(state, action) is None:
            made += 1
            yield state, action


def _truth(moments: list[State], size: Size) -> Truth:
    truth = Truth()
    for state, laid in _drafts(moments, size.drafts, "bench/answers"):
        after = apply(state, laid, Seeded(0, state.turn)).state
        other = other_party(state, laid.by)
        _judge(truth, after, other, laid)
    return truth


def _judge(truth: Truth, state: State, seat: str, laid: LayDraft) -> None:
    """Count one answer: whether the change it names would be signed, or its counter-offer stands up."""
    view = observe(state, seat)
    decision = Cabinet().decide(view)
    action = decision.action if decision else None
    own = own_seat(view, view.setup.agendas[0])
    if isinstance(action, Refuse):
        truth.refusals += 1
        truth.blocked += action.turned_by is None and bool(laid.locked)
        if action.turned_by is not None:
            truth.shown += 1
            truth.turned += _is_signed(state, action, laid)
    elif isinstance(action, LayDraft):
        truth.counters += 1
        truth.acceptable += own.signs(action.draft)
        truth.true_to_locks += all(action.draft[i] == laid.draft[i] for i in laid.locked)


def _is_signed(state: State, refusal: Refuse, laid: LayDraft) -> bool:
    """Whether the promised text, laid again by the asker in the same turn, is in fact accepted."""
    shocks = Seeded(0, state.turn)
    refused = apply(state, refusal, shocks).state
    assert refusal.turned_by is not None
    again = LayDraft(laid.by, laid.table, refusal.turned_by)
    if objection(refused, again) is not None:
        view = observe(refused, refusal.by)
        return own_seat(view, view.setup.agendas[0]).signs(refusal.turned_by)
    answered = apply(refused, again, shocks).state
    decision = Cabinet().decide(observe(answered, refusal.by))
    return decision is not None and isinstance(decision.action, Accept)


def _calibration(moments: list[State], size: Size) -> dict[str, Any]:
    """Estimates against answers, in tenths of the estimate."""
    truth = Truth()
    for state, laid in _drafts_near(moments, size.estimates):
        other = other_party(state, laid.by)
        estimate = cloud(observe(state, laid.by), other).chance(laid.draft)
        tenth = truth.tenths[min(estimate * TENTHS // WHOLE, TENTHS - 1)]
        tenth.count += 1
        tenth.expected += estimate
        tenth.signed += own_seat(observe(state, other), state.setup.agendas[0]).signs(laid.draft)
    rows = [asdict(t) | _rates(t) for t in truth.tenths]
    gaps = [abs(row["estimate"] - row["share"]) for row in rows if row["count"] >= 30]
    return {"drafts": sum(t.count for t in truth.tenths), "tenths": rows, "worst_gap": round(max(gaps, default=0), 4)}


def _rates(tenth: Tenth) -> dict[str, float]:
    if not tenth.count:
        return {"estimate": 0.0, "share": 0.0}
    return {
        "estimate": round(tenth.expected / tenth.count / WHOLE, 4),
        "share": round(tenth.signed / tenth.count, 4),
    }


def _drafts_near(moments: list[State], count: int) -> Iterator[tuple[State, LayDraft]]:
    """Drafts around history's treaty, where an answer is in doubt: every article kept or changed by lot."""
    setup = moments[0].setup
    agenda, rng = setup.agendas[0], Seeded(0, 0, "bench/estimates")
    for k in range(count):
        state = moments[k * 7 % len(moments)]
        lots = rng.uniforms(str(k), (2, len(agenda.issues)))
        draft = tuple(
            int(lot * size) if change < 0.25 else history
            for lot, change, size, history in zip(lots[0], lots[1], agenda.sizes, setup.history)
        )
        seat = state.awaiting.seat if state.awaiting else agenda.parties[0]
        yield state, LayDraft(seat, agenda.id, draft)


def _undo_ms(scenario: Scenario, runs: int) -> float:
    """Milliseconds one undo takes at the end of a game."""
    times = []
    for run in range(max(runs, 3)):
        session = Session.new(scenario, (), run)
        session.play_on()
        session.seats = frozenset(scenario.setup.seats)
        started = time.perf_counter()
        session.undo()
        times.append(1_000 * (time.perf_counter() - started))
    return round(median(times), 3)
