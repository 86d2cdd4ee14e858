"""The gallery: which scenario, and which seat."""

from .scene import BEGIN, GalleryScene

__all__ = ["BEGIN", "GalleryScene"]
