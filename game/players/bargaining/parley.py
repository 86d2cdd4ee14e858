"""A bilateral negotiation by alternating offers, private utilities, and its exact reference points.

A round is one offer by each side, and every offer is answered; without agreement after the last round both
sides get their reservation.
"""

import time
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from game.players.bargaining.domain import Domain
from game.players.frontier import frontier
from game.rules.interests import Package


@dataclass(frozen=True)
class Moment:
    """Where a talk stands for one side.

    `offers_left` counts the offers this side may still make that will be answered, and `answers_left` the
    offers it may still be asked to answer, each including the one asked for now.
    """

    round: int
    rounds: int
    offers_left: int
    answers_left: int


class Negotiator(Protocol):
    """Whoever sits at a table: it proposes, and it answers what the other side proposed."""

    def propose(self, moment: Moment) -> Package:
        """My offer: one value number per issue."""
        ...

    def accepts(self, offer: Package, moment: Moment) -> bool:
        """Whether I sign what the other side proposes; also how I learn of it."""
        ...


@dataclass(frozen=True)
class Settlement:
    """How a talk ended: `package` is None without agreement; `utilities` are then the reservations."""

    package: Package | None
    utilities: tuple[int, int]
    rounds: int
    seconds: float


@dataclass(frozen=True)
class Reference:
    """The Nash point of a domain and what lies between a settlement and the Pareto frontier.

    `is_efficient` tells whether no package is better for one side and no worse for the other; None where
    there is no agreement or the frontier had to be thinned.
    """

    nash_package: Package | None
    nash_utilities: tuple[int, int] | None
    points: int
    is_exact: bool
    is_efficient: bool | None
    nash_share: float | None


def negotiate(domain: Domain, first: Negotiator, second: Negotiator) -> Settlement:
    """Play the rounds out; `first` opens each of them."""
    start = time.perf_counter()
    for number in range(domain.rounds):
        left = domain.rounds - number
        exchanges = (
            (
                first,
                Moment(number, domain.rounds, left, left),
                second,
                Moment(number, domain.rounds, left, left),
            ),
            (
                second,
                Moment(number, domain.rounds, left, left - 1),
                first,
                Moment(number, domain.rounds, left - 1, left),
            ),
        )
        for maker, making, judge, judging in exchanges:
            offer = np.array(maker.propose(making), dtype=np.int64)
            if judge.accepts(offer, judging):
                worths = (int(domain.sides[0].of(offer)), int(domain.sides[1].of(offer)))
                return Settlement(offer, worths, number + 1, time.perf_counter() - start)
    reservations = (domain.sides[0].reservation, domain.sides[1].reservation)
    return Settlement(None, reservations, domain.rounds, time.perf_counter() - start)


def reference(domain: Domain, settlement: Settlement) -> Reference:
    """Where the best joint deals lie, by merging issues; exact unless the frontier is very large."""
    found = frontier(domain.sides)
    reservations = [side.reservation for side in domain.sides]
    best = found.nash(reservations)
    if best is None:
        return Reference(None, None, len(found.worths), found.is_exact, None, None)
    point = (int(found.worths[best, 0]), int(found.worths[best, 1]))
    share, is_efficient = None, None
    greatest = (point[0] - reservations[0]) * (point[1] - reservations[1])
    if greatest > 0:
        gains = [worth - reserve for worth, reserve in zip(settlement.utilities, reservations)]
        share = max(gains[0], 0) * max(gains[1], 0) / greatest
    if settlement.package is not None and found.is_exact:
        deal = np.array(settlement.utilities)
        is_beaten = (found.worths >= deal).all(axis=1) & (found.worths > deal).any(axis=1)
        is_efficient = not bool(is_beaten.any())
    return Reference(found.packages[best], point, len(found.worths), found.is_exact, is_efficient, share)
