"""One moment of a game, frozen. Would the player expect it back after undo? Then it is here; if not, it is not."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from hashlib import blake2b

from .bonds.bond import Bond
from .clauses import Clause, Tenure
from .crisis.standoff import Standoff, digested
from .dynamics import World
from .resolve import Climate, Draft, Resolve
from .setup import Agenda, Setup


class Phase(StrEnum):
    """What the game is about at the moment."""

    TALKS = "talks"
    RATIFICATION = "ratification"
    OVER = "over"


class Standing(StrEnum):
    """How a table stands."""

    OPEN = "open"
    ADJOURNED = "adjourned"
    BROKEN = "broken"
    AGREED = "agreed"


class Asked(StrEnum):
    """What a seat is asked to do."""

    TURN = "turn"
    ANSWER = "answer"
    TERMS = "terms"
    ROLL = "roll"
    RESERVATION = "reservation"


@dataclass(frozen=True)
class Prompt:
    """The game waits for this seat to do this."""

    seat: str
    asked: Asked
    about: str = ""
    """The treaty a roll is about; for terms, the seat that alone will hear them."""


@dataclass(frozen=True)
class Answer:
    """What became of a draft, as far as the room could see."""

    kind: str
    """`accepted`, `refused` or `countered`."""
    said: tuple[str, ...] = ()
    """Keys of the reasons the envoy gave, weightiest first."""
    turned_by: Draft | None = None
    """The nearest text they would sign this turn, when they were asked for it: shown once, it is a promise."""


@dataclass(frozen=True)
class Laid:
    """A draft that was laid on the table, with the circumstances of that hour."""

    turn: int
    by: str
    to: tuple[str, ...]
    draft: Draft
    locked: frozenset[int] = frozenset()
    secret: frozenset[int] = frozenset()
    final: bool = False
    climates: tuple[tuple[str, Climate], ...] = ()
    answers: tuple[tuple[str, Answer], ...] = ()
    package: tuple[str, ...] = ()
    """Items it would settle."""
    aside: str = ""
    """The one seat that heard it, when it was said aside; nobody is asked to sign such a text."""
    is_bridge: bool = False
    """Whether the chair laid it as a bridge and not as its own wish."""

    def answer_of(self, seat: str) -> Answer | None:
        """What that seat answered, None while it has not."""
        return dict(self.answers).get(seat)


@dataclass(frozen=True)
class Settled:
    """Items that were accepted together and wait for the table to close."""

    items: tuple[str, ...]
    parties: tuple[str, ...]
    """Who signs, in the order of the table."""
    turn: int
    by: str
    """Who laid the text."""
    secret: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Talk:
    """A table in session: what was laid on it, what is settled, and how long they will listen."""

    table: str
    standing: Standing = Standing.OPEN
    patience: tuple[tuple[str, int], ...] = ()
    laid: tuple[Laid, ...] = ()
    asked_this_turn: frozenset[str] = frozenset()
    item: str = ""
    """The item on the table; empty when none is left that is spoken of in the room."""
    text: Draft = ()
    """What is settled, issue by issue; the first level where nothing is."""
    settled: tuple[Settled, ...] = ()
    ties: tuple[tuple[str, str], ...] = ()
    """Pairs of items that are settled together or not at all."""
    left: tuple[str, ...] = ()
    """Parties that walked out."""
    aside_this_turn: frozenset[str] = frozenset()
    """Who has heard another aside this turn."""

    def patience_of(self, seat: str) -> int:
        """Pips of patience left."""
        return dict(self.patience)[seat]

    @property
    def pending(self) -> Laid | None:
        """The draft that waits for an answer, if one does."""
        if self.laid and self.laid[-1].to and len(self.laid[-1].answers) < len(self.laid[-1].to):
            return self.laid[-1]
        return None

    def last_by(self, seat: str) -> Laid | None:
        """The latest draft that seat laid before all."""
        return next((one for one in reversed(self.laid) if one.by == seat and not one.aside), None)


@dataclass(frozen=True)
class Order:
    """An act outside the room, queued for the end of the turn."""

    by: str
    act: str
    to: str = ""
    chips: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = ()
    case: str = ""
    """Id of the record's entry when history itself is played."""
    about: str = ""
    """What the act is about: a treaty's id, or an article of the table as `issue=level`."""
    cites: str = ""
    """Treaty in whose name a thing is asked."""


@dataclass(frozen=True)
class Treaty:
    """A signed text on its way to being law."""

    id: str
    table: str
    parties: tuple[str, ...]
    draft: Draft
    secret: frozenset[int]
    signed: int
    """Turn of signature."""
    ratified_by: frozenset[str] = frozenset()
    delays: tuple[tuple[str, int], ...] = ()
    in_force: bool = False
    reserved: tuple[tuple[str, int, int, int], ...] = ()
    """(capital, issue, level, level as signed): conditions on which it was ratified."""
    items: tuple[str, ...] = ()
    """Items of business it settles; empty for the whole table."""
    refused_by: tuple[str, ...] = ()
    """Capitals that would not have it."""
    acceded: tuple[str, ...] = ()
    """Powers that joined it without having signed."""
    has_fallen: bool = False
    """Whether a capital that was needed refused it."""


@dataclass(frozen=True)
class Learned:
    """What a probe brought to light: how much more or less than usual one issue matters to somebody."""

    seat: str
    about: str
    issue: int
    low: int
    high: int


@dataclass(frozen=True)
class Commitment:
    """A cabinet said in public that it cannot sign less than this."""

    seat: str
    issue: int
    """Number of the issue at the first table."""
    level: int
    """The least it says it could sign."""
    truth: int
    """How far its home front bears it out, basis points: what others make of it, whatever was claimed."""
    turn: int


@dataclass(frozen=True)
class Ending:
    """How it ended."""

    kind: str
    """`treaty`, `unratified`, `war`, `truce`, `no_treaty`, `adjourned`."""
    turn: int


@dataclass(frozen=True, eq=False)
class State:
    """A game at one moment. Changed only by `turn.apply`."""

    setup: Setup = field(repr=False)
    turn: int
    phase: Phase
    prompts: tuple[Prompt, ...]
    world: World
    tenures: Mapping[str, Tenure]
    talks: tuple[Talk, ...]
    hidden: Mapping[str, Resolve]
    orders: tuple[Order, ...] = ()
    treaties: tuple[Treaty, ...] = ()
    courted: tuple[tuple[str, str, int], ...] = ()
    """(seat, faction, centipoints) won by courting in the ratification fight."""
    learned: tuple[Learned, ...] = ()
    leaked: frozenset[int] = frozenset()
    ending: Ending | None = None
    bonds: tuple[Bond, ...] = ()
    """Treaties that bind or have bound, those of the opening first."""
    commitments: tuple[Commitment, ...] = ()
    crisis: Standoff | None = None

    @property
    def awaiting(self) -> Prompt | None:
        """Who is to act now; None when the game is over."""
        return self.prompts[0] if self.prompts else None

    @property
    def date(self) -> str:
        """ISO date of the present turn."""
        return self.setup.dates[self.turn]

    def talk(self, table: str) -> Talk:
        """The talk at that table."""
        return next(t for t in self.talks if t.table == table)

    def agenda(self, table: str) -> Agenda:
        """What that table is about."""
        return next(a for a in self.setup.agendas if a.id == table)

    def with_talk(self, talk: Talk) -> "State":
        """The same moment with one talk changed."""
        return replace(self, talks=tuple(talk if t.table == talk.table else t for t in self.talks))

    @cached_property
    def digest(self) -> str:
        """Sixteen hex digits, equal on every machine for equal states."""
        plain = (
            self.setup.digest,
            self.turn,
            self.phase.value,
            [(p.seat, p.asked.value) for p in self.prompts],
            self.world.digest.hex(),
            sorted((chip, t.holder, t.basis.value, t.sovereign, t.demilitarised) for chip, t in self.tenures.items()),
            [_plain_talk(t) for t in self.talks],
            sorted((s, r.factors.tolist(), int(r.must), int(r.hope)) for s, r in self.hidden.items()),
            [(o.by, o.act, o.to, o.chips, o.case, *filter(None, (o.about, o.cites))) for o in self.orders],
            [
                (t.id, t.draft, sorted(t.secret), t.signed, sorted(t.ratified_by), t.delays, t.in_force)
                for t in self.treaties
            ],
            self.courted,
            [(k.seat, k.about, k.issue, k.low, k.high) for k in self.learned],
            sorted(self.leaked),
            (self.ending.kind, self.ending.turn) if self.ending else None,
            *((repr(part),) for part in (self.bonds, self.commitments) if part),
            *(digested(self.crisis) if self.crisis else ()),
            *(_plain_business(self) if any(agenda.is_conference for agenda in self.setup.agendas) else ()),
        )
        return blake2b(repr(plain).encode("utf-8"), digest_size=8).hexdigest()


def _plain_talk(talk: Talk) -> tuple[object, ...]:
    laid = [
        (one.turn, one.by, one.draft, sorted(one.locked), sorted(one.secret), one.final,
         [(seat, a.kind, a.said, a.turned_by) for seat, a in one.answers])
        for one in talk.laid
    ]  # fmt: skip
    return (talk.table, talk.standing.value, talk.patience, laid, sorted(talk.asked_this_turn))


def _plain_business(state: State) -> tuple[object, ...]:
    """What a table with an order of business adds to a moment."""
    talks = [
        (t.item, t.text, [(s.items, s.parties, s.turn, s.by, sorted(s.secret)) for s in t.settled], t.ties, t.left,
         sorted(t.aside_this_turn), [(one.package, one.aside, one.is_bridge) for one in t.laid])
        for t in state.talks
    ]  # fmt: skip
    treaties = [(t.items, t.parties, t.refused_by, t.acceded, t.has_fallen) for t in state.treaties]
    return (talks, treaties, [p.about for p in state.prompts])
