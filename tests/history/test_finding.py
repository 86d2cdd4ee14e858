"""The episodes of the founding essays are in the record and found by words."""

import pytest

from game.history.finding import Finder, folded
from game.history.loading import load_record
from game.scenario.loading import load_world


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder.of(load_record(), load_world())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the war of 1904-05", "port-arthur-attack"),
        ("Portsmouth", "portsmouth-15-treaty"),
        ("First World War", "japan-ultimatum-germany"),
        ("German possessions", "south-seas-seized"),
        ("Russian Revolution", "siberian-intervention"),
        ("intervention", "siberian-intervention"),
        ("return of North Sakhalin 1925", "peking-convention-1925"),
        ("Manchuria in the 1930s", "mukden-incident"),
        ("Khalkhin Gol", "zhukov-offensive"),
        ("Nomonhan", "nomonhan-truce"),
        ("neutrality pact", "neutrality-pact-1941"),
        ("Tehran", "tehran-1943"),
        ("Yalta Mongolia", "yalta-1-mongolia"),
        ("Yalta Sakhalin", "yalta-2a-sakhalin"),
        ("Yalta ports", "yalta-2b-ports"),
        ("Yalta railways", "yalta-2c-railways"),
        ("Yalta Kurils", "yalta-3-kurils"),
        ("Potsdam", "potsdam-declaration"),
        ("August 1945 Manchuria", "august-storm"),
        ("August 1945 Sakhalin", "south-sakhalin-operation"),
        ("August 1945 Kurils", "shumshu-landing"),
        ("38th parallel", "parallel-38-choice"),
        ("Port Arthur", "port-arthur-return-1955"),
        ("Chinese civil war", "manchuria-withdrawal-1946"),
        ("Korean War", "korean-war"),
        ("San Francisco", "gromyko-amendments"),
        ("1855", "shimoda-treaty"),
        ("1875", "st-petersburg-1875"),
        ("four islands", "joint-declaration-1956"),
        ("Sino-Soviet split", "sino-soviet-experts"),
        ("opening to China", "kissinger-peking"),
        ("Abe Putin", "abe-putin-2013"),
        ("Korean peninsula", "rus-dprk-treaty-2024"),
        ("Mongolia recognition", "mongolia-plebiscite"),
        ("択捉島 1956", "shigemitsu-moscow"),
        ("КУНАШИР 1956", "shigemitsu-moscow"),
    ],
)
def test_episodes_are_found(finder: Finder, words: str, expected: str) -> None:
    assert expected in [one.id for one in finder.find(words)]


def test_case_and_accents_do_not_matter(finder: Finder) -> None:
    assert folded("Tōgō ÉTOROFU") == "togo etorofu"
    assert finder.find("TÖGO") == finder.find("togo") != ()


def test_every_word_must_be_there(finder: Finder) -> None:
    both = set(finder.find("Yalta Mongolia"))
    assert both < set(finder.find("Yalta")) and both < set(finder.find("Mongolia"))
    assert finder.find("Yalta Zanzibar") == ()


def test_the_nearest_when_nothing_has_all(finder: Finder) -> None:
    assert "yalta-3-kurils" in [one.id for one in finder.nearest("Yalta Zanzibar")]
    assert finder.nearest("Zanzibar") == ()


def test_years_bound_the_search(finder: Finder) -> None:
    assert {one.date[:4] for one in finder.find("Sakhalin 1904-05")} <= {"1904", "1905"}
    assert finder.find("") == () and finder.find("the") == ()
