"""What is wrong with a file, said so that its author can mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault at one place of one file; problems sort by place."""

    file: str
    """The file as the reader was given it."""
    line: int
    """Counted from 1; 0 when the fault has no line (a missing file)."""
    where: str
    """Path inside the document, such as `clauses[3].from`; empty for the whole."""
    message: str
    """What was found and what was expected, as one sentence."""
    hint: str = ""
    """How to mend it, often the nearest valid word."""
    check: str = "form"
    """The name of the lint pass that found it."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        where = f"{self.where}: " if self.where else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{place}: {where}{self.message}{hint}"


class ScenarioError(Exception):
    """Files that cannot become a game; carries every problem found, not the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(word: str, valid: Iterable[str]) -> str | None:
    """The valid word that `word` was most likely meant to be, if any is near."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(valid, reverse=True)}
    matches = difflib.get_close_matches(word.casefold(), sorted(by_folded), n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else None


def suggestion(word: str, valid: Iterable[str], at_most: int = 12) -> str:
    """A hint sentence: the nearest valid word, or the valid words when they are few."""
    words = sorted(set(valid))
    near = nearest(word, words)
    if near is not None:
        return f"Did you mean '{near}'?"
    if 0 < len(words) <= at_most:
        return f"Expected one of: {', '.join(words)}."
    return ""
