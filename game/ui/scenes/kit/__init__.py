"""The kit: every token, symbol and widget with its states on one page."""

from game.ui.scenes.kit.scene import KitScene

__all__ = ["KitScene"]
