"""The gallery: which scenario, and which seat."""

from .scene import GalleryScene

__all__ = ["GalleryScene"]
