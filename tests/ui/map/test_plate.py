"""The live map: showing, moving, picking."""

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.ui.kit import make_kit
from game.ui.map.picture import Hit, Inset
from game.ui.map.plate import MapPlate
from game.ui.map.still import still
from game.ui.map.views import KURILS
from tests.ui.map.pictures import FAR_EAST, far_east

RECT = pygame.Rect(40, 30, 640, 420)


@pytest.fixture
def plate() -> Iterator[MapPlate]:
    made = MapPlate(make_kit(), RECT)
    made.show(far_east())
    made.finish()
    yield made
    made.close()


def drawn(plate: MapPlate) -> bytes:
    screen = pygame.Surface((720, 480))
    plate.draw(screen)
    return pygame.image.tobytes(screen.subsurface(plate.rect), "RGB")


def settle(plate: MapPlate) -> None:
    for _ in range(2000):
        plate.update(0.02)
        if plate.is_settled:
            return
        pygame.time.wait(2)
    raise AssertionError("the plate never settled")


def window_point(plate: MapPlate, lon: float, lat: float) -> tuple[int, int]:
    from game.ui.map.globe.projection import Camera

    x, y = Camera(plate.view, plate.rect.size).place((lon, lat))
    return round(float(x)) + plate.rect.x, round(float(y)) + plate.rect.y


def test_picks_regions_chips_and_the_sea(plate: MapPlate) -> None:
    assert plate.pick(window_point(plate, 143.0, 44.1)) == Hit("region", "hokkaido_north")
    assert plate.pick(window_point(plate, 142.9, 51.5)) == Hit("region", "north_sakhalin")
    assert plate.pick(window_point(plate, 148.0, 40.0)) is None
    assert plate.pick((5, 5)) is None
    at = plate.chip_at("south_sakhalin")
    assert at is not None
    assert plate.pick(at) == Hit("chip", "south_sakhalin")
    assert plate.pick((at[0] + 12, at[1] - 12)) == Hit("chip", "south_sakhalin")


def test_picks_the_same_place_after_a_pan_and_a_zoom(plate: MapPlate) -> None:
    plate.pan(60, -35)
    assert plate.pick(window_point(plate, 142.9, 51.5)) == Hit("region", "north_sakhalin")
    settle(plate)
    plate.zoom(1, window_point(plate, 142.9, 51.5))
    settle(plate)
    assert plate.view.px_per_km == pytest.approx(1 / 2.8)
    assert plate.pick(window_point(plate, 142.9, 51.5)) == Hit("region", "north_sakhalin")


def test_fit_comes_home_to_the_same_picture(plate: MapPlate) -> None:
    home = drawn(plate)
    plate.pan(150, 80)
    settle(plate)
    assert drawn(plate) != home
    plate.fit()
    settle(plate)
    plate.finish()
    assert plate.view.lon == pytest.approx(FAR_EAST.lon)
    assert drawn(plate) == home


def test_showing_another_owner_fades_and_ends_as_if_shown_at_once(plate: MapPlate) -> None:
    changed = replace(far_east(), holders=dict(far_east().holders) | {"hokkaido": "USA"})
    before = drawn(plate)
    plate.show(changed)
    settle(plate)
    after = drawn(plate)
    assert after != before
    fresh = MapPlate(make_kit(), RECT)
    fresh.show(changed)
    fresh.finish()
    assert drawn(fresh) == after
    fresh.close()


def test_a_chip_is_marked_at_once_and_ends_as_if_shown_so(plate: MapPlate) -> None:
    chosen = tuple(replace(chip, selected=chip.id == "iturup") for chip in far_east().chips)
    before = drawn(plate)
    plate.show(far_east(chips=chosen))
    assert drawn(plate) != before
    plate.finish()
    fresh = MapPlate(make_kit(), RECT)
    fresh.show(far_east(chips=chosen))
    fresh.finish()
    assert drawn(plate) == drawn(fresh)
    fresh.close()


def test_new_names_do_not_fade(plate: MapPlate) -> None:
    plate.show(far_east(names=()))
    plate.finish()
    bare = drawn(plate)
    plate.show(far_east())
    settle(plate)
    named = drawn(plate)
    assert named != bare
    for _ in range(3):
        plate.update(0.02)
        assert drawn(plate) == named


def test_the_players_view_stays_when_the_picture_changes(plate: MapPlate) -> None:
    plate.pan(80, 0)
    view = plate.view
    plate.show(replace(far_east(), year=1910))
    assert plate.view == view
    plate.show(replace(far_east(), view=KURILS))
    assert plate.view == KURILS


def test_dragging_never_leaves_the_world(plate: MapPlate) -> None:
    for _ in range(300):
        plate.pan(400, 300)
    settle(plate)
    drawn(plate)


def test_plate_resizes(plate: MapPlate) -> None:
    plate.resize(pygame.Rect(0, 0, 500, 300))
    plate.finish()
    screen = pygame.Surface((500, 300))
    plate.draw(screen)
    assert len(set(pygame.image.tobytes(screen, "RGB"))) > 100


def test_inset_is_picked() -> None:
    plate = MapPlate(make_kit(), pygame.Rect(0, 0, 1184, 776))
    plate.show(far_east(insets=(Inset("kurils", KURILS, "South Kurils"),)))
    plate.finish()
    assert plate.pick((1184 - 120, 776 - 90)) == Hit("inset", "kurils")
    plate.close()


def test_live_map_and_still_agree() -> None:
    kit = make_kit()
    plate = MapPlate(kit, pygame.Rect(0, 0, 720, 500))
    plate.show(far_east(names=(), chips=()))
    plate.finish()
    alone = still(kit, far_east(names=(), chips=()), (720, 500), framed=True)
    live = pygame.Surface((720, 500))
    plate.draw(live)
    one, other = (pygame.surfarray.array3d(surface).astype(int) for surface in (alone, live))
    assert abs(one - other).mean() < 3.0
    plate.close()


def test_a_bake_that_fails_is_told_on_the_plate_and_the_old_picture_stays(
    plate: MapPlate, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawn(plate)

    def fail(*_: object) -> None:
        raise OSError("relief.npz is missing")

    monkeypatch.setattr("game.ui.map.kiln.bake", fail)
    monkeypatch.setattr("game.ui.map.kiln.renewed", fail)
    plate.show(replace(far_east(), layer="plain"))
    settle(plate)
    after = drawn(plate)
    half = len(before) // 2
    assert after[:half] == before[:half] and after != before
    monkeypatch.undo()
    plate.show(replace(far_east(), year=1946))
    settle(plate)
    assert drawn(plate) != after
