"""The shape of a scenario's `crisis`: its rungs and sides, what folding and war cost, what each answer gives."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.scenario.schema.form import Form

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Code = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Date = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Share = Annotated[int, Field(ge=0, le=100_000)]
"""Basis points of a rung's own price."""


class CrisisRungForm(Form):
    id: Id
    price: Annotated[int, Field(ge=0, le=10_000)] = 0


class SideForm(Form):
    start: Annotated[int, Field(ge=0, le=9)]
    date: Date | None = None
    spread: Annotated[int, Field(ge=0, le=9)] = 0
    known_from: dict[str, Date] = {}
    hardens: Annotated[float, Field(ge=0, le=100)] = 0
    hardens_by_turn: Annotated[float, Field(ge=0, le=100)] = 0
    reached: tuple[Date | None, ...] = ()


class FoldForm(Form):
    per_fervour: Share = 0
    per_claim: Share = 0
    per_turn: Share = 0
    past_date: Share = 0
    per_turn_past: Share = 0
    support: Annotated[int, Field(ge=0, le=10_000)] = 0


class WarForm(Form):
    turns: Annotated[int, Field(ge=1, le=48)] = 1
    prestige: Annotated[int, Field(ge=0, le=10_000)] = 0
    by_lead: Annotated[int, Field(ge=0, le=20_000)] = 0


class CrisisForm(Form):
    """`crisis` of `scenario.yaml`; dates are those of turns."""

    rungs: Annotated[tuple[CrisisRungForm, ...], Field(min_length=2, max_length=8)]
    sides: Annotated[dict[str, SideForm], Field(min_length=2, max_length=2)]
    fold: FoldForm
    war: WarForm
    gives: dict[str, dict[str, str]] = {}
    """Act to the articles it gives if it is taken: issue to level."""
    onlookers: dict[str, dict[str, Annotated[int, Field(ge=-10_000, le=10_000)]]] = {}
    """Act to what third powers make of it: power to the change of its trust in the mover."""
