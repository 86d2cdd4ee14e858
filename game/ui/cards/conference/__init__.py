"""What the conference shows: `conference_card` makes it from a View. No pygame."""

from .build import conference_card, fair_draft
from .card import ConferenceCard

__all__ = ["ConferenceCard", "conference_card", "fair_draft"]
