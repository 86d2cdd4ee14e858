"""The screens that can be shown by name, each with something to show."""

from collections.abc import Callable, Mapping

from game.ui.scene import Scene
from game.ui.scenes.kit import KitScene

SCREENS: Mapping[str, Callable[[], Scene]] = {
    "kit": KitScene,
}
