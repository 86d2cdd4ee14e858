"""The window read to somebody: off, kept as text, or kept and said aloud, as the settings have it."""

from pathlib import Path

from game.ui.scene import Scene

from .narrator import Narrator
from .spoken import SpokenLog
from .voice import Voice, voice_command

MODES = ("off", "text", "aloud")
"""Nothing; the log of spoken text alone; the log and the machine's voice."""


class Reading:
    """What the app tells of every change of the screen. Off, it costs nothing."""

    def __init__(self, mode: str, language: str, log: Path) -> None:
        self.mode = mode
        self._narrator = Narrator()
        self._log = SpokenLog(log)
        self._voice = Voice(voice_command(language)) if mode == "aloud" else None

    @property
    def trouble(self) -> str:
        """What does not work, as a sentence; empty while all is well."""
        return self._log.trouble or (self._voice.trouble if self._voice else "")

    def follow(self, scene: Scene) -> None:
        """Says what is new on the scene on top."""
        if self.mode == "off":
            return
        lines = self._narrator.news(scene)
        self._log.add(lines)
        if self._voice:
            self._voice.say(lines)

    def close(self) -> None:
        """Lets the voice go."""
        if self._voice:
            self._voice.close()
