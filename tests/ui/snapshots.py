"""Pictures of whole screens compared with those kept, with a tolerance; a failure shows old, new and difference."""

from pathlib import Path

import numpy as np
import pygame

FOLDER = Path(__file__).resolve().parent.parent / "snapshots"

# Kept pictures are a quarter of the size each way: enough to see a layout move, small in the repository.
_SHRINK = 4
_FAR = 24
_MOST_DIFFERENT = 0.004


def compare(surface: object, name: str, is_update: bool, out: Path) -> None:
    """Fails when more than 0.4 % of the pixels differ by more than 24 of 255 from the kept picture."""
    assert isinstance(surface, pygame.Surface)
    wide, tall = surface.get_width() // _SHRINK, surface.get_height() // _SHRINK
    new = pygame.transform.smoothscale(surface, (wide, tall))
    kept = FOLDER / f"{name}.png"
    if is_update:
        FOLDER.mkdir(exist_ok=True)
        pygame.image.save(new, str(kept))
        return
    assert kept.is_file(), f"no picture is kept for {name}; run pytest with --update-snapshots and look at it"
    old = pygame.image.load(str(kept))
    assert old.get_size() == new.get_size(), f"{name} is {new.get_size()}, the kept picture {old.get_size()}"
    far = np.abs(pygame.surfarray.array3d(old).astype(int) - pygame.surfarray.array3d(new).astype(int)).max(axis=2)
    share = float((far > _FAR).mean())
    if share > _MOST_DIFFERENT:
        shown = out / f"{name}-old-new-difference.png"
        _show(old, new, far, shown)
        raise AssertionError(f"{name}: {share:.2%} of the picture has changed; see {shown} (old, new, what changed)")


def _show(old: pygame.Surface, new: pygame.Surface, far: np.ndarray, path: Path) -> None:
    """Writes old, new and the difference side by side, twice as large: the new one dimmed, what changed in red, and a
    frame around all of it.
    """
    wide, tall = new.get_size()
    dimmed = pygame.surfarray.array3d(new) // 3
    dimmed[far > _FAR] = (255, 60, 60)
    difference = pygame.surfarray.make_surface(dimmed)
    across, down = np.nonzero(far > _FAR)
    left, top = int(across.min()), int(down.min())
    frame = pygame.Rect(left, top, int(across.max()) - left + 1, int(down.max()) - top + 1)
    pygame.draw.rect(difference, (255, 220, 90), frame.inflate(6, 6), 1)
    sheet = pygame.Surface((wide * 3 + 20, tall))
    for number, picture in enumerate((old, new, difference)):
        sheet.blit(picture, (number * (wide + 10), 0))
    pygame.image.save(pygame.transform.scale_by(sheet, 2), str(path))
