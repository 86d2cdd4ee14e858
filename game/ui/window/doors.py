"""The one place where the window imports by name: rooms that are opened when first entered.

The title is on the screen before the house behind it has been read; whatever it leads to stands here. A test opens
every door.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

ROOMS: Mapping[str, str] = {
    "shell": "game.ui.window.shell:Shell",
    "title art": "game.ui.scenes.art:title_art",
}
"""Name of a room, and the module and the name in it."""


def room(name: str) -> Any:
    """What stands behind a door; its modules are read now where they were not before. KeyError for no door."""
    module, _, what = ROOMS[name].partition(":")
    return getattr(import_module(module), what)
