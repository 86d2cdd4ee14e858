"""The roll, capital by capital: what was drawn, what is asked today, what still waits."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules import View
from game.rules.events import RollCalled
from game.rules.ladders import Odds
from game.rules.objections import COURTING_PRICE, COURTINGS
from game.rules.ratification import RUNGS, consent_odds
from game.rules.state import Treaty
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
    waiting = [prompt.seat for prompt in view.prompts]
    done = [one for one in treaty.parties if one not in waiting]
    return tuple(_roll(view, words, treaty, one, called) for one in (*done, *waiting) if one in view.setup.homes)


def shares_of(odds: Odds) -> tuple[int, int, int]:
    """The three shares in whole per cent that sum to a hundred; the middle one takes the rounding."""
    at = dict(zip(odds.rungs, odds.shares))
    first, last = round(odds.chance / 100), round(at.get(RUNGS[2], 0) / 100)
    return first, 100 - first - last, last


def _roll(view: View, words: Words, treaty: Treaty, power: str, called: Sequence[RollCalled]) -> Roll:
    name = words.powers.said(power, "capital")
    last = next((one for one in reversed(called) if one.by == power), None)
    is_waiting = any(prompt.seat == power for prompt in view.prompts)
    if last is not None and not is_waiting:
        shares = shares_of(last.odds)
        return Roll(power, name, DECIDED, shares, shares[0], min(last.lot // 100, 99), last.rung)
    odds = today(view, treaty, power)
    state = TODAY if view.prompts and view.prompts[0].seat == power else WAITS
    return Roll(power, name, state, shares_of(odds), max(round(odds.chance / 100), _best(view, treaty, power)))


def won_over(view: View) -> dict[str, int]:
    """What the seat has won of each faction by courting, centipoints."""
    won: dict[str, int] = {}
    for _, faction, worth in view.courted:
        won[faction] = won.get(faction, 0) + worth
    return won


def today(view: View, treaty: Treaty, power: str, extra: tuple[tuple[str, int], ...] = ()) -> Odds:
    """What a capital would make of a treaty today; `extra` are factions and what more they would be won by."""
    won = won_over(view) if power == view.seat else {}
    for faction, worth in extra:
        won[faction] = won.get(faction, 0) + worth
    tired = view.account(power, "weariness")
    return consent_odds(view.setup.homes[power], treaty.draft, tired, won, dict(treaty.delays).get(power, 0))


def _best(view: View, treaty: Treaty, power: str) -> int:
    """The chance once the faction with most say has been courted as often as may still be."""
    left = COURTINGS
    if power == view.seat:
        left = min(COURTINGS - len(view.courted), view.account(power, "capital") // COURTING_PRICE)
    heaviest = max(view.setup.homes[power].factions, key=lambda one: one.weight)
    return round(today(view, treaty, power, ((heaviest.id, COURTED_WORTH * max(left, 0)),)).chance / 100)
