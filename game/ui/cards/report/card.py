"""The report in one piece: the verdict, the aims beside history's, two maps, the worth of the peace turn by turn, the
turns that made it, every move, and the archives."""

from dataclasses import dataclass
from itertools import pairwise

from game.players.protocol import Reason
from game.rules import observe
from game.rules.events import (
    ArticleLeaked,
    DraftAnswered,
    Event,
    GameEnded,
    OrderResolved,
    RollCalled,
    TalksBrokenOff,
    TreatySigned,
)
from game.rules.scoring import aims, total
from game.rules.state import State
from game.session import Entry, Session
from game.session.hindsight import MissedDeal, TurningPoint, deals_missed, first_of_turns, prospects, turning_points
from game.session.replay import play_path
from game.text.words import Words
from game.text.words.figures import percent, points
from game.ui.cards.chart.gauge import Gauge, gauge

from .plates import Plate, plates_of

_TELLING: tuple[type[Event], ...] = (
    TreatySigned,
    TalksBrokenOff,
    GameEnded,
    RollCalled,
    ArticleLeaked,
    OrderResolved,
    DraftAnswered,
)
_CHANCES = ("consent", "bridge/chance", "hopeless")
_VERBS = ("refuse", "accept", "lay", "break", "bridge")
"""What cabinets do with texts, as the notation of the game calls it; the words stand in the catalogue `report`."""
_ARCHIVED, _MISSED, _REASONS = 14, 4, 4


@dataclass(frozen=True)
class AimLine:
    """An aim: its weight, 0..100 for history and for you, and why it is one."""

    text: str
    weight: int
    history: int
    yours: int
    why: str


@dataclass(frozen=True)
class Moment:
    """A turn that made it. `swing` is the change of what could be hoped for, in points of score."""

    letter: str
    turn: int
    head: str
    text: str
    history: str
    swing: int
    entry: int
    """The entry of the tree at which the turn began: where a branch would start."""


@dataclass(frozen=True)
class Move:
    """A turn of the game in words: when it was, what happened, and the entry of the tree at which it began."""

    turn: int
    date: str
    said: tuple[str, ...]
    entry: int


@dataclass(frozen=True)
class Forecast:
    """One point of the graph: turn (from 0), the lower and upper edge of what was likely then."""

    turn: int
    low: int
    high: int


@dataclass(frozen=True)
class ReportCard:
    """Everything the report shows."""

    heading: str
    title: str
    text: str
    you: int
    history: int
    aims: tuple[AimLine, ...]
    plates: tuple[Plate, ...]
    dates: tuple[str, ...]
    yours: tuple[int, ...]
    """What could be hoped for at the start of each turn, and at the end."""
    past: tuple[int, ...]
    """The same on history's path."""
    band: tuple[Forecast, ...]
    moments: tuple[Moment, ...]
    after: str
    """What follows, as the game infers it."""
    history_did: str
    source: str
    missed: tuple[tuple[str, str, int], ...]
    """(turn and date, text, score): deals that the others would have signed."""
    archive: tuple[tuple[str, str, str], ...]
    """(power, turn and what it did, its true reasons), in order."""
    articles: tuple[str, ...]
    """The treaty in force, article by article, with **marks**."""
    moves: tuple[Move, ...]
    """The whole game, turn by turn."""


def report_card(session: Session, seat: str, words: Words) -> ReportCard:
    """The report of a finished game. Reads true resolves; takes a second or two."""
    state = session.state
    title, text = words.verdicts.verdict(state, seat)
    found = aims(state, seat)
    ending = words.verdicts.ending(state)
    did = words.verdicts.history_did(ending)
    starts = first_of_turns(session)
    treaty = next((t for t in state.treaties if t.in_force), None)
    path = play_path(session.scenario, session.seed).session
    return ReportCard(
        _heading(state, seat, words),
        title,
        text,
        total(found),
        total(found, history=True),
        tuple(
            AimLine(
                words.verdicts.objective(seat, a.objective),
                a.weight,
                a.history,
                a.yours,
                words.verdicts.why(seat, a.objective).text,
            )
            for a in found
        ),
        plates_of(session, seat, words),
        tuple(words.dates.short(entry.state.date) for entry in starts),
        tuple(prospects(session, seat)),
        tuple(prospects(path, seat)),
        _band(starts, seat),
        tuple(_moment(session, words, seat, k, p) for k, p in enumerate(turning_points(session, seat))),
        words.verdicts.inference(ending),
        did.text,
        words.papers.source(did.source) if did.source else "",
        _missed(session, words, seat),
        _archive(session, words, seat),
        tuple(words.articles.lines(treaty.draft)) if treaty else (),
        moves_of(session, seat, words),
    )


def moves_of(session: Session, seat: str, words: Words) -> tuple[Move, ...]:
    """What happened turn by turn on the line that was played, as the seat is told it."""
    said: dict[int, list[str]] = {}
    line = session.tree.line()
    for before, entry in pairwise(line):
        told = (words.plain(words.event(event, seat)) for event in entry.events)
        said.setdefault(before.state.turn, []).extend(text for text in told if text)
    return tuple(
        Move(first.state.turn, words.dates.long(first.state.date), tuple(said.get(first.state.turn, ())), first.id)
        for first in first_of_turns(session)
    )


def _heading(state: State, seat: str, words: Words) -> str:
    treaty = next((t for t in state.treaties if t.in_force), None)
    turn = treaty.signed if treaty else state.turn
    key = "report.signed" if treaty else "report.ended"
    place = f"{words.texts.find('title') or words.title}, {words.texts.find('years') or ''}".strip(", ")
    date = words.dates.short(state.setup.dates[turn])
    return words.label(key, place=place, power=words.powers.name(seat), date=date)


def _band(starts: list[Entry], seat: str) -> tuple[Forecast, ...]:
    """What the seat could expect at each turn by what it then knew."""
    found = []
    for entry in starts:
        held: Gauge = gauge(observe(entry.state, seat))
        found.append(Forecast(entry.state.turn, *held.band_80))
    return tuple(found)


def _moment(session: Session, words: Words, seat: str, number: int, point: TurningPoint) -> Moment:
    date = words.dates.short(session.setup.dates[point.turn])
    found = words.papers.history(point.turn)
    entry = next(e.id for e in first_of_turns(session) if e.state.turn == point.turn)
    return Moment(
        "ABC"[number],
        point.turn,
        words.label("report.moment", date=date, turn=point.turn + 1),
        _cause(words, point, seat),
        words.label("report.moment_history", text=found[1].text) if found else "",
        point.swing,
        entry,
    )


def _cause(words: Words, point: TurningPoint, seat: str) -> str:
    """The most telling event of a turn."""
    for kind in _TELLING:
        for event in reversed(point.events):
            if isinstance(event, kind) and (said := words.event(event, seat)):
                return words.plain(said)
    return words.label("report.days_went")


def _missed(session: Session, words: Words, seat: str) -> tuple[tuple[str, str, int], ...]:
    deals: list[MissedDeal] = sorted(deals_missed(session, seat), key=lambda deal: -deal.score)[:_MISSED]
    dates = session.setup.dates
    return tuple(
        (
            words.label("report.moment", date=words.dates.short(dates[d.turn]), turn=d.turn + 1),
            words.articles.shorts(d.draft),
            d.score,
        )
        for d in sorted(deals, key=lambda deal: deal.turn)
    )


def _archive(session: Session, words: Words, seat: str) -> tuple[tuple[str, str, str], ...]:
    """The last decisions of the other cabinets about texts, with what truly weighed."""
    told = [e for e in session.tree.line() if e.because and e.by != seat and e.line.split()[1] in _VERBS]
    rows = []
    for entry in told[-_ARCHIVED:]:
        parent = session.tree.entries[entry.parent or 0]
        reasons = "; ".join(f"{words.reasons.reason(entry.by, r.key)} {_weight(r)}" for r in entry.because[:_REASONS])
        verb = words.label(f"report.verbs.{entry.line.split()[1]}")
        name = words.powers.name(entry.by)
        head = words.label("report.decided", turn=parent.state.turn + 1, power=name, what=verb)
        rows.append((entry.by, head, reasons))
    return tuple(rows)


def _weight(reason: Reason) -> str:
    return percent(reason.weight) if reason.key in _CHANCES else points(reason.weight // 10 * 10)
