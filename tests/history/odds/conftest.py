"""The judge and the calibration, loaded once for all tests of odds."""

import pytest

from game.history.loading import load_record
from game.history.odds.background import load_background
from game.history.odds.calibration import Calibration, calibrated
from game.history.odds.judge import Judge, load_judge
from game.scenario.loading import load_world


@pytest.fixture(scope="session")
def judge() -> Judge:
    return load_judge()


@pytest.fixture(scope="session")
def calibration() -> Calibration:
    return calibrated(load_world(), load_record(), load_background())
