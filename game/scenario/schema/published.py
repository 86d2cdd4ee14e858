"""The forms as JSON Schema, so that editors can complete and check files while they are written."""

from __future__ import annotations

from typing import Any

from game.scenario.schema.form import Form
from game.scenario.schema.record import RecordForm
from game.scenario.schema.scenario import ActsForm, ScenarioForm
from game.scenario.schema.world import CapabilitiesForm, ChipsForm, EpisodesForm, PowersForm, VocabularyForm

PUBLISHED: dict[str, type[Form]] = {
    "scenario": ScenarioForm,
    "acts": ActsForm,
    "chips": ChipsForm,
    "powers": PowersForm,
    "capabilities": CapabilitiesForm,
    "vocabulary": VocabularyForm,
    "episodes": EpisodesForm,
    "record": RecordForm,
}
"""Every kind of file and its form."""


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file; KeyError when there is no such kind."""
    schema: dict[str, Any] = PUBLISHED[kind].model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def all_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schemas of all kinds of files, by kind."""
    return {kind: json_schema(kind) for kind in PUBLISHED}
