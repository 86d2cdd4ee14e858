"""The report: how the peace compares with history's, and which turns made it."""

from .scene import ReportScene

__all__ = ["ReportScene"]
