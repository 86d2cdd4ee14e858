"""The library of studies: go on with a game, or put it away."""

from .scene import LibraryScene

__all__ = ["LibraryScene"]
