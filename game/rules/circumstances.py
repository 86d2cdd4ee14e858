"""Quantities of the game by name: what conditions in scenario files and the weights of acts may refer to."""

from collections.abc import Callable
from typing import Protocol

from .bonds.bond import Bond
from .chance import WHOLE
from .crisis.standoff import Standoff
from .dynamics import ACCOUNTS, INDEX, World
from .expressions import Reader
from .setup import Setup
from .state import Order, Talk


class Situation(Protocol):
    """What a State and a View have in common: enough to weigh an act."""

    @property
    def setup(self) -> Setup: ...
    @property
    def turn(self) -> int: ...
    @property
    def world(self) -> World: ...
    @property
    def talks(self) -> tuple[Talk, ...]: ...
    @property
    def bonds(self) -> tuple[Bond, ...]: ...
    @property
    def crisis(self) -> Standoff | None: ...


def other_party(situation: Situation, seat: str) -> str:
    """The power across the first table from a seat: among several the next to speak; for the mediator the first."""
    for agenda in situation.setup.agendas:
        if seat in agenda.parties:
            return agenda.after(seat)[0]
    return situation.setup.agendas[0].parties[0] if situation.setup.agendas else seat


def across(situation: Situation, by: str, to: str) -> str:
    """Who is meant by the other side of an act: whom it is addressed to, among several parties."""
    parties = situation.setup.agendas[0].parties if situation.setup.agendas else ()
    return to if len(parties) > 2 and to in parties and to != by else other_party(situation, by)


def mediator(situation: Situation) -> str:
    """The mediator of the first table, or nobody."""
    return situation.setup.agendas[0].mediator if situation.setup.agendas else ""


QUANTITIES = (*ACCOUNTS, "turn", "trust", "at_war", "lead", "refusals", "turns_left", "rung", "past_date")
"""Names a condition may use; all but turn and turns_left take powers (or mover, target) in brackets."""


def reader(situation: Situation, mover: str = "", target: str = "") -> Reader:
    """A look-up of named quantities, with `mover` and `target` standing for the powers of an act."""
    stand_in = {"mover": mover, "target": target, "other": across(situation, mover, target) if mover else ""}

    def read(name: str, of: tuple[str, ...]) -> int:
        powers = tuple(stand_in.get(one, one) for one in of)
        return _read(situation, name, powers)

    return read


def _read(situation: Situation, name: str, powers: tuple[str, ...]) -> int:
    setup, world = situation.setup, situation.world
    at = [setup.index[power] for power in powers]
    if name in INDEX:
        return int(world.accounts[at[0], INDEX[name]])
    match name:
        case "turn":
            return situation.turn + 1
        case "turns_left":
            return setup.last_turn - situation.turn
        case "trust":
            return int(world.trust[at[0], at[1]])
        case "at_war":
            return int(world.at_war[at[0], at[1]])
        case "lead":
            return int(world.of("force")[at[0]] - world.of("force")[at[1]])
        case "refusals":
            return refusals(situation, powers[0])
        case "rung":
            return rung_of(situation, powers[0]) + 1
        case "past_date":
            return max(past_date(situation, powers[0]), 0)
    raise KeyError(name)


def rung_of(situation: Situation, power: str) -> int:
    """The rung of a crisis on which a power stands, from 0; -1 for one that is on none."""
    standoff = situation.crisis
    stands = standoff.stands if standoff else ()
    return next((stand.rung for stand in stands if stand.seat == power), -1)


def past_date(situation: Situation, power: str) -> int:
    """Turns since the date after which a power's cabinet hardens, negative before it; a date that is not known is
    taken at its public centre, and a power without one is never past it."""
    standoff, crisis = situation.crisis, situation.setup.crisis
    if standoff is None or crisis is None or power not in crisis.seats:
        return -situation.setup.last_turn
    known = standoff.date_of(power)
    date = crisis.side(power).date if known is None else known
    return situation.turn - (situation.setup.last_turn if date is None else date)


def refusals(situation: Situation, seat: str) -> int:
    """In how many turns so far a draft of that seat was refused or countered.

    Texts laid for the sake of being refused count once: friends are moved by weeks of rebuffs, not by a pile of paper.
    """
    turned_down = {
        (talk.table, laid.turn)
        for talk in situation.talks
        for laid in talk.laid
        if laid.by == seat and any(answer.kind != "accepted" for _, answer in laid.answers)
    }
    return len(turned_down)


Measure = Callable[[Situation, Order], float]


def _level(account: str, whose: str) -> Measure:
    """How far an account stands above (or, negative, below) its middle, -1..1."""

    def measure(situation: Situation, order: Order) -> float:
        power = order.by if whose == "mover" else order.to or other_party(situation, order.by)
        value = int(situation.world.of(account)[situation.setup.index[power]])
        return (value - WHOLE / 2) / (WHOLE / 2)

    return measure


def _trust(situation: Situation, order: Order) -> float:
    """The target's trust in the mover, -1..1."""
    index = situation.setup.index
    return float(situation.world.trust[index[order.to or order.by], index[order.by]]) / WHOLE


def _lead(situation: Situation, order: Order) -> float:
    """The mover's lead in force over the party across the table, -1..1."""
    force, index = situation.world.of("force"), situation.setup.index
    return float(force[index[order.by]] - force[index[across(situation, order.by, order.to)]]) / WHOLE


def _deadline(situation: Situation, order: Order) -> float:
    """How much of the time is gone, 0..1."""
    return situation.turn / max(situation.setup.last_turn, 1)


def _rebuffs(situation: Situation, order: Order) -> float:
    """How often the other side was turned down so far, 0..1 at five times."""
    return min(refusals(situation, order.by), 5) / 5


_NEAR_DATE = 6
"""Turns before or after a date within which it is felt."""


def _date(whose: str) -> Measure:
    """How far past a side's date the game is: -1 six turns before it, 0 on the day, 1 six turns after."""

    def measure(situation: Situation, order: Order) -> float:
        past = past_date(situation, order.by if whose == "mover" else order.to)
        return min(max(past, -_NEAR_DATE), _NEAR_DATE) / _NEAR_DATE

    return measure


def _height(whose: str) -> Measure:
    """How high a side stands on the ladder, 0 on the lowest rung, 1 at war."""

    def measure(situation: Situation, order: Order) -> float:
        crisis = situation.setup.crisis
        rung = rung_of(situation, order.by if whose == "mover" else order.to)
        return max(rung, 0) / crisis.top if crisis else 0.0

    return measure


MEASURES: dict[str, Measure] = {
    "mover_support": _level("support", "mover"),
    "mover_weariness": _level("weariness", "mover"),
    "mover_treasury": _level("treasury", "mover"),
    "mover_fervour": _level("fervour", "mover"),
    "target_support": _level("support", "target"),
    "target_weariness": _level("weariness", "target"),
    "target_treasury": _level("treasury", "target"),
    "target_fervour": _level("fervour", "target"),
    "prestige": _level("prestige", "mover"),
    "trust": _trust,
    "lead": _lead,
    "deadline": _deadline,
    "rebuffs": _rebuffs,
    "own_date": _date("mover"),
    "their_date": _date("target"),
    "own_rung": _height("mover"),
    "their_rung": _height("target"),
}
"""The features that acts of a scenario may weigh, each in -1..1 or 0..1; none looks at the outcome."""
