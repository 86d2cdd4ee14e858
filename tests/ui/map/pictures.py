"""Pictures the tests of the map share."""

from game.ui.map.globe.places import regions
from game.ui.map.picture import ChipMark, MapLine, MapPicture, Status, View

SMALL = (480, 320)
FAR_EAST = View(141.0, 46.0, 0.2, 8.0)


def far_east(**changes: object) -> MapPicture:
    """The north-west Pacific with a few holders, states, lines and chips."""
    holders = {region.id: "RUS" for region in regions().values() if region.realm in ("russia", "sakhalin")}
    holders |= {region.id: "JPN" for region in regions().values() if region.realm in ("japan", "kurils")}
    holders |= {region.id: "CHN" for region in regions().values() if region.realm in ("china", "manchuria")}
    fields: dict[str, object] = {
        "view": FAR_EAST,
        "holders": holders,
        "statuses": {"south_sakhalin": Status("occupied", "JPN"), "kwantung": Status("leased", "CHN")},
        "lines": (MapLine("proposed", "fifty_north", label="50° N", note="proposed line"), MapLine("railway", "cer")),
        "chips": chips(),
        "year": 1905,
    }
    return MapPicture(**(fields | changes))  # type: ignore[arg-type]


def chips() -> tuple[ChipMark, ...]:
    return (
        ChipMark("south_sakhalin", 142.7, 47.5, "island", "RUS", "JPN", "South Sakhalin", "held by Japan", True),
        ChipMark("kunashir", 145.9, 44.1, "island", "JPN", "none", "Kunashiri, Kunashir"),
        ChipMark("iturup", 147.9, 45.0, "island", "JPN", "none", "Etorofu, Iturup"),
        ChipMark("vladivostok", 131.88, 43.12, "port", "RUS", "none", "Vladivostok", "free port"),
    )
