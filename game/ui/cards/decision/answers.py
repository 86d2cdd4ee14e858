"""The answers as plain data: what follows from each, its three costs, and why the chosen one may yet end in war."""

from dataclasses import dataclass

from game.players.cabinet.crisis import OUTCOMES, answers, follows, lowering, prospect
from game.players.cabinet.strategist import as_state
from game.rules import GiveOrder, Order, View
from game.rules.chance import WHOLE
from game.rules.crisis.price import Hour, crisis_of, fold_price, hour_of, price_now
from game.rules.objections import objection
from game.rules.outcomes import act_shares
from game.text.words import Words

MOST = 4
"""Answers with a key of their own."""
_LEAST_PULL = 100
"""Basis points a circumstance must weigh to be told."""


@dataclass(frozen=True)
class AnswerRow:
    """One answer: what follows by the last day, and what it costs."""

    act: str
    order: Order
    title: str
    text: str
    shares: tuple[tuple[str, int], ...]
    """(outcome, whole per cent), best first."""
    costs: tuple[tuple[str, int], ...]
    """(what, signed points): folding later, the third power most moved, support at home."""
    barred: str


@dataclass(frozen=True)
class Why:
    """Why the chosen answer may end in war, in whole per cent; base and factors sum to `war`."""

    title: str
    base: int
    factors: tuple[tuple[str, int], ...]
    war: int
    most: tuple[int, int]
    better: tuple[tuple[str, str, int, int], ...]
    """(act, words, from, to): other forms of the answer with less war, each checked."""


def plain_answers(view: View) -> list[Order]:
    """The answers in their plain form, those that can be given first, at most four."""
    acts = view.setup.acts
    found = [order for order in answers(view) if not acts[order.act].variant_of]
    order_of = {"fold": 0, "stand": 1, "climb": 2, "stall": 3}
    found.sort(key=lambda order: (acts[order.act].to_war, order_of[acts[order.act].step]))
    ready = [order for order in found if objection(as_state(view), GiveOrder(order)) is None]
    chosen = sorted([*ready, *(order for order in found if order not in ready)][:MOST], key=found.index)
    return chosen


def answer_row(view: View, words: Words, order: Order) -> AnswerRow:
    """One answer as it would be given now."""
    shares = _whole(follows(view, order))
    names = [words.crisis.outcome(kind) for kind in OUTCOMES]
    found = objection(as_state(view), GiveOrder(order))
    return AnswerRow(
        order.act, order, words.acts.name(order.act), words.acts.what(order.act), tuple(zip(names, shares)),
        (_folding_later(view, words, order), _abroad(view, words, order), _at_home(view, words, order)),
        words.objection(found) if found else "",
    )  # fmt: skip


def _whole(shares: tuple[int, ...]) -> list[int]:
    """Whole per cent that sum to 100; the largest takes the rounding."""
    found = [round(share / 100) for share in shares]
    found[found.index(max(found))] += 100 - sum(found)
    return found


def _folding_later(view: View, words: Words, order: Order) -> tuple[str, int]:
    """What it costs to give way on the last day, from where the answer leaves us."""
    crisis, act, hour = crisis_of(view.setup), view.setup.acts[order.act], hour_of(view, order.by)
    rung = hour.rung + {"climb": 1, "fold": -1}.get(act.step, 0)
    late = view.setup.last_turn - view.turn
    past = hour.past + late if hour.past else 0
    later = Hour(min(max(rung, 0), crisis.top - 1), hour.fervour, hour.claims + act.is_public, view.turn + late, past)
    price = 0 if act.to_war else fold_price(crisis, later)
    return words.label("decision.fold_later"), -round(price / 100)


def _abroad(view: View, words: Words, order: Order) -> tuple[str, int]:
    changes = view.setup.acts[order.act].onlookers
    if not changes:
        return words.label("decision.abroad"), 0
    power = max(changes, key=lambda one: abs(changes[one]))
    return words.powers.said(power, "capital"), round(changes[power] / 100)


def _at_home(view: View, words: Words, order: Order) -> tuple[str, int]:
    """Expected change of support at home, folding paid for."""
    act, crisis = view.setup.acts[order.act], crisis_of(view.setup)
    total = 0.0
    for rung, share in zip(act.ladder, act_shares(view, order)):
        moved = sum(e.by for e in rung.effects if e.account == "support" and e.whose == "mover")
        total += moved * share / WHOLE
    if act.step == "fold" and view.crisis and view.crisis.stand(order.by).rung:
        total -= price_now(view, order.by) * crisis.fold.support / WHOLE
    return words.label("decision.at_home"), round(total / 100)


def why(view: View, words: Words, order: Order) -> Why:
    """Why the answer may end in war, and what would lower it."""
    seen = prospect(view, order)
    told = [(words.crisis.factor(f.key), round(f.pull / 100)) for f in seen.factors if abs(f.pull) >= _LEAST_PULL]
    war, base = _whole(seen.shares)[-1], round(seen.base / 100)
    rest = war - base - sum(points for _, points in told)
    if rest:
        told.append((words.label("decision.the_rest"), rest))
    better = tuple(
        (other.act, _form(words, other.act), war, round(less / 100))
        for other, less in lowering(view, order)
        if round(less / 100) < war and objection(as_state(view), GiveOrder(other)) is None
    )
    most = (round(seen.most[0] / 100), round(seen.most[1] / 100))
    return Why(words.label("decision.why_war", n=war), base, tuple(told), war, most, better[:2])


def _form(words: Words, act: str) -> str:
    """What sets one form of an answer apart from the others."""
    return words.texts.find("acts", act, "variant") or words.acts.name(act)
