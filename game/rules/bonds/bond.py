"""A treaty in force, or what became of it; and what each word of the vocabulary forbids those who gave it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..clauses import Clause, Visibility


class Status(StrEnum):
    """What a treaty is today."""

    IN_FORCE = "in_force"
    UNDER_NOTICE = "under_notice"
    """Denounced; it binds until the notice has run."""
    REPLACED = "replaced"
    LAPSED = "lapsed"
    DENOUNCED = "denounced"
    BROKEN = "broken"
    REFUSED = "refused"
    """Signed, and refused at home."""


BINDING = frozenset({Status.IN_FORCE, Status.UNDER_NOTICE})


@dataclass(frozen=True)
class Undertaking:
    """One article of a treaty in force."""

    clause: Clause
    visibility: Visibility = Visibility.PUBLIC
    until: str = ""
    """ISO date on which it runs out; empty without term."""
    leak: int = 0
    """Risk a turn that it is printed while it is secret, basis points."""
    known_to: tuple[str, ...] = ()
    """Powers beyond the parties that know it though it is secret."""
    issue: str = ""
    """Id of the table's issue it was agreed under."""
    ended: str = ""
    """ISO date on which it ceased to bind, empty while it does."""
    was_leaked: bool = False

    @property
    def is_secret(self) -> bool:
        """Whether it is still kept from others."""
        return self.visibility is not Visibility.PUBLIC


@dataclass(frozen=True)
class Breach:
    """A power did what an article forbids."""

    by: str
    article: int
    """Number of the article, from 0."""
    date: str


@dataclass(frozen=True)
class Bond:
    """A treaty that binds or has bound."""

    id: str
    parties: tuple[str, ...]
    signed: str
    """ISO date."""
    articles: tuple[Undertaking, ...]
    notice: int = 1
    """Turns that a lawful denunciation has to run."""
    status: Status = Status.IN_FORCE
    source: str = ""
    """Key of the work that has the text; empty for one of this game."""
    table: str = ""
    """The table of this game it was signed at, if it was."""
    draft: tuple[int, ...] = ()
    ended: str = ""
    """ISO date on which it ceased to bind as a whole."""
    ended_by: str = ""
    ends_turn: int | None = None
    """Turn, from 0, in which a notice has run."""
    breaches: tuple[Breach, ...] = ()
    cites: tuple[str, ...] = ()
    """Treaties it was asked for in the name of."""
    items: tuple[str, ...] = ()
    """Items of business it settled at its table; empty for the whole of it."""

    @property
    def is_binding(self) -> bool:
        """Whether anything in it still binds."""
        return self.status in BINDING

    def is_known(self, article: int, seat: str) -> bool:
        """Whether a power knows an article."""
        one = self.articles[article]
        return not one.is_secret or seat in self.parties or seat in one.known_to


@dataclass(frozen=True)
class Law:
    """What an undertaking of one kind forbids those it binds, and how much its breach weighs. Data."""

    weight: int
    """Of a breach with the whole term still to run, basis points of a promise broken."""
    is_mutual: bool = False
    """Whether it binds giver and taker alike, or the giver only."""
    against: tuple[str, ...] = ()
    """Acts that may not be done to a partner."""
    at: tuple[str, ...] = ()
    """Acts that may not be done about the places it names, to whomever."""
    clauses: tuple[str, ...] = ()
    """Kinds of article a bound power may not sign about the same places."""
    helping: tuple[str, ...] = ()
    """Kinds of article by which a bound power would help a partner's enemy."""


@dataclass(frozen=True)
class Terms:
    """The law of treaties: what each kind of undertaking forbids, and what leaving it costs. Scenario data."""

    laws: Mapping[str, Law] = field(default_factory=dict)
    prestige: int = 0
    """Prestige lost by a breach of full weight that every power sees, basis points."""
    support: int = 0
    """Support lost at home by such a breach."""
    lawful: int = 3_000
    """Share of the price of a breach that a denunciation with notice costs, basis points."""
    fervour: int = 0
    """Fervour at home when a secret is printed, basis points."""


def ends_on(signed: str, years: int) -> str:
    """The ISO date so many years after another; empty for a promise without term."""
    return f"{int(signed[:4]) + years:04d}{signed[4:]}" if years else ""


def bound_by(bond: Bond, article: int, law: Law) -> frozenset[str]:
    """The powers an article binds."""
    clause = bond.articles[article].clause
    named = {power for power in (clause.giver, clause.taker) if power}
    if law.is_mutual or not clause.giver:
        return frozenset(named or bond.parties)
    return frozenset({clause.giver})


def partners_of(bond: Bond, article: int, seat: str) -> frozenset[str]:
    """To whom a bound power owes an article: the other powers it names, or all other parties."""
    clause = bond.articles[article].clause
    named = {power for power in (clause.giver, clause.taker) if power and power != seat}
    return frozenset(named or (party for party in bond.parties if party != seat))
