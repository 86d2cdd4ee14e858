"""Acts outside the room in words: their names, orders, outcomes, and why they cannot be done."""

from game.rules.setup import Setup
from game.rules.state import Order
from game.text.tongue.catalogue import Catalogue, filled, readable

from .powers import Powers


class Acts:
    """The words for the acts of a scenario."""

    def __init__(self, catalogue: Catalogue, powers: Powers, setup: Setup) -> None:
        self._texts, self._powers, self._setup = catalogue, powers, setup

    def name(self, act: str) -> str:
        """`Brief the American press`."""
        return self._texts.text("acts", act, "name")

    def what(self, act: str) -> str:
        """What an act does and risks, in a sentence or two."""
        return self._texts.find("acts", act, "what") or ""

    def line(self, order: Order) -> str:
        """An order as an imperative: `Ask Roosevelt to press Japan`."""
        found = self._texts.find("acts", order.act, "line") or self.name(order.act)
        return self._filled(found, order)

    def companion(self, order: Order) -> str:
        """Through whom or where it is done; empty when nothing is written."""
        return self._filled(self._texts.find("acts", order.act, "with") or "", order)

    def rung(self, act: str, rung: str) -> str:
        """The result of an act, as a sentence."""
        return self._texts.text("rungs", act, rung)

    def rung_name(self, rung: str) -> str:
        """A rung in one or two words, for a ladder."""
        return self._texts.find("rung_names", rung) or readable(rung)

    def condition(self, reason: str) -> str:
        """Why a text contradicts itself or an act's condition does not hold."""
        return self._texts.find("conditions", reason) or self._texts.text("bans", reason)

    def _filled(self, text: str, order: Order) -> str:
        other = next((p for a in self._setup.agendas for p in a.parties if p != order.by), "")
        powers = {"mover": order.by, "target": order.to, "other": other}
        return filled(text, {slot: self._powers.name(power) for slot, power in powers.items()})
