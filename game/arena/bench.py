"""Measure our negotiator against NegMAS's and the champions' agents: `python -m game.arena.bench SIZE DOMAINS`.

Every pair of agent and opponent plays every domain, once in each order. For each agent the table gives its
mean advantage, (utility - reservation) / (best - reservation) and 0 without agreement; the share of the
optimal Nash product; agreements; deals exactly on the frontier; and the paired difference of our advantage
to it over domains, in standard errors. `--agents` names who plays (the default is all with equal information;
Shochan, Nayesian2 and KosAgent are told the other's utilities with noise), `--seed` the first domain.
"""

import argparse
import importlib
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from negmas import make_issue
from negmas.outcomes import make_os
from negmas.preferences import UtilityFunction
from negmas.sao import SAOMechanism

from game.arena.domains import Shape, random_domain
from game.arena.seat import FrozenSeat
from game.players.bargaining.domain import Domain
from game.players.frontier import frontier
from game.rules.interests import Worths

SHAPES = {
    "2^8": Shape(4, 4),
    "2^12": Shape(6, 4),
    "2^16": Shape(8, 4),
    "2^20": Shape(10, 4),
    "2^30": Shape(15, 4),
    "2^40": Shape(20, 4),
    "pairs": Shape(6, 4, pairs=8),
}
OPPOSITIONS = (0.3, 0.5, 0.7, 0.85, 0.95)
OURS = "Frozen"
PEERS = {
    "Boulware": "negmas.sao:BoulwareTBNegotiator",
    "Aspiration": "negmas.sao:AspirationNegotiator",
    "NiceTitForTat": "negmas.sao:NiceTitForTatNegotiator",
    "MiCRO": "negmas.sao:MiCRONegotiator",
    "Conceder": "negmas.sao:ConcederTBNegotiator",
    "BramAgent": "negmas_genius_agents:BramAgent",
    "AgentK": "negmas_genius_agents:AgentK",
    "HardHeaded": "negmas_genius_agents:HardHeaded",
    "HybridAgent": "negmas_negolog:HybridAgent",
    "Anchor": "anl_agents.anl2026.team_21786.anchor:AnchorNegotiator",
    "Badiron": "anl_agents.anl2026.team_21565.badiron:Badiron",
}
INFORMED = {
    "Shochan": "anl_agents.anl2024.takafam.shochan:Shochan",
    "Nayesian2": "anl_agents.anl2024.susumu.nayesian2:Nayesian2",
    "KosAgent": "anl_agents.anl2024.team_205.kosagent:KosAgent",
}
"""Agents of a league that told each side the other's utilities: here they are told them with noise."""
_NOISE = 0.2  # spread of the factor on each issue's worth, as the informed are told it


class DomainUtility(UtilityFunction):
    """One side of a domain as NegMAS sees it, scaled to 0 for its worst package and 1 for its best."""

    def __init__(self, domain: Domain, side: int, **kwargs: Any) -> None:
        self._worths = domain.sides[side]
        self._low = int(self._worths.of(self._worths.worst()))
        self._span = max(1, int(self._worths.of(self._worths.best())) - self._low)
        self._numbers = [{value: k for k, value in enumerate(issue.values)} for issue in domain.issues]
        reserved = (self._worths.reservation - self._low) / self._span
        super().__init__(reserved_value=reserved, **kwargs)

    def eval(self, offer: Any) -> float | None:
        """The utility of an outcome."""
        if offer is None:
            return None
        package = np.array([numbers[value] for numbers, value in zip(self._numbers, offer)])
        return (int(self._worths.of(package)) - self._low) / self._span


@dataclass(frozen=True)
class Result:
    """One negotiation: both sides' advantage, the Nash share, and whether the deal is efficient."""

    advantages: tuple[float, float]
    nash_share: float
    is_efficient: bool | None


def agent(name: str) -> Callable[..., Any]:
    """The class of a named agent; the champions' package is entered without its heavy top level."""
    if name == OURS:
        return FrozenSeat
    module, _, kind = (PEERS | INFORMED)[name].partition(":")
    if module.startswith("anl_agents"):
        _without_top_level(module)
    found: Callable[..., Any] = getattr(importlib.import_module(module), kind)
    return found


def _without_top_level(module: str) -> None:
    spec = find_spec("negmas")
    assert spec is not None and spec.origin is not None
    folder = Path(spec.origin).parent.parent
    parts = module.split(".")
    for k in range(1, len(parts)):
        package = types.ModuleType(".".join(parts[:k]))
        package.__path__ = [str(folder.joinpath(*parts[:k]))]
        sys.modules.setdefault(package.__name__, package)


def _told(domain: Domain, other: int, name: str, space: Any) -> dict[str, Any]:
    """What a seat is told of the other side: nothing, or its worth with every issue weighed wrongly."""
    if name not in INFORMED:
        return {}
    rng = np.random.default_rng((domain.rounds, other))
    factors = rng.normal(1.0, _NOISE, len(domain.issues)).clip(0.1)
    blurred = tuple(np.rint(table * f).astype(np.int64) for table, f in zip(domain.sides[other].tables, factors))
    side = Worths(blurred, domain.sides[other].pairs)
    utility = DomainUtility(Domain(domain.issues, (side, side), domain.rounds), 0, outcome_space=space)
    utility.reserved_value = 0.0
    return {"opponent_ufun": utility}


def play(domain: Domain, first: str, second: str) -> Result:
    """One negotiation in NegMAS's alternating offers."""
    space = make_os([make_issue(list(issue.values), issue.name) for issue in domain.issues])
    mechanism = SAOMechanism(outcome_space=space, n_steps=domain.rounds)
    for side, name in enumerate((first, second)):
        seat = agent(name)(name=f"{name} {side}", private_info=_told(domain, 1 - side, name, space))
        mechanism.add(seat, ufun=DomainUtility(domain, side, outcome_space=space))
    mechanism.run()
    agreement = mechanism.agreement
    if agreement is None:
        return Result((0.0, 0.0), 0.0, None)
    package = np.array([issue.values.index(value) for issue, value in zip(domain.issues, agreement)])
    reservations = np.array([side.reservation for side in domain.sides])
    utilities = np.array([int(side.of(package)) for side in domain.sides])
    best = np.array([int(side.of(side.best())) for side in domain.sides])
    found = frontier(domain.sides)
    point = found.nash(reservations.tolist())
    optimum = 0.0 if point is None else float((found.worths[point] - reservations).astype(float).prod())
    gains = utilities - reservations
    share = float(np.clip(gains, 0, None).astype(float).prod()) / optimum if optimum > 0 else 0.0
    is_beaten = ((found.worths >= utilities).all(axis=1) & (found.worths > utilities).any(axis=1)).any()
    advantage = gains / np.maximum(1, best - reservations)
    return Result((float(advantage[0]), float(advantage[1])), share, not bool(is_beaten))


def measure(size: str, count: int, names: list[str], seed: int) -> None:
    """Play the round robin and print one line an agent."""
    shape = SHAPES[size]
    domains = [
        random_domain(Shape(shape.issues, shape.values, 2, OPPOSITIONS[k % 5], shape.pairs), seed + k)
        for k in range(count)
    ]
    own = {name: np.zeros((count, len(names), 2)) for name in names}
    results: dict[str, list[Result]] = {name: [] for name in names}
    for k, domain in enumerate(domains):
        for i, first in enumerate(names):
            for j, second in enumerate(names):
                result = play(domain, first, second)
                own[first][k, j, 0], own[second][k, i, 1] = result.advantages
                results[first].append(result)
                results[second].append(result)
    for name in names:
        deals = [r.is_efficient for r in results[name] if r.is_efficient is not None]
        shares = np.mean([r.nash_share for r in results[name]])
        line = f"{name:14} adv {own[name].mean():.3f} Nash {shares:.3f}"
        line += f" agreement {len(deals) / len(results[name]):.2f} efficient {np.mean(deals or [False]):.2f}"
        if name != OURS and OURS in names:
            lead = (own[OURS] - own[name]).mean(axis=(1, 2))
            line += f" ours ahead by {lead.mean():+.3f} ({lead.mean() / _standard_error(lead):+.1f} s.e.)"
        print(line, flush=True)


def _standard_error(values: np.ndarray) -> float:
    return max(1e-9, float(values.std(ddof=1) / np.sqrt(len(values)))) if len(values) > 1 else float("inf")


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m game.arena.bench", description=__doc__)
    parser.add_argument("size", choices=SHAPES, help="how many packages the agendas have, or with pairs")
    parser.add_argument("domains", type=int, help="how many agendas")
    parser.add_argument(
        "--agents", nargs="+", choices=[OURS, *PEERS, *INFORMED], default=[OURS, *PEERS], help="who plays"
    )
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first agenda (default 1)")
    asked = parser.parse_args()
    measure(asked.size, asked.domains, asked.agents, asked.seed)


if __name__ == "__main__":
    main()
