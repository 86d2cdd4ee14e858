"""An AI cabinet at a table of the game: what it believes, offers, answers, and does outside the room.

It stands on the rules' own evaluator (`game.rules.resolve`): the numbers by which it signs are the numbers by
which it explains itself, counters, and is estimated by others.
"""

from .cabinet import Cabinet

__all__ = ["Cabinet"]
