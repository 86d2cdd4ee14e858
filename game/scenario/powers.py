"""The powers through their regimes: who spoke, what they wanted and would not give, who had a say at home."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal or a red line, with the paper it was read from."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Faction:
    """A part of a capital whose consent counts."""

    id: str
    name: str
    leaning: str
    weight: int
    """Share of the say, basis points; the factions of an era sum to 10000."""
    wants: str
    source: str


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody in office, with the years where they are known."""

    name: str
    years: tuple[tuple[int, int | None], ...]
    """(first, last) of each spell; a last of None is open."""


@dataclass(frozen=True, slots=True)
class Era:
    """A power under one regime."""

    since: str
    """ISO date; the era lasts until the next one begins."""
    regime: str
    heads: tuple[Office, ...]
    ministers: tuple[Office, ...]
    others: tuple[str, ...]
    goals: tuple[Aim, ...]
    red_lines: tuple[Aim, ...]
    style: str
    factions: tuple[Faction, ...]


@dataclass(frozen=True, slots=True)
class Power:
    """A seat of the game, through all its regimes."""

    id: str
    name: str
    eras: tuple[Era, ...]

    def era_at(self, date: str) -> Era:
        """The era of that day; the first one for any day before it."""
        begun = [era for era in self.eras if era.since <= date]
        return begun[-1] if begun else self.eras[0]


@dataclass(frozen=True, slots=True)
class Minor:
    """An actor that is no seat."""

    id: str
    name: str
    role: str
    people: tuple[str, ...]
    wants: str
    red_line: str
    source: str
