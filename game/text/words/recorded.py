"""The record in words: its powers by the names of the day, the kinds of its moves, how they came out."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from game.places import shipped
from game.scenario.reading import read_document
from game.text.tongue.catalogue import SOURCE_LANGUAGE, Catalogue

_NOTES = re.compile(r"\s*\([^)]*\)")


class Recorded:
    """The words for moves of the record, those of a language before English."""

    def __init__(self, language: str = SOURCE_LANGUAGE) -> None:
        self._texts = Catalogue([_texts(tongue) for tongue in dict.fromkeys((language, SOURCE_LANGUAGE))])

    def power(self, power: str, date: str) -> str:
        """What a power was called on a day."""
        spells = self._texts.value("names", power) or []
        known = [str(name) for since, name in spells if str(since) <= date]
        return known[-1] if known else power

    def parties(self, mover: str, targets: Iterable[str], date: str) -> str:
        """`Russia / Japan`, whoever moved first; more than two targets by their number."""
        told = [self.power(one, date) for one in targets]
        names = told if len(told) < 3 else [told[0], f"{len(told) - 1} others"]
        return " / ".join((self.power(mover, date), *names))

    def act(self, act: str) -> str:
        """The kind of a move in a word or two: `Offer`."""
        return self._texts.text("acts", act, "short")

    def outcome(self, outcome: str) -> str:
        """How a move came out: `Left unanswered`."""
        return self._texts.text("outcomes", outcome, "text")

    def title(self, act: str, places: Iterable[str]) -> str:
        """`Offer: Kunashir +3`, from the kind of the move and the full names of its places."""
        names = [_NOTES.sub("", place) for place in places]
        about = names[0] if len(names) == 1 else f"{names[0]} +{len(names) - 1}" if names else ""
        return f"{self.act(act)}: {about}" if about else self.act(act)


def _texts(language: str) -> Mapping[str, Any]:
    path = shipped("assets") / "texts" / "record" / f"{language}.yaml"
    found: Mapping[str, Any] = (read_document(path).value or {}) if path.is_file() else {}
    return found
