"""What the conference shows, as one frozen card. Chances are whole per cent, worths whole points."""

from dataclasses import dataclass

from game.ui.cards.table.articles import Article
from game.ui.cards.table.card import Heading
from game.ui.cards.table.home import Home
from game.ui.cards.table.pen import Pen
from game.ui.cards.table.reckoning import Bars, Stance, Turning

Votes = tuple[tuple[str, str], ...]
"""Power and its nod (`yes`), shrug (`either`) or no (`no`), always in the order of the room, you first."""


@dataclass(frozen=True)
class AgendaRow:
    """An item of business."""

    item: str
    title: str
    note: str
    icon: str
    state: str
    """`settled`, `table`, `outside`, `waiting` or `lapsed`."""
    is_tied: bool = False
    is_shown: bool = False
    """Whether the sheet shows its text."""
    barred: str = ""
    """Why it cannot be called now."""


@dataclass(frozen=True)
class SeatBox:
    """A delegation and how it takes the text on the sheet; an absent power has a line that says why."""

    code: str
    name: str
    people: str
    tag: str = ""
    vote: str = ""
    """Empty for you, for an absent power, and for a party with no say in the item."""
    note: str = ""
    patience: int = 0
    most: int = 0
    is_you: bool = False
    is_absent: bool = False
    is_about: bool = False
    """Whether the panel at the right weighs this seat's answer."""


@dataclass(frozen=True)
class VotedArticle:
    """An article and who would have it."""

    article: Article
    votes: Votes


@dataclass(frozen=True)
class FreeClause:
    """An article of the item that does not stand in the text, and the level it would take."""

    issue: int
    side: str
    title: str
    level: int
    barred: str = ""


@dataclass(frozen=True)
class BridgeLine:
    """One article as the bridge has it."""

    numeral: str
    text: str
    note: str
    votes: Votes


@dataclass(frozen=True)
class BridgeCard:
    """The text the chair or the mediator could put, re-checked, and what it does."""

    by: str
    title: str
    lines: tuple[BridgeLine, ...]
    power: str
    """Whose chance moves most."""
    before: int
    after: int
    worth_before: int
    worth_after: int
    price: str
    draft: tuple[int, ...]
    barred: str = ""
    is_laid: bool = False


@dataclass(frozen=True)
class ReservationRow:
    """Something one power keeps out of what it signs."""

    issue: int
    code: str
    text: str
    note: str
    is_noted: bool
    barred: str = ""


@dataclass(frozen=True)
class LinkBox:
    """An item in the graph of what hangs together."""

    item: str
    title: str
    note: str
    state: str
    points: int = 0
    """Points of chance its settling with the shown item adds to the weighed seat's signature."""
    is_tied: bool = False
    barred: str = ""
    """Why it cannot be tied or cut now."""


@dataclass(frozen=True)
class CaucusRow:
    """Somebody who can be heard aside."""

    seat: str
    title: str
    note: str
    points: int
    """Half the width of the estimate that the hearing can narrow."""
    price: int
    barred: str = ""


@dataclass(frozen=True)
class ConferenceCard:
    """Everything the screen shows."""

    seat: str
    about: str
    other: str
    chair: str
    heading: Heading
    place: str
    title: str
    item: str
    agenda: tuple[AgendaRow, ...]
    left: str
    """How many sessions are left, in words."""
    seats: tuple[SeatBox, ...]
    pen: Pen
    articles: tuple[VotedArticle, ...]
    free: tuple[FreeClause, ...]
    bridge: BridgeCard | None
    reservations: tuple[ReservationRow, ...]
    also: Votes
    also_note: str
    bars: Bars
    bridge_bars: tuple[int, int, int] | None
    """Chance with the bridge, low and high."""
    last: int | None
    turnings: tuple[Turning, ...]
    stance: Stance
    links: tuple[LinkBox, ...]
    link_note: str
    caucus: tuple[CaucusRow, ...]
    ask_barred: str
    """Why the weighed seat cannot be asked for a text of its own now."""
    home: Home | None
    balance: int
    asked: str
    pending_by: str
    standing: str
