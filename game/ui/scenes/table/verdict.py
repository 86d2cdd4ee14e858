"""Why they answer as they do and what would turn it, as parts of a panel: shared by the table and the conference."""

from collections.abc import Mapping, Sequence

from game.ui.canvas import Rect
from game.ui.cards.precedents import PrecedentsCard
from game.ui.cards.table.reckoning import Turning
from game.ui.kit import Kit
from game.ui.scenes.precedents import KEY
from game.ui.widgets import Button, Empty, Text, VerdictRow, Widget, Zone

_SURE = 90


def why_heading(kit: Kit, chance: int) -> tuple[str, str]:
    """The heading over the reasons, and what their figures are; `chance` in per cent."""
    return kit.label("table.why_refuse" if chance < 50 else "table.why_sign"), kit.label("table.points_of_chance")


def turn_heading(kit: Kit, chance: int, turnings: Sequence[Turning]) -> tuple[str, str]:
    """The heading over the changes, and how many were checked."""
    if not turnings:
        return kit.label("table.turn_it"), kit.label("table.turn_need" if chance >= _SURE else "table.turn_none")
    best = max(one.chance for one in turnings)
    return kit.label("table.turn_it"), kit.label("table.turn_checked", n=len(turnings), best=best)


def turning_rows(kit: Kit, room: Rect, turnings: Sequence[Turning], numerals: Mapping[int, str]) -> list[Widget]:
    """One row a change, from the top of `room`; a dashed box where no single change is known."""
    px = kit.theme.px
    if not turnings:
        return [empty(kit, room, kit.label("table.no_single"), kit.label("table.no_single_text"))]
    found, y = list[Widget](), room.y
    for number, one in enumerate(turnings):
        wide = room.width + 2 * px(16)
        tall = VerdictRow.height(kit, one.text, wide)
        chance = kit.label("table.they_would") if one.is_promise else f"{one.chance}%"
        numeral = numerals.get(one.issue, "") if one.issue is not None else ""
        rect = Rect(room.x - px(16), y, wide, tall)
        found.append(VerdictRow(name=f"try.{number}", rect=rect, numeral=numeral, text=one.text, chance=chance,
                                tip=one.text, zone=Zone.RIGHT, group="turnings"))  # fmt: skip
        y += tall
    return found


def record_row(kit: Kit, rect: Rect, record: PrecedentsCard) -> list[Widget]:
    """The chance by the record alone, beside the cabinet's, and the way to its precedents."""
    text = kit.label("table.precedents")
    wide = Button.width(kit, text, "", KEY)
    said = kit.label("table.by_record", figure=record.figure)
    room = rect.width - wide - kit.theme.px(8)
    tall = max(rect.height, Text.height(kit, said, "note", room))
    return [
        Text(rect=Rect(rect.x, rect.y, room, tall), text=said, role="note", colour="text_2", middle=True),
        Button(name="precedents", rect=Rect(rect.right - wide, rect.y, wide, rect.height), text=text, kind="ghost",
               key=KEY, tip=record.summary, zone=Zone.RIGHT),
    ]  # fmt: skip


def empty(kit: Kit, room: Rect, title: str, text: str) -> Empty:
    """A part that holds nothing yet, as high as its words."""
    inside = room.width - kit.theme.px(28)
    tall = kit.type.line("note_strong") + Text.height(kit, text, "note", inside) + kit.theme.px(24)
    return Empty(rect=Rect(room.x, room.y, room.width, tall), title=title, text=text)
