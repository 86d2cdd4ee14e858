"""The inspector at the right of the map: one chip, what it rests on, and what could be done about it at the table."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.cards.chart import ChipCard
from game.ui.cards.chart.chip import Outlook
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Ground,
    KeyCap,
    Label,
    Mark,
    Panel,
    ScrollArea,
    Tag,
    Text,
    Widget,
    Zone,
    cap_width,
)

from .strips import ChipHead, HoldStrip, WorthGrid


@dataclass(frozen=True)
class History:
    """What history did in these days; shown only when it was asked for."""

    is_open: bool = False
    text: str = ""
    source: str = ""


@dataclass(frozen=True)
class Doing:
    """What can be done from here, and why not: the table, and the text under the pen."""

    outlook: Outlook | None
    barred: str = ""


class Column:
    """Lays widgets one under another."""

    def __init__(self, kit: Kit, room: Rect) -> None:
        self.kit, self.room, self.y = kit, room, room.y
        self.widgets: list[Widget] = []

    def gap(self, length: float) -> None:
        """Leaves room."""
        self.y += self.kit.theme.px(length)

    def take(self, height: int) -> Rect:
        """The next rectangle of a height."""
        rect = Rect(self.room.x, self.y, self.room.width, height)
        self.y += height
        return rect

    def put(self, widget: Widget, height: int) -> None:
        """Lays a widget of a height."""
        widget.rect = self.take(height)
        self.widgets.append(widget)

    def say(self, text: str, role: str = "note", colour: str = "text_2") -> None:
        """Lays a paragraph of rich text."""
        self.put(
            Text(text=text, role=role, colour=colour, zone=Zone.RIGHT),
            Text.height(self.kit, text, role, self.room.width),
        )

    def label(self, text: str, note: str = "") -> None:
        """Lays a heading."""
        self.gap(10)
        self.put(Label(text=text, note=note, zone=Zone.RIGHT), max(self.kit.theme.row(24), self.kit.type.line("note")))
        self.gap(2)


def inspector(
    kit: Kit, rect: Rect, card: ChipCard, names: dict[str, str], history: History, doing: Doing
) -> list[Widget]:
    """The whole panel: the chip scrolls between its head and the foot with what to do."""
    foot = _foot(kit, rect, card, doing, history)
    top = foot[0].rect.y
    board = Panel(rect=rect, title="Bargaining chip", note=f"{card.place} of {card.count}")
    room = Rect(rect.x + 1, board.head(kit).bottom, rect.width - 2, top - board.head(kit).bottom)
    column = Column(kit, room.inflate(-2 * kit.theme.px(18), 0))
    column.gap(12)
    column.put(ChipHead(held=card), ChipHead.height(kit, card, column.room.width))
    column.gap(8)
    _tags(column, card)
    if card.law:
        column.label(f"Control, 1850–{int(card.until)}")
        column.put(
            HoldStrip(law=card.law, fact=card.fact, marks=card.marks, until=card.until, names=names),
            HoldStrip.height(kit),
        )
    _worths(column, card)
    _claims(column, card)
    _basis(column, card)
    column.gap(12)
    head = board.head(kit)
    keys = _steps(kit, head, card)
    board.note = ""
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
                tip="Next chip" if key == "]" else "Last chip",
                zone=Zone.RIGHT,
                group="chips",
            )
        )
        x -= px(4)
    said = f"{card.place} of {card.count}"
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
    column.label("Worth to each power", "0 to 5")
    tip = " ".join(f"{row.name}: {row.because}." for row in card.worths if row.because)
    grid = WorthGrid(
        name="worths", rows=card.worths, has_names=not column.kit.theme.is_narrow, tip=escape(tip), zone=Zone.RIGHT
    )
    column.put(grid, WorthGrid.height(column.kit, len(card.worths)))


def _claims(column: Column, card: ChipCard) -> None:
    if not card.claims:
        return
    column.label("Claims")
    kit, px = column.kit, column.kit.theme.px
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
    column.label("Legal basis")
    kit, px = column.kit, column.kit.theme.px
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
        column.say("No act in the record before this day.", colour="text_3")
    if card.why:
        column.gap(6)
        column.say(escape(card.why))
    if card.source:
        column.gap(4)
        column.say(escape(card.source), "small", "text_3")


def _foot(kit: Kit, rect: Rect, card: ChipCard, doing: Doing, history: History) -> list[Widget]:
    """What history did (hidden until asked), the outlook of the text under the pen, and the verbs."""
    px, row = kit.theme.px, kit.theme.row(44)
    inner = rect.width - 2 * px(18)
    parts: list[tuple[int, Sequence[Widget]]] = [_history(kit, history, rect.x + px(18), inner)]
    parts.append(_outlook(kit, doing.outlook, rect.x + px(18), inner))
    parts.append((row + px(8), _verbs(kit, card, doing, Rect(rect.x + px(18), 0, inner, row))))
    if card.choices:
        small = kit.theme.row(38)
        parts.append((small + px(4), _choices(kit, card, doing, Rect(rect.x + px(18), 0, inner, small))))
    tall = sum(height for height, _ in parts) + px(22)
    y = rect.bottom - tall
    found: list[Widget] = [Ground(rect=Rect(rect.x + 1, y, rect.width - 1, tall), ground="ink_1", rules="top left")]
    y += px(10)
    for height, widgets in parts:
        for widget in widgets:
            widget.rect = widget.rect.move(0, y)
            found.append(widget)
        y += height
    return found


def _history(kit: Kit, history: History, x: int, wide: int) -> tuple[int, list[Widget]]:
    px, line = kit.theme.px, kit.type.line("note")
    if not history.is_open:
        cap = cap_width(kit, "h")
        head: list[Widget] = [
            Mark(rect=Rect(x, 0, px(20), line), icon="history", size=px(18), colour="text_2"),
            Text(rect=Rect(x + px(28), 0, wide - px(28), line), text="What history did", role="note"),
            Text(
                rect=Rect(x, 0, wide - cap - px(10), line), text="hidden", role="note", colour="text_3", align="right"
            ),
            KeyCap(rect=Rect(x + wide - cap, 0, cap, line), chord="h"),
        ]
        return line + px(10), head
    text = f"**History.** {escape(history.text)}" + (f" {{text_3|{escape(history.source)}}}" if history.source else "")
    tall = Text.height(kit, text, "small", wide)
    return tall + px(10), [Text(rect=Rect(x, 0, wide, tall), text=text, role="small", colour="text_2")]


def _outlook(kit: Kit, outlook: Outlook | None, x: int, wide: int) -> tuple[int, list[Widget]]:
    px, line = kit.theme.px, kit.type.line("row_title")
    if outlook is None:
        said = "No text under your pen yet."
        return line + px(10), [Text(rect=Rect(x, 0, wide, line), text=said, role="note", colour="text_2", middle=True)]
    chance = f"{{text_3|{escape(outlook.who)} signs}} **{outlook.chance}%** {{text_3|±{outlook.give}}}"
    figure = kit.type.width(f"{outlook.who} signs {outlook.chance}% ±{outlook.give}  ", "note_strong")
    said = kit.type.shortened(outlook.text, "note", wide - figure - px(8))
    return line + px(10), [
        Text(
            rect=Rect(x, 0, wide - figure, line),
            text=escape(said),
            role="note",
            colour="text_2",
            middle=True,
            name="outlook",
            tip=escape(outlook.text),
            zone=Zone.RIGHT,
        ),
        Text(rect=Rect(x, 0, wide, line), text=chance, role="note", align="right", middle=True),
    ]


def _verbs(kit: Kit, card: ChipCard, doing: Doing, room: Rect) -> list[Widget]:
    px = kit.theme.px
    verb = card.verb or "Demand"
    second = Button.width(kit, verb, "", "d")
    first = Rect(room.x, 0, room.width - second - px(8), room.height)
    text = (
        "To the table" if Button.width(kit, "Take to the table", "treaty", "t") > first.width else "Take to the table"
    )
    barred = "" if card.verb else "Nothing about this stands on the agenda."
    return [
        Button(
            name="table",
            rect=first,
            text=text,
            icon="treaty",
            kind="primary",
            key="t",
            barred=doing.barred,
            zone=Zone.RIGHT,
            group="do",
        ),
        Button(
            name="demand",
            rect=Rect(first.right + px(8), 0, second, room.height),
            text=verb,
            key="d",
            barred=doing.barred or barred,
            zone=Zone.RIGHT,
            group="do",
            tip="Puts its article into the text under your pen",
        ),
    ]


def _choices(kit: Kit, card: ChipCard, doing: Doing, room: Rect) -> list[Widget]:
    px, count = kit.theme.px, len(card.choices)
    wide, found = (room.width - px(8) * (count - 1)) // count, list[Widget]()
    for number, choice in enumerate(card.choices):
        text = kit.type.shortened(choice.text, "note_strong", wide - px(20))
        rect = Rect(room.x + number * (wide + px(8)), 0, wide, room.height)
        found.append(
            Button(
                name=f"choice.{number}",
                rect=rect,
                text=text,
                barred=doing.barred,
                zone=Zone.RIGHT,
                group="choices",
                tip=escape(f"{card.verb}: {choice.text[:1].lower()}{choice.text[1:]}"),
            )
        )
    return found
