"""The background speaks of actors and chips that exist, in dates that run forward, with a source for each claim."""

from itertools import pairwise

import pytest

from game.history.odds.background import Background, load_background
from game.scenario.dates import date_fault
from game.scenario.loading import load_world
from game.scenario.world import World


@pytest.fixture(scope="module")
def background() -> Background:
    return load_background()


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def test_alliances_name_actors_days_and_sources(background: Background, world: World) -> None:
    for one in background.form.alliances:
        assert len(one.parties) >= 2 and set(one.parties) <= set(world.actors)
        assert not date_fault(one.since, "1855-01-01", "2030-12-31") and one.since < one.until
        assert one.source


def test_issues_are_chips_of_one_kind_each(background: Background, world: World) -> None:
    issues = background.form.issues
    assert set(issues.economy) | set(issues.standing) <= set(world.chips)
    assert not set(issues.economy) & set(issues.standing)


def test_every_seat_has_a_home_and_a_measure_of_democracy(background: Background, world: World) -> None:
    assert set(world.powers) <= set(background.form.homes.places)
    assert set(world.powers) <= set(background.form.democracy.states)
    for steps in background.form.democracy.states.values():
        years = [int(year) for year in steps]
        assert all(earlier < later for earlier, later in pairwise(years))


@pytest.mark.parametrize(
    ("one", "other", "date", "are_bound"),
    [
        ("JPN", "GBR", "1904-02-08", True),
        ("JPN", "GBR", "1931-09-18", False),
        ("RUS", "CHN", "1950-06-25", True),
        ("RUS", "CHN", "1990-01-01", False),
        ("USA", "JPN", "1949-01-01", False),
        ("USA", "JPN", "1956-08-12", True),
        ("JPN", "RUS", "1917-01-01", True),
    ],
)
def test_who_was_bound_to_whom(background: Background, one: str, other: str, date: str, are_bound: bool) -> None:
    assert (frozenset((one, other)) in background.bound(date)) is are_bound


def test_democracy_steps_with_the_years(background: Background) -> None:
    assert background.democracy("JPN", 1935) < 0.3 < 0.7 < background.democracy("JPN", 1960)
    assert background.democracy("USA", 1860) == background.democracy("USA", 1895)
    assert background.democracy("nobody", 1950) == pytest.approx(0.1)
