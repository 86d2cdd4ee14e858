"""The course of years: what a power held was worth to it, day by day, and the years of war.

Worth is the sum of the strategic, economic and symbolic points (0 to 5 each) that the world's files give to the
power for every place and right it held in fact on the day, alone or with others.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from game.places import shipped
from game.scenario.reading import read_document
from game.scenario.world import Chip, World

POWERS = ("RUS", "JPN", "USA", "CHN")
"""The powers to whom the world's files give worths."""


@dataclass(frozen=True, slots=True)
class Course:
    """`steps`: (ISO date, points from that day on), in order, the first on 1 January 1855."""

    power: str
    steps: tuple[tuple[str, int], ...]

    @property
    def most(self) -> int:
        """The highest point it reached."""
        return max(points for _, points in self.steps)

    def at(self, date: str) -> int:
        """The points on a day."""
        return [points for since, points in self.steps if since <= date or since == self.steps[0][0]][-1]


@dataclass(frozen=True, slots=True)
class War:
    """A war between powers of the game, by its first and last day (ISO)."""

    name: str
    since: str
    until: str
    source: str


def course_of(world: World, power: str) -> Course:
    """What the places a power held were worth to it."""
    changes: defaultdict[str, int] = defaultdict(int)
    for chip in world.chips.values():
        before = 0
        for date in _breaks(chip, power):
            points = chip.worth_to(power, date).total if power in chip.tenure_at(date).holders else 0
            changes[date] += points - before
            before = points
    steps: list[tuple[str, int]] = []
    total = 0
    for date in sorted(changes):
        total += changes[date]
        if changes[date] or not steps:
            steps.append((date, total))
    return Course(power, tuple(steps))


def _breaks(chip: Chip, power: str) -> list[str]:
    """The days on which what a chip gives to a power may change."""
    first = chip.tenures[0].since
    years = {f"{worth.since}-01-01" for worth in chip.worths if worth.to == power}
    return sorted({tenure.since for tenure in chip.tenures} | {year for year in years if year > first})


def decimal(iso: str) -> float:
    """`1905.68` for 5 September 1905; a month without a day is its first."""
    year, month, day = (int(part) for part in (iso if len(iso) == 10 else f"{iso}-01").split("-"))
    return year + (month - 1) / 12 + (day - 1) / 372


@lru_cache(maxsize=1)
def wars() -> tuple[War, ...]:
    """The wars that are shaded, in order: assets/wars.yaml."""
    rows = read_document(shipped("assets") / "wars.yaml").value
    return tuple(War(*(str(row[name]) for name in ("name", "since", "until", "source"))) for row in rows)
