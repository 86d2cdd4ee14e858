"""A negotiation of two to five sides by offers in turn, private utilities, and its reference points.

A round is one offer by each side, and every offer is answered by all others: a deal needs them all. Without
agreement after the last round every side gets its reservation.
"""

import time
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from game.players.bargaining.climbing import climbed
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

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        """Whether I sign what another side proposes; also how I learn of it.

        The others are numbered from 0 in the order they speak after me.
        """
        ...


@dataclass(frozen=True)
class Settlement:
    """How a talk ended: `package` is None without agreement; `utilities` are then the reservations."""

    package: Package | None
    utilities: tuple[int, ...]
    rounds: int
    seconds: float


@dataclass(frozen=True)
class Reference:
    """The Nash point of a domain and what lies between a settlement and the Pareto frontier.

    `is_efficient` tells whether no package is better for one side and no worse for the other; None where
    there is no agreement or the frontier had to be thinned.
    """

    nash_package: Package | None
    nash_utilities: tuple[int, ...] | None
    points: int
    is_exact: bool
    is_efficient: bool | None
    nash_share: float | None


def negotiate(domain: Domain, *seats: Negotiator) -> Settlement:
    """Play the rounds out; the seats speak in the order of the domain's sides."""
    start = time.perf_counter()
    count = len(seats)
    for number in range(domain.rounds):
        for place, maker in enumerate(seats):
            offer = np.array(maker.propose(_moment(domain.rounds, number, place, (place, count))), dtype=np.int64)
            answers = [
                seats[judge].accepts(
                    offer.copy(), _moment(domain.rounds, number, judge, (place, count)), (place - judge) % count - 1
                )
                for judge in range(count)
                if judge != place
            ]
            if all(answers):
                utilities = tuple(int(side.of(offer)) for side in domain.sides)
                return Settlement(offer, utilities, number + 1, time.perf_counter() - start)
    reservations = tuple(side.reservation for side in domain.sides)
    return Settlement(None, reservations, domain.rounds, time.perf_counter() - start)


def _moment(rounds: int, number: int, seat: int, speaking: tuple[int, int]) -> Moment:
    """The moment for a seat while the seat `speaking[0]` of `speaking[1]` has the word."""
    place, count = speaking
    left = rounds - number
    offers_left = left if seat >= place else left - 1
    still_to_speak = count - place - (seat >= place)
    return Moment(number, rounds, offers_left, (count - 1) * (left - 1) + still_to_speak)


def reference(domain: Domain, settlement: Settlement) -> Reference:
    """Where the best joint deals lie, by merging issues.

    Exact for two sides unless the frontier is very large; for more sides the best product found by climbing.
    """
    found = frontier(domain.sides)
    reservations = np.array([side.reservation for side in domain.sides])
    best = found.nash(reservations.tolist())
    if best is None:
        return Reference(None, None, len(found.worths), found.is_exact, None, None)
    package = found.packages[best] if found.is_exact else climbed(domain.sides, found.packages[best])
    point = np.array([int(side.of(package)) for side in domain.sides])
    share, is_efficient = None, None
    greatest = float((point - reservations).astype(np.float64).prod())
    if greatest > 0:
        gains = np.clip(np.array(settlement.utilities) - reservations, 0, None).astype(np.float64)
        share = float(gains.prod()) / greatest
    if settlement.package is not None and found.is_exact:
        deal = np.array(settlement.utilities)
        is_beaten = (found.worths >= deal).all(axis=1) & (found.worths > deal).any(axis=1)
        is_efficient = not bool(is_beaten.any())
    utilities = tuple(int(worth) for worth in point)
    return Reference(package, utilities, len(found.worths), found.is_exact, is_efficient, share)
