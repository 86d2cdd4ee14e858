"""Orders and rolls: the true ladder and the lot that was drawn."""

from game.rules.ladders import Odds
from game.text.words import Words

from .card import Outcome, Reckoned, Slice, told

_MOST = 8


def ladder_outcome(words: Words, seat: str, odds: Odds, lot: int, noun: str) -> Outcome:
    """A drawn lot on a ladder of outcomes; `noun` names the headline chance."""
    last = len(odds.rungs) - 1
    slices = tuple(
        Slice(words.acts.rung_name(rung).capitalize(), share, _tone(k, odds.good, last))
        for k, (rung, share) in enumerate(zip(odds.rungs, odds.shares))
        if share > 0
    )
    return Outcome(
        slices, lot, words.label("resolution.lot_drawn", lot=round(lot / 100)), _clear(words, odds, lot),
        words.label("resolution.odds_drawn"), words.label("resolution.same_lot"), _why(words, seat, odds, noun),
    )  # fmt: skip


def _tone(at: int, good: int, last: int) -> str:
    if at == 0:
        return "best"
    if at < good:
        return "good"
    return "worst" if at == last else "poor"


def _clear(words: Words, odds: Odds, lot: int) -> str:
    """How far the lot lies from the outcome beside it."""
    edges, reached = [], 0
    for share in odds.shares[:-1]:
        reached += share
        if 0 < reached < 10_000:
            edges.append(reached)
    if not edges:
        return ""
    return words.label("resolution.clear", n=round(min(abs(edge - lot) for edge in edges) / 100))


def _why(words: Words, seat: str, odds: Odds, noun: str) -> Reckoned:
    chance = round(odds.chance / 100)
    named = [(words.reasons.factor(seat, f.key), f.pull) for f in odds.factors[:_MOST]]
    rest = sum(f.pull for f in odds.factors[_MOST:])
    said = words.label
    pulls = [*named, (said("table.rest"), rest)] if rest else named
    base = (said("resolution.usual"), round(odds.base / 100), said("resolution.usual_note"))
    return told(said("resolution.why", chance=chance), base, pulls, (noun, chance), words)
