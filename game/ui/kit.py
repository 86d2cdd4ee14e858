"""Everything a screen draws with, for a window of one size: theme, type, icons, marks and the clipboard."""

from dataclasses import dataclass, field

import pygame

from game.text.tongue.labels import Labels, labels_in
from game.ui.icons import IconSet
from game.ui.marks import Marks
from game.ui.theme import Sight, Theme
from game.ui.tokens import Tokens, read_tokens
from game.ui.type import Faces, Typesetter

_LONGEST = 10_000
"""Letters of the clipboard that are looked at: no field takes as many."""


class Clipboard:
    """The system's clipboard where there is one, and one of our own where there is not."""

    def __init__(self, is_shared: bool = False) -> None:
        self._is_shared = is_shared
        self._own = ""

    def put(self, text: str) -> None:
        """Keeps a text for pasting."""
        self._own = text
        if self._is_shared:
            try:
                pygame.scrap.put_text(text)
            except pygame.error:
                self._is_shared = False

    def get(self) -> str:
        """The text to paste, empty when there is none, or nothing that can be read. Of a long one the beginning."""
        if self._is_shared:
            try:
                return str(pygame.scrap.get_text())[:_LONGEST]
            except UnicodeError:
                return ""
            except pygame.error:
                self._is_shared = False
        return self._own


@dataclass(frozen=True)
class Kit:
    """What scenes and widgets measure and draw with; made anew when the window or the sight changes."""

    theme: Theme
    type: Typesetter
    icons: IconSet
    marks: Marks
    clipboard: Clipboard = field(default_factory=Clipboard)

    @property
    def size(self) -> tuple[int, int]:
        """The window, in pixels."""
        return self.theme.size

    @property
    def labels(self) -> Labels:
        """The window's words in the player's language."""
        return labels_in(self.theme.sight.language)

    def label(self, key: str, **slots: object) -> str:
        """What stands on the window: `label("pause.resume")`."""
        return self.labels.label(key, **slots)

    @property
    def rect(self) -> pygame.Rect:
        """The whole window."""
        return pygame.Rect((0, 0), self.size)

    def at(self, size: tuple[int, int], sight: Sight | None = None) -> "Kit":
        """The same kit for another size or sight; fonts and the clipboard are shared."""
        theme = Theme(self.theme.tokens, size, sight or self.theme.sight)
        faces = self.type.faces.reading(theme.sight.language)
        return Kit(theme, Typesetter(theme, faces), self.icons, Marks(theme, faces), self.clipboard)


def make_kit(size: tuple[int, int] = (1920, 1080), sight: Sight | None = None, tokens: Tokens | None = None) -> Kit:
    """A kit for a window of `size`, with the shipped theme unless another is given."""
    theme = Theme(tokens or read_tokens(), size, sight or Sight())
    faces = Faces(theme.sight.language)
    return Kit(theme, Typesetter(theme, faces), IconSet(), Marks(theme, faces))
