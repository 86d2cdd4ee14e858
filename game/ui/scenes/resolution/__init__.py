"""What came out, and was it luck."""

from .scene import ResolutionScene

__all__ = ["ResolutionScene"]
