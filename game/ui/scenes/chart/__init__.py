"""The map as a scene: powers, the map itself, the inspector, dispatches and orders."""

from .scene import MapScene

__all__ = ["MapScene"]
