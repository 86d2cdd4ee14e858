"""The gallery with any number of scenarios and seats."""

from dataclasses import replace

import pytest

from game.ui.scenes.gallery import GalleryScene
from game.ui.scenes.gallery.board import CardTile
from game.ui.widgets.focus import everything
from game.ui.window.pilot import Pilot


@pytest.mark.parametrize("count", [2, 5, 12, 18])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (2560, 1440)])
def test_the_gallery_holds_as_many_scenarios_as_there_are(count: int, size: tuple[int, int]) -> None:
    scene = GalleryScene(lambda scenario, seat: None, is_still=True)
    pilot = Pilot(scene, size)
    first = scene.cards[0]
    seats = tuple(replace(first.seats[0], code=code) for code in ("RUS", "JPN", "USA", "CHN", "GBR"))
    years = [1904 + n * 6 for n in range(count)]
    scene.cards = tuple(replace(first, id=f"s{y}", years=f"{y}–{y + 4}", span=(y, y + 4), seats=seats) for y in years)
    scene.chosen = "s1904"
    scene.refresh()
    assert pilot.overflow == []
    tiles = [w for w in everything(pilot.page.widgets) if isinstance(w, CardTile)]
    assert len(tiles) == count and all(tile.rect.right <= size[0] for tile in tiles)
    pilot.press(*["right"] * (count - 1))
    assert scene.chosen == f"s{years[-1]}"
