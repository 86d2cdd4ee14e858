"""Why another cabinet would or would not sign a text, as far as a view shows: signed points that sum to the figure.

The figure is the chance of `belief.cloud`. It starts from the share of attempts that succeed at all, and is moved by
what the text gives or keeps and by the circumstances everybody can see. Contributions are the cloud's mean worths,
measured against a usual settlement: the mix of their best and their worst text at which the sum of all of them is
the change. One slope, that of the cloud at its thickest, turns centipoints into points of chance.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from game.rules import View
from game.rules.chance import WHOLE
from game.rules.dynamics import INDEX, World, advance
from game.rules.objections import text_objection
from game.rules.packages import Package, may_note
from game.rules.resolve import Draft, aspiration, reservation, scaled, scales_of
from game.rules.setup import COMPONENTS, Agenda, Setup

from .belief import Cloud, cloud, under_discussion

BASE = 3_918
"""Share of 1,455 peaceful attempts to settle a claim that succeeded, basis points (Issue Correlates of War)."""
_STEEPEST = 4_000
"""Largest single pull, basis points: beyond it the slope is eased, so that one reason never hides the rest."""
_EASING = 0.85
_LEAST_MIX = 0.1
_WORTH_SHOWING = 300
"""Basis points by which a change must raise the chance to be named."""
_FAIR = 6_000
"""Chance from which a smaller concession is named instead of a larger one, basis points."""


@dataclass(frozen=True)
class Pull:
    """One reason: a key for its words and its pull on the chance, basis points."""

    key: str
    pull: int


@dataclass(frozen=True)
class Explanation:
    """A chance taken apart: `base` plus all pulls is `chance`. All in basis points."""

    chance: int
    span: tuple[int, int]
    base: int
    pulls: tuple[Pull, ...]


@dataclass(frozen=True)
class Change:
    """One change of a text that they would welcome, and the chance it would have, basis points."""

    issue: int
    level: int
    chance: int
    cost: int
    """What it costs the asker, centipoints."""


def explain(view: View, about: str, draft: Draft, package: Package | None = None) -> Explanation:
    """The chance that a cabinet would sign a text today, and why, from one seat's view; of one package of the table,
    where it has several (that under discussion, when none is given)."""
    return explained(view, cloud(view, about, package), draft)


def explained(view: View, believed: Cloud, draft: Draft) -> Explanation:
    """The chance by one cloud, taken apart."""
    chance, span = believed.chance(draft), believed.span(draft)
    return Explanation(chance, span, BASE, _pulls(view, believed, draft, chance - BASE))


def _pulls(view: View, believed: Cloud, draft: Draft, change: int) -> tuple[Pull, ...]:
    """Contributions as pulls on the chance: one slope, whole basis points, the remainder in the largest."""
    slope, weighed = _slope(believed, draft), _weighed(view, believed, draft)
    mix = weighed.mix(change / slope)
    while weighed.largest(mix) * slope > _STEEPEST and slope > 0.1:
        slope *= _EASING
        mix = weighed.mix(change / slope)
    within = min(max(mix, _LEAST_MIX), 1 - _LEAST_MIX)
    if change * weighed.total(within) > 0:
        slope = change / weighed.total(within)
        mix = within
    parts = weighed.parts(mix)
    pulls = {key: round(value * slope) for key, value in parts.items()}
    largest = max(pulls, key=lambda key: abs(parts[key]))
    pulls[largest] += change - sum(pulls.values())
    return tuple(Pull(k, p) for k, p in sorted(pulls.items(), key=lambda kv: (-abs(kv[1]), kv[0])) if p)


def _slope(believed: Cloud, draft: Draft) -> float:
    """Basis points of chance a centipoint is worth where the cloud is thickest."""
    margins, weights = believed.margins(draft), believed.weights
    spread = float(np.sqrt(weights @ (margins - weights @ margins) ** 2))
    return 0.4 * WHOLE / max(spread, 100.0 * math.sqrt(believed.climate.weight / WHOLE), 1.0)


@dataclass(frozen=True, eq=False)
class _Weighed:
    """What each article spares or brings them, what it takes or leaves out (issues,), and the circumstances."""

    keys: tuple[str, ...]
    up: np.ndarray
    down: np.ndarray
    around: dict[str, float]

    def mix(self, rise: float) -> float:
        """The share of the way to all they want that is usual, so that everything sums to `rise` centipoints."""
        spans = float((self.up + self.down).sum())
        return (float(self.up.sum()) + sum(self.around.values()) - rise) / max(spans, 1.0)

    def parts(self, mix: float) -> dict[str, float]:
        """Contributions by key, centipoints."""
        worths = (1 - mix) * self.up - mix * self.down
        return {key: float(worth) for key, worth in zip(self.keys, worths)} | self.around

    def largest(self, mix: float) -> float:
        """The heaviest contribution, centipoints."""
        return max(abs(value) for value in self.parts(mix).values())

    def total(self, mix: float) -> float:
        """The sum of all contributions, centipoints."""
        return sum(self.parts(mix).values())


def _weighed(view: View, believed: Cloud, draft: Draft) -> _Weighed:
    calm = scaled(believed.stake, _calm(believed.climate.scales), believed.climate.moved)
    factors = believed.mean_factors / WHOLE
    rows = [f * row for f, row in zip(factors, calm)]
    around = _circumstances(view, believed)
    heat = float(believed.mean_worths(draft).sum()) - sum(float(row[v]) for row, v in zip(rows, draft))
    around["press"] = heat - _middle_heat(believed, calm, factors)
    pairs = np.array([_up_and_down(row, v) for row, v in zip(rows, draft)])
    issues = view.setup.agendas[0].issues
    keys = tuple(f"{'given' if v else 'kept'}/{issue.id}" for issue, v in zip(issues, draft))
    return _Weighed(keys, pairs[:, 0], pairs[:, 1], around)


def _up_and_down(row: np.ndarray, level: int) -> tuple[float, float]:
    """What an article brings or spares them, and what it takes from them or leaves out, against leaving it unsaid."""
    unsaid, now = float(row[0]), float(row[level])
    if level:
        return max(now - unsaid, 0.0), max(unsaid - now, 0.0)
    return unsaid - float(row.min()), float(row.max()) - unsaid


def _calm(scales: tuple[int, ...]) -> tuple[int, ...]:
    """Today's scales without the heat of the street: symbols and audiences at their ordinary weight."""
    quiet = {"symbol", "audience"}
    return tuple(WHOLE if name in quiet else scale for name, scale in zip(COMPONENTS, scales))


def _middle_heat(believed: Cloud, calm: tuple[np.ndarray, ...], factors: np.ndarray) -> float:
    """What the heat adds to a text half way between their worst and their best."""
    hot = scaled(believed.stake, believed.climate.scales, believed.climate.moved)
    middles = (f * (h.max() + h.min() - c.max() - c.min()) / 2 for f, h, c in zip(factors, hot, calm))
    return float(sum(middles))


def _circumstances(view: View, believed: Cloud) -> dict[str, float]:
    """What is not in the text: the war that goes on, the mediator, what they still hope. Positive moves to sign."""
    now, weights = believed.climate, believed.weights
    asked = float(weights @ aspiration(believed.stake, believed.character, believed.resolve, now))
    must = float(weights @ reservation(believed.stake, believed.resolve, now))
    return {**_alternative(view, believed), "pressure": float(now.relief), "hope": must - asked}


def _alternative(view: View, believed: Cloud) -> dict[str, float]:
    """The parts of what no treaty is worth beyond its constant: accounts over the horizon, and the fortune of arms."""
    setup, stake = view.setup, believed.stake
    me = setup.index[stake.seat]
    later = believed.climate.alternative - stake.without
    share = believed.climate.weight / WHOLE
    by_account = {name: value * share for name, value in _drifts(view, stake.seat).items()}
    parts = {
        "purse": by_account["treasury"],
        "weariness": by_account["weariness"],
        "support": by_account["support"],
    }
    named = {key: -value for key, value in parts.items() if value}
    others = sum(value for name, value in by_account.items() if name not in ("treasury", "weariness", "support"))
    arms = later - sum(parts.values()) - others
    is_at_war = bool(view.world.at_war[me].any())
    return named | {"alternative_army" if is_at_war else "alternative": -(arms + others)}


def _drifts(view: View, seat: str) -> dict[str, float]:
    """Centipoints that each account of a seat is expected to gain or lose by the horizon with no treaty."""
    stake, me = view.setup.stakes[seat], view.setup.index[seat]
    moved = (_later(view.setup, view.world)[me] - view.world.accounts[me]) * stake.of_accounts
    return {name: float(moved[k]) / WHOLE for name, k in INDEX.items()}


@lru_cache(maxsize=64)
def _later(setup: Setup, world: World) -> np.ndarray:
    """(power, account) the accounts at the horizon if nothing is signed and no news comes."""
    calm = np.zeros(world.accounts.shape)
    for _ in range(setup.horizon):
        world = advance(world, setup.rates, calm)
    return world.accounts


def what_would_turn(
    view: View,
    about: str,
    draft: Draft,
    locked: frozenset[int] = frozenset(),
    most: int = 3,
    package: Package | None = None,
) -> tuple[Change, ...]:
    """Single changes that raise the chance most for their price, each put to the same cloud; best chance first."""
    agenda, within = view.setup.agendas[0], package or under_discussion(view)
    believed = cloud(view, about, within)
    now = believed.chance(draft)
    mine = scaled(view.setup.stakes[view.seat], scales_of(view.world, view.setup.index[view.seat]))
    talk = view.talk(agenda.id)
    noted = [i for i in range(len(draft)) if may_note(agenda, talk, view.seat, i)]
    open_issues = [i for i in noted if i in within.issues and i not in locked]
    found = chain.from_iterable(_best_of(believed, agenda, draft, i, mine[i]) for i in open_issues)
    worth_it = [c for c in found if c.chance - now >= _WORTH_SHOWING]
    worth_it.sort(key=lambda c: (-(c.chance - now) / (max(c.cost, 0) + 100), c.issue))
    return tuple(sorted(worth_it[:most], key=lambda c: (-c.chance, c.issue)))


def chances(believed: Cloud, texts: Sequence[Draft]) -> list[int]:
    """The chance of each text, basis points."""
    return [round(WHOLE * float(chance)) for chance in believed.chances(texts)] if texts else []


def _best_of(believed: Cloud, agenda: Agenda, draft: Draft, issue: int, mine: np.ndarray) -> list[Change]:
    """The one change of an issue to name: the cheapest with a fair chance, else the likeliest."""
    levels = [v for v in range(agenda.sizes[issue]) if v != draft[issue]]
    texts = [tuple(level if i == issue else v for i, v in enumerate(draft)) for level in levels]
    able = [(level, text) for level, text in zip(levels, texts) if text_objection(agenda, text) is None]
    found = chances(believed, [text for _, text in able])
    options = [Change(issue, v, c, int(mine[draft[issue]] - mine[v])) for (v, _), c in zip(able, found)]
    fair = [o for o in options if o.chance >= _FAIR]
    if fair:
        return [min(fair, key=lambda o: (o.cost, -o.chance))]
    return [max(options, key=lambda o: (o.chance, -o.cost))] if options else []
