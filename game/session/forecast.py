"""The fan: how the accounts are likely to go if all stands as signed, or if nothing is signed.

Many lanes of the one `advance`, started from what a seat can see, with chance of their own.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from game.rules import View
from game.rules.chance import Seeded, bell
from game.rules.dynamics import INDEX, World, advance, stack, with_war

LANES = 256
QUANTILES = (10, 25, 50, 75, 90)
"""Per cent of the lanes that lie below each edge of the fan."""
STREAM = "forecast"


@dataclass(frozen=True, eq=False)
class Fan:
    """Quantiles of every account over the coming turns."""

    dates: tuple[str, ...]
    """ISO dates, the present turn first."""
    edges: np.ndarray
    """(turn, quantile, power, account) int64, in the units of the accounts."""
    powers: tuple[str, ...]
    is_signed: bool
    """Whether the fan supposes peace between the parties of the table."""

    def of(self, power: str, account: str) -> np.ndarray:
        """(turn, quantile) of one account of one power."""
        found: np.ndarray = self.edges[:, :, self.powers.index(power), INDEX[account]]
        return found


def fan(view: View, is_signed: bool, turns: int | None = None, lanes: int = LANES) -> Fan:
    """The fan from a seat's view: `is_signed` supposes that the parties of the first table are at peace."""
    setup = view.setup
    ahead = min(setup.horizon if turns is None else turns, setup.last_turn - view.turn)
    start = _at_peace(view) if is_signed else view.world
    worlds = stack([start] * lanes)
    edges = [_edges(worlds)]
    for step in range(ahead):
        lots = Seeded(0, view.turn + step, STREAM).uniforms(setup.id, (*worlds.accounts.shape, 3))
        worlds = advance(worlds, setup.rates, bell(lots))
        edges.append(_edges(worlds))
    dates = setup.dates[view.turn : view.turn + ahead + 1]
    return Fan(dates, np.stack(edges), setup.powers, is_signed)


def _edges(worlds: World) -> np.ndarray:
    found: np.ndarray = np.rint(np.percentile(worlds.accounts, QUANTILES, axis=0)).astype(np.int64)
    return found


def _at_peace(view: View) -> World:
    world, index = view.world, view.setup.index
    for agenda in view.setup.agendas:
        for one, other in combinations(agenda.parties, 2):
            world = with_war(world, index[one], index[other], fighting=False)
    return world
