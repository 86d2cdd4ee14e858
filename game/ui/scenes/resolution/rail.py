"""The left of the resolution: what happened, the move, what changes, what history did."""

from collections.abc import Callable
from dataclasses import dataclass

from pygame import Surface

from game.ui.canvas import Canvas, Rect
from game.ui.cards.results import Change, ResultCard
from game.ui.kit import Kit
from game.ui.map.picture import MapPicture
from game.ui.map.still import still
from game.ui.type import escape
from game.ui.widgets import Button, Card, Label, Look, Panel, ScrollArea, Text, Widget, Zone


@dataclass(eq=False, kw_only=True)
class ChangeRow(Widget):
    """One thing that changes, with its figure."""

    change: Change

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, size = canvas.palette, canvas.theme.row(18)
        room = Rect(self.rect.x, self.rect.y, self.rect.width, self.rect.height - 1)
        canvas.icon(self.change.icon, (room.x, room.centery - size // 2), size, palette.text_2)
        colour = palette.named(self.change.tone) if self.change.tone else palette.bone
        wide = canvas.text_in(room, self.change.figure, "note_strong", colour, "right") + canvas.px(8)
        left = room.x + size + canvas.px(12)
        name = canvas.kit.type.shortened(self.change.text, "note", room.right - wide - left)
        canvas.text_in(Rect(left, room.y, room.right - wide - left, room.height), name, "note", palette.bone)
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)

    def words(self) -> str:
        return f"{self.change.text}: {self.change.figure}"


def rail_widgets(kit: Kit, rect: Rect, card: ResultCard, shows_history: bool) -> list[Widget]:
    """The rail, scrolled where it is too long."""
    px = kit.theme.px
    room = Rect(rect.x + px(40), rect.y, rect.width - px(52), rect.height)
    if kit.theme.is_narrow:
        room = Rect(rect.x + px(20), rect.y, rect.width - px(40), rect.height)
    children = _verdict(kit, room, card)
    y = children[-1].rect.bottom + px(20)
    children += _move(kit, Rect(room.x, y, room.width, 0), card)
    y = max(child.rect.bottom for child in children) + px(24)
    if card.changes:
        children.append(
            Label(rect=Rect(room.x, y, room.width, kit.theme.row(28)), text=kit.label("resolution.changes"))
        )
        y = children[-1].rect.bottom
        for change in card.changes:
            children.append(ChangeRow(rect=Rect(room.x, y, room.width, kit.theme.row(38)), change=change))
            y += kit.theme.row(38)
        y += px(20)
    if card.plates:
        children += _plates(kit, Rect(room.x, y, room.width, 0), card.plates)
        y = children[-1].rect.bottom + px(20)
    children += _history(kit, Rect(room.x, y, room.width, 0), card, shows_history)
    area = ScrollArea(
        name="rail", rect=Rect(rect.x, rect.y, rect.width - 1, rect.height), children=children, zone=Zone.LEFT
    )
    return [Panel(rect=rect, ground="ink_1"), area]


@dataclass(eq=False, kw_only=True)
class Plate(Widget):
    """A small map."""

    picture: MapPicture

    def draw(self, canvas: Canvas, look: Look) -> None:
        held = (tuple(sorted(self.picture.holders.items())), repr(sorted(self.picture.statuses.items())))
        drawn = canvas.kit.marks.made(("plate", *held, self.rect.size), self._painted(canvas.kit))
        canvas.picture(drawn, self.rect.topleft)
        canvas.outline(self.rect, canvas.palette.text_3)

    def _painted(self, kit: Kit) -> Callable[[], Surface]:
        return lambda: still(kit, self.picture, self.rect.size)

    def words(self) -> str:
        return self.tip


def _plates(kit: Kit, room: Rect, plates: tuple[MapPicture, MapPicture]) -> list[Widget]:
    """The map before and after, side by side."""
    px, line = kit.theme.px, kit.type.line("note")
    wide = (room.width - px(12)) // 2
    found: list[Widget] = []
    for number, (picture, when) in enumerate(zip(plates, ("before", "after"))):
        text = kit.label(f"resolution.{when}")
        box = Rect(room.x + number * (wide + px(12)), room.y, wide, wide * 7 // 10)
        found.append(Plate(rect=box, picture=picture, tip=kit.label("resolution.map_said", text=text)))
        found.append(Text(rect=Rect(box.x, box.bottom + px(4), wide, line), text=text, role="note", colour="text_2"))
    return found


def _verdict(kit: Kit, room: Rect, card: ResultCard) -> list[Widget]:
    px, setter = kit.theme.px, kit.type
    turn = Rect(room.x, room.y + px(36), room.width, setter.line("label") + 2)
    role = next((r for r in ("verdict", "figure", "panel_title") if setter.width(card.title, r) <= room.width), "lead")
    title = Rect(room.x, turn.bottom + px(12), room.width, Text.height(kit, card.title, role, room.width))
    lead = Rect(room.x, title.bottom + px(8), room.width, Text.height(kit, escape(card.lead), "lead", room.width))
    said = kit.label("resolution.resolved", turn=card.heading.turn, turns=card.heading.turns)
    return [
        Text(rect=turn, text=said, role="label", colour="text_3"),
        Text(name="verdict", rect=title, text=card.title, role=role),
        Text(rect=lead, text=escape(card.lead), role="lead", colour="text_2"),
    ]


def _move(kit: Kit, room: Rect, card: ResultCard) -> list[Widget]:
    px, setter = kit.theme.px, kit.type
    inside = room.width - 2 * px(16)
    move = escape(card.move.upper())
    tall = Text.height(kit, move, "telegram", inside)
    line = setter.line("note")
    box = Rect(room.x, room.y, room.width, tall + line + px(38))
    head = Rect(box.x + px(16), box.y + px(12), inside, line)
    return [
        Card(rect=box, ground="paper_1"),
        Label(rect=head, text=card.move_label, note=card.heading.date, on_paper=True),
        Text(rect=Rect(head.x, head.bottom + px(10), inside, tall), text=move, role="telegram", on_paper=True),
    ]


def _history(kit: Kit, room: Rect, card: ResultCard, is_shown: bool) -> list[Widget]:
    if not card.history:
        return []
    px, row = kit.theme.px, kit.theme.row(36)
    head = Rect(room.x, room.y, room.width, row)
    label = Label(rect=head, text=kit.label("resolution.history"), rule="above")
    if not is_shown:
        show = kit.label("bar.show")
        wide = Button.width(kit, show, "history", "h")
        at = Rect(head.right - wide, head.y + px(10), wide, row)
        return [label, Button(name="history", rect=at, text=show, icon="history", key="h", zone=Zone.LEFT)]
    text = escape(card.history) + ("\n{text_3|" + escape(card.source) + "}" if card.source else "")
    tall = Text.height(kit, text, "note", room.width)
    return [label, Text(name="told", rect=Rect(room.x, head.bottom + px(4), room.width, tall), text=text, role="note")]
