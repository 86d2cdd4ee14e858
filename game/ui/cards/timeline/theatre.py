"""The map of any day: holders, how they hold, claims, and the places of a move."""

from collections.abc import Iterable

from game.scenario.loading import load_world
from game.scenario.world import Chip, Tenure
from game.ui.cards.chart.atlas import is_somewhere
from game.ui.cards.chart.holdings import Holdings, lawful_holder
from game.ui.map.globe.places import places
from game.ui.map.picture import ChipMark, Claim, MapLine, MapPicture, View
from game.ui.map.views import KURILS, PACIFIC, PORTSMOUTH

from .telling import Telling

THEATRE = View(151.5, 38.5, 0.094, 5.0)
VIEWS = (
    ("theatre", THEATRE), ("north_east", PORTSMOUTH), ("kurils", KURILS), ("pacific", PACIFIC),
)  # fmt: skip
"""The windows of the map: id, and the view at 1920 x 1080."""
_RAILWAYS = (
    ("cer", "1903-07-01"), ("cer_south", "1903-07-01"), ("smr", "1903-07-01"), ("port_arthur_branch", "1903-07-01"),
    ("trans_siberian", "1916-10-18"), ("shandong_railway", "1904-06-01"),
)  # fmt: skip
"""Lines and the day from which they ran end to end: Marks, Road to Power (1991); Schrecker, Imperialism and Chinese
Nationalism (1971)."""
_TURNING_DAYS = {1911: "1911-12-29", 1945: "1945-09-02", 1991: "1991-12-26"}
"""Days on which names changed within a year: Mongolia declared free, Japan's surrender, the end of the Soviet Union."""
_KINDS = {"island": "island", "archipelago": "island", "port": "port", "railway": "railway", "zone": "fish",
          "strait": "ship", "province": "crown", "right": "scales"}  # fmt: skip


def theatre_picture(
    date: str, standing: Holdings, view: View, words: Telling, marks: tuple[Iterable[str], str] = ((), "")
) -> MapPicture:
    """The map of a day (ISO), with discs on the chips of `marks`, the one chosen (its second part) marked."""
    chips, chosen = marks
    marked = dict.fromkeys((*chips, chosen) if chosen else chips)
    spot = places().chips.get(chosen)
    return MapPicture(
        view, standing.holders, standing.statuses, claims_on(date),
        tuple(MapLine("railway", line) for line, since in _RAILWAYS if since <= date),
        tuple(_mark(words, chip, date, chip == chosen) for chip in marked if is_somewhere(chip)), None,
        year=_name_year(date), selected_region=spot.regions[0] if spot and spot.regions else "",
    )  # fmt: skip


def _name_year(date: str) -> int:
    """The map letters the names of a year; from a turning day on, those of the year that follows."""
    year = int(date[:4])
    return year + (date >= _TURNING_DAYS.get(year, "9999"))


def claims_on(date: str) -> tuple[Claim, ...]:
    """Standing claims of powers that do not hold the place in fact."""
    found = []
    for chip, held in load_world().chips.items():
        spot, holders = places().chips.get(chip), held.tenure_at(date).holders
        for claim in held.claims_at(date) if spot else ():
            if spot and claim.by not in holders:
                found += [Claim(region, claim.by) for region in spot.regions]
    return tuple(dict.fromkeys(found))


def _mark(words: Telling, chip: str, date: str, is_chosen: bool) -> ChipMark:
    held, spot = load_world().chips[chip], places().chips[chip]
    tenure = held.tenure_at(date)
    lon, lat = spot.marker
    claimant = next((claim.by for claim in held.claims_at(date) if claim.by not in tenure.holders), "none")
    return ChipMark(
        chip, lon, lat, _KINDS.get(held.kind, "scales"), _ring(held, tenure, date), claimant, words.chip(chip),
        words.name(tenure.holder, date), is_chosen, tenure.hold == "leased",
    )  # fmt: skip


def _ring(held: Chip, tenure: Tenure, date: str) -> str:
    if tenure.hold == "occupied":
        return lawful_holder(held, date) or tenure.holders[0]
    return tenure.holders[0] if tenure.holders else "none"
