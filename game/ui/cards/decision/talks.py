"""What lies behind the present answer: the talks so far, the cables read, and who else must live with it."""

from dataclasses import dataclass

from game.rules import Order, View
from game.rules.crisis.price import crisis_of
from game.text.words import Words

SHOWN = 2
"""Cables that are shown; the rest are on the map."""
MOODS = ("no", "either", "yes")


@dataclass(frozen=True)
class Told:
    """One step of the talks."""

    date: str
    code: str
    title: str
    note: str
    is_now: bool = False


@dataclass(frozen=True)
class Cable:
    """A dispatch that bears on the answer."""

    head: str
    text: str
    foot: str
    is_intercept: bool
    source: str


@dataclass(frozen=True)
class Onlooker:
    """A third power and what it makes of the answer that is chosen."""

    code: str
    title: str
    note: str
    mood: str
    """`yes`, `either` or `no`."""
    change: int
    """Points of its trust in us."""


def told(view: View, words: Words) -> tuple[Told, ...]:
    """What lies behind the first turn, what was laid and climbed since, and the question now; oldest first."""
    rows = [(one.date, one.by, one.title, one.note) for one in words.crisis.before()]
    for laid in view.talks[0].laid:
        answer = next((a.kind for _, a in laid.answers), "")
        note = words.label(f"decision.text_{answer}") if answer else words.label("decision.text_waits")
        rows.append((view.setup.dates[laid.turn], laid.by, words.articles.shorts(laid.draft), note))
    rows += _climbs(view, words)
    rows.sort(key=lambda row: row[0])
    found = [Told(words.dates.short(date), by, title, note) for date, by, title, note in rows]
    question = words.crisis.said("question", view.seat)
    return (*found, Told(words.dates.short(view.date), view.seat, words.label("decision.your_move"), question, True))


def _climbs(view: View, words: Words) -> list[tuple[str, str, str, str]]:
    """The rungs climbed in the game itself."""
    assert view.crisis is not None
    crisis = crisis_of(view.setup)
    return [
        (view.setup.dates[turn], stand.seat, words.crisis.rung(crisis.rungs[rung].id), words.label("decision.climbed"))
        for stand in view.crisis.stands
        for rung, turn in enumerate(stand.reached)
        if turn >= 0
    ]


def cables(view: View, words: Words) -> tuple[Cable, ...]:
    """The cables of this turn that were read across the table first, then what is secret or addressed to us."""
    rank = {"intercept": 0, "secret": 1, "to_me": 2}
    arrived = sorted(words.papers.dispatches(view), key=lambda one: rank.get(one.kind, 3))
    return tuple(
        Cable(
            words.label("decision.from_to", sender=one.sender, addressee=one.addressee), one.text,
            ", ".join(part for part in (one.place, words.dates.short(one.date) if one.date else "") if part),
            one.kind == "intercept", words.papers.source(one.source) if one.source not in ("", "game") else "",
        )
        for one in arrived[:SHOWN]
    )  # fmt: skip


def onlookers(view: View, words: Words, order: Order | None) -> tuple[Onlooker, ...]:
    """The powers that are told of the crisis, those the chosen answer moves most first."""
    changes = view.setup.acts[order.act].onlookers if order else {}
    told_of = [power for power in view.setup.powers if words.crisis.said("onlookers", power, "shrugs")]
    found = []
    for power in sorted(told_of, key=lambda one: -abs(changes.get(one, 0))):
        change = changes.get(power, 0)
        title, note = words.crisis.onlooker(power, change)
        mood = MOODS[1 + (change > 150) - (change < -150)]
        found.append(Onlooker(power, title, note, mood, round(change / 100)))
    return tuple(found)
