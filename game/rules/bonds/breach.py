"""What would break a treaty, and what breaking or leaving one costs: said beforehand, paid by the same formula."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..chance import WHOLE
from ..clauses import Clause, Tenure
from ..dynamics import INDEX, World
from ..relations import BREACH, MARKS, WITNESS
from ..setup import Setup
from ..state import Order
from .bond import Bond, Law, bound_by, partners_of

OTHERS = 2_500
"""Share of its own weight that every article beyond the heaviest adds, basis points."""
HEAVIEST = 15_000
"""Most a treaty can weigh, basis points of one promise broken."""
_SETTLED = 5_000
"""Share of an undertaking's weight that does not run down with its term, basis points."""


class Situation(Protocol):
    """What a State and a View have in common, as far as treaties go."""

    @property
    def setup(self) -> Setup: ...
    @property
    def turn(self) -> int: ...
    @property
    def date(self) -> str: ...
    @property
    def world(self) -> World: ...
    @property
    def bonds(self) -> tuple[Bond, ...]: ...
    @property
    def tenures(self) -> Mapping[str, Tenure]: ...


@dataclass(frozen=True)
class Violation:
    """A power would break this article of this treaty."""

    by: str
    treaty: str
    article: int
    kind: str
    """Kind of the undertaking that would be broken."""


@dataclass(frozen=True)
class Price:
    """What leaving a treaty costs the power that does it. Basis points, none above nothing."""

    weight: int
    """How heavy it is: 10000 is one solemn promise broken with its whole term to run."""
    trust: tuple[tuple[str, int], ...]
    """(power, change of its trust in the breaker) of all who would know."""
    prestige: int
    support: int


def violations(situation: Situation, order: Order) -> tuple[Violation, ...]:
    """The articles an act would break, whatever comes of it."""
    return tuple(
        Violation(order.by, bond.id, k, bond.articles[k].clause.kind)
        for bond, k, law in _binding(situation, order.by)
        if _forbids(situation, bond, k, law, order)
    )


def violations_of_text(
    situation: Situation, parties: Sequence[str], clauses: Sequence[Clause]
) -> tuple[Violation, ...]:
    """The articles its signatories would break by a text.

    A treaty all of whose parties sign the new text is changed by consent and not broken.
    """
    found = []
    for by in parties:
        for bond, k, law in _binding(situation, by):
            if set(bond.parties) <= set(parties):
                continue
            if any(_contradicts(situation, bond, k, law, by, clause) for clause in clauses):
                found.append(Violation(by, bond.id, k, bond.articles[k].clause.kind))
    return tuple(found)


def _binding(situation: Situation, by: str) -> Iterable[tuple[Bond, int, Law]]:
    """Every article that binds a power today and that it has not broken yet, with its law."""
    laws = situation.setup.terms.laws
    for bond in situation.bonds:
        if not bond.is_binding or by not in bond.parties:
            continue
        for k, one in enumerate(bond.articles):
            law = laws.get(one.clause.kind)
            if law is None or one.ended or by not in bound_by(bond, k, law):
                continue
            if all((breach.by, breach.article) != (by, k) for breach in bond.breaches):
                yield bond, k, law


def _forbids(situation: Situation, bond: Bond, article: int, law: Law, order: Order) -> bool:
    clause = bond.articles[article].clause
    if order.act in law.against and order.to in partners_of(bond, article, order.by):
        return True
    if order.act in law.at and not set(clause.chips).isdisjoint(order.chips):
        return True
    return any(_contradicts(situation, bond, article, law, order.by, one) for one in order.clauses)


def _contradicts(situation: Situation, bond: Bond, article: int, law: Law, by: str, new: Clause) -> bool:
    """Whether a power bound by an article may not sign a new clause."""
    if by not in (new.giver, new.taker):
        return False
    if new.kind in law.clauses and not set(bond.articles[article].clause.chips).isdisjoint(new.chips):
        return True
    if new.kind not in law.helping:
        return False
    helped = new.taker if new.giver == by else new.giver
    return any(_is_enemy(situation, helped, new, partner) for partner in partners_of(bond, article, by))


def _is_enemy(situation: Situation, helped: str, clause: Clause, partner: str) -> bool:
    """Whether help for one power is directed against another: by its words, or by the war they are in."""
    if clause.against:
        return partner in clause.against
    index = situation.setup.index
    return helped in index and partner in index and bool(situation.world.at_war[index[helped], index[partner]])


def weight_of(situation: Situation, bond: Bond, articles: Iterable[int]) -> int:
    """How much these articles weigh today: by their kinds, and by how much of their term is left."""
    weights = sorted((_article_weight(situation, bond, k) for k in articles), reverse=True)
    if not weights:
        return 0
    return min(weights[0] + sum(weights[1:]) * OTHERS // WHOLE, HEAVIEST)


def _article_weight(situation: Situation, bond: Bond, article: int) -> int:
    one = bond.articles[article]
    law = situation.setup.terms.laws.get(one.clause.kind)
    if law is None or one.ended:
        return 0
    term, left = _days(bond.signed, one.until), _days(situation.date, one.until)
    share = WHOLE if not one.until or term <= 0 else max(0, min(WHOLE, WHOLE * left // term))
    return law.weight * (_SETTLED + (WHOLE - _SETTLED) * share // WHOLE) // WHOLE


def _days(since: str, until: str) -> int:
    """Days between two ISO dates, near enough for shares of a term."""
    if not until:
        return 0
    one, other = ((int(d[:4]), int(d[5:7]), int(d[8:10])) for d in (since, until))
    return (other[0] - one[0]) * 365 + (other[1] - one[1]) * 30 + other[2] - one[2]


def price_of_breach(situation: Situation, by: str, bond: Bond, articles: Sequence[int]) -> Price:
    """What breaking these articles of a treaty costs."""
    return _price(situation, by, bond, articles, WHOLE)


def price_of_denunciation(situation: Situation, by: str, bond: Bond) -> Price:
    """What leaving a whole treaty lawfully costs, with notice."""
    live = [k for k, one in enumerate(bond.articles) if not one.ended]
    return _price(situation, by, bond, live, situation.setup.terms.lawful)


def _price(situation: Situation, by: str, bond: Bond, articles: Sequence[int], manner: int) -> Price:
    """The one formula: kind and term give the weight; who knows, and what the wronged mean to them, the rest."""
    setup, terms = situation.setup, situation.setup.terms
    weight = weight_of(situation, bond, articles) * manner // WHOLE
    wronged = {p for k in articles for p in partners_of(bond, k, by)} & set(bond.parties)
    knowing = [p for p in setup.powers if p != by and any(bond.is_known(k, p) for k in articles)]
    is_open = any(not bond.articles[k].is_secret for k in articles)
    trust = tuple((p, _distrust(situation, by, p, bond, wronged, weight)) for p in knowing)
    seen = _share_of_standing(situation, by, knowing)
    return Price(
        weight,
        tuple((p, change) for p, change in trust if change),
        -(terms.prestige * weight // WHOLE * seen // WHOLE),
        -(terms.support * weight // WHOLE) if is_open else 0,
    )


def _distrust(situation: Situation, by: str, who: str, bond: Bond, wronged: set[str], weight: int) -> int:
    """Change of one power's trust in the breaker: the wronged in full, the others by what the wronged mean to them."""
    index, trust = situation.setup.index, situation.world.trust
    room = WHOLE + int(trust[index[who], index[by]])
    mark = BREACH * weight // WHOLE
    if who in wronged and bond.table:
        back = _given_back(room)
        return back + mark * (room + back) // WHOLE
    if who not in wronged:
        friends = [int(trust[index[who], index[p]]) for p in wronged if p in index and p != who]
        warmth = WHOLE + (sum(friends) // len(friends) if friends else 0)
        mark = mark * WITNESS // WHOLE * warmth // WHOLE
    return max(mark * room // WHOLE, -room)


def _given_back(room: int) -> int:
    """The trust that a signature of this game brought: who leaves the treaty keeps none of it.

    A mark takes trust a share of the way to the top; this is the way back from where it stands.
    """
    brought = MARKS["sign_treaty"].success
    before = (WHOLE * room - 2 * WHOLE * brought) // (WHOLE - brought)
    return max(before, 0) - room


def _share_of_standing(situation: Situation, by: str, knowing: Sequence[str]) -> int:
    """How much of the world's standing those who know have between them, basis points."""
    index, k = situation.setup.index, INDEX["prestige"]
    accounts = situation.world.accounts
    everybody = sum(int(accounts[index[p], k]) for p in situation.setup.powers if p != by)
    return WHOLE * sum(int(accounts[index[p], k]) for p in knowing) // max(everybody, 1)
