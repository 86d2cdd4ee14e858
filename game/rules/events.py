"""What happened: records in the past tense. Actions say what was meant; events say what came of it."""

from dataclasses import dataclass

from .ladders import Odds
from .proceedings import (
    ItemCalled,
    ItemLapsed,
    ItemSettled,
    ItemsTied,
    PartyAcceded,
    PartyLeft,
    TableClosed,
    TermsConfided,
    TieCut,
    TreatyFell,
)
from .resolve import Draft
from .state import Order


@dataclass(frozen=True)
class DraftLaid:
    by: str
    table: str
    draft: Draft
    secret: frozenset[int] = frozenset()
    final: bool = False
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftAnswered:
    """A text was refused or countered (one accepted by two is a `TreatySigned`)."""

    by: str
    table: str
    kind: str
    said: tuple[str, ...] = ()
    turned_by: Draft | None = None
    aside: str = ""
    """The one seat that heard it."""


@dataclass(frozen=True)
class TermsAsked:
    by: str
    table: str
    to: str = ""
    aside: bool = False


@dataclass(frozen=True)
class BridgeLaid:
    by: str
    table: str
    draft: Draft
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class PatienceSpent:
    whose: str
    left: int


@dataclass(frozen=True)
class TalksAdjourned:
    by: str
    table: str


@dataclass(frozen=True)
class TalksBrokenOff:
    by: str
    table: str


@dataclass(frozen=True)
class TreatySigned:
    treaty: str
    table: str
    parties: tuple[str, ...]
    draft: Draft
    secret: frozenset[int] = frozenset()
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class OrderGiven:
    order: Order


@dataclass(frozen=True)
class OrderCancelled:
    order: Order


@dataclass(frozen=True)
class OrderResolved:
    """An act came out: the odds it had, the lot that was drawn, the rung it fell on."""

    order: Order
    rung: str
    odds: Odds
    lot: int


@dataclass(frozen=True)
class FactionCourted:
    by: str
    faction: str
    worth: int


@dataclass(frozen=True)
class RollCalled:
    """A capital decided on a signed treaty: `ratified`, `delayed` or `refused`."""

    by: str
    rung: str
    odds: Odds
    lot: int
    treaty: str = ""


@dataclass(frozen=True)
class ArticleLeaked:
    issue: int
    lot: int
    risk: int


@dataclass(frozen=True)
class TreatyEnteredForce:
    treaty: str


@dataclass(frozen=True)
class ControlChanged:
    chip: str
    was: str
    now: str
    basis: str


@dataclass(frozen=True)
class AccountMoved:
    """One account of a power changed by an outcome (drift is not listed)."""

    whose: str
    account: str
    by: int
    towards: str = ""


@dataclass(frozen=True)
class SecretLearned:
    by: str
    about: str
    issue: int
    low: int
    high: int


@dataclass(frozen=True)
class BondBroken:
    """A power did what articles of a treaty forbid. `weight` in basis points of a promise broken."""

    treaty: str
    by: str
    articles: tuple[int, ...]
    weight: int


@dataclass(frozen=True)
class BondDenounced:
    """A power gave notice; the treaty binds until the turn `ends` (from 0)."""

    treaty: str
    by: str
    ends: int
    weight: int


@dataclass(frozen=True)
class BondEnded:
    """A treaty ceased to bind: `replaced`, `lapsed` or `denounced`."""

    treaty: str
    status: str


@dataclass(frozen=True)
class ArticleLapsed:
    treaty: str
    article: int


@dataclass(frozen=True)
class SecretPrinted:
    """A secret article is in the papers: through a power (`by`), or by chance (lot below risk)."""

    treaty: str
    article: int
    by: str
    lot: int
    risk: int


@dataclass(frozen=True)
class SecretShown:
    """Intelligence let a power read a secret article; nobody else knows."""

    treaty: str
    article: int
    by: str


@dataclass(frozen=True)
class HandsTied:
    """A cabinet said in public that it cannot sign less; `truth` is how far its home front bears it out."""

    by: str
    issue: int
    level: int
    truth: int


@dataclass(frozen=True)
class WordEaten:
    """A cabinet signed less than it had said it could."""

    by: str
    issue: int
    level: int


@dataclass(frozen=True)
class TableReopened:
    """Parties agreed to talk again of a treaty in force; it stands while nothing new is signed."""

    by: str
    table: str
    treaty: str


@dataclass(frozen=True)
class ReservationMade:
    """A capital consents on a condition: the issue is to stand at this level."""

    by: str
    treaty: str
    issue: int
    level: int


@dataclass(frozen=True)
class ReservationAnswered:
    by: str
    treaty: str
    is_accepted: bool


@dataclass(frozen=True)
class RollPutOff:
    by: str
    treaty: str


@dataclass(frozen=True)
class RungReached:
    """A side climbed the ladder of a crisis."""

    by: str
    rung: str


@dataclass(frozen=True)
class SteppedDown:
    """A side folded on the rung it stood on; `price` is the prestige it cost, basis points."""

    by: str
    rung: str
    price: int


@dataclass(frozen=True)
class DateMoved:
    """The date after which a side hardens was put off (or, negative, brought forward) by some turns."""

    whose: str
    by: int


@dataclass(frozen=True)
class DateLearned:
    by: str
    about: str


@dataclass(frozen=True)
class CrisisEnded:
    """`war`, `truce` or `settled`."""

    kind: str


@dataclass(frozen=True)
class TurnBegan:
    turn: int
    date: str


@dataclass(frozen=True)
class WarResumed:
    pass


@dataclass(frozen=True)
class GameEnded:
    kind: str
    turn: int


Event = (
    DraftLaid
    | DraftAnswered
    | TermsAsked
    | TermsConfided
    | BridgeLaid
    | ItemCalled
    | ItemsTied
    | TieCut
    | ItemSettled
    | ItemLapsed
    | PartyAcceded
    | PartyLeft
    | TableClosed
    | PatienceSpent
    | TalksAdjourned
    | TalksBrokenOff
    | TreatySigned
    | OrderGiven
    | OrderCancelled
    | OrderResolved
    | FactionCourted
    | RollCalled
    | ArticleLeaked
    | TreatyEnteredForce
    | TreatyFell
    | ControlChanged
    | AccountMoved
    | SecretLearned
    | BondBroken
    | BondDenounced
    | BondEnded
    | ArticleLapsed
    | SecretPrinted
    | SecretShown
    | HandsTied
    | WordEaten
    | TableReopened
    | ReservationMade
    | ReservationAnswered
    | RollPutOff
    | RungReached
    | SteppedDown
    | DateMoved
    | DateLearned
    | CrisisEnded
    | TurnBegan
    | WarResumed
    | GameEnded
)
