"""Rule objects as plain JSON values and back: only the classes listed here, never code.

A dataclass becomes {"~": its name, ...fields}; tuples become lists and come back as tuples; the setup is left out
and put back by the reader, because a save refers to its scenario by digest.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import numpy as np

from game.rules import acts, events, ladders, setup, state
from game.rules.clauses import Basis, Clause, Tenure
from game.rules.dynamics import World
from game.rules.resolve import Climate, Resolve

_MODULES = (acts, events, state)
_CLASSES: dict[str, type] = {
    name: kind
    for module in _MODULES
    for name, kind in vars(module).items()
    if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
}
_CLASSES |= {c.__name__: c for c in (Clause, Tenure, World, Climate, Resolve, ladders.Odds, ladders.Factor)}
_ENUMS: dict[str, type[Enum]] = {e.__name__: e for e in (Basis, state.Phase, state.Standing, state.Asked)}
_LEFT_OUT = {"setup"}


class PlainError(Exception):
    """A plain value that stands for no rule object."""


def plain(value: Any) -> Any:
    """JSON values for a rule object."""
    if isinstance(value, Enum):
        return {"~e": type(value).__name__, "v": value.value}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, np.integer):
        return int(value)
    if isinstance(value, np.ndarray):
        return {"~a": value.dtype.str, "s": list(value.shape), "v": value.ravel().tolist()}
    if isinstance(value, frozenset):
        return {"~f": sorted(plain(v) for v in value)}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    if isinstance(value, Mapping):
        return {"~m": [[plain(k), plain(v)] for k, v in sorted(value.items())]}
    if is_dataclass(value) and type(value).__name__ in _CLASSES:
        body = {f.name: plain(getattr(value, f.name)) for f in fields(value) if f.name not in _LEFT_OUT}
        return {"~": type(value).__name__, **body}
    raise PlainError(f"no plain form for {type(value).__name__}")


def rebuilt(value: Any, given: setup.Setup) -> Any:
    """The rule object a plain value stands for."""
    if isinstance(value, list):
        return tuple(rebuilt(v, given) for v in value)
    if not isinstance(value, dict):
        return value
    if "~" in value:
        return _object(value, given)
    if "~e" in value:
        return _known(_ENUMS, value["~e"])(value["v"])
    if "~a" in value:
        return np.array(value["v"], dtype=np.dtype(value["~a"])).reshape(value["s"])
    if "~f" in value:
        return frozenset(rebuilt(v, given) for v in value["~f"])
    if "~m" in value:
        return {rebuilt(k, given): rebuilt(v, given) for k, v in value["~m"]}
    raise PlainError("a mapping that is no object of the game")


def _object(value: dict[str, Any], given: setup.Setup) -> Any:
    kind = _known(_CLASSES, value["~"])
    names = {f.name for f in fields(kind)}
    unknown = set(value) - names - {"~"}
    if unknown:
        raise PlainError(f"{value['~']} has no {sorted(unknown)[0]}")
    body = {name: rebuilt(value[name], given) for name in names if name in value}
    if "setup" in names:
        body["setup"] = given
    return kind(**body)


def _known(kinds: Mapping[str, Any], name: str) -> Any:
    if name not in kinds:
        raise PlainError(f"{name!r} is no object of the game")
    return kinds[name]
