"""Draw the Portsmouth view of August 1905 to a file: `python tools/map/preview.py OUT.png [WIDTHxHEIGHT]`."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.ui.kit import make_kit
from game.ui.map.globe.places import regions
from game.ui.map.picture import ChipMark, Claim, Inset, MapLine, MapName, MapPicture, Status, View
from game.ui.map.still import still
from game.ui.map.views import PORTSMOUTH

REALMS = {
    "RUS": ("russia", "sakhalin", "tuva"),
    "CHN": ("china", "manchuria", "inner_mongolia", "mongolia", "tibet", "xinjiang", "qinghai"),
    "KOR": ("korea",),
    "JPN": ("japan", "kurils", "ryukyu", "formosa", "ogasawara", "kwantung", "dokdo", "senkaku"),
}


def august_1905() -> MapPicture:
    """Who held what on 21 August 1905, between the landing on Sakhalin and the peace."""
    realm_of = {realm: power for power, realms in REALMS.items() for realm in realms}
    holders = {region.id: realm_of[region.realm] for region in regions().values() if region.realm in realm_of}
    statuses = {region: Status("occupied", "RUS") for region in ("north_manchuria", "hulunbuir")}
    statuses |= {region: Status("occupied", "JPN")
                 for region in ("south_manchuria", "north_sakhalin", "south_sakhalin")}  # fmt: skip
    statuses |= {region.id: Status("occupied", "JPN") for region in regions().values() if region.realm == "korea"}
    statuses |= {region: Status("leased", "CHN") for region in ("kwantung", "dalian", "port_arthur")}
    railways = ("cer", "cer_south", "smr", "port_arthur_branch", "ussuri_railway")
    lines = (
        *(MapLine("railway", line) for line in railways),
        MapLine("front", "front_1905", label="Armies’ lines"),
        MapLine("proposed", "fifty_north", label="50° N", note="proposed line"),
    )
    return MapPicture(PORTSMOUTH, holders, statuses, lines=lines, chips=_chips(), insets=_insets(),
                      claims=(Claim("dokdo", "KOR"),),
                      year=1905, selected_region="south_sakhalin")  # fmt: skip


def _chips() -> tuple[ChipMark, ...]:
    return (
        ChipMark("south_sakhalin", 142.7, 47.75, "island", "RUS", "JPN", "South Sakhalin",
                 "Russia in law · held by Japan", selected=True, offset=(58, 2)),
        ChipMark("north_sakhalin", 142.9, 51.6, "island", "RUS", "JPN", "North Sakhalin",
                 "held by Japan since 24 July", offset=(52, -4)),
        ChipMark("northern_fisheries", 150.9, 49.1, "fish", "RUS", "JPN", "Okhotsk fisheries", "sought by Japan"),
        ChipMark("north_kurils", 152.2, 47.2, "island", "JPN", "none", "Kuril Islands", "Japan, treaty of 1875",
                 offset=(42, 16)),
        ChipMark("port_arthur", 121.25, 38.83, "port", "CHN", "JPN", "Port Arthur", "lease, held by Japan",
                 leased=True, offset=(-22, 60)),
        ChipMark("cer", 122.8, 47.95, "railway", "RUS", "none", "Chinese Eastern Rly"),
        ChipMark("smr", 124.6, 43.0, "railway", "RUS", "JPN", "S. Manchuria Rly", "Russian company"),
        ChipMark("korea", 127.8, 36.3, "crown", "KOR", "JPN", "Paramount interest"),
    )  # fmt: skip


def _insets() -> tuple[Inset, ...]:
    return (
        Inset("kwantung", View(121.75, 39.05, 1.3, 19.0), "Kwantung", "lease to 1923",
              (MapName("Port Arthur", 121.25, 38.80, "town"), MapName("Dalny", 121.63, 38.93, "town"))),
        Inset("south_kurils", View(146.2, 43.75, 0.9, 3.5), "South Kurils", "Japan 1855",
              (MapName("Kunashir", 145.65, 44.42, "place"), MapName("Shikotan", 147.2, 43.98, "place"),
               MapName("Habomai", 146.9, 43.3, "place"), MapName("Nemuro", 144.95, 43.33, "place"))),
        Inset("dokdo", View(131.8674, 37.2406, 85.0, 12.0), "Takeshima, Dokdo", "Japan 1905"),
    )  # fmt: skip


def main() -> None:
    out = sys.argv[1]
    width, height = (int(part) for part in (sys.argv[2] if len(sys.argv) > 2 else "1184x776").split("x"))
    pygame.image.save(still(make_kit(), august_1905(), (width, height), framed=True), out)


if __name__ == "__main__":
    main()
