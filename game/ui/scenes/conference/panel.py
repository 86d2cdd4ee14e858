"""The right of the conference: the weighed seat's stance and why, what hangs together, who can be heard aside."""

from collections.abc import Callable
from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.cards.conference.card import CaucusRow, ConferenceCard
from game.ui.cards.precedents import PrecedentsCard
from game.ui.kit import Kit
from game.ui.scenes.conference.linkage import LinkageGraph
from game.ui.scenes.table.bars import bars_widgets
from game.ui.scenes.table.stance import PartHead
from game.ui.scenes.table.verdict import empty, record_row, turn_heading, turning_rows, why_heading
from game.ui.widgets import (
    Button,
    Label,
    OrderRow,
    Panel,
    Pips,
    ScrollArea,
    Text,
    Widget,
    Zone,
)

PARTS = ("why", "turn", "links", "caucus")


def panel_widgets(kit: Kit, rect: Rect, card: ConferenceCard, part: str, record: PrecedentsCard | None) -> list[Widget]:
    """All parts one under another, scrolled where they are too long; in a narrow window one part is open."""
    px = kit.theme.px
    inside = Rect(rect.x + px(20), rect.y, rect.width - 2 * px(20), rect.height)
    children = _head(kit, inside, card)
    for number, name in enumerate(PARTS, 1):
        y = max(w.rect.bottom for w in children) + px(10)
        is_open = not kit.theme.is_narrow or part == name
        children += _section(kit, Rect(inside.x, y, inside.width, kit.theme.row(36)), card, (name, number, is_open))
        if name == "why" and is_open and record:
            low = max(w.rect.bottom for w in children) + px(6)
            children += record_row(kit, Rect(inside.x, low, inside.width, kit.theme.row(34)), record)
    return [Panel(rect=rect), ScrollArea(name="stance", rect=rect.inflate(-2, -2), children=children, zone=Zone.RIGHT)]


def _head(kit: Kit, room: Rect, card: ConferenceCard) -> list[Widget]:
    px, stance, line = kit.theme.px, card.stance, kit.type.line("note")
    top = room.y + px(16)
    title = Rect(room.x, top + line + px(8), room.width, Text.height(kit, stance.title, "panel_title", room.width))
    text = Rect(room.x, title.bottom + px(4), room.width, Text.height(kit, stance.text, "note", room.width))
    pips = min(px(210), room.width // 2)
    label = kit.type.shortened(kit.label("table.stance", power=card.other), "label", room.width - pips - px(8))
    return [
        Label(rect=Rect(room.x, top, room.width - pips, line), text=label),
        Pips(rect=Rect(room.right - pips, top, pips, line), text=kit.label("table.patience"), value=stance.patience,
             most=stance.most, code=card.about),
        Text(rect=title, text=stance.title, role="panel_title"),
        Text(rect=text, text=stance.text, role="note", colour="text_2"),
    ]  # fmt: skip


def _section(kit: Kit, head: Rect, card: ConferenceCard, part: tuple[str, int, bool]) -> list[Widget]:
    name, number, is_open = part
    made = _PARTS[name]
    title, note = made.heading(kit, card)
    if kit.theme.is_narrow:
        said = kit.label("table.is_open" if is_open else "table.is_closed")
        found: list[Widget] = [PartHead(name=f"part.{name}", rect=head, text=title, note=note, key=str(number),
                                        is_open=is_open, said=said, zone=Zone.RIGHT, group="parts")]  # fmt: skip
    else:
        found = [Label(rect=head, text=title, note=note, rule="above")]
    if is_open:
        found += made.body(kit, Rect(head.x, head.bottom, head.width, 0), card)
    return found


def _why(kit: Kit, room: Rect, card: ConferenceCard) -> list[Widget]:
    return bars_widgets(kit, room, card.bars, kit.label("table.would_sign"))


def _turn(kit: Kit, room: Rect, card: ConferenceCard) -> list[Widget]:
    numerals = {one.article.issue: one.article.numeral for one in card.articles}
    return turning_rows(kit, room, card.turnings, numerals)


def _links(kit: Kit, room: Rect, card: ConferenceCard) -> list[Widget]:
    px = kit.theme.px
    if len(card.links) < 2:
        return [empty(kit, room, kit.label("conference.no_links"), kit.label("conference.no_links_text"))]
    graph = Rect(room.x, room.y + px(4), room.width, LinkageGraph.height(kit, len(card.links)))
    tall = Text.height(kit, card.link_note, "note", room.width)
    note = Rect(room.x, graph.bottom + px(10), room.width, tall)
    found: list[Widget] = [LinkageGraph(rect=graph, links=card.links, name="", zone=Zone.RIGHT),
                           Text(rect=note, text=card.link_note, role="note", colour="text_2")]  # fmt: skip
    x, y, row = room.x, note.bottom + px(8), kit.theme.row(36)
    for link in card.links[1:]:
        text = kit.label("conference.cut" if link.is_tied else "conference.tie", item=link.title)
        wide = min(Button.width(kit, text, "link"), room.width)
        if x + wide > room.right:
            x, y = room.x, y + row + px(8)
        shown = kit.type.shortened(text, "note_strong", wide - kit.theme.row(20) - px(40))
        found.append(Button(name=f"{'cut' if link.is_tied else 'tie'}.{link.item}", rect=Rect(x, y, wide, row),
                            text=shown, icon="link", barred=link.barred, tip=link.barred or text, zone=Zone.RIGHT,
                            group="ties"))  # fmt: skip
        x += wide + px(8)
    return found


def _caucus(kit: Kit, room: Rect, card: ConferenceCard) -> list[Widget]:
    """Whom one can hear alone, and the question that everybody hears."""
    px, row = kit.theme.px, kit.theme.row(52)
    rows: list[Widget] = [
        _aside(kit, one, Rect(room.x - px(16), room.y + number * row, room.width + 2 * px(16), row))
        for number, one in enumerate(card.caucus)
    ]
    text = kit.label("conference.ask_terms", power=card.other)
    at = Rect(room.x, room.y + len(rows) * row + px(8), min(Button.width(kit, text), room.width), kit.theme.row(36))
    fair = kit.label("conference.fair")
    below = Rect(room.x, at.bottom + px(8), min(Button.width(kit, fair, "scales", "f"), room.width), at.height)
    return [
        *rows,
        Button(name="ask", rect=at, text=text, barred=card.ask_barred, tip=card.ask_barred, zone=Zone.RIGHT,
               group="caucus"),
        Button(name="fair", rect=below, text=fair, icon="scales", key="f", tip=kit.label("conference.fair_tip"),
               zone=Zone.RIGHT, group="caucus"),
    ]  # fmt: skip


def _aside(kit: Kit, one: CaucusRow, rect: Rect) -> OrderRow:
    return OrderRow(name=f"aside.{one.seat}", rect=rect, text=one.title, note=one.note, icon="people", cost=one.price,
                    may_undo=False, barred=one.barred, tip=one.barred or one.note, zone=Zone.RIGHT,
                    group="caucus")  # fmt: skip


@dataclass(frozen=True)
class _Part:
    heading: Callable[[Kit, ConferenceCard], tuple[str, str]]
    body: Callable[[Kit, Rect, ConferenceCard], list[Widget]]


_PARTS = {
    "why": _Part(lambda kit, card: why_heading(kit, card.bars.chance), _why),
    "turn": _Part(lambda kit, card: turn_heading(kit, card.bars.chance, card.turnings), _turn),
    "links": _Part(lambda kit, card: (kit.label("conference.links"), kit.label("table.points_of_chance")), _links),
    "caucus": _Part(lambda kit, card: (kit.label("conference.caucus"), kit.label("conference.caucus_note")), _caucus),
}
