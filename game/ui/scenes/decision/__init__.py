"""The decision at a standing crisis: what it costs to step down now, and what later."""

from .scene import DecisionScene

__all__ = ["DecisionScene"]
