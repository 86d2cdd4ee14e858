"""What binds whom: the treaties of a game as one seat knows them, with what became of each, for an archive to show.

    standing(view)                       # every treaty known, the opening's first: status, dates, articles, prices
    standing(view)[0].leaving.trust      # what giving notice would cost, by power
    signing(view, draft, secret)         # before the pen is set down: what a text would break, what its secrets risk
"""

from collections.abc import Collection
from dataclasses import dataclass

from game.rules import View
from game.rules.bonds.bond import Bond, Breach, Status, Undertaking
from game.rules.bonds.breach import (
    Price,
    Violation,
    price_of_breach,
    price_of_denunciation,
    violations_of_text,
)
from game.rules.bonds.citation import likeness
from game.rules.bonds.secrecy import Exposure, exposure_of_article, exposures
from game.rules.resolve import Draft
from game.rules.state import Order
from game.rules.treaties import clauses_of


@dataclass(frozen=True)
class Article:
    """One article of a treaty as a seat knows it."""

    number: int
    """From 0, as events count them."""
    undertaking: Undertaking
    breaches: tuple[Breach, ...]
    exposure: Exposure | None
    """Risk a turn and price of its being printed, where it is a secret of the seat's own."""


@dataclass(frozen=True)
class Standing:
    """A treaty and where it stands."""

    bond: Bond
    status: Status
    since: str
    """ISO date of signature or entry into force."""
    until: str
    """ISO date on which it ceased to bind, or its last term runs out; empty for neither."""
    ended_by: str
    articles: tuple[Article, ...]
    leaving: Price | None
    """What giving notice would cost the seat; None where it is no party, or nothing binds any more."""
    breaking: Price | None
    """What breaking all that is left of it would cost the seat."""
    cited_by: tuple[Order, ...]
    """Orders of the seat in the queue that cite it."""


def standing(view: View) -> tuple[Standing, ...]:
    """Every treaty a seat knows of, those of the opening first."""
    exposed = {(one.treaty, one.article): one for one in exposures(view, view.seat)}
    return tuple(_standing(view, bond, exposed) for bond in view.bonds)


def _standing(view: View, bond: Bond, exposed: dict[tuple[str, int], Exposure]) -> Standing:
    articles = tuple(
        Article(k, one, tuple(b for b in bond.breaches if b.article == k), exposed.get((bond.id, k)))
        for k, one in enumerate(bond.articles)
        if one.ended != "unknown"
    )
    live = [a.number for a in articles if not a.undertaking.ended]
    is_mine = view.seat in bond.parties and bond.is_binding
    ends = [a.undertaking.until for a in articles]
    last = max(ends) if ends and all(ends) else ""
    return Standing(
        bond, bond.status, bond.signed, bond.ended or last, bond.ended_by, articles,
        price_of_denunciation(view, view.seat, bond) if is_mine else None,
        price_of_breach(view, view.seat, bond, live) if is_mine else None,
        tuple(order for order in view.orders if order.cites == bond.id),
    )  # fmt: skip


@dataclass(frozen=True)
class Signing:
    """What setting the pen down would mean beyond the articles themselves."""

    breaks: tuple[Violation, ...]
    """Articles of other treaties that the signatories would break."""
    prices: tuple[tuple[str, str, Price], ...]
    """(by, treaty, price) of each treaty broken."""
    secrets: tuple[Exposure, ...]
    """Risk at signature and price of each secret article; `article` is the issue's number."""


def signing(view: View, draft: Draft, secret: Collection[int] = ()) -> Signing:
    """What a text of the first table would break, and what its secrets risk, as far as the seat knows."""
    agenda = view.setup.agendas[0]
    broken = violations_of_text(view, agenda.parties, clauses_of(agenda, draft))
    prices = []
    for by, treaty in dict.fromkeys((v.by, v.treaty) for v in broken):
        bond = next(b for b in view.bonds if b.id == treaty)
        articles = [v.article for v in broken if (v.by, v.treaty) == (by, treaty)]
        prices.append((by, treaty, price_of_breach(view, by, bond, articles)))
    risks = tuple(exposure_of_article(view, agenda.parties, i, draft[i]) for i in sorted(secret) if draft[i])
    return Signing(broken, tuple(prices), risks)


def citable(view: View, order: Order) -> tuple[tuple[Bond, float], ...]:
    """Treaties that could be cited for an act, and how much each resembles it (0..1), the likest first."""
    found = ((bond, likeness(view, order, bond)) for bond in view.bonds)
    return tuple(sorted((pair for pair in found if pair[1] > 0), key=lambda pair: (-pair[1], pair[0].id)))
