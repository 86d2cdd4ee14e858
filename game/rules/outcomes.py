"""How acts outside the room come out: their odds from circumstances, and what each rung does to the world."""

from collections.abc import Sequence
from dataclasses import replace

from .bonds import citation, deeds, life
from .chance import WHOLE, Shocks
from .circumstances import MEASURES, Situation, across, other_party
from .clauses import Clause
from .crisis.steps import answered, learn_date
from .dynamics import INDEX, changed, trusting
from .events import AccountMoved, Event, OrderResolved, SecretLearned
from .ladders import Odds, shifted, swayed
from .setup import Effect, Setup
from .state import Learned, Order, State
from .treaties import clauses_of, execute

GOOD = frozenset({"accepted", "partial", "succeeded", "ratified"})
"""Words of the record that count as success."""


def act_odds(situation: Situation, order: Order) -> Odds:
    """The ladder of an act in these circumstances, with its factors."""
    act = situation.setup.acts[order.act]
    good = sum(rung.counts_as in GOOD for rung in act.ladder)
    return swayed([rung.id for rung in act.ladder], act.base, good, pushes(situation, order))


def act_shares(situation: Situation, order: Order) -> tuple[int, ...]:
    """The shares of `act_odds` alone, for those who weigh many acts and explain none."""
    return shifted(situation.setup.acts[order.act].base, sum(pushes(situation, order).values()))


def pushes(situation: Situation, order: Order) -> dict[str, float]:
    """What sways an act in these circumstances: feature to push in log-odds."""
    weights = situation.setup.acts[order.act].weights
    by_feature = {feature: weight / 100 * MEASURES[feature](situation, order) for feature, weight in weights.items()}
    return by_feature | citation.pushes(situation, order)


def resolve_order(state: State, order: Order, shocks: Shocks) -> tuple[State, list[Event]]:
    """Draw the outcome of one order and carry out what follows from it."""
    act = state.setup.acts[order.act]
    odds = act_odds(state, order)
    lot = shocks.lot(lot_name(order, state.turn))
    rung = next(r for r in act.ladder if r.id == odds.rung_at(lot))
    events: list[Event] = [OrderResolved(order, rung.id, odds, lot)]
    state, broken = life.breached(state, order)
    events += broken
    state, moved = affected(state, rung.effects, order)
    events += moved
    if rung.learns:
        state, dated = learn_date(state, order)
        state, learned = _learn(state, order, shocks)
        events += dated
        events += learned
    if rung.carries_out:
        state, transfers = execute(state, order.clauses or clauses_given(state, order))
        events += transfers
    state, followed = deeds.done(state, order, rung)
    state, steps = answered(state, order, act, rung)
    return state, [*events, *followed, *steps]


def clauses_given(situation: Situation, order: Order) -> tuple[Clause, ...]:
    """What an act gives by its own text."""
    text = situation.setup.acts[order.act].text
    return clauses_of(situation.setup.agendas[0], text) if text else ()


def lot_name(order: Order, turn: int = 0) -> str:
    """The name under which chance keeps the lot of an order given in a turn (from 0), or of a case of the record."""
    return f"order/{order.case}" if order.case else f"order/{turn}/{order.by}/{order.act}/{order.to}"


def rung_lot(odds: Odds, rung: str) -> int:
    """A lot that falls on a given rung: its middle, or its edge where the share is nothing."""
    reached = 0
    for name, share in zip(odds.rungs, odds.shares):
        if name == rung:
            return min(reached + share // 2, WHOLE - 1)
        reached += share
    raise KeyError(rung)


def affected(state: State, effects: Sequence[Effect], order: Order) -> tuple[State, list[Event]]:
    """Move the accounts an outcome names."""
    stand_in = {"mover": order.by, "target": order.to, "other": across(state, order.by, order.to)}
    index, world, events = state.setup.index, state.world, list[Event]()
    for effect in effects:
        whose = stand_in.get(effect.whose, effect.whose)
        towards = stand_in.get(effect.towards, effect.towards)
        if whose not in index or (towards and towards not in index):
            continue  # an act of the record may be addressed to nobody in particular
        if effect.account == "trust":
            world = trusting(world, index[whose], index[towards], effect.by)
        else:
            world = changed(world, index[whose], effect.account, effect.by, ceiling(state, whose, effect.account))
        events.append(AccountMoved(whose, effect.account, effect.by, towards))
    return replace(state, world=world), events


def ceiling(state: State, power: str, account: str) -> int:
    """Upper bound of an account."""
    return ceiling_of(state.setup, power, account)


def ceiling_of(setup: Setup, power: str, account: str) -> int:
    """Upper bound of an account, as the setup has it."""
    bounds = setup.rates.ceiling
    return WHOLE if bounds is None else int(bounds[setup.index[power], INDEX[account]])


def _learn(state: State, order: Order, shocks: Shocks) -> tuple[State, list[Event]]:
    """Intelligence: the hidden weight of the issue they care about least certainly, to within a tenth."""
    about = order.to if order.to in state.hidden else other_party(state, order.by)
    if about not in state.hidden:
        return state, []
    known = {(k.about, k.issue) for k in state.learned if k.seat == order.by}
    spread = state.setup.stakes[about].spread
    stakes = [int(s) * int(abs(t).max()) for s, t in zip(spread, state.setup.stakes[about].worth)]
    open_issues = [i for i, weight in enumerate(stakes) if (about, i) not in known and weight > 0]
    if not open_issues:
        return state, []
    issue = max(open_issues, key=lambda i: stakes[i])
    truth = int(state.hidden[about].factors[issue])
    off = (shocks.lot(f"probe/{order.by}/{issue}") - WHOLE // 2) // 10
    low, high = truth + off - 1_000, truth + off + 1_000
    learned = Learned(order.by, about, issue, low, high)
    return replace(state, learned=(*state.learned, learned)), [SecretLearned(order.by, about, issue, low, high)]
