"""A finished or running game written out: as a text that can be read without the game, and as its save."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from game.places import SAVE_ENDING
from game.rules.scoring import aims, total
from game.session import Session
from game.session.hindsight import first_of_turns
from game.session.saves import write_save
from game.text.words import Words


def written_game(session: Session, seat: str, words: Words) -> str:
    """The whole game in plain text: where it came out, the treaty, the aims, and every turn as the seat was told it."""
    return "\n".join(_lines(session, seat, words)) + "\n"


def export_game(session: Session, seat: str, words: Words, folder: Path) -> tuple[Path, ...]:
    """Writes the text and the save to a folder, made where it is missing. Never over a file. OSError when it cannot."""
    folder.mkdir(parents=True, exist_ok=True)
    stem, k = f"{session.scenario.id}-{seat}", 2
    while any((folder / (stem + ending)).exists() for ending in (".txt", SAVE_ENDING)):
        stem, k = f"{session.scenario.id}-{seat}-{k}", k + 1
    text, save = folder / f"{stem}.txt", folder / (stem + SAVE_ENDING)
    text.write_text(written_game(session, seat, words), encoding="utf-8")
    write_save(session, save)
    return text, save


def _lines(session: Session, seat: str, words: Words) -> Iterator[str]:
    label, state = words.label, session.state
    place = ", ".join(part for part in (words.title, words.texts.find("years") or "") if part)
    yield label("report.paper.head", place=place, power=words.powers.name(seat), seed=session.seed)
    if session.over:
        title, text = words.verdicts.verdict(state, seat)
        found = aims(state, seat)
        yield f"{title} {text}".strip()
        yield label("report.paper.score", you=total(found), history=total(found, history=True))
        yield ""
        yield label("report.paper.aims")
        for aim in found:
            name = words.verdicts.objective(seat, aim.objective)
            yield "  " + label("report.paper.aim", aim=name, you=aim.yours, history=aim.history, weight=aim.weight)
    yield from _treaty(session, words)
    yield from _turns(session, seat, words)


def _treaty(session: Session, words: Words) -> Iterator[str]:
    for treaty in session.state.treaties:
        yield ""
        yield words.label("report.paper.treaty") + ": " + words.articles.settlement(treaty.draft)
        for number, (issue, level) in enumerate(((i, v) for i, v in enumerate(treaty.draft) if v), 1):
            mark = f" ({words.label('report.paper.secret')})" if issue in treaty.secret else ""
            yield f"  {number}. {words.plain(words.articles.article(issue, level))}{mark}"


def _turns(session: Session, seat: str, words: Words) -> Iterator[str]:
    line = session.tree.line()
    turns, shown = len(session.setup.dates), {first.state.turn: first.state.date for first in first_of_turns(session)}
    last = -1
    for before, entry in pairwise(line):
        turn = before.state.turn
        if turn != last:
            last = turn
            yield ""
            date = words.dates.long(shown.get(turn, before.state.date))
            yield words.label("report.paper.turn", turn=turn + 1, turns=turns, date=date)
        for event in entry.events:
            if said := words.plain(words.event(event, seat)):
                yield f"  {said}"
