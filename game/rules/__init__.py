"""What the game is: pure rules on frozen data. No files, no clock, no hidden chance, no display text.

The whole of it in five names: `apply(state, action, shocks) -> Step`, `objection(state, action)`,
`observe(state, seat) -> View`, `begin(setup, hidden)`, and the actions of `acts`.
"""

from .acts import (
    ALL,
    Accede,
    Accept,
    Action,
    Adjourn,
    AskTerms,
    Assent,
    BreakOff,
    Bridge,
    CallItem,
    CallRoll,
    CancelOrder,
    CloseTable,
    Court,
    Cut,
    Dissent,
    EndTurn,
    GiveOrder,
    LayDraft,
    PutOff,
    Refuse,
    Tie,
)
from .chance import Fixed, Seeded, Shocks, Witnessed
from .events import Event
from .objections import Objection, objection
from .setup import Setup
from .state import Asked, Order, Phase, Prompt, State
from .turn import RuleBroken, Step, apply, begin
from .view import View, observe

__all__ = [
    "ALL", "Accede", "Accept", "Action", "Adjourn", "AskTerms", "Asked", "Assent", "BreakOff", "Bridge", "CallItem",
    "CallRoll", "CancelOrder", "CloseTable", "Court", "Cut", "Dissent", "EndTurn", "Event", "Fixed", "GiveOrder",
    "LayDraft", "Objection", "Order", "Phase", "Prompt", "PutOff", "Refuse", "RuleBroken", "Seeded", "Setup",
    "Shocks", "State", "Step", "Tie", "View", "Witnessed", "apply", "begin", "objection", "observe",
]  # fmt: skip
