"""The whole table as one frozen card."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from game.players.cabinet.belief import cloud
from game.players.cabinet.cabinet import own_seat
from game.rules import Asked, View
from game.rules.state import Standing
from game.text.tongue.dates import REFORM, julian_lag
from game.text.words import Words

from .articles import Article, Clause, articles, clauses, own_worths
from .home import Adviser, Home, advisers, home
from .pen import Pen, first_pen
from .reckoning import Bars, Stance, Turning, last_chance, reckoned, stance, turnings
from .thirds import Third, thirds

MOST_CAPITAL = 20
"""Points of political capital that fill the meter."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(frozen=True)
class Delegation:
    """Who sits there."""

    code: str
    names: str
    power: str


@dataclass(frozen=True)
class Heading:
    """What the bar says."""

    place: str
    date: str
    note: str
    turn: int
    turns: int
    left: str
    is_open: bool
    """Whether there is a turn after this one."""
    deadline: str
    capital: int
    most_capital: int
    credit: int
    most_credit: int


@dataclass(frozen=True)
class TableCard:
    """Everything the table shows. Chances are whole per cent, worths whole points."""

    seat: str
    about: str
    other: str
    heading: Heading
    ours: Delegation
    theirs: Delegation
    chair: Delegation | None
    title: str
    pending_by: str
    """Whose text waits for our answer; empty when none does."""
    asked: str
    standing: str
    pen: Pen
    articles: tuple[Article, ...]
    thirds: tuple[Third, ...]
    clauses: tuple[Clause, ...]
    bars: Bars
    last: int | None
    turnings: tuple[Turning, ...]
    stance: Stance
    advisers: tuple[Adviser, ...]
    home: Home | None
    balance: int
    asks: int | None
    """The worth at which we should sign today, points."""
    is_mediator: bool


def table_card(view: View, words: Words, pen: Pen) -> TableCard:
    """What the table shows with this text under the pen."""
    agenda = view.setup.agendas[0]
    talk = view.talk(agenda.id)
    pen = pen if pen.draft else first_pen(view)
    pen = pen if pen.about else replace(pen, about=next(p for p in agenda.parties if p != view.seat))
    believed = cloud(view, pen.about)
    is_mediator = view.seat not in agenda.parties
    pending = talk.pending if talk.pending and view.seat in talk.pending.to else None
    me = agenda.parties[0] if is_mediator else view.seat
    them = next(p for p in agenda.parties if p != me)
    asked = view.awaiting.asked.value if view.awaiting and view.awaiting.seat == view.seat else ""
    seated = view.seat in view.setup.stakes and view.resolve is not None
    written = articles(view, words, pen, believed)
    return TableCard(
        view.seat, pen.about, words.powers.name(pen.about), heading(view, words), _delegation(words, me),
        _delegation(words, them), _delegation(words, agenda.mediator) if agenda.mediator else None,
        _title(view, words, pending.by if pending else ""), pending.by if pending else "", asked,
        "" if talk.standing is Standing.OPEN else words.standing(talk.standing), pen,
        written, thirds(view, words, pen.draft, written), clauses(view, words, pen),
        reckoned(view, words, pen.about, pen.draft),
        last_chance(view, pen.about, believed), turnings(view, words, pen), stance(view, words, pen.about, believed),
        advisers(view, words, pen.draft), home(view, words, pen.draft),
        round(int(own_worths(view, pen.draft).sum()) / 100),
        round(own_seat(view, agenda).aspiration / 100) if seated else None, is_mediator,
    )  # fmt: skip


def heading(view: View, words: Words) -> Heading:
    """The bar of every screen of a running game."""
    setup = view.setup
    left = setup.last_turn - view.turn
    mediator = setup.agendas[0].mediator if setup.agendas else ""
    credit = view.account(mediator, "credit") if mediator else 0
    start = int(setup.world.of("credit")[setup.index[mediator]]) if mediator else 0
    return Heading(
        words.texts.find("place") or words.title, words.dates.long(view.date), old_style(view, words), view.turn + 1,
        setup.last_turn + 1, words.label("bar.turns_left", n=left) if left else words.label("bar.today"), left > 0,
        _day(words, date.fromisoformat(setup.dates[-1]), "bar.day"), round(view.account(view.seat, "capital") / 100),
        MOST_CAPITAL, round(credit / 100), max(round(start / 100), 1),
    )  # fmt: skip


def old_style(view: View, words: Words) -> str:
    """The day in the old calendar for a seat that still keeps it; empty for the others."""
    day = date.fromisoformat(view.date)
    keeps_both = words.dates.has_old_style and words.texts.find("powers", view.seat, "calendar") == "both"
    if day >= REFORM or not keeps_both:
        return ""
    return _day(words, day - timedelta(days=julian_lag(day)), "bar.old_style")


def _day(words: Words, day: date, key: str) -> str:
    """A day without its year."""
    return words.label(key, day=day.day, month=words.texts.find("dates", "months", day.month - 1))


def _delegation(words: Words, power: str) -> Delegation:
    return Delegation(power, words.powers.said(power, "delegates"), words.powers.name(power))


def _title(view: View, words: Words, pending_by: str) -> str:
    talk = view.talk(view.setup.agendas[0].id)
    number = len(talk.laid) + (0 if pending_by else 1)
    ordinal = words.label(f"table.ordinals.{(*ORDINALS, 'later')[min(number, len(ORDINALS) + 1) - 1]}", n=number)
    if pending_by:
        whose = words.powers.said(pending_by, "adjective")
        return words.label("table.their_reading", adjective=whose[:1].upper() + whose[1:], ordinal=ordinal, n=number)
    name = words.texts.find("table") or words.title
    return words.label("table.reading", name=name, ordinal=ordinal, n=number)


def is_answer(view: View) -> bool:
    """Whether the seat is asked to answer a text."""
    prompt = view.awaiting
    return bool(prompt and prompt.seat == view.seat and prompt.asked is Asked.ANSWER)
