"""The mid-end: history, undo, branches, saves, replay, forecasts, tallies. Front ends talk only to this."""

from .session import Session
from .tree import Entry, Tree

__all__ = ["Entry", "Session", "Tree"]
