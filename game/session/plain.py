"""Rule objects as plain JSON values and back: only the classes listed here, never code.

A dataclass becomes {"~": its name, ...fields}; tuples become lists and come back as tuples; the setup is left out
and put back by the reader, because a save refers to its scenario by digest.
"""

import types
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np

from game.rules import acts, events, ladders, proceedings, setup, state
from game.rules.bonds.bond import Bond, Breach, Status, Undertaking
from game.rules.clauses import Basis, Clause, Tenure, Visibility
from game.rules.crisis.standoff import Stand, Standoff
from game.rules.dynamics import World
from game.rules.resolve import Climate, Resolve

_MODULES = (acts, events, proceedings, state)
_CLASSES: dict[str, type] = {
    name: kind
    for module in _MODULES
    for name, kind in vars(module).items()
    if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
}
_CLASSES |= {c.__name__: c for c in (Clause, Tenure, Bond, Breach, Undertaking, Stand, Standoff)}
_CLASSES |= {c.__name__: c for c in (World, Climate, Resolve, ladders.Odds, ladders.Factor)}
_STATED = (Basis, Status, Visibility, state.Phase, state.Standing, state.Asked)
_ENUMS: dict[str, type[Enum]] = {e.__name__: e for e in _STATED}
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
        return _array(value)
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
    for name, part in body.items():
        if not _fits(part, _hints(kind)[name]):
            raise PlainError(f"{name} of {kind.__name__} is of the wrong kind")
    if "setup" in names:
        body["setup"] = given
    return kind(**body)


def _array(value: dict[str, Any]) -> np.ndarray:
    """Whole numbers or yes and no only."""
    dtype = np.dtype(value["~a"])
    if dtype.kind not in "biu":
        raise PlainError(f"an array of {dtype} is nothing of the game's")
    return np.array(value["v"], dtype=dtype).reshape(value["s"])


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _fits(value: Any, hint: Any) -> bool:
    """Whether a value has the type a field declares; objects inside it were tested when they were rebuilt."""
    kind, inner = get_origin(hint) or hint, get_args(hint)
    if kind in (Union, types.UnionType):
        return any(_fits(value, one) for one in inner)
    if kind is int or (kind is np.ndarray and isinstance(value, int)):  # an array without axes is kept as its number
        return isinstance(value, int) and not isinstance(value, bool)
    if not isinstance(kind, type):
        return kind is Any
    if not isinstance(value, kind):
        return False
    if isinstance(value, Mapping):
        return all(_fits(k, inner[0]) and _fits(v, inner[1]) for k, v in value.items())
    if isinstance(value, tuple) and inner and inner[-1] is not Ellipsis:
        return len(value) == len(inner) and all(map(_fits, value, inner))
    return not inner or not isinstance(value, Collection) or all(_fits(part, inner[0]) for part in value)


def _known(kinds: Mapping[str, Any], name: str) -> Any:
    if name not in kinds:
        raise PlainError(f"{name!r} is no object of the game")
    return kinds[name]
