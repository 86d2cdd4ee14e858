"""The shape of a scenario's structure file and of the acts file. Words for people stand apart, in `texts/`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema.form import Form

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Code = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Date = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Points = int | float
"""Worth in points; one decimal is plenty."""
Parts = dict[str, Points]
"""Component of worth to points."""
BasisPoints = Annotated[int, Field(ge=-10_000, le=10_000)]
Account = Annotated[int, Field(ge=0, le=10_000)]


class ClauseForm(Form):
    clause: str
    from_: str | None = Field(default=None, alias="from")
    to: str | None = None
    chips: tuple[str, ...] = ()
    years: Annotated[int, Field(ge=0, le=999)] = 0


class LevelForm(Form):
    id: Id
    clauses: tuple[ClauseForm, ...] = ()
    worth: dict[str, Parts] = {}


class AmountsForm(Form):
    """Levels 0, step, 2 step ... to the highest."""

    step: Annotated[int, Field(gt=0)]
    to: Annotated[int, Field(gt=0)]
    clause: str


class IssueForm(Form):
    id: Id
    from_: Code = Field(alias="from")
    to: Code
    family: Id
    icon: Id = "treaty"
    chips: tuple[str, ...] = ()
    unit: str = ""
    principal: bool = False
    secret: bool = False
    leak: Account = 0
    spread: Annotated[int, Field(ge=0, le=20_000)] = 1_500
    levels: tuple[LevelForm, ...] = ()
    amounts: AmountsForm | None = None
    worth_of_any: dict[str, Parts] = {}
    worth_per_step: dict[str, Parts] = {}


class BanForm(Form):
    if_: str = Field(alias="if")
    never: str
    because: Id


class PairForm(Form):
    when: str
    with_: str = Field(alias="with")
    worth: Points


class TableForm(Form):
    id: Id
    parties: tuple[Code, Code]
    mediator: Code | None = None
    patience: Annotated[int, Field(ge=1, le=9)] = 5
    issues: Annotated[tuple[IssueForm, ...], Field(min_length=1, max_length=64)]
    bans: tuple[BanForm, ...] = ()
    pairs: dict[str, tuple[PairForm, ...]] = {}


class StakeForm(Form):
    without: Points
    accounts: dict[str, Points] = {}
    odds_of_war: Points = 0
    must_spread: Points = 0
    press: Points = 0
    character: Id


class CharacterForm(Form):
    hope: Account
    curve: Annotated[int, Field(ge=10, le=1_000)]
    candour: Account = 7_000
    boldness: Account = 5_000
    activity: Account = 5_000


Moves = dict[str, dict[str, Points]]
"""Issue to level (or `any` and `step` for amounts) to points."""


class FactionForm(Form):
    id: Id
    weight: Account
    leaning: Points
    moved: Moves = {}


class HomeForm(Form):
    rule: Literal["sovereign", "majority", "two_thirds"]
    scale: Annotated[Points, Field(gt=0)] = 4
    per_weariness: Points = 0
    factions: Annotated[tuple[FactionForm, ...], Field(min_length=1)]


class ObjectiveForm(Form):
    id: Id
    weight: Annotated[int, Field(ge=1, le=9)]
    score: Moves | None = None
    combine: Literal["mean", "least"] = "mean"
    by_turn: tuple[Annotated[int, Field(ge=0, le=100)], ...] = ()
    account: str = ""
    signed: Annotated[int, Field(ge=0, le=100)] | None = None
    without: Annotated[int, Field(ge=0, le=100)] = 0
    history: Account = 0


class TenureForm(Form):
    holders: tuple[str, ...]
    basis: Literal["held", "leased", "occupied", "joint", "mandate", "claimed", "lapsed"]
    sovereign: str = ""


class WorldForm(Form):
    accounts: dict[str, dict[str, Account]]
    ceilings: dict[str, Account] = {}
    trust: dict[str, dict[str, BasisPoints]] = {}
    war: tuple[tuple[Code, Code], ...] = ()


class RatesForm(Form):
    drift: dict[str, dict[str, BasisPoints]] = {}
    war_drift: dict[str, dict[str, BasisPoints]] = {}
    noise: dict[str, dict[str, Account]] = {}
    rest: dict[str, Account] = {}
    pull: dict[str, Account] = {}
    trust_pull: Account = 0
    unrest: Account = 0


class HistoryForm(Form):
    treaty: dict[str, str]
    signed: Date
    score_turn: Annotated[int, Field(ge=0)]
    path: str


class MapForm(Form):
    view: str


class ScenarioForm(Form):
    """`scenario.yaml`."""

    format: Literal[1]
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    opens: Date
    difficulty: Annotated[int, Field(ge=1, le=5)] = 3
    map: MapForm
    powers: Annotated[tuple[Code, ...], Field(min_length=2, max_length=40)]
    seats: Annotated[tuple[Code, ...], Field(min_length=1)]
    dates: Annotated[tuple[Date, ...], Field(min_length=2, max_length=400)]
    acts: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The acts of `acts.yaml` that can be done here."""
    orders_per_turn: Annotated[int, Field(ge=0, le=9)] = 3
    horizon: Annotated[int, Field(ge=1, le=24)] = 6
    chips: dict[str, TenureForm]
    table: TableForm
    stakes: dict[str, StakeForm]
    characters: dict[str, CharacterForm]
    homes: dict[str, HomeForm]
    objectives: dict[str, tuple[ObjectiveForm, ...]]
    world: WorldForm
    rates: RatesForm
    history: HistoryForm


class RungForm(Form):
    id: Id
    share: Annotated[int, Field(ge=0, le=100)]
    counts_as: str
    effects: tuple[str, ...] = ()
    learns: Literal["resolve"] | None = None
    carries_out: bool = False


class NeedForm(Form):
    if_: str = Field(alias="if")
    else_: Id = Field(alias="else")


class ActForm(Form):
    family: Id
    icon: Id = "event"
    cost: Annotated[Points, Field(ge=0, le=20)]
    to: Literal["other", "mediator", "home", "any"]
    movers: tuple[Code, ...] = ()
    needs: tuple[NeedForm, ...] = ()
    per_turn: Annotated[int, Field(ge=1, le=9)] = 1
    ladder: Annotated[tuple[RungForm, ...], Field(min_length=2, max_length=8)]
    weights: dict[str, Points] = {}


class ActsForm(Form):
    """`acts.yaml`."""

    format: Literal[1]
    acts: dict[str, ActForm]
