"""The inspector at the right of the map: one chip, what it rests on, and what could be done about it at the table."""

from game.ui.canvas import Rect
from game.ui.cards.chart import ChipCard
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, Mark, Panel, ScrollArea, Tag, Text, Widget, Zone

from .column import Column
from .doing import Doing, History, doing_foot
from .strips import PARTS, ChipHead, HoldStrip, WorthGrid, strip_said


def inspector(
    kit: Kit, rect: Rect, card: ChipCard, names: dict[str, str], history: History, doing: Doing
) -> list[Widget]:
    """The whole panel: the chip scrolls between its head and the foot with what to do."""
    foot = doing_foot(kit, rect, card, doing, history)
    top = foot[0].rect.y
    board = Panel(rect=rect, title=kit.label("map.chip"))
    room = Rect(rect.x + 1, board.head(kit).bottom, rect.width - 2, top - board.head(kit).bottom)
    column = Column(kit, room.inflate(-2 * kit.theme.px(18), 0))
    column.gap(12)
    column.put(ChipHead(held=card), ChipHead.height(kit, card, column.room.width))
    column.gap(8)
    _tags(column, card)
    if card.law:
        column.label(kit.label("map.control_span", from_year=1850, to_year=int(card.until)))
        said = strip_said(kit, {"in_law": card.law, "in_fact": card.fact}, names)
        strip = HoldStrip(law=card.law, fact=card.fact, marks=card.marks, until=card.until, names=names, said=said)
        column.put(strip, HoldStrip.height(kit))
    _worths(column, card)
    _claims(column, card)
    _basis(column, card)
    column.gap(12)
    head = board.head(kit)
    keys = _steps(kit, head, card)
    return [
        board,
        *keys,
        ScrollArea(name=f"chip.{card.id}", rect=room, children=column.widgets, zone=Zone.RIGHT),
        *foot,
    ]


def _steps(kit: Kit, head: Rect, card: ChipCard) -> list[Widget]:
    """`3 of 12 [ ]`: through the chips."""
    px, size = kit.theme.px, kit.theme.row(30)
    found: list[Widget] = []
    x = head.right - px(14)
    for name, key, icon in (("chip.next", "]", "right"), ("chip.prev", "[", "left")):
        x -= size
        found.append(
            Button(
                name=name,
                rect=Rect(x, head.centery - size // 2, size, size),
                icon=icon,
                kind="ghost",
                key=key,
                tip=kit.label("map.next_chip" if key == "]" else "map.last_chip"),
                zone=Zone.RIGHT,
                group="chips",
            )
        )
        x -= px(4)
    said = kit.label("map.chip_of", n=card.place, count=card.count)
    wide = kit.type.width(said, "note")
    found.append(
        Text(
            rect=Rect(x - wide - px(6), head.y, wide, head.height), text=said, role="note", colour="text_2", middle=True
        )
    )
    return found


def _tags(column: Column, card: ChipCard) -> None:
    kit, px = column.kit, column.kit.theme.px
    tall, x = kit.theme.row(28), column.room.x
    row = column.take(tall)
    for icon, word, colour in card.tags:
        wide = Tag.width(kit, word, icon)
        if x + wide > column.room.right:
            row, x = column.take(tall + px(6)), column.room.x
        column.widgets.append(Tag(rect=Rect(x, row.bottom - tall, wide, tall), text=word, icon=icon, colour=colour))
        x += wide + px(8)
    column.gap(4)
    column.say(escape(card.line), "small", "text_3")


def _worths(column: Column, card: ChipCard) -> None:
    if not card.worths:
        return
    kit = column.kit
    column.label(kit.label("map.worth"), kit.label("map.worth_scale"))
    tip = " ".join(f"{row.name}: {row.because}." for row in card.worths if row.because)
    said = "\n".join(
        kit.label("map.worth_said", power=row.name, because=row.because, **dict(zip(PARTS, row.parts)))
        for row in card.worths
    )
    grid = WorthGrid(
        name="worths", rows=card.worths, has_names=not kit.theme.is_narrow, tip=escape(tip), said=said, zone=Zone.RIGHT
    )
    column.put(grid, WorthGrid.height(kit, len(card.worths)))


def _claims(column: Column, card: ChipCard) -> None:
    if not card.claims:
        return
    kit, px = column.kit, column.kit.theme.px
    column.label(kit.label("map.claims"))
    for claim in card.claims:
        years = kit.type.width(claim.years, "small")
        wide = column.room.width - px(30) - years - px(10)
        row = column.take(max(px(26), kit.type.height(claim.text, "note", wide)) + px(4))
        line = kit.type.line("note")
        column.widgets += [
            Mark(rect=Rect(row.x, row.y + 1, px(20), line), code=claim.code, size=px(20)),
            Text(rect=Rect(row.x + px(30), row.y, wide, row.height), text=escape(claim.text), role="note"),
            Text(rect=Rect(row.right - years, row.y, years, line), text=claim.years, role="small", colour="text_3"),
        ]


def _basis(column: Column, card: ChipCard) -> None:
    kit, px = column.kit, column.kit.theme.px
    column.label(kit.label("map.basis"))
    year = kit.type.width("1905", "numeral") + px(14)
    for row in card.basis:
        wide = column.room.width - year
        tall = max(kit.type.line("numeral"), kit.type.height(row.text, "note", wide))
        place = column.take(tall + px(4))
        column.widgets += [
            Text(rect=Rect(place.x, place.y, year, kit.type.line("numeral")), text=row.year, role="numeral"),
            Text(rect=Rect(place.x + year, place.y + 1, wide, tall), text=escape(row.text), role="note"),
        ]
    if not card.basis:
        column.say(kit.label("map.no_basis"), colour="text_3")
    if card.why:
        column.gap(6)
        column.say(escape(card.why))
    if card.source:
        column.gap(4)
        column.say(escape(card.source), "small", "text_3")
