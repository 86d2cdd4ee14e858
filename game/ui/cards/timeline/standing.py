"""Who holds every region on a day, and the days on which that changes."""

from game.history.record import Record
from game.scenario.world import World
from game.ui.cards.chart.holdings import Holdings, standing_on
from game.ui.cards.chart.homelands import homelands

from .demilitarised import demilitarised_on, demilitarising, ended


def standing_of(record: Record, date: str) -> Holdings:
    """How the theatre stands on a day (ISO), with what a treaty has disarmed; other states go before that one."""
    held = standing_on(date)
    return Holdings(held.holders, demilitarised_on(record, date) | held.statuses)


def change_days(world: World, record: Record, first: str) -> tuple[str, ...]:
    """`first` and every day on which something on the map changes hands or a treaty disarms it, in order."""
    days = {tenure.since for chip in world.chips.values() for tenure in chip.tenures}
    days |= {row.since for row in homelands()}
    days |= {day for treaty in demilitarising(record) for day in (treaty.day, ended(treaty))}
    return tuple(sorted(days | {first}))
