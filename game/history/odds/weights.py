"""The file of weights: what `calibrate` writes and every judge of odds reads, with where it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Annotated

import numpy as np
from pydantic import Field

from game.history.odds.fitting import Fit
from game.history.odds.trials import PULL, Trials, residuals_of
from game.history.record import Record
from game.places import shipped
from game.rules.chance import WHOLE
from game.rules.odds.families import FAMILIES
from game.rules.odds.features import FEATURES
from game.rules.odds.model import Family, Model, Weight
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reading import read_document
from game.scenario.schema.form import Form, validated

Number = float | int


class WeightForm(Form):
    centre: Number
    spread: Annotated[Number, Field(gt=0)]
    push: Number
    error: Annotated[Number, Field(ge=0)]


class FamilyForm(Form):
    weights: dict[str, WeightForm]
    thresholds: dict[str, tuple[Number, ...]]
    others: tuple[Number, ...]
    error: Annotated[Number, Field(ge=0)]


class ProvenanceForm(Form):
    record: str
    background: str
    moves: int
    successes: int
    first: str
    last: str


class WeightsForm(Form):
    provenance: ProvenanceForm
    pull: Number
    families: dict[str, FamilyForm]
    residuals: dict[str, Annotated[int, Field(ge=-WHOLE, le=WHOLE)]]


@dataclass(frozen=True)
class Provenance:
    """What the weights were fitted to. There is no clock in it: the same record gives the same file."""

    record: str
    """SHA-256 of the record."""
    background: str
    """SHA-256 of the background file."""
    moves: int
    successes: int
    first: str
    """Date of the first move of the record."""
    last: str
    """Date of the last: what the weights know."""


@dataclass(frozen=True)
class Weights:
    """A model with what it learnt from each move of the record."""

    provenance: Provenance
    model: Model
    residuals: Mapping[str, float]
    """Entry id to what came of it less what was to be expected, -1..1."""


def weighed(trials: Trials, fits: Mapping[str, Fit], record: Record) -> Weights:
    """The weights of a fit to the whole record, rounded as the file rounds them."""
    families = {family: _family(family, trials.samples[family][1].names, fits[family]) for family in FAMILIES}
    surprises = residuals_of(trials, fits)
    dates = [entry.date for entry in record.in_order]
    background = trials.eves.standing.background.digest
    provenance = Provenance(
        record.digest, background, len(dates), int(trials.success.sum()), dates[0], dates[-1]
    )
    residuals = {entry.id: round(float(r), 4) for entry, r in zip(trials.entries, surprises)}
    return Weights(provenance, Model(families, PULL), residuals)


def _family(family: str, acts: tuple[str, ...], fit: Fit) -> Family:
    weights = {
        feature.key: Weight(*(round(float(x), 4) for x in column))
        for feature, *column in zip(FEATURES[family], fit.centre, fit.spread, fit.push, fit.errors)
    }
    thresholds = {act: _rising(fit.common + fit.own[:, i]) for i, act in enumerate(acts)}
    return Family(weights, thresholds, _rising(fit.common), round(fit.threshold_error, 4))


def _rising(thresholds: np.ndarray) -> tuple[float, ...]:
    """Thresholds in order: where an act knows no middle answers, its upper boundary stands for the lower too."""
    return tuple(round(float(t), 4) for t in accumulate(thresholds, max))


def written(weights: Weights) -> str:
    """The text of the file."""
    return "\n".join(_lines(weights)) + "\n"


def _lines(weights: Weights) -> Iterator[str]:
    yield "# Weights of the odds, fitted to the record. Written by `python -m game calibrate`; do not edit."
    yield "# centre, spread: mean and standard deviation of a feature over the record; push: log-odds per standard"
    yield "# deviation, error: its standard error. thresholds: log-odds of each upper part of an act's ladder in the"
    yield "# middle of all features. residuals: what came of each move less its forecast, basis points."
    yield "provenance:"
    for name, value in vars(weights.provenance).items():
        yield f"  {name}: {value}"
    yield f"pull: {weights.model.pull}"
    yield "families:"
    for name, family in weights.model.families.items():
        yield from _family_lines(name, family)
    yield "residuals:"
    for entry, residual in sorted(weights.residuals.items()):
        yield f"  {entry}: {round(residual * WHOLE)}"


def _family_lines(name: str, family: Family) -> Iterator[str]:
    yield f"  {name}:"
    yield "    weights:"
    for key, w in family.weights.items():
        yield f"      {key}: {{centre: {w.centre}, spread: {w.spread}, push: {w.push}, error: {w.error}}}"
    yield "    thresholds:"
    for act, thresholds in family.thresholds.items():
        yield f"      {act}: [{', '.join(map(str, thresholds))}]"
    yield f"    others: [{', '.join(map(str, family.others))}]"
    yield f"    error: {family.error}"


def shipped_weights() -> Path:
    """Where the game keeps its weights."""
    return shipped("scenarios") / "weights.yaml"


def load_weights(path: Path | None = None) -> Weights:
    """The shipped weights by default; ScenarioError lists every fault."""
    document = read_document(path or shipped_weights())
    form = validated(document, WeightsForm)
    problems = list(_missing(form, document.file))
    if problems:
        raise ScenarioError(problems)
    families = {name: _read_family(form.families[name]) for name in FAMILIES}
    residuals = {entry: residual / WHOLE for entry, residual in form.residuals.items()}
    return Weights(Provenance(**dict(form.provenance)), Model(families, float(form.pull)), residuals)


def _missing(form: WeightsForm, file: str) -> Iterator[Problem]:
    for name in FAMILIES:
        keys = set(form.families[name].weights) if name in form.families else set()
        lacking = sorted({feature.key for feature in FEATURES[name]} - keys)
        if lacking:
            message = f"The weights of {', '.join(lacking)} are missing."
            yield Problem(file, 0, f"families.{name}", message, "Run `python -m game calibrate`.")


def _read_family(form: FamilyForm) -> Family:
    weights = {
        key: Weight(float(w.centre), float(w.spread), float(w.push), float(w.error))
        for key, w in form.weights.items()
    }
    thresholds = {act: tuple(map(float, values)) for act, values in form.thresholds.items()}
    return Family(weights, thresholds, tuple(map(float, form.others)), float(form.error))
