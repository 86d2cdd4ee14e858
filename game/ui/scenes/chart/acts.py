"""The acts that could be ordered, in the inspector's place: cost and chance of each, odds of the one in focus."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.chart import ActRow, OrdersCard
from game.ui.cards.precedents import PrecedentsCard
from game.ui.kit import Kit
from game.ui.scenes.precedents import KEY
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Ground,
    Look,
    OddsBar,
    Panel,
    PanelRow,
    ScrollArea,
    Slice,
    Widget,
    Zone,
    signed,
    two_lines,
)

from .column import KEYS, Column


@dataclass(eq=False, kw_only=True)
class ActLine(PanelRow):
    """An act that could be ordered: its icon, through whom, its chance over its cost; dim when it cannot be."""

    held: ActRow
    said: str = ""
    """All of it in words."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter, held = canvas.palette, canvas.px, canvas.kit.type, self.held
        room = self.ground(canvas, look)
        size, colour = canvas.theme.row(20), "text_3" if held.barred else "bone"
        canvas.icon(held.icon, (room.x, room.centery - size // 2), size, palette.named(colour))
        both = setter.line("note_strong") + setter.line("small")
        top = room.centery - both // 2
        chance, cost = f"{held.chance}%", canvas.kit.label("map.costs", cost=held.cost)
        wide = max(setter.width(chance, "note_strong"), setter.width(cost, "small"))
        canvas.text(chance, (room.right, top), "note_strong", palette.named(colour), "right")
        canvas.text(cost, (room.right, top + setter.line("note_strong")), "small", palette.text_3, "right")
        left = room.x + size + px(14)
        two_lines(
            canvas,
            Rect(left, room.y, room.right - wide - px(10) - left, room.height),
            (held.text, held.note),
            (colour, "text_3"),
        )

    def words(self) -> str:
        return self.said


def acts_panel(
    kit: Kit, rect: Rect, card: OrdersCard, chosen: int, record: PrecedentsCard | None = None
) -> list[Widget]:
    """The list, and below it the act in focus: what it does, its odds, what sways them, and the button."""
    px = kit.theme.px
    board = Panel(rect=rect, title=kit.label("map.acts"), hint=KEYS["acts"])
    tall = max(kit.theme.row(46), kit.type.line("row") + kit.type.line("small") + px(6))
    shown = card.acts[chosen] if 0 <= chosen < len(card.acts) else None
    detail = _detail(kit, rect, shown, chosen, record) if shown else []
    top = detail[0].rect.y if detail else rect.bottom
    room = Rect(rect.x + 1, board.head(kit).bottom, rect.width - 2, top - board.head(kit).bottom)
    rows: list[Widget] = [
        ActLine(
            name=f"act.{k}",
            rect=Rect(room.x, room.y + k * tall, room.width, tall),
            held=act,
            said=kit.label("map.act_said", text=act.text, note=act.note, chance=act.chance, cost=act.cost),
            is_chosen=k == chosen,
            tip=escape(act.barred),
            zone=Zone.RIGHT,
            group="acts",
        )
        for k, act in enumerate(card.acts)
    ]
    return [board, ScrollArea(name="acts.list", rect=room, children=rows), *detail]


def _told(column: Column, record: PrecedentsCard) -> None:
    """What the record says of the act: its odds alone, the nearest precedent, and the way to all."""
    kit, one = column.kit, record.said.precedents[0]
    column.gap(8)
    column.say(kit.label("table.by_record", figure=record.figure), "note")
    came = f"**{escape(one.outcome)}** {{text_3|{escape(one.source)}}}"
    text = escape(one.text.rstrip("."))
    column.say(kit.label("map.nearest", year=one.year, text=text, came=came), "small")
    column.gap(4)
    way = kit.label("table.precedents")
    wide = Button.width(kit, way, "", KEY)
    button = Button(name="precedents", text=way, kind="ghost", key=KEY, tip=record.summary, zone=Zone.RIGHT)
    column.put(button, kit.theme.row(34))
    button.rect.width = min(wide, button.rect.width)


def _detail(kit: Kit, rect: Rect, act: ActRow, number: int, record: PrecedentsCard | None) -> list[Widget]:
    px, inner = kit.theme.px, rect.width - 2 * kit.theme.px(18)
    column = Column(kit, Rect(rect.x + px(18), 0, inner, 0))
    column.gap(12)
    column.say(escape(act.what), "note")
    column.gap(8)
    column.say(kit.label("map.succeeds", chance=act.chance, base=act.base), "note")
    column.gap(4)
    slices = [Slice(text, share / 100, tone) for tone, text, share in act.rungs]
    column.put(
        OddsBar(
            slices=slices, name="act.odds", tip=escape(", ".join(f"{t} {s}%" for _, t, s in act.rungs)), zone=Zone.RIGHT
        ),
        kit.theme.row(42) + kit.type.line("small"),
    )
    said = ", ".join(f"{escape(text)} **{signed(pull)}**" for text, pull in act.factors[:4])
    if said:
        column.gap(4)
        column.say(said, "small")
    if record:
        _told(column, record)
    if act.barred:
        column.gap(6)
        column.say(f"{{warning|{escape(act.barred)}}}", "note")
    column.gap(10)
    give = kit.label("map.give_order", cost=act.cost)
    column.put(
        Button(
            name=f"give.{number}",
            text=give,
            kind="primary",
            key="ctrl+o",
            icon="pen",
            barred=act.barred,
            zone=Zone.RIGHT,
        ),
        kit.theme.row(44),
    )
    column.gap(14)
    tall = column.y
    ground = Ground(rect=Rect(rect.x + 1, rect.bottom - tall, rect.width - 1, tall), ground="ink_1", rules="top left")
    for widget in column.widgets:
        widget.rect = widget.rect.move(0, rect.bottom - tall)
    return [ground, *column.widgets]
