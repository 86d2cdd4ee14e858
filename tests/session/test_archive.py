"""The record played through the session: no illegal move, no chip held otherwise than its timeline says."""

from dataclasses import replace

import pytest

from game.history.loading import load_record
from game.history.record import Record
from game.rules import ALL, EndTurn
from game.rules.events import ControlChanged, OrderResolved
from game.scenario.loading import load_world
from game.scenario.world import World
from game.session.archive import RecordReplay, play_record


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


@pytest.fixture(scope="module")
def replay(world: World, record: Record) -> RecordReplay:
    return play_record(world, record)


def test_no_difference_at_any_date(replay: RecordReplay, record: Record) -> None:
    assert [str(fault) for fault in replay.faults] == []
    assert replay.moves == len(record.entries) + len(record.effects)


def test_it_ends_as_the_timelines_end(replay: RecordReplay, world: World) -> None:
    state = replay.session.state
    for chip in world.chips.values():
        last = chip.tenures[-1]
        assert (state.tenures[chip.id].holder, state.tenures[chip.id].basis.value) == (last.holder, last.hold)


def test_outcomes_fall_as_recorded(replay: RecordReplay, record: Record) -> None:
    resolved = {
        event.order.case: event.rung
        for entry in replay.session.tree.line()
        for event in entry.events
        if isinstance(event, OrderResolved)
    }
    assert {one.id: one.outcome for one in record.in_order} == {
        case: rung for case, rung in resolved.items() if case in record.entries
    }


def test_changes_of_holder_are_events(replay: RecordReplay, world: World) -> None:
    played = [e for entry in replay.session.tree.line() for e in entry.events if isinstance(e, ControlChanged)]
    steps = [(a, b) for chip in world.chips.values() for a, b in zip(chip.tenures, chip.tenures[1:])]
    assert len(played) == sum(a.holder != b.holder for a, b in steps)


def test_two_replays_are_the_same(replay: RecordReplay, world: World, record: Record) -> None:
    assert play_record(world, record).session.state.digest == replay.session.state.digest


def changed(record: Record, entry: str, **fields: object) -> Record:
    """The record with one entry otherwise."""
    entries = {**record.entries, entry: replace(record.entries[entry], **fields)}  # type: ignore[arg-type]
    return Record(entries, record.effects, record.digest)


def test_giving_what_one_does_not_hold_is_illegal(world: World, record: Record) -> None:
    treaty = record.entries["st-petersburg-1875"]
    wrong = tuple(replace(t, giver="USA") if t.chip == "south_sakhalin" else t for t in treaty.transfers)
    faults = play_record(world, changed(record, treaty.id, transfers=wrong)).faults
    assert any("illegal: not_held" in fault.message and fault.about == treaty.id for fault in faults)


def test_a_forgotten_transfer_is_a_difference(world: World, record: Record) -> None:
    treaty = record.entries["shimonoseki"]
    kept = tuple(t for t in treaty.transfers if t.chip != "taiwan")
    faults = play_record(world, changed(record, treaty.id, transfers=kept)).faults
    assert any(fault.about == "taiwan" and fault.date == treaty.date for fault in faults)


def test_a_day_without_a_record_is_a_difference(world: World, record: Record) -> None:
    gone = next(one for one in record.effects.values() if not one.follows)
    effects = {name: one for name, one in record.effects.items() if name != gone.id}
    faults = play_record(world, Record(record.entries, effects, record.digest)).faults
    assert any(fault.date == gone.date and "nothing is recorded" in fault.message for fault in faults)


def test_only_the_record_may_end_everybodys_turn(replay: RecordReplay) -> None:
    reason = replay.session.objection(EndTurn(ALL))
    assert reason is not None and reason.key == "game_over"
