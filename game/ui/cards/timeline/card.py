"""One move in full: who, what, the terms, how it came out, what changed hands, and where that is written."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.history.finding import episodes_of
from game.history.record import Effect, Happening, Transfer
from game.history.wording import Term

from .telling import Telling, telling
from .timeline import Move, Timeline


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term in words, and what is special about it (`secret`, `if something else is done`)."""

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """A chip that changed hands, or the right by which it is held."""

    chip: str
    name: str
    giver: str
    taker: str
    text: str
    """`Japan to Soviet Union, occupied`."""


@dataclass(frozen=True, slots=True)
class MoveCard:
    """Everything the card of a move shows. Powers are codes where a badge stands, names in texts."""

    number: int
    count: int
    era: str
    date: str
    by: str
    to: tuple[str, ...]
    line: str
    """`Russia to Japan`."""
    heading: str
    terms: tuple[TermLine, ...]
    outcome: str
    mark: str
    note: str
    context: str
    source: str
    confidence: str
    changed: tuple[Changed, ...]
    episodes: tuple[str, ...]
    follows: str
    """The title of the move an effect comes from."""


def card_of(timeline: Timeline, move: Move) -> MoveCard:
    """The card of a move."""
    words, one = timeline.words, move.of
    entry, before = (None, timeline.record.entries.get(one.follows)) if isinstance(one, Effect) else (one, None)
    return MoveCard(
        number=move.number + 1,
        count=len(timeline.moves),
        era=one.era,
        date=words.date(one.date),
        by=move.by,
        to=entry.to if entry else (),
        line=_line(move, words),
        heading=words.heading(one),
        terms=tuple(_term(term, one.date, words) for term in entry.terms) if entry else (),
        outcome=words.outcome(entry.outcome)[0] if entry else "",
        mark=move.mark,
        note=one.note,
        context=entry.context if entry else "",
        source=one.source,
        confidence=words.confidence(one.confidence),
        changed=tuple(_changed(one.date, words, transfers) for transfers in _alike(one.transfers)),
        episodes=tuple(episode.name for episode in episodes_of(one, timeline.world)),
        follows=_follows(words, before) if before else "",
    )


def _line(move: Move, words: Telling) -> str:
    one = move.of
    by = words.name(move.by, one.date)
    if isinstance(one, Effect) or not one.to:
        return by
    return words.label("line_to", by=by, to=", ".join(words.name(power, one.date) for power in one.to))


def _follows(words: Telling, before: Happening) -> str:
    return words.label("follows_line", date=words.date(before.date), title=words.title(before))


def _term(term: Term, date: str, words: Telling) -> TermLine:
    """A term as the record writes it, in English; what is special about it in the reader's language."""
    marks = (("secret", term.is_secret), ("condition", term.is_conditional))
    return TermLine(telling().term(term.words, date), tuple(words.label(key) for key, holds in marks if holds))


def _alike(transfers: Iterable[Transfer]) -> list[list[Transfer]]:
    """Transfers between the same hands in the same way, together."""
    found: dict[tuple[str, str, str], list[Transfer]] = {}
    for transfer in transfers:
        if transfer.giver == transfer.taker == "none":
            continue
        found.setdefault((transfer.giver, transfer.taker, transfer.hold), []).append(transfer)
    return list(found.values())


def _changed(date: str, words: Telling, transfers: list[Transfer]) -> Changed:
    first = transfers[0]
    giver, taker = words.name(first.giver, date), words.name(first.taker, date)
    stays = first.giver == first.taker
    text = words.label("stays_with", power=taker) if stays else words.label("from_to", giver=giver, taker=taker)
    if first.hold not in ("held", "lapsed"):
        text = words.label("with_how", text=text, how=words.hold(first.hold))
    name = ", ".join(words.chip(transfer.chip).partition(",")[0] for transfer in transfers)
    return Changed(first.chip, name, first.giver, first.taker, text)
