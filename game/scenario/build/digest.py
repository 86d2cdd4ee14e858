"""What a setup rests on, as sixteen hex digits: its own file, the acts it offers, the words of treaties it uses.

A save refers to its scenario by these digits. They leave out what stands beside: an act or a word that is added to the
shared files for another scenario changes no game of this one.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from ..reading import Document


def setup_digest(own: Document, acts: Document, offered: Iterable[str], vocabulary: Document, laws: Document) -> str:
    """The digits for one scenario's document, the acts file with the acts it offers, the vocabulary, and the law of
    treaties, which only a scenario with treaties in force stands on."""
    wanted = set(offered)
    kinds = {clause["clause"] for clause in _clauses(own.value)}
    parts: list[Any] = [
        [[name, body] for name, body in acts.value["acts"].items() if name in wanted],
        [word for word in vocabulary.value["clauses"] if word["id"] in kinds],
    ]
    if own.value.get("treaties") or own.value.get("goes_on"):
        parts.append(laws.value)
    shared = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return sha256((own.digest + shared).encode("utf-8")).hexdigest()[:16]


def _clauses(value: Any) -> Iterable[dict[str, Any]]:
    """Every mapping of a document that names a clause."""
    if isinstance(value, dict):
        if isinstance(value.get("clause"), str):
            yield value
        for inner in value.values():
            yield from _clauses(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _clauses(inner)
