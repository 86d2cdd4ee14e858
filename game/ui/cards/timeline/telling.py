"""The record in words: names of the day, dates, titles of moves, and terms without the shorthand of their file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from game.history.record import Effect, Happening
from game.history.wording import ALIASES
from game.places import shipped
from game.scenario.loading import load_world
from game.scenario.reading import read_document
from game.text.tongue.catalogue import SOURCE_LANGUAGE, Catalogue, program_texts
from game.text.tongue.dates import Dates
from game.text.tongue.labels import labels_in
from game.ui.cards.chart.naming import short_name
from game.ui.map.globe.places import regions

_TOKEN = re.compile(r"<->|->|\w+(?:\+\w+)*")
_ARROWS = {"<->": "and", "->": "to"}
_HANDS = re.compile(r"(?<=\w) (?=[A-Z]{3}(?:\+[A-Z]{3})*<?->)")
"""The gap before `JPN->RUS` at the end of a term."""
_ARTICLES = re.compile(r",? (Arts?)\.? ?(\d)")


@dataclass(frozen=True)
class Telling:
    """Words from `assets/texts/record/` and from the program's own catalogue."""

    texts: Catalogue
    language: str = SOURCE_LANGUAGE

    def label(self, key: str, **slots: object) -> str:
        """A label of the replay: `label("since", ...)`."""
        return labels_in(self.language).label(f"replay.{key}", **slots)

    def joined(self, names: Iterable[str]) -> str:
        """`Russia, Japan and China`."""
        parts = list(dict.fromkeys(names))
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.texts.text('phrases', 'and')} {parts[-1]}"

    def name(self, power: str, date: str) -> str:
        """What a power, or several joined by +, was called on a day: Russia, Soviet Union, Russia."""
        return self.joined(self._name(one, date) for one in power.split("+"))

    def _name(self, power: str, date: str) -> str:
        spells = self.texts.value("names", power) or []
        known = [str(name) for since, name in spells if str(since) <= date]
        return known[-1] if known else power

    def all_names(self, power: str) -> str:
        """Every name a power has had: `Russia, Soviet Union`."""
        return ", ".join(dict.fromkeys(str(name) for _, name in self.texts.value("names", power) or [("", power)]))

    def date(self, iso: str) -> str:
        """`7 February 1855`, or `February 1855` where the sources give no day."""
        year, month, *day = iso.split("-")
        if day:
            return Dates(self.texts).long(iso)
        name = self.texts.find("dates", "months", int(month) - 1)
        return self.label("month_long", month=name, year=year)

    def short_date(self, iso: str) -> str:
        """`7 Feb 1855`, or `Feb 1855`."""
        year, month, *day = iso.split("-")
        name = self.texts.find("dates", "short_months", int(month) - 1)
        if day:
            return self.label("day_short", day=int(day[0]), month=name, year=year)
        return self.label("month_short", month=name, year=year)

    def act(self, act: str) -> str:
        """The kind of a move in a word or two."""
        return self.texts.text("acts", act, "short")

    def heading(self, one: Happening) -> str:
        """What kind of move it was and to whom it was addressed."""
        if isinstance(one, Effect):
            return self.texts.text("acts", "take_effect", "long")
        if not one.to:
            return self.texts.text("acts", one.act, "alone")
        to = self.joined(self.name(power, one.date) for power in one.to)
        return self.texts.text("acts", one.act, "long", to=to)

    def title(self, one: Happening) -> str:
        """One line for a list: `Treaty: Iturup +6`; of an effect where it was, and its note."""
        if isinstance(one, Effect):
            where = self.places(transfer.chip for transfer in one.transfers)
            return f"{where[:1].upper()}{where[1:]}: {one.note.rstrip('.')}"
        return f"{self.act(one.act)}: {self.places(one.chips)}"

    def war(self, name: str) -> str:
        """A war by its English name, in this language."""
        labels, key = labels_in(self.language), "wars." + re.sub(r"[^a-z]+", "_", name.lower())
        return labels.label(key) if labels.has(key) else name

    def places(self, chips: Iterable[str]) -> str:
        """The first place by its first name, the others by their number: `Iturup +6`."""
        first, *others = chips
        name = re.split(r", | / ", self.chip(first))[0]
        return f"{name} +{len(others)}" if others else name

    def chip(self, chip: str) -> str:
        """The short name of a chip, both names of a disputed place."""
        names = load_world().chips[chip].names
        return short_name(getattr(names, self.language, "") or names.en)

    def outcome(self, outcome: str) -> tuple[str, str]:
        """(how it came out, the mark for it: good, middling or poor)."""
        return self.texts.text("outcomes", outcome, "text"), self.texts.text("outcomes", outcome, "mark")

    def hold(self, hold: str) -> str:
        """By what right a place is held."""
        return self.texts.text("holds", hold)

    def confidence(self, confidence: str) -> str:
        """How sure the record is of a move."""
        return self.texts.text("confidence", confidence)

    def term(self, words: str, date: str) -> str:
        """A term with places and powers by name: `return cer RUS->CHN` is `Return CER, Russia to China`."""
        said = "".join(self._piece(piece, date) for piece in _pieces(_HANDS.sub(", ", words)))
        said = _ARTICLES.sub(r", \1. \2", re.sub(r"\s+", " ", said).strip())
        return said[:1].upper() + said[1:]

    def _piece(self, piece: str, date: str) -> str:
        if piece in _ARROWS:
            return f" {_ARROWS[piece]} "
        if piece in load_world().chips and ("_" in piece or piece.islower()):
            return self.chip(piece).partition(",")[0]
        if region := regions().get(piece):
            return re.split(r", | \(", region.title)[0]
        if piece in ALIASES:
            return piece.capitalize()
        parts = piece.split("+")
        known = self.texts.table("names")
        if all(part in known and part.isupper() for part in parts):
            return self.name(piece, date)
        return piece


def _pieces(words: str) -> Iterable[str]:
    """Tokens and what lies between them."""
    at = 0
    for found in _TOKEN.finditer(words):
        yield words[at : found.start()]
        yield found[0]
        at = found.end()
    yield words[at:]


@lru_cache(maxsize=4)
def telling(language: str = SOURCE_LANGUAGE) -> Telling:
    """The words of a language, English where it has none."""
    tongues = dict.fromkeys((language, SOURCE_LANGUAGE))
    layers = [*(_record_texts(one) for one in tongues), *(program_texts(one) for one in tongues)]
    return Telling(Catalogue(layers), language)


def _record_texts(language: str) -> Mapping[str, Any]:
    path = shipped("assets") / "texts" / "record" / f"{language}.yaml"
    found: Mapping[str, Any] = (read_document(path).value or {}) if path.is_file() else {}
    return found
