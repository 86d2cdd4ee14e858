"""Collecting faults of meaning while a scenario is put together, so that all are told at once."""

from collections.abc import Iterable

from .problems import Problem, ScenarioError, suggestion
from .reading import Document, Where


class Faults:
    """The faults found so far in one document."""

    def __init__(self, document: Document, check: str = "meaning") -> None:
        self.document, self.check = document, check
        self.found: list[Problem] = []

    def add(self, where: Where, message: str, hint: str = "") -> None:
        """Note one fault at a place of the document."""
        self.found.append(self.document.problem(where, message, hint, self.check))

    def unknown(self, where: Where, what: str, word: str, known: Iterable[str]) -> None:
        """Note a word that stands for nothing, with the nearest that does."""
        self.add(where, f"{word!r} is no {what} here.", suggestion(word, known, 20))

    def known(self, where: Where, what: str, word: str, known: Iterable[str]) -> bool:
        """Whether a word is known; a fault is noted when it is not."""
        words = list(known)
        if word in words:
            return True
        self.unknown(where, what, word, words)
        return False

    def raise_if_any(self) -> None:
        """Stop here when anything is wrong."""
        if self.found:
            raise ScenarioError(self.found)
