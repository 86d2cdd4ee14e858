"""Why an order about a treaty or an article of the table may not be given."""

from ..bonds.bond import Bond
from ..bonds.deeds import may_reopen
from ..bonds.hands import article_of, less_than
from ..bonds.secrecy import secrets_of
from ..setup import ActKind
from ..state import Order, State
from .objection import Objection, no


def names(state: State, order: Order, act: ActKind) -> Objection | None:
    """Whether an order names what its kind has to name, and a treaty that it may cite."""
    if order.cites and _known(state, order.by, order.cites) is None:
        return no("no_such_treaty", treaty=order.cites)
    match act.about:
        case "treaty":
            found = _treaty(state, order, act)
        case "article":
            found = _article(state, order)
        case _:
            found = no("names_too_much", about=order.about) if order.about else None
    return found or _secret(state, order, act)


def _known(state: State, seat: str, treaty: str) -> Bond | None:
    """A treaty the seat knows at least one article of."""
    bond = next((one for one in state.bonds if one.id == treaty), None)
    return bond if bond and any(bond.is_known(k, seat) for k in range(len(bond.articles))) else None


def _treaty(state: State, order: Order, act: ActKind) -> Objection | None:
    bond = _known(state, order.by, order.about)
    if bond is None:
        return no("no_such_treaty", treaty=order.about or "none")
    if order.by not in bond.parties:
        return no("not_your_treaty", treaty=bond.id)
    if order.to not in bond.parties:
        return no("not_their_treaty", treaty=bond.id, seat=order.to)
    if not bond.is_binding:
        return no(f"treaty_{bond.status.value}", treaty=bond.id)
    words = {rung.does for rung in act.ladder}
    if "denounces" in words and bond.ends_turn is not None:
        return no("treaty_under_notice", treaty=bond.id)
    if "reopens" in words and not may_reopen(state.talks, bond):
        return no("no_table_for_it", treaty=bond.id)
    return None


def _article(state: State, order: Order) -> Objection | None:
    agenda = state.setup.agendas[0]
    named = article_of(agenda, order.about)
    if named is None:
        return no("no_such_article", about=order.about or "none")
    if order.by not in agenda.parties:
        return no("not_at_table", seat=order.by)
    issue, level = named
    below = less_than(state.setup, order.by, issue, level)
    if not below:
        return no("nothing_less", issue=agenda.issues[issue].id)
    for word in state.commitments:
        if word.seat == order.by and word.issue == issue and word.level not in below:
            return no("tied_already", issue=agenda.issues[issue].id)
    return None


def _secret(state: State, order: Order, act: ActKind) -> Objection | None:
    """A secret can only be given to the papers by one who knows it."""
    if not any(rung.does == "publishes" for rung in act.ladder):
        return None
    return None if secrets_of(state.bonds, order.to, order.by, is_known=True) else no("no_secret", seat=order.to)
