"""What a seat can do: structured actions, named in the imperative. Nothing else changes a game."""

from dataclasses import dataclass

from .resolve import Draft
from .state import Order

ALL = "*"
"""Stands for every seat at once; only the record of history may use it."""


@dataclass(frozen=True)
class LayDraft:
    """Lay a text before the other side: an offer, or a counter-offer when one is waiting for an answer."""

    by: str
    table: str
    draft: Draft
    locked: frozenset[int] = frozenset()
    """Issues the other side's counter-offer must leave as they are."""
    secret: frozenset[int] = frozenset()
    final: bool = False
    item: str = ""
    """An item talked of outside the room; empty for the one on the table."""


@dataclass(frozen=True)
class Accept:
    """Sign the text that lies on the table."""

    by: str
    table: str


@dataclass(frozen=True)
class Refuse:
    """Decline the text that lies on the table, with the reasons the envoy gives."""

    by: str
    table: str
    said: tuple[str, ...] = ()
    turned_by: Draft | None = None


@dataclass(frozen=True)
class AskTerms:
    """Ask another side for a text of its own."""

    by: str
    table: str
    to: str = ""
    """Whom; the other party where there is only one."""
    aside: bool = False
    """Asked and answered so that nobody else hears it."""


@dataclass(frozen=True)
class Bridge:
    """Mediator or chair lays a text between the parties."""

    by: str
    table: str
    draft: Draft
    item: str = ""
    """An item talked of outside the room; empty for the one on the table."""


@dataclass(frozen=True)
class CallItem:
    """Bring another item to the table."""

    by: str
    table: str
    item: str


@dataclass(frozen=True)
class Tie:
    """Tie two items, so that they are settled together or not at all."""

    by: str
    table: str
    item: str
    other: str


@dataclass(frozen=True)
class Cut:
    """Cut two items apart that were tied."""

    by: str
    table: str
    item: str
    other: str


@dataclass(frozen=True)
class Accede:
    """Join what the others settled, as a signatory that stayed out."""

    by: str
    table: str
    item: str


@dataclass(frozen=True)
class CloseTable:
    """Sign what is settled and adjourn the rest."""

    by: str
    table: str


@dataclass(frozen=True)
class Adjourn:
    """Rise for this turn; tempers cool by one pip on both sides."""

    by: str
    table: str


@dataclass(frozen=True)
class BreakOff:
    """End the talks for good. The armies go on."""

    by: str
    table: str


@dataclass(frozen=True)
class GiveOrder:
    """Queue an act outside the room for the end of the turn."""

    order: Order

    @property
    def by(self) -> str:
        """The seat that gives the order."""
        return self.order.by


@dataclass(frozen=True)
class CancelOrder:
    """Take a queued order back; its price is returned."""

    by: str
    number: int
    """Place in the seat's own queue, from 0."""


@dataclass(frozen=True)
class EndTurn:
    """Be done for this turn."""

    by: str


@dataclass(frozen=True)
class Court:
    """Spend capital on a faction, or on the press, before the roll is called."""

    by: str
    faction: str


@dataclass(frozen=True)
class PutOff:
    """Let the treaty lie at home for a turn: it costs support, and a turn's news may help or harm."""

    by: str


@dataclass(frozen=True)
class Assent:
    """Take the reservation another capital made: the treaty stands with it."""

    by: str


@dataclass(frozen=True)
class Dissent:
    """Refuse the reservation another capital made: the treaty falls."""

    by: str


@dataclass(frozen=True)
class CallRoll:
    """Put the signed treaty to those at home who must consent."""

    by: str


Action = (
    LayDraft
    | Accept
    | Refuse
    | AskTerms
    | Bridge
    | CallItem
    | Tie
    | Cut
    | Accede
    | CloseTable
    | Adjourn
    | BreakOff
    | GiveOrder
    | CancelOrder
    | EndTurn
    | Court
    | CallRoll
    | PutOff
    | Assent
    | Dissent
)
