"""Where the player stands in the record: the day, the move of the moment, and the moves that are shown."""

from dataclasses import dataclass, field

from .days import FIRST_DAY, LAST_DAY
from .sieve import Sieve
from .timeline import Move, Timeline

_LAST_SURE_DAY = 28
"""Every month has it."""


@dataclass
class Reel:
    """The record under the needle. `shown` holds what the sieve lets through, or the nearest to its words."""

    timeline: Timeline
    date: str = FIRST_DAY
    move: Move | None = None
    sieve: Sieve = field(default_factory=Sieve)
    shown: tuple[Move, ...] = ()
    is_nearest: bool = False

    def __post_init__(self) -> None:
        self.sift(self.sieve)

    @property
    def here(self) -> int:
        """The place of the move among those shown; -1 when it is not among them."""
        return self.shown.index(self.move) if self.move in self.shown else -1

    @property
    def is_at_end(self) -> bool:
        """Whether no move comes after this one."""
        return bool(self.shown) and self.move is self.shown[-1]

    def sift(self, sieve: Sieve) -> None:
        """Takes another sieve; words alone that no move has all of let the nearest through."""
        self.sieve = sieve
        self.shown, self.is_nearest = sieve.of(self.timeline), False
        if not self.shown and sieve.with_value("words", "").is_open:
            near = {one.id for one in self.timeline.finder.nearest(sieve.words)}
            self.shown = tuple(move for move in self.timeline.moves if move.of.id in near)
            self.is_nearest = bool(self.shown)
        self.scrub(self.date)

    def scrub(self, date: str) -> None:
        """Stands on a day: the move of the moment is the last one shown that was made by then."""
        self.date = date
        by_then = [move for move in self.shown if move.day <= date]
        self.move = by_then[-1] if by_then else None

    def stand_on(self, move: Move) -> None:
        """Stands on a move and its day."""
        self.move, self.date = move, move.day

    def step(self, step: int) -> None:
        """Some moves on or back among those shown, as far as they go."""
        if self.shown:
            self.stand_on(self.shown[max(0, min(len(self.shown) - 1, self.here + step))])

    def year(self, step: int) -> None:
        """The same day some years on or back."""
        first, last = int(FIRST_DAY[:4]), int(LAST_DAY[:4])
        year = max(first, min(last, int(self.date[:4]) + step))
        self.scrub(f"{year}{self.date[4:8]}{min(_LAST_SURE_DAY, int(self.date[8:])):02}")
