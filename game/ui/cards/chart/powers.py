"""The powers as one seat sees them: how they stand to it, and why."""

from dataclasses import dataclass

from game.rules import View
from game.text.words import Words


@dataclass(frozen=True)
class PowerRow:
    """One power. `relation` is −100..100 towards the seat, `change` since the opening; both 0 for the seat itself."""

    code: str
    name: str
    head: str
    note: str
    relation: int
    change: int
    is_you: bool
    is_great: bool
    """Whether it has a seat or holds what is on the table; the others are `other cabinets`."""
    why: str


def power_rows(view: View, words: Words) -> tuple[PowerRow, ...]:
    """The seat first, then the other seats, then those whose land is at stake, then the rest by relation."""
    sovereigns = {t.sovereign for t in view.tenures.values()}
    great = {*view.setup.seats, *(p for p in sovereigns if p in view.setup.powers and p not in ("KOR",))}
    rows = [_row(view, words, power, power in great) for power in view.setup.powers]
    return tuple(sorted(rows, key=lambda row: (not row.is_you, not row.is_great)))


def _row(view: View, words: Words, power: str, is_great: bool) -> PowerRow:
    said, index = words.powers, view.setup.index
    is_you = power == view.seat
    # A seat's own trust in us; of a power without a seat no trust is kept, so ours in it stands for the relation.
    who, whom = (power, view.seat) if power in view.setup.seats else (view.seat, power)
    pair = index[who], index[whom]
    now, first = (0 if is_you else round(int(world.trust[pair]) / 100) for world in (view.world, view.setup.world))
    delegates = said.said(power, "delegates_long")
    to_table = words.label("map.delegates", names=delegates)
    note = to_table if is_you and delegates != said.name(power) else said.relation(view.seat, power)
    ruler, minister = said.said(power, "ruler"), said.said(power, "minister")
    head = f"{ruler} · {minister}" if is_you and ruler != minister else minister
    why = f"{said.trust(now * 100).capitalize()}. {note}. {said.said(power, 'standing')}." if not is_you else note
    return PowerRow(
        power, said.name(power), head, note or said.said(power, "standing"), now, now - first, is_you, is_great, why
    )
