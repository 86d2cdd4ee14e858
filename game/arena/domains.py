"""Random domains for measuring: sizes, opposition, pairs, reservations and deadlines, all by seed."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.players.bargaining.domain import Domain, Issue
from game.rules.interests import Pair, Worths

_SCALE = 1000  # the span from worst to best of each side, before pairs


@dataclass(frozen=True)
class Shape:
    """What kind of domain: `opposition` 0 leaves the sides' tastes free, 1 makes them opposite in values."""

    issues: int
    values: int
    sides: int = 2
    opposition: float = 0.5
    pairs: int = 0


def random_sides(shape: Shape, seed: int) -> tuple[list[Worths], int]:
    """Each side's worth, and a deadline of 20 to 100 rounds."""
    rng = np.random.default_rng(seed)
    shared = rng.random((shape.issues, shape.values))
    sides = []
    for side in range(shape.sides):
        weights = rng.dirichlet(np.full(shape.issues, 1.5))
        own = rng.random((shape.issues, shape.values))
        common = shared if side % 2 == 0 else 1 - shared
        values = (1 - shape.opposition) * own + shape.opposition * common
        values = (values - values.min(axis=1, keepdims=True)) / np.ptp(values, axis=1, keepdims=True)
        tables = tuple(np.rint(_SCALE * w * v).astype(np.int64) for w, v in zip(weights, values))
        worths = Worths(tables, _random_pairs(shape, rng))
        low, high = int(worths.of(worths.worst())), int(worths.of(worths.best()))
        reserve = low + round((high - low) * rng.uniform(0.15, 0.5))
        sides.append(Worths(tables, worths.pairs, reserve))
    return sides, int(rng.integers(20, 101))


def random_domain(shape: Shape, seed: int) -> Domain:
    """A bilateral domain of this shape."""
    sides, rounds = random_sides(shape, seed)
    issues = tuple(
        Issue(f"issue {i + 1}", tuple(f"value {v + 1}" for v in range(shape.values))) for i in range(shape.issues)
    )
    return Domain(issues, (sides[0], sides[1]), rounds)


def _random_pairs(shape: Shape, rng: np.random.Generator) -> tuple[Pair, ...]:
    pairs = []
    for _ in range(shape.pairs):
        i, j = sorted(rng.choice(shape.issues, 2, replace=False).tolist())
        v, w = rng.integers(shape.values, size=2).tolist()
        pairs.append((i, v, j, w, round(_SCALE * rng.uniform(-0.1, 0.2))))
    return tuple(pairs)


def as_plain(domain: Domain) -> dict[str, Any]:
    """The domain in the plain JSON form."""
    return {
        "issues": [{"name": issue.name, "values": list(issue.values)} for issue in domain.issues],
        "utilities": [[table.tolist() for table in side.tables] for side in domain.sides],
        "reservation": [side.reservation for side in domain.sides],
        "deadline_rounds": domain.rounds,
        "pairs": [[list(pair) for pair in side.pairs] for side in domain.sides],
    }
