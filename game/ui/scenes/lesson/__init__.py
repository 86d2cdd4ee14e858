"""The opening lesson: the last day at Portsmouth, one step at a time."""

from .scene import LessonScene, lesson

__all__ = ["LessonScene", "lesson"]
