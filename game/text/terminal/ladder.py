"""The crisis ladder in lines: rungs and what it costs to fold, what each side thinks, the answers and what follows."""

from game.players.cabinet.crisis import OUTCOMES, Estimate, answers, estimates, lowering, prospect
from game.rules import Order
from game.rules.crisis.course import fold_curve
from game.rules.crisis.price import crisis_of, expected_date, price_now
from game.rules.crisis.standoff import Standoff
from game.text.words.figures import percent, pull

from .desk import Desk, NotUnderstood, chosen
from .precedents import on_act

_NONE = "No crisis stands here."


def ladder(desk: Desk, args: list[str]) -> list[str]:
    """The crisis ladder: who stands where, what folding costs now and later, your answers and what follows."""
    standoff = desk.view.crisis
    if standoff is None:
        return [_NONE]
    if args:
        return _answer(desk, _order_of(desk, args[0]))
    return [*_rungs(desk, standoff), *_dates(desk), *_curve(desk), *_thoughts(desk), *_answers(desk)]


def _order_of(desk: Desk, word: str) -> Order:
    mine = {order.act: order for order in answers(desk.view)}
    if not mine:
        raise NotUnderstood("You have no answers to give on the ladder.")
    return mine[chosen(word, {act: desk.words.acts.name(act) for act in mine}, "an answer of yours")]


def _rungs(desk: Desk, standoff: Standoff) -> list[str]:
    view, words, crisis = desk.view, desk.words, crisis_of(desk.session.setup)
    lines = [words.crisis.said("title") or "The ladder"]
    for number, rung in reversed(list(enumerate(crisis.rungs))):
        here = [words.powers.name(stand.seat) for stand in standoff.stands if stand.rung == number]
        text = words.crisis.of_rung(rung.id).text
        line = f"{number + 1}. {words.crisis.rung(rung.id)}: {text}"
        if number < crisis.top:
            prices = (f"{words.powers.name(s)} {round(price_now(view, s, number) / 100)}" for s in crisis.seats)
            line += f" To fold from here costs prestige: {', '.join(prices)}."
        else:
            line += " There is no folding from here."
        lines.append(line + (f" Here stands {' and '.join(here)}." if here else ""))
    return lines


def _dates(desk: Desk) -> list[str]:
    view, words, lines = desk.view, desk.words, list[str]()
    assert view.crisis is not None
    for seat in crisis_of(view.setup).seats:
        known, date = view.crisis.date_of(seat), expected_date(view, seat)
        if known is not None and date is not None:
            day = words.dates.long(view.setup.dates[min(date, view.setup.last_turn)])
            lines.append(f"The date of {words.powers.name(seat)}: {day}.")
    return lines


def _curve(desk: Desk) -> list[str]:
    lines = []
    for seat in crisis_of(desk.session.setup).seats:
        curve = fold_curve(desk.view, seat)
        now, last = (round(price / 100) for price in (curve.prices[0], curve.prices[-1]))
        name = desk.words.powers.name(seat)
        lines.append(f"If {name} gives way now it loses {now} of prestige; on the last day, {last}.")
    return lines


def _thoughts(desk: Desk) -> list[str]:
    lines = []
    for one in estimates(desk.view):
        title, note = desk.words.crisis.estimate(one.by, one.about, one.kind)
        lines.append(f"- {desk.words.powers.name(one.by)} thinks: {title or one.kind}, {_ranged(one)}. {note}".strip())
    return ["What each side thinks the other will do:", *lines]


def _ranged(one: Estimate) -> str:
    low, high = (round(edge / 100) for edge in one.most)
    return f"{percent(one.chance)} ({low}–{high})"


def _answers(desk: Desk) -> list[str]:
    found = [order for order in answers(desk.view) if not desk.session.setup.acts[order.act].variant_of]
    if not found:
        return []
    lines = [f"Your answers; {desk.words.crisis.said('by')} (`ladder ANSWER` says why, `order ANSWER` gives it):"]
    for order in found:
        seen = prospect(desk.view, order)
        lines.append(f"- {order.act}: {desk.words.acts.name(order.act)}. {_shares(desk, seen.shares)}.")
    return lines


def _shares(desk: Desk, shares: tuple[int, ...]) -> str:
    names = [desk.words.crisis.outcome(kind) for kind in OUTCOMES]
    return ", ".join(f"{name} {percent(share)}" for name, share in zip(names, shares) if share >= 50)


def _answer(desk: Desk, order: Order) -> list[str]:
    seen, said = prospect(desk.view, order), desk.words
    low, high = (round(edge / 100) for edge in seen.most)
    lines = [f"{said.acts.name(order.act)}. {said.acts.what(order.act)}", f"{_shares(desk, seen.shares)}."]
    lines.append(f"War: {percent(seen.war)} ({low}–{high}); {percent(seen.base)} when nothing sways it.")
    lines += [f"- {said.crisis.factor(f.key)} {pull(f.pull)}" for f in seen.factors if abs(f.pull) >= 50]
    for other, war in lowering(desk.view, order)[:2]:
        name = said.texts.find("acts", other.act, "variant") or said.acts.name(other.act)
        lines.append(f"It would lower it: {name} (`order {other.act}`), {percent(seen.war)} to {percent(war)}.")
    return lines + on_act(desk, desk.view, order)
