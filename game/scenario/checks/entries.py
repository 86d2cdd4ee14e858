"""Checks of the record's entries and events: ids, dates, words, sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.scenario.checks.subjects import RecordSubject, day_of
from game.scenario.dates import date_fault
from game.scenario.problems import Problem, suggestion
from game.scenario.reading import Document, Where
from game.scenario.schema.record import EntryForm, EventForm, TermForm
from game.scenario.world import END, START

NOTHING_MOVES = frozenset({"rejected", "ignored", "counter", "lapsed", "not_ratified"})
"""Outcomes after which nothing can change hands."""


def ids_are_unique(record: RecordSubject) -> Iterator[Problem]:
    """Entries and events share one set of ids, over all files."""
    first: dict[str, str] = {}
    for document, where, one in record.everything:
        if one.id in first:
            message = f"The id '{one.id}' stands here again (first in {first[one.id]})."
            yield document.problem((*where, "id"), message, "Give it another id.", "entry-twice")
        first.setdefault(one.id, f"{document.file}:{document.line(where)}")


def dates_are_real(record: RecordSubject) -> Iterator[Problem]:
    """Days of the calendar within 1850-2030."""
    for document, where, one in record.everything:
        fault = date_fault(one.date, START, END)
        if fault:
            yield document.problem((*where, "date"), fault, check="date")


def entries_run_forward(record: RecordSubject) -> Iterator[Problem]:
    """Within a file, and from file to file, entries stand in order of date; so do events."""
    everything = record.everything
    for kind in (EntryForm, EventForm):
        happenings = [item for item in everything if isinstance(item[2], kind)]
        latest = ""
        for document, where, one in happenings:
            if day_of(one) < latest:
                message = f"{one.date} stands after {latest.removesuffix('-00')}."
                yield document.problem((*where, "date"), message, "Put it in order of date.", "date-order")
            latest = max(latest, day_of(one))


def sources_are_named(record: RecordSubject) -> Iterator[Problem]:
    """No claim without a source."""
    for document, where, one in record.everything:
        if not one.source.strip():
            message = f"'{one.id}' has no source."
            hint = "Name the treaty, paper or book it was read from."
            yield document.problem((*where, "source"), message, hint, "source-missing")
        if not one.note.strip():
            message = f"'{one.id}' does not say what came of it."
            yield document.problem((*where, "note"), message, check="note-missing")


def actors_are_known(record: RecordSubject) -> Iterator[Problem]:
    """Who moved and who was moved upon."""
    for document, where, entry in record.entries:
        words = [((*where, "by"), entry.by), *(((*where, "to", i), to) for i, to in enumerate(entry.to))]
        words += [((*where, "against", i), one) for i, one in enumerate(entry.against)]
        yield from _known(document, words, record.world.actors, "power")
        if entry.by in entry.to and entry.by != "other":
            message = f"{entry.by} is both mover and target of '{entry.id}'."
            yield document.problem((*where, "to"), message, check="own-target")


def acts_and_outcomes_are_known(record: RecordSubject) -> Iterator[Problem]:
    """The vocabulary of moves and answers."""
    acts = {word.id for word in record.world.vocabulary.acts}
    outcomes = {word.id for word in record.world.vocabulary.outcomes}
    for document, where, entry in record.entries:
        yield from _known(document, [((*where, "act"), entry.act)], acts, "act")
        yield from _known(document, [((*where, "outcome"), entry.outcome)], outcomes, "outcome")


def chips_are_known(record: RecordSubject) -> Iterator[Problem]:
    """Every chip named in entries, terms and transfers is a chip of the world."""
    for document, where, one in record.everything:
        words = [((*where, "transfers", i, "chip"), t.chip) for i, t in enumerate(one.transfers)]
        if isinstance(one, EntryForm):
            words += [((*where, "chips", i), chip) for i, chip in enumerate(one.chips)]
            for i, term in enumerate(one.terms):
                words += [((*where, "terms", i, "chips", k), chip) for k, chip in enumerate(term.chips)]
        yield from _known(document, words, record.world.chip_ids, "chip")


def clauses_are_known(record: RecordSubject) -> Iterator[Problem]:
    """The vocabulary of treaties."""
    clauses = {word.id for word in record.world.vocabulary.clauses}
    for document, place, term in _terms(record):
        yield from _known(document, [((*place, "clause"), term.clause)], clauses, "clause")


def parties_of_terms_are_known(record: RecordSubject) -> Iterator[Problem]:
    """Who gives and who takes, and that they are two."""
    for document, place, term in _terms(record):
        for side, names in (("from", term.giver), ("to", term.taker)):
            words = [((*place, side), name) for name in names.split("+") if name]
            yield from _known(document, words, record.world.actors, "power")
        if term.giver and term.giver == term.taker and not term.mutual:
            message = f"'{term.words}' gives from {term.giver} to itself."
            yield document.problem((*place, "to"), message, check="own-target")


def amounts_have_units(record: RecordSubject) -> Iterator[Problem]:
    """A figure without its unit, or a unit without a figure, says nothing."""
    for document, place, term in _terms(record):
        if bool(term.level) != bool(term.unit):
            message = f"The level is {term.level} and the unit '{term.unit}'; both were expected, or neither."
            yield document.problem((*place, "level"), message, check="amount")


def nothing_moves_after_a_refusal(record: RecordSubject) -> Iterator[Problem]:
    """A move that came to nothing transfers nothing."""
    for document, where, entry in record.entries:
        moved = [transfer.chip for transfer in entry.transfers if transfer.giver != transfer.taker]
        if moved and entry.outcome in NOTHING_MOVES:
            message = f"'{entry.id}' was {entry.outcome}, and yet it transfers {moved[0]}."
            hint = "Mend the outcome, or move the transfer to an event."
            yield document.problem((*where, "transfers"), message, hint, "transfer-refused")


def events_follow_entries(record: RecordSubject) -> Iterator[Problem]:
    """An event that follows an entry names one that is there, and comes no earlier."""
    days = {entry.id: day_of(entry) for _, _, entry in record.entries}
    for document, where, event in record.events:
        if not event.follows:
            continue
        place = (*where, "follows")
        if event.follows not in days:
            hint = suggestion(event.follows, days, 0)
            yield document.problem(place, f"There is no entry '{event.follows}'.", hint, "unknown-entry")
        elif days[event.follows] > event.date:
            message = f"'{event.id}' takes effect before the entry it follows."
            yield document.problem(place, message, check="effect-order")


def _terms(record: RecordSubject) -> Iterator[tuple[Document, Where, TermForm]]:
    for document, where, entry in record.entries:
        for i, term in enumerate(entry.terms):
            yield document, (*where, "terms", i), term


def _known(document: Document, words: list[tuple[Where, str]], valid: Collection[str], noun: str) -> Iterator[Problem]:
    for where, word in words:
        if word not in valid:
            hint = suggestion(word, valid, 20)
            yield document.problem(where, f"There is no {noun} '{word}'.", hint, f"unknown-{noun}")


CHECKS = (
    ids_are_unique,
    dates_are_real,
    entries_run_forward,
    sources_are_named,
    actors_are_known,
    acts_and_outcomes_are_known,
    chips_are_known,
    clauses_are_known,
    parties_of_terms_are_known,
    amounts_have_units,
    nothing_moves_after_a_refusal,
    events_follow_entries,
)
"""All checks of entries and events."""
