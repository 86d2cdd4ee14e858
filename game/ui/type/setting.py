"""Setting type: measuring, breaking into lines, and drawing text as cached pictures."""

import math
import string
from collections.abc import Iterator

import pygame
import pygame.freetype as freetype

from game.ui.theme import Colour, SetRole, Theme
from game.ui.type.faces import Faces
from game.ui.type.runs import RichText
from game.ui.type.shelf import Shelf

# Letters are drawn this many times too large and averaged down: spacing is then true to a fraction of a
# pixel, where the hinted advances of the plain rasteriser are whole pixels and look uneven.
_FINE, _FINE_LARGE, _LARGE_FROM = 4, 2, 44
_COMMON = string.ascii_letters + string.digits + ".,:;()%’“”–−+/? "


class Typesetter:
    """Measures and draws text in the roles of one theme. All lengths are pixels of the window."""

    def __init__(self, theme: Theme, faces: Faces | None = None) -> None:
        self.theme = theme
        self.faces = faces or Faces()
        self._roles: dict[str, SetRole] = {}
        self._widths: Shelf[float] = Shelf(6000)
        self._masks: Shelf[pygame.Surface] = Shelf(1500)
        self._pictures: Shelf[pygame.Surface] = Shelf(2500)
        self._baselines: dict[str, int] = {}
        self.paragraphs: Shelf[RichText] = Shelf(1200)
        self._wraps: Shelf[tuple[str, ...]] = Shelf(800)

    def role(self, name: str) -> SetRole:
        """A role at its size in this window."""
        if name not in self._roles:
            self._roles[name] = self.theme.role(name)
        return self._roles[name]

    def line(self, role: str) -> int:
        """Height of one line."""
        return self.role(role).line

    def size(self, role: str) -> float:
        """Size of the letters."""
        return self.role(role).size

    def baseline(self, role: str) -> int:
        """From the top of a line to the feet of its letters."""
        if role not in self._baselines:
            self._baselines[role] = self._baseline(self.role(role))
        return self._baselines[role]

    def _baseline(self, held: SetRole) -> int:
        font = self.faces.font(held.role.face, held.role.weight, held.role.italic)
        up, down = font.get_sized_ascender(1000) / 1000, font.get_sized_descender(1000) / 1000
        return round((held.line - held.size * (up - down)) / 2 + held.size * up)

    def cased(self, text: str, role: str) -> str:
        """The text as the role writes it: in capitals where it does."""
        return text.upper() if self.role(role).role.capitals else text

    def true_width(self, text: str, role: str) -> float:
        """Advance width, unrounded."""
        return self._widths.get((text, role), lambda: self._measure(self.cased(text, role), self.role(role)))

    def width(self, text: str, role: str) -> int:
        """Advance width, rounded up: the room a text needs."""
        return math.ceil(self.true_width(text, role) - 0.01)

    def _measure(self, text: str, held: SetRole) -> float:
        fine = _fineness(held.size)
        total = 0.0
        for font, run in self.faces.runs(text, held.role):
            total += self.faces.advance(font, run, held.size * fine) / fine
            if not held.tracking:
                total += held.size * sum(move for _, move in self.faces.pieces(font, run))
        return total + held.tracking * max(0, len(text) - 1)

    def render(self, text: str, role: str, colour: Colour) -> pygame.Surface:
        """A picture of one line of text, as high as the line, to be blitted at the line's top left."""
        return self._pictures.get((text, role, colour), lambda: self._coloured(text, role, colour))

    def _coloured(self, text: str, role: str, colour: Colour) -> pygame.Surface:
        picture = self._masks.get((text, role), lambda: self._mask(text, role)).copy()
        picture.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
        return picture

    def _mask(self, text: str, role: str) -> pygame.Surface:
        """White letters whose opacity is their true coverage of each pixel. Two pixels spare at the right."""
        held, text = self.role(role), self.cased(text, role)
        fine = _fineness(held.size)
        lean = held.size * 0.2 if held.role.italic else 0
        wide = math.ceil(self._measure(text, held) + lean) + 2
        tall = held.line + round(held.size * 0.3)
        large = pygame.Surface((wide * fine, tall * fine), pygame.SRCALPHA)
        x, y = 0.0, self.baseline(role) * fine
        for font, run in self.faces.runs(text, held.role):
            x = self._draw_run(large, font, run, (x, y), held)
        if fine > 1:
            large = pygame.transform.smoothscale(large, (wide, tall))
        # Averaging darkens the colour of half-covered pixels; only their opacity is wanted.
        large.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_ADD)
        return large

    def _draw_run(
        self, large: pygame.Surface, font: freetype.Font, run: str, at: tuple[float, float], held: SetRole
    ) -> float:
        fine = _fineness(held.size)
        size, (x, y) = held.size * fine, at
        if not held.tracking:
            for piece, move in self.faces.pieces(font, run):
                font.render_to(large, (round(x), round(y)), piece, (255, 255, 255), size=size)
                x += self.faces.advance(font, piece, size) + move * size
            return x
        for letter in run:
            font.render_to(large, (round(x), round(y)), letter, (255, 255, 255), size=size)
            x += self.faces.advance(font, letter, size) + held.tracking * fine
        return x

    def warmed(self) -> Iterator[str]:
        """Draws common letters of one role after another, a few milliseconds each: for moments nobody waits for."""
        scrap = pygame.Surface((8, 8), pygame.SRCALPHA)
        for name in (*self.theme.tokens.roles,):
            held = self.role(name)
            font = self.faces.font(held.role.face, held.role.weight, held.role.italic)
            size = held.size * _fineness(held.size)
            self.faces.advance(font, _COMMON, size)
            for letter in _COMMON if held.size < _LARGE_FROM else "":
                font.render_to(scrap, (0, 0), letter, (255, 255, 255), size=size)
            yield name
            for first in string.ascii_letters + " ":
                self.faces.pieces(font, "".join(first + second for second in string.ascii_lowercase))
                yield name

    def wrap(self, text: str, role: str, width: int) -> tuple[str, ...]:
        """The text broken into lines no wider than `width`; a single longer word stands alone on its line."""
        return self._wraps.get((text, role, width), lambda: self._broken(text, role, width))

    def _broken(self, text: str, role: str, width: int) -> tuple[str, ...]:
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in break_words(paragraph):
                if line and self.true_width((line + word).rstrip(" "), role) > width:
                    lines.append(line.rstrip(" "))
                    word = word.lstrip(" ")
                    line = ""
                line += word
            lines.append(line.rstrip(" "))
        return tuple(lines)

    def height(self, text: str, role: str, width: int) -> int:
        """Height of the text when wrapped to `width`."""
        return len(self.wrap(text, role, width)) * self.line(role)

    def shortened(self, text: str, role: str, width: int) -> str:
        """The text, or its beginning with an ellipsis. Only for names whose whole is at hand elsewhere."""
        if self.true_width(text, role) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.true_width(text[:middle].rstrip() + "…", role) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…"


def _fineness(size: float) -> int:
    return _FINE if size < _LARGE_FROM else _FINE_LARGE


_NEVER_FIRST = frozenset("、。，．：；？！）」』】〕〉》”’・ー々…‥％ゝゞ,.:;?!)%ァィゥェォッャュョぁぃぅぇぉっゃゅょ")
_NEVER_LAST = frozenset("（「『【〔〈《“‘(")
"""Signs that may not begin, or end, a line of Japanese or Chinese (JIS X 4051, GB/T 15834)."""


def break_words(text: str) -> list[str]:
    """Pieces a line may be broken between: words with the space after them; each eastern letter by itself.

    An eastern letter keeps the closing signs that follow it and the opening ones before it.
    """
    pieces: list[str] = []
    word = ""
    for letter in text:
        before = word or (pieces[-1] if pieces else "")
        if letter in _NEVER_FIRST and before and _is_eastern(letter + before[-1]):
            pieces += [word + letter] if word else [pieces.pop() + letter]
            word = ""
        elif _is_eastern(letter):
            if word and word[-1] not in _NEVER_LAST:
                pieces.append(word)
                word = ""
            word += letter
            if letter not in _NEVER_LAST:
                pieces.append(word)
                word = ""
        else:
            word += letter
            if letter == " ":
                pieces.append(word)
                word = ""
    return [*pieces, word] if word else pieces


def _is_eastern(letters: str) -> bool:
    """Whether any of these letters is of Japanese or Chinese script."""
    return any(0x2E80 <= ord(letter) < 0xAC00 or 0xFF00 <= ord(letter) < 0xFFF0 for letter in letters)
