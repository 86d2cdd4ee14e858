"""A conference of three to five seats: the order of business, the round of the table, bridges, ties and asides."""

from .scene import ConferenceScene

__all__ = ["ConferenceScene"]
