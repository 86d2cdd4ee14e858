"""What history's comparable moves came to, in lines."""

from game.history.odds.play import Advice
from game.rules import Order, View, observe
from game.rules.events import BridgeLaid, DraftLaid
from game.rules.resolve import Draft
from game.session import Entry
from game.text.counsel import MOST, CounselWords

from .desk import Desk

NEAREST = 3
__all__ = ["MOST", "NEAREST", "before", "on_act", "on_draft", "on_last_draft", "on_record"]


def on_draft(desk: Desk, view: View, draft: Draft, most: int = NEAREST) -> list[str]:
    """What the record says of laying a text, as things stand in a view."""
    return _lines(desk, view, desk.counsel.of_draft(view, desk.seat, desk.agenda.id, draft), most)


def on_act(desk: Desk, view: View, order: Order, most: int = NEAREST) -> list[str]:
    """What the record says of an act; nothing where it holds nothing of the kind."""
    advice = desk.counsel.of_deed(view, order)
    return _lines(desk, view, advice, most) if advice else []


def on_last_draft(desk: Desk) -> list[str]:
    """What the record said of the seat's last text when it was laid; nothing before it laid one."""
    for entry in reversed(desk.session.tree.line()):
        for event in entry.events:
            if isinstance(event, DraftLaid | BridgeLaid) and event.by == desk.seat:
                return on_draft(desk, before(desk, entry), event.draft)
    return []


def on_record(desk: Desk) -> list[str]:
    """What the record tells of these days."""
    found = _words(desk).history(desk.view)
    dates = (desk.words.dates.long(one.date) if len(one.date) == 10 else one.date for one in found)
    return [f"{date}: {one.note} [{one.source}]" for date, one in zip(dates, found)]


def before(desk: Desk, entry: Entry) -> View:
    """The game as the seat saw it before an entry."""
    assert entry.parent is not None
    return observe(desk.session.tree.entries[entry.parent].state, desk.seat)


def _words(desk: Desk) -> CounselWords:
    return CounselWords(desk.words, desk.counsel.judge.record)


def _lines(desk: Desk, view: View, advice: Advice, most: int) -> list[str]:
    said = _words(desk).said(view, advice)
    if not said.precedents:
        return ["No comparable move is on record before these days."]
    return [said.summary, "Nearest precedents:", *(f"- {one.line}" for one in said.precedents[:most])]
