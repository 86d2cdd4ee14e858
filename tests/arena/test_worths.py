"""Reading a utility function off by asking: exact for additive functions and for pairs."""

import itertools

import numpy as np
import pytest

from game.arena.domains import Shape, random_domain
from game.arena.worths import probed_worths


@pytest.mark.parametrize("pairs", [0, 6])
@pytest.mark.parametrize("seed", range(3))
def test_probing_finds_the_same_worth_up_to_scale(pairs: int, seed: int) -> None:
    side = random_domain(Shape(4, 3, pairs=pairs), seed).sides[0]
    probed = probed_worths(
        lambda package: float(side.of(np.array(package))) / 977, [range(3)] * 4, side.reservation / 977
    )
    packages = np.array(list(itertools.product(range(3), repeat=4)))
    truth, found = side.of(packages), probed.of(packages)
    scale = (found.max() - found.min()) / (truth.max() - truth.min())
    assert np.abs((found - found.min()) - scale * (truth - truth.min())).max() < 50
    assert bool(probed.pairs) == bool(pairs)
    assert ((truth >= side.reservation) == (found >= probed.reservation - 50)).all()


def test_without_a_reservation_anything_goes() -> None:
    probed = probed_worths(lambda package: sum(package), [range(3)] * 2, None)
    assert probed.reservation == probed.of(probed.worst())
