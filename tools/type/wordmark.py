"""Bakes the wordmark: Source Serif 4 Light at optical size 60, white on clear, as `assets/wordmark.png`.

Development only. `pip install fonttools`, then `python tools/type/wordmark.py`.
"""

import importlib.util
import os
import tempfile
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SIZE, LINE = 264, 256
OUT = Path(__file__).resolve().parents[2] / "assets" / "wordmark.png"


def light_at_60() -> Path:
    """A static font cut from the variable one."""
    spec = importlib.util.find_spec("fontpkg_source_serif_4")
    assert spec and spec.submodule_search_locations
    source = Path(spec.submodule_search_locations[0]) / "files" / "SourceSerif4[opsz,wght].ttf"
    font = instancer.instantiateVariableFont(TTFont(source), {"opsz": 60, "wght": 300})
    path = Path(tempfile.mkdtemp()) / "wordmark.ttf"
    font.save(path)
    return path


def main() -> None:
    pygame.init()
    font = pygame.font.Font(str(light_at_60()), SIZE * 2)
    lines = [font.render(word, True, (255, 255, 255)) for word in ("Frozen", "Peace")]
    wide = max(line.get_width() for line in lines)
    sheet = pygame.Surface((wide, LINE * 2 + lines[1].get_height()), pygame.SRCALPHA)
    for number, line in enumerate(lines):
        sheet.blit(line, (0, number * LINE * 2))
    box = sheet.get_bounding_rect()
    cut = sheet.subsurface(box)
    small = pygame.transform.smoothscale(cut, (box.width // 2, box.height // 2))
    small.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_ADD)
    pygame.image.save(small, str(OUT))
    print(f"{OUT.name}: {small.get_size()}, the capital F {SIZE} px type on a line of {LINE}")


if __name__ == "__main__":
    main()
