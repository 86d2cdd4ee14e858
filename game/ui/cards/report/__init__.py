"""The end as display data. No pygame."""

from .card import AimLine, Forecast, Moment, Move, ReportCard, report_card
from .plates import Plate

__all__ = ["AimLine", "Forecast", "Moment", "Move", "Plate", "ReportCard", "report_card"]
