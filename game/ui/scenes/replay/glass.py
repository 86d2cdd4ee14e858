"""The place under the glass, at the foot of the card: its names, who held it in law and in fact, and by what title."""

from collections.abc import Sequence

from game.ui.canvas import Rect
from game.ui.cards.timeline import PlaceCard
from game.ui.cards.timeline.place import Held
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, ControlStrip, Ground, Span, Text, Widget, Zone

LAST_YEAR = 2026


def place_foot(kit: Kit, rect: Rect, place: PlaceCard) -> list[Widget]:
    """Laid at the foot of the panel that `rect` is."""
    px, row = kit.theme.px, kit.theme.row
    x, wide, size = rect.x + px(18), rect.width - px(36), row(30)
    parts: list[tuple[str, str, str]] = [
        (escape(place.native), "note", "text_2"),
        (f"**{escape(place.line)}**", "note", "text_2"),
    ]
    if place.claims:
        parts.append((escape(kit.label("replay.claimed_by", powers=place.claims)), "note", "warning"))
    heights = [Text.height(kit, text, role, wide) for text, role, _ in parts]
    strip, name = row(58), kit.type.line("row_title")
    whole = max(name, size) + sum(heights) + strip + px(34)
    top = rect.bottom - whole
    found: list[Widget] = [
        Ground(rect=Rect(rect.x, top, rect.width, whole), ground="ink_1", rules="top bottom left right")
    ]
    y = top + px(10)
    room = Rect(x, y, wide - 2 * size - px(10), max(name, size))
    title = kit.type.shortened(place.name, "row_title", room.width)
    found.append(
        Text(rect=room, text=escape(title), role="row_title", middle=True, zone=Zone.RIGHT, tip=escape(place.basis))
    )
    found += _walk(kit, rect, room)
    y = room.bottom + px(2)
    for (text, role, colour), tall in zip(parts, heights):
        found.append(Text(rect=Rect(x, y, wide, tall), text=text, role=role, colour=colour, zone=Zone.RIGHT))
        y += tall
    at, tip = (
        Rect(x, y + px(6), wide, strip),
        escape(kit.label("replay.basis_source", basis=place.basis, source=place.source)),
    )
    law, fact = _spans(place.law), _spans(place.fact)
    return [*found, ControlStrip(name="strip", rect=at, law=law, fact=fact, until=LAST_YEAR, tip=tip, zone=Zone.RIGHT)]


def _walk(kit: Kit, rect: Rect, room: Rect) -> list[Widget]:
    """The buttons to the place before and the next, at the right of `room`."""
    size, gap, side = kit.theme.row(30), kit.theme.px(4), kit.theme.px(16)
    found: list[Widget] = []
    for number, (name, key, icon) in enumerate((("place.prev", "[", "prev"), ("place.next", "]", "next"))):
        at = Rect(rect.right - side - (2 - number) * size - (1 - number) * gap, room.y, size, size)
        tip = kit.label("replay.prev_place" if number == 0 else "replay.next_place")
        found.append(
            Button(name=name, rect=at, icon=icon, key=key, tip=tip, kind="ghost", zone=Zone.RIGHT, group="place")
        )
    return found


def _spans(held: Sequence[Held]) -> list[Span]:
    return [Span(one.code, one.since, one.how, one.text) for one in held]
