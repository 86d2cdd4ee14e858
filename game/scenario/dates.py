"""Days and months as files write them: `1905-09-05`, or `1905-09` where the sources give no day."""

from __future__ import annotations

import datetime
import re

_SHAPE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(-(?P<day>\d{2}))?")


def date_fault(date: str, first: str, last: str) -> str:
    """What is wrong with a date, as a sentence; empty when it is a real one within the bounds."""
    match = _SHAPE.fullmatch(date)
    if match is None:
        return f"'{date}' is not a date; YYYY-MM-DD was expected, or YYYY-MM."
    try:
        datetime.date(int(match["year"]), int(match["month"]), int(match["day"] or 1))
    except ValueError:
        return f"'{date}' is not a day of the calendar."
    if not first[: len(date)] <= date <= last[: len(date)]:
        return f"'{date}' lies outside {first} to {last}."
    return ""
