"""The words of the two conferences: every id has its words, every claim its source, every line fits its box."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from game.places import shipped
from game.scenario.reading import read_document

SCENARIOS = shipped("scenarios")
CONFERENCES = ("washington-1921", "san-francisco-1951")
CIRCUMSTANCES = ("alternative_army", "purse", "pressure", "weariness", "hope", "time", "press")
STANCES = ("early", "money", "half_island", "nearly", "last")
DISPATCHES_A_TURN = 2


class Written:
    """One conference as its files say it: structure, English words, the acts it offers."""

    def __init__(self, name: str) -> None:
        self.scenario = dict(read_document(SCENARIOS / name / "scenario.yaml").value)
        self.words = dict(read_document(SCENARIOS / name / "texts" / "en.yaml").value)
        known = read_document(SCENARIOS / "acts.yaml").value["acts"]
        self.acts = {name: act for name, act in known.items() if name in self.scenario["acts"]}

    @property
    def issues(self) -> dict[str, dict[str, Any]]:
        return {issue["id"]: issue for issue in self.scenario["table"]["issues"]}


@pytest.fixture(scope="module", params=CONFERENCES)
def written(request: pytest.FixtureRequest) -> Written:
    return Written(request.param)


def plain(text: str) -> str:
    """A line as it is set: without the marks of bold."""
    return text.replace("**", "")


def walk(value: Any, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield where, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*where, str(key)))
    elif isinstance(value, list):
        for k, inner in enumerate(value):
            yield from walk(inner, (*where, str(k)))


def test_the_catalogue_names_the_scenario(written: Written) -> None:
    for key in ("title", "years", "subtitle", "place", "summary", "length"):
        assert written.words[key].strip(), key


def test_every_power_is_named(written: Written) -> None:
    powers, words = written.scenario["powers"], written.words["powers"]
    assert list(words) == powers
    for power, entry in words.items():
        for key in ("name", "adjective", "long", "capital", "ruler", "minister", "standing"):
            assert entry[key], (power, key)
    for seat in written.scenario["seats"]:
        for key in ("delegates", "delegates_long", "head_of_delegation", "consent", "signs"):
            assert words[seat][key], (seat, key)
        assert set(words[seat]["relation_notes"]) == set(powers) - {seat}
        assert all(len(note) <= 48 for note in words[seat]["relation_notes"].values())


def test_the_room_has_its_words(written: Written) -> None:
    table, words = written.scenario["table"], written.words
    assert list(words["items"]) == [item["id"] for item in table["items"]]
    for name, item in words["items"].items():
        assert item["title"] and item["line"] and item["treaty"] and item["source"], name
        assert len(item["title"]) <= 28 and len(item["line"]) <= 40, name
    assert set(words["absent"]) == set(table["absent"].values())
    assert set(words["also"]) == set(table["also"])
    for entry in (*words["absent"].values(), *words["also"].values()):
        assert entry["line"] and entry["text"] and entry["source"]


def test_every_issue_and_level_has_its_words(written: Written) -> None:
    assert list(written.words["issues"]) == list(written.issues)
    for name, issue in written.issues.items():
        entry = written.words["issues"][name]
        assert set(entry["ask"]) == {"give", "receive"}
        assert entry["why"] and entry["source"]
        assert list(entry["levels"]) == [level["id"] for level in issue["levels"]]
        for k, level in enumerate(entry["levels"].values()):
            assert level["name"] and level["short"] and level["give"] and level["receive"]
            assert k == 0 or level["article"], (name, level)
        assert issue["family"] in written.words["families"]


def test_lines_fit_their_boxes(written: Written) -> None:
    for issue, entry in written.words["issues"].items():
        assert len(entry["title"]) <= 24 and len(entry["where"]) <= 28, issue
        assert all(len(line) <= 34 for line in entry["ask"].values()), issue
        for name, level in entry["levels"].items():
            where = (issue, name)
            assert len(plain(level.get("article", ""))) <= 60, where
            assert len(level.get("note", "")) <= 48, where
            assert len(level["short"]) <= 24, where
            assert max(len(level["give"]), len(level["receive"])) <= 34, where
    for act, entry in written.words["acts"].items():
        assert len(entry["line"].format(other="Japan", target="United States", mover="Japan")) <= 34, act


def test_no_entry_is_empty_and_bold_marks_are_paired(written: Written) -> None:
    for where, value in walk(written.words):
        assert value is not None, where
        assert not isinstance(value, str) or value.count("**") % 2 == 0, where


def test_reasons_are_short_noun_phrases(written: Written) -> None:
    reasons = written.words["reasons"]
    for seat in written.scenario["seats"]:
        felt = [n for n, i in written.issues.items() if any(seat in v.get("worth", {}) for v in i["levels"])]
        assert set(felt) <= set(reasons[seat]) <= set(written.issues), seat
        assert all({"given", "kept"} <= set(pair) <= {"given", "kept", "less"} for pair in reasons[seat].values())
        assert set(CIRCUMSTANCES) <= set(reasons["circumstances"][seat])
    for where, value in walk(reasons):
        if isinstance(value, str):
            assert 0 < len(value) < 30 and not value.endswith("."), where


def test_bans_acts_and_rungs_have_their_words(written: Written) -> None:
    words = written.words
    assert {ban["because"] for ban in written.scenario["table"]["bans"]} == set(words["bans"])
    assert list(words["acts"]) == list(written.acts) == list(words["rungs"])
    for act, entry in written.acts.items():
        assert set(words["acts"][act]) == {"name", "line", "with", "what"}
        assert list(words["rungs"][act]) == [rung["id"] for rung in entry["ladder"]]


def test_homes_advisers_and_aims_have_their_words(written: Written) -> None:
    words = written.words
    for seat, home in written.scenario["homes"].items():
        assert list(words["factions"][seat]) == [faction["id"] for faction in home["factions"]]
        for entry in words["factions"][seat].values():
            assert len(entry["for"]) <= 24 and len(entry["against"]) <= 24
    for seat, aims in written.scenario["objectives"].items():
        assert list(words["objectives"][seat]) == [aim["id"] for aim in aims]
        assert len(words["advisers"][seat]) == 3
        for adviser in words["advisers"][seat]:
            assert all(0 < len(adviser[answer]) <= 48 for answer in ("yes", "either", "no")), adviser
            assert adviser["faction"] in words["factions"][seat]
            assert adviser["aim"] in words["objectives"][seat]


def test_people_stances_and_endings_have_their_words(written: Written) -> None:
    words = written.words
    assert set(words["characters"]) == set(written.scenario["characters"])
    kinds = {"treaty_better", "treaty_as_history", "treaty_worse", "no_treaty", "unratified"}
    for seat in written.scenario["seats"]:
        assert tuple(stance["when"] for stance in words["stances"][seat]) == STANCES
        assert all(len(stance["title"]) <= 32 for stance in words["stances"][seat])
        assert kinds <= set(words["verdicts"][seat])
        assert all(2 <= len(verdict["title"].split()) <= 4 for verdict in words["verdicts"][seat].values())
    assert {"treaty", "no_treaty", "unratified"} <= set(words["endings"])
    assert all(ending["inference"].startswith("The game's inference") for ending in words["endings"].values())


def test_the_real_settlement_is_the_first_that_fits(written: Written) -> None:
    first = {name: issue["levels"][0]["id"] for name, issue in written.issues.items()}
    signed = first | written.scenario["history"]["treaty"]
    rows = written.words["settlements"]
    for row in rows:
        for issue, level in row["when"].items():
            assert level in ("any", "none", *written.words["issues"][issue]["levels"]), row
    assert all(signed[issue] == level for issue, level in rows[0]["when"].items())
    assert len({row["name"] for row in rows}) == len(rows)


def test_dispatches_are_telegrams(written: Written) -> None:
    counted = Counter((dispatch["turn"], dispatch["to"]) for dispatch in written.words["dispatches"])
    for dispatch in written.words["dispatches"]:
        text = dispatch["text"]
        assert len(text.split()) <= 25, text
        assert text == text.upper() and text[-1] in ".?" and "STOP" not in text.split(), text
        assert dispatch["kind"] in ("to_me", "press", "secret")
        arrives = date.fromisoformat(written.scenario["dates"][dispatch["turn"] - 1])
        assert date.fromisoformat(dispatch["date"]) <= arrives, text
        assert "if" not in dispatch or dispatch["source"] == "game", text
    for turn in range(1, len(written.scenario["dates"]) + 1):
        for seat in written.scenario["playable"]:
            assert counted[turn, seat] >= DISPATCHES_A_TURN, (turn, seat)


def test_history_is_told_turn_by_turn(written: Written) -> None:
    told = written.words["history"]
    assert [entry["turn"] for entry in told] == list(range(1, len(written.scenario["dates"]) + 1))
    assert all(entry["text"] and date.fromisoformat(entry["date"]) for entry in told)


def test_every_source_is_cited_and_every_citation_used(written: Written) -> None:
    used = {value for where, value in walk(written.words) if where and where[-1] == "source"}
    assert used == set(written.words["sources"])


def test_claims_carry_sources(written: Written) -> None:
    words = written.words
    for seat in written.scenario["seats"]:
        briefing = words["briefing"][seat]
        assert briefing["lead"] and briefing["aims"]
        for entry in (*briefing["paragraphs"], *briefing["red_lines"], *words["objectives"][seat].values()):
            assert entry["source"]
    for entry in (*words["dispatches"], *words["history"], *words["characters"].values()):
        assert entry["source"]
    assert all(stance["source"] for stances in words["stances"].values() for stance in stances)
    assert all(ending["what_history_did"]["source"] for ending in words["endings"].values())


def test_starting_figures_are_explained(written: Written) -> None:
    for seat, accounts in written.words["readings"].items():
        assert set(accounts) <= set(written.scenario["world"]["accounts"][seat])
        assert all(entry["text"] and entry["source"] for entry in accounts.values())
