"""Powers and the people in them: names, rulers, accounts, factions, advisers."""

from collections.abc import Iterable, Mapping
from typing import Any

from game.rules.clauses import NOBODY
from game.rules.ratification import PRESS
from game.text.tongue.catalogue import Catalogue


class Powers:
    """The words for powers and their homes."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._texts = catalogue

    def name(self, power: str) -> str:
        """`Russia`; nobody's name for no holder, several joined for a shared one."""
        parts = [self._one(part) for part in power.split("+")]
        return self.joined(parts)

    def _one(self, power: str) -> str:
        if not power or power == NOBODY:
            return self._texts.text("phrases", "nobody")
        return self._texts.find("powers", power, "name") or power

    def joined(self, names: Iterable[str]) -> str:
        """`Russia, Japan and China`."""
        parts = list(names)
        if len(parts) < 2:
            return "".join(parts)
        comma, last = (self._texts.find("phrases", key) or ", " for key in ("comma", "last"))
        return comma.join(parts[:-1]) + last + parts[-1]

    def said(self, power: str, about: str) -> str:
        """Any other word of a power: long, adjective, capital, ruler, minister, delegates, standing ..."""
        return self._texts.find("powers", power, about) or self.name(power)

    def relation(self, power: str, towards: str) -> str:
        """One line on how two powers stand, empty when nothing is written."""
        return self._texts.find("powers", power, "relation_notes", towards) or ""

    def account(self, account: str) -> str:
        """The name of an account."""
        return self._texts.text("accounts", account, "name")

    def account_meaning(self, account: str) -> str:
        """What an account is, in one sentence."""
        return self._texts.text("accounts", account, "what")

    def faction(self, power: str, faction: str) -> str:
        """The name of a faction."""
        if faction == PRESS:
            return self._texts.text(PRESS)
        return self._texts.text("factions", power, faction, "name")

    def faction_said(self, power: str, faction: str, about: str) -> str:
        """`who` a faction is, what it says `for` or `against`; empty when nothing is written."""
        return self._texts.find("factions", power, faction, about) or ""

    def advisers(self, power: str) -> list[Mapping[str, Any]]:
        """The advisers of a seat: name, post, faction, aim, and lines for yes, either and no."""
        return self._texts.rows("advisers", power)

    def character(self, character: str) -> tuple[str, str]:
        """The name of a character and how they bargain."""
        return self._texts.text("characters", character, "name"), self._texts.find(
            "characters", character, "style"
        ) or ""

    def trust(self, value: int) -> str:
        """Trust (-10000..10000) as a word."""
        bounds = ((-6_000, "hostile"), (-2_000, "wary"), (2_000, "neutral"), (5_500, "friendly"))
        word = next((name for bound, name in bounds if value < bound), "close")
        return self._texts.text("trust", word)
