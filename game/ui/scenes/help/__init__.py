"""The keys of every screen: on a keyboard where there is room, and in lists."""

from game.ui.scenes.help.scene import HelpScene

__all__ = ["HelpScene"]
