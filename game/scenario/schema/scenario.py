"""The shape of a scenario's structure file and of the acts file. Words for people stand apart, in `texts/`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema.crisis import CrisisForm
from game.scenario.schema.form import Form
from game.scenario.schema.table import TableForm
from game.scenario.schema.terms import Account, BasisPoints, Code, Date, Id, Moves, Points
from game.scenario.schema.treaties import TreatyForm


class StakeForm(Form):
    without: Points | dict[Id, Points]
    """Worth of no treaty at all; or item to the worth of that item unsettled."""
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
    by_ending: dict[Literal["war", "truce", "no_treaty"], Annotated[int, Field(ge=0, le=100)]] = {}


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
    treaty: dict[str, str] = {}
    items: dict[Id, Date] = {}
    """Items that were signed, and when; items that are not named stayed unsettled."""
    signed: Date | None = None
    ending: Literal["treaty", "war", "truce", "no_treaty"] = "treaty"
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
    playable: tuple[Code, ...] = ()
    """Seats a player may take; all of them where none is named."""
    dates: Annotated[tuple[Date, ...], Field(min_length=2, max_length=400)]
    acts: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The acts of `acts.yaml` that can be done here."""
    orders_per_turn: Annotated[int, Field(ge=0, le=9)] = 3
    horizon: Annotated[int, Field(ge=1, le=24)] = 6
    chips: dict[str, TenureForm]
    table: TableForm
    treaties: tuple[TreatyForm, ...] = ()
    """Treaties in force when the game opens."""
    goes_on: bool = False
    """Whether the game goes on to its last turn after a treaty has entered force."""
    stakes: dict[str, StakeForm]
    characters: dict[str, CharacterForm]
    homes: dict[str, HomeForm]
    objectives: dict[str, tuple[ObjectiveForm, ...]]
    world: WorldForm
    rates: RatesForm
    crisis: CrisisForm | None = None
    history: HistoryForm


class RungForm(Form):
    id: Id
    share: Annotated[int, Field(ge=0, le=100)]
    counts_as: str
    effects: tuple[str, ...] = ()
    learns: Literal["resolve"] | None = None
    carries_out: bool = False
    does: Literal["denounces", "reopens", "ties", "publishes", "shows"] | None = None
    ends: Literal["war", "truce", "settled"] | None = None
    provokes: bool = False
    delays: Annotated[int, Field(ge=-9, le=9)] = 0
    delays_own: bool = False


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
    about: Literal["treaty", "article"] | None = None
    """What an order of it has to name."""
    ladder: Annotated[tuple[RungForm, ...], Field(min_length=2, max_length=8)]
    weights: dict[str, Points] = {}
    step: Literal["climb", "stand", "fold", "stall"] | None = None
    to_war: bool = False
    public: bool = False
    variant_of: Id | None = None


class ActsForm(Form):
    """`acts.yaml`."""

    format: Literal[1]
    acts: dict[str, ActForm]
