"""What treaties and public words are worth to a cabinet that thinks of an act: what it would break, tie or print."""

from collections.abc import Iterator

from game.rules import Order, View
from game.rules.bonds.bond import Bond
from game.rules.bonds.breach import Price, price_of_breach, price_of_denunciation, violations
from game.rules.bonds.deeds import may_reopen
from game.rules.bonds.hands import less_than, truth_of
from game.rules.bonds.secrecy import price_of_leak, secrets_of
from game.rules.chance import WHOLE
from game.rules.dynamics import INDEX
from game.rules.setup import ActKind

_TRUST_WORTH = 0.02
"""Centipoints of one basis point of another power's trust: it sways every later act."""
_PRESTIGE_WORTH = 0.04
_TRUE_ENOUGH = 5_000
"""How true a word must be before a cabinet gives it in public, basis points."""
_TIED_WORTH = 80
"""Centipoints that a wholly true word is worth to the boldest cabinet on an article the other side presses."""
_READ_WORTH = 25
"""Centipoints of having read one secret article, before it is known whether there is any."""
_OPEN_WORTH = 60
"""Centipoints of a table opened again over a treaty that has grown old."""


def cost_of_breaking(view: View, order: Order) -> float:
    """Centipoints that an act costs because it breaks treaties; nothing when it breaks none."""
    cost = 0.0
    found = violations(view, order)
    for treaty in dict.fromkeys(v.treaty for v in found):
        bond = next(b for b in view.bonds if b.id == treaty)
        articles = [v.article for v in found if v.treaty == treaty]
        cost -= worth_of_price(view, price_of_breach(view, order.by, bond, articles))
    return cost


def worth_of_price(view: View, price: Price) -> float:
    """Centipoints, none above nothing, of a price to the seat that pays it."""
    stake = view.setup.stakes[view.seat]
    support = int(stake.of_accounts[INDEX["support"]]) * price.support / WHOLE
    return support + _PRESTIGE_WORTH * price.prestige + _TRUST_WORTH * sum(change for _, change in price.trust)


def named(view: View, act: ActKind, to: str) -> Iterator[Order]:
    """The orders of an act that has to name something, as far as a cabinet would think of them."""
    if act.about == "treaty":
        for bond in view.bonds:
            if bond.is_binding and {view.seat, to} <= set(bond.parties):
                yield Order(view.seat, act.id, to, about=bond.id)
    elif act.about == "article":
        yield from (Order(view.seat, act.id, to, about=article) for article in _pressed(view))


def _pressed(view: View) -> list[str]:
    """Articles of the other side's last text that are less than the seat's own last text asked for."""
    agenda = view.setup.agendas[0]
    laid = view.talk(agenda.id).laid
    mine = next((one for one in reversed(laid) if one.by == view.seat), None)
    theirs = next((one for one in reversed(laid) if one.by != view.seat), None)
    if mine is None or theirs is None:
        return []
    return [
        f"{issue.id}={issue.levels[mine.draft[i]].id}"
        for i, issue in enumerate(agenda.issues)
        if theirs.draft[i] in less_than(view.setup, view.seat, i, mine.draft[i])
    ]


def gain_of_deed(view: View, order: Order, does: str) -> float:
    """Centipoints of what a rung does besides moving accounts."""
    match does:
        case "ties":
            return _gain_of_word(view, order.about)
        case "denounces":
            return _gain_of_leaving(view, _bond(view, order.about))
        case "reopens":
            return _OPEN_WORTH if may_reopen(view.talks, _bond(view, order.about)) else 0.0
        case "publishes":
            return _gain_of_print(view, order.to)
        case "shows":
            return _READ_WORTH
    return 0.0


def _bond(view: View, treaty: str) -> Bond:
    return next(bond for bond in view.bonds if bond.id == treaty)


def _gain_of_word(view: View, article: str) -> float:
    """The truer and the bolder the more; a bluff is not for cabinets."""
    agenda = view.setup.agendas[0]
    name, _, level = article.partition("=")
    issue = agenda.position[name]
    truth = truth_of(view, view.seat, issue, agenda.issues[issue].index_of(level))
    bold = view.setup.characters[view.seat].boldness
    return _TIED_WORTH * truth / WHOLE * bold / WHOLE if truth >= _TRUE_ENOUGH else 0.0


def _gain_of_leaving(view: View, bond: Bond) -> float:
    """A treaty whose partner has broken it, or is fought, is better left; its price is still to be paid."""
    index = view.setup.index
    me = index[view.seat]
    wronged = any(breach.by != view.seat for breach in bond.breaches)
    fought = any(view.world.at_war[me, index[p]] for p in bond.parties if p in index)
    price = worth_of_price(view, price_of_denunciation(view, view.seat, bond))
    return (200.0 if wronged or fought else 0.0) + price


def _gain_of_print(view: View, about: str) -> float:
    """What the other side across the table loses by a secret in the papers."""
    stake = view.setup.stakes.get(about)
    known = secrets_of(view.bonds, about, view.seat, is_known=True)
    if stake is None or not known or view.seat in known[0][0].parties:
        return 0.0
    bond, k = known[0]
    lost = dict(price_of_leak(view, bond.parties, [bond.articles[k].clause], bond.articles[k].issue).support)
    return -int(stake.of_accounts[INDEX["support"]]) * lost.get(about, 0) / WHOLE
