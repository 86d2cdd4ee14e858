"""The window itself: its loop and stack of scenes, what it opens on, and the ways to drive, draw and time it."""
