"""The win-set: on one scale of texts, what each capital would ratify, and where all of them would.

The scale runs from the texts worth least to the seat to those worth most; at each worth stands the text that pleases
the other parties best. What it leaves to the others is reckoned from what everybody knows of them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import numpy as np

from game.players.cabinet.menu import menu
from game.players.cabinet.offers import worths_of
from game.rules import View
from game.rules.chance import WHOLE
from game.rules.hour import hour_of
from game.rules.interests import Worths
from game.rules.ratification import consent_odds
from game.rules.resolve import Draft
from game.rules.state import Treaty
from game.text.words import Words

EVEN = 5_000
_STEPS = 40


@dataclass(frozen=True)
class Reach:
    """One capital on the scale: the stretches (basis points of its length) whose texts it would rather ratify."""

    code: str
    name: str
    holds: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Landmark:
    """A settlement with a name, and where on the scale it stands."""

    at: int
    name: str


@dataclass(frozen=True)
class WinSet:
    """The scale of texts. Places are basis points of its length, from what is worst for the seat to the best."""

    reaches: tuple[Reach, ...]
    frame: tuple[tuple[int, int], ...]
    """Where all capitals would ratify."""
    signed: Landmark
    landmarks: tuple[Landmark, ...]

    @property
    def is_kept(self) -> bool:
        """Whether the signed text lies where every capital would ratify."""
        return any(low <= self.signed.at <= high for low, high in self.frame)


def win_set(view: View, words: Words, treaty: Treaty, seat: str) -> WinSet | None:
    """The win-set of a signed treaty from one party's side; None where there is nothing to choose between."""
    capitals = [one for one in treaty.parties if one in view.setup.homes]
    texts, signed = _scale(view, treaty, seat)
    settled = view.agenda(treaty.table).issues_of(treaty.items)
    if len(texts) < 2 or not capitals:
        return None
    found = tuple(_reach(view, words, one, texts, settled) for one in sorted(capitals, key=lambda one: one != seat))
    frame = reduce(_shared, (one.holds for one in found))
    return WinSet(found, frame, Landmark(signed, words.articles.settlement(treaty.draft)), _landmarks(words, texts))


def _worths(view: View, seat: str) -> Worths:
    issues = len(view.setup.agendas[0].issues)
    factors = view.resolve.factors if view.resolve is not None and seat == view.seat else np.full(issues, WHOLE)
    return worths_of(view.setup, seat, factors, hour_of(view, seat))


def _within(worths: Worths, settled: Collection[int]) -> Worths:
    """The same worths where only some issues are to be settled: the rest is worth nothing at any level."""
    tables = tuple(row if i in settled else np.zeros_like(row) for i, row in enumerate(worths.tables))
    return Worths(tables, tuple(pair for pair in worths.pairs if {pair[0], pair[2]} <= set(settled)))


def _together(sides: Sequence[Worths]) -> Worths:
    """Several parties as one: what a text is worth to all of them added up."""
    tables = tuple(np.sum(rows, axis=0) for rows in zip(*(side.tables for side in sides)))
    return Worths(tables, tuple(pair for side in sides for pair in side.pairs))


def _scale(view: View, treaty: Treaty, seat: str) -> tuple[list[Draft], int]:
    """The texts at even steps of worth to the seat, and the place of the signed one among them."""
    others = [one for one in treaty.parties if one != seat and one in view.setup.stakes]
    if not others or seat not in view.setup.stakes:
        return [], 0
    settled = view.agenda(treaty.table).issues_of(treaty.items)
    mine = _within(_worths(view, seat), settled)
    offered = menu(mine, _within(_together([_worths(view, one) for one in others]), settled))
    worths = mine.of(offered.texts())
    low, high = int(worths.min()), int(worths.max())
    if low == high:
        return [], 0
    floors = (low + (high - low) * step // _STEPS for step in range(_STEPS + 1))
    found = (offered.best_reply(floor) for floor in floors)
    texts = [tuple(int(v) for v in text) for text in found if text is not None]
    at = int(mine.of(np.array(treaty.draft))) - low
    return texts, max(0, min(WHOLE, round(WHOLE * at / (high - low))))


def _reach(view: View, words: Words, power: str, texts: Sequence[Draft], settled: Collection[int]) -> Reach:
    tired = view.account(power, "weariness")
    home = view.setup.homes[power]
    holds = [consent_odds(home, text, tired, issues=settled).chance >= EVEN for text in texts]
    return Reach(power, words.powers.said(power, "capital"), _stretches(holds))


def _edges(count: int) -> list[int]:
    """Where each of the texts begins on the scale, and the end of the last: the first and last have half a step."""
    steps = 2 * (count - 1)
    return [WHOLE * max(0, min(steps, 2 * k - 1)) // steps for k in range(count + 1)]


def _stretches(holds: Sequence[bool]) -> tuple[tuple[int, int], ...]:
    edges, found = _edges(len(holds)), list[tuple[int, int]]()
    for (low, high), is_held in zip(pairwise(edges), holds):
        if is_held and found and found[-1][1] == low:
            found[-1] = (found[-1][0], high)
        elif is_held:
            found.append((low, high))
    return tuple(found)


def _shared(some: tuple[tuple[int, int], ...], others: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The stretches that lie in both."""
    cuts = ((max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others)
    return tuple(cut for cut in cuts if cut[0] < cut[1])


def _landmarks(words: Words, texts: Sequence[Draft]) -> tuple[Landmark, ...]:
    """Every settlement that has a name of its own, in the middle of where it stands; the longest stretch first."""
    edges, stretches = _edges(len(texts)), list[tuple[int, int, str]]()
    for (low, high), text in zip(pairwise(edges), texts):
        name = words.articles.settlement(text)
        if stretches and stretches[-1][2] == name:
            stretches[-1] = (stretches[-1][0], high, name)
        else:
            stretches.append((low, high, name))
    stretches.sort(key=lambda one: one[0] - one[1])
    return tuple(Landmark((low + high) // 2, name) for low, high, name in stretches)
