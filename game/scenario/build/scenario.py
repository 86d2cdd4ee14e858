"""One scenario as a whole: its setup, its words, its real path."""

import os
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from game.places import shipped
from game.rules.bonds.bond import Terms
from game.rules.clauses import Basis, ClauseKind, Tenure
from game.rules.setup import ActKind, Agenda, Character, Setup

from ..faults import Faults
from ..problems import Problem, ScenarioError, suggestion
from ..reading import Document, read_document
from ..schema.form import validated
from ..schema.scenario import ActForm, ActsForm, ScenarioForm
from ..schema.treaties import LawsForm
from ..schema.world import VocabularyForm
from . import acts, business, crisis, seats, table, treaties, world
from .digest import setup_digest

STRUCTURE = "scenario.yaml"


@dataclass(frozen=True, eq=False)
class Scenario:
    """A scenario ready to be played."""

    id: str
    folder: Path
    setup: Setup
    form: ScenarioForm

    @cached_property
    def texts(self) -> dict[str, Any]:
        """The English words of the scenario, by id; empty when the author has written none yet."""
        return self.words("en")

    def words(self, language: str) -> dict[str, Any]:
        """The words in one language; whatever a translation lacks is looked up in English by its reader."""
        path = self.folder / "texts" / f"{language}.yaml"
        if not path.is_file():
            return {}
        value: dict[str, Any] = read_document(path).value
        return value

    @property
    def path(self) -> str:
        """The real path of history in the game's notation."""
        file = self.folder / self.form.history.path
        return file.read_text(encoding="utf-8") if file.is_file() else ""


def scenario_ids(root: Path | None = None) -> tuple[str, ...]:
    """The scenarios that are shipped, in the order of their first dates."""
    folders = [f.parent for f in (root or shipped("scenarios")).glob(f"*/{STRUCTURE}")]
    return tuple(sorted((f.name for f in folders), key=lambda name: name.rsplit("-", 1)[-1]))


def find_scenario(name: str) -> Path:
    """The folder of a scenario by its id, or by the path of its folder or file."""
    given = Path(name)
    for folder in (shipped("scenarios") / name, given, given.parent):
        if os.path.isfile(folder / STRUCTURE) and (folder != given.parent or given.name == STRUCTURE):
            return folder
    hint = suggestion(name, scenario_ids(), 20)
    raise ScenarioError([Problem(name, 0, "", "There is no scenario of this name, nor a folder with one.", hint)])


def load_scenario(name: str) -> Scenario:
    """Read, check and build a scenario. Raises ScenarioError with every problem found."""
    folder = find_scenario(name)
    document = read_document(folder / STRUCTURE)
    form = validated(document, ScenarioForm)
    acts_document = read_document(shipped("scenarios") / "acts.yaml")
    vocabulary = read_document(shipped("scenarios") / "world" / "vocabulary.yaml")
    laws = read_document(shipped("scenarios") / "treaties.yaml")
    setup = build(form, document, Shared(acts_document, vocabulary, laws))
    return Scenario(form.id, folder, setup, form)


@dataclass(frozen=True)
class Shared:
    """The files that all scenarios stand on."""

    acts: Document
    vocabulary: Document
    laws: Document


def build(form: ScenarioForm, document: Document, shared: Shared) -> Setup:
    """The setup of a validated scenario. Raises ScenarioError with every fault of meaning."""
    faults, acts_faults, law_faults = Faults(document), Faults(shared.acts), Faults(shared.laws)
    words = validated(shared.vocabulary, VocabularyForm)
    kinds = {w.id: ClauseKind(w.id, Basis(w.basis) if w.basis else None, w.title, w.family) for w in words.clauses}
    outcomes = tuple(w.id for w in words.outcomes)
    act_forms = validated(shared.acts, ActsForm).acts
    terms = treaties.terms(validated(shared.laws, LawsForm), kinds, act_forms, law_faults)
    agenda = table.agenda(form, kinds, faults)
    first = world.world(form, faults)
    _check_cast(form, faults)
    business.check_room(form, faults)
    history, signed = _history(form, agenda, faults)
    setup = Setup(
        id=form.id,
        digest=setup_digest(document, shared.acts, form.acts, shared.vocabulary, shared.laws),
        powers=form.powers,
        seats=form.seats,
        dates=form.dates,
        chips=tuple(form.chips),
        clause_kinds=kinds,
        acts=crisis.answering(_acts(form, act_forms, outcomes, faults, acts_faults), form, agenda, faults),
        agendas=(agenda,),
        stakes={s: table.stake(s, f, form.table, agenda, faults) for s, f in form.stakes.items()},
        characters={s: _character(form, s) for s in form.stakes},
        homes={s: seats.home(s, h, agenda, faults) for s, h in form.homes.items()},
        objectives={
            s: tuple(seats.objective(s, k, o, agenda, form, faults) for k, o in enumerate(form.objectives.get(s, ())))
            for s in (*form.seats, *(other for other in form.objectives if other not in form.seats))
        },
        rates=world.rates(form, first, faults),
        world=first,
        tenures={c: Tenure(t.holders, Basis(t.basis), t.sovereign) for c, t in form.chips.items()},
        orders_per_turn=form.orders_per_turn,
        history=history,
        historic_turn=signed,
        historic_ending=form.history.ending,
        crisis=crisis.crisis(form, faults),
        horizon=form.horizon,
        bonds=treaties.bonds(form, agenda, kinds, faults),
        terms=terms if form.treaties or form.goes_on else Terms(),
        goes_on=form.goes_on,
        playable=form.playable or form.seats,
        historic_items=dict(form.history.items),
    )
    faults.raise_if_any()
    acts_faults.raise_if_any()
    law_faults.raise_if_any()
    return setup


def shared_acts(powers: tuple[str, ...], outcomes: tuple[str, ...]) -> dict[str, ActKind]:
    """Every act of `acts.yaml`, for whoever plays beyond one scenario. Raises ScenarioError on faults of the file."""
    document = read_document(shipped("scenarios") / "acts.yaml")
    faults = Faults(document)
    forms = validated(document, ActsForm).acts
    built = {name: acts.act(name, form, powers, outcomes, faults) for name, form in forms.items()}
    faults.raise_if_any()
    return built


def _acts(
    form: ScenarioForm, known: dict[str, ActForm], outcomes: tuple[str, ...], faults: Faults, acts_faults: Faults
) -> dict[str, ActKind]:
    """The acts a scenario offers, in the published order of `acts.yaml`."""
    for k, name in enumerate(form.acts):
        faults.known(("acts", k), "act", name, known)
    return {n: acts.act(n, a, form.powers, outcomes, acts_faults) for n, a in known.items() if n in form.acts}


def _character(form: ScenarioForm, seat: str) -> Character:
    name = form.stakes[seat].character
    found = form.characters.get(name)
    if found is None:
        return Character(name)
    return Character(name, found.hope, found.curve, found.candour, found.boldness, found.activity)


def _history(form: ScenarioForm, agenda: Agenda, faults: Faults) -> tuple[tuple[int, ...], int]:
    draft = list(agenda.nothing)
    for name, level in form.history.treaty.items():
        i, v = table.place(agenda, f"{name}={level}", faults, ("history", "treaty", name))
        draft[i] = v
    return tuple(draft), form.history.score_turn


def _check_cast(form: ScenarioForm, faults: Faults) -> None:
    """Seats, stakes, homes and dates must fit together."""
    for k, seat in enumerate(form.seats):
        faults.known(("seats", k), "power", seat, form.powers)
        faults.known(("stakes",), "seat with a stake", seat, form.stakes)
        if seat in (form.playable or form.seats):
            faults.known(("objectives",), "seat with aims", seat, form.objectives)
    for seat, stake in form.stakes.items():
        faults.known(("stakes", seat, "character"), "character", stake.character, form.characters)
    for party in form.table.parties:
        faults.known(("homes",), "capital that ratifies", party, form.homes)
    previous = ""
    for k, text in enumerate(form.dates):
        try:
            date.fromisoformat(text)
        except ValueError:
            faults.add(("dates", k), f"{text!r} is no date of the calendar.")
        if text <= previous:
            faults.add(("dates", k), f"The dates run forward; {text} does not come after {previous}.")
        previous = text
    if form.history.score_turn >= len(form.dates):
        faults.add(("history", "score_turn"), f"A turn from 0 to {len(form.dates) - 1} was expected.")
