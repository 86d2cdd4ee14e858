"""Many games by the cabinets alone, counted: endings, settlements, scores."""

import signal
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

from game.rules.notation import draft_words
from game.rules.scoring import aims, in_force, total
from game.rules.setup import Agenda
from game.scenario.build import load_scenario

from .session import Session


@dataclass(frozen=True)
class Result:
    """How one game came out."""

    seed: int
    ending: str
    turn: int
    draft: tuple[int, ...] | None
    """The text in force, None without a treaty."""
    scores: tuple[tuple[str, int], ...]


def play_one(scenario_name: str, seed: int) -> Result:
    """One whole game by the cabinets alone."""
    session = Session.new(load_scenario(scenario_name), (), seed)
    session.play_on()
    return result_of(session)


def result_of(session: Session) -> Result:
    """The result of a finished game."""
    state = session.state
    assert state.ending is not None
    law = in_force(state)
    scores = tuple((seat, total(aims(state, seat))) for seat in state.setup.seats)
    return Result(session.seed, state.ending.kind, state.ending.turn, law.draft if law else None, scores)


def play_many(
    scenario_name: str, games: int, first_seed: int = 0, jobs: int = 1, stop: Callable[[], bool] = lambda: False
) -> Iterator[Result]:
    """Results of many games, in order of seed; `stop` is asked between games."""
    seeds = range(first_seed, first_seed + games)
    if jobs <= 1:
        scenario = load_scenario(scenario_name)
        for seed in seeds:
            if stop():
                return
            session = Session.new(scenario, (), seed)
            session.play_on()
            yield result_of(session)
        return
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent) as pool:
        for result in pool.map(partial(play_one, scenario_name), seeds, chunksize=max(1, min(8, games // jobs))):
            if stop():
                pool.shutdown(cancel_futures=True)
                return
            yield result


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C stops the command; its workers end with it, without a word."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@dataclass(frozen=True)
class Settlement:
    """A settlement by its principal articles, how often it came about, and its commonest full text."""

    articles: tuple[str, ...]
    count: int
    text: tuple[str, ...]


def principal_words(agenda: Agenda, draft: tuple[int, ...]) -> tuple[str, ...]:
    """`issue=level` of the articles that name a settlement."""
    kept = tuple(v if issue.principal else 0 for issue, v in zip(agenda.issues, draft))
    return tuple(draft_words(agenda, kept))


def settlements(agenda: Agenda, results: list[Result]) -> list[Settlement]:
    """Settlements by frequency."""
    texts: dict[tuple[str, ...], Counter[tuple[str, ...]]] = {}
    for result in results:
        if result.draft is not None:
            words = principal_words(agenda, result.draft)
            texts.setdefault(words, Counter())[tuple(draft_words(agenda, result.draft))] += 1
    found = [Settlement(words, sum(full.values()), full.most_common(1)[0][0]) for words, full in texts.items()]
    return sorted(found, key=lambda s: (-s.count, s.articles))
