"""What lies on the desk: briefings, dispatches, stances, advice, what history did, sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.rules import View
from game.rules.circumstances import reader
from game.rules.expressions import evaluate
from game.scenario.conditions import parse_condition
from game.text.tongue.catalogue import Catalogue


@dataclass(frozen=True)
class Claim:
    """Something said, and where it is known from (an id of `sources`, empty when none)."""

    text: str
    source: str = ""


@dataclass(frozen=True)
class Dispatch:
    """A telegram or a piece of news."""

    turn: int
    """Counted from 1."""
    sender: str
    addressee: str
    number: str
    kind: str
    """`to_me`, `press` or `secret`."""
    text: str
    place: str
    date: str
    source: str


@dataclass(frozen=True)
class Briefing:
    """What a seat is told before the first move."""

    lead: str
    paragraphs: tuple[Claim, ...]
    aims: str
    red_lines: tuple[Claim, ...]


class Papers:
    """The longer texts of a scenario."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._texts = catalogue

    def briefing(self, seat: str) -> Briefing:
        """The briefing of a seat; empty parts where nothing is written."""
        return Briefing(
            self._texts.find("briefing", seat, "lead") or "",
            tuple(_claim(row) for row in self._texts.rows("briefing", seat, "paragraphs")),
            self._texts.find("briefing", seat, "aims") or "",
            tuple(_claim(row) for row in self._texts.rows("briefing", seat, "red_lines")),
        )

    def dispatches(self, view: View) -> list[Dispatch]:
        """What arrived for the view's seat at the start of the turn."""
        rows = self._texts.rows("dispatches")
        return [_dispatch(row) for row in rows if _arrives(row, view)]

    def stance(self, seat: str, when: str) -> tuple[str, str]:
        """Title and text of a delegation's stance: `early`, `money`, `half_island`, `nearly` or `last`."""
        row = next((r for r in self._texts.rows("stances", seat) if r.get("when") == when), {})
        return str(row.get("title", "")), str(row.get("text", ""))

    def history(self, turn: int) -> tuple[str, Claim] | None:
        """Date and account of what history did in a turn (from 0), or None."""
        row = next((r for r in self._texts.rows("history") if r.get("turn") == turn + 1), None)
        return None if row is None else (str(row.get("date", "")), _claim(row))

    def source(self, source: str) -> str:
        """The full citation of a source."""
        return self._texts.text("sources", source)

    def sources(self) -> Mapping[str, Any]:
        """Every source by its id."""
        return self._texts.table("sources")


def _claim(row: Mapping[str, Any]) -> Claim:
    return Claim(str(row.get("text", "")), str(row.get("source", "")))


def _arrives(row: Mapping[str, Any], view: View) -> bool:
    if row.get("to") != view.seat or row.get("turn") != view.turn + 1:
        return False
    condition = row.get("if")
    return condition is None or bool(evaluate(parse_condition(str(condition), view.setup.powers), reader(view)))


def _dispatch(row: Mapping[str, Any]) -> Dispatch:
    said = {key: str(row.get(key, "")) for key in ("addressee", "number", "kind", "text", "place", "date", "source")}
    return Dispatch(turn=int(row["turn"]), sender=str(row.get("from", "")), **said)
