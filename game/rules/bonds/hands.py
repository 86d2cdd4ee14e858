"""Hands tied in public: how far a home front bears a claim out, and what it costs to sign less all the same.

Whoever says that no cabinet of his could sign less makes it dearer to himself to sign it: by what his own public would
take from him, which all can reckon from its factions, not by what he says. A bluff binds little and is believed little,
and still costs prestige when the word is eaten.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from ..chance import WHOLE
from ..dynamics import INDEX, World, changed
from ..events import AccountMoved, Event, HandsTied, WordEaten
from ..ratification import consent_odds
from ..resolve import Draft, scales_of
from ..setup import COMPONENTS, Agenda, Setup
from ..state import Commitment, Order, State, Talk

SUPPORT_LOST = 700
"""Support lost by signing less than one said one could, where the home front was behind the word, basis points."""
PRESTIGE_LOST = 450
"""Prestige it loses before all the powers, true or bluff, basis points."""
AUDIENCE = 450
"""What the outcry is worth to a cabinet beyond that, at ordinary heat and a word fully true, centipoints."""
_FULL = 4_000
"""Consent lost at home, basis points of chance, from which a claim is wholly true."""

Shift = tuple[int, int, int]
"""(issue, level, centipoints) added to the worth of a level by public circumstances."""


class Situation(Protocol):
    """What a State and a View have in common, as far as public words go."""

    @property
    def setup(self) -> Setup: ...
    @property
    def world(self) -> World: ...
    @property
    def talks(self) -> tuple[Talk, ...]: ...
    @property
    def commitments(self) -> tuple[Commitment, ...]: ...


def less_than(setup: Setup, seat: str, issue: int, level: int) -> tuple[int, ...]:
    """The levels of an issue that are publicly worth less to a seat than one of them."""
    worth = setup.stakes[seat].worth[issue].sum(axis=-1)
    return tuple(v for v in range(len(worth)) if worth[v] < worth[level])


def truth_of(situation: Situation, seat: str, issue: int, level: int) -> int:
    """How far the home front bears out that less than this level cannot be signed, basis points.

    The same text is put to the factions with the article at the level and, by turns, below it: what is lost of their
    consent is the truth of the claim. The text is the last on the table, or none.
    """
    setup = situation.setup
    home, below = setup.homes.get(seat), less_than(setup, seat, issue, level)
    if home is None or not below:
        return 0
    weariness = int(situation.world.of("weariness")[setup.index[seat]])
    text = _text(situation)
    chances = [consent_odds(home, _with(text, issue, v), weariness).chance for v in (level, *below)]
    lost = chances[0] - sum(chances[1:]) // len(below)
    return max(0, min(WHOLE, WHOLE * lost // _FULL))


def _text(situation: Situation) -> Draft:
    talk = situation.talks[0]
    return talk.laid[-1].draft if talk.laid else situation.setup.agendas[0].nothing


def _with(text: Draft, issue: int, level: int) -> Draft:
    return tuple(level if i == issue else v for i, v in enumerate(text))


def shifts(situation: Situation, seat: str) -> tuple[Shift, ...]:
    """What its public words take from the worth of levels to a seat: known to all, in the one evaluator of all."""
    found = []
    for word in situation.commitments:
        if word.seat == seat:
            cost = outcry(situation.setup, situation.world, seat, word.truth)
            found += [(word.issue, v, -cost) for v in less_than(situation.setup, seat, word.issue, word.level)]
    return tuple(found)


def outcry(setup: Setup, world: World, seat: str, truth: int) -> int:
    """Centipoints that eating a word of that truth costs a seat: accounts by its stakes, and the outcry itself."""
    stake, me = setup.stakes[seat], setup.index[seat]
    accounts = int(stake.of_accounts[INDEX["support"]]) * SUPPORT_LOST * truth // WHOLE
    accounts += int(stake.of_accounts[INDEX["prestige"]]) * PRESTIGE_LOST
    heat = scales_of(world, me)[COMPONENTS.index("audience")]
    return accounts // WHOLE + AUDIENCE * truth // WHOLE * heat // WHOLE


def tied(state: State, order: Order) -> tuple[State, list[Event]]:
    """A cabinet commits itself; a firmer word on the same article takes the place of an older one."""
    named = article_of(state.setup.agendas[0], order.about)
    if named is None:
        return state, []
    issue, level = named
    word = Commitment(order.by, issue, level, truth_of(state, order.by, issue, level), state.turn)
    kept = tuple(c for c in state.commitments if (c.seat, c.issue) != (order.by, issue))
    return replace(state, commitments=(*kept, word)), [HandsTied(order.by, issue, level, word.truth)]


def article_of(agenda: Agenda, about: str) -> tuple[int, int] | None:
    """(issue, level) of `issue=level`, None when the table knows none such."""
    name, _, level = about.partition("=")
    if name not in agenda.position:
        return None
    i = agenda.position[name]
    found = [v for v, one in enumerate(agenda.issues[i].levels) if one.id == level]
    return (i, found[0]) if found else None


def eaten(state: State, parties: Sequence[str], draft: Draft, issues: Collection[int]) -> tuple[State, list[Event]]:
    """Whoever signs less than it said it could pays for it, once. `issues` are those the treaty settles."""
    events, kept = list[Event](), []
    for word in state.commitments:
        is_settled = word.seat in parties and word.issue in issues
        if is_settled and draft[word.issue] in less_than(state.setup, word.seat, word.issue, word.level):
            state, paid = _pay(state, word)
            events += [WordEaten(word.seat, word.issue, word.level), *paid]
        else:
            kept.append(word)
    return replace(state, commitments=tuple(kept)), events


def _pay(state: State, word: Commitment) -> tuple[State, list[Event]]:
    world, events, me = state.world, list[Event](), state.setup.index[word.seat]
    for account, change in price(word.truth).items():
        world = changed(world, me, account, change)
        events.append(AccountMoved(word.seat, account, change))
    return replace(state, world=world), events


def price(truth: int) -> Mapping[str, int]:
    """What eating a word of that truth takes from the accounts, basis points."""
    return {"support": -SUPPORT_LOST * truth // WHOLE, "prestige": -PRESTIGE_LOST}
