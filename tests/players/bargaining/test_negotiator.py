"""The negotiator at work: never below its reservation, the same by seed, early and fair with its like."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.arena.domains import Shape, random_domain, random_sides
from game.players.bargaining.characters import CHARACTERS
from game.players.bargaining.domain import Domain
from game.players.bargaining.negotiator import Diplomat
from game.players.bargaining.parley import Moment, Settlement, negotiate, reference
from game.players.bargaining.roster import BASELINES, NAMES, seated
from game.rules.interests import Package


def played(domain: Domain, first: str, second: str, seed: int = 0) -> Settlement:
    return negotiate(domain, seated(first, domain.sides[0], seed), seated(second, domain.sides[1], seed + 1))


class Watched:
    """Passes everything on, and checks that nothing below the reservation is offered or signed."""

    def __init__(self, inner: Diplomat, worths) -> None:
        self._inner, self._worths = inner, worths

    def propose(self, moment: Moment) -> Package:
        offer = self._inner.propose(moment)
        assert self._worths.of(offer) >= self._worths.reservation
        return offer

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        signs = self._inner.accepts(offer, moment, speaker)
        assert not signs or self._worths.of(offer) >= self._worths.reservation
        return signs


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 10_000),
    st.sampled_from(NAMES),
    st.sampled_from(sorted(CHARACTERS)),
    st.integers(0, 6),
    st.booleans(),
)
def test_nothing_below_the_reservation_is_offered_or_signed(
    seed: int, other: str, character: str, pairs: int, is_first: bool
) -> None:
    domain = random_domain(Shape(4, 3, opposition=0.9, pairs=pairs), seed)
    mine, theirs = domain.sides if is_first else domain.sides[::-1]
    me = Watched(Diplomat(mine, seed, CHARACTERS[character]), mine)
    them = seated(other, theirs, seed)
    negotiate(domain, *((me, them) if is_first else (them, me)))


@pytest.mark.parametrize("other", NAMES)
def test_the_same_seed_gives_the_same_talks(other: str) -> None:
    domain = random_domain(Shape(5, 3, pairs=3), 7)
    once, again = played(domain, "frozen", other), played(domain, "frozen", other)
    assert once.utilities == again.utilities and once.rounds == again.rounds


@pytest.mark.parametrize("shape", [Shape(4, 4), Shape(6, 4), Shape(10, 4), Shape(40, 2)])
def test_two_of_a_kind_settle_early_near_the_nash_point(shape: Shape) -> None:
    shares = []
    for seed in range(6):
        domain = random_domain(shape, 50 + seed)
        settlement = played(domain, "frozen", "frozen")
        assert settlement.package is not None
        assert settlement.rounds <= domain.rounds / 2
        share = reference(domain, settlement).nash_share
        assert share is not None
        shares.append(share)
    assert np.mean(shares) >= 0.95


@pytest.mark.parametrize("other", ["boulware", "conceder", "titfortat"])
def test_those_who_yield_are_met(other: str) -> None:
    gains = []
    for seed in range(6):
        domain = random_domain(Shape(5, 4), seed)
        settlement = played(domain, "frozen", other, seed)
        side = domain.sides[0]
        gains.append((settlement.utilities[0] - side.reservation) / (side.of(side.best()) - side.reservation))
    assert np.mean(gains) > 0.5


def test_an_agenda_where_nothing_serves_both_ends_without_agreement() -> None:
    domain = random_domain(Shape(3, 3), 1)
    sides = tuple(type(side)(side.tables, side.pairs, int(side.of(side.best())) + 1) for side in domain.sides)
    settlement = played(Domain(domain.issues, (sides[0], sides[1]), 20), "hardheaded", "micro")
    assert settlement.package is None and settlement.rounds == 20


def test_twenty_issues_of_four_values_need_little_memory() -> None:
    domain = random_domain(Shape(10, 4), 3)
    tracemalloc.start()
    played(domain, "frozen", "boulware")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


@pytest.mark.parametrize("parties", [3, 4])
def test_three_and_four_of_a_kind_find_a_fair_deal(parties: int) -> None:
    sides, _ = random_sides(Shape(6, 3, sides=parties, opposition=0.3), 11)
    rounds = 60
    seats = [Diplomat(side, k, others=parties - 1) for k, side in enumerate(sides)]
    for number in range(rounds):
        for place, seat in enumerate(seats):
            offer = seat.propose(Moment(number, rounds, rounds - number, rounds - number))
            answers = [
                seats[other].accepts(
                    offer,
                    Moment(number, rounds, rounds - number, rounds - number),
                    (place - other) % parties - 1,
                )
                for other in range(parties)
                if other != place
            ]
            if all(answers):
                worths = [int(side.of(offer)) for side in sides]
                assert all(worth >= side.reservation for worth, side in zip(worths, sides))
                assert number <= rounds / 2
                return
    pytest.fail("no agreement")


def test_every_name_has_a_seat() -> None:
    domain = random_domain(Shape(2, 2), 0)
    assert set(NAMES) == set(CHARACTERS) | set(BASELINES)
    for name in NAMES:
        offer = seated(name, domain.sides[0], 1).propose(Moment(0, 5, 5, 5))
        assert offer.shape == (2,)
