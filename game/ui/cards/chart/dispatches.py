"""Dispatches as slips of paper: what has arrived for a seat so far."""

from dataclasses import dataclass

from game.rules import View, observe
from game.session import Session
from game.session.hindsight import first_of_turns
from game.text.words import Words


@dataclass(frozen=True)
class DispatchSlip:
    """One telegram. `turn` counts from 1; `kind` is `to_me`, `press` or `secret`."""

    id: str
    turn: int
    head: str
    """Who to whom, with **marks**."""
    number: str
    kind: str
    text: str
    foot: str
    source: str
    is_note: bool


def dispatches_so_far(session: Session, seat: str, words: Words) -> tuple[DispatchSlip, ...]:
    """Everything that arrived up to now on this line of the game, the latest turn first."""
    found: list[DispatchSlip] = []
    for entry in first_of_turns(session):
        found[:0] = _of_turn(observe(entry.state, seat), words)
    return tuple(found)


def _of_turn(view: View, words: Words) -> list[DispatchSlip]:
    rulers = {words.powers.said(power, "ruler") for power in view.setup.powers}
    slips = []
    for number, one in enumerate(words.papers.dispatches(view)):
        to = words.label("map.from_to", sender=one.sender, addressee=one.addressee)
        head = to if one.addressee else f"**{one.sender}**"
        foot = ", ".join(part for part in (one.place, words.dates.short(one.date) if one.date else "") if part)
        source = "" if one.source in ("", "game") else words.papers.source(one.source)
        slips.append(
            DispatchSlip(
                f"{one.turn}.{number}",
                one.turn,
                head,
                words.label("map.number", n=one.number) if one.number else "",
                one.kind,
                one.text,
                foot,
                source,
                one.sender in rulers,
            )
        )
    return slips
