"""Places that a ratified treaty forbids to arm: from its day until one of them leaves its holder for good."""

from game.history.record import Entry, Record
from game.scenario.loading import load_world
from game.scenario.world import Chip
from game.ui.cards.chart.holdings import lawful_holder
from game.ui.map.globe.places import places
from game.ui.map.picture import Status

_NEVER = "9999"


def demilitarising(record: Record) -> tuple[Entry, ...]:
    """The ratified treaties with such a term, in order of date."""
    return tuple(
        entry
        for entry in record.in_order
        if entry.act == "sign_treaty" and entry.outcome == "ratified" and _chips(entry)
    )


def ended(entry: Entry) -> str:
    """The day (ISO) on which the first of a treaty's places left its holder and never came back; 9999 for never."""
    return min(_left_for_good(load_world().chips[chip], entry.day) for chip in _chips(entry))


def demilitarised_on(record: Record, date: str) -> dict[str, Status]:
    """Region to its state on a day (ISO)."""
    found: dict[str, Status] = {}
    for entry in demilitarising(record):
        for chip in _chips(entry) if entry.day <= date < ended(entry) else ():
            holder, spot = lawful_holder(load_world().chips[chip], entry.day), places().chips.get(chip)
            found |= dict.fromkeys(spot.regions if spot else (), Status("demilitarised", holder))
    return found


def _left_for_good(chip: Chip, day: str) -> str:
    holder = lawful_holder(chip, day)
    own = [number for number, tenure in enumerate(chip.tenures) if holder in tenure.holders]
    return chip.tenures[own[-1] + 1].since if own and own[-1] + 1 < len(chip.tenures) else _NEVER


def _chips(entry: Entry) -> tuple[str, ...]:
    return tuple(chip for term in entry.terms if term.clause == "demilitarise" for chip in term.chips)
