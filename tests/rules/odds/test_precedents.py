"""Precedents pull by likeness, less when few or far, and not at all from the future."""

from game.rules.clauses import Clause
from game.rules.odds.matter import Matter, matter_of
from game.rules.odds.past import Past, Resolved, past_of, recalled
from game.rules.odds.precedents import Case, Library, pulled

FISH = Matter((frozenset({"practical"}),), frozenset({"fishing", "salmon", "quota"}))
LAND = Matter((frozenset({"land"}),), frozenset({"islands", "return"}))


def move(name: str, day: int, matter: Matter = FISH, act: str = "propose", ok: bool = False) -> Resolved:
    outcome = "accepted" if ok else "rejected"
    return Resolved(name, day, "JPN", ("RUS",), act, ("kunashir",), outcome, ok, matter, "a source")


def past(*moves: Resolved) -> Past:
    return past_of(moves, ("JPN", "RUS", "USA"), ("kunashir", "alaska"))


def case(day: int = 100, mover: str = "JPN", but: str = "") -> Case:
    return Case(day, mover, ("RUS",), "propose", FISH, but)


def test_only_what_was_known_on_the_eve_is_heard() -> None:
    library = Library(past(move("old", 50), move("same day", 100), move("later", 150)), {})
    assert [one.move.id for one in library.nearest(case())] == ["old"]


def test_the_case_itself_is_not_heard() -> None:
    library = Library(past(move("old", 50), move("itself", 60)), {})
    assert [one.move.id for one in library.nearest(case(but="itself"))] == ["old"]


def test_likeness_falls_with_other_words_acts_and_parties() -> None:
    peaceful = (move("same", 10), move("other act", 20, act="demand"), move("land", 30, LAND))
    moves = (*peaceful, move("war", 40, act="seize"))
    found = {one.move.id: one.similarity for one in Library(past(*moves), {}).nearest(case())}
    assert found == {"same": 1.0, "other act": 0.5}
    strangers = Library(past(*moves), {}).nearest(case(mover="USA"))
    assert strangers[0].similarity < 0.5


def test_few_or_far_precedents_hardly_pull() -> None:
    surprises = dict.fromkeys("abcdef", 0.8)
    one = Library(past(move("a", 10)), surprises).nearest(case())
    six = Library(past(*(move(name, 10) for name in "abcdef")), surprises).nearest(case())
    far = Library(past(move("a", 10)), surprises).nearest(case(mover="USA"))
    assert 0 < pulled(far) < pulled(one) < pulled(six) < 0.8
    assert pulled(()) == 0


def test_rebuffs_are_recalled_and_fade() -> None:
    record = past(move("no", 1_000), move("no again", 2_000))
    soon = recalled(record, 2_001, "JPN", ("RUS",), ("kunashir",))
    late = recalled(record, 9_000, "JPN", ("RUS",), ("kunashir",))
    assert soon.last_failed == 1 and soon.failures > late.failures > 0 > soon.same_ask
    assert recalled(record, 900, "JPN", ("RUS",), ("kunashir",)).failures == 0
    assert recalled(record, 2_001, "JPN", ("RUS",), ("alaska",)).last_failed == 0


def test_blows_freeze_and_are_forgotten_after_two_years() -> None:
    record = past(move("landing", 1_000, act="seize", ok=True))
    soon, late = (recalled(record, day, "JPN", ("RUS",), ()) for day in (1_001, 2_000))
    assert soon.winning > 0.9 and soon.fighting == 1
    assert late.freeze == late.winning == late.fighting == 0


def test_clauses_are_read_as_words_are() -> None:
    asked = matter_of([Clause("cede", "RUS", "JPN", ("kunashir",)), Clause("indemnity", "RUS", "JPN", level=5)], "JPN")
    assert asked.takes and not asked.gives
    assert {"land", "amount", "trade"} <= asked.topics and asked.gravity == 4.0
    assert matter_of([Clause("fishing")], "JPN").gravity < asked.gravity
