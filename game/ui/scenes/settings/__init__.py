"""The settings: sections, choices that hold at once, and how it will look."""

from game.ui.scenes.settings.scene import SettingsScene

__all__ = ["SettingsScene"]
