"""The end in words: what it is called, what was won, what follows, what history did."""

from game.rules import State
from game.rules.circumstances import reader
from game.rules.expressions import evaluate
from game.rules.scoring import InForce, aims, in_force, total
from game.rules.setup import Setup
from game.scenario.conditions import parse_condition
from game.text.tongue.catalogue import Catalogue

from .articles import Articles
from .papers import Claim

NEAR = 5
"""Points of score within which a settlement counts as much what history's was."""


class Verdicts:
    """The words for endings and aims."""

    def __init__(self, catalogue: Catalogue, setup: Setup, articles: Articles) -> None:
        self._texts, self._setup, self._articles = catalogue, setup, articles

    def objective(self, seat: str, objective: str) -> str:
        """The name of an aim."""
        return self._texts.text("objectives", seat, objective, "name")

    def why(self, seat: str, objective: str) -> Claim:
        """Why it is an aim."""
        found = self._texts.table("objectives", seat, objective)
        return Claim(str(found.get("why", "")), str(found.get("source", "")))

    def kind(self, state: State, seat: str) -> str:
        """Which verdict a finished game gets: by its ending, and for a treaty by its score beside history's."""
        kind = state.ending.kind if state.ending else ""
        if kind != "treaty":
            is_told = self._texts.value("verdicts", seat, kind) or self._texts.value("verdicts_of_any", kind)
            return kind if is_told else "war"
        found = aims(state, seat)
        ahead = total(found) - total(found, history=True)
        return "treaty_as_history" if abs(ahead) <= NEAR else "treaty_better" if ahead > 0 else "treaty_worse"

    def verdict(self, state: State, seat: str) -> tuple[str, str]:
        """Title and sentence of the verdict on a finished game."""
        kind = self.kind(state, seat)
        return (
            self._texts.find("verdicts", seat, kind, "title") or self._texts.text("verdicts_of_any", kind),
            self._texts.find("verdicts", seat, kind, "text") or "",
        )

    def ending(self, state: State) -> str:
        """Which ending's paragraph belongs to a finished game: the first whose `when` fits the treaty and whose `if`
        holds now, else the one called after the kind of ending."""
        kind = state.ending.kind if state.ending else ""
        treaty = in_force(state)
        special = (name for name in self._texts.table("endings") if self._is_told(name, kind, treaty, state))
        return next(special, kind if self._texts.value("endings", kind) else "war")

    def _is_told(self, name: str, kind: str, treaty: InForce | None, state: State) -> bool:
        """Whether an ending that asks for something gets it. Those that ask for nothing are told only by name."""
        when, condition = self._texts.value("endings", name, "when"), self._texts.find("endings", name, "if")
        if not when and condition is None:
            return False
        if when and (kind != "treaty" or treaty is None or not self._articles.fits(treaty.draft, when)):
            return False
        if condition is None:
            return True
        return bool(evaluate(parse_condition(condition, self._setup.powers), reader(state)))

    def inference(self, ending: str) -> str:
        """What the game infers to follow from an ending; empty when nothing is written."""
        return self._texts.find("endings", ending, "inference") or ""

    def history_did(self, ending: str) -> Claim:
        """What history did instead, or as well."""
        found = self._texts.table("endings", ending, "what_history_did")
        return Claim(str(found.get("text", "")), str(found.get("source", "")))
