"""Why an answer on the ladder may not be given now: the key of a sentence, or nothing."""

from ..circumstances import Situation
from ..setup import ActKind
from ..state import Order


def answer_fault(situation: Situation, orders: tuple[Order, ...], order: Order, act: ActKind) -> str:
    """The key of what stands against an act that answers on the ladder; empty when nothing does.

    `orders` are those already queued; a side answers once a turn.
    """
    if not act.step:
        return ""
    setup, standoff = situation.setup, situation.crisis
    if setup.crisis is None or standoff is None or not standoff.is_open:
        return "no_crisis"
    if order.by not in setup.crisis.seats:
        return "not_on_ladder"
    if any(o.by == order.by and setup.acts[o.act].step for o in orders):
        return "answered_already"
    if act.step == "fold" and standoff.stand(order.by).rung == 0:
        return "nothing_to_fold"
    if act.step == "climb" and not act.to_war and standoff.stand(order.by).rung >= setup.crisis.top - 1:
        return "nothing_to_climb"
    return ""
