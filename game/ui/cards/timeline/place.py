"""A place under the glass: its names, who held it in law and in fact through the years, and what that rests on."""

from dataclasses import dataclass

from .timeline import Timeline


@dataclass(frozen=True, slots=True)
class Held:
    """From a year on, whose: `how` is empty where it was simply held."""

    since: int
    code: str
    text: str
    how: str


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """Everything shown of a place on a day."""

    id: str
    name: str
    native: str
    line: str
    """`Japan, since 5 September 1905`."""
    basis: str
    source: str
    claims: str
    law: tuple[Held, ...]
    fact: tuple[Held, ...]


def place_of(timeline: Timeline, chip: str, date: str) -> PlaceCard:
    """A place on a day; what holds it is cited from the record, or from the place's own works for its first state."""
    words, held = timeline.words, timeline.world.chips[chip]
    tenure = held.tenure_at(date)
    maker = timeline.record.maker_of(chip, tenure.since)
    line = words.name(tenure.holder, date)
    if tenure.hold not in ("held", "lapsed"):
        line = words.label("with_how", text=line, how=words.hold(tenure.hold))
    if tenure is not held.tenures[0]:
        line = words.label("since", text=line, date=words.date(tenure.since))
    names = (held.names.ru, held.names.ja, held.names.zh, held.names.ko)
    native = " · ".join(dict.fromkeys(name for name in names if name))
    claims = [f"{words.name(claim.by, date)}" for claim in held.claims_at(date) if claim.by not in tenure.holders]
    return PlaceCard(
        chip, words.chip(chip), native, line, tenure.basis,
        maker.source if maker else "; ".join(held.sources), ", ".join(dict.fromkeys(claims)),
        _law(timeline, chip), _fact(timeline, chip),
    )  # fmt: skip


def _fact(timeline: Timeline, chip: str) -> tuple[Held, ...]:
    words, found = timeline.words, []
    for tenure in timeline.world.chips[chip].tenures:
        how = "" if tenure.hold in ("held", "lapsed") else words.hold(tenure.hold)
        code = tenure.holders[0] if tenure.holders else "none"
        found.append(Held(int(tenure.since[:4]), code, words.name(tenure.holder, tenure.since), how))
    return _joined(found)


def _law(timeline: Timeline, chip: str) -> tuple[Held, ...]:
    """Occupation and lease pass no title: whoever held it before them holds it in law."""
    words, lawful, found = timeline.words, "none", []
    for tenure in timeline.world.chips[chip].tenures:
        lawful = lawful if tenure.hold in ("occupied", "leased") else tenure.holder
        found.append(Held(int(tenure.since[:4]), lawful.partition("+")[0], words.name(lawful, tenure.since), ""))
    return _joined(found)


def _joined(held: list[Held]) -> tuple[Held, ...]:
    """Neighbours that say the same are one; of several in a year the last stands."""
    by_year = list({one.since: one for one in held}.values())
    found = by_year[:1]
    for one in by_year[1:]:
        if (one.code, one.text, one.how) != (found[-1].code, found[-1].text, found[-1].how):
            found.append(one)
    return tuple(found)
