"""The maps behind the title and in the settings: the islands, and the four lines drawn through them."""

from dataclasses import replace

import pygame

from game.ui.canvas import Canvas
from game.ui.kit import Kit
from game.ui.map.globe.projection import Camera
from game.ui.map.marks.frame import draw_frame, haloed, plan_frame
from game.ui.map.picture import LonLat, MapLine, MapName, MapPicture
from game.ui.map.still import still
from game.ui.map.views import KURILS, TITLE

_LINES = (
    MapLine("claim", "shimoda_1855", power="JPN"),
    MapLine("claim", "st_petersburg_1875", power="JPN"),
    MapLine("claim", "fifty_north", power="JPN"),
    MapLine("claim", "line_1945", power="CHN"),
)
_YEARS: tuple[tuple[str, LonLat], ...] = (
    ("1855", (151.5, 43.9)),
    ("1875", (143.1, 48.5)),
    ("1905", (145.0, 50.3)),
    ("1945", (147.6, 42.4)),
)
_NAMES = (
    MapName("okhotsk", 149, 53, "sea", path=((145.4, 53.3), (149.2, 52.6), (152.3, 52.75), (154.6, 53.2))),
    MapName("pacific", 155, 41, "sea", path=((151.2, 40.2), (154.6, 41.6), (157.6, 42.9))),
    MapName("sakhalin", 142.9, 50.6, "place", tilt=84),
    MapName("hokkaido", 142.9, 43.4, "place"),
    MapName("kunashir", 145.2, 44.9, "place"),
    MapName("iturup", 149.2, 44.6, "place"),
    MapName("shikotan", 147.6, 43.75, "place"),
    MapName("urup", 151.0, 45.8, "place"),
    MapName("paramushir", 157.0, 50.1, "place"),
    MapName("kamchatka", 157.6, 52.8, "place", tilt=62),
)
"""The names on the title's map, by their keys in the catalogue `title`."""


def title_art(kit: Kit) -> pygame.Surface:
    """The islands from Sakhalin to Paramushir, nobody's land, with the treaty lines of 1855 to 1945."""
    view = replace(TITLE, px_per_km=TITLE.px_per_km * kit.size[0] / 1920)
    names = tuple(replace(name, text=kit.label(f"title.art.{name.text}")) for name in _NAMES)
    surface = still(kit, MapPicture(view, lines=_LINES, names=names), kit.size)
    camera, canvas = Camera(view, kit.size), Canvas(kit, surface)
    for year, spot in _YEARS:
        x, y = camera.place(spot)
        for text, role, down in (
            (year, "page_title", 0),
            (kit.label(f"title.art.{year}"), "place", kit.type.line("page_title")),
        ):
            picture = haloed(kit, text, role, canvas.palette.bone, canvas.palette.ink_0)
            canvas.picture(picture, (round(x), round(y) + down))
    _shade(surface)
    draw_frame(surface, plan_frame(surface.get_rect(), camera, kit), kit)
    return surface


def settings_art(kit: Kit, size: tuple[int, int]) -> pygame.Surface:
    """A piece of the map as the settings of the moment make it look: the northern islands in 1946."""
    russian = ("kunashir", "iturup", "urup", "shikotan", "habomai", "middle_kurils", "north_kurils", "south_sakhalin")
    holders = dict.fromkeys(russian, "RUS") | {"hokkaido": "JPN", "hokkaido_north": "JPN", "honshu": "JPN"}
    return still(kit, MapPicture(replace(KURILS, lon=144.6, lat=44.4), holders=holders, year=1946), size)


def _shade(picture: pygame.Surface) -> None:
    """Draws ink over a map: 97 % at the left to none at 60 % of the width; 80 % over the last fifth."""
    wide, tall = picture.get_size()
    across = pygame.Surface((256, 1), pygame.SRCALPHA)
    for x in range(256):
        share = max(0.0, 1 - x / 255 / 0.6)
        across.set_at((x, 0), (8, 16, 24, round(255 * 0.97 * min(1.0, share * 1.35))))
    picture.blit(pygame.transform.smoothscale(across, (wide, tall)), (0, 0))
    down = pygame.Surface((1, 256), pygame.SRCALPHA)
    for y in range(256):
        share = max(0.0, (y / 255 - 0.8) / 0.2)
        down.set_at((0, y), (8, 16, 24, round(255 * 0.8 * share)))
    picture.blit(pygame.transform.smoothscale(down, (wide, tall)), (0, 0))
