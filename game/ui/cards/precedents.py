"""The nearest precedents of a move as display data, before it is made and when it has come out. No pygame.

A card of a running game is made from a `Counsel`, which the desk reads in the background; until it is there, there is
no card and nothing is shown.
"""

from dataclasses import dataclass

from game.history.odds.play import Advice, Counsel
from game.rules import Order, View, observe
from game.rules import events as e
from game.rules.resolve import Draft
from game.rules.state import Laid, Treaty
from game.rules.treaties import clauses_of
from game.session import Entry, Session
from game.text.counsel import CounselSaid, CounselWords
from game.text.words import Words
from game.ui.cards.results import Shown
from game.ui.cards.table.thirds import Third


@dataclass(frozen=True)
class PrecedentsCard:
    """What the record says of a move."""

    move: str
    """The move in words."""
    said: CounselSaid
    history: tuple[tuple[str, str], ...]
    """What history did in these days, each with its source; hidden until asked for."""
    figure: str
    """`14% (6–29), thin`: the odds by the record alone."""
    summary: str
    """The same as a sentence, beside the usual chance of such a move."""


@dataclass(frozen=True)
class Requested:
    """What the record says of asking a power for its consent: the chance in per cent, and a sentence."""

    chance: int
    summary: str


@dataclass(frozen=True)
class Precedents:
    """Makes the cards of one game."""

    counsel: Counsel
    words: Words

    def of_draft(self, view: View, draft: Draft) -> PrecedentsCard | None:
        """Of laying a text before them, as things stand in a view."""
        if not any(draft):
            return None
        advice = self.counsel.of_draft(view, view.seat, view.setup.agendas[0].id, draft)
        return self._card(view, self.words.articles.shorts(draft), advice)

    def of_order(self, view: View, order: Order) -> PrecedentsCard | None:
        """Of an act outside the room; None where the record holds nothing of the kind."""
        advice = self.counsel.of_deed(view, order)
        return self._card(view, self.words.acts.line(order), advice) if advice else None

    def of_consent(self, view: View, third: Third) -> Requested | None:
        """Of asking a third party for what is its own; None where the record holds nothing of the kind."""
        order = Order(third.by, "propose", third.code, third.chips, third.clauses)
        advice = self.counsel.of_order(view, order)
        said = CounselWords(self.words, self.counsel.judge.record).said(view, advice)
        return Requested(said.chance, self._figured(said)[1]) if said.precedents else None

    def of_result(self, session: Session, shown: Shown, seat: str) -> PrecedentsCard | None:
        """Of a move that has come out, as things stood when it was made."""
        entry = session.tree.entries[shown.entry]
        event, view = entry.events[shown.event], _before(session, entry, seat)
        if isinstance(event, e.OrderResolved):
            return self.of_order(view, event.order)
        if isinstance(event, e.RollCalled):
            return self._of_signature(view, view.treaties[-1])
        laid = view.talks[0].pending
        return self._of_laid(session, entry, seat, laid) if laid is not None else None

    def _of_laid(self, session: Session, entry: Entry, seat: str, laid: Laid) -> PrecedentsCard | None:
        """The text was laid some entries before the answer to it came."""
        for one in reversed(session.tree.line(entry.id)):
            if any(isinstance(event, e.DraftLaid) and event.draft == laid.draft for event in one.events):
                return self.of_draft(_before(session, one, seat), laid.draft)
        return None

    def _of_signature(self, view: View, treaty: Treaty) -> PrecedentsCard | None:
        """Of a text signed: how many that were signed came into force."""
        clauses = clauses_of(view.setup.agendas[0], treaty.draft)
        chips = tuple(dict.fromkeys(chip for clause in clauses for chip in clause.chips))
        mover, *others = treaty.parties
        advice = self.counsel.of_order(view, Order(mover, "sign_treaty", "+".join(others), chips, clauses))
        return self._card(view, self.words.articles.settlement(treaty.draft), advice)

    def _card(self, view: View, move: str, advice: Advice) -> PrecedentsCard | None:
        written = CounselWords(self.words, self.counsel.judge.record)
        said = written.said(view, advice)
        if not said.precedents:
            return None
        history = tuple((one.note, one.source) for one in written.history(view))
        return PrecedentsCard(move, said, history, *self._figured(said))

    def _figured(self, said: CounselSaid) -> tuple[str, str]:
        """The odds by the record as a figure, and as a sentence."""
        label = self.words.label
        slots = {"chance": said.chance, "low": said.low, "high": said.high, "base": said.base}
        figure = label("precedents.figure", **slots)
        figure = label("precedents.thin", figure=figure) if said.is_thin else figure
        return figure, label("precedents.summary_thin" if said.is_thin else "precedents.summary", **slots)


def _before(session: Session, entry: Entry, seat: str) -> View:
    assert entry.parent is not None
    return observe(session.tree.entries[entry.parent].state, seat)
