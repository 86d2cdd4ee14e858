"""What the record says of a move, in words, for the window and the terminal: its odds and the nearest precedents.

    said = CounselWords(words, record).said(view, advice)
    said.precedents[0].title, said.precedents[0].source, said.is_thin
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

from game.history.odds.play import THIS_GAME, Advice
from game.history.record import Entry, Record
from game.rules import View
from game.rules.odds.past import Resolved
from game.rules.odds.precedents import Precedent
from game.rules.resolve import Draft
from game.text.words import Words
from game.text.words.recorded import Recorded

MOST = 9
"""How many precedents are ever shown."""
FEW, FAR = 3, 0.5
"""Evidence is thin with fewer precedents than that, or when the nearest is less alike."""


@dataclass(frozen=True)
class PrecedentSaid:
    """One precedent in words."""

    year: int
    title: str
    parties: str
    likeness: float
    """0..1."""
    text: str
    """What was asked and what came of it, in a sentence."""
    outcome: str
    is_success: bool
    source: str

    @property
    def line(self) -> str:
        """All of it on one line."""
        what = self.text.rstrip(".")
        return (
            f"{self.year}, {self.title} ({self.parties}), likeness {self.likeness:.2f}: {what}. "
            f"{self.outcome}. [{self.source}]"
        )


@dataclass(frozen=True)
class CounselSaid:
    """What the record says of a move; chances are whole per cent."""

    chance: int
    low: int
    high: int
    base: int
    """How often moves of this kind came to something, whoever made them."""
    precedents: tuple[PrecedentSaid, ...]
    """Nearest first, at most nine."""

    @property
    def is_thin(self) -> bool:
        """Whether too little like it is on record to lean on."""
        return len(self.precedents) < FEW or self.precedents[0].likeness < FAR

    @property
    def summary(self) -> str:
        """The odds by the record alone, the usual rate, and whether the evidence is thin."""
        thin = ", thin evidence" if self.is_thin else ""
        return f"The record alone: {self.chance}% ({self.low}–{self.high}{thin}); usual for such a move {self.base}%."


@dataclass(frozen=True)
class CounselWords:
    """Words for the answers of counsel in one game."""

    words: Words
    record: Record

    def said(self, view: View, advice: Advice) -> CounselSaid:
        """An answer in words; the view supplies the texts of this game's own precedents."""
        likely = advice.likely
        return CounselSaid(
            round(likely.odds.chance / 100), round(likely.low / 100), round(likely.high / 100),
            round(likely.odds.base / 100), tuple(self._precedent(view, one) for one in advice.precedents[:MOST]),
        )  # fmt: skip

    def history(self, view: View) -> tuple[Entry, ...]:
        """What the record tells of the days of this turn about the places or between the parties of the table."""
        dates, turn = view.setup.dates, view.turn
        until = dates[turn + 1] if turn + 1 < len(dates) else "9999"
        chips = {chip for agenda in view.setup.agendas for issue in agenda.issues for chip in issue.chips}
        seats = {seat for agenda in view.setup.agendas for seat in (*agenda.parties, agenda.mediator)}
        return tuple(
            entry
            for entry in self.record.in_order
            if dates[turn] <= entry.day < until and entry.by in seats and chips.intersection(entry.chips)
        )

    @cached_property
    def _recorded(self) -> Recorded:
        return Recorded(self.words.language)

    def _precedent(self, view: View, one: Precedent) -> PrecedentSaid:
        move, day = one.move, datetime.date.fromordinal(one.move.known)
        entry = self.record.entries.get(move.id)
        text, source = (entry.note, entry.source) if entry else self._of_this_game(view, move)
        date = entry.date if entry else day.isoformat()
        return PrecedentSaid(
            int(date[:4]), self._recorded.title(move.act, map(self.words.places.name, move.chips)),
            self._recorded.parties(move.mover, move.targets, date), one.similarity, text,
            self._recorded.outcome(move.outcome), move.is_success, source,
        )  # fmt: skip

    def _of_this_game(self, view: View, move: Resolved) -> tuple[str, str]:
        """(the text that was laid or signed, the turn it was)."""
        turn, draft = _own_text(view, move)
        return self.words.articles.shorts(draft), f"{THIS_GAME.capitalize()}, turn {turn + 1}"


def _own_text(view: View, move: Resolved) -> tuple[int, Draft]:
    """(turn from 0, draft) of a precedent set in the game, by the id that `moves_made` gives it."""
    treaty = next((one for one in view.treaties if move.id == f"{view.setup.id}/{one.id}"), None)
    if treaty is not None:
        return treaty.signed, treaty.draft
    table, number = move.id.split("/")[-3:-1]
    laid = view.talk(table).laid[int(number) - 1]
    return laid.turn, laid.draft
