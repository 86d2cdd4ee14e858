"""Reading YAML files that strangers wrote: plain values only, each with its line, and nothing hostile.

    document = read_document(Path("scenario.yaml"))   # ScenarioError lists every fault
    document.value                                   # dicts (keys always str), lists and scalars
    document.line(("clauses", 3, "from"))            # counted from 1

The reader builds values from the parser's events and never constructs tagged objects. It refuses aliases
and anchors (the "billion laughs"), duplicate keys, tags, several documents, deep nesting and large files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from game.scenario.problems import Problem, ScenarioError
from game.scenario.scalars import plain_scalar

Where = tuple[str | int, ...]
"""The keys and indexes that lead from the root of a document to one value."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Bounds:
    """How large a file may be before it is refused unread."""

    size_bytes: int = 4_000_000
    depth: int = 24
    values: int = 300_000


@dataclass(frozen=True)
class Document:
    """The values of one file and the line of each."""

    file: str
    value: Any
    lines: dict[Where, int] = field(repr=False)
    digest: str
    """SHA-256 of the file's bytes, as hex."""

    def line(self, where: Where) -> int:
        """The line of the value at `where`, or of its nearest enclosing value."""
        while where not in self.lines and where:
            where = where[:-1]
        return self.lines.get(where, 1)

    def problem(self, where: Where, message: str, hint: str = "", check: str = "form") -> Problem:
        """A problem placed at `where` in this document."""
        return Problem(self.file, self.line(where), spelled(where), message, hint, check)


def spelled(where: Where) -> str:
    """`clauses[3].from` for `("clauses", 3, "from")`."""
    parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in where]
    return "".join(parts).lstrip(".")


def read_document(path: Path, bounds: Bounds | None = None) -> Document:
    """Read one YAML file (UTF-8); raises ScenarioError with every problem of form found in it."""
    return parse_document(_file_bytes(path, bounds or Bounds()), str(path), bounds)


def parse_document(raw: bytes, file: str, bounds: Bounds | None = None) -> Document:
    """Read YAML from bytes; `file` is the name problems are reported under."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problem = Problem(file, line, "", "The file is not UTF-8 text.", "Save it with the encoding UTF-8.")
        raise ScenarioError([problem]) from None
    builder = _Builder(file, bounds or Bounds())
    try:
        value = builder.document(text)
    except yaml.YAMLError as error:
        builder.problems.append(_syntax_problem(file, error, text))
    if builder.problems:
        raise ScenarioError(builder.problems)
    return Document(file, value, builder.lines, hashlib.sha256(raw).hexdigest())


def _file_bytes(path: Path, bounds: Bounds) -> bytes:
    if path.is_dir():
        raise ScenarioError([Problem(str(path), 0, "", "A file was expected, and this is a folder.")])
    try:
        size = path.stat().st_size
        if size > bounds.size_bytes:
            message = f"The file has {size:,} bytes; at most {bounds.size_bytes:,} are read."
            raise ScenarioError([Problem(str(path), 0, "", message, "Split it into several files.")])
        return path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        raise ScenarioError([Problem(str(path), 0, "", message)]) from None


def _syntax_problem(file: str, error: yaml.YAMLError, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark is not None else 0
    rows = text.splitlines()
    row = rows[line - 1] if 0 < line <= len(rows) else ""
    if "\t" in row[: len(row) - len(row.lstrip())] or "'\\t'" in str(error):
        return Problem(file, line, "", "The line is indented with a tab.", "YAML wants spaces here.")
    position = getattr(error, "position", None)
    if isinstance(error, yaml.reader.ReaderError) and isinstance(position, int):
        line = text[:position].count("\n") + 1
        return Problem(file, line, "", "There is a control character in the text.", "Remove it.")
    said = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "Quote values that hold ': ' or start with one of [ ] { } & * ! | > % @ `."
    return Problem(file, line, "", f"This is not well-formed YAML: {said}.", hint)


class _Builder:
    """Turns parser events into values; collects what it refuses."""

    def __init__(self, file: str, bounds: Bounds) -> None:
        self.file = file
        self.bounds = bounds
        self.problems: list[Problem] = []
        self.lines: dict[Where, int] = {}

    def document(self, text: str) -> Any:
        events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
        value: Any = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, (), "A second document starts here.", "Keep one document per file.")
                    break
                value = self._value(next(events), events, ())
        if documents == 0:
            self.problems.append(Problem(self.file, 1, "", "The file is empty."))
        return value

    def _value(self, event: Any, events: Iterator[Any], where: Where) -> Any:
        self.lines[where] = event.start_mark.line + 1
        if len(self.lines) > self.bounds.values:
            self._stop(event, where, f"The file holds more than {self.bounds.values:,} values.")
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            return self._scalar(event, where)
        if isinstance(event, yaml.AliasEvent):
            message = f"Aliases (*{event.anchor}) are not read."
            return self._refuse(event, where, message, "Write the value out.")
        if event.anchor is not None:
            self._refuse(event, where, f"Anchors (&{event.anchor}) are not read.", "Remove the anchor.")
        if event.tag is not None and event.tag != "!":
            self._refuse(event, where, f"Tags ('{event.tag}') are not read.", "Remove the tag.")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, where)
        if len(where) >= self.bounds.depth:
            self._stop(event, where, f"The nesting is deeper than {self.bounds.depth} levels.")
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        return self._mapping(events, where) if is_mapping else self._sequence(events, where)

    def _mapping(self, events: Iterator[Any], where: Where) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, where)
            if key in values:
                first = self.lines[(*where, key)]
                message = f"The key '{key}' stands here for the second time (first on line {first})."
                self._refuse(event, where, message, "Remove or rename one of them.")
                key = f"{key} (again on line {event.start_mark.line + 1})"
            value = self._value(next(events), events, (*where, key))
            values[key] = value
            self.lines[(*where, key)] = event.start_mark.line + 1
        return values

    def _key(self, event: Any, events: Iterator[Any], where: Where) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag in (None, "!"):
            return str(event.value)
        self._stop(event, where, "A key must be a plain word, without anchor, alias or tag.")
        return ""

    def _sequence(self, events: Iterator[Any], where: Where) -> list[Any]:
        values: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event, events, (*where, len(values))))
        return values

    def _scalar(self, event: Any, where: Where) -> Any:
        if event.style or not event.implicit[0]:
            return event.value
        try:
            return plain_scalar(event.value)
        except ValueError as error:
            return self._refuse(event, where, f"{str(error)[:1].upper()}{str(error)[1:]}.")

    def _refuse(self, event: Any, where: Where, message: str, hint: str = "") -> None:
        line = event.start_mark.line + 1
        self.problems.append(Problem(self.file, line, spelled(where), message, hint))

    def _stop(self, event: Any, where: Where, message: str) -> None:
        self._refuse(event, where, message)
        raise ScenarioError(self.problems)
