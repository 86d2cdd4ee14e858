"""A table of four by cabinets alone: nobody signs too low, what is settled stands, what is said aside stays so."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from game.players.cabinet import Cabinet
from game.players.cabinet.conference import bridge_of, fair_text, links, prospects, room, votes
from game.players.cabinet.verdict import own_seat
from game.rules import Accept, Asked, AskTerms, LayDraft, Seeded, State, apply, objection, observe
from game.rules.objections import text_objection
from game.rules.packages import package_named
from game.rules.proceedings import ItemSettled
from game.rules.scoring import in_force
from game.scenario.build import load_scenario
from game.session import Session
from game.session.tree import Entry
from tests.rules.games import beginning, setup_of, with_other_secrets

NAME = "washington-1921"


@cache
def game(seed: int) -> tuple[Entry, ...]:
    session = Session.new(load_scenario(NAME), (), seed)
    session.play_on()
    return tuple(session.tree.line())


def steps(seed: int) -> list[tuple[State, Entry]]:
    line = game(seed)
    return [(before.state, after) for before, after in pairwise(line)]


def test_the_cabinets_come_to_terms() -> None:
    last = game(1)[-1].state
    assert last.ending is not None and last.ending.kind == "treaty"
    found = in_force(last)
    assert found is not None and len(found.issues) > 10
    assert sum(treaty.in_force for treaty in last.treaties) >= 3


def test_nobody_signs_below_what_it_must_have() -> None:
    accepted = 0
    for before, entry in steps(1):
        if entry.line.split()[1] == "accept":
            view = observe(before, entry.by)
            pending = view.talks[0].pending
            assert pending is not None
            seat = own_seat(view, view.setup.agendas[0])
            assert seat.worth(pending.draft) >= seat.reservation
            accepted += 1
    assert accepted > 15


def test_a_settled_article_never_changes() -> None:
    settled: dict[int, int] = {}
    agenda = setup_of(NAME).agendas[0]
    for _, entry in steps(1):
        for event in entry.events:
            if isinstance(event, ItemSettled):
                settled |= {i: event.draft[i] for i in agenda.issues_of(event.items)}
        text = entry.state.talks[0].text
        assert all(text[i] == level for i, level in settled.items())
    assert len(settled) > 10


def test_what_is_said_aside_is_hidden_from_all_others_and_moves_the_hearer_s_estimate() -> None:
    state = beginning(NAME, 3)
    shocks = Seeded(3, 0)
    before = observe(state, "USA")
    state = apply(state, AskTerms("USA", "conference", "JPN", aside=True), shocks).state
    assert observe(state, "GBR").prompts[0].seat != "JPN" and observe(state, "USA").prompts[0].seat == "JPN"
    told = Cabinet().decide(observe(state, "JPN"))
    assert told is not None and isinstance(told.action, LayDraft)
    state = apply(state, told.action, shocks).state
    assert len(observe(state, "USA").talks[0].laid) == 1 == len(observe(state, "JPN").talks[0].laid)
    assert not observe(state, "GBR").talks[0].laid and not observe(state, "CHN").talks[0].laid
    draft = tuple(1 if i < 3 else 0 for i in range(len(told.action.draft)))
    chances = [prospects(r, draft) for v in (before, observe(state, "USA")) if (r := room(v)) is not None]
    assert dict(chances[0].by_seat)["JPN"] != dict(chances[1].by_seat)["JPN"]
    others = [prospects(r, draft) for s in (beginning(NAME, 3), state) if (r := room(observe(s, "GBR"))) is not None]
    assert others[0] == others[1]


def test_estimates_votes_links_and_fair_texts_know_nothing_private() -> None:
    state = game(1)[30].state
    other = with_other_secrets(state, "USA", 11)
    agenda = state.setup.agendas[0]
    package = package_named(agenda, [state.talks[0].item or agenda.items[0].id])
    draft = tuple(min(1, size - 1) if i in package.issues else 0 for i, size in enumerate(agenda.sizes))
    one, two = observe(state, "USA"), observe(other, "USA")
    assert votes(one, draft, package) == votes(two, draft, package)
    assert fair_text(one, package) == fair_text(two, package)
    assert links(one, draft, package) == links(two, draft, package)
    assert bridge_of(one, draft) == bridge_of(two, draft)


def test_a_fair_text_keeps_locks_and_what_is_settled() -> None:
    view = observe(beginning(NAME, 5), "USA")
    agenda = view.setup.agendas[0]
    package = package_named(agenda, ["china"])
    first = min(package.issues)
    start = tuple(1 if i == first else 0 for i in range(len(agenda.issues)))
    found = fair_text(view, package, frozenset({first}), start)
    assert found is not None and found[first] == 1 and text_objection(agenda, found) is None
    assert all(level == 0 for i, level in enumerate(found) if i not in package.issues)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_parties_changes_no_answer(seed: int) -> None:
    """The same texts before the same cabinets: who sits first sways nobody."""
    answered = 0
    for before, _ in steps(1):
        prompt = before.awaiting
        if prompt is None or prompt.asked is not Asked.ANSWER or before.talks[0].pending is None:
            continue
        agenda = before.setup.agendas[0]
        turned = replace(agenda, parties=agenda.parties[seed:] + agenda.parties[:seed])
        state = replace(before, setup=replace(before.setup, agendas=(turned,)))
        view, other = observe(before, prompt.seat), observe(state, prompt.seat)
        draft = before.talks[0].pending.draft
        assert own_seat(view, agenda).margin(draft) == own_seat(other, turned).margin(draft)
        answered += 1
    assert answered > 15


def test_a_promise_is_signed_by_who_made_it() -> None:
    kept = 0
    for before, entry in steps(1):
        words = entry.line.split()
        if words[1] != "refuse" or "unless" not in words:
            continue
        promised = entry.state.talks[0].laid[-1].answer_of(entry.by)
        assert promised is not None and promised.turned_by is not None
        seat = own_seat(observe(before, entry.by), before.setup.agendas[0])
        assert seat.signs(promised.turned_by)
        kept += 1
    assert kept > 3
    assert objection(game(1)[0].state, Accept("USA", "conference")) is not None
