"""What came out, and was it luck: `results_since` picks what is shown, `result_card` makes the card. No pygame."""

from .card import Change, Outcome, ResultCard, Shown, Slice
from .result import result_card
from .shown import results_since

__all__ = ["Change", "Outcome", "ResultCard", "Shown", "Slice", "result_card", "results_since"]
