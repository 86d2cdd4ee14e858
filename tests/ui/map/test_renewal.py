"""A bake painted anew in part is, byte for byte, the bake painted whole."""

from dataclasses import replace

import pygame
import pytest

from game.ui.kit import make_kit
from game.ui.map.bake.bake import bake
from game.ui.map.bake.renewal import changed_regions, renewed
from game.ui.map.globe.projection import Camera
from game.ui.map.look import Look, look_of
from game.ui.map.picture import Claim, MapLine, MapPicture, Status
from tests.ui.map.pictures import FAR_EAST, far_east

SIZE = (900, 600)
PARALLEL = (MapLine("front", "front_1905"), MapLine("railway", "cer"), MapLine("proposed", "fifty_north"))


@pytest.fixture(scope="module")
def look() -> Look:
    return look_of(make_kit())


def changed(picture: MapPicture, change: str) -> MapPicture:
    owned = dict(picture.holders)
    return {
        "owner": replace(picture, holders=owned | {"south_sakhalin": "JPN"}),
        "islet": replace(picture, holders=owned | {"moneron": "USA"}),
        "inland": replace(picture, holders=owned | {"south_manchuria": "JPN"}),
        "state": replace(picture, statuses={"hokkaido": Status("demilitarised", "JPN")}),
        "joint": replace(picture, statuses={**picture.statuses, "north_sakhalin": Status("joint", "JPN")}),
        "claim": replace(picture, claims=(Claim("iturup", "RUS"), Claim("kunashir", "RUS"))),
        "selected": replace(picture, selected_region="hokkaido_north"),
        "differs": replace(picture, differs={"south_sakhalin": "JPN"}),
        "tint": replace(picture, tints={"hokkaido": "336699"}),
        "far apart": replace(picture, holders=owned | {"taiwan": "USA", "north_sakhalin": "JPN"}),
        "lines": replace(picture, lines=PARALLEL[:1]),
        "mandate": replace(picture, statuses={"palau": Status("mandate", "JPN")}),
        "nothing": replace(picture),
    }[change]


CHANGES = ("owner", "islet", "inland", "state", "joint", "claim", "selected", "differs", "tint", "far apart",
           "lines", "mandate", "nothing")  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("scale", [0.2, 0.7])
def test_a_part_painted_anew_is_as_the_whole(look: Look, change: str, scale: float) -> None:
    view = replace(FAR_EAST, px_per_km=scale)
    old = far_east(view=view, lines=PARALLEL)
    new = changed(old, change)
    before = bake(Camera(view, SIZE), old, look)
    after, whole = renewed(before, old, new, look), bake(Camera(view, SIZE), new, look, before.ground)
    assert pygame.image.tobytes(after.surface, "RGB") == pygame.image.tobytes(whole.surface, "RGB")
    assert before.surface is not after.surface


def test_only_what_changed_is_named() -> None:
    picture = far_east()
    assert changed_regions(picture, changed(picture, "owner")) == {"south_sakhalin"}
    assert changed_regions(picture, changed(picture, "claim")) == {"iturup", "kunashir"}
    assert changed_regions(picture, changed(picture, "selected")) == {"hokkaido_north"}
    assert changed_regions(picture, changed(picture, "nothing")) == frozenset()
    assert changed_regions(picture, changed(picture, "lines")) is None
    assert changed_regions(picture, changed(picture, "mandate")) is None
