"""Numbered rule cases, written in the game's own notation in the `.cases` files beside this one.

A case begins with `case NUMBER TITLE` and quotes the sentence of the design it tests after `because`. Then:

    lot NAME 9000                 chance keeps this lot (any other is 5000)
    LINE                          an action, played; it must be allowed
    no KEY: LINE                  an action that must meet this objection
    expect WORDS                  awaiting RUS answer | patience JPN 4 | holder smr JPN | basis smr held | turn 2
                                  | phase over | ending war | standing peace broken | war RUS JPN | peace RUS JPN
                                  | rung USA mobilise | date JPN 14 | crisis truce
                                  | account RUS support 3740 | gained RUS support 250 | knows RUS JPN | leaked prisoners
                                  | and of treaties, what `treaties.py` beside this file lists

A case that begins with `on bonds` is played in the world of `tests/treaties/worlds.py`, one that
begins with `on hull-nomura-1941` in that scenario, the others at Portsmouth.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from game.rules import Fixed, State, apply, begin, objection
from game.rules.dynamics import INDEX
from game.rules.notation import read
from game.rules.resolve import draw, draws_needed
from game.rules.setup import Setup
from tests.rules.games import setup_of
from tests.treaties.worlds import bonds_setup

from .treaties import of_treaties


@dataclass(eq=False)
class Case:
    title: str
    where: str
    lines: list[tuple[int, str]] = field(default_factory=list)


def _cases() -> Iterator[Case]:
    for path in sorted(Path(__file__).parent.glob("*.cases")):
        case: Case | None = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            text = line.partition("#")[0].strip()
            if text.startswith("case "):
                if case:
                    yield case
                case = Case(text.removeprefix("case "), path.name)
            elif text and not text.startswith("because ") and case:
                case.lines.append((number, text))
        if case:
            yield case


def _beginning(setup: Setup) -> State:
    """A game in which every cabinet's resolve is the centre of what is thinkable."""
    middle = {
        seat: draw(stake, setup.characters[seat], np.full((draws_needed(stake), 3), 0.5))
        for seat, stake in setup.stakes.items()
    }
    return begin(setup, middle)


class Table:
    """Plays the lines of one case."""

    def __init__(self, setup: Setup) -> None:
        self.setup, self.state = setup, _beginning(setup)
        self.lots: dict[str, int] = {}
        self.before = self.state

    def do(self, text: str) -> None:
        words = text.split()
        if words[0] == "lot":
            self.lots[words[1]] = int(words[2])
        elif words[0] == "no":
            key, _, line = text.removeprefix("no ").partition(": ")
            found = objection(self.state, read(self.setup, line))
            assert found is not None and found.key == key, f"expected {key}, found {found}"
        elif words[0] == "expect":
            self.expect(words[1], words[2:])
        else:
            action = read(self.setup, text)
            assert objection(self.state, action) is None, objection(self.state, action)
            self.before = self.state
            self.state = apply(self.state, action, Fixed(self.lots)).state

    def expect(self, what: str, words: list[str]) -> None:
        assert self.found(what, words) == words[-1], f"found {self.found(what, words)}"

    def found(self, what: str, words: list[str]) -> str:
        state, index = self.state, self.setup.index
        match what:
            case "awaiting":
                prompt = state.awaiting
                assert prompt is None or prompt.seat == words[0], prompt
                return prompt.asked.value if prompt else "nobody"
            case "patience":
                return str(state.talks[0].patience_of(words[0]))
            case "holder":
                return state.tenures[words[0]].holder
            case "basis":
                return state.tenures[words[0]].basis.value
            case "sovereign":
                return state.tenures[words[0]].sovereign
            case "demilitarised":
                return "yes" if state.tenures[words[0]].demilitarised else "no"
            case "turn":
                return str(state.turn + 1)
            case "phase":
                return state.phase.value
            case "ending":
                return state.ending.kind if state.ending else "none"
            case "standing":
                return state.talk(words[0]).standing.value
            case "war" | "peace":
                fighting = bool(state.world.at_war[index[words[0]], index[words[1]]])
                return words[1] if fighting == (what == "war") else "not so"
            case "account" | "gained":
                now = int(state.world.accounts[index[words[0]], INDEX[words[1]]])
                was = int(self.before.world.accounts[index[words[0]], INDEX[words[1]]])
                return str(now - was if what == "gained" else now)
            case "knows":
                return words[1] if any(k.seat == words[0] and k.about == words[1] for k in state.learned) else "nothing"
            case "rung" | "date" | "crisis":
                return self.on_ladder(what, words)
            case "leaked":
                issues = self.setup.agendas[0].issues
                return words[0] if any(issues[i].id == words[0] for i in state.leaked) else "nothing"
            case "answers":
                return "/".join(a.kind for _, a in state.talks[0].laid[-1].answers)
        return of_treaties(state, self.before, what, words)

    def on_ladder(self, what: str, words: list[str]) -> str:
        standoff, crisis = self.state.crisis, self.setup.crisis
        assert standoff is not None and crisis is not None
        if what == "crisis":
            return standoff.ended or "open"
        if what == "date":
            date = standoff.date_of(words[0])
            return "none" if date is None else str(date + 1)
        return crisis.rungs[standoff.stand(words[0]).rung].id


CASES = list(_cases())


WORLDS: dict[str, Callable[[], Setup]] = {"bonds": bonds_setup}


@cache
def world_of(case: Case) -> Setup:
    """The world a case is played in."""
    first = case.lines[0][1].split()
    if first[0] != "on":
        return setup_of("portsmouth-1905")
    return WORLDS[first[1]]() if first[1] in WORLDS else setup_of(first[1])


@pytest.mark.parametrize("case", CASES, ids=[c.title.split()[0] for c in CASES])
def test_case(case: Case) -> None:
    table = Table(world_of(case))
    for number, line in case.lines:
        if line.startswith("on "):
            continue
        try:
            table.do(line)
        except Exception as error:
            raise AssertionError(f"{case.where}:{number} ({case.title}): {line}: {error}") from error


def test_there_are_cases() -> None:
    assert len(CASES) >= 25
    assert len({c.title.split()[0] for c in CASES}) == len(CASES), "case numbers repeat"
