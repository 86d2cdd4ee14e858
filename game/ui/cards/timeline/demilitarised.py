"""Places that a ratified treaty forbids to arm: from its day until they pass to another in law."""

from game.history.record import Entry, Record
from game.scenario.loading import load_world
from game.ui.cards.chart.holdings import lawful_holder
from game.ui.map.globe.places import places
from game.ui.map.picture import Status


def demilitarising(record: Record) -> tuple[Entry, ...]:
    """The ratified treaties with such a term, in order of date."""
    return tuple(
        entry
        for entry in record.in_order
        if entry.act == "sign_treaty" and entry.outcome == "ratified" and _chips(entry)
    )


def demilitarised_on(record: Record, date: str) -> dict[str, Status]:
    """Region to its state on a day (ISO)."""
    found: dict[str, Status] = {}
    for entry in demilitarising(record):
        for chip in _chips(entry) if entry.day <= date else ():
            place, spot = load_world().chips[chip], places().chips.get(chip)
            holder = lawful_holder(place, entry.day)
            if spot and lawful_holder(place, date) == holder:
                found |= {region: Status("demilitarised", holder) for region in spot.regions}
    return found


def _chips(entry: Entry) -> tuple[str, ...]:
    return tuple(chip for term in entry.terms if term.clause == "demilitarise" for chip in term.chips)
