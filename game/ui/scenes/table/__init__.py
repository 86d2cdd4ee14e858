"""The negotiating table: clauses, the sheet, the other side's stance."""

from .scene import TableScene

__all__ = ["TableScene"]
