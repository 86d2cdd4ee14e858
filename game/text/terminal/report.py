"""The end in words: the verdict, the aims against history, the turns that made it, and the archives."""

from game.players.protocol import Reason
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
from game.rules.notation import NotationError, read
from game.rules.scoring import in_force
from game.session.hindsight import TurningPoint, deals_missed, turning_points
from game.session.tree import Entry
from game.text.words.figures import percent, points, signed

from .desk import Desk
from .looking import aims

_TELLING: tuple[type[Event], ...] = (TreatySigned, TalksBrokenOff, GameEnded, RollCalled, ArticleLeaked, OrderResolved,
                                     DraftAnswered)  # fmt: skip
_CHANCES = ("consent", "bridge/chance", "hopeless")
_MISSED_SHOWN = 4
_ARCHIVED = 6


def report(desk: Desk, args: list[str]) -> list[str]:
    """How the game ended: verdict, aims, what history did, the turns that made it."""
    state, words = desk.session.state, desk.words
    if state.ending is None:
        return ["The game is not over. `aims` shows how things stand."]
    title, text = words.verdicts.verdict(state, desk.seat)
    ending = words.verdicts.ending(state)
    did = words.verdicts.history_did(ending)
    treaty = in_force(state)
    lines = [f"{title} {text}"]
    if treaty:
        lines.append(f"The treaty: {words.articles.settlement(treaty.draft)}.")
        lines += [f"- {words.plain(line)}." for line in words.articles.lines(treaty.draft)]
    lines += aims(desk, [])
    lines += [part for part in (words.verdicts.inference(ending),) if part]
    if did.text:
        lines.append(f"What history did: {did.text} [{words.papers.source(did.source)}]")
    return lines + _turns(desk)


def _turns(desk: Desk) -> list[str]:
    found = turning_points(desk.session, desk.seat)
    if not found:
        return []
    return ["The turns that made it:", *(f"- {_turn_line(desk, point)}" for point in found)]


def _turn_line(desk: Desk, point: TurningPoint) -> str:
    date = desk.words.dates.long(desk.session.setup.dates[point.turn])
    return (
        f"Turn {point.turn + 1}, {date}: {signed(point.swing)} ({point.before} to {point.after}). {_cause(desk, point)}"
    )


def _cause(desk: Desk, point: TurningPoint) -> str:
    """The most telling event of a turn."""
    for kind in _TELLING:
        for event in reversed(point.events):
            if isinstance(event, kind) and (said := desk.words.event(event, desk.seat)):
                return desk.words.plain(said)
    return "The days went by."


def archives(desk: Desk, args: list[str]) -> list[str]:
    """After the end: each cabinet's true reasons, and the deals that were missed."""
    if desk.session.state.ending is None:
        return ["The archives open when the game is over."]
    return ["The archives open. True reasons, weightiest first:", *_reasons(desk), *_missed(desk)]


def _reasons(desk: Desk) -> list[str]:
    """The last decisions of every other cabinet about texts, with what truly weighed."""
    told = [e for e in desk.session.tree.line() if e.because and e.by != desk.seat and _is_about_text(e)]
    return [f"- {_decision(desk, entry)}" for entry in told[-_ARCHIVED:]]


def _is_about_text(entry: Entry) -> bool:
    return entry.line.split()[1] in ("refuse", "accept", "lay", "break", "bridge")


def _decision(desk: Desk, entry: Entry) -> str:
    verbs = {
        "refuse": "refused",
        "accept": "accepted",
        "lay": "laid a text",
        "break": "broke off",
        "bridge": "laid a bridge",
    }
    parent = desk.session.tree.entries[entry.parent or 0]
    reasons = "; ".join(f"{desk.words.reasons.reason(entry.by, r.key)} {_weight(r)}" for r in entry.because[:4])
    verb = verbs[entry.line.split()[1]]
    return f"Turn {parent.state.turn + 1}, {desk.words.powers.name(entry.by)} {verb}: {reasons}."


def _weight(reason: Reason) -> str:
    """A reason's weight: a chance for those that are one, else points of worth."""
    return percent(reason.weight) if reason.key in _CHANCES else points(reason.weight // 10 * 10)


def _missed(desk: Desk) -> list[str]:
    found = sorted(deals_missed(desk.session, desk.seat), key=lambda deal: -deal.score)[:_MISSED_SHOWN]
    if not found:
        return ["No text that the others would have signed would have served you better."]
    lines = [
        f"- Turn {deal.turn + 1} ({deal.score} of 100): {desk.words.articles.shorts(deal.draft)}."
        for deal in sorted(found, key=lambda deal: deal.turn)
    ]
    return ["Deals missed: they would have signed, and it would have served you better:", *lines]


def raw(desk: Desk, line: str) -> list[str]:
    """Play a line of the game's own notation, such as `RUS end`."""
    try:
        action = read(desk.session.setup, line)
    except NotationError as error:
        return [f"{error}."]
    if action.by != desk.seat:
        return [f"You sit for {desk.seat}; a line for {action.by} is not yours to play."]
    return desk.do(action)
