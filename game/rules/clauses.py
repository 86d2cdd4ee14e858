"""What a treaty can say. A clause is directional: who gives what to whom, for how long, at what level.

A clause kind tells what the clause does to a place: nothing (a promise), or a change of who holds it and why.
The same clauses stand in the articles of a table, in the terms of an act, and in the record of history.
"""

from dataclasses import dataclass
from enum import StrEnum

NOBODY = "none"
"""Holder of a chip that no power holds."""


class Basis(StrEnum):
    """By what right a power holds a place."""

    HELD = "held"
    LEASED = "leased"
    OCCUPIED = "occupied"
    JOINT = "joint"
    MANDATE = "mandate"
    CLAIMED = "claimed"
    LAPSED = "lapsed"


class Visibility(StrEnum):
    """Who may read a clause: everyone, the signatories, or nobody on paper."""

    PUBLIC = "public"
    SECRET = "secret"
    ORAL = "oral"


@dataclass(frozen=True)
class ClauseKind:
    """One word of the vocabulary of treaties."""

    id: str
    basis: Basis | None = None
    """How the taker holds the chip once this is carried out; None for a promise that moves nothing."""
    title: bool = False
    """Whether sovereignty goes with it, or only possession."""
    family: str = "territory"
    """The heading it stands under at the table: territory, money, arms, status, rights."""


@dataclass(frozen=True)
class Clause:
    """One undertaking: `giver` owes `taker` this, about these chips."""

    kind: str
    giver: str = ""
    taker: str = ""
    chips: tuple[str, ...] = ()
    level: int = 0
    """Amount in the clause's own unit (millions of yen, tons), 0 where it has none."""
    years: int = 0
    """Binding years, 0 for without term."""
    holders: tuple[str, ...] = ()
    """Who holds afterwards where it is not simply the taker (joint rule, partition between several)."""
    against: tuple[str, ...] = ()
    """Powers it is directed against (alliances and the like); empty where the text names none."""


@dataclass(frozen=True)
class Tenure:
    """Who holds a chip in fact, by what right, and who is sovereign in law."""

    holders: tuple[str, ...]
    basis: Basis = Basis.HELD
    sovereign: str = ""
    demilitarised: bool = False
    until_turn: int | None = None
    """Turn at whose end it goes back to the sovereign (leases with a term), None for without end."""

    @property
    def holder(self) -> str:
        """The one word for the map: a power, several joined with +, or nobody."""
        return "+".join(self.holders) if self.holders else NOBODY


def carried_out(tenure: Tenure, clause: Clause, kind: ClauseKind) -> Tenure:
    """The tenure of a chip after a clause about it has been executed."""
    if kind.id == "demilitarise":
        return Tenure(tenure.holders, tenure.basis, tenure.sovereign, True, tenure.until_turn)
    if kind.basis is None:
        return tenure
    if kind.id == "renounce":
        # What is given up to nobody stays with whoever else holds it in fact, and is nobody's in law.
        others = tuple(power for power in tenure.holders if power != clause.giver)
        return Tenure(others, tenure.basis if others else kind.basis, NOBODY, tenure.demilitarised)
    holders = clause.holders or ((clause.taker,) if clause.taker else ())
    sovereign = (clause.taker or NOBODY) if kind.title else (tenure.sovereign or tenure.holder)
    return Tenure(holders, kind.basis, sovereign, tenure.demilitarised)
