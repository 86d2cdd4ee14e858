"""The end in words: what it is called, what was won, what follows, what history did."""

from game.rules import State
from game.rules.scoring import aims, total
from game.rules.setup import Setup

from .catalogue import Catalogue
from .papers import Claim

NEAR = 5
"""Points of score within which a settlement counts as much what history's was."""


class Verdicts:
    """The words for endings and aims."""

    def __init__(self, catalogue: Catalogue, setup: Setup) -> None:
        self._texts, self._setup = catalogue, setup

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
            return "unratified" if kind == "unratified" else "war"
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
        """Which ending's paragraph belongs to a finished game."""
        kind = state.ending.kind if state.ending else ""
        treaty = next((t for t in state.treaties if t.in_force), None)
        if kind != "treaty" or treaty is None:
            return kind if self._texts.value("endings", kind) else "war"
        found = (f"treaty_{name}" for name in self._marks(treaty.draft))
        return next((name for name in found if self._texts.value("endings", name)), "treaty")

    def _marks(self, draft: tuple[int, ...]) -> list[str]:
        """What is special about a text, in the words the endings are filed under."""
        at = {i.id: i.levels[v].id for i, v in zip(self._setup.agendas[0].issues, draft)}
        marks = [
            ("with_money", at.get("indemnity", "0") != "0"),
            ("whole_island", at.get("north_sakhalin") == "cede"),
            ("island_kept", at.get("south_sakhalin") == "none"),
        ]
        return [name for name, holds in marks if holds]

    def inference(self, ending: str) -> str:
        """What the game infers to follow from an ending; empty when nothing is written."""
        return self._texts.find("endings", ending, "inference") or ""

    def history_did(self, ending: str) -> Claim:
        """What history did instead, or as well."""
        found = self._texts.table("endings", ending, "what_history_did")
        return Claim(str(found.get("text", "")), str(found.get("source", "")))
