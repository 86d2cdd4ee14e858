"""Orders given, and the acts that could be ordered: what each costs, its odds and why, or why it cannot be done."""

from collections.abc import Callable
from dataclasses import dataclass

from game.players.cabinet.honour import named
from game.rules import Action, GiveOrder, Order, View
from game.rules.bonds.hands import article_of
from game.rules.objections import targets_of
from game.rules.outcomes import act_odds
from game.text.words import Words

Objects = Callable[[Action], str]
"""Why an action may not be done, as a sentence; empty when it may."""
_LEAST_PULL = 50


@dataclass(frozen=True)
class GivenRow:
    """An order in the queue."""

    number: int
    text: str
    note: str
    icon: str
    cost: int


@dataclass(frozen=True)
class ActRow:
    """An act that could be ordered. Chances are whole per cent; `factors` and `rungs` carry theirs."""

    order: Order
    text: str
    note: str
    what: str
    icon: str
    cost: int
    chance: int
    base: int
    factors: tuple[tuple[str, int], ...]
    rungs: tuple[tuple[str, str, int], ...]
    """(tone, outcome, share in per cent), best first."""
    barred: str


@dataclass(frozen=True)
class OrdersCard:
    """The orders panel: what was given, how many may be, what capital is left of what there was."""

    given: tuple[GivenRow, ...]
    most: int
    capital: int
    spent: int
    acts: tuple[ActRow, ...]


def orders_card(view: View, words: Words, objects: Objects) -> OrdersCard:
    """The orders of a seat this turn."""
    setup = view.setup
    given = tuple(
        GivenRow(
            k, words.acts.line(o), _note(view, words, o), setup.acts[o.act].icon, round(setup.acts[o.act].cost / 100)
        )
        for k, o in enumerate(view.orders)
    )
    left, spent = round(view.account(view.seat, "capital") / 100), sum(row.cost for row in given)
    return OrdersCard(given, setup.orders_per_turn, left + spent, spent, tuple(_acts(view, words, objects)))


def _acts(view: View, words: Words, objects: Objects) -> list[ActRow]:
    able = (act for act in view.setup.acts.values() if not act.movers or view.seat in act.movers)
    orders = [
        order
        for act in able
        for to in targets_of(view, act, view.seat)
        for order in (named(view, act, to) if act.about else (Order(view.seat, act.id, to),))
    ]
    return [_act(view, words, objects, order) for order in orders]


def _note(view: View, words: Words, order: Order) -> str:
    """The treaty or the article an order names; otherwise through whom or where it is done."""
    match view.setup.acts[order.act].about:
        case "treaty":
            return words.treaties.name(order.about)
        case "article":
            found = article_of(view.setup.agendas[0], order.about)
            return words.articles.short(*found) if found else ""
    return words.acts.companion(order)


def _act(view: View, words: Words, objects: Objects, order: Order) -> ActRow:
    act, odds = view.setup.acts[order.act], act_odds(view, order)
    good = sum(rung.counts_as in ("accepted", "partial", "succeeded", "ratified") for rung in act.ladder)
    rungs = tuple(
        (_tone(k, good, len(odds.rungs)), words.acts.rung_name(rung), round(share / 100))
        for k, (rung, share) in enumerate(zip(odds.rungs, odds.shares))
    )
    factors = tuple(
        (words.reasons.factor(view.seat, f.key), round(f.pull / 100))
        for f in odds.factors
        if abs(f.pull) >= _LEAST_PULL
    )
    return ActRow(
        order,
        words.acts.line(order),
        _note(view, words, order),
        words.acts.what(order.act),
        act.icon,
        round(act.cost / 100),
        round(odds.chance / 100),
        round(odds.base / 100),
        factors,
        rungs,
        objects(GiveOrder(order)),
    )


def _tone(place: int, good: int, count: int) -> str:
    if place < good:
        return "best" if place == 0 else "good"
    return "worst" if place == count - 1 else "poor"
