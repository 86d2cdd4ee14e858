"""The record as display data: moves, cards, filters, places, the course of worth."""

import pytest

from game.rules.events import OrderGiven
from game.ui.cards.timeline import (
    KINDS,
    POWERS,
    Move,
    Sieve,
    Timeline,
    card_of,
    checked,
    choices,
    course_of,
    decimal,
    load_timeline,
    place_of,
    telling,
    wars,
)


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return load_timeline()


def named(timeline: Timeline, name: str) -> Move:
    return next(move for move in timeline.moves if move.of.id == name)


def test_every_happening_of_the_record_is_a_move_with_its_entry_in_the_tree(timeline: Timeline) -> None:
    assert {move.of.id for move in timeline.moves} == {one.id for one in timeline.record.happenings}
    for move in timeline.moves[::50]:
        events = timeline.session.tree.entries[move.entry].events
        assert any(isinstance(event, OrderGiven) and event.order.case == move.of.id for event in events)
    assert timeline.days == tuple(sorted(timeline.days))


def test_the_replay_agrees_with_the_timelines(timeline: Timeline) -> None:
    assert timeline.faults == ()


def test_loading_says_how_far_it_is() -> None:
    heard: list[tuple[float, str]] = []
    load_timeline(lambda share, doing: heard.append((share, doing)))
    assert [share for share, _ in heard] == sorted(share for share, _ in heard)
    assert all(doing for _, doing in heard)


def test_loading_can_be_stopped() -> None:
    class Stopped(Exception):
        pass

    def stop(share: float, doing: str) -> None:
        if share > 0.4:
            raise Stopped

    with pytest.raises(Stopped):
        load_timeline(stop)


def test_a_day_finds_the_last_move_made_by_then(timeline: Timeline) -> None:
    assert timeline.at("1855-01-01") == -1
    assert timeline.moves[timeline.at("1855-02-07")].of.id == "shimoda-treaty"
    assert timeline.at("2025-12-31") == len(timeline.moves) - 1


def test_a_card_holds_what_the_record_says(timeline: Timeline) -> None:
    card = card_of(timeline, named(timeline, "portsmouth-15-treaty"))
    assert card.date == "5 September 1905" and card.outcome == "Ratified" and card.mark == "good"
    assert card.line.startswith(("Japan to", "Russia to")) and card.source and card.confidence
    assert len(card.terms) == len(timeline.record.entries["portsmouth-15-treaty"].terms)
    assert any("Sakhalin" in changed.name for changed in card.changed)


def test_every_move_has_a_full_card(timeline: Timeline) -> None:
    for move in timeline.moves:
        card = card_of(timeline, move)
        assert card.source and card.note and card.heading and card.date and move.title, move.of.id
        assert not any("->" in term.text or "_" in term.text for term in card.terms), (move.of.id, card.terms)


def test_powers_go_by_the_name_of_the_day() -> None:
    said = telling()
    assert [said.name("RUS", f"{year}-06-01") for year in (1905, 1945, 2020)] == ["Russia", "Soviet Union", "Russia"]
    assert said.name("RUS+USA", "1945-09-02") == "Soviet Union and United States"
    assert said.term("no indemnity Art.9", "1905-09-05") == "No indemnity, Art. 9"
    assert said.term("return cer RUS->CHN", "1950-02-14") == "Return Chinese Eastern Railway, Soviet Union to China"


@pytest.mark.parametrize("kind", KINDS)
def test_each_filter_keeps_as_many_as_it_says(timeline: Timeline, kind: str) -> None:
    found = choices(timeline, kind)
    assert len(found) > 10
    for choice in found[::7]:
        assert len(Sieve().with_value(kind, choice.key).of(timeline)) == choice.count
        assert choice.text != choice.key or kind == "era"


def test_filters_narrow_each_other_and_words_find(timeline: Timeline) -> None:
    kurils = Sieve(words="kurils").of(timeline)
    mine = Sieve(power="JPN", act="demand", words="kurils").of(timeline)
    assert 0 < len(mine) < len(kurils) < len(timeline.moves)
    assert all(move.act == "demand" for move in mine)
    assert Sieve(words="no such words at all").of(timeline) == ()
    assert Sieve(power="JPN", chip="kunashir").said(timeline) == ("Japan", "Kunashir, Kunashiri")


def test_a_place_is_cited_from_the_move_that_made_its_state(timeline: Timeline) -> None:
    place = place_of(timeline, "kunashir", "1950-01-01")
    assert place.line == "Soviet Union, since 2 February 1946"
    assert "1946" in place.source and place.claims == "Japan"
    assert [held.code for held in place.fact] == ["JPN", "RUS", "RUS"]
    assert [held.code for held in place.law] == ["JPN", "RUS"]
    assert place_of(timeline, "taiwan", "1855-06-01").source


@pytest.mark.parametrize("power", POWERS)
def test_the_course_is_the_sum_of_what_is_held(timeline: Timeline, power: str) -> None:
    course = course_of(timeline.world, power)
    for date in ("1855-01-01", "1905-09-05", "1942-07-01", "1945-09-02", "2025-12-31"):
        held = [chip for chip in timeline.world.chips.values() if power in chip.tenure_at(date).holders]
        assert course.at(date) == sum(chip.worth_to(power, date).total for chip in held), date


def test_years_of_war_are_in_order_and_have_a_source() -> None:
    assert all(war.since < war.until and war.source for war in wars())
    assert [war.since for war in wars()] == sorted(war.since for war in wars())
    assert decimal("1905-07-01") == 1905.5 and decimal("1905-07") == 1905.5


@pytest.mark.parametrize(
    ("text", "iso"), [("1945-09-02", "1945-09-02"), ("1945-9", "1945-09-01"), (" 1945 ", "1945-01-01")]
)
def test_a_date_may_be_written_short(text: str, iso: str) -> None:
    assert checked(text) == iso


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2 Septembr 1945", "month as a figure"),
        ("1945-02-30", "no such day"),
        ("1850", "record runs from"),
        ("", "A date is"),
    ],
)
def test_a_wrong_date_is_told_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        checked(text)
