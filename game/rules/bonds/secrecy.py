"""Secrets: who knows an article, how likely it is to be printed, and what it costs when it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..chance import WHOLE, Shocks
from ..clauses import Clause, Visibility
from ..dynamics import changed, trusting
from ..events import AccountMoved, Event, SecretPrinted, SecretShown
from ..relations import MARKS
from ..state import Order, State
from .bond import Bond, Undertaking
from .breach import Situation
from .life import Lived

LEAK_COST = 600
"""Support lost at home when a secret article is printed, basis points."""
_GRUMBLE = 100
"""Centipoints of a faction's displeasure that make it grumble but not march."""
_PER_POINT = 2
"""Support lost, basis points, for each centipoint of the weighted displeasure beyond that."""
_TOUCHED = 12_000
"""How much worse than a hostile act a third power takes a secret text about what is its own, basis points."""


@dataclass(frozen=True)
class LeakPrice:
    """What the printing of a secret article costs those who signed it. Basis points."""

    support: tuple[tuple[str, int], ...]
    """(party, change)."""
    fervour: tuple[tuple[str, int], ...]
    trust: tuple[tuple[str, str, int], ...]
    """(power touched, party, change of its trust in the party)."""


@dataclass(frozen=True)
class Exposure:
    """A secret article: its risk of being printed, and the price. What a window shows before the pen is set down."""

    treaty: str
    article: int
    risk: int
    """Basis points: at signature for a draft, in any one turn for a treaty in force."""
    price: LeakPrice


def exposures(situation: Situation, seat: str) -> tuple[Exposure, ...]:
    """The secret articles a power is party to, each with its risk a turn and its price."""
    return tuple(
        Exposure(bond.id, k, one.leak, price_of_leak(situation, bond.parties, [one.clause], one.issue))
        for bond in situation.bonds
        if bond.is_binding and seat in bond.parties
        for k, one in enumerate(bond.articles)
        if one.is_secret and not one.ended
    )


def exposure_of_article(situation: Situation, parties: Sequence[str], issue: int, level: int) -> Exposure:
    """What it would mean to sign an article of the first table in secret."""
    about = situation.setup.agendas[0].issues[issue]
    price = price_of_leak(situation, parties, about.levels[level].clauses, about.id, level)
    return Exposure("", issue, about.leak, price)


def price_of_leak(
    situation: Situation, parties: Sequence[str], clauses: Sequence[Clause], issue: str = "", level: int | None = None
) -> LeakPrice:
    """The price by party: what each home makes of the article, and who is touched by it abroad."""
    support = tuple((p, -LEAK_COST - _displeasure(situation, p, issue, clauses, level)) for p in parties)
    stir = situation.setup.terms.fervour
    touched = _touched(situation, parties, clauses)
    trust = [(third, p, _resentment(situation, third, p)) for third in touched for p in parties]
    return LeakPrice(support, tuple((p, stir) for p in parties if stir), tuple(t for t in trust if t[2]))


def _displeasure(situation: Situation, seat: str, issue: str, clauses: Sequence[Clause], level: int | None) -> int:
    """Support that the factions of one home withdraw over an article, basis points."""
    home, agenda = situation.setup.homes.get(seat), situation.setup.agendas[0]
    if home is None or issue not in agenda.position:
        return 0
    i = agenda.position[issue]
    if level is None:
        level = next((v for v, one in enumerate(agenda.issues[i].levels) if set(clauses) & set(one.clauses)), 0)
    lost = 0
    for faction in home.factions:
        dislike = -faction.moved[i][level] if i in faction.moved else 0
        lost += faction.weight * max(dislike - _GRUMBLE, 0) * _PER_POINT // WHOLE
    return lost


def _touched(situation: Situation, parties: Sequence[str], clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Third powers whose places or whose safety an article is about."""
    setup, found = situation.setup, set[str]()
    for clause in clauses:
        found |= set(clause.against)
        for chip in clause.chips:
            tenure = situation.tenures.get(chip)
            found |= {*tenure.holders, tenure.sovereign} if tenure else set()
        if clause.kind in ("alliance", "enter_war") and not clause.against:
            for party in parties:
                foes = situation.world.at_war[setup.index[party]] if party in setup.index else ()
                found |= {setup.powers[k] for k, is_foe in enumerate(foes) if is_foe}
    return tuple(p for p in setup.powers if p in found and p not in parties)


def _resentment(situation: Situation, third: str, party: str) -> int:
    index = situation.setup.index
    room = WHOLE + int(situation.world.trust[index[third], index[party]])
    return MARKS["build_up"].success * _TOUCHED // WHOLE * room // WHOLE


def printed(state: State, bond: Bond, article: int, by: str, lot: int = -1) -> Lived:
    """A secret article is in the papers: everybody knows, and its parties pay."""
    one = bond.articles[article]
    price = price_of_leak(state, bond.parties, [one.clause], one.issue)
    public = replace(one, visibility=Visibility.PUBLIC, was_leaked=True, leak=0)
    articles = (*bond.articles[:article], public, *bond.articles[article + 1 :])
    bonds = tuple(replace(b, articles=articles) if b.id == bond.id else b for b in state.bonds)
    state, paid = paid_for(replace(state, bonds=bonds), price)
    return state, [SecretPrinted(bond.id, article, by, lot, one.leak), *paid]


def paid_for(state: State, price: LeakPrice) -> Lived:
    """The price of a leak, on support, fervour and the trust of those it touches."""
    index, world, events = state.setup.index, state.world, list[Event]()
    for account, changes in (("support", price.support), ("fervour", price.fervour)):
        for party, change in changes:
            world = changed(world, index[party], account, change)
            events.append(AccountMoved(party, account, change))
    for third, party, change in price.trust:
        world = trusting(world, index[third], index[party], change)
        events.append(AccountMoved(third, "trust", change, party))
    return replace(state, world=world), events


def leaked_by_chance(state: State, shocks: Shocks) -> Lived:
    """Every turn every secret may come out."""
    events = list[Event]()
    for bond in state.bonds:
        for k, one in enumerate(bond.articles):
            if not bond.is_binding or not one.is_secret or one.ended or not one.leak:
                continue
            lot = shocks.lot(f"secret/{bond.id}/{k}/{state.turn}")
            if lot < one.leak:
                now = next(b for b in state.bonds if b.id == bond.id)
                state, happened = printed(state, now, k, "", lot)
                events += happened
    return state, events


def secrets_of(bonds: Iterable[Bond], about: str, seat: str, is_known: bool) -> list[tuple[Bond, int]]:
    """The secret articles that bind a power and that a seat knows, or does not know; the latest treaty first."""
    found = [
        (bond, k)
        for bond in bonds
        if bond.is_binding and about in bond.parties
        for k, one in enumerate(bond.articles)
        if one.is_secret and not one.ended and bond.is_known(k, seat) == is_known
    ]
    return sorted(found, key=lambda one: (one[0].signed, one[0].id), reverse=True)


def published(state: State, order: Order) -> Lived:
    """A power gives the papers a secret of another's that it knows."""
    known = secrets_of(state.bonds, order.to, order.by, is_known=True)
    return printed(state, *known[0], order.by) if known else (state, [])


def shown(state: State, order: Order) -> Lived:
    """Intelligence: a secret article of another power's is read, and nobody the wiser."""
    hidden = secrets_of(state.bonds, order.to, order.by, is_known=False)
    if not hidden:
        return state, []
    bond, k = hidden[0]
    one = replace(bond.articles[k], known_to=(*bond.articles[k].known_to, order.by))
    articles = (*bond.articles[:k], one, *bond.articles[k + 1 :])
    bonds = tuple(replace(b, articles=articles) if b.id == bond.id else b for b in state.bonds)
    return replace(state, bonds=bonds), [SecretShown(bond.id, k, order.by)]


_BLANK = Undertaking(Clause("pledge"), Visibility.SECRET, ended="unknown")


def as_known(bonds: Iterable[Bond], seat: str) -> tuple[Bond, ...]:
    """The treaties as one power knows them: articles kept from it are left out, and what was wholly secret with them.

    Secret articles stand last in a treaty, so that their absence shows nothing; of two secrets of which the later is
    known, the earlier stands as an empty pledge that binds nobody.
    """
    return tuple(seen for bond in bonds if (seen := _as_known(bond, seat)) is not None)


def _as_known(bond: Bond, seat: str) -> Bond | None:
    known = [bond.is_known(k, seat) for k in range(len(bond.articles))]
    if all(known):
        told = tuple(replace(a, known_to=_told(bond, a.known_to, seat)) for a in bond.articles)
        return bond if told == bond.articles else replace(bond, articles=told)
    if not any(known):
        return None
    last = max(k for k, is_known in enumerate(known) if is_known)
    articles = tuple(
        replace(one, known_to=_told(bond, one.known_to, seat)) if seen else _BLANK
        for one, seen in zip(bond.articles[: last + 1], known)
    )
    breaches = tuple(b for b in bond.breaches if known[b.article])
    return replace(bond, articles=articles, breaches=breaches, draft=())


def _told(bond: Bond, known_to: tuple[str, ...], seat: str) -> tuple[str, ...]:
    """Nobody knows who else has read a secret."""
    return tuple(p for p in known_to if p == seat)
