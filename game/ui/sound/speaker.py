"""Plays the sounds, on a thread of its own: opening a device can take a tenth of a second, and losing one must not
stop a game. Where there is no device, no file or no voice in the driver, the speaker falls silent and says why once.
"""

import contextlib
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pygame

from game.places import shipped

_RATE, _BUFFER = 22_050, 1_024


class Speaker:
    """The sounds of one window. `volume` in per cent; 0 is mute and opens no device."""

    def __init__(self, volume: int, folder: Path | None = None) -> None:
        self.volume = volume
        self.trouble = ""
        """Why nothing is heard, as a sentence; empty while all is well."""
        self.played: list[str] = []
        """The last sounds that went to the device, newest last."""
        self._folder = folder or shipped("assets") / "sounds"
        self._wanted: SimpleQueue[str] = SimpleQueue()
        self._thread: Thread | None = None

    def play(self, cue: str) -> None:
        """Lets a sound be heard as soon as it can be; at once back. Nothing for an empty cue or a mute speaker."""
        if not cue or not self.volume or self.trouble:
            return
        if self._thread is None:
            self._thread = Thread(target=self._work, name="speaker", daemon=True)
            self._thread.start()
        self._wanted.put(cue)

    def close(self) -> None:
        """Plays out what is asked for and lets the device go."""
        if self._thread is not None:
            self._wanted.put("")
            self._thread.join(timeout=2)
            self._thread = None

    def _work(self) -> None:
        kept: dict[str, pygame.mixer.Sound] = {}
        try:
            pygame.mixer.init(_RATE, -16, 1, _BUFFER)
            while cue := self._wanted.get():
                self._sound(cue, kept)
        except (pygame.error, OSError) as error:
            self.trouble = f"No sound: {error}. The game goes on without it."
        finally:
            with contextlib.suppress(pygame.error):
                pygame.mixer.quit()

    def _sound(self, cue: str, kept: dict[str, pygame.mixer.Sound]) -> None:
        if cue not in kept:
            kept[cue] = pygame.mixer.Sound(str(self._folder / f"{cue}.wav"))
        kept[cue].set_volume(self.volume / 100)
        kept[cue].play()
        self.played = [*self.played[-7:], cue]
