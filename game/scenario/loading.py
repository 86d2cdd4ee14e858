"""From the files of `scenarios/world/` to a `World`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from game.places import shipped
from game.scenario.powers import Aim, Era, Faction, Minor, Office, Power
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reading import Document, read_document
from game.scenario.schema.form import Form, validated
from game.scenario.schema.world import (
    CapabilitiesForm,
    ChipForm,
    ChipsForm,
    EpisodesForm,
    EraForm,
    PowersForm,
    VocabularyForm,
)
from game.scenario.world import (
    ActWord,
    Chip,
    Claim,
    ClauseWord,
    Episode,
    Figures,
    Names,
    OutcomeWord,
    Tenure,
    World,
    Worth,
)

FORMS: dict[str, type[Form]] = {
    "powers.yaml": PowersForm,
    "capabilities.yaml": CapabilitiesForm,
    "vocabulary.yaml": VocabularyForm,
    "episodes.yaml": EpisodesForm,
}
"""The files every world has beside its `chips/`, and the shape of each."""

FormT = TypeVar("FormT", bound=Form)
_SPELLS = re.compile(r"^(?P<name>.*?) \((?P<what>[^)]*)\)$")
_YEARS = re.compile(r"(?P<first>\d{4})(?:-(?P<last>\d{4})?)?")


@dataclass(frozen=True)
class WorldFiles:
    """The documents of a world as read, with their lines; the checks look at these."""

    powers: Document
    capabilities: Document
    vocabulary: Document
    episodes: Document
    chips: tuple[Document, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """All of them, chips first."""
        return (*self.chips, self.powers, self.capabilities, self.vocabulary, self.episodes)

    @property
    def digest(self) -> str:
        """SHA-256 over the files' digests, as hex."""
        return hashlib.sha256("".join(one.digest for one in self.documents).encode("ascii")).hexdigest()


def load_world(folder: Path | None = None) -> World:
    """The world in that folder; ScenarioError lists every fault of shape.

    Without a folder it is the shipped one, which is read once: it never changes while the game runs.
    """
    return _shipped_world() if folder is None else build_world(read_world(folder))


@cache
def _shipped_world() -> World:
    return build_world(read_world(shipped("scenarios") / "world"))


def read_world(folder: Path, instead: Mapping[str, Path] | None = None) -> WorldFiles:
    """Read the files of a world folder; `instead` puts other files in the place of those of the same name.

    ScenarioError lists what cannot be read in any of them.
    """
    problems: list[Problem] = []
    read: dict[str, Document] = {}
    others = dict(instead or {})
    by_name = {path.name: path for path in (folder / "chips").glob("*.yaml")}
    by_name |= {name: path for name, path in others.items() if name not in FORMS}
    chip_files = [by_name[name] for name in sorted(by_name)]
    if not chip_files:
        problems.append(Problem(str(folder / "chips"), 0, "", "No chip files (*.yaml) were found here."))
    for path in [*chip_files, *(others.get(name, folder / name) for name in FORMS)]:
        try:
            read[path.name] = read_document(path)
        except ScenarioError as error:
            problems.extend(error.problems)
    if problems:
        raise ScenarioError(problems)
    chips = tuple(read[path.name] for path in chip_files)
    return WorldFiles(
        powers=read["powers.yaml"],
        capabilities=read["capabilities.yaml"],
        vocabulary=read["vocabulary.yaml"],
        episodes=read["episodes.yaml"],
        chips=chips,
    )


def build_world(files: WorldFiles) -> World:
    """The world its files describe; ScenarioError lists every fault of shape in all of them."""
    shapes = _Shapes()
    groups = [shapes.of(document, ChipsForm) for document in files.chips]
    powers = shapes.of(files.powers, PowersForm)
    capabilities = shapes.of(files.capabilities, CapabilitiesForm)
    words = shapes.of(files.vocabulary, VocabularyForm)
    episodes = shapes.of(files.episodes, EpisodesForm)
    if not (powers and capabilities and words and episodes) or shapes.problems:
        raise ScenarioError(shapes.problems)
    chips = [_chip(chip, group) for group in groups if group for chip in group.chips]
    return World(
        chips={chip.id: chip for chip in chips},
        powers={p.id: Power(p.id, p.name, tuple(_era(era) for era in p.eras)) for p in powers.powers},
        minors={minor.id: Minor(**dict(minor)) for minor in powers.minors},
        figures=_figures(capabilities),
        clauses={w.id: ClauseWord(w.id, w.family, w.means, w.basis, w.title) for w in words.clauses},
        acts={word.id: ActWord(**dict(word)) for word in words.acts},
        outcomes={word.id: OutcomeWord(**dict(word)) for word in words.outcomes},
        episodes=tuple(Episode(**dict(episode)) for episode in episodes.episodes),
        digest=files.digest,
    )


class _Shapes:
    """Validates documents one after another and keeps all problems."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def of(self, document: Document, form: type[FormT]) -> FormT | None:
        try:
            return validated(document, form)
        except ScenarioError as error:
            self.problems.extend(error.problems)
            return None


def _chip(form: ChipForm, group: ChipsForm) -> Chip:
    return Chip(
        id=form.id,
        names=Names(form.name, form.names.ru, form.names.ja, form.names.zh, form.names.ko),
        kind=form.kind,
        theatre=group.theatre,
        lat=form.place[0],
        lon=form.place[1],
        area_km2=form.area_km2,
        population=tuple((str(count.at), str(count.people)) for count in form.population),
        resources=form.resources,
        note=form.note,
        worths=tuple(Worth(**dict(worth)) for worth in form.worth),
        tenures=tuple(Tenure(t.since, t.holder, t.hold, t.basis) for t in form.tenures),
        claims=tuple(Claim(c.by, _day(c.since), _day(c.until), c.note) for c in form.claims),
        sources=group.sources,
    )


def _day(bound: str | int | None) -> str | None:
    return None if bound is None else str(bound)


def _era(form: EraForm) -> Era:
    return Era(
        since=form.since,
        regime=form.regime,
        heads=tuple(_office(text) for text in form.heads),
        ministers=tuple(_office(text) for text in form.ministers),
        others=form.others,
        goals=tuple(Aim(aim.text, aim.source) for aim in form.goals),
        red_lines=tuple(Aim(aim.text, aim.source) for aim in form.red_lines),
        style=form.style,
        factions=tuple(Faction(**dict(faction)) for faction in form.factions),
    )


def _office(text: str) -> Office:
    """`Ito (1892-1896, 1898)` as a name with its spells; a bracket without a year stays in the name."""
    match = _SPELLS.match(text)
    spells = tuple(_spells(match["what"])) if match else ()
    return Office(match["name"], spells) if match and spells else Office(text, ())


def _spells(what: str) -> Iterable[tuple[int, int | None]]:
    for match in _YEARS.finditer(what):
        first = int(match["first"])
        is_open = match[0].endswith("-")
        yield first, None if is_open else int(match["last"] or first)


def _figures(form: CapabilitiesForm) -> Figures:
    return Figures(
        sources=form.source,
        columns=tuple(form.columns),
        rows={state: {int(y): row for y, row in years.items()} for state, years in form.states.items()},
        estimated=form.estimated,
    )
