"""`schema`: the JSON Schema of every YAML file of the game, for editors that complete and check as one writes."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from game.scenario.schema.record import RecordForm
from game.scenario.schema.scenario import ActsForm, ScenarioForm
from game.scenario.schema.world import CapabilitiesForm, ChipsForm, EpisodesForm, PowersForm, VocabularyForm

BAD_INPUT = 2
FORMS: Mapping[str, type[BaseModel]] = {
    "scenario": ScenarioForm,
    "acts": ActsForm,
    "record": RecordForm,
    "chips": ChipsForm,
    "powers": PowersForm,
    "capabilities": CapabilitiesForm,
    "episodes": EpisodesForm,
    "vocabulary": VocabularyForm,
}


def run_schema(out: Path | None = None) -> int:
    """Print all schemas as one JSON object, or write `NAME.schema.json` files into a folder; 2 when it cannot be."""
    schemas = {name: form.model_json_schema(by_alias=True) for name, form in FORMS.items()}
    if out is None:
        print(json.dumps(schemas, ensure_ascii=False, indent=2))
        return 0
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, schema in schemas.items():
            text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
            (out / f"{name}.schema.json").write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{out} cannot be written ({error.strerror}). Name a folder you may write to.", file=sys.stderr)
        return BAD_INPUT
    print(f"{len(schemas)} schemas written to {out}.")
    return 0
