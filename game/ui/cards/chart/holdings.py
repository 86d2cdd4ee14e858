"""Who holds every region of the map on a day, by the world's timelines and by what a game has changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.clauses import Basis, Tenure
from game.scenario.loading import load_world
from game.scenario.world import Chip
from game.ui.map.globe.places import places
from game.ui.map.picture import Status

from .homelands import lands_on

_BASES = {basis.value: basis for basis in Basis}


@dataclass(frozen=True)
class Holdings:
    """holders: region to a power's code; statuses: regions not simply held."""

    holders: dict[str, str]
    statuses: dict[str, Status]


def standing_on(date: str) -> Holdings:
    """How the world stood on a day, by the record."""
    found = Holdings({}, {})
    for region, tenure in lands_on(date).items():
        _put(found, (region,), tenure)
    world, spots = load_world().chips, places().chips
    # The finest pieces speak last: a province before the port that lies in it.
    for chip in sorted(world.values(), key=lambda c: -len(spots[c.id].regions) if c.id in spots else 0):
        spot = spots.get(chip.id)
        held = chip.tenure_at(date)
        if spot is None or not spot.regions or not held.holders:
            continue
        basis = _BASES.get(held.hold, Basis.HELD)
        _put(found, spot.regions, Tenure(held.holders, basis, lawful_holder(chip, date)))
    return found


def standing_in(date: str, tenures: Mapping[str, Tenure]) -> Holdings:
    """The same with what a game knows of its own chips laid over it."""
    found, spots = standing_on(date), places().chips
    for chip in sorted(tenures, key=lambda name: -len(spots[name].regions) if name in spots else 0):
        spot, tenure = spots.get(chip), tenures[chip]
        if spot and spot.regions and tenure.holders:
            _put(found, spot.regions, tenure)
    return found


def _put(found: Holdings, where: tuple[str, ...], tenure: Tenure) -> None:
    first = tenure.holders[0]
    sovereign = tenure.sovereign or first
    for region in where:
        found.statuses.pop(region, None)
        found.holders[region] = first
        if tenure.basis is Basis.OCCUPIED and sovereign != first:
            found.holders[region] = sovereign
            found.statuses[region] = Status("occupied", first)
        elif tenure.basis is Basis.LEASED:
            found.statuses[region] = Status("leased", sovereign)
        elif tenure.basis is Basis.MANDATE:
            found.statuses[region] = Status("mandate", first)
        elif len(tenure.holders) > 1:
            found.statuses[region] = Status("joint", tenure.holders[1])
        elif tenure.demilitarised:
            found.statuses[region] = Status("demilitarised", first)


def lawful_holder(chip: Chip, date: str) -> str:
    """Whose it was in law on a day: occupation and lease pass no title, so the holder before them keeps it."""
    known = [t for t in chip.tenures if t.since <= date and t.hold not in ("occupied", "leased")]
    return known[-1].holders[0] if known and known[-1].holders else ""
