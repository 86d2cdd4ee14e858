"""The acts of the scenarios in the words of the chronicle, so that the record can be asked about them.

An act is not listed when the record holds nothing of its kind: it tells what powers asked of each other and did to
each other, not how a delegation was instructed, a secret found out or a newspaper briefed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Deed:
    """What the chronicle would write of an act: its word for the move, and the terms."""

    act: str
    terms: tuple[str, ...]
    places: str = ""
    """Which places it is about: `table`, those of the main articles; `target`, those of them that the target holds;
    none for an act that is about no place."""


DEEDS: Mapping[str, Deed] = {
    "press_mediator": Deed("mediate", ("bridge between belligerents", "peace talk and terms"), "table"),
    "press_party": Deed("mediate", ("meet without middlemen", "peace terms", "truce"), "table"),
    "armistice": Deed("propose", ("truce on land and sea before peace",)),
    "resume_campaign": Deed("campaign", ("strike army", "occupy"), "target"),
    "offer_loan": Deed("trade_deal", ("loan",)),
    "truce_offer": Deed("counter", ("three months", "some oil for civil use"), "table"),
    "truce_six_months": Deed("counter", ("six months", "some oil for civil use"), "table"),
    "truce_without_oil": Deed("counter", ("three months",), "table"),
    "hold_principles": Deed("counter", ("four principles",), "table"),
    "hold_quietly": Deed("counter", ("four principles",), "table"),
    "draw_line": Deed("demand", ("no further step",), "table"),
    "draw_line_with_london": Deed("demand", ("no further step",), "table"),
    "offer_standstill": Deed("propose", ("no advance", "oil restored", "stop aid"), "table"),
    "standstill_without_china": Deed("propose", ("no advance", "oil restored"), "table"),
    "hold_terms": Deed("propose", ("garrisons",), "table"),
    "decide_to_prepare": Deed("build_up", ("mobilise",)),
    "strike_south": Deed("campaign", ("strike fleet", "occupy")),
}
"""By act of the scenarios. Acts that bear a word of the record itself need no line here."""
