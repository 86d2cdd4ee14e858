"""What stepping down costs: one formula from the rung, the street, what was said in public, and the time that is gone.

Every term raises the price and none lowers it, so that who folds later, higher, or after more words, never pays less.
"""

from dataclasses import dataclass, replace

from ..chance import WHOLE
from ..circumstances import Situation
from ..dynamics import INDEX
from ..setup import Setup
from .ladder import Crisis


@dataclass(frozen=True)
class Hour:
    """What the price of folding depends on."""

    rung: int
    fervour: int
    """Basis points."""
    claims: int
    turn: int
    """From 0."""
    past: int
    """Turns since the own date; 0 up to it."""


def fold_price(crisis: Crisis, hour: Hour) -> int:
    """Prestige lost by stepping down at that hour, basis points; no rung at all costs nothing, and war cannot be left.

    ValueError on the top rung.
    """
    if hour.rung >= crisis.top:
        raise ValueError("War has no fold.")
    rates, price = crisis.fold, crisis.rungs[hour.rung].price
    late = rates.past_date + rates.per_turn_past * hour.past if hour.past else 0
    street = rates.per_fervour * hour.fervour // WHOLE
    share = WHOLE + street + rates.per_claim * hour.claims + rates.per_turn * hour.turn + late
    return round(price * share / WHOLE)


def hour_of(situation: Situation, seat: str) -> Hour:
    """The hour of a side as a situation shows it; a date nobody has told is taken at its public centre."""
    setup, standoff = situation.setup, situation.crisis
    assert setup.crisis is not None and standoff is not None
    stand = standoff.stand(seat)
    fervour = int(situation.world.accounts[setup.index[seat], INDEX["fervour"]])
    return Hour(stand.rung, fervour, stand.claims, situation.turn, turns_past(situation, seat))


def expected_date(situation: Situation, seat: str) -> int | None:
    """A side's date as far as it is known, else its public centre; None for a side without one."""
    setup, standoff = situation.setup, situation.crisis
    assert setup.crisis is not None and standoff is not None
    known = standoff.date_of(seat)
    return setup.crisis.side(seat).date if known is None else known


def turns_past(situation: Situation, seat: str) -> int:
    """Turns since a side's date, 0 up to it."""
    date = expected_date(situation, seat)
    return 0 if date is None else max(situation.turn - date, 0)


def price_now(situation: Situation, seat: str, rung: int | None = None) -> int:
    """Prestige a side would lose by stepping down now, from its own rung or from another one, basis points."""
    crisis = crisis_of(situation.setup)
    hour = hour_of(situation, seat)
    return fold_price(crisis, hour if rung is None else replace(hour, rung=rung))


def crisis_of(setup: Setup) -> Crisis:
    """The crisis of a setup that has one."""
    if setup.crisis is None:
        raise ValueError(f"{setup.id} has no crisis.")
    return setup.crisis
