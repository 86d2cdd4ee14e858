"""The days of the record, and a day as a player may write it."""

import difflib
import re
from datetime import date

from .telling import telling

FIRST_DAY, LAST_DAY = "1855-01-01", "2025-12-31"
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_WRITTEN = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")


def checked(text: str) -> str:
    """An ISO day within the record from `1945-09-02`, `1945-09` or `1945`; ValueError says what was expected."""
    found = _WRITTEN.match(text.strip())
    if not found:
        words = re.findall(r"[a-z]{3,}", text.lower())
        is_word = any(difflib.get_close_matches(word, _MONTHS, 1) for word in words)
        hint = " Write the month as a figure." if is_word else ""
        raise ValueError(f"A date is a day such as 1945-09-02, a month 1945-09 or a year 1945; got {text}.{hint}")
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        raise ValueError(f"There is no such day as {text}. Write it as year-month-day, such as 1945-09-02.") from None
    if not FIRST_DAY <= iso <= LAST_DAY:
        words_of = telling()
        span = f"{words_of.date(FIRST_DAY)} to {words_of.date(LAST_DAY)}"
        raise ValueError(f"The record runs from {span}; {text} lies outside it. Name a day within it.")
    return iso
