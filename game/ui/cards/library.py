"""The shelf of studies as display data: every save with where it stands, its branches, or what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from game.rules import observe
from game.rules.scoring import aims, total
from game.session import Session, Tree
from game.session.notes import Note
from game.session.shelf import Shelved
from game.text.tongue.catalogue import SOURCE_LANGUAGE
from game.text.tongue.labels import Labels, labels_in
from game.text.words import Words
from game.ui.cards.chart.atlas import Sheet, map_picture
from game.ui.map.picture import MapPicture

AWAY = "put-away"
"""The folder beside the saves that those put away go to; nothing is ever deleted."""


@dataclass(frozen=True)
class Twig:
    """One line of the little tree: from which column (a turn), to which, in which row (0 is the line one stands on)."""

    row: int
    since: int
    until: int
    is_here: bool


@dataclass(frozen=True)
class Study:
    """A save. Of a damaged one only the path, the date and the fault are known."""

    path: Path
    title: str
    seat: str
    code: str
    where: str
    kept: str
    score: int | None
    history: int
    moves: int
    branches: int
    turns: int
    twigs: tuple[Twig, ...]
    is_over: bool
    fault: str = ""
    picture: MapPicture | None = None
    last: tuple[str, ...] = ()
    """What happened last, in sentences."""
    scenario: str = ""
    """The scenario's title; `title` is the player's own name for the study where there is one."""
    tags: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it can be opened."""
        return not self.fault

    @property
    def said(self) -> str:
        """All that may be looked for."""
        return " ".join((self.title, self.scenario, self.seat, self.where, *self.tags)).casefold()


def studies(
    shelf: Sequence[Shelved], notes: Mapping[str, Note] | None = None, language: str = SOURCE_LANGUAGE
) -> tuple[Study, ...]:
    """Every save, latest first, with what the player wrote on it."""
    return tuple(_noted(_study(one, language), (notes or {}).get(one.path.name, Note())) for one in shelf)


def _noted(study: Study, note: Note) -> Study:
    return replace(study, title=note.name or study.title, tags=note.tags)


def _study(one: Shelved, language: str) -> Study:
    kept = _kept(one.path, labels_in(language))
    if one.session is None:
        return Study(one.path, one.path.stem, "", "", "", kept, None, 0, 0, 0, 0, (), False, one.fault)
    session = one.session
    words, state = Words(session.scenario, language), session.state
    seat = sorted(session.seats)[0] if session.seats else state.setup.seats[0]
    found = aims(state, seat)
    title = f"{words.texts.find('title') or session.scenario.id}, {words.texts.find('years') or ''}".strip(", ")
    turns = len(state.setup.dates)
    where = (
        words.verdicts.verdict(state, seat)[0]
        if session.over
        else words.label("library.turn", turn=state.turn + 1, turns=turns, date=words.dates.long(state.date))
    )
    form = session.scenario.form
    return Study(
        one.path,
        title,
        words.powers.name(seat),
        seat,
        where,
        kept,
        total(found) if session.over else None,
        total(found, history=True),
        len(session.tree.entries) - 1,
        len(_tips(session.tree)),
        turns,
        _twigs(session.tree),
        session.over,
        "",
        map_picture(observe(state, seat), words, Sheet(), form.map.view if form else "portsmouth"),
        _last(session, seat, words),
        title,
    )


def _kept(path: Path, labels: Labels) -> str:
    """When a file was written, in the time of this machine."""
    if not path.exists():
        return labels.label("library.never")
    moment = datetime.fromtimestamp(path.stat().st_mtime)
    return labels.label("library.when", date=labels.dates.long(moment.date().isoformat()), time=f"{moment:%H:%M}")


def _last(session: Session, seat: str, words: Words) -> tuple[str, ...]:
    said = (words.plain(words.event(event, seat)) for entry in session.tree.line()[-14:] for event in entry.events)
    return tuple(text for text in said if text)[-6:]


def _tips(tree: Tree) -> list[int]:
    """The entries nothing was played from, the head's own line first."""
    parents = {entry.parent for entry in tree.entries}
    tips = [entry.id for entry in tree.entries if entry.id not in parents]
    here = {entry.id for entry in tree.line()}
    return sorted(tips, key=lambda tip: (not here & {e.id for e in tree.line(tip)[-1:]}, tip))


def _twigs(tree: Tree) -> tuple[Twig, ...]:
    """The tree by turns: each tip a row, from the turn at which its line leaves those above it."""
    seen: set[int] = set()
    here = {entry.id for entry in tree.line()}
    found = []
    for row, tip in enumerate(_tips(tree)[:6]):
        line = tree.line(tip)
        fresh = [entry for entry in line if entry.id not in seen]
        seen.update(entry.id for entry in line)
        start = fresh[0].state.turn if fresh else line[-1].state.turn
        found.append(Twig(row, start, line[-1].state.turn, tip in here or tree.head == tip))
    return tuple(found)
