"""The price of folding now, or later: what each side would lose turn by turn if the ladder goes on as forecast."""

from dataclasses import dataclass, replace

import numpy as np

from ..circumstances import Situation
from ..dynamics import INDEX, World, advance
from .price import Hour, crisis_of, expected_date, fold_price, hour_of


@dataclass(frozen=True)
class FoldCurve:
    """Prestige a side would lose by giving way, over the coming turns."""

    seat: str
    turns: tuple[int, ...]
    """From the present one to the last, from 0."""
    prices: tuple[int, ...]
    """Basis points, one a turn."""
    date: int | None
    """Its date as a turn from 0, as far as it is known; None for a side without one."""


def fold_curve(situation: Situation, seat: str) -> FoldCurve:
    """The price of folding for one side from now to the last turn: the world moves by `advance` without news, the
    side stays on its rung and says no more in public than it has."""
    setup = situation.setup
    crisis, hour, date = crisis_of(setup), hour_of(situation, seat), expected_date(situation, seat)
    turns = tuple(range(situation.turn, setup.last_turn + 1))
    prices, world = list[int](), situation.world
    calm = np.zeros(world.accounts.shape)
    for turn in turns:
        prices.append(fold_price(crisis, _later(hour, world, setup.index[seat], turn, date)))
        world = advance(world, setup.rates, calm)
    return FoldCurve(seat, turns, tuple(prices), date)


def _later(hour: Hour, world: World, power: int, turn: int, date: int | None) -> Hour:
    past = 0 if date is None else max(turn - date, 0)
    return replace(hour, fervour=int(world.accounts[power, INDEX["fervour"]]), turn=turn, past=past)
