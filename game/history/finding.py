"""Finding moves in the record by words, whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from game.history.record import Effect, Entry, Happening, Record
from game.scenario.world import Episode, World

_WORD = re.compile(r"\w+")
_SPAN = re.compile(r"\b(\d{4})[-–](\d{4}|\d{2})\b(?!-)")
_SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "between", "by", "for", "from", "in", "incl", "of", "on", "or", "the", "to", "with"]
)


def folded(text: str) -> str:
    """The text without case and accents: `Tōgō` and `togo` are one."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@dataclass(frozen=True)
class Finder:
    """The record's texts, folded once and searched often."""

    texts: tuple[tuple[Happening, str], ...]

    @classmethod
    def of(cls, record: Record, world: World) -> Finder:
        """A finder over everything a card shows: ids, words, notes, sources, names of chips and powers."""
        return cls(tuple((one, folded(_text(one, world))) for one in record.happenings))

    def find(self, words: str) -> tuple[Happening, ...]:
        """The moves in which every word begins a word of the text, in order of date."""
        wanted, years = _wanted(words)
        if not wanted and not years:
            return ()
        return tuple(one for one, text in self.texts if _is_within(one, years) and _hits(text, wanted) == len(wanted))

    def nearest(self, words: str) -> tuple[Happening, ...]:
        """The moves that hold the most of the words, when none holds them all; empty when none holds any."""
        wanted, years = _wanted(words)
        counts = [(_hits(text, wanted) if _is_within(one, years) else 0, one) for one, text in self.texts]
        most = max((count for count, _ in counts), default=0)
        return tuple(one for count, one in counts if count == most) if most else ()


def _wanted(words: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words to look for, each with the space before it, and the spans of years (1904-05) asked for."""
    text = folded(words).replace("_", " ")
    spans = [(int(m[1]), int(m[2] if len(m[2]) == 4 else m[1][:2] + m[2])) for m in _SPAN.finditer(text)]
    rest = _WORD.findall(_SPAN.sub(" ", text))
    return [f" {word}" for word in rest if word not in _SMALL_WORDS], spans


def _is_within(one: Happening, spans: list[tuple[int, int]]) -> bool:
    return all(first <= int(one.date[:4]) <= last for first, last in spans)


def _hits(text: str, wanted: list[str]) -> int:
    return sum(word in text for word in wanted)


def _text(one: Happening, world: World) -> str:
    parts = [one.id, one.date, one.note, one.source, f"{one.date[:3]}0s", _spoken(one.date)]
    chips = [transfer.chip for transfer in one.transfers]
    if isinstance(one, Effect):
        parts.append(one.follows)
    else:
        chips += one.chips
        actors = (one.by, *one.to, *one.against)
        parts += [one.context, one.act, one.outcome, *actors, *(_name(actor, world) for actor in actors)]
        parts += [term.words for term in one.terms]
    for chip in dict.fromkeys(chips):
        names = world.chips[chip].names
        parts += [chip, names.en, names.ru, names.ja, names.zh]
    parts += [episode.name for episode in episodes_of(one, world)]
    return " " + " ".join(_WORD.findall(" ".join(parts).replace("_", " ")))


def episodes_of(one: Happening, world: World) -> tuple[Episode, ...]:
    """The named stretches of history a move belongs to."""
    chips = {transfer.chip for transfer in one.transfers}
    actors = {holder for transfer in one.transfers for holder in (transfer.giver, transfer.taker)}
    if isinstance(one, Entry):
        chips.update(one.chips)
        actors = {one.by, *one.to}
    fixed = frozenset(actors), frozenset(chips)
    return tuple(episode for episode in world.episodes if episode.holds(one.day, *fixed))


def _name(actor: str, world: World) -> str:
    if actor in world.powers:
        return world.powers[actor].name
    return world.minors[actor].name if actor in world.minors else ""


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _spoken(date: str) -> str:
    return f"{_MONTHS[int(date[5:7]) - 1]} {date[:4]}" if len(date) >= 7 else date
