"""What can be believed about whether a side would rather fight: the share of its cloud of resolves."""

import numpy as np

from game.rules import View
from game.rules.circumstances import reader
from game.rules.crisis.price import crisis_of
from game.rules.expressions import evaluate

from ..belief import Cloud, cloud
from .outlook import outlook

GRAIN = 500.0
"""Centipoints of appetite for war within which a cabinet may still go either way: what is laid at a table says much of
the articles and little of the wish to fight."""


def strike_shares(view: View) -> float:
    """Chance, 0..1, that the side across the ladder would strike at that hour, could it; 0 while it cannot."""
    other = crisis_of(view.setup).other(view.seat)
    return appetite_share(view, other) if may_strike(view, other) else 0.0


def may_strike(view: View, seat: str) -> bool:
    """Whether a side has an act that means war and stands high enough for it."""
    for act in view.setup.acts.values():
        if act.to_war and (not act.movers or seat in act.movers):
            read = reader(view, seat, crisis_of(view.setup).other(seat))
            return all(evaluate(condition, read) for condition, _ in act.needs)
    return False


def appetite_share(view: View, seat: str, shift: float = 0.0) -> float:
    """Share of a cloud, 0..1, to which war looks better than peace; `shift` moves the whole cloud, in its spreads."""
    about = cloud(view, seat)
    over = outlook(view, seat, about.resolve).appetite.astype(np.float64)
    return leaning(about, over + shift * spread(about, over))


def leaning(about: Cloud, over: np.ndarray) -> float:
    """Share of a cloud, 0..1, on the far side of a threshold, its edge a little worn."""
    return float(about.weights @ (1.0 / (1.0 + np.exp(-np.clip(over / GRAIN, -30.0, 30.0)))))


def spread(about: Cloud, over: np.ndarray) -> float:
    """Standard deviation of an appetite over a cloud, centipoints."""
    mean = float(about.weights @ over)
    return float(np.sqrt(about.weights @ (over - mean) ** 2))
