"""Counsel in a running game: measured by the game's own state, with the game's own moves among the precedents."""

from dataclasses import replace

import numpy as np
import pytest

from game.history.odds.judge import Judge
from game.history.odds.play import THIS_GAME, Counsel, moves_made
from game.rules import EndTurn, LayDraft, Order, Refuse, Seeded, State, apply, observe
from game.rules.clauses import Clause
from tests.rules.games import beginning

NAME = "portsmouth-1905"


@pytest.fixture
def game() -> State:
    return beginning(NAME, 1)


@pytest.fixture(scope="module")
def counsel(judge: Judge) -> Counsel:
    return Counsel(judge, beginning(NAME, 1).setup.dates[0])


def greatest(state: State) -> tuple[int, ...]:
    return tuple(size - 1 for size in state.setup.agendas[0].sizes)


def modest(state: State) -> tuple[int, ...]:
    return (1, *(0 for _ in state.setup.agendas[0].sizes[1:]))


def test_a_draft_is_weighed_from_the_view_as_from_the_state(counsel: Counsel, game: State) -> None:
    table = game.setup.agendas[0].id
    seen = counsel.of_draft(observe(game, "JPN"), "JPN", table, modest(game))
    assert seen == counsel.of_draft(game, "JPN", table, modest(game))
    odds = seen.likely.odds
    assert odds.base + sum(f.pull for f in odds.factors) == odds.chance


def test_history_is_heard_only_up_to_the_first_day(counsel: Counsel, game: State, judge: Judge) -> None:
    advice = counsel.of_draft(game, "JPN", game.setup.agendas[0].id, greatest(game))
    assert advice.precedents
    for one in advice.precedents:
        assert judge.record.entries[one.move.id].day < game.setup.dates[0]


def test_refused_drafts_join_the_precedents_and_hurt(counsel: Counsel, game: State) -> None:
    agenda = game.setup.agendas[0]
    draft = modest(game)
    assert list(moves_made(game)) == []
    before = counsel.of_draft(game, "JPN", agenda.id, draft)
    after = _refused(game, agenda.id, draft)
    advice = counsel.of_draft(after, "JPN", agenda.id, draft)
    assert THIS_GAME in [one.move.source for one in advice.precedents]
    assert advice.likely.odds.chance < before.likely.odds.chance


def _refused(game: State, table: str, draft: tuple[int, ...]) -> State:
    lots = Seeded(1, 0)
    other = next(one for one in game.setup.agendas[0].parties if one != "JPN")
    while game.awaiting and game.awaiting.seat != "JPN":
        game = apply(game, EndTurn(game.awaiting.seat), lots).state
    game = apply(game, LayDraft("JPN", table, draft), lots).state
    game = apply(game, Refuse(other, table), lots).state
    opened = game.turn
    while game.turn == opened and game.awaiting:
        game = apply(game, EndTurn(game.awaiting.seat), lots).state
    return game


def test_the_games_own_trust_and_peace_count(counsel: Counsel, game: State) -> None:
    order = Order("JPN", "demand", "RUS", ("north_sakhalin",), (Clause("cede", "RUS", "JPN", ("north_sakhalin",)),))
    friends = replace(game.world, trust=np.full_like(game.world.trust, 9_000), at_war=game.world.at_war & False)
    at_peace = replace(game, world=friends)
    chance, warm = (counsel.of_order(one, order).likely.odds for one in (game, at_peace))
    assert warm.chance > chance.chance
    assert {f.key: f.pull for f in warm.factors}["fighting"] > 0


def test_the_games_own_holders_count(counsel: Counsel, game: State) -> None:
    order = Order("JPN", "seize", "RUS", ("vladivostok",), (Clause("occupy", "RUS", "JPN", ("vladivostok",)),))
    held = {**game.tenures, "vladivostok": replace(game.tenures["vladivostok"], holders=("JPN",))}
    assert (
        counsel.of_order(replace(game, tenures=held), order).likely.odds.chance
        > counsel.of_order(game, order).likely.odds.chance
    )
