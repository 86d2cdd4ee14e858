"""What happened to the order of business at a table of several parties or items: records in the past tense."""

from dataclasses import dataclass

from .resolve import Draft


@dataclass(frozen=True)
class TermsConfided:
    """Terms told to one seat alone (`to`)."""

    by: str
    to: str
    table: str
    draft: Draft
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class ItemCalled:
    by: str
    table: str
    item: str


@dataclass(frozen=True)
class ItemsTied:
    by: str
    table: str
    item: str
    other: str


@dataclass(frozen=True)
class TieCut:
    by: str
    table: str
    item: str
    other: str


@dataclass(frozen=True)
class ItemSettled:
    """A text was accepted by all who are needed; `parties` will sign it when the table closes."""

    items: tuple[str, ...]
    table: str
    parties: tuple[str, ...]
    draft: Draft
    by: str


@dataclass(frozen=True)
class ItemLapsed:
    """An item can no longer be settled, because somebody it needs went home."""

    table: str
    item: str


@dataclass(frozen=True)
class PartyAcceded:
    """A power joined a text it had not accepted at first, or had no seat to accept."""

    by: str
    table: str
    item: str


@dataclass(frozen=True)
class PartyLeft:
    by: str
    table: str


@dataclass(frozen=True)
class TableClosed:
    by: str
    table: str


@dataclass(frozen=True)
class TreatyFell:
    """A capital that was needed refused it."""

    treaty: str
    by: str
