"""The roll, capital by capital: what was drawn, what is asked today, what still waits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.rules import View
from game.rules.events import RollCalled
from game.rules.ladders import Odds
from game.rules.objections import COURTING_PRICE, COURTINGS
from game.rules.ratification import RUNGS, WITH_RESERVATION, condition_of, consent_odds, won_over
from game.rules.state import Asked, Treaty
from game.rules.turn import COURTED_WORTH
from game.session import Session
from game.text.words import Words

DECIDED, TODAY, WAITS = "decided", "today", "waits"


@dataclass(frozen=True)
class Roll:
    """One capital's roll. Shares are whole per cent: ratified, put off, refused."""

    code: str
    name: str
    state: str
    """`decided`, `today` or `waits`."""
    shares: tuple[int, int, int]
    best: int
    """The chance of consent if every voice that can still be won is won, whole per cent."""
    lot: int | None = None
    """Where the lot fell, whole per cent; None before the roll."""
    rung: str = ""
    """What came of it."""


def rolls_called(session: Session) -> tuple[RollCalled, ...]:
    """Every roll on the present line of a game, in the order in which they were called."""
    return tuple(event for one in session.tree.line() for event in one.events if isinstance(event, RollCalled))


def rolls(view: View, words: Words, treaty: Treaty, called: Sequence[RollCalled]) -> tuple[Roll, ...]:
    """The capitals in the order in which they are asked: those that have decided, then the rest."""
    waiting = _waiting(view, treaty)
    done = [one for one in treaty.parties if one not in waiting]
    return tuple(_roll(view, words, treaty, one, called) for one in (*done, *waiting) if one in view.setup.homes)


def _waiting(view: View, treaty: Treaty) -> list[str]:
    """The capitals that are still to call their roll on this treaty, in order."""
    return [p.seat for p in view.prompts if p.asked is Asked.ROLL and p.about in ("", treaty.id)]


def reserved_of(odds: Odds) -> int:
    """How much of the chance of consent is consent on a condition, whole per cent."""
    return round(dict(zip(odds.rungs, odds.shares)).get(WITH_RESERVATION, 0) / 100)


def shares_of(odds: Odds) -> tuple[int, int, int]:
    """Consent (on a condition or without), put off, refused: whole per cent that sum to a hundred; the middle one
    takes the rounding."""
    at = dict(zip(odds.rungs, odds.shares))
    first, last = round(odds.chance / 100), round(at.get(RUNGS[2], 0) / 100)
    return first, 100 - first - last, last


def _roll(view: View, words: Words, treaty: Treaty, power: str, called: Sequence[RollCalled]) -> Roll:
    name = words.powers.said(power, "capital")
    last = next((one for one in reversed(called) if one.by == power and one.treaty in ("", treaty.id)), None)
    waiting = _waiting(view, treaty)
    if last is not None and power not in waiting:
        shares = shares_of(last.odds)
        return Roll(power, name, DECIDED, shares, shares[0], min(last.lot // 100, 99), last.rung)
    odds = today(view, treaty, power)
    is_now = waiting[:1] == [power] and view.prompts[0].asked is Asked.ROLL
    state = TODAY if is_now else WAITS
    return Roll(power, name, state, shares_of(odds), max(round(odds.chance / 100), _best(view, treaty, power)))


def today(
    view: View, treaty: Treaty, power: str, extra: tuple[tuple[str, int], ...] = (), more_delays: int = 0
) -> Odds:
    """What a capital would make of a treaty today; `extra` are factions and what more they would be won by.

    With `more_delays`, what it would make of it were it put off so many times more.
    """
    courted = (*view.courted, *((power, faction, worth) for faction, worth in extra))
    may_reserve = condition_of(replace(view, courted=courted), treaty, power) is not None
    delays = dict(treaty.delays).get(power, 0) + more_delays
    issues = view.agenda(treaty.table).issues_of(treaty.items)
    tired = view.account(power, "weariness")
    home = view.setup.homes[power]
    return consent_odds(home, treaty.draft, tired, won_over(courted, power), delays, may_reserve, issues)


def _best(view: View, treaty: Treaty, power: str) -> int:
    """The chance once the faction with most say has been courted as often as may still be."""
    left = COURTINGS
    if power == view.seat:
        left = min(COURTINGS - len(view.courted), view.account(power, "capital") // COURTING_PRICE)
    heaviest = max(view.setup.homes[power].factions, key=lambda one: one.weight)
    return round(today(view, treaty, power, ((heaviest.id, COURTED_WORTH * max(left, 0)),)).chance / 100)
