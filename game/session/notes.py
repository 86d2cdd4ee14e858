"""What the player wrote on the saves: a name of their own, and tags. One small file beside them, `studies.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from game.places import saves_folder
from game.scenario.problems import ScenarioError
from game.scenario.reading import read_document

NOTES = "studies.yaml"
_LONGEST, _MOST_TAGS = 60, 8


@dataclass(frozen=True)
class Note:
    """What is written on one save; without a name it goes by its scenario's."""

    name: str = ""
    tags: tuple[str, ...] = ()


def read_notes(folder: Path | None = None) -> dict[str, Note]:
    """The notes by the saves' file names. A file that cannot be read counts as none, and is left as it is."""
    path = (folder or saves_folder()) / NOTES
    if not path.is_file():
        return {}
    try:
        held = read_document(path).value
    except ScenarioError:
        return {}
    rows = held if isinstance(held, Mapping) else {}
    return {str(name): _note(row) for name, row in rows.items() if isinstance(row, Mapping)}


def write_note(file: str, note: Note, folder: Path | None = None) -> None:
    """Writes the note of one save, the file whole or not at all. OSError when it cannot be written.

    A file that could not be read is kept aside first.
    """
    folder = folder or saves_folder()
    path = folder / NOTES
    notes = read_notes(folder)
    if path.is_file() and not notes:
        path.replace(path.with_name("studies.broken.yaml"))
    notes[file] = note
    rows = {name: _row(one) for name, one in notes.items() if one != Note()}
    folder.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{NOTES}.new")
    beside.write_text(yaml.safe_dump(rows, allow_unicode=True, sort_keys=True), encoding="utf-8")
    beside.replace(path)


def tags_of(text: str) -> tuple[str, ...]:
    """Tags from a line with commas between them: trimmed, each once, at most eight."""
    parts = (part.strip()[:_LONGEST] for part in text.replace("、", ",").replace("，", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))[:_MOST_TAGS]


def _note(row: Mapping[str, Any]) -> Note:
    tags = row.get("tags")
    return Note(
        str(row.get("name", ""))[:_LONGEST], tags_of(",".join(map(str, tags)) if isinstance(tags, list) else "")
    )


def _row(note: Note) -> dict[str, Any]:
    found: dict[str, Any] = {"name": note.name[:_LONGEST]} if note.name else {}
    return found | ({"tags": list(note.tags)} if note.tags else {})
