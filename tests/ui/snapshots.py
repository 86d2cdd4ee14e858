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
        raise AssertionError(f"{name}: {share:.2%} of the picture has changed; see {shown}")


def _show(old: pygame.Surface, new: pygame.Surface, far: np.ndarray, path: Path) -> None:
    wide, tall = new.get_size()
    sheet = pygame.Surface((wide * 3, tall))
    sheet.blit(old, (0, 0))
    sheet.blit(new, (wide, 0))
    pixels = np.repeat((far > _FAR).astype(np.uint8)[..., None] * 255, 3, axis=2)
    sheet.blit(pygame.surfarray.make_surface(pixels), (wide * 2, 0))
    pygame.image.save(sheet, str(path))
