"""No words of a language stand in the window's code: what is shown is asked for by key, so that it can be translated.

A literal counts as words when it is given where a text is shown (`text=`, `title=`, `canvas.text(...)`), or when it
reads like words wherever it stands: a capital followed by small letters, or two words with a space between them.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

WINDOW = Path(__file__).resolve().parent.parent.parent / "game" / "ui"
FILES = sorted(path for room in ("scenes", "cards", "widgets") for path in (WINDOW / room).rglob("*.py"))
SHOWN = {"text", "title", "note", "hint", "barred", "asks", "placeholder", "empty", "caption", "sub", "tip"}
"""Keyword arguments that are shown as they are."""
DRAWN = {"text", "text_in", "paragraph", "rich", "fact", "prose"}
"""Methods of a canvas that draw their text argument."""
QUIET = {"LookupError", "ValueError", "KeyError", "TypeError", "AssertionError", "NotImplementedError", "LessonBroken"}
"""Faults of the code itself, which no player reads."""
READS_LIKE_WORDS = re.compile(r"\b[A-Z][a-z]+\b|[a-z,;] [a-z]")
NO_WORDS = re.compile(r"[\W\d_]*")

ALLOWED = {
    "kit/": "the kit is the developers' sheet of parts, and its samples are placeholders",
    "scenes/help/keys.py": "chords and lists, by name",
    "scenes/help/board.py": "what is printed on the keys of a keyboard",
    "scenes/positions.py": "drafts in the game's notation",
    "scenes/conference/position.py": "a draft in the game's notation",
    "cards/chart/naming.py": "endings of the English names of the fact base, which are taken off",
    "cards/timeline/telling.py": "keys of the record's own catalogue",
    "cards/timeline/days.py": "what the command line answers to a date, in English like the rest of it",
    "scenes/vistas.py": "moves in the game's notation, and a broken save to show",
}
"""Files, by the end or the middle of their path, whose literals are no words a player reads, and why."""


def spoken(path: Path) -> Iterator[tuple[int, str]]:
    """Every literal of a module that a player would read, with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = set(_silent(tree))
    shown = set(_shown(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            letters = not NO_WORDS.fullmatch(node.value)
            if letters and (id(node) in shown or READS_LIKE_WORDS.search(node.value)):
                yield node.lineno, node.value


def _silent(tree: ast.AST) -> Iterator[int]:
    """Docstrings, keys asked for, annotations, and what a fault of the code says."""
    for node in ast.walk(tree):
        quiet: list[ast.AST] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            quiet = [node.value]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in QUIET:
            quiet = [node]
        elif isinstance(node, ast.Assert) and node.msg:
            quiet = [node.msg]
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
            quiet = [node.annotation]
        elif isinstance(node, ast.FunctionDef) and node.returns:
            quiet = [node.returns]
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            quiet = [node.value]
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("label", "phrase", "rows"):
            quiet = [*node.args[:1]]
        elif isinstance(node, ast.Call):
            quiet = [word.value for word in node.keywords if word.arg in ("rules", "done_when")]
        yield from (id(inner) for one in quiet for inner in ast.walk(one))


def _shown(tree: ast.AST) -> Iterator[int]:
    """Literals given where a text is shown, the pieces of a formatted one and both sides of a choice among them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            given = [word.value for word in node.keywords if word.arg in SHOWN]
            if getattr(node.func, "attr", "") in DRAWN:
                given += node.args[:2]
            yield from (id(inner) for value in given for inner in _pieces(value))


def _pieces(value: ast.AST) -> Iterator[ast.AST]:
    if isinstance(value, ast.JoinedStr):
        yield from (part for part in value.values if isinstance(part, ast.Constant))
    elif isinstance(value, ast.IfExp):
        yield from (*_pieces(value.body), *_pieces(value.orelse))
    elif isinstance(value, ast.BinOp | ast.BoolOp):
        for inner in ast.iter_child_nodes(value):
            yield from _pieces(inner)
    elif isinstance(value, ast.Constant):
        yield value


def name_of(path: Path) -> str:
    return path.relative_to(WINDOW).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_words_of_a_language_stand_in_the_code(path: Path) -> None:
    name = name_of(path)
    if any(place in name for place in ALLOWED):
        return
    assert [f"{name}:{line}: {text!r}" for line, text in spoken(path)] == []
