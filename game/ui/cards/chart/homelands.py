"""Whose land it is where no chip covers a region, by date: assets/map/homelands.yaml."""

from dataclasses import dataclass
from functools import lru_cache

from game.rules.clauses import Basis, Tenure
from game.ui.map.globe.places import read_asset, regions


@dataclass(frozen=True, slots=True)
class Homeland:
    """A row of the table: the regions it speaks of, from a day (ISO) on, and the work it was read from."""

    regions: tuple[str, ...]
    since: str
    tenure: Tenure
    source: str


@lru_cache(maxsize=1)
def homelands() -> tuple[Homeland, ...]:
    """All rows in order of date. A word that is neither a realm nor a region of the map raises KeyError."""
    rows = [_row(row) for row in read_asset("homelands.yaml")]
    return tuple(sorted(rows, key=lambda row: row.since))


def lands_on(date: str) -> dict[str, Tenure]:
    """Region to its tenure on a day; a region that nobody here holds is left out."""
    found: dict[str, Tenure] = {}
    for row in homelands():
        if row.since <= date:
            found |= dict.fromkeys(row.regions, row.tenure)
    return {region: tenure for region, tenure in found.items() if tenure.holders}


def _row(row: dict[str, str | list[str]]) -> Homeland:
    holder, hold = str(row["holder"]), str(row.get("hold", "held"))
    holders = () if holder == "none" else (holder,)
    tenure = Tenure(holders, Basis(hold), str(row.get("law", holder)))
    places = tuple(region for word in row["where"] for region in _regions_of(word))
    return Homeland(places, str(row["since"]), tenure, str(row["source"]))


def _regions_of(word: str) -> tuple[str, ...]:
    in_realm = tuple(region.id for region in regions().values() if region.realm == word)
    return in_realm or (regions()[word].id,)
