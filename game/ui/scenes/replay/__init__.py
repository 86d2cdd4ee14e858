"""The timeline over the whole record: moves, the map of any day, the move as a card, the course of years."""

from game.ui.scenes.replay.scene import ReplayScene, replay_on
from game.ui.scenes.replay.theatre import TheatreScene, theatre_of

__all__ = ["ReplayScene", "TheatreScene", "replay_on", "theatre_of"]
