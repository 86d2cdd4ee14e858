"""Dates in words, in both calendars where a power still kept the old one."""

from datetime import date, timedelta

from .catalogue import Catalogue

REFORM = date(1918, 2, 14)
"""The first day of the new calendar in Russia."""


def julian_lag(day: date) -> int:
    """Days by which the old calendar was behind on a day of the new one (right from March 1700 on)."""
    century = day.year // 100 - (day < date(day.year // 100 * 100, 3, 1))
    return century - century // 4 - 2


class Dates:
    """Dates as they are written in one language."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._texts = catalogue
        self.has_old_style = True
        """Whether the old calendar's day is shown beside the new one's."""

    def long(self, iso: str) -> str:
        """`23 August 1905`."""
        day = date.fromisoformat(iso)
        return self._texts.text("dates", "long", day=day.day, month=self._month(day), year=day.year)

    def month(self, iso: str) -> str:
        """`August 1905`, of a date whose day is not known: `1905-08` or a whole one; the year alone of `1905`."""
        if len(iso) < 7:
            return iso
        day = date.fromisoformat(f"{iso[:7]}-01")
        return self._texts.text("dates", "month", month=self._texts.text("dates", "month_names", day.month - 1),
                                year=day.year)  # fmt: skip

    def short(self, iso: str) -> str:
        """`23 Aug`."""
        day = date.fromisoformat(iso)
        return self._texts.text("dates", "short", day=day.day, month=self._short_month(day))

    def for_power(self, iso: str, power: str) -> str:
        """The long date, with the Old Style one beside it for a power that kept both."""
        day = date.fromisoformat(iso)
        if day >= REFORM or not self.has_old_style or self._texts.find("powers", power, "calendar") != "both":
            return self.long(iso)
        old = day - timedelta(days=julian_lag(day))
        return self._texts.text("dates", "both", new=self.long(iso), day=old.day, month=self._month(old))

    def _month(self, day: date) -> str:
        return self._texts.text("dates", "months", day.month - 1)

    def _short_month(self, day: date) -> str:
        return self._texts.text("dates", "short_months", day.month - 1)
