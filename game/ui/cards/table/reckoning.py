"""Will they sign, why, and what would turn it: the estimate of a draft as display data."""

from dataclasses import dataclass

from game.players.cabinet.belief import Cloud
from game.players.cabinet.explain import Change, Explanation, explain, what_would_turn
from game.rules import View
from game.rules.resolve import Draft
from game.text.words import Words

from .pen import Pen

MOST_BARS = 8
_APART = ((-150, "last"), (-700, "nearly"), (-1_600, "half_island"), (-3_200, "money"))
"""Centipoints by which a cabinet's mean margin falls short, and the stance that goes with less than that."""


@dataclass(frozen=True)
class Bars:
    """Signed points of chance; `base` and the bars sum to `chance`. Whole per cent."""

    base: int
    factors: tuple[tuple[str, int], ...]
    chance: int
    low: int
    high: int


@dataclass(frozen=True)
class Turning:
    """A text that would turn it: what changes, its chance, and whether they have promised to sign it."""

    issue: int | None
    text: str
    chance: int
    draft: Draft
    is_promise: bool = False


@dataclass(frozen=True)
class Stance:
    """How the other side stands."""

    title: str
    text: str
    patience: int
    most: int


def bars_of(words: Words, seat: str, found: Explanation, most: int = MOST_BARS) -> Bars:
    """An explanation in whole points: the largest reasons, the rest as one, the rounding in the largest."""
    base, chance = round(found.base / 100), round(found.chance / 100)
    named = [(words.reasons.reason(seat, p.key), round(p.pull / 100)) for p in found.pulls[: most - 1]]
    rest = round(sum(p.pull for p in found.pulls[most - 1 :]) / 100)
    others = words.label("table.rest")
    rows = [*named, (others, rest)] if len(found.pulls) >= most else named
    off = chance - base - sum(points for _, points in rows)
    if rows and off:
        at = max(range(len(rows)), key=lambda k: abs(rows[k][1]))
        rows[at] = (rows[at][0], rows[at][1] + off)
    rows = sorted((r for r in rows if r[1]), key=lambda r: (r[1] < 0, r[0] == others, -abs(r[1])))
    low, high = found.span
    return Bars(base, tuple(rows), chance, min(round(low / 100), chance), max(round(high / 100), chance))


def reckoned(view: View, words: Words, about: str, draft: Draft) -> Bars:
    """The bars of a draft; a text they have said today that they would sign stands at 100."""
    bars = bars_of(words, about, explain(view, about, draft))
    if promised(view, about) != draft:
        return bars
    word = (words.label("table.word_given"), 100 - bars.chance)
    return Bars(bars.base, (word, *bars.factors) if word[1] else bars.factors, 100, 100, 100)


def turnings(view: View, words: Words, pen: Pen) -> tuple[Turning, ...]:
    """What would turn it: a promise of theirs first, then single changes put to the same beliefs."""
    if promised(view, pen.about) == pen.draft:
        return ()
    word = _promise(view, words, pen)
    found = what_would_turn(view, pen.about, pen.draft, pen.locked, 2 if word else 3)
    return (*word, *(_change(view, words, pen, one) for one in found))


def _change(view: View, words: Words, pen: Pen, one: Change) -> Turning:
    said = words.articles.ask(one.issue, one.level, view.seat)
    return Turning(one.issue, said, round(one.chance / 100), pen.at(one.issue, one.level).draft)


def promised(view: View, about: str) -> Draft | None:
    """The text another cabinet has said today that it would sign, if it has."""
    talk = view.talk(view.setup.agendas[0].id)
    mine = [one.answer_of(about) for one in talk.laid if one.by == view.seat and one.turn == view.turn]
    given = [answer.turned_by for answer in mine if answer is not None]
    return given[-1] if given else None


def _promise(view: View, words: Words, pen: Pen) -> tuple[Turning, ...]:
    """Their promise, while it is not under the pen already."""
    text = promised(view, pen.about)
    if text is None or text == pen.draft:
        return ()
    said = words.articles.changes(pen.draft, text, view.seat)
    changed = [i for i, (a, b) in enumerate(zip(pen.draft, text)) if a != b]
    line = said[0] if len(said) == 1 else words.label("table.and_more", first=said[0], n=len(said) - 1)
    return (Turning(changed[0] if len(changed) == 1 else None, line, 100, text, True),)


def stance(view: View, words: Words, about: str, believed: Cloud) -> Stance:
    """What the other delegation stands on, by how far the last text is from what they would sign."""
    agenda = view.setup.agendas[0]
    talk = view.talk(agenda.id)
    mine = talk.last_by(view.seat) or (talk.laid[-1] if talk.laid else None)
    when = "early"
    if mine is not None:
        short = float(believed.weights @ believed.margins(mine.draft))
        when = next((name for edge, name in _APART if short > edge), "early")
    title, text = words.papers.stance(about, when)
    return Stance(title, text, talk.patience_of(about), agenda.patience)


def last_chance(view: View, about: str, believed: Cloud) -> int | None:
    """What the estimate of our last draft would be by what is known now, whole per cent."""
    laid = view.talk(view.setup.agendas[0].id).last_by(view.seat)
    return None if laid is None or laid.by == about else round(believed.chance(laid.draft) / 100)
