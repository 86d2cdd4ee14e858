"""The right of the table: how they stand, why, what would turn it, the advisers, ratification at home."""

from collections.abc import Callable
from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.precedents import PrecedentsCard
from game.ui.cards.table import TableCard
from game.ui.cards.table.home import Home
from game.ui.kit import Kit
from game.ui.scenes.table.bars import bars_widgets
from game.ui.scenes.table.verdict import record_row, turn_heading, turning_rows, why_heading
from game.ui.widgets import (
    AdviserRow,
    Button,
    Label,
    Look,
    Option,
    Panel,
    Pips,
    ScrollArea,
    Segment,
    Text,
    Widget,
    Zone,
)

PARTS = ("why", "turn", "advisers", "home")


def stance_panel(
    kit: Kit, rect: Rect, card: TableCard, part: str, record: PrecedentsCard | None = None
) -> list[Widget]:
    """All parts one under another, scrolled where they are too long; in a narrow window one part is open.

    Under the reasons stands what the record says of the text, once it was read.
    """
    px = kit.theme.px
    inside = Rect(rect.x + px(20), rect.y, rect.width - 2 * px(20), rect.height)
    children = _head(kit, inside, card)
    y = max(w.rect.bottom for w in children) + px(12)
    for name in PARTS:
        made = _PART[name]
        if name == "home" and card.home is None:
            continue
        is_open = not kit.theme.is_narrow or part == name
        children += _section(kit, Rect(inside.x, y, inside.width, 0), (name, is_open), card, made)
        if name == "why" and is_open and record:
            low = max(w.rect.bottom for w in children) + px(6)
            children += record_row(kit, Rect(inside.x, low, inside.width, kit.theme.row(34)), record)
        y = max(w.rect.bottom for w in children) + px(10)
    area = ScrollArea(name="stance", rect=rect.inflate(-2, -2), children=children, zone=Zone.RIGHT)
    return [Panel(rect=rect), area]


def _head(kit: Kit, room: Rect, card: TableCard) -> list[Widget]:
    px, stance = kit.theme.px, card.stance
    line = kit.type.line("note")
    top = room.y + px(16)
    label = Rect(room.x, top, room.width, line)
    pips = Rect(room.right - px(210), top, px(210), line)
    title = Rect(room.x, top + line + px(8), room.width, Text.height(kit, stance.title, "panel_title", room.width))
    tall = Text.height(kit, stance.text, "note", room.width)
    text = Rect(room.x, title.bottom + px(4), room.width, tall)
    found: list[Widget] = []
    if card.is_mediator:
        # A mediator weighs one side at a time, and changes over.
        options = [Option(d.code, d.power) for d in (card.ours, card.theirs)]
        box = Rect(room.x, text.bottom + px(10), min(room.width, Segment.width(kit, options)), kit.theme.row(34))
        found.append(Segment(name="about", rect=box, options=options, value=card.about, key="b", zone=Zone.RIGHT,
                             text=kit.label("table.whose_answer")))  # fmt: skip
    return [
        *found,
        Label(rect=label, text=kit.label("table.stance", power=card.other)),
        Pips(rect=pips, text=kit.label("table.patience"), value=stance.patience, most=stance.most, code=card.about),
        Text(rect=title, text=stance.title, role="panel_title"),
        Text(rect=text, text=stance.text, role="note", colour="text_2"),
    ]


Maker = Callable[[Kit, Rect, TableCard], list[Widget]]


def _section(kit: Kit, room: Rect, part: tuple[str, bool], card: TableCard, made: "_Part") -> list[Widget]:
    """A rule, a heading with its figure, and the part itself when it is open."""
    name, is_open = part
    head = Rect(room.x, room.y, room.width, kit.theme.row(36))
    heading = made.heading(kit, card)
    if kit.theme.is_narrow:
        said = kit.label("table.is_open" if is_open else "table.is_closed")
        number = str(PARTS.index(name) + 1)
        found: list[Widget] = [PartHead(name=f"part.{name}", rect=head, text=heading[0], note=heading[1], key=number,
                                        is_open=is_open, said=said, zone=Zone.RIGHT, group="parts")]  # fmt: skip
    else:
        found = [Label(rect=head, text=heading[0], note=heading[1], rule="above")]
    if is_open:
        found += made.body(kit, Rect(room.x, head.bottom, room.width, 0), card)
    return found


@dataclass(eq=False, kw_only=True)
class PartHead(Button):
    """The head of a part that opens and closes."""

    note: str = ""
    is_open: bool = False
    said: str = ""
    """Whether it is open, in words."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        canvas.level(self.rect.x, self.rect.y, self.rect.width, palette.rule)
        size = canvas.theme.row(18)
        colour = palette.bone if look.is_hovered or self.is_open else palette.text_3
        at = (self.rect.x, self.rect.centery - size // 2)
        canvas.icon("down" if self.is_open else "right", at, size, colour)
        room = Rect(self.rect.x + size + px(8), self.rect.y, self.rect.width - size - px(8), self.rect.height)
        canvas.text_in(room, self.text, "label", colour)
        canvas.text_in(room, self.note, "note", palette.text_2, "right")
        if look.has_ring:
            canvas.ring(self.rect)

    def words(self) -> str:
        return f"{self.text}, {self.note}. {self.said} ({self.key})"


def _why(kit: Kit, room: Rect, card: TableCard) -> list[Widget]:
    return bars_widgets(kit, room, card.bars, kit.label("table.would_sign"))


def _turn(kit: Kit, room: Rect, card: TableCard) -> list[Widget]:
    return turning_rows(kit, room, card.turnings, {article.issue: article.numeral for article in card.articles})


def _advisers(kit: Kit, room: Rect, card: TableCard) -> list[Widget]:
    px, row = kit.theme.px, kit.theme.row(48)
    return [
        AdviserRow(rect=Rect(room.x - px(16), room.y + number * row, room.width + 2 * px(16), row), person=one.name,
                   office=one.post, text=one.text, view=one.view, zone=Zone.RIGHT)
        for number, one in enumerate(card.advisers)
    ]  # fmt: skip


@dataclass(eq=False, kw_only=True)
class ConsentBar(Widget):
    """The chance of consent at home, and the rest hatched."""

    home: Home

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, line = canvas.palette, canvas.kit.type.line("note")
        bar = Rect(self.rect.x, self.rect.y, self.rect.width, canvas.px(20))
        canvas.hatch(bar, palette.ink_0, palette.lowers)
        canvas.fill(Rect(bar.x, bar.y, round(bar.width * self.home.chance / 100), bar.height), palette.raises)
        below = Rect(bar.x, bar.bottom + canvas.px(4), bar.width, line)
        canvas.text_in(below, f"{self.home.signs} {self.home.chance}%", "note", palette.bone)
        canvas.text_in(below, f"{self.home.refuses} {100 - self.home.chance}%", "note", palette.lowers, "right")

    def words(self) -> str:
        return f"{self.home.signs} {self.home.chance}%, {self.home.refuses} {100 - self.home.chance}%"


@dataclass(eq=False, kw_only=True)
class FactionCell(Widget):
    """A faction: its nod, shrug or no, its name, and what it says."""

    title: str = ""
    text: str = ""
    view: str = "either"
    said: str = ""
    """How it leans, in words."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        icon, colour = {"yes": ("check", "raises"), "either": ("minus", "text_2"), "no": ("cross", "lowers")}[self.view]
        size, line = canvas.theme.row(16), canvas.kit.type.line("note")
        canvas.icon(icon, (self.rect.x, self.rect.y + (line - size) // 2), size, canvas.palette.named(colour))
        left = self.rect.x + size + canvas.px(6)
        canvas.text_in(Rect(left, self.rect.y, self.rect.right - left, line), self.title, "note", canvas.palette.bone)
        rest = Rect(self.rect.x, self.rect.y + line, self.rect.width, self.rect.height - line)
        canvas.paragraph(rest, self.text, "note", canvas.palette.text_3)

    def words(self) -> str:
        return f"{self.title}: {self.said}, {self.text}"


def _home(kit: Kit, room: Rect, card: TableCard) -> list[Widget]:
    assert card.home is not None
    px, line = kit.theme.px, kit.type.line("note")
    bar = ConsentBar(rect=Rect(room.x, room.y, room.width, px(24) + line), home=card.home)
    numerals = {article.issue: article.numeral for article in card.articles}
    columns, found = 2, list[Widget]([bar])
    wide = (room.width - px(16)) // columns
    lost = (numerals.get(cell.issue, "") if cell.issue is not None else "" for cell in card.home.cells)
    said = [cell_text(kit, cell.text, numeral) for cell, numeral in zip(card.home.cells, lost)]
    tall = line + max((kit.type.height(text, "note", wide - px(8)) for text in said), default=0) + px(6)
    for number, (cell, text) in enumerate(zip(card.home.cells, said)):
        x, y = room.x + number % columns * (wide + px(16)), bar.rect.bottom + px(10) + number // columns * tall
        found.append(FactionCell(rect=Rect(x, y, wide, tall - px(6)), title=cell.name, text=text, view=cell.view,
                                 said=kit.label(f"table.leaning.{cell.view}")))  # fmt: skip
    return found


def cell_text(kit: Kit, text: str, numeral: str) -> str:
    """What a faction says, and by which article it is lost."""
    return kit.label("table.lost_by", numeral=numeral, text=text) if numeral else text


@dataclass(frozen=True)
class _Part:
    heading: Callable[[Kit, TableCard], tuple[str, str]]
    body: Maker


def _advisers_heading(kit: Kit, card: TableCard) -> tuple[str, str]:
    return kit.label("table.advisers"), kit.label("table.say_yes", n=sum(a.view == "yes" for a in card.advisers))


def _home_heading(kit: Kit, card: TableCard) -> tuple[str, str]:
    return kit.label("table.home"), kit.label("table.risk", share=100 - card.home.chance) if card.home else ""


_PART = {
    "why": _Part(lambda kit, card: why_heading(kit, card.bars.chance), _why),
    "turn": _Part(lambda kit, card: turn_heading(kit, card.bars.chance, card.turnings), _turn),
    "advisers": _Part(_advisers_heading, _advisers),
    "home": _Part(_home_heading, _home),
}
