"""Reasons in words: of answers, of decisions, of odds."""

from game.rules.setup import Agenda
from game.text.tongue.catalogue import Catalogue, readable


class Reasons:
    """The words for the keys of reasons and factors, as the seat they belong to would put them."""

    def __init__(self, catalogue: Catalogue, agenda: Agenda) -> None:
        self._texts, self._agenda = catalogue, agenda

    def reason(self, seat: str, key: str) -> str:
        """A reason of a seat: `given/korea` -> `Korea given up`."""
        kind, _, about = key.partition("/")
        if about in self._agenda.position:
            return self._texts.find("reasons", seat, about, kind) or self._plainly(kind, about)
        if kind == "act":
            return self._texts.text("acts", about, "name")
        if kind == "faction":
            return self._texts.text("factions", seat, about, "name")
        own = self._texts.find("reasons", "circumstances", seat, key)
        return own or self._texts.find("reasons_of_any", key.replace("/", "_")) or readable(key)

    def _plainly(self, kind: str, issue: str) -> str:
        title = self._texts.text("issues", issue, "title")
        return self._texts.text("reasons_of_any", kind, issue=title)

    def factor(self, seat: str, key: str) -> str:
        """What sways the odds of an act or a roll: `trust` -> `Their trust in us`."""
        if "/" in key:
            return self.reason(seat, key)
        return self._texts.text("factors", key)

    def all_said(self, seat: str, keys: tuple[str, ...]) -> str:
        """The reasons an envoy gave, on one line; empty when he gave none."""
        return "; ".join(self.reason(seat, key) for key in keys)
