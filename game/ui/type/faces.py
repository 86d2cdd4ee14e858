"""Which font draws which letter: the Source families, and Noto Sans for Japanese, Chinese and Korean.

The Source families ship as variable fonts; `pygame.freetype` opens a named weight when the number of the
instance is set in the upper half of the font index. Fonts are opened when first needed.
"""

import importlib.util
from pathlib import Path

import pygame
import pygame.freetype as freetype

from game.ui.tokens import Role
from game.ui.type.kerning import Kerning

_INSTANCES = {"light": 2, "regular": 3, "medium": 4, "semibold": 5, "bold": 6}
_FILES = {
    ("serif", False): ("fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf"),
    ("serif", True): ("fontpkg_source_serif_4", "files/SourceSerif4-Italic[opsz,wght].ttf"),
    ("sans", False): ("fontpkg_source_sans_3", "files/SourceSans3[wght].ttf"),
    ("sans", True): ("fontpkg_source_sans_3", "files/SourceSans3-Italic[wght].ttf"),
    # Source Code Pro Italic holds no Cyrillic, so telegrams are never set in it.
    ("code", False): ("fontpkg_source_code_pro", "files/SourceCodePro[wght].ttf"),
    ("code", True): ("fontpkg_source_code_pro", "files/SourceCodePro[wght].ttf"),
}
_EASTERN = ((0x2E80, 0xA4CF), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFE30, 0xFFEF))
_EAST = {
    "jp": ("data/NotoSansJP-Regular.otf", "data/NotoSansJP-Bold.otf"),
    "sc": ("data/NotoSansSC-Regular.otf", "data/NotoSansSC-Bold.otf"),
    "kr": ("data/NotoSansKR-Regular.ttf", "data/NotoSansKR-Bold.ttf"),
}


class FontMissing(RuntimeError):
    """A font package is not installed; the message says which and how to mend it."""


def _font_file(package: str, inside: str) -> Path:
    spec = importlib.util.find_spec(package)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders or not (Path(folders[0]) / inside).is_file():
        wanted = package.replace("_", "-")
        name = Path(inside).name
        raise FontMissing(f"The font {name} is missing. Install the package {wanted} again with pip.")
    return Path(folders[0]) / inside


def _is_eastern(letter: str) -> bool:
    """Han, kana, hangul and their full-width marks."""
    code = ord(letter)
    return any(low <= code <= high for low, high in _EASTERN)


def is_hangul(letter: str) -> bool:
    """Whether a letter is Korean script, which the Japanese face does not hold."""
    code = ord(letter)
    return 0xAC00 <= code <= 0xD7FF or 0x3130 <= code <= 0x318F


_GLYPHS = 4096
"""Glyphs the rasteriser keeps: a screen has some hundred letters in a dozen sizes, each drawn at four times its own."""


class Faces:
    """The open fonts of one window, and the choice of one for each run of letters."""

    def __init__(self, language: str = "en") -> None:
        if not freetype.get_init():
            freetype.init(cache_size=_GLYPHS)
        self.language = language
        self.missing: list[str] = []
        """Fonts that are not there, as sentences; the rasteriser's own stands in for them."""
        self._open: dict[tuple[str, str, bool], freetype.Font] = {}
        self._kerning: dict[int, Kerning] = {}
        self._holds: dict[tuple[int, str], bool] = {}
        self._advances: dict[tuple[int, float], dict[str, float]] = {}

    def reading(self, language: str) -> "Faces":
        """The same open fonts for a reader of another language: one Han letter has several national shapes."""
        if language == self.language:
            return self
        other = Faces(language)
        other.missing = self.missing
        other._open, other._kerning, other._holds = self._open, self._kerning, self._holds
        other._advances = self._advances
        return other

    def font(self, face: str, weight: str, italic: bool = False) -> freetype.Font:
        """A font by face (`serif`, `sans`, `code`, `jp`, `sc`, `kr`), weight and slant."""
        key = (face, weight, italic)
        if key not in self._open:
            try:
                self._open[key] = self._load(face, weight, italic)
            except (FontMissing, OSError, pygame.error) as error:
                self.missing.append(str(error))
                self._open[key] = freetype.Font(None, size=16)
                self._open[key].origin = True
        return self._open[key]

    def _load(self, face: str, weight: str, italic: bool) -> freetype.Font:
        if face in _EAST:
            inside = _EAST[face][weight in ("semibold", "bold")]
            font = freetype.Font(str(_font_file("pygame_gui", inside)), size=16)
        else:
            path = _font_file(*_FILES[face, italic])
            font = freetype.Font(str(path), size=16, font_index=_INSTANCES[weight] << 16)
            if face != "code":
                self._kerning[id(font)] = self._kerning_of(path)
        font.origin = True
        return font

    def _kerning_of(self, path: Path) -> Kerning:
        return next((held for held in self._kerning.values() if held.path == path), None) or Kerning(path)

    def pieces(self, font: freetype.Font, run: str) -> list[tuple[str, float]]:
        """A run cut where two letters are kerned; after each piece how far the next moves, in sizes."""
        kerning = self._kerning.get(id(font))
        if kerning is None or len(run) < 2:
            return [(run, 0.0)]
        pairs = kerning.pairs
        moves = [pairs[run[at : at + 2]] for at in range(len(run) - 1)]
        if not any(moves):
            return [(run, 0.0)]
        pieces, start = [], 0
        for at, move in enumerate(moves, 1):
            if move:
                pieces.append((run[start:at], move))
                start = at
        return [*pieces, (run[start:], 0.0)]

    def advance(self, font: freetype.Font, run: str, size: float) -> float:
        """How far a run reaches at a size, unkerned, in pixels. The rasteriser is asked once for each letter."""
        known = self._advances.setdefault((id(font), size), {})
        try:
            return sum([known[letter] for letter in run])
        except KeyError:
            for letter in {*run} - {*known}:
                metric = font.get_metrics(letter, size=size)[0]
                known[letter] = metric[4] if metric else size * 0.6
            return sum([known[letter] for letter in run])

    def holds(self, font: freetype.Font, letter: str) -> bool:
        """Whether a font can draw a letter."""
        key = (id(font), letter)
        if key not in self._holds:
            self._holds[key] = font.get_metrics(letter, size=16)[0] is not None
        return self._holds[key]

    def runs(self, text: str, role: Role) -> list[tuple[freetype.Font, str]]:
        """The text cut into runs that one font each can draw, in order."""
        main = self.font(role.face, role.weight, role.italic)
        if text.isascii():
            return [(main, text)] if text else []
        runs: list[tuple[freetype.Font, str]] = []
        for letter in text:
            font = main if letter.isascii() else self._for(letter, role, main)
            if runs and runs[-1][0] is font:
                runs[-1] = (font, runs[-1][1] + letter)
            else:
                runs.append((font, letter))
        return runs

    def _for(self, letter: str, role: Role, main: freetype.Font) -> freetype.Font:
        if not _is_eastern(letter) and self.holds(main, letter):
            return main
        han = ["sc", "jp", "kr"] if self.language == "zh" else ["jp", "sc", "kr"]
        order = ["kr", "jp", "sc"] if is_hangul(letter) else han
        faces = order if _is_eastern(letter) else ["sans", *order]
        for face in faces:
            font = self.font(face, role.weight if face == "sans" else _plain_weight(role.weight))
            if self.holds(font, letter):
                return font
        return main


def _plain_weight(weight: str) -> str:
    return "bold" if weight in ("semibold", "bold") else "regular"
