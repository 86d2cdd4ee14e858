"""What was tried before: resolved moves as columns, and what a cabinet recalls of them on the eve of a new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p

import numpy as np

from .families import ASKS, HOSTILE, SEIZING
from .matter import Matter

YEAR = 365.25
USUAL = 0.42
"""Share of peaceful attempts at settling a claim that succeed (ICOW 1.1: 39 to 46 %): what luck is measured from."""


@dataclass(frozen=True)
class Resolved:
    """A move and what came of it, as far as later moves may look back on it."""

    id: str
    known: int
    """Day number (proleptic ordinal) from whose morrow on it is history; a month counts once it is over."""
    mover: str
    targets: tuple[str, ...]
    act: str
    chips: tuple[str, ...]
    outcome: str
    is_success: bool
    matter: Matter
    source: str = ""


@dataclass(frozen=True)
class Memory:
    """What the parties recall on the eve of a move; the unit is beside each."""

    same_ask: float = 0.0
    """How asks of the same mover to the same target about the same chips fared: share above `USUAL`, shrunk."""
    last_failed: float = 0.0
    """1 if the last ask between the two about these chips came to nothing."""
    failures: float = 0.0
    """Log of 1 + the mover's rebuffs by this target on these chips, fading over eight years."""
    other_moved: float = 0.0
    """1 if the target itself made the last ask here and got a counter or a part: it is in the bargaining."""
    freeze: float = 0.0
    """How fresh the last hostile act between the two is: 1 today, half a year on 0.7, nothing after two years."""
    fighting: float = 0.0
    """1 if they came to blows within a year."""
    winning: float = 0.0
    """How fresh the mover's last success in arms against the target is, as `freeze`."""
    mover_pressed: float = 0.0
    """How fresh the last blow by a third power against the mover is, as `freeze`."""


@dataclass(frozen=True)
class Past:
    """Resolved moves in the order in which they became known."""

    moves: tuple[Resolved, ...]
    powers: Mapping[str, int]
    chips: Mapping[str, int]

    @cached_property
    def days(self) -> np.ndarray:
        """(move,) day each became known, ascending."""
        return np.array([one.known for one in self.moves], dtype=np.float64)

    @cached_property
    def made(self) -> np.ndarray:
        """(move, power) bool: who moved."""
        return _marks([[one.mover] for one in self.moves], self.powers)

    @cached_property
    def told(self) -> np.ndarray:
        """(move, power) bool: towards whom."""
        return _marks([one.targets for one in self.moves], self.powers)

    @cached_property
    def touched(self) -> np.ndarray:
        """(move, chip) bool: about what."""
        return _marks([one.chips for one in self.moves], self.chips)

    @cached_property
    def success(self) -> np.ndarray:
        """(move,) 1.0 or 0.0."""
        return np.array([float(one.is_success) for one in self.moves])

    @cached_property
    def halfway(self) -> np.ndarray:
        """(move,) bool: answered with a counter-offer or in part."""
        return np.array([one.outcome in ("counter", "partial") for one in self.moves], dtype=bool)

    @cached_property
    def asks(self) -> np.ndarray:
        """(move,) bool."""
        return self._acts(ASKS)

    @cached_property
    def hostile(self) -> np.ndarray:
        """(move,) bool."""
        return self._acts(HOSTILE)

    @cached_property
    def blows(self) -> np.ndarray:
        """(move,) bool: campaigns and seizures."""
        return self._acts(SEIZING)

    def _acts(self, kinds: frozenset[str]) -> np.ndarray:
        return np.array([one.act in kinds for one in self.moves], dtype=bool)

    def joined(self, moves: Sequence[Resolved]) -> "Past":
        """This past with further moves in it, such as those of a running game."""
        return past_of((*self.moves, *moves), tuple(self.powers), tuple(self.chips)) if moves else self

    def only(self, which: np.ndarray) -> "Past":
        """The moves of a mask (move,); their columns are cut from these, not worked out again."""
        past = Past(tuple(self.moves[i] for i in np.flatnonzero(which)), self.powers, self.chips)
        vars(past).update({name: getattr(self, name)[which] for name in _COLUMNS})
        return past

    def until(self, day: int) -> "Past":
        """What was history on the eve of that day, and nothing later."""
        return self.only(self.days < day)

    def known_before(self, day: int) -> int:
        """How many moves were history on the eve of that day."""
        return int(np.searchsorted(self.days, day, side="left"))


_COLUMNS = ("days", "made", "told", "touched", "success", "halfway", "asks", "hostile", "blows")
"""The cached columns of a past, one row a move."""


def past_of(moves: Sequence[Resolved], powers: Sequence[str], chips: Sequence[str]) -> Past:
    """The past made of these moves; powers and chips that are not listed are left out of the columns."""
    ordered = tuple(sorted(moves, key=lambda one: one.known))
    return Past(ordered, {p: i for i, p in enumerate(powers)}, {c: i for i, c in enumerate(chips)})


def recalled(past: Past, day: int, mover: str, targets: Sequence[str], chips: Sequence[str]) -> Memory:
    """What the mover and its targets recall on the eve of that day when these chips are brought up."""
    n = past.known_before(day)
    if n == 0:
        return Memory()
    glance = _Glance(past, n, day, _columns([mover], past.powers), _columns(targets, past.powers))
    touched = np.asarray(past.touched[:n][:, _columns(chips, past.chips)].any(axis=1))
    about = touched & past.asks[:n]
    return Memory(
        same_ask=glance.luck(glance.ours & about, 10.0),
        failures=log1p(float(glance.age_weights(8.0)[glance.ours & about & (past.success[:n] == 0)].sum())),
        freeze=glance.freshest(glance.pair & past.hostile[:n]),
        fighting=float(glance.freshest(glance.pair & past.blows[:n]) >= 0.5),
        winning=glance.freshest(glance.ours & past.blows[:n] & (past.success[:n] > 0)),
        mover_pressed=glance.freshest(glance.against_mover & past.blows[:n]),
        **_last_ask(glance, glance.pair & about),
    )


@dataclass(frozen=True)
class _Glance:
    """The first n moves seen from one pair on one day."""

    past: Past
    n: int
    day: int
    us: list[int]
    them: list[int]

    @cached_property
    def by_mover(self) -> np.ndarray:
        return self._any(self.past.made, self.us)

    @cached_property
    def ours(self) -> np.ndarray:
        both: np.ndarray = self.by_mover & self._any(self.past.told, self.them)
        return both

    @cached_property
    def theirs(self) -> np.ndarray:
        both: np.ndarray = self._any(self.past.made, self.them) & self._any(self.past.told, self.us)
        return both

    @property
    def pair(self) -> np.ndarray:
        either: np.ndarray = self.ours | self.theirs
        return either

    @property
    def against_mover(self) -> np.ndarray:
        by_a_third = ~self._any(self.past.made, self.them) & ~self.by_mover
        struck: np.ndarray = self._any(self.past.told, self.us) & by_a_third
        return struck

    def _any(self, marks: np.ndarray, columns: list[int]) -> np.ndarray:
        found: np.ndarray = np.asarray(marks[: self.n][:, columns].any(axis=1))
        return found

    def age_weights(self, half_life: float) -> np.ndarray:
        """(n,) weight of each move today; half-life in years."""
        weights: np.ndarray = 0.5 ** ((self.day - self.past.days[: self.n]) / (half_life * YEAR))
        return weights

    def luck(self, which: np.ndarray, half_life: float, caution: float = 2.0) -> float:
        """Success above `USUAL`, faded by age and shrunk as if `caution` usual moves had been seen as well."""
        weights = self.age_weights(half_life)[which]
        above = self.past.success[: self.n][which] - USUAL
        return float((weights * above).sum() / (weights.sum() + caution))

    def freshest(self, which: np.ndarray) -> float:
        """0.5 to the age in years of the last such move, 0 beyond two years."""
        found = np.flatnonzero(which)
        if not len(found):
            return 0.0
        age = (self.day - self.past.days[found[-1]]) / YEAR
        return float(0.5**age) if age < 2.0 else 0.0


def _last_ask(glance: _Glance, which: np.ndarray) -> dict[str, float]:
    found = np.flatnonzero(which)
    if not len(found):
        return {}
    last = int(found[-1])
    theirs = bool(glance.theirs[last]) and bool(glance.past.halfway[last])
    return {"last_failed": float(glance.past.success[last] == 0), "other_moved": float(theirs)}


def _columns(names: Sequence[str], index: Mapping[str, int]) -> list[int]:
    return [index[name] for name in names if name in index]


def _marks(rows: Sequence[Sequence[str]], index: Mapping[str, int]) -> np.ndarray:
    marks = np.zeros((len(rows), len(index)), dtype=bool)
    for i, names in enumerate(rows):
        marks[i, _columns(names, index)] = True
    return marks
