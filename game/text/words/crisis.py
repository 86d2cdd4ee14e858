"""The crisis ladder in words: rungs, what each side thinks of the other, who else must live with an answer, why."""

from dataclasses import dataclass

from game.rules import events as e
from game.text.tongue.catalogue import Catalogue

from .figures import points
from .papers import Claim
from .powers import Powers


@dataclass(frozen=True)
class Before:
    """Something that lies behind the first turn of a crisis."""

    date: str
    by: str
    title: str
    note: str
    source: str


class CrisisWords:
    """The words for a crisis; a scenario without one has none of them."""

    def __init__(self, catalogue: Catalogue, powers: Powers) -> None:
        self._texts, self._powers = catalogue, powers

    def said(self, *keys: str) -> str:
        """A line of the scenario's own about its crisis; empty where nothing is written."""
        return self._texts.find("crisis", *keys) or ""

    def rung(self, rung: str) -> str:
        """The name of a rung."""
        return self._texts.text("crisis", "rungs", rung, "name")

    def of_rung(self, rung: str) -> Claim:
        """What a rung stands for, with its source."""
        found = self._texts.table("crisis", "rungs", rung)
        return Claim(str(found.get("text", "")), str(found.get("source", "")))

    def outcome(self, kind: str) -> str:
        """How it may stand on the last day, in a word or two."""
        return self._texts.text("crisis_outcomes", kind)

    def before(self) -> tuple[Before, ...]:
        """What lies behind the first turn, oldest first."""
        return tuple(
            Before(*(str(row.get(key, "")) for key in ("date", "by", "title", "note", "source")))
            for row in self._texts.rows("crisis", "before")
        )

    def onlooker(self, power: str, change: int) -> tuple[str, str]:
        """What a third power makes of an answer, by the change of its trust, and who it is."""
        mood = "gains" if change > 150 else "loses" if change < -150 else "shrugs"
        found = self._texts.find("crisis", "onlookers", power, mood)
        return found or self._powers.name(power), self._texts.find("crisis", "onlookers", power, "note") or ""

    def estimate(self, by: str, about: str, kind: str) -> tuple[str, str]:
        """What one side thinks of the other in a line, and on what the thought rests."""
        found = self._texts.table("crisis", "estimates", by, about, kind)
        return str(found.get("title", "")), str(found.get("note", ""))

    def factor(self, key: str) -> str:
        """A circumstance that sways what follows."""
        return self._texts.find("crisis", "why", key) or self._texts.text("factors", key)

    def happened(self, event: e.Event, seat: str) -> str:
        """What happened on the ladder, as a sentence; empty for anything else."""
        match event:
            case e.RungReached():
                return self._told("rung_reached", event.by, seat, rung=self.rung(event.rung))
            case e.SteppedDown():
                price = points(event.price).lstrip("+")
                return self._told("stepped_down", event.by, seat, rung=self.rung(event.rung), price=price)
            case e.DateMoved() if event.whose == seat:
                return self._told("date_moved", seat, seat, by_turns=event.by)
            case e.DateLearned() if event.by == seat:
                return self._texts.text("happened", "date_learned", about=self._powers.name(event.about))
            case e.CrisisEnded():
                return self._texts.text("happened", f"crisis_{event.kind}")
        return ""

    def _told(self, key: str, by: str, seat: str, **slots: object) -> str:
        form = "own" if by == seat else "other"
        return self._texts.text("happened", key, form, by=self._powers.name(by), **slots)
