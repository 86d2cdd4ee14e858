"""The painted picture: the same every time, in the holder's colours, hatched as the style says."""

import numpy as np
import pygame
import pytest

from game.ui.kit import make_kit
from game.ui.map.bake import field, patterns
from game.ui.map.bake.bake import Baked, bake
from game.ui.map.bake.layers import dash
from game.ui.map.bake.outlines import divided
from game.ui.map.globe.places import regions
from game.ui.map.globe.projection import Camera
from game.ui.map.look import Look, look_of
from game.ui.map.picture import Claim, MapPicture, Status, View
from tests.ui.map.pictures import FAR_EAST, SMALL, far_east


@pytest.fixture(scope="module")
def look() -> Look:
    return look_of(make_kit())


def baked(look: Look, **changes: object) -> Baked:
    return bake(Camera(FAR_EAST, SMALL), far_east(**changes), look)


def pixels(surface: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(surface).transpose(1, 0, 2).astype(int)


def inside(baked: Baked, region: str) -> np.ndarray:
    return baked.numbers == regions()[region].number


def test_same_picture_same_bytes(look: Look) -> None:
    first, again = baked(look), baked(look)
    assert pygame.image.tobytes(first.surface, "RGB") == pygame.image.tobytes(again.surface, "RGB")


def test_a_kept_ground_paints_the_same(look: Look) -> None:
    first = baked(look)
    again = bake(first.camera, far_east(), look, first.ground)
    assert again.ground is first.ground
    assert pygame.image.tobytes(first.surface, "RGB") == pygame.image.tobytes(again.surface, "RGB")


def test_change_of_owner_changes_only_the_region_and_its_edge(look: Look) -> None:
    before = baked(look, statuses={}, chips=())
    holders = dict(far_east().holders) | {"hokkaido": "RUS"}
    after = baked(look, statuses={}, chips=(), holders=holders)
    changed = (pixels(before.surface) != pixels(after.surface)).any(axis=2)
    region = inside(before, "hokkaido")
    assert changed[region].mean() > 0.9
    near = field.squared(region, 14) <= 14 * 14
    assert not changed[~near].any()


def test_land_takes_the_tint_of_its_holder(look: Look) -> None:
    picture = baked(look, statuses={})
    for region, power in (("primorye", "RUS"), ("hokkaido_north", "JPN"), ("north_manchuria", "CHN")):
        seen = np.median(pixels(picture.surface)[inside(picture, region)], axis=0)
        others = {code: np.abs(seen - np.array(look.land(code))).sum() for code in ("RUS", "JPN", "CHN", "USA")}
        assert min(others, key=lambda code: others[code]) == power


@pytest.mark.parametrize("kind", ["occupied", "joint", "disputed", "leased", "interest", "demilitarised"])
def test_every_state_shows(look: Look, kind: str) -> None:
    plain = baked(look, statuses={})
    marked = baked(look, statuses={"hokkaido_north": Status(kind, "USA")})  # type: ignore[arg-type]
    changed = (pixels(plain.surface) != pixels(marked.surface)).any(axis=2)
    near = field.squared(inside(plain, "hokkaido_north"), 14) <= 14 * 14
    assert changed[near].mean() > 0.03
    assert not changed[~near].any()


def test_mandate_washes_its_sea(look: Look) -> None:
    view = View(148.0, 10.0, 0.09)
    mandated = {region: Status("mandate", "JPN") for region in ("marianas", "carolines", "palau", "yap", "marshalls")}
    plain = bake(Camera(view, SMALL), MapPicture(view, {"carolines": "JPN"}), look)
    marked = bake(Camera(view, SMALL), MapPicture(view, dict.fromkeys(mandated, "JPN"), mandated), look)
    assert (pixels(plain.surface) != pixels(marked.surface)).any(axis=2).mean() > 0.2


def test_claims_differences_and_selection_stand_outside_the_coast(look: Look) -> None:
    plain = baked(look, statuses={})
    region = inside(plain, "hokkaido_north") | inside(plain, "hokkaido")
    for changes in (
        {"claims": (Claim("hokkaido_north", "RUS"), Claim("hokkaido", "RUS"))},
        {"selected_region": "hokkaido_north"},
    ):
        marked = baked(look, statuses={}, **changes)
        changed = (pixels(plain.surface) != pixels(marked.surface)).any(axis=2)
        assert 50 < changed[~region].sum() < 6000


def test_distance_is_true() -> None:
    mask = np.zeros((40, 50), bool)
    mask[10, 12] = mask[30, 40] = True
    rows, columns = np.mgrid[0:40, 0:50]
    true = np.minimum((rows - 10) ** 2 + (columns - 12) ** 2, (rows - 30) ** 2 + (columns - 40) ** 2)
    assert (field.squared(mask, 12) == np.minimum(true, 13 * 13)).all()


@pytest.mark.parametrize("name", ["crosses", "uprights", "levels", "points"])
def test_textures_differ_by_shape(name: str) -> None:
    own = patterns.texture(name, (60, 60), 1.0)
    assert 0.02 < own.mean() < 0.5
    for other in {"crosses", "uprights", "levels", "points"} - {name}:
        assert not np.array_equal(own, patterns.texture(other, (60, 60), 1.0))


def test_stripes_slant() -> None:
    stripes = patterns.stripes((50, 50), 1.0)
    assert np.array_equal(stripes[1:, :-1], stripes[:-1, 1:])
    assert not np.array_equal(stripes[1:], stripes[:-1])


def test_dashes_cover_their_share() -> None:
    line = np.array([(0.0, 0.0), (100.0, 0.0), (100.0, 40.0)])
    pieces = dash(line, 9, 5)
    length = sum(float(np.hypot(*np.diff(piece, axis=0).T).sum()) for piece in pieces)
    assert length == pytest.approx(90, abs=1)


def test_lines_over_the_date_line_go_the_short_way() -> None:
    path = divided(np.array([(178.0, 60.0), (-178.0, 58.0)]))
    assert np.abs(np.diff(path[:, 0])).max() <= 0.5
    assert path[-1][0] == pytest.approx(182.0)
