"""The endurance run: the same talks by number, faults told, a count that can be taken up again."""

import json
from pathlib import Path

import numpy as np
import pytest

from game.arena import endurance
from game.arena.endurance import BelowReservation, Watched, endure, fault_of, random_talk
from game.arena.hostile import HOSTILE
from game.players.bargaining.parley import Moment
from game.rules.interests import Package, Worths


def test_a_hundred_talks_are_without_fault() -> None:
    assert [number for number in range(100) if fault_of(3, number) is not None] == []


def test_a_talk_is_the_same_by_its_number() -> None:
    once, again = random_talk(7, 12), random_talk(7, 12)
    assert once.names == again.names and once.domain.issues == again.domain.issues
    assert once.play(7).utilities == again.play(7).utilities
    assert {len(random_talk(7, number).names) for number in range(40)} == {2, 3, 4}


def test_the_count_is_kept_and_taken_up_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[int] = []
    monkeypatch.setattr(endurance, "fault_of", lambda seed, number: played.append(number))
    state = tmp_path / "state.json"
    assert endure(5, 1, state)["done"] == 5
    assert endure(8, 1, state)["done"] == 8
    assert played == list(range(8))
    assert json.loads(state.read_text(encoding="utf-8"))["done"] == 8
    assert endure(2, 2, state)["done"] == 2, "another seed begins anew"


def test_faults_are_told_and_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endurance, "fault_of", lambda seed, number: f"fault {number}")
    kept = endure(100, 1, None)
    assert len(kept["faults"]) == kept["done"] == 20


class Spendthrift:
    """Offers and signs what it should not."""

    def propose(self, moment: Moment) -> Package:
        return np.array([1])

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        return True


def test_the_watch_sees_what_is_below_the_reservation() -> None:
    watched = Watched(Spendthrift(), Worths((np.array([5, 0]),), (), 3))
    with pytest.raises(BelowReservation, match="offered"):
        watched.propose(Moment(0, 1, 1, 1))
    with pytest.raises(BelowReservation, match="signed"):
        watched.accepts(np.array([1]), Moment(0, 1, 1, 1))


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_the_hostile_keep_to_the_agenda_and_to_their_seed(name: str) -> None:
    worths = Worths(tuple(np.array([4, 9, 1]) for _ in range(3)))
    said = []
    for _ in range(2):
        seat = HOSTILE[name](worths, 5)
        offers = []
        for number in range(20):
            moment = Moment(number, 20, 20 - number, 20 - number)
            seat.accepts(np.array([0, 1, 2]), moment)
            offers.append(seat.propose(moment).tolist())
        assert all(0 <= value < 3 for offer in offers for value in offer)
        said.append(offers)
    assert said[0] == said[1]
