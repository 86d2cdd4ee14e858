"""What the checks look at: a world and a record as forms, each beside the document that knows its lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from game.scenario.loading import WorldFiles, read_world
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reading import Document, Where, read_document
from game.scenario.schema.form import Form, validated
from game.scenario.schema.record import EntryForm, EventForm, RecordForm
from game.scenario.schema.world import CapabilitiesForm, ChipForm, ChipsForm, EpisodesForm, PowersForm, VocabularyForm

FormT = TypeVar("FormT", bound=Form)


@dataclass(frozen=True)
class WorldSubject:
    """The files of a world, all of the right shape."""

    files: WorldFiles
    groups: tuple[ChipsForm, ...]
    powers: PowersForm
    capabilities: CapabilitiesForm
    vocabulary: VocabularyForm
    episodes: EpisodesForm

    @property
    def chips(self) -> Iterator[tuple[Document, Where, ChipForm]]:
        """Every chip with its place."""
        for document, group in zip(self.files.chips, self.groups):
            for i, chip in enumerate(group.chips):
                yield document, ("chips", i), chip

    @cached_property
    def chip_ids(self) -> frozenset[str]:
        """Ids of all chips."""
        return frozenset(chip.id for _, _, chip in self.chips)

    @cached_property
    def actors(self) -> frozenset[str]:
        """Ids of everybody who can hold, claim or act."""
        minors = [minor.id for minor in self.powers.minors]
        return frozenset([*(power.id for power in self.powers.powers), *minors, "other"])

    @cached_property
    def seats(self) -> frozenset[str]:
        """Ids of the powers that can be played."""
        return frozenset(power.id for power in self.powers.powers)


@dataclass(frozen=True)
class RecordSubject:
    """The files of a record, all of the right shape, and the world they speak of."""

    documents: tuple[Document, ...]
    eras: tuple[RecordForm, ...]
    world: WorldSubject
    since: str = ""
    """First day the files speak for; empty for all of time. What was held before is taken from the timelines."""
    until: str = "9999"

    @property
    def entries(self) -> Iterator[tuple[Document, Where, EntryForm]]:
        """Every entry with its place."""
        for document, era in zip(self.documents, self.eras):
            for i, entry in enumerate(era.entries):
                yield document, ("entries", i), entry

    @property
    def events(self) -> Iterator[tuple[Document, Where, EventForm]]:
        """Every event with its place."""
        for document, era in zip(self.documents, self.eras):
            for i, event in enumerate(era.events):
                yield document, ("events", i), event

    @property
    def everything(self) -> list[tuple[Document, Where, EntryForm | EventForm]]:
        """Entries, then events, in the order of the files."""
        return [*self.entries, *self.events]

    @property
    def happenings(self) -> list[tuple[Document, Where, EntryForm | EventForm]]:
        """Entries and events in order of date; on one day entries come first, a month before its first day."""
        return sorted(self.everything, key=lambda item: day_of(item[2]))


def day_of(one: EntryForm | EventForm) -> str:
    """A date that sorts; a month stands before its first day."""
    return one.date if len(one.date) == 10 else f"{one.date}-00"


def world_subject(folder: Path, instead: Mapping[str, Path] | None = None) -> WorldSubject:
    """The world in a folder, some files replaced by others; ScenarioError lists the faults of shape."""
    files = read_world(folder, instead)
    problems: list[Problem] = []
    groups = [_formed(document, ChipsForm, problems) for document in files.chips]
    powers = _formed(files.powers, PowersForm, problems)
    capabilities = _formed(files.capabilities, CapabilitiesForm, problems)
    vocabulary = _formed(files.vocabulary, VocabularyForm, problems)
    episodes = _formed(files.episodes, EpisodesForm, problems)
    if not (powers and capabilities and vocabulary and episodes) or problems:
        raise ScenarioError(problems)
    chips = tuple(one for one in groups if one)
    return WorldSubject(files, chips, powers, capabilities, vocabulary, episodes)


def record_subject(paths: list[Path], world: WorldSubject) -> RecordSubject:
    """The era files at those paths; ScenarioError lists the faults of shape."""
    problems: list[Problem] = []
    documents: list[Document] = []
    eras: list[RecordForm] = []
    for path in paths:
        try:
            document = read_document(path)
            eras.append(validated(document, RecordForm))
            documents.append(document)
        except ScenarioError as error:
            problems.extend(error.problems)
    if problems:
        raise ScenarioError(problems)
    return RecordSubject(tuple(documents), tuple(eras), world)


def _formed(document: Document, form: type[FormT], problems: list[Problem]) -> FormT | None:
    try:
        return validated(document, form)
    except ScenarioError as error:
        problems.extend(error.problems)
        return None
