"""The archive of treaties: what binds whom today, and since when."""

from .scene import ArchiveScene

__all__ = ["ArchiveScene"]
