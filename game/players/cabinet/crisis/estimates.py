"""What each side thinks the other will do, from what everybody at the table has seen: a chance and its ranges.

`fights`: rather than give way. `yields`: give way rather than let the ladder go on. Both are shares of the cloud of the
power in question; the ranges move the whole cloud by a part of its own spread. A side's view of the power that looks
at this view is drawn from the public cloud as well, so that no private number of either is in it.
"""

from dataclasses import dataclass

import numpy as np

from game.rules import View
from game.rules.chance import WHOLE
from game.rules.crisis.price import crisis_of, price_now
from game.rules.setup import ActKind

from ..belief import Cloud, cloud
from .cloud import leaning, spread
from .forecast import going_on
from .outlook import fold_worth, outlook, text_worth

KINDS = ("fights", "yields")
_HALF, _MOST = 0.3, 0.6
"""Spreads by which a whole cloud may be off, in half and in four fifths of cases."""


@dataclass(frozen=True)
class Estimate:
    """One thing a side thinks of the other; chances in basis points."""

    by: str
    about: str
    kind: str
    chance: int
    half: tuple[int, int]
    most: tuple[int, int]


def estimates(view: View) -> tuple[Estimate, ...]:
    """What the seat of a view thinks of the other side, then what the other is taken to think of it; a seat that is
    not on the ladder hears both sides in their order."""
    seats = crisis_of(view.setup).seats
    mine = view.seat if view.seat in seats else seats[0]
    other = crisis_of(view.setup).other(mine)
    return tuple(_estimate(view, by, about, kind) for by, about in ((mine, other), (other, mine)) for kind in KINDS)


def _estimate(view: View, by: str, about: str, kind: str) -> Estimate:
    seen = cloud(view, about)
    over = _fights(view, seen, about) if kind == "fights" else _yields(view, seen, about)
    off = spread(seen, over)
    chance, *edges = (leaning(seen, over + k * off) for k in (0.0, -_HALF, _HALF, -_MOST, _MOST))
    low, high, lowest, highest = (round(WHOLE * edge) for edge in edges)
    return Estimate(by, about, kind, round(WHOLE * chance), (low, high), (lowest, highest))


def _giving_way(view: View, seen: Cloud, about: str) -> np.ndarray:
    """(particles,) worth of stepping down and taking the text the other side offers, centipoints."""
    act = fold_of(view, crisis_of(view.setup).other(about))
    text = text_worth(view, about, seen.resolve, act.text if act else ())
    found: np.ndarray = outlook(view, about, seen.resolve).peace + text
    return found - fold_worth(view.setup, about, price_now(view, about))


def _fights(view: View, seen: Cloud, about: str) -> np.ndarray:
    found: np.ndarray = outlook(view, about, seen.resolve).war - _giving_way(view, seen, about)
    return found.astype(np.float64)


def _yields(view: View, seen: Cloud, about: str) -> np.ndarray:
    hopes = outlook(view, about, seen.resolve)
    war = going_on(view)[-1] / WHOLE
    onward = war * hopes.war + (1 - war) * hopes.peace
    found: np.ndarray = _giving_way(view, seen, about) - onward
    return found


def fold_of(view: View, seat: str) -> ActKind | None:
    """The act by which a side steps down, in its plain form."""
    for act in view.setup.acts.values():
        if act.step == "fold" and not act.variant_of and (not act.movers or seat in act.movers):
            return act
    return None
