"""How a failed comparison of pictures is shown."""

from pathlib import Path

import pygame
import pytest

from tests.ui import snapshots


def test_a_difference_is_shown_in_red_on_the_dimmed_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "FOLDER", tmp_path)
    picture = pygame.Surface((400, 200))
    picture.fill((90, 120, 150))
    snapshots.compare(picture, "one", True, tmp_path)
    snapshots.compare(picture, "one", False, tmp_path)
    picture.fill((240, 240, 240), (200, 80, 80, 40))
    with pytest.raises(AssertionError, match=r"one: 4\.00% of the picture has changed"):
        snapshots.compare(picture, "one", False, tmp_path)
    shown = pygame.image.load(str(tmp_path / "one-old-new-difference.png"))
    assert shown.get_size() == (2 * (3 * 100 + 20), 100)
    left = 2 * (2 * 110)
    assert shown.get_at((left + 120, 50))[:3] == (255, 60, 60)
    assert shown.get_at((left + 10, 10))[:3] == (30, 40, 50)
