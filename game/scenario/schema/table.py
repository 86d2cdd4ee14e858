"""The shape of a table: parties, items of business, issues with their levels."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.scenario.schema.form import Form
from game.scenario.schema.terms import Account, Code, Id, Moves, Parts, Points


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
    item: Id | None = None
    """The item of business it belongs to, where the table has any."""
    reservation: Code | None = None
    """The one seat that may note it: an issue of two levels, not noted and noted."""
    from_: Code | None = Field(default=None, alias="from")
    """Who gives; with `to` the two most concerned. A reservation needs neither."""
    to: Code | None = None
    family: Id = "status"
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


class ItemForm(Form):
    """One item of business."""

    id: Id
    signatories: Annotated[tuple[Code, ...] | None, Field(min_length=2)] = None
    """Who is asked; all parties where nothing is said."""
    needs: Annotated[tuple[Code, ...] | None, Field(min_length=2)] = None
    """Without whom there is no treaty; all signatories where nothing is said."""
    weight: Annotated[int, Field(ge=0, le=10_000)]
    outside: bool = False
    icon: Id = "treaty"


class AlsoForm(Form):
    """A power that sits there without a cabinet."""

    leaning: Points = 0
    items: tuple[Id, ...]
    moved: Moves = {}


class TableForm(Form):
    id: Id
    parties: Annotated[tuple[Code, ...], Field(min_length=2, max_length=5)]
    mediator: Code | None = None
    chair: Code | None = None
    absent: dict[Code, Id] = {}
    """Powers that were not invited, and the key of the line that says why."""
    also: dict[Code, AlsoForm] = {}
    patience: Annotated[int, Field(ge=1, le=9)] = 5
    items: tuple[ItemForm, ...] = ()
    """The order of business; none is one item of all issues and all parties."""
    issues: Annotated[tuple[IssueForm, ...], Field(min_length=1, max_length=64)]
    bans: tuple[BanForm, ...] = ()
    pairs: dict[str, tuple[PairForm, ...]] = {}
