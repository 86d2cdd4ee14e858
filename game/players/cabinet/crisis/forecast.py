"""What follows from an answer by the last day: this turn's ladder, then the ladder going on as forecast.

The odds of the turn are `act_odds`. Whatever goes on is carried forward turn by turn by `advance` without news: each
side holds its ground (the ladder of its `stand` act), and a side that can strike does so by the share of the cloud of
resolves to which war looks better than peace. Nothing is read that the view does not show.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp

import numpy as np

from game.rules import Order, View
from game.rules.chance import WHOLE
from game.rules.circumstances import past_date
from game.rules.crisis.price import crisis_of
from game.rules.crisis.standoff import Standoff
from game.rules.dynamics import World, advance, changed, trusting
from game.rules.ladders import shifted
from game.rules.outcomes import ceiling_of, pushes
from game.rules.resolve import without_capital
from game.rules.setup import ActKind, Effect, Setup

from .cloud import strike_shares

OUTCOMES = ("settled", "truce", "goes_on", "war")
"""How it may stand on the last day, best first."""


@dataclass(frozen=True)
class Leaning:
    """What is changed about the ladders to see what a circumstance does: factors left out, and a common push."""

    without: frozenset[str] = frozenset()
    push: float = 0.0


AS_IS = Leaning()
SETTLING = {"settled": 0.010, "truce": 0.012}
"""Chance a turn that the table signs or a standstill is taken: somewhat above what came about in 500 games by the
cabinets alone (0.006 and 0.009 a turn), for a player may try harder than they do."""


RESOLVE = "their_resolve"
"""The factor that stands for what the other cabinet is believed to want."""
STANDING = 0.4
"""Share of turns in which a side says again in form that it holds its ground; in the others it says nothing."""


@dataclass(frozen=True, eq=False)
class _Hour:
    """A view, equal to another when every forecast from it is the same."""

    view: View

    @property
    def _key(self) -> tuple[object, ...]:
        view = self.view
        world = without_capital(view.world)
        return (view.setup, view.seat, view.turn, world, view.crisis, view.talks, view.learned)

    def __hash__(self) -> int:
        view = self.view
        return hash((view.setup, view.seat, view.turn, without_capital(view.world), view.crisis))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hour) and self._key == other._key


def follows(view: View, order: Order, leaning: Leaning = AS_IS) -> tuple[int, ...]:
    """Shares by `OUTCOMES` on the last day, basis points, for an answer given this turn."""
    return _follows(_Hour(view), order, leaning)


def going_on(view: View, leaning: Leaning = AS_IS) -> tuple[int, ...]:
    """The same when nobody answers this turn: the ladder as it stands."""
    return _going_on(_Hour(view), leaning)


@lru_cache(maxsize=256)
def _going_on(hour: _Hour, leaning: Leaning) -> tuple[int, ...]:
    return _shares(_carried(hour.view, _theirs(hour.view), leaning))


@lru_cache(maxsize=512)
def _follows(hour: _Hour, order: Order, leaning: Leaning) -> tuple[int, ...]:
    view = hour.view
    ends, open_still = _ladder(view, order, leaning)
    later = _carried(_answered(view, order), _theirs(view), leaning)
    return _shares({kind: ends.get(kind, 0.0) + open_still * later[kind] for kind in OUTCOMES})


def _shares(total: Mapping[str, float]) -> tuple[int, ...]:
    """Whole basis points that sum to 10000; the largest share takes the rounding."""
    found = [round(WHOLE * total[kind]) for kind in OUTCOMES]
    found[found.index(max(found))] += WHOLE - sum(found)
    return tuple(found)


def _ladder(view: View, order: Order, leaning: Leaning) -> tuple[dict[str, float], float]:
    """(share of each end, share that goes on) of one act, 0..1."""
    act = view.setup.acts[order.act]
    total = sum(push for key, push in pushes(view, order).items() if key not in leaning.without) + leaning.push
    ends: dict[str, float] = {}
    for rung, share in zip(act.ladder, shifted(act.base, total)):
        if rung.ends:
            ends[rung.ends] = ends.get(rung.ends, 0.0) + share / WHOLE
    return ends, 1.0 - sum(ends.values())


def _carried(view: View, answering: Sequence[Order], leaning: Leaning) -> dict[str, float]:
    """How it ends from this turn to the last day, 0..1; `answering` are the stands still to come this turn."""
    mass, ended, struck = 1.0, dict.fromkeys(OUTCOMES, 0.0), 0.0
    for _ in range(view.turn, view.setup.last_turn + 1):
        reach = max(struck, _striking(view, leaning))
        hazard, struck = (reach - struck) / (1 - struck) if struck < 1 else 1.0, reach
        stands = (_ladder(view, stand, leaning)[0] for stand in answering)
        exits = [{"war": hazard}, SETTLING, *({kind: STANDING * ends[kind] for kind in ends} for ends in stands)]
        for ends in exits:
            for kind, share in ends.items():
                ended[kind] += mass * share
            mass *= 1 - sum(ends.values())
        view = _next(view)
        answering = _stand_orders(view)
    ended["goes_on"] = max(mass, 0.0)
    return ended


def _striking(view: View, leaning: Leaning) -> float:
    """Chance, 0..1, that the other side means to strike by now, a common push in log-odds against it counted."""
    share = 0.0 if RESOLVE in leaning.without else strike_shares(view)
    if not leaning.push or not 0.0 < share < 1.0:
        return share
    return 1.0 / (1.0 + (1.0 - share) / share * exp(leaning.push))


def _theirs(view: View) -> list[Order]:
    """The stands of the other side."""
    return [order for order in _stand_orders(view) if order.by != view.seat]


def _next(view: View) -> View:
    """The same view a turn later, without news; a side whose date has come stands as high as it can short of war."""
    setup, standoff = view.setup, view.crisis
    assert standoff is not None
    world = advance(view.world, setup.rates, np.zeros(view.world.accounts.shape))
    view = replace(view, turn=view.turn + 1, world=world)
    for stand in standoff.stands:
        if past_date(view, stand.seat) >= 0 and stand.rung < crisis_of(setup).top - 1:
            standoff = standoff.with_stand(replace(stand, rung=crisis_of(setup).top - 1))
    return replace(view, crisis=standoff)


def _answered(view: View, order: Order) -> View:
    """The view after an answer that ended nothing: its expected effects, a rung up or down, a date moved."""
    act, standoff = view.setup.acts[order.act], view.crisis
    assert standoff is not None
    shares = shifted(act.base, sum(pushes(view, order).values()))
    world = view.world
    for rung, share in zip(act.ladder, shares):
        for effect in rung.effects:
            world = _moved(view, world, order, effect, round(effect.by * share / WHOLE))
    stand = standoff.stand(order.by)
    step = {"climb": 1, "fold": -1}.get(act.step, 0)
    rung_after = min(max(stand.rung + step, 0), crisis_of(view.setup).top - 1)
    standoff = standoff.with_stand(replace(stand, rung=rung_after, claims=stand.claims + act.is_public))
    return replace(view, world=world, crisis=_date_moved(standoff, order, act, shares))


def _moved(view: View, world: World, order: Order, effect: Effect, by: int) -> World:
    index, roles = view.setup.index, {"mover": order.by, "target": order.to, "other": order.to}
    whose, towards = (roles.get(word, word) for word in (effect.whose, effect.towards))
    if whose not in index or not by:
        return world
    if effect.account == "trust":
        return trusting(world, index[whose], index[towards], by)
    return changed(world, index[whose], effect.account, by, ceiling_of(view.setup, whose, effect.account))


def _date_moved(standoff: Standoff, order: Order, act: ActKind, shares: tuple[int, ...]) -> Standoff:
    """The dates as an answer is likely to leave them."""
    moved: dict[str, float] = {}
    for rung, share in zip(act.ladder, shares):
        whose = order.by if rung.delays_own else order.to
        moved[whose] = moved.get(whose, 0.0) + rung.delays * share / WHOLE
    dates = tuple((who, date + round(moved.get(who, 0.0))) for who, date in standoff.dates)
    return replace(standoff, dates=dates)


@lru_cache(maxsize=16)
def _stand_acts(setup: Setup) -> tuple[ActKind, ...]:
    return tuple(act for act in setup.acts.values() if act.step == "stand" and not act.variant_of)


def stands(view: View) -> tuple[ActKind, ...]:
    """The acts by which sides hold their ground."""
    return _stand_acts(view.setup)


def _stand_orders(view: View) -> list[Order]:
    crisis = crisis_of(view.setup)
    return [
        Order(seat, act.id, crisis.other(seat))
        for seat in crisis.seats
        for act in stands(view)
        if not act.movers or seat in act.movers
    ]
