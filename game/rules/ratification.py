"""The second level: a signature is not the end. Each capital has a win-set, made of factions with a say."""

from dataclasses import dataclass

from .chance import WHOLE
from .dynamics import INDEX
from .ladders import Odds, swayed
from .resolve import Draft
from .setup import Faction, Home, Setup
from .state import State, Treaty

RUNGS = ("ratified", "delayed", "refused")
_BASE = (5_000, 3_000, 2_000)
_BASE_AFTER_DELAYS = (5_000, 0, 5_000)
MOST_DELAYS = 2
"""How often a capital may put a treaty off before it has to say yes or no."""


@dataclass(frozen=True)
class Vote:
    """How one faction stands on a text."""

    faction: str
    sum: int
    """Centipoints; at least zero is a nod."""
    lost_by: int | None
    """The issue that costs most of this faction's consent, when it says no or wavers."""
    won_by: int | None
    """The issue that does most for it."""

    @property
    def is_for(self) -> bool:
        """Whether the faction nods."""
        return self.sum >= 0


def vote(faction: Faction, draft: Draft, tiredness: int = 0, courted: int = 0) -> Vote:
    """One faction's reckoning of a text."""
    moves = {i: levels[draft[i]] for i, levels in faction.moved.items()}
    worst = min(moves, key=lambda i: moves[i], default=None)
    dearest = max(moves, key=lambda i: moves[i], default=None)
    return Vote(
        faction.id,
        faction.leaning + tiredness + courted + sum(moves.values()),
        worst if worst is not None and moves[worst] < 0 else None,
        dearest if dearest is not None and moves[dearest] > 0 else None,
    )


def votes(home: Home, draft: Draft, weariness: int, courted: dict[str, int] | None = None) -> tuple[Vote, ...]:
    """All factions of one capital on a text; `weariness` in basis points."""
    tiredness = home.per_weariness * weariness // WHOLE
    won = courted or {}
    return tuple(vote(faction, draft, tiredness, won.get(faction.id, 0)) for faction in home.factions)


def consent_odds(
    home: Home, draft: Draft, weariness: int, courted: dict[str, int] | None = None, delays: int = 0
) -> Odds:
    """Chances that a capital ratifies, puts off, or refuses; the factors are its factions."""
    pushes = {
        f"faction/{v.faction}": faction.weight * v.sum / WHOLE / home.scale
        for faction, v in zip(home.factions, votes(home, draft, weariness, courted))
    }
    base = _BASE if delays < MOST_DELAYS else _BASE_AFTER_DELAYS
    return swayed(RUNGS, base, 1, pushes)


def odds_at_home(setup: Setup, seat: str, draft: Draft, weariness: int) -> Odds:
    """What a capital would make of a text today, before it is signed."""
    return consent_odds(setup.homes[seat], draft, weariness)


def roll_odds(state: State, treaty: Treaty, seat: str) -> Odds:
    """The chances of the roll that is about to be called."""
    weariness = int(state.world.accounts[state.setup.index[seat], INDEX["weariness"]])
    courted: dict[str, int] = {}
    for by, faction, worth in state.courted:
        if by == seat:
            courted[faction] = courted.get(faction, 0) + worth
    return consent_odds(state.setup.homes[seat], treaty.draft, weariness, courted, dict(treaty.delays).get(seat, 0))
