"""The log of what was said: a text file beside the saves, for a screen reader, a braille line or a curious player."""

from pathlib import Path

_MOST_BYTES = 2_000_000
"""A log that has grown so long begins anew; nobody scrolls back through a day."""


class SpokenLog:
    """Appends what is said to a file. A file that cannot be written ends the log, never the game."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble = ""
        """Why nothing is written, as a sentence; empty while all is well."""

    def add(self, lines: list[str]) -> None:
        """Writes lines and an empty one after them, so that each moment is a paragraph."""
        if self.trouble or not lines:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            is_long = self.path.exists() and self.path.stat().st_size > _MOST_BYTES
            with self.path.open("w" if is_long else "a", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n\n")
        except OSError as error:
            self.trouble = f"Spoken text not kept: {error.strerror or error} ({self.path})."
