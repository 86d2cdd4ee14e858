"""What war and peace are worth to a cabinet on the ladder, by the same evaluator that judges texts at the table.

Peace is the alternative that `advance` expects; war is the same alternative in a world at war. A text given or got on
the ladder is worth what its articles are worth. Arrays of resolves (a cloud) serve as well as the one true resolve.
"""

from dataclasses import dataclass

import numpy as np

from game.rules.chance import WHOLE
from game.rules.circumstances import Situation, past_date
from game.rules.crisis.price import crisis_of
from game.rules.dynamics import INDEX, World, with_war
from game.rules.resolve import Draft, Resolve, alternative, climate, worth
from game.rules.setup import Setup

PRESTIGE_WORTH = 0.04
"""Centipoints of one basis point of prestige, as cabinets reckon it for every act."""


@dataclass(frozen=True, eq=False)
class Outlook:
    """War and peace to one cabinet at one hour, centipoints; free leading axes as its resolve has them."""

    seat: str
    peace: np.ndarray
    """What comes of going on without war and without a text, less what it must have."""
    war: np.ndarray
    """What comes of war, with what the passing of its date adds."""

    @property
    def appetite(self) -> np.ndarray:
        """How much better war looks than peace (negative: worse)."""
        found: np.ndarray = self.war - self.peace
        return found


def outlook(situation: Situation, seat: str, resolve: Resolve) -> Outlook:
    """A cabinet's view of war and peace as a situation shows them."""
    setup = situation.setup
    calm = alternative(setup, situation.world, seat)
    fought = alternative(setup, at_war(setup, situation.world), seat)
    zero = np.zeros_like(resolve.must)
    hardened = hardening(situation, seat)
    return Outlook(seat, zero + calm - resolve.must, zero + fought + hardened)


def hardening(situation: Situation, seat: str) -> int:
    """Centipoints that war gains in a cabinet's eyes because its date is past."""
    crisis = crisis_of(situation.setup)
    past = past_date(situation, seat)
    side = crisis.side(seat)
    return side.hardens + side.hardens_by_turn * (past - 1) if past > 0 else 0


def at_war(setup: Setup, world: World) -> World:
    """The same world with the two sides of the crisis at war."""
    one, other = (setup.index[seat] for seat in crisis_of(setup).seats)
    return with_war(world, one, other, fighting=True)


def text_worth(situation: Situation, seat: str, resolve: Resolve, text: Draft) -> np.ndarray:
    """(...,) centipoints of a text to a cabinet, beyond having none."""
    if not text:
        return np.zeros_like(resolve.must)
    setup = situation.setup
    hour, stake = climate(setup, situation.world, situation.turn, seat), setup.stakes[seat]
    nothing = setup.agendas[0].nothing
    gain: np.ndarray = worth(stake, resolve, hour, text) - worth(stake, resolve, hour, nothing)
    return gain


def fold_worth(setup: Setup, seat: str, price: int) -> float:
    """Centipoints a cabinet loses by stepping down at a price in prestige, basis points."""
    support = price * crisis_of(setup).fold.support / WHOLE
    per_support = int(setup.stakes[seat].of_accounts[INDEX["support"]]) / WHOLE
    return PRESTIGE_WORTH * price + per_support * support
