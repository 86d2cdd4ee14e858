"""Lines in and out: wrapped plain text, no colour, no cursor; a prompt ends its line when nobody types."""

import textwrap
from collections.abc import Iterable
from typing import TextIO

WIDTH = 78


class Screen:
    """Where lines are read from and written to."""

    def __init__(self, source: TextIO, out: TextIO, width: int = WIDTH) -> None:
        self._source, self._out, self._width = source, out, width

    def say(self, lines: Iterable[str]) -> None:
        """Write lines, wrapped; a list item keeps its indent."""
        for line in lines:
            for part in wrapped(line, self._width):
                self._out.write(part + "\n")
        self._out.flush()

    def ask(self, prompt: str) -> str | None:
        """The next line that is typed; None at the end of input."""
        self._out.write(prompt + (" " if self._source.isatty() else "\n"))
        self._out.flush()
        line = self._source.readline()
        return line.strip() if line else None


def wrapped(line: str, width: int) -> list[str]:
    """One line as many as it needs; what follows a bullet or an indent stays under it."""
    indent = len(line) - len(line.lstrip(" "))
    hang = indent + 2 if line[indent:].startswith("- ") else indent
    broken = textwrap.wrap(line, width, subsequent_indent=" " * hang, break_on_hyphens=False, break_long_words=False)
    return broken or [""]
