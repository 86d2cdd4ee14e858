"""All that the decision screen shows, as plain data."""

from dataclasses import dataclass
from datetime import date

from game.rules import View
from game.text.words import Words

from ..precedents import Precedents, PrecedentsCard
from ..table.card import Heading, heading
from .answers import AnswerRow, Why, answer_row, plain_answers, why
from .ladder import RungRow, Slope, Thought, rungs, sides, slopes, thoughts
from .talks import Cable, Onlooker, Told, cables, onlookers, told


@dataclass(frozen=True)
class DecisionCard:
    """The decision of one seat."""

    seat: str
    department: str
    heading: Heading
    title: str
    folding: str
    no_fold: str
    prestige: tuple[tuple[str, int], ...]
    date: tuple[str, str] | None
    """Their date: how far it is, and which day; None where it is not known."""
    told: tuple[Told, ...]
    cables: tuple[Cable, ...]
    onlookers: tuple[Onlooker, ...]
    rungs: tuple[RungRow, ...]
    thoughts: tuple[Thought, ...]
    slopes: tuple[Slope, ...]
    ticks: tuple[tuple[float, str], ...]
    """(days from now, day) of the coming turns."""
    question: str
    by: str
    answers: tuple[AnswerRow, ...]
    chosen: AnswerRow | None
    """The answer that would be given: one of the four, or another form of one."""
    kin: str
    """The plain form of the chosen answer."""
    why: Why | None
    verb: str
    given: str
    """The answer given this turn, in words; empty while none is."""
    precedents: str
    record: PrecedentsCard | None
    """What the record says of the chosen answer; None until it was read, or where it holds nothing of the kind."""
    history: tuple[str, str]
    """What history did in these days, and its source."""


def decision_card(view: View, words: Words, act: str, precedents: Precedents | None) -> DecisionCard:
    """What the decision shows with this answer chosen (empty: the first that can be given)."""
    offered = plain_answers(view)
    orders = {order.act: order for order in offered}
    if act and act in view.setup.acts and act not in orders and offered:
        orders[act] = type(offered[0])(view.seat, act, offered[0].to)
    chosen = orders.get(act) or next(iter(offered), None)
    rows = tuple(answer_row(view, words, order) for order in offered)
    picked = next((row for row in rows if chosen and row.act == chosen.act), None)
    if chosen and picked is None:
        picked = answer_row(view, words, chosen)
    day = _days(view)
    record = precedents.of_order(view, picked.order) if picked and precedents else None
    return DecisionCard(
        view.seat, words.texts.find("powers", view.seat, "department") or words.powers.name(view.seat),
        heading(view, words), words.crisis.said("title"), words.crisis.said("folding"), words.crisis.said("war"),
        tuple((seat, round(view.account(seat, "prestige") / 100)) for seat in sides(view)),
        _their_date(view, words, day),
        told(view, words), cables(view, words), onlookers(view, words, chosen), rungs(view, words),
        thoughts(view, words), slopes(view, words, day),
        tuple((x, words.dates.short(view.setup.dates[turn])) for turn, x in day.items()),
        words.crisis.said("question", view.seat), words.crisis.said("by"), rows, picked,
        (view.setup.acts[chosen.act].variant_of or chosen.act) if chosen else "",
        why(view, words, chosen) if chosen else None,
        (words.texts.find("acts", chosen.act, "do") or words.acts.line(chosen)) if chosen else "",
        next((words.acts.line(o) for o in view.orders if view.setup.acts[o.act].step), ""),
        _record(view, words, record, precedents is not None), record, _history(view, words),
    )  # fmt: skip


def _days(view: View) -> dict[int, float]:
    """Turn to days from now, for this turn and those to come."""
    now = date.fromisoformat(view.date)
    dates = view.setup.dates
    return {turn: float((date.fromisoformat(dates[turn]) - now).days) for turn in range(view.turn, len(dates))}


def _their_date(view: View, words: Words, day: dict[int, float]) -> tuple[str, str] | None:
    """The other side's date where it is known; for a side without another's to fear, its own."""
    assert view.crisis is not None
    mine, other = sides(view)
    for seat in (other, mine):
        turn = view.crisis.date_of(seat)
        if turn is not None:
            shown = words.dates.long(view.setup.dates[min(turn, view.setup.last_turn)])
            left = int(day.get(turn, 0))
            return words.label("decision.days", n=left) if left else words.label("decision.passed"), shown
    return None


def _record(view: View, words: Words, record: PrecedentsCard | None, is_read: bool) -> str:
    """The years of the nearest precedents on record."""
    if not is_read:
        return ""
    if record is None:
        return words.label("decision.no_precedents")
    years = ", ".join(str(one.year) for one in record.said.precedents[:3])
    return words.label("decision.precedents", years=years)


def _history(view: View, words: Words) -> tuple[str, str]:
    found = words.papers.history(view.turn)
    if found is None:
        return "", ""
    day, claim = found
    source = words.papers.source(claim.source) if claim.source else ""
    return f"{words.dates.long(day)}: {claim.text}", source
