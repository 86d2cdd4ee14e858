"""The ladder as plain data: its rungs with both stands and prices, the slopes of folding, the thoughts of each side."""

from dataclasses import dataclass

from game.players.cabinet.crisis import estimates
from game.rules import View
from game.rules.crisis.course import fold_curve
from game.rules.crisis.price import crisis_of, price_now
from game.rules.crisis.standoff import Stand
from game.text.words import Words


@dataclass(frozen=True)
class RungRow:
    """One rung, and what folding from it costs either side today."""

    number: int
    """From 1, the lowest."""
    name: str
    text: str
    source: str
    date: str
    """When the first side reached it; empty when none has."""
    here: tuple[str, ...]
    """Codes of those who stand on it."""
    prices: tuple[tuple[str, int | None], ...]
    """(code, points of prestige), the player's side first; None where there is no folding."""


@dataclass(frozen=True)
class Slope:
    """What a side would lose by giving way, now or later."""

    code: str
    name: str
    points: tuple[tuple[float, float], ...]
    """(days from now, points of prestige)."""
    date: float | None
    """Days from now to its date, None where none is known or it has passed."""

    @property
    def now(self) -> int:
        """Points lost by giving way now."""
        return round(self.points[0][1])

    @property
    def last(self) -> int:
        """Points lost on the last day."""
        return round(self.points[-1][1])


@dataclass(frozen=True)
class Thought:
    """What one side thinks of the other; chances are whole per cent."""

    code: str
    title: str
    note: str
    chance: int
    half: tuple[int, int]
    most: tuple[int, int]


def sides(view: View) -> tuple[str, str]:
    """Both sides, the player's own first."""
    seats = crisis_of(view.setup).seats
    return seats if view.seat != seats[1] else (seats[1], seats[0])


def rungs(view: View, words: Words) -> tuple[RungRow, ...]:
    """The rungs, war first."""
    crisis, standoff = crisis_of(view.setup), view.crisis
    assert standoff is not None
    found = []
    for number, rung in enumerate(crisis.rungs):
        claim = words.crisis.of_rung(rung.id)
        here = tuple(seat for seat in sides(view) if standoff.stand(seat).rung == number)
        prices = tuple(
            (seat, None if number == crisis.top else round(price_now(view, seat, number) / 100)) for seat in sides(view)
        )
        days = (_reached(view, standoff.stand(seat), number) for seat in sides(view))
        reached = min((day for day in days if day), default="")
        date = words.dates.short(reached) if reached else ""
        source = words.papers.source(claim.source) if claim.source else ""
        found.append(RungRow(number + 1, words.crisis.rung(rung.id), claim.text, source, date, here, prices))
    return tuple(reversed(found))


def _reached(view: View, stand: Stand, rung: int) -> str:
    """ISO date on which a side climbed a rung; empty when it has not, or nobody says when."""
    if rung >= len(stand.reached):
        return ""
    turn = stand.reached[rung]
    before = crisis_of(view.setup).side(stand.seat).reached
    return view.setup.dates[turn] if turn >= 0 else before[rung] if rung < len(before) else ""


def slopes(view: View, words: Words, day: dict[int, float]) -> tuple[Slope, ...]:
    """The price of folding over the coming turns; `day` is how far each turn is from now."""
    found = []
    assert view.crisis is not None
    for seat in sides(view):
        curve = fold_curve(view, seat)
        points = tuple((day[turn], price / 100) for turn, price in zip(curve.turns, curve.prices))
        date = view.crisis.date_of(seat)
        ahead = day.get(date) if date is not None else None
        name = words.label("decision.you") if seat == view.seat else words.powers.name(seat)
        found.append(Slope(seat, name, points, ahead))
    return tuple(found)


def thoughts(view: View, words: Words) -> tuple[Thought, ...]:
    """What each side thinks the other will do."""
    found = []
    for one in estimates(view):
        title, note = words.crisis.estimate(one.by, one.about, one.kind)
        whole = [(round(low / 100), round(high / 100)) for low, high in (one.half, one.most)]
        found.append(Thought(one.by, title or one.kind, note, round(one.chance / 100), whole[0], whole[1]))
    return tuple(found)
