"""The voice of the machine, where it has one: speech-dispatcher, macOS's `say`, or Windows' speech.

The text goes in at the command's standard input. What is being said stops as soon as there is something newer: who
moves through a page by Tab does not want to hear the last three stops.
"""

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from threading import Thread

_WINDOWS = (
    "[Console]::InputEncoding=[Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)


def voice_command(language: str = "en", platform: str = sys.platform) -> tuple[str, ...]:
    """The command that speaks its standard input on this machine; empty when there is none."""
    known = {
        "win32": ("powershell", "-NoProfile", "-Command", _WINDOWS),
        "darwin": ("say", "-f", "-"),
    }
    command = known.get(platform, ("spd-say", "--pipe-mode", "--wait", "--language", language))
    return command if shutil.which(command[0]) else ()


class Voice:
    """Speaks on a thread of its own; at once back. Falls silent, and says why once, when the command fails."""

    def __init__(self, command: Sequence[str]) -> None:
        self.trouble = "" if command else "No voice: this machine has no speech-dispatcher (spd-say), say or SAPI."
        self._command = tuple(command)
        self._wanted: SimpleQueue[str | None] = SimpleQueue()
        self._speaking: subprocess.Popen[bytes] | None = None
        self._thread: Thread | None = None

    def say(self, lines: Sequence[str]) -> None:
        """Says lines, in place of what is being said."""
        if self.trouble or not lines:
            return
        if self._thread is None:
            self._thread = Thread(target=self._work, name="voice", daemon=True)
            self._thread.start()
        self._wanted.put("\n".join(lines))

    def close(self, waits: bool = False) -> None:
        """Ends the voice; `waits` lets it finish its sentence."""
        if self._thread is None:
            return
        self._wanted.put(None)
        self._thread.join(timeout=5)
        self._thread = None
        if waits and self._speaking is not None:
            self._speaking.wait(timeout=30)
        self._hush()

    def _work(self) -> None:
        try:
            while (text := self._wanted.get()) is not None:
                latest: str | None = text
                with contextlib.suppress(Empty):
                    while True:
                        latest = self._wanted.get_nowait()
                        text = latest if latest is not None else text
                self._start(text)
                if latest is None:
                    return
        except OSError as error:
            self.trouble = f"No voice: {self._command[0]} could not be run ({error.strerror or error})."

    def _start(self, text: str) -> None:
        self._hush()
        self._speaking = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        assert self._speaking.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._speaking.stdin.write(text.encode("utf-8"))
            self._speaking.stdin.close()

    def _hush(self) -> None:
        if self._speaking is not None and self._speaking.poll() is None:
            self._speaking.terminate()
            self._speaking.wait(timeout=5)
        self._speaking = None
