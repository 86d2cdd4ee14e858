"""Crossed guns, the waters of a selected strait, letters of lines on land, names at the edge of an inset."""

from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.ui.kit import Kit, make_kit
from game.ui.map.bake.bake import Baked, bake
from game.ui.map.composition import compose
from game.ui.map.globe.places import regions
from game.ui.map.globe.projection import Camera
from game.ui.map.look import look_of
from game.ui.map.marks.chips import place_chips, remarked
from game.ui.map.marks.demilitarised import place_guns
from game.ui.map.marks.insets import draw_inset, inset_size, picture_size
from game.ui.map.picture import ChipMark, Inset, MapLine, MapName, MapPicture, Status, View
from tests.ui.map.pictures import FAR_EAST, chips, far_east

SIZE = (900, 600)
INNER = pygame.Rect((0, 0), SIZE).inflate(-20, -20)
STRAIT = ChipMark("tatar_strait", 141.2, 50.0, "ship", "RUS", "none", "Tatar Strait")


@pytest.fixture(scope="module")
def kit() -> Kit:
    return make_kit()


def baked(kit: Kit, picture: MapPicture) -> Baked:
    return bake(Camera(picture.view, SIZE), picture, look_of(kit))


def lettered(kit: Kit, picture: MapPicture) -> np.ndarray:
    surface = compose(baked(kit, picture), picture, kit, INNER).surface
    return pygame.surfarray.array3d(surface).transpose(1, 0, 2).astype(int)


def test_guns_stand_on_the_land_they_mark_and_clear_of_chips(kit: Kit) -> None:
    picture = far_east(statuses={"hokkaido": Status("demilitarised", "JPN")}, chips=())
    ground = baked(kit, picture)
    (box,) = place_guns(picture, ground.camera, INNER, kit, [], ground)
    assert ground.number_at(box.center) == regions()["hokkaido"].number
    (aside,) = place_guns(picture, ground.camera, INNER, kit, [box], ground)
    assert not aside.colliderect(box)
    assert ground.number_at(aside.center) == regions()["hokkaido"].number


def test_only_demilitarised_land_in_view_carries_guns(kit: Kit) -> None:
    picture = far_east(statuses={"hokkaido": Status("leased", "USA"), "guam": Status("demilitarised", "USA"),
                                 "moneron": Status("demilitarised", "USA")})  # fmt: skip
    ground = baked(kit, picture)
    assert place_guns(picture, ground.camera, INNER, kit, [], ground) == []


def test_the_waters_of_a_selected_strait_are_washed(kit: Kit) -> None:
    plain = far_east(chips=(STRAIT,), names=(), statuses={}, lines=())
    chosen = replace(plain, chips=(replace(STRAIT, selected=True),))
    ground = baked(kit, plain)
    changed = (lettered(kit, plain) != lettered(kit, chosen)).any(axis=2)
    sea, land = ground.ground.cover == 0, ground.ground.cover == 255
    assert changed[sea].sum() > 400
    assert changed[land].sum() < changed[sea].sum() / 5  # the rim of dashes alone crosses land
    x, y = (round(float(v)) for v in ground.camera.place((141.3, 49.0)))
    assert changed[y, x]


def test_lines_are_lettered_dark_on_land(kit: Kit) -> None:
    line = MapLine("front", points=((119.0, 44.0), (126.0, 44.0)), label="Armies’ lines")
    picture = far_east(view=replace(FAR_EAST, lon=122.0, lat=44.0, px_per_km=0.4), lines=(line,), names=(), chips=())
    bare = replace(picture, lines=(replace(line, label=""),))
    before, after = lettered(kit, bare), lettered(kit, picture)
    changed = (before != after).any(axis=2)
    assert changed.any()
    darkest = after[changed].sum(axis=1).min()
    assert darkest < sum(kit.theme.palette.paper_ink) + 60
    bone = np.abs(after[changed] - np.array(kit.theme.palette.bone)).sum(axis=1)
    assert bone.min() > 20


def test_names_a_little_off_an_inset_stand_at_its_edge(kit: Kit) -> None:
    view = View(146.2, 43.75, 0.9, 3.5)
    names = (MapName("Kunashir", 146.2, 44.45, "place"), MapName("Nemuro", 144.95, 43.33, "place"),
             MapName("Nemuro", 145.1, 43.25, "place"))  # fmt: skip
    ground = bake(Camera(view, picture_size(kit)), far_east(view=view), look_of(kit))

    def pixels(shown: tuple[MapName, ...]) -> np.ndarray:
        surface = pygame.Surface(inset_size(kit))
        draw_inset(surface, surface.get_rect(), Inset("south_kurils", view, "South Kurils", names=shown), ground, kit)
        return pygame.surfarray.array3d(surface)

    empty = pixels(())
    for name in names:
        assert (pixels((name,)) != empty).any(axis=2).sum() > 150, name.text
    far = replace(names[0], lon=170.0)
    assert (pixels((far,)) == empty).all()


def test_new_marks_stand_where_the_old_ones_stood(kit: Kit) -> None:
    ground = baked(kit, far_east())
    placed = place_chips(chips(), ground.camera, INNER, kit, [], ground)
    new = tuple(replace(chip, selected=chip.id == "iturup") for chip in chips() if chip.id != "kunashir")
    again = {item.chip.id: item for item in remarked(placed, new, kit)}
    before = {item.chip.id: item for item in placed}
    assert set(again) == {chip.id for chip in new}
    assert all(item.at == before[name].at for name, item in again.items())
    assert again["iturup"].picture is not before["iturup"].picture
    assert again["vladivostok"] is before["vladivostok"]
