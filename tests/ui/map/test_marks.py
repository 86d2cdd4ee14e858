"""Names, chips, frame and insets: nothing crosses a chip, nothing is cut."""

import pygame
import pytest

from game.ui.kit import Kit, make_kit
from game.ui.map.bake.bake import bake
from game.ui.map.composition import Composition, compose
from game.ui.map.globe.projection import Camera
from game.ui.map.look import look_of
from game.ui.map.marks.chips import disc, disc_radius, place_chips
from game.ui.map.marks.frame import draw_frame, plan_frame
from game.ui.map.marks.insets import inset_rects, is_folded
from game.ui.map.marks.names import standard_names
from game.ui.map.picture import ChipMark, Inset, MapPicture, View
from game.ui.map.still import still
from game.ui.map.views import KURILS, PACIFIC, PORTSMOUTH
from tests.ui.map.pictures import FAR_EAST, chips, far_east

SIZE = (900, 600)


class OpenSea:
    """Terrain without land."""

    def number_at(self, at: tuple[int, int]) -> int:
        return 0

    def tone(self, box: pygame.Rect) -> tuple[int, int, int]:
        raise AssertionError("there is no land here")


@pytest.fixture(scope="module")
def kit() -> Kit:
    return make_kit()


def composed(kit: Kit, picture: MapPicture, view: View) -> Composition:
    camera = Camera(view, SIZE)
    inner = pygame.Rect((0, 0), SIZE).inflate(-20, -20)
    return compose(bake(camera, picture, look_of(kit)), picture, kit, inner)


@pytest.mark.parametrize("view", [PORTSMOUTH, KURILS, PACIFIC, FAR_EAST])
@pytest.mark.parametrize("year", [1905, 1941, 1956])
def test_no_name_crosses_a_chip_or_another(kit: Kit, view: View, year: int) -> None:
    shown = composed(kit, far_east(view=view, year=year), view)
    assert shown.names
    marks = [chip.box for chip in shown.chips] + [chip.name for chip in shown.chips if chip.name]
    for item in shown.names:
        for box in item.boxes:
            assert shown.inner.contains(box), item.name.text
            tight = box.inflate(-6, -max(6, box.height // 3))
            assert tight.collidelist(marks) < 0, item.name.text
    for one in shown.names:
        for other in shown.names:
            if one is not other:
                tight = [box.inflate(-8, -max(8, box.height // 2)) for box in one.boxes]
                assert all(box.collidelist(list(other.boxes)) < 0 for box in tight), (one.name.text, other.name.text)


def test_chips_do_not_cover_each_other(kit: Kit) -> None:
    camera = Camera(FAR_EAST, SIZE)
    placed = place_chips(chips(), camera, pygame.Rect((0, 0), SIZE), kit, [], OpenSea())
    assert len(placed) == len(chips())
    for one in placed:
        disc_box = pygame.Rect(0, 0, 2 * one.radius, 2 * one.radius)
        disc_box.center = one.at
        others = [other for other in placed if other is not one]
        assert all(disc_box.move(0, 0).collidepoint(other.at) is False for other in others)


def test_selected_chip_keeps_its_name(kit: Kit) -> None:
    crowd = tuple(
        ChipMark(f"c{i}", 142.7 + i % 5, 47.5 + i // 5, "island", "RUS", "none", f"Island number {i}", "a long note",
                 selected=i == 12) for i in range(25)
    )  # fmt: skip
    placed = place_chips(crowd, Camera(FAR_EAST, SIZE), pygame.Rect((0, 0), SIZE), kit, [], OpenSea())
    chosen = next(item for item in placed if item.chip.selected)
    assert chosen.name is not None
    assert chosen.has_note


def test_a_capital_off_the_map_is_pinned_to_the_edge(kit: Kit) -> None:
    far = (ChipMark("indemnity", -70.73, 43.08, "coin", "none", "JPN", "Indemnity"),)
    inner = pygame.Rect((0, 0), SIZE)
    placed = place_chips(far, Camera(FAR_EAST, SIZE), inner, kit, [], OpenSea())
    assert placed[0].is_pinned
    assert inner.contains(placed[0].box.inflate(-8, -8))


def test_a_chip_out_of_view_is_left_out_unless_selected(kit: Kit) -> None:
    away = ChipMark("guam", 144.8, 13.4, "island", "USA", "none", "Guam")
    camera, inner = Camera(KURILS, SIZE), pygame.Rect((0, 0), SIZE)
    assert place_chips((away,), camera, inner, kit, [], OpenSea()) == []
    chosen = ChipMark("guam", 144.8, 13.4, "island", "USA", "none", "Guam", selected=True)
    assert place_chips((chosen,), camera, inner, kit, [], OpenSea())[0].is_pinned


def test_disc_has_the_size_of_the_style(kit: Kit) -> None:
    assert 2 * disc_radius(kit, chips()[1]) == 32
    assert 2 * disc_radius(kit, chips()[0]) == 36
    assert 2 * disc_radius(kit.at((1280, 720)), chips()[1]) in (24, 25, 26)
    assert disc(kit, chips()[0]) is disc(kit, chips()[0])


def test_names_follow_the_year() -> None:
    assert "Mukden" in {name.text for name in standard_names(1905, 0.343)}
    assert "Shenyang" in {name.text for name in standard_names(1969, 0.343)}
    assert {name.text for name in standard_names(1905, 0.343)} & {"Russian Empire", "Soviet Union"} == {
        "Russian Empire"
    }
    kurils = {name.text for name in standard_names(1956, 0.6)}
    assert "Kunashir, Kunashiri" in kurils
    assert "Kunashiri, Kunashir" in {name.text for name in standard_names(1930, 0.6)}


def test_frame_is_cut_on_the_graticule(kit: Kit) -> None:
    camera = Camera(View(152.0, 38.0, 0.343, 0.0), (800, 500))
    surface = pygame.Surface((800, 500))
    draw_frame(surface, plan_frame(surface.get_rect(), camera, kit), kit)
    degrees = camera.degrees([(x + 0.5, 9.0) for x in range(20, 780)])[:, 0]
    bone = [surface.get_at((x, 4))[:3] == kit.theme.palette.paper_2 for x in range(20, 780)]
    wrong = sum(is_bone != (int(degree // 1) % 2 == 0) for is_bone, degree in zip(bone, degrees))
    assert wrong < 20


def test_insets_stack_at_the_lower_right_and_fold_when_there_is_no_room(kit: Kit) -> None:
    insets = tuple(Inset(f"i{k}", KURILS, "Kurils") for k in range(3))
    inner = pygame.Rect(10, 10, 1164, 756)
    rects = inset_rects(insets, inner, kit)
    assert all(inner.contains(rect) and rect.size == (208, 122) for rect in rects)
    assert rects[-1].bottom > inner.bottom - 20
    assert not is_folded(inner, 3, kit)
    assert is_folded(pygame.Rect(0, 0, 884, 400), 3, kit)


def test_still_is_the_same_every_time(kit: Kit) -> None:
    picture = far_east(insets=(Inset("kurils", KURILS, "South Kurils", "Japan"),))
    pictures = [pygame.image.tobytes(still(kit, picture, SIZE, framed=True), "RGB") for _ in range(2)]
    assert pictures[0] == pictures[1]


def test_still_serves_every_size(kit: Kit) -> None:
    for size in ((194, 124), (430, 430), (208, 96)):
        assert still(kit, far_east(names=(), chips=()), size).get_size() == size
