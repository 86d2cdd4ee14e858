"""Which moves are shown: by power, era or episode, kind of move, place, and words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.history.record import Effect

from .timeline import EPISODE, Move, Timeline

KINDS = ("power", "era", "act", "chip")
"""What can be sifted by."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to sift by, and how many moves have it."""

    key: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is asked of a move; empty asks nothing. `era` takes an era's name, or `episode: ` and an episode's id."""

    power: str = ""
    era: str = ""
    act: str = ""
    chip: str = ""
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return self == Sieve()

    def value(self, kind: str) -> str:
        """What is asked of one kind."""
        return str(getattr(self, kind))

    def with_value(self, kind: str, value: str) -> "Sieve":
        """The same with another demand of one kind."""
        return replace(self, **{kind: value})

    def of(self, timeline: Timeline) -> tuple[Move, ...]:
        """The moves that remain, in order of date."""
        found = timeline.moves
        if self.words.strip():
            hits = {one.id for one in timeline.finder.find(self.words)}
            found = tuple(move for move in found if move.of.id in hits)
        return tuple(move for move in found if self._lets(move))

    def _lets(self, move: Move) -> bool:
        return (
            (not self.power or self.power in powers_in(move))
            and (not self.act or self.act == move.act)
            and (not self.chip or self.chip in move.chips)
            and (not self.era or self.era in move.eras)
        )

    def said(self, timeline: Timeline) -> tuple[str, ...]:
        """What is asked, in words."""
        asked = [kind for kind in KINDS if self.value(kind)]
        return tuple(_text(timeline, kind, self.value(kind)) for kind in asked)


def powers_in(move: Move) -> frozenset[str]:
    """Every power that makes a move, is addressed or aimed at by it, or gains or loses by it."""
    of = move.of
    held = {power for t in of.transfers for power in (*t.giver.split("+"), *t.taker.split("+"))}
    own = () if isinstance(of, Effect) else (*of.to, *of.against)
    return frozenset({move.by, *own, *held} - {"none"})


def choices(timeline: Timeline, kind: str) -> tuple[Choice, ...]:
    """Everything there is of a kind, in the order of the world's and record's files."""
    counts: Counter[str] = Counter()
    for move in timeline.moves:
        counts.update(_keys(kind, move))
    return tuple(Choice(key, _text(timeline, kind, key), counts[key]) for key in _order(timeline, kind) if counts[key])


def _keys(kind: str, move: Move) -> Iterable[str]:
    if kind == "power":
        return powers_in(move)
    if kind == "era":
        return move.eras
    return move.chips if kind == "chip" else (move.act,)


def _order(timeline: Timeline, kind: str) -> Iterable[str]:
    world = timeline.world
    if kind == "power":
        return world.actors
    if kind == "era":
        return (*dict.fromkeys(m.of.era for m in timeline.moves), *(EPISODE + e.id for e in world.episodes))
    if kind == "chip":
        return sorted(world.chips, key=timeline.words.chip)
    return (*world.acts, "take_effect")


def _text(timeline: Timeline, kind: str, key: str) -> str:
    words = timeline.words
    if kind == "power":
        return words.all_names(key)
    if kind == "act":
        return words.act(key)
    if kind == "chip":
        return words.chip(key)
    name = {EPISODE + one.id: one.name for one in timeline.world.episodes}
    return name.get(key, key)
