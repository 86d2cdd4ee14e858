"""Explanations of a chance: the pulls sum to it, and nothing private of the other side is in them."""

from dataclasses import replace

import pytest

from game.players.cabinet.belief import cloud
from game.players.cabinet.explain import BASE, explain, what_would_turn
from game.rules import Asked, EndTurn, Refuse, observe
from game.rules.notation import read_draft
from game.rules.resolve import Resolve
from game.scenario.build import load_scenario
from game.session import Session

TEXTS = (
    "",
    "korea=paramount lease=transfer railway=changchun south_sakhalin=cede",
    "korea=paramount lease=transfer railway=harbin south_sakhalin=cede north_sakhalin=cede indemnity=1500",
)


def session_at(turn: int) -> Session:
    session = Session.new(load_scenario("portsmouth-1905"), {"RUS"}, 5)
    session.play_on()
    while session.state.turn < turn:
        answering = session.awaiting is not None and session.awaiting.asked is not Asked.TURN
        session.submit(Refuse("RUS", "peace") if answering else EndTurn("RUS"))
    return session


@pytest.mark.parametrize("turn", [0, 5, 11])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("seat", "about"), [("RUS", "JPN"), ("JPN", "RUS"), ("USA", "RUS")])
def test_base_and_pulls_sum_to_the_chance(turn: int, text: str, seat: str, about: str) -> None:
    session = session_at(turn)
    view, agenda = session.view(seat), session.setup.agendas[0]
    draft = read_draft(agenda, text.split())
    found = explain(view, about, draft)
    assert found.base == BASE
    assert found.base + sum(pull.pull for pull in found.pulls) == found.chance == cloud(view, about).chance(draft)
    assert len({pull.key for pull in found.pulls}) == len(found.pulls)


def test_no_private_number_of_the_other_side_is_used() -> None:
    state = session_at(4).state
    draft = read_draft(state.setup.agendas[0], TEXTS[1].split())
    theirs = state.hidden["JPN"]
    other = Resolve(theirs.factors * 2 + 77, theirs.must + 999, theirs.hope // 2)
    changed = replace(state, hidden={**state.hidden, "JPN": other})
    here, there = observe(state, "RUS"), observe(changed, "RUS")
    assert explain(here, "JPN", draft) == explain(there, "JPN", draft)
    assert what_would_turn(here, "JPN", draft) == what_would_turn(there, "JPN", draft)


def test_giving_an_article_they_want_raises_its_own_pull() -> None:
    session = session_at(8)
    view, agenda = session.view("RUS"), session.setup.agendas[0]
    without = read_draft(agenda, TEXTS[1].split())
    money = tuple(6 if issue.id == "indemnity" else v for issue, v in zip(agenda.issues, without))
    kept = {pull.key: pull.pull for pull in explain(view, "JPN", without).pulls}
    given = {pull.key: pull.pull for pull in explain(view, "JPN", money).pulls}
    assert kept["kept/indemnity"] < 0 < given.get("given/indemnity", 1)
    assert explain(view, "JPN", money).chance >= explain(view, "JPN", without).chance


@pytest.mark.parametrize("turn", [6, 11])
def test_every_change_named_has_the_chance_it_is_named_with(turn: int) -> None:
    session = session_at(turn)
    view, agenda = session.view("RUS"), session.setup.agendas[0]
    draft = read_draft(agenda, TEXTS[1].split())
    believed, locked = cloud(view, "JPN"), frozenset({agenda.position["prisoners"]})
    for change in what_would_turn(view, "JPN", draft, locked):
        text = tuple(change.level if i == change.issue else v for i, v in enumerate(draft))
        assert change.issue not in locked
        assert believed.chance(text) == change.chance > believed.chance(draft)
