"""The gauge: what a seat may expect to score, beside what history's treaty came to on the same scale.

Each of many possible cabinets across the table (drawn from what the seat believes of it) points to a likely text;
its score for the seat, and the chance that talks fail, make the range.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.players.cabinet.belief import Cloud, cloud
from game.players.cabinet.offers import worths_of
from game.players.frontier import frontier
from game.rules import View
from game.rules.hour import hour_of
from game.rules.resolve import Draft, Resolve, reservation
from game.rules.scoring import aim_score, historic_score

LANES, FEW_LANES = 24, 8
"""Possible sets of cabinets that are looked at: two, and three or more, whose frontiers take far longer."""
_MOST_TEXTS, _FEW_TEXTS = 512, 96
"""Points of a frontier that are kept: between two cabinets, and between three or more."""
_FAILS = 0.2
"""Share of games in which the talks fail, about that of the cabinets among themselves."""


@dataclass(frozen=True)
class Gauge:
    """Scores, 0..100."""

    history: int
    yours: int
    band_80: tuple[int, int]
    band_50: tuple[int, int]

    @property
    def give(self) -> int:
        """Half the width of the wider band: `51 ±16`."""
        return round((self.band_80[1] - self.band_80[0]) / 2)


def gauge(view: View) -> Gauge:
    """The gauge at this moment; takes a tenth of a second and more, so it is work for the background."""
    parts = view.setup.objectives[view.seat]
    weight = sum(o.weight for o in parts) or 1
    history = round(sum(o.weight * historic_score(view.setup, o) for o in parts) / weight)
    treaty = next((t for t in view.treaties), None)
    if treaty is not None:
        score = expected(view, treaty.draft, treaty.signed)
        return Gauge(history, score, (score, score), (score, score))
    scores = [expected(view, text, view.turn) for text in likely_texts(view)]
    none = expected(view, None, view.turn)
    scores += [none] * max(1, round(len(scores) * _FAILS / (1 - _FAILS)))
    low, below, middle, above, high = (round(float(q)) for q in np.percentile(scores, (10, 25, 50, 75, 90)))
    return Gauge(history, middle, (low, high), (below, above))


def expected(view: View, draft: Draft | None, turn: int) -> int:
    """What a text would score for the seat if it were law and accounts stood as they do."""
    parts = view.setup.objectives[view.seat]
    weight = sum(o.weight for o in parts) or 1
    accounts = (view.account(view.seat, o.account) if o.account else 0 for o in parts)
    return round(sum(o.weight * aim_score(o, draft, turn, a) for o, a in zip(parts, accounts)) / weight)


def likely_texts(view: View) -> list[Draft | None]:
    """For each possible set of cabinets, the text with the greatest product of gains; None where none serves all."""
    parties = view.setup.agendas[0].parties
    lanes, most = (LANES, _MOST_TEXTS) if len(parties) == 2 else (FEW_LANES, _FEW_TEXTS)
    rows = zip(*(_lanes(view, power, lanes) for power in parties))
    return [_likely(view, dict(zip(parties, row)), most) for row in rows]


def _likely(view: View, resolves: Mapping[str, Resolve], most: int) -> Draft | None:
    texts = frontier([_worths(view, power, resolve) for power, resolve in resolves.items()], most)
    stakes = view.setup.stakes
    at = texts.nash([int(reservation(stakes[p], r, hour_of(view, p))) for p, r in resolves.items()])
    return None if at is None else tuple(int(v) for v in texts.packages[at])


def _worths(view: View, power: str, resolve: Resolve):  # type: ignore[no-untyped-def]
    return worths_of(view.setup, power, resolve.factors, hour_of(view, power))


def _lanes(view: View, power: str, count: int) -> list[Resolve]:
    """The seat's own resolve again and again, or possible ones of another, each as often as it is likely."""
    if power == view.seat and view.resolve is not None:
        return [view.resolve] * count
    believed: Cloud = cloud(view, power)
    edges = (np.arange(count) + 0.5) / count
    chosen = np.searchsorted(np.cumsum(believed.weights), edges).clip(0, len(believed.weights) - 1)
    held = believed.resolve
    return [Resolve(held.factors[k], held.must[k], held.hope[k]) for k in chosen]
