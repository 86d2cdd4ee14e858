"""The hour in which a cabinet weighs a text: its climate with what was said in public and the text that stands."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from .bonds.bond import Bond
from .bonds.distrust import discounts
from .bonds.hands import shifts
from .clauses import Tenure
from .dynamics import World
from .resolve import Climate, Draft, climate
from .setup import Setup
from .state import Commitment, Talk


class Situation(Protocol):
    """What a State and a View have in common, as far as a text is weighed."""

    @property
    def setup(self) -> Setup: ...
    @property
    def turn(self) -> int: ...
    @property
    def date(self) -> str: ...
    @property
    def world(self) -> World: ...
    @property
    def tenures(self) -> Mapping[str, Tenure]: ...
    @property
    def talks(self) -> tuple[Talk, ...]: ...
    @property
    def bonds(self) -> tuple[Bond, ...]: ...
    @property
    def commitments(self) -> tuple[Commitment, ...]: ...


def hour_of(situation: Situation, seat: str) -> Climate:
    """Today's circumstances for one seat, from what every cabinet can see."""
    now = climate(situation.setup, situation.world, situation.turn, seat)
    moved = (*shifts(situation, seat), *discounts(situation, seat))
    stands = standing_text(situation)
    return replace(now, moved=moved, stands=stands) if moved or stands else now


def standing_text(situation: Situation) -> Draft:
    """The treaty of the first table that binds while it is talked of again; empty when there is none."""
    table = situation.setup.agendas[0].id if situation.setup.agendas else ""
    found = [bond.draft for bond in situation.bonds if bond.is_binding and bond.table == table and bond.draft]
    return found[-1] if found else ()
