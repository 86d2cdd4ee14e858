"""A bridge for several: the text with the best chance that all who are needed sign it, laid by mediator or chair."""

from dataclasses import dataclass

from game.rules import View
from game.rules.chance import WHOLE
from game.rules.resolve import Draft

from .room import room
from .texts import best_text


@dataclass(frozen=True)
class BridgeOffer:
    """A bridging text, and what it does to the chance of every other signatory. Chances in basis points."""

    draft: Draft
    joint: int
    before: tuple[tuple[str, int], ...]
    """By seat, for the text it would replace."""
    after: tuple[tuple[str, int], ...]
    worth: int
    """To the seat that lays it: margin above what it would sign today, centipoints; 0 without a say."""


def bridge_of(view: View, instead_of: Draft, item: str = "") -> BridgeOffer | None:
    """The bridge a mediator or chair would lay in the place of a text; None when none serves."""
    within = room(view, item)
    found = None if within is None else best_text(within)
    if within is None or found is None:
        return None
    chances = within.chances([within.whole(instead_of), found.draft])
    seats = [one.stake.seat for one in within.clouds]
    before, after = (tuple((s, round(WHOLE * float(c))) for s, c in zip(seats, chances[:, k])) for k in (0, 1))
    return BridgeOffer(found.draft, found.joint, before, after, found.margin)
