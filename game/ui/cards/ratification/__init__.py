"""Will home consent, as display data: `ratification_card(view, words, rolls) -> RatificationCard`. No pygame."""

from .card import Bench, Lever, RatificationCard, TreatyRow, ratification_card
from .condition import Condition
from .rolls import Roll
from .winset import WinSet

__all__ = ["Bench", "Condition", "Lever", "RatificationCard", "Roll", "TreatyRow", "WinSet", "ratification_card"]
