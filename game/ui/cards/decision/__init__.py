"""The decision at a standing crisis: the ladder, what each side thinks, the answers and what follows from them."""

from .answers import AnswerRow, Why
from .card import DecisionCard, decision_card
from .ladder import RungRow, Slope, Thought
from .talks import Cable, Onlooker, Told

__all__ = [
    "AnswerRow", "Cable", "DecisionCard", "Onlooker", "RungRow", "Slope", "Thought", "Told", "Why", "decision_card",
]  # fmt: skip
