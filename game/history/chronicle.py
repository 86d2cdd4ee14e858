"""Cases in the chronicle's own format, which is what `odds --case FILE` is given.

    - id: some-offer
      date: '1956-08-12'          # or 1956-08
      initiator: JPN
      targets: [RUS]
      move: proposal
      chips: [shikotan, habomai]
      terms: [return habomai shikotan RUS->JPN]

A file holds one such entry or a list of them. `outcome`, `outcome_note`, `control_changes`, `context`, `source`,
`seed` and `confidence` may stand there and are not needed; a case is judged without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from game.history.record import Entry
from game.history.wording import Term, read_term
from game.scenario.dates import date_fault
from game.scenario.problems import Problem, ScenarioError, suggestion
from game.scenario.reading import Document, Where, read_document
from game.scenario.world import World

NEEDED = ("date", "initiator", "targets", "move", "chips", "terms")
ALLOWED = (
    *NEEDED, "id", "outcome", "outcome_note", "control_changes", "context", "source", "seed", "confidence",
)  # fmt: skip
_MOVES_TERRITORY = frozenset({"cede", "return", "sell", "lease"})
_KEEPING = re.compile(r"(?:(?:keeps?|retains?)|[A-Z]{3} (?:keeps|retains))(?P<rest>(?: \w+)+)")
"""A term that says nothing but that places stay with whoever has them."""


def read_cases(path: Path, world: World) -> tuple[Entry, ...]:
    """The cases in a file, in its order; ScenarioError lists every fault of every case."""
    return cases_of(read_document(path), world)


def cases_of(document: Document, world: World) -> tuple[Entry, ...]:
    """The cases in a document that was read already."""
    is_list = isinstance(document.value, list)
    values = document.value if is_list else [document.value]
    reader = _CaseReader(document, world)
    cases = [reader.case(value, (i,) if is_list else (), i) for i, value in enumerate(values)]
    if not values:
        reader.refuse((), "The list is empty; at least one case was expected.")
    if reader.problems:
        raise ScenarioError(reader.problems)
    return tuple(case for case in cases if case is not None)


class _CaseReader:
    """Reads the cases of one document and collects what is wrong with them."""

    def __init__(self, document: Document, world: World) -> None:
        self.document = document
        self.world = world
        self.chips = frozenset(world.chips)
        self.problems: list[Problem] = []

    def refuse(self, where: Where, message: str, hint: str = "") -> None:
        self.problems.append(self.document.problem(where, message, hint, "case"))

    def case(self, value: Any, where: Where, index: int) -> Entry | None:
        if not isinstance(value, dict):
            self.refuse(where, "A case was expected: a mapping with date, initiator, targets, move, chips, terms.")
            return None
        found = len(self.problems)
        self._fields(value, where)
        date = self._date(value, where)
        by = self._initiator(value, where)
        to = self._words(value, where, "targets", self.world.actors, "actor")
        act = self._act(value, where)
        chips = self._words(value, where, "chips", self.chips, "chip")
        terms = self._terms(value, where)
        if "targets" in value and value["targets"] == []:
            self.refuse((*where, "targets"), "No target is named; at least one actor was expected.")
        if by in to and by != "other":
            self.refuse((*where, "targets"), f"{by} is both initiator and target.", "Name another target.")
        self._contradictions(terms, where)
        if len(self.problems) > found:
            return None
        return self._entry(value, where, index, (date, by, to, act, chips, terms))

    def _entry(self, value: dict[str, Any], where: Where, index: int, read: tuple[Any, ...]) -> Entry:
        date, by, to, act, chips, terms = read
        return Entry(
            id=str(value.get("id") or f"case-{index + 1}"), date=date, by=by, to=to, act=act, chips=chips,
            terms=terms, outcome="", transfers=(), note="", context="", source="", confidence="low", seed=False,
            era="", file=self.document.file, line=self.document.line(where),
        )  # fmt: skip

    def _fields(self, value: dict[str, Any], where: Where) -> None:
        for name in NEEDED:
            if name not in value:
                self.refuse((*where, name), f"The field '{name}' is missing.")
        for name in value:
            if name not in ALLOWED:
                hint = suggestion(name, ALLOWED, 20)
                self.refuse((*where, name), f"A case has no field '{name}'.", hint)

    def _date(self, value: dict[str, Any], where: Where) -> str:
        date = str(value.get("date", ""))
        fault = date_fault(date, "1855-01-01", "2030-12-31") if "date" in value else ""
        if fault:
            self.refuse((*where, "date"), fault)
        return date

    def _act(self, value: dict[str, Any], where: Where) -> str:
        moves = self.world.act_of_move
        move = value.get("move", "")
        if "move" not in value or move in self.world.acts:
            return str(move)
        self._known(move, (*where, "move"), moves, "move")
        return moves.get(str(move), "")

    def _initiator(self, value: dict[str, Any], where: Where) -> str:
        if "initiator" not in value:
            return ""
        return self._known(value["initiator"], (*where, "initiator"), self.world.actors, "actor")

    def _known(self, word: Any, where: Where, valid: Iterable[str], noun: str) -> str:
        if not isinstance(word, str) or word not in valid:
            self.refuse(where, f"There is no {noun} '{word}'.", suggestion(str(word), valid, 30))
        return str(word)

    def _words(
        self, value: dict[str, Any], where: Where, name: str, valid: Iterable[str], noun: str
    ) -> tuple[str, ...]:
        words = value.get(name, [])
        if not isinstance(words, list):
            self.refuse((*where, name), f"A list of {noun}s was expected, such as [{words}].")
            return ()
        return tuple(self._known(word, (*where, name, i), valid, noun) for i, word in enumerate(words))

    def _terms(self, value: dict[str, Any], where: Where) -> tuple[Term, ...]:
        terms = value.get("terms", [])
        if not isinstance(terms, list):
            self.refuse((*where, "terms"), "A list of terms was expected, each a short phrase.")
            return ()
        for i, term in enumerate(terms):
            if isinstance(term, dict | list) or term is None or not str(term).strip():
                self.refuse((*where, "terms", i), "A term must be a short phrase.", "Write it as words.")
        return tuple(read_term(str(term), self.chips) for term in terms if not isinstance(term, dict | list))

    def _contradictions(self, terms: tuple[Term, ...], where: Where) -> None:
        moved: dict[tuple[str, str], Term] = {}
        kept = {chip: term for term in terms for chip in self._kept(term)}
        for i, term in enumerate(terms):
            place = (*where, "terms", i)
            if term.giver and term.giver == term.taker and not term.is_mutual:
                self.refuse(place, f"'{term.words}' gives from {term.giver} to itself.")
            if term.clause not in _MOVES_TERRITORY or not term.giver or term.is_conditional:
                continue
            for chip in term.chips:
                if chip in kept:
                    self.refuse(place, f"'{term.words}' contradicts '{kept[chip].words}': {chip} cannot do both.")
                back = moved.get((chip, f"{term.taker}->{term.giver}"))
                if back is not None:
                    message = f"'{term.words}' contradicts '{back.words}': {chip} cannot go both ways."
                    self.refuse(place, message)
                moved[(chip, f"{term.giver}->{term.taker}")] = term

    def _kept(self, term: Term) -> tuple[str, ...]:
        found = _KEEPING.fullmatch(term.words)
        words = found["rest"].split() if found and not term.is_conditional else []
        return term.chips if words and all(word in self.chips or word in self.world.actors for word in words) else ()
