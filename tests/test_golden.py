"""A whole game as readable text: the same seed tells the same story on every machine.

After a change that is meant: `pytest tests/test_golden.py --update-golden`, and read the difference before keeping it.
"""

from pathlib import Path

import pytest

from game.rules.events import OrderResolved, RollCalled
from game.scenario.build import load_scenario
from game.session import Session
from game.session.tree import Entry
from game.text.words import Words
from game.text.words.events import EVERYBODY

GOLDEN = Path(__file__).resolve().parent / "golden"
LONGEST = 150
SEED = 7


def story(scenario: str, seed: int) -> str:
    """One game by the cabinets alone: every move in notation, what chance drew, what came of it."""
    session = Session.new(load_scenario(scenario), (), seed)
    session.play_on()
    words, lines, turn = Words(session.scenario), [f"{scenario}, seed {seed}"], -1
    for entry in session.tree.line()[1:]:
        before = session.tree.entries[entry.parent or 0].state
        if before.turn != turn:
            turn = before.turn
            lines += ["", f"[turn {turn + 1}] {before.date} {before.digest}"]
        if not entry.line.endswith(" end") or entry.lots:
            lines += told(entry, words)
    return "\n".join([*lines, "", f"{session.state.ending} {session.state.digest}", ""])


def told(entry: Entry, words: Words) -> list[str]:
    """A move, and the outcomes that chance drew for it."""
    drawn = [e for e in entry.events if isinstance(e, OrderResolved | RollCalled)]
    said = [f"    lot {e.lot} -> {e.rung}: {words.plain(words.event(e, EVERYBODY))}" for e in drawn]
    return [entry.line, *said]


@pytest.mark.parametrize("scenario", ["portsmouth-1905"])
def test_the_game_is_told_as_it_was(scenario: str, update_golden: bool) -> None:
    file, found = GOLDEN / f"{scenario}.txt", story(scenario, SEED)
    if update_golden:
        file.write_text(found, encoding="utf-8", newline="\n")
    assert len(found.splitlines()) <= LONGEST
    assert found == file.read_text(encoding="utf-8"), "the game went another way; see the head of this file"
