"""The record of history played through a session, and proved against the timelines of the world.

replay = play_record(load_world(), load_record())
replay.faults                     # empty when every chip is held as its timeline says, at every date
replay.session.tree               # a tree like any game's: front ends scrub it, players branch off it
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.history.record import Record
from game.history.staging import Day, Stage, stage_record
from game.places import shipped
from game.rules import ALL, EndTurn, State, begin
from game.scenario.build import Scenario
from game.scenario.schema.scenario import HistoryForm, ScenarioForm
from game.scenario.world import World

from .session import Session
from .tree import Entry, Tree


@dataclass(frozen=True)
class Fault:
    """Where the replay and the data part."""

    date: str
    about: str
    """Id of the entry or of the chip."""
    message: str

    def __str__(self) -> str:
        return f"{self.date} {self.about}: {self.message}"


@dataclass(frozen=True)
class RecordReplay:
    """The record as it was played."""

    session: Session
    moves: int
    """Entries and effects that were played."""
    faults: tuple[Fault, ...]
    """Illegal moves and chips held otherwise than their timelines say; empty when all is well."""


def play_record(world: World, record: Record) -> RecordReplay:
    """Play every entry as an action of its power through the rules, comparing all chips after every day."""
    stage = stage_record(world, record)
    session = _session(stage)
    timelines = Timelines(world)
    faults: list[Fault] = []
    for day in stage.days:
        faults.extend(_play_day(session, day))
        faults.extend(timelines.missed_before(day.date))
        faults.extend(timelines.differences(day.date, session.state))
    faults.extend(timelines.missed_before("9999"))
    moves = sum(len(day.orders) for day in stage.days)
    return RecordReplay(session, moves, tuple(faults))


class Timelines:
    """All control timelines of the world, walked forward day by day."""

    def __init__(self, world: World) -> None:
        steps = [(step.since, chip.id, step) for chip in world.chips.values() for step in chip.tenures]
        self._ahead = sorted(steps, key=lambda one: one[:2], reverse=True)
        self._held: dict[str, tuple[tuple[str, ...], str]] = {}

    def missed_before(self, date: str) -> Iterator[Fault]:
        """Steps that lie before that day and after the day last compared: nothing is recorded for them."""
        while self._ahead and self._ahead[-1][0] < date:
            since, chip, step = self._ahead.pop()
            if chip in self._held:
                yield Fault(since, chip, f"goes to {step.holder}, and nothing is recorded that day")
            self._held[chip] = (step.holders, step.hold)

    def differences(self, date: str, state: State) -> Iterator[Fault]:
        """Chips that are not held as their timelines say on that day."""
        while self._ahead and self._ahead[-1][0] == date:
            _, chip, step = self._ahead.pop()
            self._held[chip] = (step.holders, step.hold)
        for chip, expected in self._held.items():
            played = state.tenures[chip]
            if (played.holders, played.basis.value) != expected:
                said = f"{'+'.join(expected[0]) or 'none'} ({expected[1]}) expected"
                yield Fault(date, chip, f"held by {played.holder} ({played.basis.value}), {said}")


def _session(stage: Stage) -> Session:
    scenario = Scenario("record", shipped("scenarios") / "record", stage.setup, _unwritten())
    root = begin(stage.setup, {})
    tree = Tree([Entry(0, None, "", {}, (), root)])
    return Session(scenario, 0, frozenset(stage.setup.seats), tree, fixed_lots=stage.lots)


def _unwritten() -> ScenarioForm:
    """The record is staged, not written as a scenario: its form has an id and a path that leads nowhere."""
    history = HistoryForm.model_construct(path="none.txt")
    return ScenarioForm.model_construct(id="record", history=history)


def _play_day(session: Session, day: Day) -> Iterator[Fault]:
    for order in day.orders:
        reason = session.objection(order)
        if reason is None:
            session.play(order)
        else:
            about = ", ".join(f"{name} {value}" for name, value in reason.about)
            yield Fault(day.date, order.order.case, f"illegal: {reason.key} ({about})")
    session.play(EndTurn(ALL))
