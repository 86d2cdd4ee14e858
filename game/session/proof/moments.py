"""Moments of games between cabinets, and random texts that may be laid in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from game.rules import LayDraft, State, objection
from game.rules.chance import Seeded
from game.rules.packages import package_of
from game.rules.resolve import Draft
from game.rules.state import Asked, Phase
from game.scenario.build import load_scenario

from ..session import Session

GAMES = 4
"""Games that are played for the moments of one share of the proof."""
LOCKED = 0.15
"""Share of the articles that are locked in every second text."""


@dataclass(frozen=True)
class Trial:
    """A text laid in a moment in which it may be laid."""

    state: State
    laid: LayDraft


@lru_cache(maxsize=8)
def moments(name: str, seed: int, games: int = GAMES) -> tuple[State, ...]:
    """Moments in which a party has its turn and may lay a text."""
    scenario, found = load_scenario(name), list[State]()
    parties = scenario.setup.agendas[0].parties
    for k in range(games):
        session = Session.new(scenario, (), 1_000 * seed + k)
        session.play_on()
        for entry in session.tree.line():
            prompt = entry.state.awaiting
            is_free = prompt is not None and prompt.asked is Asked.TURN and prompt.seat in parties
            if is_free and entry.state.phase is Phase.TALKS:
                found.append(entry.state)
    return tuple(found)


def trials(name: str, seed: int, count: int) -> Iterator[Trial]:
    """Random texts, every second one with random locks, each in a moment of a game; fewer when few may be laid."""
    rng, known = Seeded(seed, 0, f"proof/{name}"), moments(name, seed)
    made = 0
    for k in range(20 * count):
        if made >= count or not known:
            return
        trial = _trial(known[k % len(known)], rng, k)
        if trial is not None:
            made += 1
            yield trial


def _trial(state: State, rng: Seeded, k: int) -> Trial | None:
    prompt, agenda = state.awaiting, state.setup.agendas[0]
    assert prompt is not None
    talk = state.talk(agenda.id)
    package = package_of(agenda, talk)
    free = package.issues
    lots = rng.uniforms(str(k), (2, len(agenda.issues)))
    base = talk.text or agenda.nothing
    draft: Draft = tuple(
        int(lot * size) if i in free else base[i] for i, (lot, size) in enumerate(zip(lots[0], agenda.sizes))
    )
    locked = frozenset(i for i, lot in enumerate(lots[1]) if k % 2 and lot < LOCKED and i in free)
    laid = LayDraft(prompt.seat, agenda.id, draft, locked)
    return Trial(state, laid) if objection(state, laid) is None else None
