"""A mediator's part: a bridge between the two sides, laid when it has a fair chance with both."""

from game.rules import Bridge, View
from game.rules.chance import WHOLE
from game.rules.resolve import Draft
from game.rules.setup import Agenda

from ..protocol import Decision, Reason
from .belief import cloud
from .menu import menu
from .offers import worths_of

_FAIR_CHANCE = 900
"""Chance that both sign, basis points, from which a bridge is worth a pip of credit."""
_TRIED = 16
"""How many texts along the frontier are put to both clouds."""
FIRST_BRIDGE = 3
"""Turn, from 0, before which the parties are left to themselves."""


def bridge(view: View, agenda: Agenda) -> Decision | None:
    """A bridging text, if one is likely enough to be signed by both."""
    if view.turn < FIRST_BRIDGE or view.account(view.seat, "credit") < 100:
        return None
    if any(one.turn == view.turn and one.by == view.seat for one in view.talk(agenda.id).laid):
        return None
    text, chance = best_bridge(view, agenda)
    if text is None or chance < _FAIR_CHANCE:
        return None
    return Decision(Bridge(view.seat, agenda.id, text), (Reason("bridge/chance", chance),))


def best_bridge(view: View, agenda: Agenda) -> tuple[Draft | None, int]:
    """The text with the best chance that both sign it, and that chance in basis points."""
    one, other = (cloud(view, party) for party in agenda.parties)
    sides = [worths_of(view.setup, c.stake.seat, c.mean_factors, c.climate) for c in (one, other)]
    ranked = sorted({tuple(int(v) for v in text) for text in menu(*sides).texts()})
    ranked = ranked[:: max(len(ranked) // _TRIED, 1)]
    joint = one.chances(ranked) * other.chances(ranked)
    best = int(joint.argmax())
    return ranked[best], round(WHOLE * float(joint[best]))
