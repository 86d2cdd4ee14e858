"""The shape of the world's files: chips, powers, capabilities and the vocabulary of clauses, acts and outcomes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema.form import Form

Text = Annotated[str, Field(min_length=1)]
Day = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Score = Annotated[int, Field(ge=0, le=5)]
ChipKind = Literal["island", "archipelago", "port", "railway", "province", "strait", "zone", "right"]
Hold = Literal["held", "leased", "occupied", "joint", "mandate", "claimed", "lapsed"]


class NamesForm(Form):
    ru: Text
    ja: Text
    zh: Text
    ko: str = ""


class TenureForm(Form):
    since: Day
    holder: Text
    hold: Hold
    basis: str


class ClaimForm(Form):
    by: Text
    since: Day | int | None = None
    until: Day | int | None = None
    note: str = ""


class WorthForm(Form):
    to: Text
    since: int
    strategic: Score
    economic: Score
    symbolic: Score
    because: Text


class CountForm(Form):
    at: Day | int
    people: Text | int


class ChipForm(Form):
    id: Text
    name: Text
    names: NamesForm
    kind: ChipKind
    place: tuple[float, float]
    area_km2: int | float | None = None
    population: tuple[CountForm, ...] = ()
    resources: tuple[str, ...] = ()
    note: Text
    worth: tuple[WorthForm, ...] = ()
    tenures: Annotated[tuple[TenureForm, ...], Field(min_length=1)]
    claims: tuple[ClaimForm, ...] = ()


class ChipsForm(Form):
    """One file of `chips/`: the chips of one theatre."""

    theatre: Text
    title: Text
    sources: Annotated[tuple[Text, ...], Field(min_length=1)]
    chips: Annotated[tuple[ChipForm, ...], Field(min_length=1)]


class AimForm(Form):
    text: Text
    source: Text


class FactionForm(Form):
    id: Text
    name: Text
    leaning: Literal["hawk", "dove", "army", "navy", "treasury", "legislature", "court", "party", "street"]
    weight: Annotated[int, Field(ge=0, le=10_000)]
    wants: Text
    source: Text


class EraForm(Form):
    since: Day
    regime: Text
    heads: tuple[Text, ...]
    ministers: tuple[Text, ...] = ()
    others: tuple[Text, ...] = ()
    goals: tuple[AimForm, ...]
    red_lines: tuple[AimForm, ...]
    style: Text
    factions: tuple[FactionForm, ...] = ()


class PowerForm(Form):
    id: Text
    name: Text
    eras: Annotated[tuple[EraForm, ...], Field(min_length=1)]


class MinorForm(Form):
    id: Text
    name: Text
    role: Text
    people: tuple[Text, ...] = ()
    wants: Text
    red_line: Text
    source: Text


class PowersForm(Form):
    powers: tuple[PowerForm, ...]
    minors: tuple[MinorForm, ...]


class CapabilitiesForm(Form):
    source: tuple[Text, ...]
    columns: dict[str, Text]
    states: dict[str, dict[str, tuple[int | None, ...]]]
    estimated: dict[str, tuple[tuple[int, int], ...]]


class EpisodeForm(Form):
    id: Text
    name: Text
    since: Day
    until: Day
    between: tuple[tuple[Text, ...], ...] = ()
    any: tuple[Text, ...] = ()
    chips: tuple[Text, ...] = ()


class EpisodesForm(Form):
    """Stretches of history that have a name."""

    episodes: tuple[EpisodeForm, ...]


class ClauseWordForm(Form):
    id: Text
    family: Literal["territory", "money", "arms", "status", "rights", "process"]
    means: Text
    basis: Hold | None = None
    title: bool = False


class ActWordForm(Form):
    id: Text
    move: Text
    family: Literal["proposal", "demand", "treaty", "force", "sanction", "mediation", "recognition", "statement"]
    means: Text


class OutcomeWordForm(Form):
    id: Text
    success: bool
    means: Text


class VocabularyForm(Form):
    clauses: tuple[ClauseWordForm, ...]
    acts: tuple[ActWordForm, ...]
    outcomes: tuple[OutcomeWordForm, ...]
