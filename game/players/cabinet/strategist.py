"""What to do outside the room: the acts whose expected effect on the bargain is worth their price.

An effect is worth what it does to the two aspirations at the table: pressure on the other side lowers what it asks,
money and men of one's own raise the alternative. The figures come from the public stakes, not from a second model.
"""

from dataclasses import dataclass
from functools import lru_cache

from game.rules import GiveOrder, Order, View, objection
from game.rules.chance import WHOLE
from game.rules.circumstances import other_party, refusals
from game.rules.dynamics import INDEX
from game.rules.outcomes import act_shares
from game.rules.resolve import without_capital
from game.rules.setup import ActKind, Effect
from game.rules.state import State

from ..protocol import Decision, Reason
from .honour import cost_of_breaking, gain_of_deed, named

_HORIZON_SHARE = 0.5
"""How much of a change in an account counts towards the alternative: half of it is gone when talks end."""
_CAPITAL_WORTH = 0.3
"""Centipoints a hundredth of political capital is worth to a cabinet that has none left; what cannot be saved up
any further is worth nothing."""
_PROBE_WORTH = 90
"""Centipoints that knowing a first hidden weight is worth; a second is worth half, a third a third."""
_PRESTIGE_WORTH = 0.04
"""Centipoints of one basis point of prestige: it sways loans, the press and every later act."""


@dataclass(frozen=True)
class Plan:
    """One order that could be given, with its expected worth beyond its price, in centipoints."""

    order: Order
    worth: float


def plans(view: View, most: int) -> list[Plan]:
    """The orders of at most `most` capital (hundredths) that are worth their price, best first; the guard not asked."""
    price = price_of_capital(view)
    found = [
        Plan(order, worth)
        for order, gain, cost in _gains(_Hour(view))
        if cost <= most and (worth := gain - price * cost) > 0
    ]
    return sorted(found, key=lambda plan: (-plan.worth, plan.order.act, plan.order.to))


class _Hour:
    """A view, equal to another when every order would gain the same: giving one only costs capital."""

    def __init__(self, view: View) -> None:
        self.view = view
        hour = without_capital(view.world)
        heard = sum(len(talk.laid) for talk in view.talks) if any(a.about for a in view.setup.acts.values()) else 0
        self._key = (
            view.setup, view.seat, view.turn, hour, refusals(view, view.seat), len(view.learned), heard, view.bonds,
            view.commitments,
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hour) and self._key == other._key


@lru_cache(maxsize=64)
def _gains(hour: _Hour) -> tuple[tuple[Order, float, int], ...]:
    """Every order of the seat with its expected gain in centipoints and its price in capital."""
    view = hour.view
    return tuple(
        (order, expected(view, order, act), act.cost)
        for act in view.setup.acts.values()
        if not act.step and (not act.movers or view.seat in act.movers)
        for to in _targets(view, act)
        for order in (named(view, act, to) if act.about else (Order(view.seat, act.id, to),))
    )


def as_state(view: View) -> State:
    """A state with what the view shows, for the guard: it looks only at what a seat knows of itself."""
    return State(
        view.setup, view.turn, view.phase, view.prompts, view.world, view.tenures, view.talks, {}, view.orders,
        view.treaties, view.courted, view.learned, view.leaked, view.ending, view.bonds, view.commitments,
        view.crisis,
    )  # fmt: skip


def _targets(view: View, act: ActKind) -> tuple[str, ...]:
    agenda = view.setup.agendas[0]
    match act.targets:
        case "home":
            return (view.seat,)
        case "mediator":
            return (agenda.mediator,)
        case "other":
            return agenda.parties if view.seat == agenda.mediator else (other_party(view, view.seat),)
    return tuple(p for p in view.setup.powers if p != view.seat)


def expected(view: View, order: Order, act: ActKind) -> float:
    """Expected gain of an order before its price, centipoints."""
    gain = 0.0
    roles = {"mover": order.by, "target": order.to, "other": other_party(view, order.by)}
    for rung, share in zip(act.ladder, act_shares(view, order)):
        worth = sum(effect_worth(view, effect, roles.get(effect.whose, effect.whose)) for effect in rung.effects)
        gain += share / WHOLE * (worth + (_PROBE_WORTH / (1 + len(view.learned)) if rung.learns else 0))
        if rung.does:
            gain += share / WHOLE * gain_of_deed(view, order, rung.does)
    return gain - cost_of_breaking(view, order) if view.bonds else gain


def price_of_capital(view: View) -> float:
    """Centipoints a hundredth of capital is worth today."""
    bounds = view.setup.rates.ceiling
    top = WHOLE if bounds is None else int(bounds[view.setup.index[view.seat], INDEX["capital"]])
    return _CAPITAL_WORTH * (1 - view.account(view.seat, "capital") / top)


def effect_worth(view: View, effect: Effect, whose: str) -> float:
    """Centipoints an effect on somebody's account is worth to the seat of a view."""
    agenda = view.setup.agendas[0]
    if view.seat == agenda.mediator:
        return _worth_to_mediator(view, effect, whose)
    side = 1 if whose == view.seat else -1
    if effect.account == "pressure":
        stake = view.setup.stakes.get(whose)
        return -side * effect.by * (stake.press if stake else 0) / WHOLE
    if effect.account == "fervour" and whose in agenda.parties:
        return side * 0.02 * effect.by if side < 0 else -0.01 * effect.by
    stake = view.setup.stakes.get(whose)
    if stake is None or whose not in agenda.parties:
        return 0.0
    return side * _alternative_moved(view, effect, whose) * _HORIZON_SHARE


def _alternative_moved(view: View, effect: Effect, whose: str) -> float:
    """Centipoints by which an effect on an account moves the alternative of whoever it is."""
    stake = view.setup.stakes[whose]
    per_unit = int(stake.of_accounts[INDEX[effect.account]]) / WHOLE if effect.account in INDEX else 0.0
    from_force = stake.odds_of_war / WHOLE if effect.account == "force" else 0.0
    standing = _PRESTIGE_WORTH if effect.account == "prestige" else 0.0
    return (per_unit + from_force + standing) * effect.by


def _worth_to_mediator(view: View, effect: Effect, whose: str) -> float:
    """A mediator wants both nearer, the dearer one most; his credit is for spending before the end."""
    if effect.account == "pressure" and whose in view.setup.agendas[0].parties:
        late = view.turn / max(view.setup.last_turn, 1)
        fresh = 1 - view.account(whose, "pressure") / WHOLE
        return effect.by * view.setup.stakes[whose].press / WHOLE * (0.8 + late) * fresh**2
    if effect.account == "credit" and whose == view.seat:
        return 0.6 * effect.by
    return 0.03 * effect.by if effect.account == "prestige" and whose == view.seat else 0.0


def next_order(view: View, activity: int) -> Decision | None:
    """The best order the seat would still give this turn within its character's activity, or None."""
    capital = view.account(view.seat, "capital")
    spent = sum(view.setup.acts[o.act].cost for o in view.orders)
    budget = (capital + spent) * activity // WHOLE - spent
    if budget <= 0:
        return None
    state = as_state(view)
    for plan in plans(view, budget):
        give = GiveOrder(plan.order)
        if objection(state, give) is None:
            return Decision(give, (Reason(f"act/{plan.order.act}", round(plan.worth)),))
    return None
