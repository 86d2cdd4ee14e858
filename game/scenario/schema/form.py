"""From a document to a validated model: pydantic's findings, in the author's words, at the author's line.

class Talks(Form):
    deadline: int

talks = validated(read_document(path), Talks)     # ScenarioError lists every fault
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from game.scenario.problems import Problem, ScenarioError, suggestion
from game.scenario.reading import Document, Where


class Form(BaseModel):
    """A part of a file: unknown fields are refused, values are not coerced, the result is frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


FormT = TypeVar("FormT", bound=BaseModel)


def validated(document: Document, form: type[FormT]) -> FormT:
    """The document as a `form`; raises ScenarioError with every fault of shape."""
    try:
        return form.model_validate(_frozen_lists(document.value))
    except ValidationError as error:
        problems = [_problem(document, form, details) for details in error.errors()]
        raise ScenarioError(dict.fromkeys(problems)) from None


def _frozen_lists(value: Any) -> Any:
    """Lists as tuples, which strict models with tuple fields ask for."""
    if isinstance(value, dict):
        return {key: _frozen_lists(item) for key, item in value.items()}
    return tuple(_frozen_lists(item) for item in value) if isinstance(value, list) else value


def _problem(document: Document, form: type[BaseModel], details: ErrorDetails) -> Problem:
    where = _real_place(document.value, details["loc"])
    kind, context, found = details["type"], details.get("ctx", {}), details["input"]
    name = str(where[-1]) if where else "document"
    if kind == "missing":
        return document.problem(where, f"The field '{details['loc'][-1]}' is missing.")
    if kind == "extra_forbidden":
        fields = _fields_at(form, details["loc"][:-1])
        return document.problem(where, f"There is no field '{name}' here.", suggestion(name, fields, 30))
    if kind in ("literal_error", "enum"):
        words = [part.strip(" '\"") for part in str(context["expected"]).replace(" or ", ",").split(",")]
        hint = suggestion(str(found), words, 40)
        return document.problem(where, f"'{found}' is not a word known here.", hint)
    if kind == "value_error":
        return document.problem(where, f"{context['error']}")
    return document.problem(where, f"{_expected(kind, context, details['msg'])}, found {_shown(found)}.")


_TYPE_SENTENCES = {
    "string_type": ("Text was expected", ""),
    "int_type": ("A whole number was expected", ""),
    "float_type": ("A number was expected", ""),
    "bool_type": ("true or false was expected", ""),
    "tuple_type": ("A list was expected", ""),
    "dict_type": ("A mapping (name: value) was expected", ""),
    "model_type": ("A mapping (name: value) was expected", ""),
    "none_required": ("Nothing (null) was expected", ""),
    "greater_than_equal": ("A number of at least {} was expected", "ge"),
    "greater_than": ("A number above {} was expected", "gt"),
    "less_than_equal": ("A number of at most {} was expected", "le"),
    "less_than": ("A number below {} was expected", "lt"),
    "too_short": ("At least {} entries were expected", "min_length"),
    "too_long": ("At most {} entries were expected", "max_length"),
    "string_too_short": ("Text of at least {} characters was expected", "min_length"),
    "string_too_long": ("Text of at most {} characters was expected", "max_length"),
}


def _expected(kind: str, context: dict[str, Any], fallback: str) -> str:
    sentence, key = _TYPE_SENTENCES.get(kind, (fallback, ""))
    return sentence.format(context.get(key, ""))


def _shown(found: Any) -> str:
    if isinstance(found, dict):
        return "a mapping"
    if isinstance(found, tuple | list):
        return "a list"
    return "nothing" if found is None else f"'{str(found)[:60]}'"


def _real_place(value: Any, loc: tuple[int | str, ...]) -> Where:
    """The part of pydantic's location that exists in the document; union labels are dropped."""
    where: list[int | str] = []
    for step in loc:
        is_index = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if is_index or (isinstance(value, dict) and step in value):
            where.append(step)
            value = value[step]
    return tuple(where)


def _fields_at(form: type[BaseModel], loc: tuple[int | str, ...]) -> set[str]:
    """The field names valid where the location leads."""
    reached: list[Any] = [form]
    for step in loc:
        reached = [inner for part in reached for inner in _step_into(part, step)] or reached
    models = [model for part in reached for model in _models_in(part)]
    return {field.alias or name for model in models for name, field in model.model_fields.items()}


def _step_into(part: Any, step: int | str) -> Iterator[Any]:
    for model in _models_in(part):
        for name, field in model.model_fields.items():
            if step in (name, field.alias):
                yield field.annotation
    origin, inner = get_origin(part), get_args(part)
    if origin is tuple and inner:
        yield inner[0]
    elif origin is dict and inner:
        yield inner[1]
    elif origin in (Union, types.UnionType):
        for option in inner:
            yield from _step_into(option, step)


def _models_in(part: Any) -> Iterator[type[BaseModel]]:
    if isinstance(part, type) and issubclass(part, BaseModel):
        yield part
    elif get_origin(part) in (Union, types.UnionType):
        for option in get_args(part):
            yield from _models_in(option)
