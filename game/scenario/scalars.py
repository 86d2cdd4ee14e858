"""What a plain YAML word means: the core schema of YAML 1.2, in which `NO` is Norway and not a refusal."""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_DECIMAL = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEX = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_LONGEST_NUMBER = 18


def plain_scalar(word: str) -> Scalar:
    """The value of an unquoted word; dates stay words. ValueError for a number not finite or far too long."""
    if word in _NULL:
        return None
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    if word[0] not in "+-.0123456789":
        return word
    if _NOT_FINITE.fullmatch(word):
        raise ValueError(f"'{word}' is not a finite number")
    is_whole = _DECIMAL.fullmatch(word) or _OCTAL.fullmatch(word) or _HEX.fullmatch(word)
    if not is_whole and not _FLOAT.fullmatch(word):
        return word
    if len(word) > _LONGEST_NUMBER:
        raise ValueError(f"the number has {len(word)} characters; at most {_LONGEST_NUMBER} are allowed")
    if not is_whole:
        return float(word)
    return int(word, 0) if word[:2] in ("0o", "0x") else int(word)
