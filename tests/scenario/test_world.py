"""The shipped world: what it holds, and how it answers by date."""

import pytest

from game.scenario.loading import load_world
from game.scenario.world import World


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def test_what_it_holds(world: World) -> None:
    assert len(world.chips) == 142
    assert tuple(world.powers) == ("RUS", "JPN", "USA", "CHN")
    assert {"GBR", "GER", "FRA", "KOR", "ROK", "PRK", "MNG", "TWN"} <= set(world.minors)
    assert len(world.theatres) == 10


@pytest.mark.parametrize(
    ("chip", "date", "holder", "hold"),
    [
        ("kunashir", "1855-02-06", "none", "lapsed"),
        ("kunashir", "1855-02-07", "JPN", "held"),
        ("kunashir", "1945-09-01", "RUS", "occupied"),
        ("kunashir", "1946-02-02", "RUS", "held"),
        ("north_sakhalin", "1905-08-29", "JPN", "occupied"),
        ("north_sakhalin", "1905-09-05", "RUS", "held"),
        ("north_sakhalin", "1925-05-14", "JPN", "occupied"),
        ("south_sakhalin", "1900-01-01", "RUS", "held"),
        ("port_arthur", "1900-01-01", "RUS", "leased"),
        ("port_arthur", "1905-09-05", "JPN", "leased"),
        ("port_arthur", "1955-05-26", "CHN", "held"),
        ("okinawa", "1960-01-01", "USA", "mandate"),
        ("cer", "1930-01-01", "RUS+CHN", "joint"),
        ("korea", "1905-11-17", "JPN", "mandate"),
        ("shanghai", "1943-06-01", "JPN", "occupied"),
        ("korea", "2020-01-01", "PRK+ROK", "joint"),
    ],
)
def test_who_held_what(world: World, chip: str, date: str, holder: str, hold: str) -> None:
    tenure = world.chips[chip].tenure_at(date)
    assert (tenure.holder, tenure.hold) == (holder, hold)


def test_names_of_both_sides(world: World) -> None:
    names = world.chips["kunashir"].names
    assert (names.ru, names.ja, names.zh) == ("Кунашир", "国後島", "国后岛")


def test_worth_changes_with_the_era(world: World) -> None:
    iturup = world.chips["iturup"]
    assert iturup.worth_to("RUS", "1870-01-01").total < iturup.worth_to("RUS", "1950-01-01").total
    assert iturup.worth_to("CHN", "1950-01-01").total == 0
    assert all(worth.because for chip in world.chips.values() for worth in chip.worths)


def test_claims_by_date(world: World) -> None:
    senkaku = world.chips["senkaku"]
    assert {claim.by for claim in senkaku.claims_at("1970-01-01")} == {"JPN"}
    assert {claim.by for claim in senkaku.claims_at("1980-01-01")} == {"JPN", "TWN", "CHN"}
    sakhalin = world.chips["south_sakhalin"]
    assert "JPN" in {claim.by for claim in sakhalin.claims_at("1951-06-01")}
    assert "JPN" not in {claim.by for claim in sakhalin.claims_at("1952-06-01")}


def test_figures(world: World) -> None:
    figures = world.figures
    assert figures.of("JPN", "capability_ppm", 1905) == 48_522
    assert figures.of("USA", "capability_ppm", 1945) == 383_864
    assert figures.of("CHN", "capability_ppm", 2020) == 237_968
    assert figures.of("RUS", "warheads", 1986) is not None
    assert figures.of("JPN", "soldiers_k", 1700) == figures.of("JPN", "soldiers_k", 1855)
    assert figures.is_estimate("JPN", 1948) and not figures.is_estimate("JPN", 1938)
    assert figures.of("FER", "soldiers_k", 1921) is None


def test_eras_people_and_factions(world: World) -> None:
    era = world.powers["JPN"].era_at("1905-08-01")
    assert world.powers["JPN"].era_at("1905-09-05") != era
    assert ("Ito", ((1892, 1896), (1898, 1898), (1900, 1901))) in {(o.name, o.years) for o in era.heads}
    for power in world.powers.values():
        for one in power.eras:
            assert sum(faction.weight for faction in one.factions) == 10_000
            assert all(faction.source and faction.wants for faction in one.factions)


def test_the_digest_is_that_of_the_files(world: World) -> None:
    assert load_world().digest == world.digest and len(world.digest) == 64
