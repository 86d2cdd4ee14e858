"""From the files of `scenarios/record/` to a `Record`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

from game.history.record import Effect, Entry, Happening, Record, Transfer, default_hold
from game.history.wording import Term
from game.places import shipped
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reading import Document, read_document
from game.scenario.schema.form import validated
from game.scenario.schema.record import EntryForm, EventForm, RecordForm, TermForm, TransferForm

HappeningT = TypeVar("HappeningT", Entry, Effect)


def load_record(folder: Path | None = None) -> Record:
    """The record in that folder; ScenarioError lists every fault of shape.

    Without a folder it is the shipped one, which is read once: it never changes while the game runs.
    """
    return _shipped_record() if folder is None else build_record(read_record(folder))


@cache
def _shipped_record() -> Record:
    return build_record(read_record(shipped("scenarios") / "record"))


def read_record(folder: Path) -> tuple[Document, ...]:
    """Read the era files of a record; ScenarioError lists what cannot be read in any of them."""
    problems: list[Problem] = []
    documents: list[Document] = []
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        problems.append(Problem(str(folder), 0, "", "No era files (*.yaml) were found here."))
    for path in paths:
        try:
            documents.append(read_document(path))
        except ScenarioError as error:
            problems.extend(error.problems)
    if problems:
        raise ScenarioError(problems)
    return tuple(documents)


def build_record(documents: Iterable[Document]) -> Record:
    """The record its files describe; ScenarioError lists every fault of shape in all of them."""
    problems: list[Problem] = []
    entries: list[Entry] = []
    effects: list[Effect] = []
    digests: list[str] = []
    for document in documents:
        digests.append(document.digest)
        try:
            form = validated(document, RecordForm)
        except ScenarioError as error:
            problems.extend(error.problems)
            continue
        entries.extend(_entry(one, form.era, document, i) for i, one in enumerate(form.entries))
        effects.extend(_effect(one, form.era, document, i) for i, one in enumerate(form.events))
    if problems:
        raise ScenarioError(problems)
    digest = hashlib.sha256("".join(digests).encode("ascii")).hexdigest()
    return Record(_by_id(entries), _by_id(effects), digest)


def _by_id(happenings: list[HappeningT]) -> dict[str, HappeningT]:
    return {one.id: one for one in sorted(happenings, key=_when)}


def _when(one: Happening) -> str:
    return one.day


def _entry(form: EntryForm, era: str, document: Document, index: int) -> Entry:
    return Entry(
        id=form.id,
        date=form.date,
        by=form.by,
        to=form.to,
        act=form.act,
        chips=form.chips,
        terms=tuple(_term(term) for term in form.terms),
        outcome=form.outcome,
        transfers=tuple(_transfer(one) for one in form.transfers),
        note=form.note,
        context=form.context,
        source=form.source,
        confidence=form.confidence,
        seed=form.seed,
        era=era,
        file=document.file,
        line=document.line(("entries", index)),
        against=form.against,
    )


def _effect(form: EventForm, era: str, document: Document, index: int) -> Effect:
    return Effect(
        id=form.id,
        date=form.date,
        follows=form.follows,
        transfers=tuple(_transfer(one) for one in form.transfers),
        note=form.note,
        source=form.source,
        confidence=form.confidence,
        era=era,
        file=document.file,
        line=document.line(("events", index)),
    )


def _transfer(form: TransferForm) -> Transfer:
    return Transfer(form.chip, form.giver, form.taker, form.hold or default_hold(form.taker))


def _term(form: TermForm) -> Term:
    return Term(
        clause=form.clause,
        words=form.words,
        giver=form.giver,
        taker=form.taker,
        chips=form.chips,
        years=form.years,
        level=form.level,
        unit=form.unit,
        is_secret=form.secret,
        is_conditional=form.conditional,
        is_mutual=form.mutual,
    )
