"""Positions for the tests of the rules: random legal games of a scenario, by seed."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from game.rules import (
    Accept,
    Action,
    Adjourn,
    Asked,
    AskTerms,
    Bridge,
    CallRoll,
    Court,
    EndTurn,
    GiveOrder,
    LayDraft,
    Order,
    Refuse,
    Seeded,
    State,
    apply,
    begin,
    objection,
)
from game.rules.acts import Assent, Dissent
from game.rules.objections import targets_of, text_objection
from game.rules.setup import Setup
from game.scenario.build import load_scenario
from game.session.session import drawn_resolves


@cache
def setup_of(name: str) -> Setup:
    """The setup of a shipped scenario, built once a test run."""
    return load_scenario(name).setup


def beginning(name: str, seed: int) -> State:
    """A fresh game."""
    setup = setup_of(name)
    return begin(setup, drawn_resolves(setup, seed))


def random_draft(state: State, rng: random.Random) -> tuple[int, ...]:
    """A text without contradictions."""
    agenda = state.setup.agendas[0]
    while True:
        draft = tuple(rng.randrange(size) for size in agenda.sizes)
        if text_objection(agenda, draft) is None:
            return draft


def random_action(state: State, rng: random.Random) -> Action:
    """A legal action of the seat that is asked."""
    legal = [a for a in _thinkable(state, rng) if objection(state, a) is None]
    return rng.choice(legal)


def _thinkable(state: State, rng: random.Random) -> list[Action]:
    prompt = state.awaiting
    assert prompt is not None
    seat, table = prompt.seat, state.setup.agendas[0].id
    if prompt.asked is Asked.ROLL:
        return [CallRoll(seat), *(Court(seat, f.id) for f in state.setup.homes[seat].factions)]
    if prompt.asked is Asked.RESERVATION:
        return [Assent(seat), Dissent(seat)]
    lay = LayDraft(seat, table, random_draft(state, rng))
    if prompt.asked is Asked.ANSWER:
        return [Refuse(seat, table)] * 6 + [lay] * 3 + [Accept(seat, table)]
    if prompt.asked is Asked.TERMS:
        return [Refuse(seat, table), lay, lay]
    orders = [
        GiveOrder(Order(seat, act.id, to)) for act in state.setup.acts.values() for to in targets_of(state, act, seat)
    ]
    at_table: list[Action] = [lay, lay, AskTerms(seat, table), Adjourn(seat, table), Bridge(seat, table, lay.draft)]
    return [EndTurn(seat)] * 3 + at_table + rng.sample(orders, min(3, len(orders)))


def random_game(name: str, seed: int) -> Iterator[tuple[State, Action, State]]:
    """Every step of a random legal game, from the first to the last."""
    rng, state = random.Random(seed), beginning(name, seed)
    while state.awaiting:
        action = random_action(state, rng)
        after = apply(state, action, Seeded(seed, state.turn)).state
        yield state, action, after
        state = after


def with_other_secrets(state: State, seat: str, seed: int) -> State:
    """The same moment with everything hidden from `seat` changed."""
    other = drawn_resolves(state.setup, seed + 1_000)
    hidden = {s: (r if s == seat else other[s]) for s, r in state.hidden.items()}
    mine = [o for o in state.orders if o.by == seat]
    accounts = state.world.accounts.copy()
    for k in range(len(accounts)):
        if k != state.setup.index[seat]:
            accounts[k, 0] += 7
    return replace(
        state,
        hidden=hidden,
        orders=tuple(mine),
        world=replace(state.world, accounts=accounts),
        learned=tuple(k for k in state.learned if k.seat == seat),
        courted=tuple(c for c in state.courted if c[0] == seat),
    )
