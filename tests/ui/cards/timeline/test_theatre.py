"""The map of any day, against what is known of a few."""

import pytest

from game.history.loading import load_record
from game.scenario.loading import load_world
from game.ui.cards.chart.homelands import homelands, lands_on
from game.ui.cards.timeline.standing import change_days, standing_of
from game.ui.cards.timeline.telling import telling
from game.ui.cards.timeline.theatre import THEATRE, claims_on, theatre_picture
from game.ui.map.globe.places import regions
from game.ui.map.picture import Claim


def kind(date: str, region: str) -> tuple[str, str, str]:
    """(holder, how, by whom) of a region on a day."""
    held = standing_of(load_record(), date)
    status = held.statuses.get(region)
    return held.holders.get(region, "none"), status.kind if status else "held", status.by if status else ""


@pytest.mark.parametrize(
    ("date", "region", "expected"),
    [
        ("1854-12-31", "iturup", ("none", "held", "")),
        ("1870-01-01", "south_sakhalin", ("RUS", "joint", "JPN")),
        ("1906-01-01", "south_sakhalin", ("JPN", "demilitarised", "JPN")),
        ("1930-01-01", "north_sakhalin", ("RUS", "demilitarised", "RUS")),
        ("1945-09-02", "north_sakhalin", ("RUS", "held", "")),
        ("1905-08-23", "south_sakhalin", ("RUS", "occupied", "JPN")),
        ("1905-08-23", "north_manchuria", ("CHN", "occupied", "RUS")),
        ("1905-01-01", "weihaiwei", ("GBR", "leased", "CHN")),
        ("1920-12-31", "marianas", ("JPN", "mandate", "JPN")),
        ("1945-09-02", "honshu", ("JPN", "occupied", "USA")),
        ("1945-09-02", "south_sakhalin", ("JPN", "occupied", "RUS")),
        ("1945-09-02", "jiangsu", ("CHN", "occupied", "JPN")),
        ("1945-09-10", "jiangsu", ("CHN", "held", "")),
        ("1950-01-01", "kunashir", ("RUS", "held", "")),
        ("1960-01-01", "okinawa", ("USA", "mandate", "USA")),
        ("1980-01-01", "hong_kong", ("GBR", "leased", "CHN")),
        ("2000-01-01", "hong_kong", ("CHN", "held", "")),
        ("2020-01-01", "kaz", ("none", "held", "")),
    ],
)
def test_how_a_region_stood(date: str, region: str, expected: tuple[str, str, str]) -> None:
    assert kind(date, region) == expected


def test_nothing_changes_between_the_days_of_change() -> None:
    record, days = load_record(), change_days(load_world(), load_record(), "1855-01-01")
    for day, following in list(zip(days, days[1:]))[::40]:  # noqa: RUF007
        before = f"{following[:8]}{max(1, int(following[8:]) - 1):02}"
        if before > day:
            assert standing_of(record, before) == standing_of(record, day), (day, before)


def test_home_lands_have_a_source_and_give_way_to_chips() -> None:
    assert all(row.source and row.regions for row in homelands())
    assert lands_on("1930-01-01")["honshu"].holder == "JPN"
    assert "tibet" not in lands_on("1930-01-01") and lands_on("1960-01-01")["tibet"].holder == "CHN"


def test_claims_are_those_of_powers_that_do_not_hold() -> None:
    claims = claims_on("1960-01-01")
    assert Claim("iturup", "JPN") in claims
    holders = standing_of(load_record(), "1960-01-01").holders
    assert not any(claim.by == holders.get(claim.region) == "RUS" for claim in claims)
    assert all(claim.region in regions() for claim in claims)


def test_a_picture_marks_the_places_of_a_move_and_leaves_out_what_is_nowhere() -> None:
    standing = standing_of(load_record(), "1956-10-19")
    marks = (("shikotan", "peace_treaty", "habomai"), "shikotan")
    picture = theatre_picture("1956-10-19", standing, THEATRE, telling(), marks)
    assert [chip.id for chip in picture.chips] == ["shikotan", "habomai"]
    assert picture.chips[0].selected and picture.chips[0].claimant == "JPN" and picture.chips[0].holder == "RUS"
    assert picture.selected_region == "shikotan" and picture.year == 1956


@pytest.mark.parametrize(("date", "year"), [("1945-08-31", 1945), ("1945-09-02", 1946), ("1905-09-05", 1905)])
def test_names_turn_on_the_day_they_changed(date: str, year: int) -> None:
    assert theatre_picture(date, standing_of(load_record(), date), THEATRE, telling()).year == year
