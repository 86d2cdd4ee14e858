"""The end as display data: the verdict, the aims beside history's, two maps, the worth of the peace turn by turn, the
turns that made it, and the archives."""

from dataclasses import dataclass, replace

from game.players.protocol import Reason
from game.rules import View, observe
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
from game.rules.treaties import clauses_of, execute
from game.session import Entry, Session
from game.session.hindsight import MissedDeal, TurningPoint, deals_missed, first_of_turns, prospects, turning_points
from game.session.replay import play_path
from game.text.words import Words
from game.text.words.figures import percent, points
from game.ui.cards.chart.atlas import Sheet, map_picture, parts_sakhalin
from game.ui.cards.chart.gauge import Gauge, gauge
from game.ui.cards.chart.naming import chip_name
from game.ui.map.globe.places import places
from game.ui.map.picture import MapLine, MapName, MapPicture
from game.ui.map.views import REPORT

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
_VERBS = {
    "refuse": "refused",
    "accept": "signed",
    "lay": "laid a text",
    "break": "broke off",
    "bridge": "laid a bridge",
}
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
class Plate:
    """A map of the peace with its heading, and what is to be said of how it differs."""

    title: str
    note: str
    picture: MapPicture
    labels: tuple[MapName, ...] = ()
    """Names of what differs, to be lettered beside the standard ones."""


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
        _plates(session, seat, words),
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
        tuple(words.plain(line) for line in words.articles.lines(treaty.draft)) if treaty else (),
    )


def _heading(state: State, seat: str, words: Words) -> str:
    treaty = next((t for t in state.treaties if t.in_force), None)
    turn = treaty.signed if treaty else state.turn
    word = "signed" if treaty else "ended"
    place = f"{words.texts.find('title') or words.title}, {words.texts.find('years') or ''}".strip(", ")
    return f"{place} · {words.powers.name(seat)} · {word} {words.dates.short(state.setup.dates[turn])}"


def _band(starts: list[Entry], seat: str) -> tuple[Forecast, ...]:
    """What the seat could expect at each turn by what it then knew."""
    found = []
    for entry in starts:
        held: Gauge = gauge(observe(entry.state, seat))
        found.append(Forecast(entry.state.turn, *held.band_80))
    return tuple(found)


def _plates(session: Session, seat: str, words: Words) -> tuple[Plate, ...]:
    """Your peace, and history's, in the view of the report."""
    state, setup = session.state, session.setup
    yours = observe(state, seat)
    agenda = setup.agendas[0]
    clauses = clauses_of(agenda, setup.history)
    past_state, _ = execute(replace(state, tenures=setup.tenures, treaties=()), clauses)
    past = observe(past_state, seat)
    differing = [
        c
        for c in setup.chips
        if _holder(yours, c) != _holder(past, c) or yours.tenures[c].basis != past.tenures[c].basis
    ]
    count = len(differing)
    note = "as history" if not count else f"{_number(count)} chip{'s' * (count > 1)} differ{'s' * (count == 1)}"
    form = session.scenario.form
    signed = words.dates.long(form.history.signed if form and form.history.signed else setup.dates[-1])
    mine = _drawn(yours, words, differing, setup.history)
    return (
        Plate(
            "Your peace" if any(t.in_force for t in state.treaties) else "How it stands",
            note,
            mine,
            _labels(yours, words, differing),
        ),
        Plate("History", f"treaty of {signed}", _drawn(past, words, [], setup.history)),
    )


def _holder(view: View, chip: str) -> str:
    return view.tenures[chip].holder


def _number(count: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[count] if count < len(words) else str(count)


def _drawn(view: View, words: Words, differing: list[str], history: tuple[int, ...]) -> MapPicture:
    picture = map_picture(view, words, Sheet(), "portsmouth")
    spots = places().chips
    differs = {
        region: view.tenures[chip].holders[0]
        for chip in differing
        if view.tenures[chip].holders and chip in spots
        for region in spots[chip].regions
    }
    treaty = next((t for t in view.treaties if t.in_force), None)
    draft = treaty.draft if treaty else () if view.treaties else history
    lines = [line for line in picture.lines if line.kind == "railway"]
    if draft and parts_sakhalin(view.setup.agendas[0].position, draft):
        lines.append(MapLine("treaty", "fifty_north", label="50° N"))
    return replace(picture, view=REPORT, chips=(), insets=(), lines=tuple(lines), differs=differs, selected_region="")


def _labels(view: View, words: Words, differing: list[str]) -> tuple[MapName, ...]:
    spots = places().chips
    return tuple(_label(view, words, chip) for chip in differing if chip in spots and spots[chip].regions)


def _label(view: View, words: Words, chip: str) -> MapName:
    lon, lat = places().chips[chip].marker
    return MapName(chip_name(view, words, chip), lon, lat, "place", words.powers.name(view.tenures[chip].holder))


def _moment(session: Session, words: Words, seat: str, number: int, point: TurningPoint) -> Moment:
    date = words.dates.long(session.setup.dates[point.turn]).rsplit(" ", 1)[0]
    found = words.papers.history(point.turn)
    entry = next(e.id for e in first_of_turns(session) if e.state.turn == point.turn)
    return Moment(
        "ABC"[number],
        point.turn,
        f"{date}, turn {point.turn + 1}",
        _cause(words, point, seat),
        f"History: {found[1].text}" if found else "",
        point.swing,
        entry,
    )


def _cause(words: Words, point: TurningPoint, seat: str) -> str:
    """The most telling event of a turn."""
    for kind in _TELLING:
        for event in reversed(point.events):
            if isinstance(event, kind) and (said := words.event(event, seat)):
                return words.plain(said)
    return "The days went by."


def _missed(session: Session, words: Words, seat: str) -> tuple[tuple[str, str, int], ...]:
    deals: list[MissedDeal] = sorted(deals_missed(session, seat), key=lambda deal: -deal.score)[:_MISSED]
    dates = session.setup.dates
    return tuple(
        (f"{words.dates.short(dates[d.turn])}, turn {d.turn + 1}", words.articles.shorts(d.draft), d.score)
        for d in sorted(deals, key=lambda deal: deal.turn)
    )


def _archive(session: Session, words: Words, seat: str) -> tuple[tuple[str, str, str], ...]:
    """The last decisions of the other cabinets about texts, with what truly weighed."""
    told = [e for e in session.tree.line() if e.because and e.by != seat and e.line.split()[1] in _VERBS]
    rows = []
    for entry in told[-_ARCHIVED:]:
        parent = session.tree.entries[entry.parent or 0]
        reasons = "; ".join(f"{words.reasons.reason(entry.by, r.key)} {_weight(r)}" for r in entry.because[:_REASONS])
        head = f"Turn {parent.state.turn + 1}: {words.powers.name(entry.by)} {_VERBS[entry.line.split()[1]]}"
        rows.append((entry.by, head, reasons))
    return tuple(rows)


def _weight(reason: Reason) -> str:
    return percent(reason.weight) if reason.key in _CHANCES else points(reason.weight // 10 * 10)
