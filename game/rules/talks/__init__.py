"""What happens at a table: texts laid and answered, items called, tied and settled, sessions closed and broken off."""

from .business import accede, call_item, cut, tie
from .closing import adjourn, break_off, close_table, signed_at_the_deadline
from .texts import BRIDGE_PRICE, accept, ask_terms, bridge, lay_draft, refuse

__all__ = [
    "BRIDGE_PRICE", "accede", "accept", "adjourn", "ask_terms", "break_off", "bridge", "call_item", "close_table",
    "cut", "lay_draft", "refuse", "signed_at_the_deadline", "tie",
]  # fmt: skip
