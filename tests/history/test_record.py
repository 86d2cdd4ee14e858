"""The shipped record: complete, sourced, in order; and played through the engine without a difference."""

import pytest

from game.history.loading import load_record
from game.history.record import Entry, Record
from game.history.wording import CLAUSES, read_term
from game.scenario.loading import load_world
from game.scenario.world import World


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


def test_it_is_complete(record: Record) -> None:
    assert len(record.entries) == 1089
    assert len(record.effects) >= 130
    assert len(record.sources) > 900
    assert sum(entry.seed for entry in record.in_order) == 60


def test_every_move_has_a_source_and_a_place_in_a_file(record: Record) -> None:
    for one in record.happenings:
        assert one.source.strip() and one.line > 0 and one.file.endswith(".yaml")


def test_it_runs_in_order_of_date(record: Record) -> None:
    days = [one.day for one in record.happenings]
    assert days == sorted(days)
    before = record.before("1905-09-05")
    assert before[-1].day < "1905-09-05" <= record.in_order[len(before)].day


def test_every_tenure_after_the_opening_can_be_cited(record: Record, world: World) -> None:
    for chip in world.chips.values():
        for tenure in chip.tenures[1:]:
            maker = record.maker_of(chip.id, tenure.since)
            assert maker is not None and maker.source, (chip.id, tenure.since)


def test_terms_of_portsmouth(record: Record) -> None:
    treaty = record.entries["portsmouth-15-treaty"]
    cession = next(term for term in treaty.terms if term.clause == "cede")
    assert (cession.giver, cession.taker, cession.chips) == ("RUS", "JPN", ("south_sakhalin",))
    assert {transfer.chip for transfer in treaty.transfers} >= {"south_sakhalin", "north_sakhalin", "smr"}


def test_the_record_reads_its_own_words_as_it_says(record: Record, world: World) -> None:
    chips = frozenset(world.chips)
    for entry in record.in_order:
        for term in entry.terms:
            assert read_term(term.words, chips) == term, entry.id


def test_most_phrases_are_understood(record: Record) -> None:
    terms = [term for entry in record.in_order for term in entry.terms]
    assert sum(term.clause == "pledge" for term in terms) < len(terms) / 10
    assert {term.clause for term in terms} <= set(CLAUSES)


def test_vocabulary_and_wording_agree(world: World) -> None:
    assert set(CLAUSES) == set(world.clauses)


@pytest.mark.parametrize(
    ("words", "clause", "giver", "taker", "years", "level", "unit"),
    [
        ("lease dalian CHN->RUS 25y", "lease", "CHN", "RUS", 25, 0, ""),
        ("indemnity CHN->JPN 200m taels", "indemnity", "CHN", "JPN", 0, 200_000_000, "taels"),
        ("sell alaska RUS->USA 7.2m dollars", "sell", "RUS", "USA", 0, 7_200_000, "dollars"),
        ("neutrality RUS<->JPN 5y", "neutrality", "RUS", "JPN", 5, 0, ""),
        ("alliance vs JPN and its allies 30y", "alliance", "", "", 30, 0, ""),
        ("four islands named as subject", "claim", "", "", 0, 0, ""),
        ("drop indemnity", "waive", "", "", 0, 0, ""),
    ],
)  # fmt: skip
def test_reading_a_phrase(words: str, clause: str, giver: str, taker: str, years: int, level: int, unit: str) -> None:
    term = read_term(words, frozenset({"dalian", "alaska", "iturup", "kunashir", "shikotan", "habomai"}))
    assert (term.clause, term.giver, term.taker, term.years) == (clause, giver, taker, years)
    assert (term.level, term.unit) == (level, unit)


def test_aliases_stand_for_chips() -> None:
    chips = frozenset({"iturup", "kunashir", "shikotan", "habomai", "north_kurils"})
    assert set(read_term("return four islands RUS->JPN", chips).chips) == chips - {"north_kurils"}
    assert set(read_term("cede whole kurils RUS->JPN", chips).chips) == chips


def test_an_entry_knows_its_kind(record: Record) -> None:
    assert isinstance(record.happenings[0], Entry)
    assert record.happenings[0].id == "shimoda-treaty"
