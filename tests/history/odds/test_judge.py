"""The judge looks at the eve of a move and nothing else, and leans the way history does."""

import dataclasses
import time

import pytest

from game.history.chronicle import cases_of
from game.history.odds.eves import eves_of, last_day
from game.history.odds.judge import Judge
from game.history.record import Entry
from game.rules.odds.model import likely
from game.scenario.reading import parse_document

CASES = """
- id: unseen
  date: '1983-05-10'
  initiator: JPN
  targets: [RUS]
  move: proposal
  chips: [safe_fishing]
  terms: [{words}]
"""


def case(judge: Judge, words: str = "mail and grave visits twice a year", **changes: object) -> Entry:
    read = cases_of(parse_document(CASES.format(words=words).encode("utf-8"), "cases.yaml"), judge.world)[0]
    return dataclasses.replace(read, **changes)  # type: ignore[arg-type]


def chance(judge: Judge, entry: Entry) -> int:
    return judge.judge(entry).likely.odds.chance


def test_a_case_outside_the_record_is_judged(judge: Judge) -> None:
    found = judge.judge(case(judge))
    assert found.history is None
    assert 0 < found.likely.low < found.likely.odds.chance < found.likely.high < 10_000
    assert found.precedents and all(one.move.source for one in found.precedents)


def test_factors_sum_to_the_figure_for_every_move_on_record(judge: Judge) -> None:
    for entry in judge.record.in_order:
        odds = judge.judge(entry).likely.odds
        assert odds.base + sum(factor.pull for factor in odds.factors) == odds.chance
        assert sum(odds.shares) == 10_000 and min(odds.shares) >= 0


def test_what_history_did_is_shown_and_not_heard(judge: Judge) -> None:
    entry = judge.record.entries["muravyov-all-sakhalin"]
    found = judge.judge(dataclasses.replace(entry, id="renamed", outcome="accepted"))
    assert found.history is entry
    assert entry.id not in [one.move.id for one in found.precedents]


def test_precedents_lie_before_the_move(judge: Judge) -> None:
    for entry in judge.record.in_order[::40]:
        for one in judge.judge(entry).precedents:
            assert judge.record.entries[one.move.id].day < entry.day


def test_neither_the_outcome_nor_the_future_is_looked_at(judge: Judge) -> None:
    cut = judge.record.in_order[600]
    turned = {
        entry.id: entry
        if last_day(entry.date) < last_day(cut.date)
        else dataclasses.replace(entry, outcome="broken", transfers=(), note="", context="")
        for entry in judge.record.in_order
    }
    other = eves_of(judge.world, dataclasses.replace(judge.record, entries=turned), judge.eves.standing.background)
    for entry in judge.record.in_order[560:600]:
        assert other.occasion(turned[entry.id]) == judge.eves.occasion(entry)
    assert other.occasion(turned[cut.id]) == judge.eves.occasion(cut)


def test_the_context_and_the_note_are_not_looked_at(judge: Judge) -> None:
    entry = judge.record.entries["alaska-purchase"]
    bare = dataclasses.replace(entry, context="", note="", outcome="", transfers=(), source="")
    assert judge.eves.occasion(bare) == judge.eves.occasion(entry)


def test_a_binding_award_helps(judge: Judge) -> None:
    plainly = case(judge, "boundary on the main channel")
    settled = case(judge, "boundary on the main channel, by binding award of a neutral")
    assert chance(judge, settled) > chance(judge, plainly)


def test_recent_failures_hurt(judge: Judge) -> None:
    words = "return four islands RUS->JPN"
    islands = ("iturup", "kunashir", "shikotan", "habomai")
    early = case(judge, words, date="1954-01-01", chips=islands)
    late = case(judge, words, date="1956-08-20", chips=islands)
    memory = judge.eves.occasion(late).memory
    assert memory.same_ask < 0 and memory.last_failed == 1
    pulls = {f.key: f.pull for f in judge.judge(late).likely.odds.factors}
    assert pulls["same_ask"] < 0 and pulls["last_failed"] < 0
    assert chance(judge, late) < chance(judge, early)


def test_after_1945_force_gains_less(judge: Judge) -> None:
    blow = case(judge, "seize the islets", act="seize", chips=("senkaku",), by="CHN", to=("JPN",))
    occasion = judge.eves.occasion(dataclasses.replace(blow, date="2012-01-01"))
    before = likely(judge.weights.model, dataclasses.replace(occasion, year=1912)).odds.chance
    assert likely(judge.weights.model, occasion).odds.chance < before


def test_small_things_are_easier_than_land(judge: Judge) -> None:
    small, land = case(judge), case(judge, "return four islands RUS->JPN", chips=("kunashir", "iturup"))
    assert chance(judge, small) > chance(judge, land) + 2_000


def test_the_same_case_gives_the_same_judgement(judge: Judge) -> None:
    assert judge.judge(case(judge)) == judge.judge(case(judge))


def test_a_case_takes_less_than_five_milliseconds(judge: Judge) -> None:
    entry = case(judge)
    judge.judge(entry)
    best = min(_timed(judge, entry) for _ in range(50))
    assert best < 0.005


def _timed(judge: Judge, entry: Entry) -> float:
    start = time.perf_counter()
    judge.judge(entry)
    return time.perf_counter() - start


@pytest.mark.parametrize(
    ("date", "ends"), [("1904-02", "1904-02-29"), ("1905-12", "1905-12-31"), ("1905-08-29", "1905-08-29")]
)
def test_a_month_is_over_on_its_last_day(date: str, ends: str) -> None:
    assert last_day(date) == last_day(ends)
