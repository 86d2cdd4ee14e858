"""Carrying a load to a place that takes it: by the pointer, or by Space, arrows and Space."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.painting import Piece
from game.ui.widgets import focus
from game.ui.widgets.messages import HANDLED, Dropped, Message
from game.ui.widgets.widget import Widget

_FAR = 6


@dataclass(frozen=True, slots=True)
class Carried:
    """What is in the hand: from which widget, its load, a word for it, where it is, and over which place."""

    name: str
    load: str
    word: str
    at: tuple[int, int]
    onto: str = ""


def is_drag(since: tuple[int, int], at: tuple[int, int]) -> bool:
    """Whether the pointer has gone far enough to mean carrying, not pressing."""
    return abs(since[0] - at[0]) + abs(since[1] - at[1]) > _FAR


def places(load: str, widgets: Iterable[Widget]) -> list[Widget]:
    """Where a load may be put down."""
    return [
        w for w in focus.everything(widgets) if w.accepts and w.name and load.startswith(w.accepts) and not w.barred
    ]


def lift(widget: Widget, at: tuple[int, int] | None, widgets: Iterable[Widget]) -> Carried:
    """Takes up the load of a widget. By key (`at` None) it is held over the first place that takes it."""
    word = widget.words().split(",")[0].split("\n")[0]
    carried = Carried(widget.name, widget.load, word, at or widget.rect.center)
    if at is not None:
        return over(carried, at, widgets)
    return step(carried, "down", widgets)


def over(carried: Carried, at: tuple[int, int], widgets: Iterable[Widget]) -> Carried:
    """The load held at a point."""
    found = [w for w in places(carried.load, widgets) if w.hit().collidepoint(at)]
    return replace(carried, at=at, onto=found[-1].name if found else "")


def step(carried: Carried, chord: str, widgets: Iterable[Widget]) -> Carried:
    """The load moved by a key to the next or the last place that takes it."""
    able = places(carried.load, widgets)
    back = chord in ("left", "up", "shift+tab")
    place = focus.after(able, carried.onto, -1 if back else 1)
    return replace(carried, at=place.rect.center, onto=place.name) if place else carried


def drop(carried: Carried) -> Message:
    """Puts the load down where it is held; nothing comes of it where no place takes it."""
    return Dropped(carried.name, carried.onto, carried.load) if carried.onto else HANDLED


def pieces(carried: Carried, kit: Kit, widgets: Iterable[Widget]) -> dict[Hashable, Piece]:
    """The places that take the load are rimmed, the one below it strongly; the load is a plate at the hand."""
    found: dict[Hashable, Piece] = {}
    for place in places(carried.load, widgets):
        is_here = place.name == carried.onto
        found["place", place.name] = Piece(is_here, place.rect, partial(_rim, place, is_here))
    plate = Rect(0, 0, kit.type.width(carried.word, "row_title") + kit.theme.px(28), kit.theme.row(38))
    plate.center = carried.at
    plate.clamp_ip(kit.rect)
    found["load"] = Piece(carried.word, plate, partial(_load, carried.word, plate))
    return found


def _rim(place: Widget, is_here: bool, canvas: Canvas) -> None:
    palette = canvas.palette
    canvas.outline(place.rect, palette.blue_pencil if place.on_paper else palette.ice, 3 if is_here else 1)


def _load(word: str, plate: Rect, canvas: Canvas) -> None:
    canvas.frame(plate, canvas.palette.ink_3, canvas.palette.ice, 2)
    canvas.text_in(plate.inflate(-canvas.px(24), 0), word, "row_title", canvas.palette.bone)
