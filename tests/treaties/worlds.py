"""Portsmouth with a past and a future: treaties in force when it opens, acts about them, and a game that goes on."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from game.places import shipped
from game.rules import State, begin
from game.rules.resolve import draw, draws_needed
from game.rules.setup import Setup
from game.scenario.build import load_scenario

TREATIES = """
goes_on: true
treaties:
  - id: alliance_1902
    parties: [GBR, JPN]
    signed: '1902-01-30'
    notice: 2
    source: test
    clauses:
      - {clause: alliance, from: GBR, to: JPN, years: 5, against: [RUS]}
      - {clause: sphere, from: GBR, to: JPN, chips: [korea], visibility: secret, leak: 900, known_to: [FRA]}
  - id: pact
    parties: [RUS, CHN]
    signed: '1896-06-03'
    notice: 1
    source: test
    clauses:
      - {clause: non_aggression, from: RUS, to: CHN, years: 15}
      - {clause: guarantee, from: RUS, to: CHN, chips: [south_manchuria], until: '1905-08-23'}
  - id: fort_ban
    parties: [RUS, JPN, GBR]
    signed: '1900-01-01'
    source: test
    clauses:
      - {clause: demilitarise, from: JPN, to: RUS, chips: [la_perouse]}
  - id: dalian_lease
    parties: [CHN, JPN]
    signed: '1895-08-18'
    source: test
    clauses:
      - {clause: lease, from: CHN, to: JPN, chips: [dalian], years: 10}
"""
ACTS = "offer_loan, armistice, reinforce, resume_campaign"
MORE_ACTS = ", seize, build_up, embargo, demand, give_notice, renegotiate, tie_hands, intercept, publish_secret"


def text(extra: str = TREATIES) -> str:
    """The structure file of the world."""
    own = (shipped("scenarios") / "portsmouth-1905" / "scenario.yaml").read_text(encoding="utf-8")
    own = own.replace("id: portsmouth-1905", "id: bonds-1905").replace(
        "resume_campaign]", f"resume_campaign{MORE_ACTS}]"
    )
    own = own.replace("dalian: {holders: [JPN], basis: occupied", "dalian: {holders: [JPN], basis: leased")
    return own.replace("    rule: sovereign", "    rule: two_thirds", 1) + extra


@cache
def bonds_setup() -> Setup:
    """The setup of that world, read as any scenario is."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "bonds-1905" / "scenario.yaml"
        file.parent.mkdir()
        file.write_text(text(), encoding="utf-8")
        return load_scenario(str(file.parent)).setup


def opening(setup: Setup | None = None) -> State:
    """Its first moment, every cabinet's resolve in the middle of what is thinkable."""
    setup = setup or bonds_setup()
    middle = {
        seat: draw(stake, setup.characters[seat], np.full((draws_needed(stake), 3), 0.5))
        for seat, stake in setup.stakes.items()
    }
    return begin(setup, middle)
