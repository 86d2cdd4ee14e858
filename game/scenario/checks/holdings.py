"""The record against the timelines: every change of hands is recorded, and nobody gives what he does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.checks.subjects import RecordSubject
from game.scenario.problems import Problem
from game.scenario.schema.record import TransferForm
from game.scenario.schema.world import ChipForm, TenureForm

Holding = tuple[str, str]
"""Holder and hold."""


def givers_hold_what_they_give(record: RecordSubject) -> Iterator[Problem]:
    """Each transfer is from whoever holds the chip at that moment of the record."""
    holdings = {chip.id: _holding(_first(chip, record.since)) for _, _, chip in record.world.chips}
    for document, where, one in record.happenings:
        for i, transfer in enumerate(one.transfers):
            if transfer.chip not in holdings:
                continue
            holder, hold = holdings[transfer.chip]
            place = (*where, "transfers", i, "from")
            if transfer.giver != holder:
                message = f"{transfer.giver} gives {transfer.chip} on {one.date}, and {holder} holds it."
                hint = "Mend the giver, or the entry before that moved it."
                yield document.problem(place, message, hint, "not-held")
            elif (transfer.taker, _taken(transfer)) == (holder, hold) and not _has_step(record, transfer, one.date):
                message = f"The transfer of {transfer.chip} on {one.date} changes nothing."
                yield document.problem(place, message, check="no-change")
            holdings[transfer.chip] = (transfer.taker, _taken(transfer))


def transfers_stand_in_the_timelines(record: RecordSubject) -> Iterator[Problem]:
    """Each transfer is a step of its chip's timeline on that very day."""
    steps = _steps(record)
    for document, where, one in record.happenings:
        for i, transfer in enumerate(one.transfers):
            known = steps.get((transfer.chip, one.date))
            if known == (transfer.taker, _taken(transfer)) or transfer.chip not in record.world.chip_ids:
                continue
            said = "nothing" if known is None else f"{known[0]} ({known[1]})"
            message = (
                f"{transfer.chip} goes to {transfer.taker} ({_taken(transfer)}) on {one.date}, "
                f"and its timeline says {said} for that day."
            )
            place = (*where, "transfers", i, "to")
            yield document.problem(place, message, "Mend the one that is wrong.", "not-in-timeline")


def timelines_stand_in_the_record(record: RecordSubject) -> Iterator[Problem]:
    """Each step of a timeline comes from an entry or an event of that very day."""
    moved = {(t.chip, one.date) for _, _, one in record.happenings for t in one.transfers}
    for document, where, chip in record.world.chips:
        for i, tenure in enumerate(chip.tenures[1:], start=1):
            if record.since <= tenure.since <= record.until and (chip.id, tenure.since) not in moved:
                message = f"{chip.id} goes to {tenure.holder} on {tenure.since}, and nothing in the record says so."
                hint = "Add an entry or an event with its source."
                yield document.problem((*where, "tenures", i), message, hint, "not-in-record")


def _first(chip: ChipForm, since: str) -> TenureForm:
    """The tenure on the eve of the day the record begins."""
    before = [tenure for tenure in chip.tenures if tenure.since < since]
    return before[-1] if before else chip.tenures[0]


def _holding(tenure: TenureForm) -> Holding:
    return tenure.holder, tenure.hold


def _taken(transfer: TransferForm) -> str:
    if transfer.hold is not None:
        return transfer.hold
    if transfer.taker == "none":
        return "lapsed"
    return "joint" if "+" in transfer.taker else "held"


def _steps(record: RecordSubject) -> dict[tuple[str, str], Holding]:
    return {(c.id, t.since): _holding(t) for _, _, c in record.world.chips for t in c.tenures[1:]}


def _has_step(record: RecordSubject, transfer: TransferForm, date: str) -> bool:
    """Whether the timeline has a step that day: a new title under the same holder is a change in law."""
    return any(
        tenure.since == date for _, _, chip in record.world.chips if chip.id == transfer.chip for tenure in chip.tenures
    )


CHECKS = (givers_hold_what_they_give, transfers_stand_in_the_timelines, timelines_stand_in_the_record)
"""All checks of the record against the timelines."""
