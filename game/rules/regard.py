"""What a move at a table does, at the moment it happens, to the trust between those at it."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from .dynamics import World
from .events import AccountMoved, Event
from .relations import mark_of, marked
from .state import State


def regarded(
    state: State, mover: str, targets: Iterable[str], act: str, outcome: str, is_success: bool
) -> tuple[State, list[Event]]:
    """The state with the mark of a resolved move on the trust of its parties, and what moved by how much.

    `act` and `outcome` are words of the record. History on the stage is not marked: its trust is read from the
    record itself.
    """
    mark = mark_of(act, outcome, is_success)
    if not mark or state.setup.recorded:
        return state, []
    index, powers, before = state.setup.index, state.setup.powers, state.world.trust
    after = marked(before, index[mover], [index[one] for one in targets], mark)
    moved: list[Event] = [
        AccountMoved(powers[i], "trust", int(after[i, j] - before[i, j]), powers[j])
        for i, j in np.argwhere(after != before)
    ]
    world = World(state.world.accounts, after, state.world.at_war)
    return replace(state, world=world), moved
