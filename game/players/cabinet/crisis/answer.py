"""What a cabinet answers on the ladder: climb, stand, step down, ask for time, or say nothing this turn.

Each answer is worth what its ladder is expected to bring: the effects it has, the text it gives or gets, the price of
folding, and war or peace as this cabinet's own resolve weighs them.
"""

from dataclasses import dataclass

from game.rules import GiveOrder, Order, View, objection
from game.rules.chance import WHOLE
from game.rules.crisis.price import crisis_of, price_now
from game.rules.outcomes import act_shares
from game.rules.setup import ActKind, Rung
from game.rules.state import Phase

from ...protocol import Decision, Reason
from ..strategist import as_state, effect_worth, price_of_capital
from .forecast import going_on
from .outlook import Outlook, fold_worth, outlook, text_worth

_A_STEP_NEARER = 0.5
"""Share of what war is worth beyond peace that a climb towards it already counts for."""
_LEAST = 0
"""Centipoints an answer must be worth beyond silence before it is given."""


@dataclass(frozen=True)
class Valued:
    """One answer with its expected worth beyond saying nothing, centipoints."""

    order: Order
    worth: float


def answers(view: View) -> tuple[Order, ...]:
    """The answers a side of an open crisis may think of, in the order of the acts; the guard not asked."""
    setup = view.setup
    if setup.crisis is None or view.crisis is None or not view.crisis.is_open or view.seat not in setup.crisis.seats:
        return ()
    other = setup.crisis.other(view.seat)
    return tuple(
        Order(view.seat, act.id, other)
        for act in setup.acts.values()
        if act.step and (not act.movers or view.seat in act.movers)
    )


def valued(view: View) -> list[Valued]:
    """Every answer with its worth to the view's own cabinet, best first."""
    if view.resolve is None or not answers(view):
        return []
    mine = outlook(view, view.seat, view.resolve)
    silence = _of_going_on(view, mine)
    found = [Valued(order, _expected(view, mine, order, silence) - silence) for order in answers(view)]
    return sorted(found, key=lambda one: (-one.worth, one.order.act))


def answer(view: View) -> Decision | None:
    """The answer a cabinet gives this turn, or None."""
    if view.phase is not Phase.TALKS or any(view.setup.acts[o.act].step for o in view.orders):
        return None
    for one in valued(view):
        if one.worth < _LEAST:
            return None
        give = GiveOrder(one.order)
        if objection(as_state(view), give) is None:
            return Decision(give, (Reason(f"act/{one.order.act}", round(one.worth)),))
    return None


def _of_going_on(view: View, mine: Outlook) -> float:
    """What it is worth to let the ladder go on: war as likely as it is forecast, else peace."""
    war = going_on(view)[-1] / WHOLE
    return war * float(mine.war) + (1 - war) * float(mine.peace)


def _expected(view: View, mine: Outlook, order: Order, silence: float) -> float:
    """Expected worth of an answer; where it ends nothing the ladder goes on as it would without it, but for the step
    and the effects."""
    act = view.setup.acts[order.act]
    onward = silence + _of_step(view, mine, act)
    total = -price_of_capital(view) * act.cost
    for rung, share in zip(act.ladder, act_shares(view, order)):
        total += share / WHOLE * (_of_rung(view, mine, order, rung, onward) + _of_effects(view, order, rung))
    return total


def _of_step(view: View, mine: Outlook, act: ActKind) -> float:
    """What the step itself is worth: a fold is paid for; a climb brings war nearer to those who want it."""
    if act.step == "fold":
        return -fold_worth(view.setup, view.seat, price_now(view, view.seat))
    if act.step == "climb" and not act.to_war:
        return _A_STEP_NEARER * max(float(mine.appetite), 0.0)
    return 0.0


def _of_rung(view: View, mine: Outlook, order: Order, rung: Rung, onward: float) -> float:
    act = view.setup.acts[order.act]
    if rung.ends == "war" or act.to_war:
        return float(mine.war)
    if rung.ends:
        assert view.resolve is not None
        text = float(text_worth(view, view.seat, view.resolve, act.text))
        return float(mine.peace) + text + _of_step(view, mine, act)
    return onward


def _of_effects(view: View, order: Order, rung: Rung) -> float:
    other = crisis_of(view.setup).other(order.by)
    roles = {"mover": order.by, "target": order.to, "other": other}
    return sum(effect_worth(view, effect, roles.get(effect.whose, effect.whose)) for effect in rung.effects)
