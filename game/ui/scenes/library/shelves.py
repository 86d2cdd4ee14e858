"""The shelves at the left: all studies, those under way, finished, damaged, by seat and by tag."""

from collections.abc import Callable, Sequence

from game.text.tongue.labels import Labels
from game.ui.cards.library import Study
from game.ui.widgets import Row

ALL = "all"
_KINDS: dict[str, Callable[[Study], bool]] = {
    ALL: lambda study: True,
    "running": lambda study: study.is_whole and not study.is_over,
    "over": lambda study: study.is_over,
    "damaged": lambda study: not study.is_whole,
}
_ICONS = {ALL: "save", "running": "play", "over": "check", "damaged": "warning"}


def stands_on(study: Study, shelf: str) -> bool:
    """Whether a study stands on a shelf: a kind, `seat:RUS` or `tag:lease`."""
    kind, _, rest = shelf.partition(":")
    if kind == "seat":
        return study.code == rest
    return rest in study.tags if kind == "tag" else _KINDS[kind](study)


def shelf_rows(studies: Sequence[Study], labels: Labels) -> list[Row]:
    """The shelves that hold anything, each with how many."""
    seats = {study.code: study.seat for study in studies if study.code}
    tags = sorted({tag for study in studies for tag in study.tags}, key=str.casefold)
    rows = [Row(kind, labels.label(f"library.shelves.{kind}"), icon=_ICONS[kind]) for kind in _KINDS]
    rows += [Row(f"seat:{code}", name, badge=code) for code, name in seats.items()]
    rows += [Row(f"tag:{tag}", tag, icon="bookmark") for tag in tags]
    counts = {row.key: sum(stands_on(study, row.key) for study in studies) for row in rows}
    return [
        Row(row.key, row.text, right=str(counts[row.key]), icon=row.icon, badge=row.badge)
        for row in rows
        if counts[row.key] or row.key == ALL
    ]
