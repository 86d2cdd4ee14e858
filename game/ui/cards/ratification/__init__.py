"""Will home consent, as display data: `ratification_card(view, words, rolls) -> RatificationCard`. No pygame."""

from .card import Bench, Lever, RatificationCard, TreatyRow, ratification_card
from .rolls import Roll
from .winset import WinSet

__all__ = ["Bench", "Lever", "RatificationCard", "Roll", "TreatyRow", "WinSet", "ratification_card"]
