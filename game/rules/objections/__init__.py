"""The one guard: why an action may not be done now. `apply` asserts it, players filter with it, windows show it."""

from .guard import objection
from .home import COURTING_PRICE, COURTINGS
from .objection import Objection
from .orders import targets_of, unmet
from .talks import READINGS_A_TURN
from .texts import text_objection

__all__ = [
    "COURTINGS", "COURTING_PRICE", "READINGS_A_TURN", "Objection", "objection", "targets_of", "text_objection", "unmet",
]  # fmt: skip
