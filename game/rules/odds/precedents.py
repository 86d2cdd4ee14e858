"""The nearest comparable moves, and how far their surprises pull the odds of a new one.

A precedent's residual is what came of it less what its own features led one to expect. Many near precedents that all
went better than expected pull the new odds up; few or distant ones hardly move them. Only moves that were history on
the eve of the new one are heard.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .families import family_of
from .matter import Matter
from .past import Past, Resolved

NEAREST = 12
"""How many precedents are heard."""
CAUTION = 2.0
"""Weight of the doubt against which precedents must pull: as two perfect likenesses without surprise."""
OTHER_ACT = 0.5
"""Likeness of two kinds of act of one family."""
ONE_PARTY, NO_PARTY = 0.4, 0.1
"""Likeness where only the mover or only a target is the same, and where neither is."""


@dataclass(frozen=True)
class Precedent:
    """A resolved move that was heard."""

    move: Resolved
    similarity: float
    """0..1."""
    residual: float
    """1 or 0 for success, less the chance its own features gave it, -1..1."""


@dataclass(frozen=True)
class Case:
    """A new move, as far as likeness goes."""

    day: int
    mover: str
    targets: tuple[str, ...]
    act: str
    matter: Matter
    but: str = ""
    """Id of a move that may not be heard: the case itself, when it is on record."""


@dataclass(frozen=True)
class Library:
    """All resolved moves with their residuals, indexed by the words of their texts."""

    past: Past
    residuals: Mapping[str, float]
    """Move id to residual; a move without one has taught nothing yet and counts as no surprise."""

    def nearest(self, case: Case, hidden: np.ndarray | None = None) -> tuple[Precedent, ...]:
        """The `NEAREST` precedents of a case, nearest first; `hidden` (move,) bool leaves moves out."""
        likeness = self.similarity(case)
        if hidden is not None:
            likeness = np.where(hidden[: len(likeness)], 0.0, likeness)
        order = np.argsort(-likeness, kind="stable")[:NEAREST]
        heard = [(int(i), float(likeness[i])) for i in order if likeness[i] > 0]
        return tuple(self._precedent(i, similarity) for i, similarity in heard)

    def similarity(self, case: Case) -> np.ndarray:
        """(moves known on the eve,) likeness: of the texts, halved for another act, lowered for other parties."""
        n = self.past.known_before(case.day)
        alike: np.ndarray = self._texts(case.matter, n) * self._kinds(case, n) * self._parties(case, n)
        return alike

    def _precedent(self, number: int, similarity: float) -> Precedent:
        move = self.past.moves[number]
        return Precedent(move, similarity, self.residuals.get(move.id, 0.0))

    def _texts(self, matter: Matter, n: int) -> np.ndarray:
        shared = np.zeros(len(self.past.moves))
        for token in matter.tokens:
            shared[self._index.get(token, _NONE)] += 1
        sizes = self._sizes[:n] * max(len(matter.tokens), 1)
        cosine: np.ndarray = shared[:n] / np.sqrt(np.maximum(sizes, 1))
        return cosine

    def _kinds(self, case: Case, n: int) -> np.ndarray:
        kinds = np.where(self._acts[:n] == case.act, 1.0, OTHER_ACT)
        kinds[self._families[:n] != family_of(case.act)] = 0.0
        if case.but:
            kinds[self._ids[:n] == case.but] = 0.0
        return kinds

    def _parties(self, case: Case, n: int) -> np.ndarray:
        columns = [self.past.powers[one] for one in case.targets if one in self.past.powers]
        same_mover = self._movers[:n] == case.mover
        same_target = np.asarray(self.past.told[:n][:, columns].any(axis=1))
        one = np.where(same_mover | same_target, ONE_PARTY, NO_PARTY)
        parties: np.ndarray = np.where(same_mover & same_target, 1.0, one)
        return parties

    @cached_property
    def _index(self) -> dict[str, np.ndarray]:
        places: dict[str, list[int]] = {}
        for i, move in enumerate(self.past.moves):
            for token in move.matter.tokens:
                places.setdefault(token, []).append(i)
        return {token: np.array(found) for token, found in places.items()}

    @cached_property
    def _sizes(self) -> np.ndarray:
        return np.array([len(move.matter.tokens) for move in self.past.moves])

    @cached_property
    def _acts(self) -> np.ndarray:
        return _words(move.act for move in self.past.moves)

    @cached_property
    def _families(self) -> np.ndarray:
        return _words(family_of(move.act) for move in self.past.moves)

    @cached_property
    def _movers(self) -> np.ndarray:
        return _words(move.mover for move in self.past.moves)

    @cached_property
    def _ids(self) -> np.ndarray:
        return _words(move.id for move in self.past.moves)


_NONE = np.zeros(0, dtype=np.int64)


def _words(words: Iterable[str]) -> np.ndarray:
    return np.array(list(words), dtype=np.str_)


def pulled(near: Sequence[Precedent]) -> float:
    """Mean residual of the precedents, weighted by similarity and shrunk by `CAUTION`, -1..1."""
    weight = sum(one.similarity for one in near)
    total = sum(one.similarity * one.residual for one in near)
    return total / (weight + CAUTION)
