"""What the odds know of the world besides places, powers and moves: alliances, democracy, homes, issues."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field

from game.places import shipped
from game.scenario.reading import read_document
from game.scenario.schema.form import Form, validated

UNLISTED_DEMOCRACY = 0.1


class AllianceForm(Form):
    parties: tuple[str, ...]
    since: str
    until: str = "9999-12-31"
    source: str


class DemocracyForm(Form):
    source: str
    states: dict[str, dict[str, Annotated[int, Field(ge=0, le=100)]]]


class HomesForm(Form):
    source: str
    places: dict[str, tuple[float | int, float | int]]


class IssuesForm(Form):
    economy: tuple[str, ...]
    standing: tuple[str, ...]


class BackgroundForm(Form):
    democracy: DemocracyForm
    alliances: tuple[AllianceForm, ...]
    homes: HomesForm
    issues: IssuesForm


@dataclass(frozen=True)
class Background:
    """The file `scenarios/odds/background.yaml`, with questions it answers."""

    form: BackgroundForm
    digest: str

    def bound(self, date: str) -> frozenset[frozenset[str]]:
        """The pairs of actors that were bound to stand by each other on that day."""
        return frozenset(pair for alliance in self._in_force(date) for pair in _pairs(alliance.parties))

    def democracy(self, actor: str, year: int) -> float:
        """Rule by the people, 0..1."""
        known = self._democracies.get(actor)
        if known is None:
            return UNLISTED_DEMOCRACY
        years, values = known
        return values[max(0, bisect_right(years, year) - 1)] / 100

    @cached_property
    def _democracies(self) -> dict[str, tuple[list[int], list[int]]]:
        listed = {}
        for actor, steps in self.form.democracy.states.items():
            ordered = sorted((int(year), value) for year, value in steps.items())
            listed[actor] = ([year for year, _ in ordered], [value for _, value in ordered])
        return listed

    def _in_force(self, date: str) -> Iterator[AllianceForm]:
        return (one for one in self.form.alliances if one.since <= date < one.until)


def _pairs(parties: tuple[str, ...]) -> Iterator[frozenset[str]]:
    for i, one in enumerate(parties):
        for other in parties[i + 1 :]:
            yield frozenset((one, other))


def load_background(path: Path | None = None) -> Background:
    """The shipped background by default; ScenarioError lists every fault of shape."""
    document = read_document(path or shipped("scenarios") / "odds" / "background.yaml")
    return Background(validated(document, BackgroundForm), document.digest)
