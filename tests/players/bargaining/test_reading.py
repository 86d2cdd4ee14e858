"""Reading and soundings: what offers teach, and that lies and strangers are noticed."""

import numpy as np

from game.arena.domains import Shape, random_domain
from game.players.bargaining.baselines import best_first
from game.players.bargaining.reading import Reading
from game.players.bargaining.soundings import Soundings
from game.rules.interests import Worths


def test_offers_from_the_top_down_teach_what_they_want() -> None:
    correlations = []
    for seed in range(8):
        side = random_domain(Shape(6, 4), seed).sides[1]
        reading = Reading(side.sizes)
        for _, offer in zip(range(30), best_first(side)):
            reading.hear(offer)
        packages = np.random.default_rng(0).integers(4, size=(300, 6))
        correlations.append(np.corrcoef(side.of(packages), reading.estimate().of(packages))[0, 1])
    assert np.mean(correlations) > 0.6


def test_their_opening_is_read_as_their_best() -> None:
    reading = Reading((3, 4, 2))
    reading.hear(np.array([2, 1, 0]))
    assert reading.estimate().best().tolist() == [2, 1, 0]


def test_the_lowest_demand_falls_as_they_yield() -> None:
    side = Worths(tuple(np.array([30, 10, 0]) for _ in range(4)))
    reading = Reading(side.sizes)
    reading.hear(np.array([0, 0, 0, 0]))
    reading.reread()
    before = reading.lowest_demand
    reading.hear(np.array([1, 1, 0, 0]))
    reading.reread()
    assert reading.lowest_demand < before <= 1.0


def sounded(sides: tuple[Worths, Worths], rounds: int) -> tuple[Soundings, Soundings]:
    seats = Soundings(sides[0], 2), Soundings(sides[1], 2)
    for _ in range(rounds):
        for place in range(2):
            offer = seats[place].say()
            seats[1 - place].hear(1, offer)
    return seats


def test_soundings_bound_the_true_losses_and_find_the_nash_point() -> None:
    domain = random_domain(Shape(6, 4), 21)
    first, second = sounded(domain.sides, 14)
    assert not first.is_broken and not second.is_broken
    side = domain.sides[1]
    best = side.best()
    unit = 100_000 / (int(side.of(best)) - side.reservation)
    read = first.others()[0]
    asked_well = 0
    for issue, change in enumerate(side.gradient(best)):
        truth = change * unit
        guess = read.tables[issue] - read.tables[issue][best[issue]]
        asked_well += int((np.abs(truth - guess) < 3000).sum())
    assert asked_well >= 12


def test_a_stranger_is_noticed_at_the_second_offer() -> None:
    domain = random_domain(Shape(6, 4), 5)
    soundings = Soundings(domain.sides[0], 2)
    soundings.say()
    soundings.hear(1, np.array([0, 0, 0, 0, 0, 0]))
    soundings.say()
    soundings.hear(1, np.array([3, 2, 1, 3, 2, 1]))
    assert soundings.is_broken


def test_one_who_never_yields_is_not_sounding() -> None:
    domain = random_domain(Shape(6, 4), 5)
    soundings = Soundings(domain.sides[0], 2)
    stubborn = domain.sides[1].best()
    for _ in range(9):
        soundings.say()
        soundings.hear(1, stubborn)
    assert soundings.is_broken


def test_a_sounding_is_never_below_the_reservation_and_gives_a_stranger_little() -> None:
    domain = random_domain(Shape(6, 4, opposition=0.9), 9)
    side = domain.sides[0]
    gain = int(side.of(side.best())) - side.reservation
    soundings = Soundings(side, 2)
    stubborn = domain.sides[1].best()
    for _ in range(7):
        offer = soundings.say()
        assert int(side.of(side.best()) - side.of(offer)) <= 0.36 * gain
        soundings.hear(1, stubborn)
    first, second = sounded(domain.sides, 12)
    assert not first.is_broken and not second.is_broken
