"""Painting the picture in layers, in the order of STYLE section 5, off the frame's path."""
