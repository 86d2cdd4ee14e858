"""Cabinets on the crisis ladder: what war and peace are worth to them, what the other will do, what to answer."""

from .answer import answer, answers, valued
from .estimates import Estimate, estimates
from .forecast import OUTCOMES, follows, going_on
from .prospect import Prospect, lowering, prospect

__all__ = [
    "OUTCOMES", "Estimate", "Prospect", "answer", "answers", "estimates", "follows", "going_on", "lowering",
    "prospect", "valued",
]  # fmt: skip
