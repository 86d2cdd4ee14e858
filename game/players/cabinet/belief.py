"""What can be believed about another cabinet's resolve, from what everybody at the table has seen.

A cloud of resolves is drawn from the same distribution the hidden one was drawn from, and each is weighted by how
well it explains the drafts they laid, the answers they gave, and what intelligence brought in. The chance that a
text would be signed is the weighted share of the cloud that would sign it: one model for estimate and answer.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from game.rules import View
from game.rules.chance import WHOLE, Seeded, bell
from game.rules.packages import Package, hour_in, package_named, package_of, stake_in
from game.rules.resolve import (
    Climate,
    Draft,
    Resolve,
    article_worths,
    draw,
    draws_needed,
    margin,
    margins,
)
from game.rules.setup import Character, Setup, Stake
from game.rules.state import Laid, Learned

PARTICLES = 256
_SOFTNESS = 60.0
"""Centipoints by which a resolve may miss an observation before it loses most of its weight."""
_EDGE = 48.0
"""Centipoints above what they would sign that a text of their own usually lies: nobody asks for less than he hopes,
and few for much more."""
_GRAIN = 55.0
"""Centipoints within which two resolves of a cloud are not told apart."""
_CAUTION = 0.5
"""Weight of evidence: texts of one negotiation resemble each other, and each is worth about half a fresh one. Tuned so
that texts estimated at p are signed p of the time (`python -m game bench` measures it)."""
_REMEMBERED = 14
"""Drafts that are weighed: what was asked three weeks ago says little about what would do today."""
_ASKED, _SIGNS, _REFUSES = 2, 1, -1
_LEAST_WEIGHT = 1e-4
_LEAST_SHARE = 300
"""Share of a table, basis points, below which nothing is weighed any finer."""


@dataclass(frozen=True, eq=False)
class Cloud:
    """Many possible resolves of one cabinet, and how likely each is."""

    stake: Stake
    character: Character
    climate: Climate
    resolve: Resolve
    """Leading axis (particles,)."""
    weights: np.ndarray
    """(particles,) summing to one."""

    def chance(self, draft: Draft) -> int:
        """Chance that they would sign this text today, basis points."""
        return round(WHOLE * float(self.weights @ _signing(self.margins(draft), self._grain)))

    def chances(self, drafts: Sequence[Draft]) -> np.ndarray:
        """(drafts,) chances, 0..1, of many texts at once."""
        over = margins(self.stake, self.character, self.resolve, [(self.climate, d) for d in drafts])
        found: np.ndarray = _signing(over, self._grain) @ self.weights
        return found

    @property
    def _grain(self) -> float:
        """Centipoints within which two resolves are not told apart: the less is at stake, the finer."""
        return _GRAIN * _fineness(self.climate)

    def margins(self, draft: Draft) -> np.ndarray:
        """(particles,) how far the text is above or below what each would sign."""
        return margin(self.stake, self.character, self.resolve, self.climate, draft)

    def mean_worths(self, draft: Draft) -> np.ndarray:
        """(issues,) expected worth of each article of a draft to them, centipoints."""
        worths = article_worths(self.stake, self.resolve, self.climate, draft)
        mean: np.ndarray = self.weights @ worths
        return mean

    @property
    def mean_factors(self) -> np.ndarray:
        """(issues,) expected factor on each issue, basis points."""
        mean: np.ndarray = self.weights @ self.resolve.factors
        return mean

    def at_the_end(self) -> "Cloud":
        """The same beliefs about what they would sign on the last day, when only what they must have is left."""
        return replace(self, climate=replace(self.climate, progress=WHOLE))

    def span(self, draft: Draft) -> tuple[int, int]:
        """A range around `chance`, basis points: how far it would move if the whole cloud were a little off."""
        margins = self.margins(draft)
        spread = float(np.sqrt(self.weights @ (margins - self.weights @ margins) ** 2))
        off = 0.3 * spread
        low, high = (float(self.weights @ _signing(margins - shift, self._grain)) for shift in (off, -off))
        return round(WHOLE * low), round(WHOLE * high)


def _fineness(climate: Climate) -> float:
    """How fine worths are weighed where only a part of the table is at stake, 1 for the whole of it."""
    return math.sqrt(max(climate.weight, _LEAST_SHARE) / WHOLE)


def _signing(over: np.ndarray, grain: float) -> np.ndarray:
    """Chance, 0..1, that a resolve with such a margin signs: a step, with its edge a little worn, because a cloud of
    some hundred resolves is coarser than what can be thought."""
    chance: np.ndarray = 1.0 / (1.0 + np.exp(-np.clip(over / grain, -30.0, 30.0)))
    return chance


def cloud(view: View, about: str, package: Package | None = None) -> Cloud:
    """What the seat of this view may believe about another cabinet at the first table.

    At a table with an order of business it is what they would sign of one package: that under discussion, where none
    is given. What was learned of one package tells of all.
    """
    setup, agenda = view.setup, view.setup.agendas[0]
    within = package or under_discussion(view)
    laid = tuple(one for talk in view.talks for one in talk.laid if not agenda.is_conference or _tells_of(about, one))
    learned = tuple(k for k in view.learned if k.about == about)
    resolve, weights = _posterior(setup, about, laid[-_REMEMBERED:], learned)
    now = hour_in(view, about, within)
    return Cloud(stake_in(setup.stakes[about], within), setup.characters[about], now, resolve, weights)


def under_discussion(view: View) -> Package:
    """The package that a text before the table is about, or that of the item on it; the whole table when none is."""
    agenda, talk = view.setup.agendas[0], view.talk(view.setup.agendas[0].id)
    pending = talk.pending
    if pending is not None and pending.package:
        return package_named(agenda, pending.package, talk.left)
    found = package_of(agenda, talk)
    return found if found.items else package_named(agenda, [item.id for item in agenda.items])


def _tells_of(about: str, laid: Laid) -> bool:
    """Whether a text shows anything of what a cabinet would sign."""
    return laid.by == about or laid.answer_of(about) is not None


@lru_cache(maxsize=32)
def _prior(setup: Setup, about: str) -> Resolve:
    stake = setup.stakes[about]
    lots = Seeded(0, 0, "belief").uniforms(f"{setup.id}/{about}", (PARTICLES, draws_needed(stake), 3))
    return draw(stake, setup.characters[about], lots)


def _evidence(setup: Setup, about: str, resolve: Resolve, laid: Sequence[Laid]) -> np.ndarray:
    """(particles,) log-likelihood of what these drafts and their answers showed about a cabinet."""
    log = np.zeros(len(resolve.must))
    for items in dict.fromkeys(one.package for one in laid):
        package = package_named(setup.agendas[0], items or [item.id for item in setup.agendas[0].items])
        seen = [found for one in laid if one.package == items for found in _observations(about, one)]
        if seen:
            log = log + _shown(stake_in(setup.stakes[about], package), setup.characters[about], resolve, seen)
    return log


def _shown(
    stake: Stake, character: Character, resolve: Resolve, seen: Sequence[tuple[Climate, Draft, int]]
) -> np.ndarray:
    """(particles,) log-likelihood of observations about one package."""
    cases = [(climate, draft) for climate, draft, _ in seen]
    over = margins(stake, character, resolve, cases)
    signs = np.array([sign for _, _, sign in seen])[:, None]
    fine = np.array([_fineness(climate) for climate, _, _ in seen])[:, None]
    asked = np.where(signs == _ASKED, np.maximum(over, 0) / (_EDGE * fine), 0.0)
    log: np.ndarray = _CAUTION * (_log_sigmoid(over / (_SOFTNESS * fine) * np.sign(signs)) - asked).sum(axis=0)
    return log


def _observations(about: str, laid: Laid) -> list[tuple[Climate, Draft, int]]:
    """What a draft showed of that hour: a text they asked for, would have signed, or would not."""
    hour = dict(laid.climates).get(about)
    if hour is None:
        return []
    seen = [(hour, laid.draft, _ASKED)] if laid.by == about else []
    answer = laid.answer_of(about)
    if answer is not None:
        seen.append((hour, laid.draft, _SIGNS if answer.kind == "accepted" else _REFUSES))
        if answer.turned_by is not None:
            seen.append((hour, answer.turned_by, _ASKED))
    return seen


def _log_sigmoid(x: np.ndarray) -> np.ndarray:
    value: np.ndarray = -np.logaddexp(0.0, -np.clip(x, -9.0, 50.0))
    return value


@lru_cache(maxsize=256)
def _posterior(
    setup: Setup, about: str, laid: tuple[Laid, ...], learned: tuple[Learned, ...]
) -> tuple[Resolve, np.ndarray]:
    """Resolves and weights; a cloud worn thin is drawn afresh around its survivors and judged again."""
    resolve = _prior(setup, about)
    weights = _normal(_evidence(setup, about, resolve, laid) + _intelligence(resolve, learned))
    if 1.0 / float((weights**2).sum()) >= PARTICLES / 8:
        return resolve, weights
    fresh = _rejuvenated(about, resolve, weights)
    log = _evidence(setup, about, fresh, laid) + _intelligence(fresh, learned)
    return fresh, _normal(np.maximum(log, np.log(_LEAST_WEIGHT) * 3))


def _intelligence(resolve: Resolve, learned: Sequence[Learned]) -> np.ndarray:
    log = np.zeros(len(resolve.must))
    for known in learned:
        factor = resolve.factors[:, known.issue]
        off = np.maximum(known.low - factor, 0) + np.maximum(factor - known.high, 0)
        log = log - (off / 800.0) ** 2
    return log


def _normal(log: np.ndarray) -> np.ndarray:
    weights = np.exp(log - log.max())
    total: np.ndarray = weights / weights.sum()
    return total


_KEPT = 0.9
"""Share of a survivor's own values that a resolve drawn around it keeps (the rest is the survivors' mean)."""


@lru_cache(maxsize=32)
def _jitter(about: str, columns: int) -> np.ndarray:
    """(particles, columns) bells that spread a cloud; the same every time, so that a view has one cloud."""
    return bell(Seeded(0, 0, "jitter").uniforms(about, (PARTICLES, columns, 3)))


def _rejuvenated(about: str, resolve: Resolve, weights: np.ndarray) -> Resolve:
    """As many resolves again, spread as the survivors are (a shrunken kernel keeps their mean and their spread)."""
    edges = np.cumsum(weights)
    chosen = np.searchsorted(edges, (np.arange(PARTICLES) + 0.5) / PARTICLES).clip(0, PARTICLES - 1)
    columns = np.column_stack([resolve.factors, resolve.must, resolve.hope]).astype(np.float64)
    mean = weights @ columns
    spread = np.sqrt(weights @ (columns - mean) ** 2)
    drawn = (
        _KEPT * columns[chosen] + (1 - _KEPT) * mean + _jitter(about, columns.shape[1]) * spread * np.sqrt(1 - _KEPT**2)
    )
    whole = np.rint(drawn).astype(np.int64)
    return Resolve(np.clip(whole[:, :-2], 0, None), whole[:, -2], np.clip(whole[:, -1], 0, WHOLE))
