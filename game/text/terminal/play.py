"""The loop: read a line, do it, say what came of it, until the player leaves or the input ends."""

from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from game.session import Session
from game.session.shelf import autosave
from game.text.words import Words

from . import looking
from .commands import obey
from .desk import Desk
from .keeping import farewell
from .report import report
from .screen import Screen

INTERRUPTED = 130
"""Exit status after Ctrl-C."""


@dataclass(frozen=True)
class Terminal:
    """Where a game in words is played."""

    source: TextIO
    out: TextIO
    language: str = "en"


def play(session: Session, seat: str, terminal: Terminal, save: Path | None = None) -> int:
    """Play a session in words to its end, or as long as there is input. The exit status."""
    screen = Screen(terminal.source, terminal.out)
    keeper = autosave(session, save)
    desk = Desk(session, Words(session.scenario, terminal.language), seat, keeper)
    if keeper.trouble:
        screen.say([keeper.trouble, "You can play on; say `save FILE` to keep a copy elsewhere."])
    before = session.tree.head
    session.play_on()
    screen.say(_opening(desk))
    screen.say(desk.told(session.events_since(before)))
    try:
        _loop(desk, screen)
    except KeyboardInterrupt:
        screen.say(["", farewell(desk)])
        return INTERRUPTED
    return 0


def _opening(desk: Desk) -> list[str]:
    view, words = desk.view, desk.words
    lines = [f"{words.title}. You are {words.powers.name(desk.seat)}."]
    if view.turn == 0:
        lines.append(words.papers.briefing(desk.seat).lead)
    return [*lines, *_day(desk), "`help` lists the commands."]


def _day(desk: Desk) -> list[str]:
    """The head of a turn: its date and its dispatches."""
    view = desk.view
    date = desk.words.dates.for_power(view.date, desk.seat)
    return [f"Turn {view.turn + 1} of {len(view.setup.dates)}: {date}.", *looking.dispatches(desk, [])]


def _loop(desk: Desk, screen: Screen) -> None:
    turn, is_over = desk.view.turn, desk.session.over
    if is_over:
        screen.say(report(desk, []))
    while not desk.is_done:
        line = screen.ask(_prompt(desk))
        if line is None:
            screen.say([farewell(desk)])
            return
        screen.say(obey(desk, line))
        if desk.view.turn != turn and not desk.is_done:
            turn = desk.view.turn
            if not desk.session.over:
                screen.say(looking.dispatches(desk, []))
        if desk.session.over and not is_over:
            screen.say(report(desk, []))
        is_over = desk.session.over


def _prompt(desk: Desk) -> str:
    view = desk.view
    name = desk.words.powers.name(desk.seat)
    if view.ending is not None:
        return f"[{name}, the end] >"
    return f"[{name}, turn {view.turn + 1}] {desk.words.asked(view.awaiting.asked) if view.awaiting else ''} >"
