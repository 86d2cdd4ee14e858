"""Random legal games of the two conferences: they end, what is settled stays, and every action has its line."""

import random

import pytest

from game.rules import (
    Accept,
    Action,
    Adjourn,
    Asked,
    AskTerms,
    BreakOff,
    CallRoll,
    EndTurn,
    GiveOrder,
    LayDraft,
    Order,
    Refuse,
    Seeded,
    State,
    apply,
    notation,
    objection,
)
from game.rules.acts import Accede, Assent, CallItem, CloseTable, Cut, Dissent, PutOff, Tie
from game.rules.objections import targets_of
from game.rules.packages import package_of
from game.rules.resolve import Draft
from game.rules.setup import Agenda
from tests.rules.games import beginning

CONFERENCES = ("washington-1921", "san-francisco-1951")
SEEDS = range(4)
MOST_ACTIONS = 4_000


def text_for(state: State, agenda: Agenda, item: str, rng: random.Random) -> Draft:
    """A text that changes articles of the item's package alone."""
    issues = package_of(agenda, state.talk(agenda.id), item).issues
    return tuple(rng.randrange(size) if i in issues else 0 for i, size in enumerate(agenda.sizes))


def thinkable(state: State, rng: random.Random) -> list[Action]:
    prompt, agenda = state.awaiting, state.setup.agendas[0]
    assert prompt is not None
    seat, table = prompt.seat, agenda.id
    items = [item.id for item in agenda.items]
    one, other = rng.sample(items, 2)
    on = rng.choice(["", *(item.id for item in agenda.items if item.outside)])
    lay = LayDraft(seat, table, text_for(state, agenda, on, rng), item=on)
    match prompt.asked:
        case Asked.ROLL:
            return [CallRoll(seat), CallRoll(seat), PutOff(seat)]
        case Asked.RESERVATION:
            return [Assent(seat), Dissent(seat)]
        case Asked.ANSWER:
            return [Accept(seat, table), Refuse(seat, table), lay]
        case Asked.TERMS:
            return [Refuse(seat, table), lay]
    orders = [GiveOrder(Order(seat, a.id, to)) for a in state.setup.acts.values() for to in targets_of(state, a, seat)]
    business: list[Action] = [
        CallItem(seat, table, one), Tie(seat, table, one, other), Cut(seat, table, one, other),
        Accede(seat, table, one), AskTerms(seat, table, rng.choice(agenda.parties), aside=rng.random() < 0.5),
    ]  # fmt: skip
    ends: list[Action] = [Adjourn(seat, table), CloseTable(seat, table), BreakOff(seat, table)]
    rare = [rng.choice(ends)] if rng.random() < 0.05 else []
    return [EndTurn(seat), lay, lay, *business, *rare, *rng.sample(orders, min(2, len(orders)))]


def random_action(state: State, rng: random.Random) -> Action:
    """A legal action of the seat that is asked."""
    for _ in range(50):
        legal = [action for action in thinkable(state, rng) if objection(state, action) is None]
        if legal:
            return rng.choice(legal)
    raise AssertionError("nothing legal was thought of")


def settled_articles(state: State) -> dict[int, int]:
    """Issue to level, for every issue of an item that is settled."""
    agenda = state.setup.agendas[0]
    talk = state.talk(agenda.id)
    done = [name for one in talk.settled for name in one.items]
    return {i: talk.text[i] for name in done for i in agenda.item(name).issues}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", CONFERENCES)
def test_a_random_game_ends_and_keeps_what_was_settled(name: str, seed: int) -> None:
    rng, state = random.Random(seed), beginning(name, seed)
    for _ in range(MOST_ACTIONS):
        if state.ending is not None:
            break
        before = settled_articles(state)
        action = random_action(state, rng)
        assert notation.read(state.setup, notation.write(state.setup, action)) == action
        state = apply(state, action, Seeded(seed, state.turn)).state
        after = settled_articles(state)
        assert before.items() <= after.items()
    assert state.ending is not None
    assert all(len(treaty.parties) >= 2 for treaty in state.treaties)
