"""Runs of rich text, and paragraphs of them broken into lines."""

from dataclasses import dataclass

STRONGER = {
    "body": "body_strong", "note": "note_strong", "small": "small_strong", "row": "row_title",
    "chip_line": "small_strong",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look."""

    text: str
    bold: bool = False
    struck: bool = False
    new: bool = False
    colour: str = ""

    def role(self, role: str) -> str:
        """The role of type this run is set in, given that of the paragraph."""
        return STRONGER.get(role, role) if self.bold else role


@dataclass(frozen=True, slots=True)
class SetRun:
    """A run placed on its line: `x` pixels from the left, `width` pixels wide."""

    run: Run
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class RichText:
    """A paragraph broken into lines of placed runs. `widest` is the width of its longest line."""

    lines: tuple[tuple[SetRun, ...], ...]
    line_height: int
    widest: int

    @property
    def height(self) -> int:
        return len(self.lines) * self.line_height
