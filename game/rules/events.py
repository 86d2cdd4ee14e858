"""What happened: records in the past tense. Actions say what was meant; events say what came of it."""

from dataclasses import dataclass

from .ladders import Odds
from .resolve import Draft
from .state import Order


@dataclass(frozen=True)
class DraftLaid:
    by: str
    table: str
    draft: Draft
    secret: frozenset[int] = frozenset()
    final: bool = False


@dataclass(frozen=True)
class DraftAnswered:
    """A text was refused or countered (an accepted one is a `TreatySigned`)."""

    by: str
    table: str
    kind: str
    said: tuple[str, ...] = ()
    turned_by: Draft | None = None


@dataclass(frozen=True)
class TermsAsked:
    by: str
    table: str


@dataclass(frozen=True)
class BridgeLaid:
    by: str
    table: str
    draft: Draft


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
    | BridgeLaid
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
    | ControlChanged
    | AccountMoved
    | SecretLearned
    | TurnBegan
    | WarResumed
    | GameEnded
)
