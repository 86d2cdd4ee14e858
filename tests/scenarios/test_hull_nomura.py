"""Hull and Nomura, 1941: history's path is legal and ends in war; every id has its words, every claim its source."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest

from game import places
from game.rules.events import CrisisEnded, OrderResolved
from game.scenario.build import Scenario, load_scenario
from game.scenario.reading import read_document
from game.session.replay import play_path

NAME = "hull-nomura-1941"
FOLDER = places.shipped("scenarios") / NAME
SEATS = ("USA", "JPN")


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(NAME)


@pytest.fixture(scope="module")
def words() -> dict[str, Any]:
    return dict(read_document(FOLDER / "texts" / "en.yaml").value)


def walk(value: Any, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield where, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*where, str(key)))
    elif isinstance(value, list):
        for k, inner in enumerate(value):
            yield from walk(inner, (*where, str(k)))


def test_the_path_of_history_is_legal_and_ends_in_war(scenario: Scenario) -> None:
    replay = play_path(scenario)
    assert replay.faults == []
    state = replay.session.state
    assert state.ending is not None and state.ending.kind == "war" and state.date == "1941-12-07"
    ended = [e for move in replay.moves for e in move.events if isinstance(e, CrisisEnded)]
    assert [e.kind for e in ended] == ["war"]
    answers = [e.order.act for m in replay.moves for e in m.events if isinstance(e, OrderResolved)]
    assert answers[-1] == "strike_south" and "offer_standstill" in answers


def test_every_id_has_its_words(scenario: Scenario, words: dict[str, Any]) -> None:
    form = scenario.form
    assert list(words["powers"]) == list(form.powers)
    assert list(words["issues"]) == [issue.id for issue in form.table.issues]
    for issue in form.table.issues:
        told = words["issues"][issue.id]
        assert list(told["levels"]) == [level.id for level in issue.levels] and issue.family in words["families"]
        assert all(level["article"] for level in list(told["levels"].values())[1:])
        assert told["why"] and told["source"]
    assert set(words["acts"]) == set(words["rungs"]) == set(form.acts)
    for act, kind in scenario.setup.acts.items():
        assert list(words["rungs"][act]) == [rung.id for rung in kind.ladder], act
        if kind.step:
            assert words["acts"][act]["do"] and words["acts"][act]["variant"], act
    assert {ban.because for ban in form.table.bans} == set(words["bans"])
    for seat in SEATS:
        assert list(words["factions"][seat]) == [faction.id for faction in form.homes[seat].factions]
        assert list(words["objectives"][seat]) == [aim.id for aim in form.objectives[seat]]
        assert set(words["reasons"][seat]) == set(words["issues"])
        assert {"treaty_better", "treaty_as_history", "treaty_worse", "truce", "no_treaty", "war", "unratified"} == set(
            words["verdicts"][seat]
        )
    assert {"treaty", "truce", "no_treaty", "war", "unratified"} == set(words["endings"])


def test_the_ladder_has_its_words(scenario: Scenario, words: dict[str, Any]) -> None:
    crisis = scenario.setup.crisis
    assert crisis is not None
    told = words["crisis"]
    assert list(told["rungs"]) == [rung.id for rung in crisis.rungs]
    assert set(told["onlookers"]) == set(scenario.form.powers) - set(SEATS)
    for by, about in (SEATS, SEATS[::-1]):
        assert set(told["estimates"][by][about]) == {"fights", "yields"}
    weighed = {key for act in scenario.setup.acts.values() if act.step for key in act.weights}
    assert weighed <= set(told["why"])


def test_lines_fit_their_boxes(words: dict[str, Any]) -> None:
    for issue, entry in words["issues"].items():
        assert len(entry["title"]) <= 24 and len(entry["where"]) <= 28, issue
        assert all(len(line) <= 34 for line in entry["ask"].values()), issue
        for name, level in entry["levels"].items():
            assert len(level.get("article", "").replace("**", "")) <= 60, (issue, name)
            assert len(level.get("note", "")) <= 48 and len(level["short"]) <= 24, (issue, name)
            assert max(len(level["give"]), len(level["receive"])) <= 34, (issue, name)
    for act, entry in words["acts"].items():
        assert len(entry["line"].format(target="Netherlands")) <= 34, act
    for where, value in walk(words["reasons"]):
        assert not isinstance(value, str) or len(value) < 30, (where, value)
    for where, value in walk(words):
        assert value is not None and (not isinstance(value, str) or value.count("**") % 2 == 0), where


def test_dispatches_are_telegrams(scenario: Scenario, words: dict[str, Any]) -> None:
    counted = dict.fromkeys(((turn, seat) for turn in range(1, 17) for seat in SEATS), 0)
    for dispatch in words["dispatches"]:
        text = dispatch["text"]
        counted[dispatch["turn"], dispatch["to"]] += 1
        assert len(text.split()) <= 25 and text == text.upper() and text.endswith("."), text
        assert dispatch["kind"] in ("to_me", "press", "secret", "intercept")
        arrives = date.fromisoformat(scenario.setup.dates[dispatch["turn"] - 1])
        assert date.fromisoformat(dispatch["date"]) <= arrives, text
        assert dispatch["kind"] != "intercept" or dispatch["to"] == "USA", "only Washington read the other's cables"
    assert min(counted.values()) >= 2, counted


def test_every_settlement_has_a_name(scenario: Scenario, words: dict[str, Any]) -> None:
    main = {i.id: [level.id for level in i.levels] for i in scenario.form.table.issues if i.principal}

    def fits(when: dict[str, str], signed: dict[str, str]) -> bool:
        return all(signed[i] == level or (level == "any" and signed[i] != main[i][0]) for i, level in when.items())

    named = set()
    for chosen in product(*main.values()):
        signed = dict(zip(main, chosen, strict=True))
        named.add(next(row["name"] for row in words["settlements"] if fits(row["when"], signed)))
    assert named == {row["name"] for row in words["settlements"]}


def test_every_source_is_cited_and_every_claim_has_one(words: dict[str, Any]) -> None:
    used = {value for where, value in walk(words) if where and where[-1] == "source"}
    assert used == set(words["sources"]), used ^ set(words["sources"])
    assert [entry["turn"] for entry in words["history"]] == list(range(1, 17))
    for group in ("dispatches", "history"):
        assert all(entry["source"] for entry in words[group])
    assert all(entry["source"] for entry in words["crisis"]["before"])
    assert all(entry["source"] for entry in words["crisis"]["rungs"].values())


@pytest.fixture(scope="module", params=("ru", "ja", "zh"))
def translation(request: pytest.FixtureRequest) -> dict[str, Any]:
    return dict(read_document(FOLDER / "texts" / f"{request.param}.yaml").value)


def known(root: Any, where: tuple[str, ...]) -> bool:
    for key in where:
        if not isinstance(root, dict) or key not in root:
            return False
        root = root[key]
    return True


def test_translations_name_what_the_english_names(words: dict[str, Any], translation: dict[str, Any]) -> None:
    for where, value in walk(translation):
        assert value is not None and known(words, where), where
    for group in ("powers", "families", "issues", "acts", "factions", "objectives"):
        assert list(translation[group]) == list(words[group]), group
    for issue, entry in words["issues"].items():
        for level, told in entry["levels"].items():
            mine = translation["issues"][issue]["levels"][level]
            assert ("article" in mine) == ("article" in told), (issue, level)
            article = mine.get("article", "")
            assert article.count("**") % 2 == 0 and len(article.replace("**", "")) <= 60, article
            assert len(mine["short"]) <= 24 and len(mine.get("note", "")) <= 48, mine


def test_translations_are_in_their_script(translation: dict[str, Any]) -> None:
    script = {"ru": "[а-яё]", "ja": "[぀-ヿ一-鿿]", "zh": "[一-鿿]"}[translation["language"]]
    for group in ("issues", "acts", "factions", "objectives", "verdicts"):
        for where, value in walk(translation[group], (group,)):
            if isinstance(value, str) and value:
                assert re.search(script, value.lower()), (where, value)
