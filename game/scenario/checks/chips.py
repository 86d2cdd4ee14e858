"""Checks of the chips: ids, places, names, who held and claimed them, what they are worth."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.checks.subjects import WorldSubject
from game.scenario.dates import date_fault
from game.scenario.problems import Problem, suggestion
from game.scenario.schema.world import ChipForm, TenureForm
from game.scenario.world import END, OPENING, START

_OLDEST_CLAIM = 1600


def chip_ids_are_unique(world: WorldSubject) -> Iterator[Problem]:
    """Two chips with one id would hide each other."""
    first: dict[str, str] = {}
    for document, where, chip in world.chips:
        if chip.id in first:
            message = f"The chip '{chip.id}' stands here again (first in {first[chip.id]})."
            yield document.problem((*where, "id"), message, "Give it another id.", "chip-twice")
        first.setdefault(chip.id, f"{document.file}:{document.line(where)}")


def theatres_are_unique(world: WorldSubject) -> Iterator[Problem]:
    """One file, one theatre."""
    seen: set[str] = set()
    for document, group in zip(world.files.chips, world.groups):
        if group.theatre in seen:
            yield document.problem(
                ("theatre",), f"The theatre '{group.theatre}' has a file already.", check="theatre-twice"
            )
        seen.add(group.theatre)


def places_are_on_earth(world: WorldSubject) -> Iterator[Problem]:
    """Latitude and longitude in degrees, latitude first."""
    for document, where, chip in world.chips:
        lat, lon = chip.place
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            message = f"{lat}, {lon} is no place on earth: latitude -90..90, then longitude -180..180."
            yield document.problem((*where, "place"), message, "Is latitude first?", "place")


def names_are_given(world: WorldSubject) -> Iterator[Problem]:
    """Both sides' names for a place: none may be blank."""
    for document, where, chip in world.chips:
        for language, name in [("name", chip.name), *(("names." + key, value) for key, value in chip.names)]:
            if not name.strip() and language != "names.ko":
                place = (*where, *language.split("."))
                yield document.problem(place, f"The chip '{chip.id}' has a blank name.", check="name-missing")


def dates_of_chips_are_real(world: WorldSubject) -> Iterator[Problem]:
    """Days of the calendar within 1850-2030; claims may reach further back by year."""
    for document, where, chip in world.chips:
        for i, tenure in enumerate(chip.tenures):
            fault = date_fault(tenure.since, START, END)
            if fault:
                yield document.problem((*where, "tenures", i, "since"), fault, check="date")
        for i, claim in enumerate(chip.claims):
            for bound, value in (("since", claim.since), ("until", claim.until)):
                fault = _claim_fault(value)
                if fault:
                    yield document.problem((*where, "claims", i, bound), fault, check="date")


def _claim_fault(value: str | int | None) -> str:
    if value is None:
        return ""
    if isinstance(value, int) or value.isdecimal():
        return "" if _OLDEST_CLAIM <= int(value) <= 2030 else f"The year {value} lies outside 1600 to 2030."
    return date_fault(value, f"{_OLDEST_CLAIM}-01-01", END)


def timelines_run_forward(world: WorldSubject) -> Iterator[Problem]:
    """Each tenure begins after the one before, so no two overlap."""
    for document, where, chip in world.chips:
        for i, (before, after) in enumerate(zip(chip.tenures, chip.tenures[1:]), start=1):
            if after.since <= before.since:
                message = f"The tenure from {after.since} overlaps the one from {before.since} above it."
                hint = "Put the tenures in order of date, one a day."
                yield document.problem((*where, "tenures", i, "since"), message, hint, "overlap")


def timelines_begin_at_the_opening(world: WorldSubject) -> Iterator[Problem]:
    """Every chip has a holder, if only nobody, from the first day."""
    for document, where, chip in world.chips:
        since = chip.tenures[0].since
        if since != OPENING:
            message = f"The first tenure of '{chip.id}' begins on {since}; {OPENING} was expected."
            hint = "Say who held it then; 'none' with hold 'lapsed' when nobody did."
            yield document.problem((*where, "tenures", 0, "since"), message, hint, "opening")


def holders_are_known(world: WorldSubject) -> Iterator[Problem]:
    """Holders are actors, joined with + where they share, or none."""
    for document, where, chip in world.chips:
        for i, tenure in enumerate(chip.tenures):
            place = (*where, "tenures", i, "holder")
            parts = [] if tenure.holder == "none" else tenure.holder.split("+")
            for part in parts:
                if part not in world.actors:
                    hint = suggestion(part, world.actors, 20)
                    yield document.problem(place, f"There is no power '{part}'.", hint, "unknown-power")
            if len(set(parts)) < len(parts):
                yield document.problem(place, f"'{tenure.holder}' names a power twice.", check="holder-twice")


def holds_fit_their_holders(world: WorldSubject) -> Iterator[Problem]:
    """Nobody holds by lapse, several jointly; a lease or an occupation needs a holder."""
    for document, where, chip in world.chips:
        for i, tenure in enumerate(chip.tenures):
            fault = _hold_fault(tenure)
            if fault:
                yield document.problem((*where, "tenures", i, "hold"), fault, check="hold")


def _hold_fault(tenure: TenureForm) -> str:
    if (tenure.holder == "none") != (tenure.hold == "lapsed"):
        return f"The holder '{tenure.holder}' cannot be '{tenure.hold}': 'lapsed' goes with 'none' and only with it."
    if tenure.hold == "joint" and "+" not in tenure.holder:
        return f"'joint' was said, and only '{tenure.holder}' is named."
    return ""


def claimants_are_known(world: WorldSubject) -> Iterator[Problem]:
    """Claims are raised by actors."""
    for document, where, chip in world.chips:
        for i, claim in enumerate(chip.claims):
            if claim.by not in world.actors:
                hint = suggestion(claim.by, world.actors, 20)
                place = (*where, "claims", i, "by")
                yield document.problem(place, f"There is no power '{claim.by}'.", hint, "unknown-power")


def claims_end_after_they_begin(world: WorldSubject) -> Iterator[Problem]:
    """A claim that ends before it starts was mistyped."""
    for document, where, chip in world.chips:
        for i, claim in enumerate(chip.claims):
            if claim.since is None or claim.until is None:
                continue
            since, until = str(claim.since), str(claim.until)
            if until < since[: len(until)]:
                message = f"The claim ends in {until}, before it begins in {since}."
                yield document.problem((*where, "claims", i, "until"), message, check="claim-order")


def worths_are_of_seats(world: WorldSubject) -> Iterator[Problem]:
    """Worth is told for the powers that can be played, once for each year it changed."""
    for document, where, chip in world.chips:
        told: set[tuple[str, int]] = set()
        for i, worth in enumerate(chip.worth):
            place = (*where, "worth", i, "to")
            if worth.to not in world.seats:
                hint = suggestion(worth.to, world.seats)
                yield document.problem(place, f"'{worth.to}' is no seat of the game.", hint, "worth-whose")
            if (worth.to, worth.since) in told:
                message = f"The worth to {worth.to} from {worth.since} is told twice."
                yield document.problem(place, message, check="worth-twice")
            told.add((worth.to, worth.since))


def worths_are_told(world: WorldSubject) -> Iterator[Problem]:
    """A chip that is worth nothing to anybody is no bargaining chip."""
    for document, where, chip in world.chips:
        if not any(_weighs(chip, i) for i in range(len(chip.worth))):
            message = f"The chip '{chip.id}' is worth nothing to anybody."
            yield document.problem(where, message, "Say to whom it is worth something, and why.", "worth-none")


def _weighs(chip: ChipForm, index: int) -> bool:
    worth = chip.worth[index]
    return worth.strategic + worth.economic + worth.symbolic > 0


def years_of_worth_are_real(world: WorldSubject) -> Iterator[Problem]:
    """Worth changes within the years the game covers."""
    for document, where, chip in world.chips:
        for i, worth in enumerate(chip.worth):
            if not 1855 <= worth.since <= 2030:
                message = f"The year {worth.since} lies outside 1855 to 2030."
                yield document.problem((*where, "worth", i, "since"), message, check="worth-year")


CHECKS = (
    chip_ids_are_unique,
    theatres_are_unique,
    places_are_on_earth,
    names_are_given,
    dates_of_chips_are_real,
    timelines_run_forward,
    timelines_begin_at_the_opening,
    holders_are_known,
    holds_fit_their_holders,
    claimants_are_known,
    claims_end_after_they_begin,
    worths_are_of_seats,
    worths_are_told,
    years_of_worth_are_real,
)
"""All checks of chips."""
