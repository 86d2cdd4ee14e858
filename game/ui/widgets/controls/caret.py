"""A line of text being edited: where the caret stands, what is chosen, what a key does to it."""

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Line:
    """A text, a caret (0 to its length) and the other end of what is chosen (equal to the caret: nothing)."""

    text: str = ""
    caret: int = 0
    mark: int = -1

    @property
    def span(self) -> tuple[int, int]:
        """First and last of what is chosen."""
        other = self.caret if self.mark < 0 else self.mark
        return min(self.caret, other), max(self.caret, other)

    @property
    def chosen(self) -> str:
        first, last = self.span
        return self.text[first:last]

    def with_composing(self, unfinished: str) -> str:
        """The text with what the input method has not finished, at the caret."""
        return self.text[: self.caret] + unfinished + self.text[self.caret :]

    def at(self, caret: int, keeps: bool = False) -> "Line":
        """The caret elsewhere; `keeps` stretches what is chosen to there."""
        mark = (self.mark if self.mark >= 0 else self.caret) if keeps else -1
        return replace(self, caret=max(0, min(len(self.text), caret)), mark=mark)

    def all_chosen(self) -> "Line":
        return replace(self, caret=len(self.text), mark=0)

    def typed(self, text: str, limit: int) -> "Line":
        """What is chosen replaced by `text`, as far as the limit of letters allows."""
        first, last = self.span
        room = limit - len(self.text) + (last - first)
        text = "".join(letter for letter in text if letter.isprintable())[: max(0, room)]
        return Line(self.text[:first] + text + self.text[last:], first + len(text))

    def moved(self, chord: str) -> "Line | None":
        """The line after an editing key; None for a chord that does not edit."""
        keeps = chord.startswith("shift+") or "+shift+" in chord
        bare = chord.replace("shift+", "")
        ends = {
            "left": self.caret - 1, "right": self.caret + 1, "home": 0, "end": len(self.text),
            "ctrl+left": self._word_back(), "ctrl+right": self._word_on(),
        }  # fmt: skip
        if bare in ends:
            if not keeps and self.chosen and bare in ("left", "right"):
                return self.at(self.span[0 if bare == "left" else 1])
            return self.at(ends[bare], keeps)
        if bare == "ctrl+a":
            return self.all_chosen()
        cuts = {"backspace": self.caret - 1, "delete": self.caret + 1,
                "ctrl+backspace": self._word_back(), "ctrl+delete": self._word_on()}  # fmt: skip
        if bare in cuts:
            line = self if self.chosen else self.at(cuts[bare], keeps=True)
            return line.typed("", len(self.text))
        return None

    def _word_back(self) -> int:
        found = list(re.finditer(r"\w+\W*$", self.text[: self.caret]))
        return found[-1].start() if found else 0

    def _word_on(self) -> int:
        found = re.match(r"\W*\w+", self.text[self.caret :])
        return self.caret + found.end() if found else len(self.text)
