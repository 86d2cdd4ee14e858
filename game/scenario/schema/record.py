"""The shape of the record's files: what was asked, by whom, with what answer, and what changed hands."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema.form import Form
from game.scenario.schema.world import Day, Hold, Text


class TermForm(Form):
    clause: Text
    words: Text
    giver: str = Field("", alias="from")
    taker: str = Field("", alias="to")
    chips: tuple[Text, ...] = ()
    years: Annotated[int, Field(ge=0, le=999)] = 0
    level: Annotated[int, Field(ge=0)] = 0
    unit: str = ""
    secret: bool = False
    conditional: bool = False
    mutual: bool = False


class TransferForm(Form):
    chip: Text
    giver: Text = Field(alias="from")
    taker: Text = Field(alias="to")
    hold: Hold | None = Field(None, alias="as")


class EntryForm(Form):
    id: Text
    date: Day
    by: Text
    to: tuple[Text, ...] = ()
    against: tuple[Text, ...] = ()
    act: Text
    chips: Annotated[tuple[Text, ...], Field(min_length=1)]
    terms: Annotated[tuple[TermForm, ...], Field(min_length=1)]
    outcome: Text
    transfers: tuple[TransferForm, ...] = ()
    note: Text
    context: str = ""
    source: Text
    confidence: Literal["high", "medium", "low"]
    seed: bool = False


class EventForm(Form):
    """Something that took effect on a day of its own: a treaty in force, an occupation complete, a state founded."""

    id: Text
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    follows: str = ""
    transfers: Annotated[tuple[TransferForm, ...], Field(min_length=1)]
    note: Text
    source: Text
    confidence: Literal["high", "medium", "low"]


class RecordForm(Form):
    """One file of `record/`: an era."""

    era: Text
    entries: tuple[EntryForm, ...]
    events: tuple[EventForm, ...] = ()
