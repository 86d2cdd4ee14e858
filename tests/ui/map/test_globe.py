"""The projection, the shapes, and the places of the chips."""

import numpy as np
import pytest

from game.ui.map.globe import shapes
from game.ui.map.globe.places import places, read_asset, region_numbers, regions
from game.ui.map.globe.projection import RADIUS, Camera, forward, inverse, upright
from game.ui.map.picture import View
from game.ui.map.views import KURILS, PACIFIC, PORTSMOUTH, REPORT, TITLE

CHIPS_WITHOUT_LAND_OF_THEIR_OWN = 60


def area_of(region: str) -> float:
    """Square kilometres, by Green's theorem over the arcs of a region at full detail."""
    land, number, total = shapes.arcs("land"), regions()[region].number, 0.0
    for i, (left, right) in enumerate(land.sides):
        if number in (left, right):
            points = land.points[land.starts[i] : land.starts[i + 1]]
            cross = points[:-1, 0] * points[1:, 1] - points[1:, 0] * points[:-1, 1]
            total += float(cross.sum()) / 2 * (1 if left == number else -1)
    return abs(total)


def test_projection_goes_and_comes_back() -> None:
    lon, lat = np.meshgrid(np.linspace(75.0, 230.0, 40), np.linspace(-10.0, 75.0, 30))
    degrees = np.stack([lon, lat], axis=-1)
    assert np.abs(inverse(forward(degrees)) - degrees).max() < 1e-8


def test_projection_keeps_areas() -> None:
    for lon, lat in ((152.0, 38.0), (100.0, 60.0), (200.0, 20.0), (120.0, 10.0)):
        corner, east, north = forward([(lon, lat), (lon + 0.01, lat), (lon, lat + 0.01)])
        area = abs((east - corner)[0] * (north - corner)[1] - (east - corner)[1] * (north - corner)[0])
        true = (np.radians(0.01) * RADIUS) ** 2 * np.cos(np.radians(lat))
        assert area == pytest.approx(true, rel=1e-3)


@pytest.mark.parametrize("view", [PORTSMOUTH, KURILS, PACIFIC, REPORT, TITLE])
def test_camera_goes_and_comes_back(view: View) -> None:
    camera = Camera(view, (1184, 776))
    pixels = np.array([(0.0, 0.0), (1184.0, 776.0), (592.0, 388.0), (100.0, 700.0)])
    assert np.abs(camera.to_pixels(camera.to_km(pixels)) - pixels).max() < 1e-6
    assert np.allclose(camera.place((view.lon, view.lat)), (592, 388))


def test_camera_turned_upright_has_north_above() -> None:
    camera = Camera(View(121.0, 30.0, 1.0, upright(121.0, 30.0)), (400, 400))
    x, y = camera.place((121.0, 30.5))
    assert abs(x - 200) < 1.0
    assert y < 160


def test_scaling_keeps_the_spot_under_the_pointer() -> None:
    camera = Camera(PORTSMOUTH, (1184, 776))
    spot = camera.degrees((300.0, 200.0))
    assert np.allclose(camera.scaled(1.4, (300.0, 200.0)).place(spot), (300.0, 200.0), atol=1e-6)


def test_every_chip_is_found_on_the_map() -> None:
    known = places()
    assert len(known.chips) >= 142
    for chip in known.chips.values():
        assert -180 <= chip.marker[0] <= 180 and -90 <= chip.marker[1] <= 90, chip.id
        assert set(chip.regions) <= set(regions()), chip.id
        assert not chip.line or chip.line in known.lines, chip.id
        assert not chip.zone or chip.zone in known.zones, chip.id
    with_land = [chip for chip in known.chips.values() if chip.regions]
    assert len(known.chips) - len(with_land) > CHIPS_WITHOUT_LAND_OF_THEIR_OWN


def test_every_region_of_a_chip_has_land_to_colour() -> None:
    for chip in places().chips.values():
        for region in chip.regions:
            assert area_of(region) > 0.05, (chip.id, region)


@pytest.mark.parametrize(
    ("region", "true"),
    [("iturup", 3167), ("kunashir", 1490), ("shikotan", 250), ("north_sakhalin", 41000), ("south_sakhalin", 36090),
     ("taiwan", 35800), ("jeju", 1849), ("tsushima", 708), ("tuva", 168600), ("outer_mongolia", 1564116),
     ("primorye", 164700), ("guam", 549), ("wrangel", 7600), ("kiaochow", 552)],
)  # fmt: skip
def test_regions_have_their_true_size(region: str, true: float) -> None:
    assert area_of(region) == pytest.approx(true, rel=0.12)


def test_fiftieth_parallel_divides_sakhalin() -> None:
    land = shapes.arcs("land")
    pair = {regions()["north_sakhalin"].number, regions()["south_sakhalin"].number}
    shared = np.array([set(sides) == pair for sides in land.sides.tolist()])
    for line in land.only(shared):
        assert np.abs(inverse(line)[:, 1] - 50.0).max() < 0.01


def test_neighbours_share_every_line() -> None:
    """No gap and no overlap: round every node the sides of the arcs agree, so each region closes."""
    land = shapes.arcs("land")
    ends: dict[tuple[float, float], list[tuple[int, int]]] = {}
    for i, (left, right) in enumerate(land.sides.tolist()):
        first, last = land.points[land.starts[i]], land.points[land.starts[i + 1] - 1]
        ends.setdefault(tuple(np.round(first, 2)), []).append((left, right))
        ends.setdefault(tuple(np.round(last, 2)), []).append((right, left))
    for node, sides in ends.items():
        assert sorted(left for left, _ in sides) == sorted(right for _, right in sides), node


@pytest.mark.parametrize("view", [PORTSMOUTH, PACIFIC, KURILS])
def test_fill_gives_only_known_numbers(view: View) -> None:
    known = {0, *region_numbers()}
    camera = Camera(view, (600, 400))
    filled = shapes.fill(shapes.arcs("land", shapes.level_for(view.px_per_km)), camera)
    strange = ~np.isin(filled, list(known))
    assert strange.mean() < 1e-4


def test_fill_agrees_with_the_label_points() -> None:
    for region in regions().values():
        if region.area_km2 < 2000 or region.realm not in ("russia", "china", "japan", "korea", "manchuria"):
            continue
        camera = Camera(View(*region.label, 0.5), (21, 21))
        assert shapes.fill(shapes.arcs("land"), camera)[10, 10] == region.number, region.id


def test_lines_and_zones_lie_on_the_globe() -> None:
    for path in (*places().lines.values(), *places().zones.values()):
        assert len(path) >= 2
        assert all(-180 <= lon <= 180 and -15 <= lat <= 80 for lon, lat in path)


def test_disputed_places_carry_both_names() -> None:
    texts = {row["text"] for row in read_asset("names.yaml")}
    for one, other in (("Kunashir", "Kunashiri"), ("Iturup", "Etorofu"), ("Dokdo", "Takeshima")):
        assert f"{one}, {other}" in texts
        assert f"{other}, {one}" in texts
    assert "Senkaku, Diaoyu" in texts
