"""The shape of treaties in force when a game opens, and of the law of treaties (`scenarios/treaties.yaml`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema.form import Form
from game.scenario.schema.table import ClauseForm
from game.scenario.schema.terms import Account, Code, Date, Id


class UndertakingForm(ClauseForm):
    """One article of a treaty in force."""

    against: tuple[Code, ...] = ()
    """Powers it is directed against."""
    visibility: Literal["public", "secret", "oral"] = "public"
    known_to: tuple[Code, ...] = ()
    """Powers beyond the parties that know it though it is secret."""
    leak: Account = 0
    """Risk a turn that it is printed, basis points."""
    until: Date | None = None
    """The day it runs out, where the years of the clause do not say so."""


class TreatyForm(Form):
    """A treaty in force on the first day; its name stands in the texts under `treaties`."""

    id: Id
    parties: Annotated[tuple[Code, ...], Field(min_length=2)]
    signed: Date
    notice: Annotated[int, Field(ge=0, le=99)] = 1
    """Turns that a denunciation has to run."""
    source: Id
    clauses: Annotated[tuple[UndertakingForm, ...], Field(min_length=1)]
    levels: dict[str, str] = {}
    """Issue to level, where the table is about this very treaty: what stands if nothing new is signed."""


class LawForm(Form):
    weight: Annotated[int, Field(ge=0, le=15_000)]
    mutual: bool = False
    against: tuple[Id, ...] = ()
    at: tuple[Id, ...] = ()
    clauses: tuple[Id, ...] = ()
    helping: tuple[Id, ...] = ()
    because: str


class PricesForm(Form):
    prestige: Account
    support: Account
    lawful: Account
    fervour: Account


class LawsForm(Form):
    """`treaties.yaml`."""

    format: Literal[1]
    prices: PricesForm
    undertakings: dict[str, LawForm]
