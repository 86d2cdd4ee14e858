"""Saves: never half written, never lost, opened at the last entry, refused with a sentence and left as they are."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from game.rules import Asked, EndTurn, GiveOrder, Order, Refuse
from game.scenario.build import load_scenario
from game.session import Session
from game.session.saves import SaveError, check_save, read_save, write_save
from game.session.shelf import autosave, latest, shelved
from game.session.starting import StartError, Wish, start

PLAYER = """
import sys
from pathlib import Path
from game.rules import Asked, EndTurn, Refuse
from game.scenario.build import load_scenario
from game.session import Session
from game.session.shelf import autosave
seed = 0
while True:
    session = Session.new(load_scenario("portsmouth-1905"), {"RUS"}, seed)
    autosave(session, Path(sys.argv[1]))
    session.play_on()
    print("playing", flush=True)
    while not session.over:
        asked = session.awaiting.asked
        session.submit(EndTurn("RUS") if asked is Asked.TURN else Refuse("RUS", "peace"))
    seed += 1
"""


@pytest.fixture
def session() -> Session:
    """A game of Russia after its first order and two turns."""
    begun = Session.new(load_scenario("portsmouth-1905"), {"RUS"}, 7)
    begun.play_on()
    begun.submit(GiveOrder(Order("RUS", "brief_press", "RUS")))
    while begun.state.turn < 2:
        asked = begun.awaiting
        begun.submit(EndTurn("RUS") if asked and asked.asked is Asked.TURN else Refuse("RUS", "peace"))
    return begun


def digests(session: Session) -> list[str]:
    return [entry.state.digest for entry in session.tree.entries]


def test_a_save_opens_to_the_same_tree(session: Session, tmp_path: Path) -> None:
    session.undo()
    session.submit(GiveOrder(Order("RUS", "seek_loan", "RUS")))
    session.mark("a loan instead")
    path = tmp_path / "game.peace"
    write_save(session, path)
    again = read_save(path)
    assert digests(again) == digests(session)
    assert (again.tree.head, again.seats, again.seed) == (session.tree.head, session.seats, session.seed)
    assert again.tree.here.mark == "a loan instead"
    assert [e.events for e in again.tree.entries] == [e.events for e in session.tree.entries]
    assert check_save(again) is None


def test_play_goes_on_alike_from_a_save(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "game.peace"
    write_save(session, path)
    again = read_save(path)
    for one in (session, again):
        one.players = {**one.players, "RUS": one.players["JPN"]}
        one.play_on()
    assert again.state.digest == session.state.digest


def test_undo_and_redo_survive_a_save(session: Session, tmp_path: Path) -> None:
    after = session.state.digest
    assert session.undo()
    path = tmp_path / "game.peace"
    write_save(session, path)
    again = read_save(path)
    assert again.redo() and again.state.digest == after
    mine = sum(entry.by == "RUS" for entry in again.tree.line())
    assert [again.undo() for _ in range(mine + 1)] == [True] * mine + [False]
    assert [again.redo() for _ in range(mine + 1)] == [True] * mine + [False]
    assert again.state.digest == after


def test_no_scrap_is_left_beside_a_save(session: Session, tmp_path: Path) -> None:
    autosave(session, tmp_path / "game.peace")
    session.undo()
    assert [file.name for file in tmp_path.iterdir()] == ["game.peace"]


def test_a_killed_process_leaves_a_save_that_opens_at_its_last_entry(tmp_path: Path) -> None:
    """A child plays and saves after every entry; it is killed at some moment; the file is whole."""
    path = tmp_path / "killed.peace"
    for wait in (0.05, 0.3):
        child = subprocess.Popen([sys.executable, "-c", PLAYER, str(path)], stdout=subprocess.PIPE)
        assert child.stdout is not None and child.stdout.readline()
        time.sleep(wait)
        child.kill()
        child.wait()
        child.stdout.close()
        found = read_save(path)
        assert found.tree.head == len(found.tree.entries) - 1
        assert check_save(found) is None


Body = dict[str, Any]


def without_digest(body: Body) -> None:
    del body["digest"]


def other_version(body: Body) -> None:
    body["version"] = 99


def other_edition(body: Body) -> None:
    body["digest"] = "0" * 16


def head_nowhere(body: Body) -> None:
    body["head"] = 10_000


def foreign_object(body: Body) -> None:
    body["entries"][1]["events"] = [{"~": "Popen", "args": "x"}]


def wrong_lot(body: Body) -> None:
    entry = next(e for e in body["entries"] if e["lots"])
    entry["lots"] = {name: (lot + 5_000) % 10_000 for name, lot in entry["lots"].items()}
    entry.pop("state", None)


def orphan(body: Body) -> None:
    body["entries"][2]["parent"] = 50


@pytest.mark.parametrize(
    "spoil", [without_digest, other_version, other_edition, head_nowhere, foreign_object, wrong_lot, orphan]
)
def test_a_spoilt_save_is_refused_and_left_as_it_is(session: Session, tmp_path: Path, spoil: Any) -> None:
    path = tmp_path / "game.peace"
    write_save(session, path)
    body = json.loads(path.read_text(encoding="utf-8"))
    spoil(body)
    path.write_text(json.dumps(body), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(SaveError, match=r"game\.peace"):
        read_save(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("cut", [0, 1, 100, 5_000])
def test_a_save_cut_short_is_refused(session: Session, tmp_path: Path, cut: int) -> None:
    path = tmp_path / "game.peace"
    write_save(session, path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(SaveError, match="left as it is"):
        read_save(path)


def test_the_shelf_lists_the_whole_and_the_damaged(session: Session, own_user_folder: Path) -> None:
    folder = own_user_folder / "saves"
    write_save(session, folder / "good.peace")
    (folder / "bad.peace").write_text("{", encoding="utf-8")
    found = {one.path.name: one for one in shelved()}
    assert found["good.peace"].session is not None and not found["good.peace"].fault
    assert found["bad.peace"].session is None and "no whole save" in found["bad.peace"].fault
    last = latest()
    assert last is not None and last.path.name == "good.peace"


def test_a_disk_that_refuses_is_told_and_the_game_goes_on(session: Session, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    keeper = autosave(session, blocked / "game.peace")
    assert "not being saved" in keeper.trouble
    assert session.undo()


HOSTILE: list[tuple[tuple[str | int, ...], Any]] = [
    (("head",), float("inf")),
    (("seats",), 7),
    (("scenario",), "x" * 5000),
    (("entries", 0, "state", "prompts"), [5]),
    (("entries", 0, "state", "hidden"), True),
    (("entries", 0, "state", "world", "trust"), []),
    (("entries", 0, "state", "world", "accounts"), {"~a": "O", "s": [1], "v": [1]}),
    (("entries", 1, "line"), ["RUS", "end"]),
    (("entries", 1, "line"), "RUS roll"),
    (("entries", 1, "lots"), []),
    (("entries", 1, "because"), [["x", float("inf")]]),
    (("entries", 1, "events"), [{"~": "State"}]),
    (("entries", 1, "events"), [{"~": "OrderGiven", "by": 3}]),
]


@pytest.mark.parametrize(("where", "instead"), HOSTILE)
def test_a_hostile_save_is_refused_with_a_sentence_and_left_alone(
    session: Session, tmp_path: Path, where: tuple[str | int, ...], instead: Any
) -> None:
    path = tmp_path / "game.peace"
    write_save(session, path)
    body = at = json.loads(path.read_text(encoding="utf-8"))
    for step in where[:-1]:
        at = at[step]
    at[where[-1]] = instead
    path.write_text(json.dumps(body), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(SaveError, match=r"was left as it is|cannot be opened"):
        read_save(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "why"), [("[" * 200_000, "nested too deeply"), ('{"n":' + "9" * 6000 + "}", "too long")]
)
def test_json_that_python_itself_refuses_is_no_save(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "game.peace"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SaveError, match=why):
        read_save(path)


def test_a_new_game_never_takes_the_place_of_another_file(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    for path in (notes, tmp_path):
        with pytest.raises(StartError, match="Name a"):
            start(Wish("portsmouth-1905", "RUS", save=path))
    assert notes.read_text(encoding="utf-8") == "mine"


def test_a_name_too_long_for_a_file_is_no_scenario() -> None:
    with pytest.raises(StartError, match="no scenario of this name"):
        start(Wish("x" * 5000, "RUS"))
