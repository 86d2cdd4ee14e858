"""The words of Portsmouth: every id has its words, every claim its source, every line fits its box."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from game import places
from game.scenario.reading import read_document

SCENARIOS: Path = places.shipped("scenarios")
FOLDER = SCENARIOS / "portsmouth-1905"
SEATS = ("RUS", "JPN", "USA")
PARTIES = ("RUS", "JPN")
CIRCUMSTANCES = ("alternative_army", "purse", "pressure", "weariness", "hope", "time", "press")
STANCES = ("early", "money", "half_island", "nearly", "last")


@pytest.fixture(scope="module")
def scenario() -> dict[str, Any]:
    return dict(read_document(FOLDER / "scenario.yaml").value)


@pytest.fixture(scope="module")
def acts(scenario: dict[str, Any]) -> dict[str, Any]:
    """The acts this scenario offers."""
    return {n: a for n, a in read_document(SCENARIOS / "acts.yaml").value["acts"].items() if n in scenario["acts"]}


@pytest.fixture(scope="module")
def words() -> dict[str, Any]:
    return dict(read_document(FOLDER / "texts" / "en.yaml").value)


def plain(text: str) -> str:
    """A line as it is set: without the marks of bold."""
    return text.replace("**", "")


def levels_of(issue: dict[str, Any]) -> list[str]:
    return ["none", "amount"] if "amounts" in issue else [level["id"] for level in issue["levels"]]


def walk(value: Any, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield where, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*where, str(key)))
    elif isinstance(value, list):
        for k, inner in enumerate(value):
            yield from walk(inner, (*where, str(k)))


def test_the_catalogue_names_the_scenario(words: dict[str, Any]) -> None:
    for key in ("title", "years", "subtitle", "place", "summary", "length"):
        assert words[key].strip(), key
    assert words["language"] == "en"


def test_every_power_is_named(scenario: dict[str, Any], words: dict[str, Any]) -> None:
    assert list(words["powers"]) == scenario["powers"]
    for power, entry in words["powers"].items():
        for key in ("name", "adjective", "long", "capital", "ruler", "minister", "standing"):
            assert entry[key], (power, key)
    for seat in SEATS:
        entry = words["powers"][seat]
        for key in ("delegates", "delegates_long", "head_of_delegation", "consent", "signs"):
            assert entry[key], (seat, key)
        assert set(entry["relation_notes"]) == set(scenario["powers"]) - {seat}
        assert all(len(note) <= 48 for note in entry["relation_notes"].values())


def test_every_issue_and_level_has_its_words(scenario: dict[str, Any], words: dict[str, Any]) -> None:
    issues = scenario["table"]["issues"]
    assert list(words["issues"]) == [issue["id"] for issue in issues]
    for issue in issues:
        entry = words["issues"][issue["id"]]
        assert set(entry["ask"]) == {"give", "receive"}
        assert entry["why"] and entry["source"]
        assert list(entry["levels"]) == levels_of(issue)
        for k, level in enumerate(entry["levels"].values()):
            assert level["name"] and level["short"] and level["give"] and level["receive"]
            assert k == 0 or level["article"], (issue["id"], level)
        assert issue["family"] in words["families"]
    assert "{amount}" in words["issues"]["indemnity"]["levels"]["amount"]["article"]


def test_lines_fit_their_boxes(words: dict[str, Any]) -> None:
    for issue, entry in words["issues"].items():
        assert len(entry["title"]) <= 24 and len(entry["where"]) <= 28, issue
        assert all(len(line) <= 34 for line in entry["ask"].values()), issue
        for name, level in entry["levels"].items():
            where = (issue, name)
            assert len(plain(level.get("article", "")).format(amount="1,500")) <= 60, where
            assert len(level.get("note", "")) <= 48, where
            assert len(level["short"]) <= 24, where
            assert max(len(level["give"]), len(level["receive"])) <= 34, where
    for act, entry in words["acts"].items():
        assert len(entry["line"].format(other="Russia", target="Russia", mover="Russia")) <= 34, act


def test_no_entry_is_empty(words: dict[str, Any]) -> None:
    """An unquoted comma in a flow mapping shows up as a key without a value."""
    assert not [where for where, value in walk(words) if value is None]


def test_bold_marks_are_paired(words: dict[str, Any]) -> None:
    for where, value in walk(words):
        assert not isinstance(value, str) or value.count("**") % 2 == 0, where


def test_reasons_are_short_noun_phrases(scenario: dict[str, Any], words: dict[str, Any]) -> None:
    issues = {issue["id"]: issue for issue in scenario["table"]["issues"]}
    reasons = words["reasons"]
    for seat in PARTIES:
        assert list(reasons[seat]) == list(issues), seat
    for issue, entry in issues.items():
        worths = [level.get("worth", {}) for level in entry.get("levels", ())]
        worths += [entry.get("worth_per_step", {}), entry.get("worth_of_any", {})]
        assert not any("USA" in worth for worth in worths) or issue in reasons["USA"], issue
    for seat in SEATS:
        assert all({"given", "kept"} <= set(pair) <= {"given", "kept", "less"} for pair in reasons[seat].values())
        assert set(CIRCUMSTANCES) <= set(reasons["circumstances"][seat])
    for where, value in walk(reasons):
        if isinstance(value, str):
            assert 0 < len(value) < 30 and not value.endswith("."), where


def test_bans_acts_and_rungs_have_their_words(
    scenario: dict[str, Any], acts: dict[str, Any], words: dict[str, Any]
) -> None:
    assert {ban["because"] for ban in scenario["table"]["bans"]} == set(words["bans"])
    assert list(words["acts"]) == list(acts) == list(words["rungs"])
    for act, entry in acts.items():
        assert set(words["acts"][act]) == {"name", "line", "with", "what"}
        assert list(words["rungs"][act]) == [rung["id"] for rung in entry["ladder"]]
    needs = {need["else"] for entry in acts.values() for need in entry.get("needs", ())}
    assert needs == set(words["conditions"])


def test_homes_advisers_and_aims_have_their_words(scenario: dict[str, Any], words: dict[str, Any]) -> None:
    for seat, home in scenario["homes"].items():
        assert list(words["factions"][seat]) == [faction["id"] for faction in home["factions"]]
        assert all(
            len(entry["for"]) <= 24 and len(entry["against"]) <= 24 for entry in words["factions"][seat].values()
        )
    for seat, aims in scenario["objectives"].items():
        assert list(words["objectives"][seat]) == [aim["id"] for aim in aims]
        assert len(words["advisers"][seat]) == 3
        for adviser in words["advisers"][seat]:
            assert all(0 < len(adviser[answer]) <= 48 for answer in ("yes", "either", "no")), adviser
            assert adviser["faction"] in {*words["factions"].get(seat, ()), *words["objectives"][seat]}
            assert adviser["aim"] in words["objectives"][seat]


def test_people_stances_and_endings_have_their_words(scenario: dict[str, Any], words: dict[str, Any]) -> None:
    assert set(words["characters"]) == set(scenario["characters"])
    for seat in PARTIES:
        assert tuple(stance["when"] for stance in words["stances"][seat]) == STANCES
        assert all(len(stance["title"]) <= 32 for stance in words["stances"][seat])
    kinds = {"treaty_better", "treaty_as_history", "treaty_worse", "war", "unratified"}
    for seat in SEATS:
        assert set(words["verdicts"][seat]) == kinds
        assert all(2 <= len(verdict["title"].split()) <= 4 for verdict in words["verdicts"][seat].values())
    assert {"treaty", "war", "unratified"} <= set(words["endings"])
    assert all(ending["inference"].startswith("The game's inference") for ending in words["endings"].values())


def principal_levels(scenario: dict[str, Any]) -> dict[str, list[str]]:
    """Levels of the issues that name a settlement, money as none or any."""
    principal = [issue for issue in scenario["table"]["issues"] if issue.get("principal")]
    return {issue["id"]: ["none", "any"] if "amounts" in issue else levels_of(issue) for issue in principal}


def named(words: dict[str, Any], levels: dict[str, list[str]], signed: dict[str, str]) -> list[str]:
    def fits(when: dict[str, str]) -> bool:
        return all(signed[i] == level or (level == "any" and signed[i] != levels[i][0]) for i, level in when.items())

    return [row["name"] for row in words["settlements"] if fits(row["when"])]


def test_the_real_settlement_has_its_name(scenario: dict[str, Any], words: dict[str, Any]) -> None:
    levels = principal_levels(scenario)
    signed = {issue: scenario["history"]["treaty"].get(issue, known[0]) for issue, known in levels.items()}
    assert named(words, levels, signed)[0] == "Half the island, no money"


def test_every_settlement_has_a_name_and_every_name_a_settlement(
    scenario: dict[str, Any], words: dict[str, Any]
) -> None:
    levels = principal_levels(scenario)
    rows = [*words["settlements"], *(e for e in words["endings"].values() if "when" in e)]
    assert all(level in (*levels[i], "any") for row in rows for i, level in row["when"].items())
    packages = [dict(zip(levels, chosen, strict=True)) for chosen in product(*levels.values())]
    first = {named(words, levels, package)[0] for package in packages}
    assert first == {row["name"] for row in words["settlements"]}


def test_dispatches_are_telegrams(scenario: dict[str, Any], words: dict[str, Any]) -> None:
    counted = dict.fromkeys(((turn, seat) for turn in range(1, 13) for seat in SEATS), 0)
    for dispatch in words["dispatches"]:
        text = dispatch["text"]
        counted[dispatch["turn"], dispatch["to"]] += 1
        assert len(text.split()) <= 25, text
        assert text == text.upper() and text.endswith(".") and "STOP" not in text.split(), text
        assert '"' not in text and "“" not in text, text
        assert dispatch["kind"] in ("to_me", "press", "secret")
        arrives = date.fromisoformat(scenario["dates"][dispatch["turn"] - 1])
        assert date.fromisoformat(dispatch["date"]) <= arrives, text
        assert "if" not in dispatch or dispatch["source"] == "game", text
    assert all(count >= (2 if seat == "USA" else 3) for (_, seat), count in counted.items()), counted


def test_history_is_told_turn_by_turn(words: dict[str, Any]) -> None:
    assert [entry["turn"] for entry in words["history"]] == list(range(1, 13))
    assert all(entry["text"] and date.fromisoformat(entry["date"]) for entry in words["history"])


def test_every_source_is_cited_and_every_citation_used(words: dict[str, Any]) -> None:
    used = {value for where, value in walk(words) if where and where[-1] == "source"}
    assert used <= set(words["sources"]), used - set(words["sources"])
    assert set(words["sources"]) <= used, set(words["sources"]) - used


def test_claims_carry_sources(words: dict[str, Any]) -> None:
    for seat in SEATS:
        briefing = words["briefing"][seat]
        assert briefing["lead"] and briefing["aims"]
        for entry in (*briefing["paragraphs"], *briefing["red_lines"], *words["objectives"][seat].values()):
            assert entry["source"]
    for entry in (*words["dispatches"], *words["history"], *words["characters"].values()):
        assert entry["source"]
    assert all(stance["source"] for stances in words["stances"].values() for stance in stances)
    assert all(ending["what_history_did"]["source"] for ending in words["endings"].values())


def test_starting_figures_are_explained(scenario: dict[str, Any], words: dict[str, Any]) -> None:
    for seat, accounts in words["readings"].items():
        assert set(accounts) <= set(scenario["world"]["accounts"][seat])
        assert all(entry["text"] and entry["source"] for entry in accounts.values())
