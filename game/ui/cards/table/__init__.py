"""The negotiating table as display data: `table_card(view, words, pen) -> TableCard`. No pygame."""

from .card import TableCard, table_card
from .pen import Pen

__all__ = ["Pen", "TableCard", "table_card"]
