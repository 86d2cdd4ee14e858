"""Outside the room: orders and their odds, the home front, the end of a turn."""

from game.rules import CallRoll, CancelOrder, Court, EndTurn, GiveOrder, Order
from game.rules.objections import objection, targets_of
from game.rules.outcomes import act_odds
from game.rules.ratification import Vote, consent_odds, votes
from game.rules.scoring import aim_score
from game.rules.state import Phase
from game.text.words.figures import amount, percent, points, pull

from .desk import Desk, NotUnderstood, chosen
from .precedents import MOST, on_act, on_draft
from .treaties import NAMING, breach_lines


def _acts(desk: Desk) -> dict[str, str]:
    setup = desk.session.setup
    return {
        act.id: desk.words.acts.name(act.id) for act in setup.acts.values() if not act.movers or desk.seat in act.movers
    }


def order_of(desk: Desk, args: list[str]) -> Order:
    if not args:
        raise NotUnderstood("Name an act; `orders` lists them.")
    act = desk.session.setup.acts[chosen(args[0], _acts(desk), "an act of yours")]
    targets = targets_of(desk.session.state, act, desk.seat)
    names = {power: desk.words.powers.name(power) for power in targets}
    if len(args) > 1:
        folded = {power.casefold(): name for power, name in names.items()}
        return Order(desk.seat, act.id, chosen(args[1], folded, "a power it can be addressed to").upper())
    if len(targets) > 1:
        raise NotUnderstood(f"Address it to one of: {', '.join(targets)}.")
    return Order(desk.seat, act.id, targets[0] if targets else "")


def orders(desk: Desk, args: list[str]) -> list[str]:
    """Your orders for this turn, and what else could be ordered."""
    view, setup, said = desk.view, desk.session.setup, desk.words.acts
    lines = [f"Political capital: {amount(view.account(desk.seat, 'capital'))}. Orders this turn: "
             f"{len(view.orders)} of {setup.orders_per_turn}."]  # fmt: skip
    lines += [f"{k}. {said.line(order)}" for k, order in enumerate(view.orders, 1)]
    lines.append("Acts (cost; chance to succeed):")
    for act in _acts(desk):
        if setup.acts[act].about:
            lines.append(f"- {said.name(act)} ({amount(setup.acts[act].cost)}): say `{NAMING.get(act, act)}`.")
            continue
        targets = targets_of(desk.session.state, setup.acts[act], desk.seat)
        for to in targets:
            order = Order(desk.seat, act, to)
            against = objection(desk.session.state, GiveOrder(order))
            odds = percent(act_odds(view, order).chance)
            tail = f"  [{desk.words.objection(against)}]" if against and against.key == "condition" else ""
            word = f"{act} {to}" if len(targets) > 1 else act
            lines.append(f"- {word}: {said.line(order)} ({amount(setup.acts[act].cost)}; {odds}){tail}")
    return lines


def give_order(desk: Desk, args: list[str]) -> list[str]:
    """Give an order for the end of the turn."""
    order = order_of(desk, args)
    broken = breach_lines(desk, order)
    return [*broken, *desk.do(GiveOrder(order))]


def odds(desk: Desk, args: list[str]) -> list[str]:
    """The odds of an act, with the factors that make them."""
    order = order_of(desk, args)
    found, said = act_odds(desk.view, order), desk.words
    lines = [f"{said.acts.line(order)}. {said.acts.what(order.act)}"]
    lines.append(f"Succeeds: {percent(found.chance)}, from a usual {percent(found.base)}.")
    lines += [f"- {said.reasons.factor(desk.seat, f.key)} {pull(f.pull)}" for f in found.factors if abs(f.pull) >= 50]
    lines += [
        f"- {percent(share)}: {said.acts.rung(order.act, rung)}" for rung, share in zip(found.rungs, found.shares)
    ]
    return lines + breach_lines(desk, order) + on_act(desk, desk.view, order)


def precedents(desk: Desk, args: list[str]) -> list[str]:
    """What history's comparable moves came to: for your draft, or for an act; with sources."""
    if args:
        return on_act(desk, desk.view, order_of(desk, args), MOST) or ["The record holds nothing like this act."]
    return on_draft(desk, desk.view, desk.draft, MOST)


def cancel(desk: Desk, args: list[str]) -> list[str]:
    """Take an order back by its number; its price is returned."""
    if not args or not args[0].isdecimal() or len(args[0]) > 3:
        raise NotUnderstood("Say the number of the order, for instance: cancel 1.")
    return desk.do(CancelOrder(desk.seat, int(args[0]) - 1))


def end(desk: Desk, args: list[str]) -> list[str]:
    """End your turn. Orders are carried out when all have ended theirs."""
    return desk.do(EndTurn(desk.seat))


def roll(desk: Desk, args: list[str]) -> list[str]:
    """Put the signed treaty to those at home who must consent."""
    return desk.do(CallRoll(desk.seat))


def court(desk: Desk, args: list[str]) -> list[str]:
    """Win over a faction before the roll is called."""
    home = desk.session.setup.homes.get(desk.seat)
    if home is None:
        return ["No factions decide at your home."]
    names = {f.id: desk.words.powers.faction(desk.seat, f.id) for f in home.factions}
    if not args:
        raise NotUnderstood(f"Name a faction: {', '.join(names)}.")
    return desk.do(Court(desk.seat, chosen(args[0], names, "a faction")))


def home(desk: Desk, args: list[str]) -> list[str]:
    """How your capital stands to the draft, or to the signed treaty: faction by faction."""
    view, said = desk.view, desk.words
    front = desk.session.setup.homes.get(desk.seat)
    if front is None:
        return ["Nothing has to be ratified at your home."]
    text = view.treaties[-1].draft if view.phase is Phase.RATIFICATION else desk.draft
    courted: dict[str, int] = {}
    for _, faction, worth in view.courted:
        courted[faction] = courted.get(faction, 0) + worth
    weariness = view.account(desk.seat, "weariness")
    chance = consent_odds(front, text, weariness, courted).chance
    what = "the signed treaty" if view.phase is Phase.RATIFICATION else "your draft, were it signed"
    lines = [f"{said.powers.said(desk.seat, 'capital')} would ratify {what} at once: {percent(chance)}."]
    shares = {f.id: f.weight for f in front.factions}
    found = votes(front, text, weariness, courted)
    return lines + [_vote_line(desk, vote, shares[vote.faction]) for vote in found]


def _vote_line(desk: Desk, vote: Vote, weight: int) -> str:
    powers = desk.words.powers
    side = "for" if vote.is_for else "against"
    word = powers.faction_said(desk.seat, vote.faction, side)
    lost = f"; loses most by {desk.words.articles.title(vote.lost_by)}" if vote.lost_by is not None else ""
    name = powers.faction(desk.seat, vote.faction)
    return f"- {name} ({percent(weight)} of the say): {side}, {word} ({points(vote.sum)}){lost}."


def advisers(desk: Desk, args: list[str]) -> list[str]:
    """What your advisers say to the draft."""
    lines = []
    for row in desk.words.powers.advisers(desk.seat):
        verdict = _advice(desk, str(row.get("faction", "")), str(row.get("aim", "")))
        lines.append(f"- {row['name']}, {row['post']}: {row.get(verdict, '')}")
    return lines or ["You have no advisers here."]


def _advice(desk: Desk, faction: str, aim: str) -> str:
    """`yes`, `either` or `no` by the faction they speak for, or by their aim where no factions decide."""
    front = desk.session.setup.homes.get(desk.seat)
    if front is not None:
        weariness = desk.view.account(desk.seat, "weariness")
        sums = {v.faction: v.sum for v in votes(front, desk.draft, weariness)}
        score = sums.get(faction, 0)
        return "no" if score < 0 else "yes" if score >= 200 else "either"
    objective = next((o for o in desk.session.setup.objectives[desk.seat] if o.id == aim), None)
    if objective is None:
        return "either"
    reached = aim_score(
        objective, desk.draft, desk.view.turn, desk.view.account(desk.seat, objective.account or "support")
    )
    return "yes" if reached >= 65 else "no" if reached < 40 else "either"
