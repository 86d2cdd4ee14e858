"""The house as designed: who may import whom, how long a file may be, where imports stand."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GAME, TESTS = ROOT / "game", ROOT / "tests"
ORDER = ("rules", "scenario", "history", "players", "session", "text", "ui")
"""A folder imports itself and those before it; the window takes its words from `text`."""
BESIDE = ("env", "arena")
"""Adapters: they import what the session may, and nobody imports them."""
BELOW_FRONT_ENDS = ORDER[:5]
LONGEST_FILE, LONGEST_TEST = 400, 500
MODULES = sorted(GAME.rglob("*.py"))


def layer(path: Path) -> str:
    """The folder of the house a module stands in; empty for those at its door."""
    parts = path.relative_to(GAME).parts
    return parts[0] if len(parts) > 1 else ""


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path, nodes: Iterator[ast.AST]) -> Iterator[str]:
    """Full names of what these nodes import; relative imports resolved, names imported appended."""
    package = name_of(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def everywhere(path: Path) -> list[str]:
    return list(imported(path, ast.walk(tree_of(path))))


def may_import(user: str, used: str) -> bool:
    if user == used or user == "" or used == "places":
        return used != "places" or user != "rules"
    if user in BESIDE:
        return used in BELOW_FRONT_ENDS
    return used in ORDER and ORDER.index(used) < ORDER.index(user)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GAME)))
def test_a_folder_imports_only_itself_and_those_above_it(path: Path) -> None:
    for name in everywhere(path):
        parts = name.split(".")
        if parts[0] == "game" and len(parts) > 1 and (GAME / parts[1]).exists() | (GAME / f"{parts[1]}.py").exists():
            assert may_import(layer(path), parts[1]), f"{name_of(path)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GAME)))
def test_only_the_window_imports_pygame(path: Path) -> None:
    if layer(path) != "ui":
        assert not [n for n in everywhere(path) if n.split(".")[0] in ("pygame", "pygame_gui")]


def test_the_rules_import_nothing_that_reads_files_clocks_or_chance() -> None:
    barred = {"os", "pathlib", "random", "time", "datetime", "io", "yaml", "pydantic", "secrets", "logging", "locale"}
    for path in MODULES:
        if layer(path) == "rules":
            assert not {n.split(".")[0] for n in everywhere(path)} & barred, path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GAME)))
def test_imports_stand_at_the_head_of_their_module(path: Path) -> None:
    if path.name == "__main__.py":
        return
    inside = [
        node
        for function in ast.walk(tree_of(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not inside, f"{name_of(path)} imports at line {inside[0].lineno}" if inside else ""


def test_no_module_imports_itself_in_a_circle() -> None:
    names = {name_of(path): path for path in MODULES}
    graph = {name: sorted(_targets(path, names) - {name}) for name, path in names.items()}
    assert _circle(graph) == []


def _targets(path: Path, names: dict[str, Path]) -> set[str]:
    """The modules this one needs at its head: `from package import name` counts as the submodule where it is one.

    A package's own `__init__` gathers its modules, and they may import each other past it.
    """
    found = set()
    for name in imported(path, iter(tree_of(path).body)):
        parts = name.split(".")
        while parts and ".".join(parts) not in names:
            parts.pop()
        target = ".".join(parts)
        if target and not name_of(path).startswith(f"{target}."):
            found.add(target)
    return found


def _circle(graph: dict[str, list[str]]) -> list[str]:
    """One circle of imports, or nothing."""
    done: set[str] = set()
    for start in graph:
        trail: list[str] = []
        stack: list[tuple[str, int]] = [(start, 0)]
        while stack:
            node, k = stack.pop()
            if k == 0:
                if node in trail:
                    return [*trail[trail.index(node) :], node]
                if node in done:
                    continue
                trail.append(node)
            if k < len(graph[node]):
                stack += [(node, k + 1), (graph[node][k], 0)]
            else:
                done.add(node)
                trail.remove(node)
    return []


@pytest.mark.parametrize("path", [*MODULES, *sorted(TESTS.rglob("*.py"))], ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_too_long(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= (LONGEST_TEST if TESTS in path.parents else LONGEST_FILE), f"{lines} lines"


def test_nobody_reads_a_file_without_naming_its_encoding() -> None:
    careless = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and _opens_text(node) and not any(k.arg == "encoding" for k in node.keywords)
    ]
    assert not careless


def _opens_text(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    modes = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if name == "open" and isinstance(call.func, ast.Name):
        return not any("b" in mode for mode in modes[-1:] if set(mode) <= set("rwaxbt+"))
    return name in ("read_text", "write_text")
