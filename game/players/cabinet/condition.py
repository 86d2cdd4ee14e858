"""What a cabinet says to the condition another capital made: yes while the treaty with it is still worth signing."""

from game.rules import Assent, Dissent, View
from game.rules.ratification import amended

from ..protocol import Decision, Reason
from .verdict import Seat


def answer_to_condition(view: View, seat: Seat) -> Decision:
    """Assent when the text with the condition is above what it would sign today, or no worse than the one it signed."""
    about = view.prompts[0].about if view.prompts else ""
    treaty = next(t for t in reversed(view.treaties) if t.reserved and not t.in_force and about in ("", t.id))
    _, issue, _, signed = treaty.reserved[-1]
    changed = seat.worth(treaty.draft) - seat.worth(amended(treaty.draft, issue, signed))
    why = (Reason("condition", changed),)
    if changed >= 0 or seat.signs(treaty.draft):
        return Decision(Assent(view.seat), why)
    return Decision(Dissent(view.seat), why)
