"""What an act does to treaties and public words, beyond the accounts it moves."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from ..events import Event, TableReopened
from ..packages import opened_again
from ..setup import Rung
from ..state import Order, Standing, State, Talk
from . import hands, life, secrecy
from .bond import Bond

Done = tuple[State, list[Event]]


def done(state: State, order: Order, rung: Rung) -> Done:
    """What follows from a rung besides its effects."""
    if not rung.does:
        return state, []
    return _OF_WORD[rung.does](state, order)


def _denounces(state: State, order: Order) -> Done:
    return life.denounced(state, order.by, order.about)


def _reopens(state: State, order: Order) -> Done:
    """The table sits again over a treaty in force; patience is whole again, and the text stands meanwhile."""
    bond = life.find(state.bonds, order.about)
    agenda, talk = state.agenda(bond.table), state.talk(bond.table)
    pips = tuple((seat, agenda.patience) for seat, _ in talk.patience)
    fresh = replace(opened_again(agenda, talk, bond.items), patience=pips)
    return state.with_talk(fresh), [TableReopened(order.by, bond.table, bond.id)]


def may_reopen(talks: Iterable[Talk], bond: Bond) -> bool:
    """Whether a treaty is one of a table that no longer sits."""
    return any(talk.table == bond.table and talk.standing is not Standing.OPEN for talk in talks)


_OF_WORD: dict[str, Callable[[State, Order], Done]] = {
    "denounces": _denounces,
    "reopens": _reopens,
    "ties": hands.tied,
    "publishes": secrecy.published,
    "shows": secrecy.shown,
}
