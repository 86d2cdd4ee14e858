"""The proof as a whole: cut into shares that run side by side, counted together."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field, fields
from multiprocessing import get_context
from typing import Any

from game.rules.chance import Seeded
from game.scenario.build import scenario_ids

from .answers import AnswerCount, judge_answer
from .gains import GainCount, judge_gain
from .moments import trials
from .privacy import PrivacyCount, judge_privacy
from .pumps import PumpCount, pumped

SHARE = 1_000
"""Trials, and a quarter as many games, of one share."""


@dataclass(frozen=True)
class Proving:
    """How much is proved."""

    trials: int = 1_000
    """Random texts over all scenarios together, for each of the three counts."""
    pumps: int = 100
    """Adversarial games a scenario."""
    seed: int = 1
    jobs: int = 1
    scenarios: tuple[str, ...] = ()
    """All that are shipped where none is named."""


@dataclass
class Counts:
    """Everything that was counted, over one scenario or over all."""

    answers: AnswerCount = field(default_factory=AnswerCount)
    gains: GainCount = field(default_factory=GainCount)
    privacy: PrivacyCount = field(default_factory=PrivacyCount)
    pumps: PumpCount = field(default_factory=PumpCount)

    def add(self, other: "Counts") -> None:
        """Another share's counts on top of these."""
        for part in fields(self):
            mine, theirs = getattr(self, part.name), getattr(other, part.name)
            for one in fields(mine):
                setattr(mine, one.name, getattr(mine, one.name) + getattr(theirs, one.name))

    @property
    def faults(self) -> int:
        """How much was found that may not be."""
        a, g = self.answers, self.gains
        refusals = a.named - a.turned + a.missed
        counters = 2 * a.countered - a.fit - a.kept_locks
        return refusals + counters + g.turned_to_no + g.unlike_when_swapped + self.privacy.leaks + len(self.pumps.pumps)

    def as_plain(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)


@dataclass(frozen=True)
class _Share:
    scenario: str
    seed: int
    trials: int
    pumps: int


def proved(size: Proving, progress: Callable[[int, int], None] = lambda done, of: None) -> dict[str, Counts]:
    """Counts by scenario. `progress` hears how many shares are done, of how many."""
    shares = list(_shares(size))
    found: dict[str, Counts] = {}
    for done, (share, counts) in enumerate(zip(shares, _run(shares, size.jobs)), 1):
        found.setdefault(share.scenario, Counts()).add(counts)
        progress(done, len(shares))
    return found


def _shares(size: Proving) -> Iterator[_Share]:
    names = size.scenarios or scenario_ids()
    for name in names:
        texts, games, k = -(-size.trials // len(names)), size.pumps, 0
        while texts > 0 or games > 0:
            yield _Share(name, size.seed * 1_000 + k, min(max(texts, 0), SHARE), min(max(games, 0), SHARE // 4))
            texts, games, k = texts - SHARE, games - SHARE // 4, k + 1


def _run(shares: list[_Share], jobs: int) -> Iterator[Counts]:
    if jobs <= 1:
        yield from map(_counted, shares)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_counted, shares)


def _counted(share: _Share) -> Counts:
    counts, rng = Counts(), Seeded(share.seed, 1, "proof")
    for k, trial in enumerate(trials(share.scenario, share.seed, share.trials)):
        judge_answer(counts.answers, trial)
        judge_gain(counts.gains, trial, rng, k)
        judge_privacy(counts.privacy, trial, k)
    if share.pumps:
        counts.pumps = pumped(share.scenario, share.seed, share.pumps)
    return counts
