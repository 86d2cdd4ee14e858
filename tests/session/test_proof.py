"""The proof at size, at a size that fits a test; `bench --proof N --pumps N` runs it in full."""

from dataclasses import replace

from game.rules.dynamics import changed
from game.session.proof import Counts, Proving, proved
from game.session.proof.moments import moments
from game.session.proof.pumps import position

NAME = "portsmouth-1905"


def test_answers_gains_secrets_and_loops_stand_up() -> None:
    found = proved(Proving(trials=60, pumps=24, seed=5, scenarios=(NAME,)))[NAME]
    answers = found.answers
    assert answers.laid == 60 and answers.refused and answers.countered
    assert answers.turned == answers.named and answers.missed == 0
    assert answers.fit == answers.kept_locks == answers.countered
    assert found.gains.trials == found.privacy.trials == 60
    assert found.pumps.games == 24 and found.pumps.pumps == []
    assert found.faults == 0


def test_what_may_not_be_is_counted() -> None:
    counts = Counts()
    counts.answers.named, counts.answers.turned = 3, 2
    counts.pumps.pumps.append("a loop")
    more = Counts()
    more.add(counts)
    more.add(counts)
    assert counts.faults == 2 and more.faults == 4 and more.pumps.pumps == ["a loop", "a loop"]


def test_a_position_rises_with_what_the_seat_has_a_stake_in() -> None:
    state = moments(NAME, 5, 1)[0]
    me = state.setup.index["RUS"]
    richer = replace(state, world=changed(state.world, me, "capital", 300))
    tired = replace(state, world=changed(state.world, me, "weariness", 800))
    assert position(richer, "RUS") > position(state, "RUS") > position(tired, "RUS")
