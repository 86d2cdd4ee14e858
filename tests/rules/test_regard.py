"""Moves at a table are remembered in trust the moment they happen: a rebuff, a signature, a table broken off."""

import numpy as np

from game.rules import Accept, Action, BreakOff, LayDraft, Refuse, Seeded, State, apply
from game.rules.events import AccountMoved
from game.rules.relations import MARKS
from tests.rules.games import beginning

NAME = "portsmouth-1905"


def played(state: State, *actions: Action) -> tuple[State, list[AccountMoved]]:
    moved: list[AccountMoved] = []
    for action in actions:
        step = apply(state, action, Seeded(1, 0))
        state = step.state
        moved += [one for one in step.events if isinstance(one, AccountMoved) and one.account == "trust"]
    return state, moved


def first() -> tuple[State, str, str, tuple[int, ...]]:
    """(state, who is asked first, the other party, a text)."""
    state = beginning(NAME, 1)
    assert state.awaiting is not None
    mover, agenda = state.awaiting.seat, state.setup.agendas[0]
    other = next(one for one in agenda.parties if one != mover)
    return state, mover, other, (1, *(0 for _ in agenda.sizes[1:]))


def trust(state: State, of: str, towards: str) -> int:
    index = state.setup.index
    return int(state.world.trust[index[of], index[towards]])


def test_a_refused_text_leaves_a_little_cold_between_the_two() -> None:
    state, mover, other, text = first()
    after, moved = played(state, LayDraft(mover, "peace", text), Refuse(other, "peace"))
    room = 10_000 + trust(state, other, mover)
    assert trust(after, other, mover) - trust(state, other, mover) == round(MARKS["propose"].failure * room / 10_000)
    assert {(one.whose, one.towards) for one in moved} == {(other, mover), (mover, other)}
    assert all(one.by < 0 for one in moved)


def test_a_signature_warms_both_and_a_second_refusal_adds_less() -> None:
    state, mover, other, text = first()
    signed, moved = played(state, LayDraft(mover, "peace", text), Accept(other, "peace"))
    assert all(one.by > 0 for one in moved)
    assert trust(signed, other, mover) > trust(signed, mover, other) > trust(state, mover, other)
    once, first_fall = played(state, LayDraft(mover, "peace", text), Refuse(other, "peace"))
    more = (1, 1, *text[2:])
    _, second_fall = played(once, LayDraft(mover, "peace", more), Refuse(other, "peace"))
    assert abs(second_fall[0].by) <= abs(first_fall[0].by)


def test_a_table_broken_off_is_held_against_who_left() -> None:
    state, mover, other, _ = first()
    after, moved = played(state, BreakOff(mover, "peace"))
    assert trust(after, other, mover) < trust(state, other, mover)
    assert {one.whose for one in moved} == {mover, other}


def test_nothing_else_of_the_world_moves_and_the_same_moves_leave_the_same_trust() -> None:
    state, mover, other, text = first()
    moves = (LayDraft(mover, "peace", text), Refuse(other, "peace"))
    one, another = played(state, *moves)[0], played(state, *moves)[0]
    assert one.digest == another.digest
    assert np.array_equal(one.world.accounts, state.world.accounts)
    third = [p for p in state.setup.powers if p not in (mover, other)]
    assert all(trust(one, p, q) == trust(state, p, q) for p in third for q in state.setup.powers)
