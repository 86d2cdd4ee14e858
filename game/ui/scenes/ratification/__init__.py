"""The second level: will home consent to what was signed."""

from .scene import RatificationScene

__all__ = ["RatificationScene"]
