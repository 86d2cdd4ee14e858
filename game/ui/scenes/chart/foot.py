"""The foot of the map screen: dispatches on paper, and the orders of the turn."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.cards.chart import DispatchSlip, OrdersCard
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    DispatchCard,
    Empty,
    Mark,
    Option,
    OrderRow,
    Panel,
    ScrollArea,
    Tabs,
    Text,
    Widget,
    Zone,
)

FILTERS = ("all", "to_me", "press")


@dataclass(frozen=True)
class Tray:
    """The dispatches: which are shown, from which one on, what was read, and how many have come in so far."""

    slips: Sequence[DispatchSlip]
    kind: str = "all"
    first: int = 0
    read: Collection[str] = ()
    arrived: int = 99
    rise: int = 0
    """Pixels of the style by which the one just arriving still stands lower."""

    @property
    def shown(self) -> list[DispatchSlip]:
        """Those of the chosen kind."""
        return [
            s
            for s in self.slips
            if self.kind == "all" or s.kind == self.kind or (self.kind == "to_me" and s.kind == "secret")
        ]

    @property
    def unread(self) -> int:
        """How many were not read yet."""
        return sum(slip.id not in self.read for slip in self.slips)


def columns(kit: Kit, slips: Sequence[DispatchSlip], room: Rect, first: int) -> int:
    """How many cards stand side by side, so that no word of theirs is cut: three, two or one."""
    has_foot = not kit.theme.is_narrow
    for count in (3, 2):
        wide = (room.width - kit.theme.px(10) * (count - 1)) // count
        if all(DispatchCard.height(kit, s.text, wide, has_foot) <= room.height for s in slips[first : first + count]):
            return count
    return 1


def dispatches(kit: Kit, rect: Rect, tray: Tray) -> list[Widget]:
    """The panel of dispatches."""
    board = Panel(rect=rect)
    head = Rect(rect.x + kit.theme.px(16), rect.y, rect.width - kit.theme.px(32), kit.theme.row(44))
    shown = tray.shown
    unread = kit.label("map.unread_of", n=tray.unread, count=len(tray.slips))
    said = f"{{text_3|{kit.label('map.dispatches').upper()}}}  {unread}"
    return [
        board,
        Text(
            rect=Rect(head.x, head.y, head.width // 2, head.height),
            text=said,
            role="note",
            colour="text_2",
            middle=True,
        ),
        *_filters(kit, head, tray),
        *cards(kit, body_of(kit, rect), tray, shown),
    ]


def body_of(kit: Kit, rect: Rect) -> Rect:
    """Where the cards lie."""
    px = kit.theme.px
    top = rect.y + kit.theme.row(44)
    return Rect(rect.x + px(16), top, rect.width - px(32), rect.bottom - px(14) - top)


def _filters(kit: Kit, head: Rect, tray: Tray) -> list[Widget]:
    px = kit.theme.px
    options = [Option(key, kit.label(f"map.filters.{key}")) for key in FILTERS]
    wide = sum(kit.type.width(o.text, "note_strong") for o in options) + px(28) * (len(options) - 1)
    size = kit.theme.row(32)
    right = head.right
    found: list[Widget] = []
    count, total = columns(kit, tray.shown, body_of_head(kit, head), tray.first), len(tray.shown)
    if total > count:
        for name, icon, able in (("later", "right", tray.first + count < total), ("earlier", "left", tray.first > 0)):
            right -= size
            found.append(
                Button(
                    name=f"slips.{name}",
                    rect=Rect(right, head.centery - size // 2, size, size),
                    icon=icon,
                    kind="ghost",
                    tip=kit.label("map.older" if name == "later" else "map.newer"),
                    zone=Zone.FOOT,
                    group="slips",
                    barred="" if able else kit.label("map.no_more"),
                )
            )
        right -= px(12)
    rect = Rect(right - wide, head.y + px(4), wide + px(4), head.height - px(8))
    found.append(
        Tabs(
            name="slips.kind",
            rect=rect,
            options=options,
            value=tray.kind,
            role="note",
            text=kit.label("map.dispatches"),
            zone=Zone.FOOT,
        )
    )
    return found


def body_of_head(kit: Kit, head: Rect) -> Rect:
    """The body that belongs to a head, for measuring."""
    tall = kit.theme.row(176 if kit.theme.is_narrow else 232)
    return Rect(head.x, head.bottom, head.width, tall - kit.theme.row(44) - kit.theme.px(14))


def cards(kit: Kit, room: Rect, tray: Tray, shown: Sequence[DispatchSlip]) -> list[Widget]:
    """The slips side by side; those of the present turn come one at a time."""
    px = kit.theme.px
    if not shown:
        return [Empty(rect=room, title=kit.label("map.no_dispatches"), text=kit.label("map.no_dispatches_text"))]
    count = columns(kit, shown, room, tray.first)
    wide = (room.width - px(10) * (count - 1)) // count
    found: list[Widget] = []
    for number, slip in enumerate(shown[tray.first : tray.first + count]):
        if number >= tray.arrived:
            break
        drop = px(tray.rise) if number == tray.arrived - 1 else 0
        rect = Rect(room.x + number * (wide + px(10)), room.y + drop, wide, room.height)
        foot = "" if kit.theme.is_narrow else slip.foot
        after = slip.source and kit.label("map.after_source", source=slip.source)
        tip = ". ".join(part for part in (slip.foot, after, kit.label("map.worded")) if part)
        found.append(
            DispatchCard(
                name=f"slip.{slip.id}",
                rect=rect,
                clip=room.inflate(px(14), px(14)),
                head=slip.head,
                number=slip.number,
                text=slip.text,
                foot=foot,
                is_unread=slip.id not in tray.read,
                is_secret=slip.kind == "secret",
                is_note=slip.is_note,
                in_capitals=kit.theme.sight.telegrams_in_capitals,
                tip=escape(tip),
                zone=Zone.FOOT,
                group="slips",
            )
        )
    return found


def orders(kit: Kit, rect: Rect, card: OrdersCard, barred: str) -> list[Widget]:
    """The panel of orders with what is left of the capital, and the one thing to do: end the turn."""
    px = kit.theme.px
    board = Panel(rect=rect)
    head = Rect(rect.x + px(16), rect.y, rect.width - px(32), kit.theme.row(44))
    row = kit.theme.row(44)
    foot = Rect(head.x, rect.bottom - row - px(12), head.width, row)
    count = kit.label("map.orders_of", n=len(card.given), most=card.most)
    said = f"{{text_3|{kit.label('map.orders').upper()}}}  {count}"
    found: list[Widget] = [
        board,
        Text(
            rect=Rect(head.x, head.y, head.width // 2, head.height),
            text=said,
            role="note",
            colour="text_2",
            middle=True,
        ),
        *purse(kit, head, card),
        *given(kit, Rect(rect.x + 1, head.bottom, rect.width - 2, foot.y - px(8) - head.bottom), card),
        *deeds(kit, foot, barred),
    ]
    return found


def purse(kit: Kit, head: Rect, card: OrdersCard) -> list[Widget]:
    """`14 − 6 = 8`: capital, what the orders cost, what is left."""
    size = kit.theme.row(18)
    text = f"{card.capital} − {card.spent} = **{card.capital - card.spent}**"
    wide = kit.type.width(text.replace("*", ""), "note_strong") + 4
    return [
        Mark(
            rect=Rect(head.right - wide - size - kit.theme.px(8), head.y, size, head.height),
            icon="crown",
            size=size,
            colour="text_3",
        ),
        Text(
            rect=Rect(head.right - wide, head.y, wide, head.height),
            text=text,
            role="note",
            colour="text_2",
            align="right",
            middle=True,
            name="purse",
            tip=kit.label("map.purse_tip"),
            zone=Zone.FOOT,
        ),
    ]


def given(kit: Kit, room: Rect, card: OrdersCard) -> list[Widget]:
    """The orders given, each with the way to take it back."""
    px = kit.theme.px
    if not card.given:
        return [
            Empty(
                rect=room.inflate(-px(32), -px(6)),
                title=kit.label("map.no_orders"),
                text=kit.label("map.no_orders_text"),
            )
        ]
    tall = max(kit.theme.row(40), kit.type.line("row") + kit.type.line("small") + px(4))
    rows: list[Widget] = [
        OrderRow(
            name=f"order.{o.number}",
            rect=Rect(room.x, room.y + k * tall, room.width, tall),
            text=o.text,
            note=o.note,
            icon=o.icon,
            cost=o.cost,
            tip=kit.label("map.delete_tip"),
            zone=Zone.FOOT,
            group="orders",
        )
        for k, o in enumerate(card.given)
    ]
    return [ScrollArea(name="orders", rect=room, children=rows)]


def end_width(kit: Kit) -> int:
    """The room the button that ends the turn needs."""
    return Button.width(kit, kit.label("map.send"), "", "ctrl+enter")


def end_button(kit: Kit, rect: Rect, barred: str) -> Button:
    """Ends the turn."""
    text = kit.label("map.send" if end_width(kit) <= rect.width else "map.end_turn")
    return Button(
        name="end",
        rect=rect,
        text=text,
        kind="plain" if barred else "primary",
        key="ctrl+enter",
        barred=barred,
        zone=Zone.FOOT,
        group="deeds",
    )


def deeds(kit: Kit, foot: Rect, barred: str) -> list[Widget]:
    """Add an order; send them and end the turn."""
    px, text = kit.theme.px, kit.label("map.add_order")
    add = Button.width(kit, text, "plus", "f6")
    end = Rect(foot.x + add + px(8), foot.y, foot.width - add - px(8), foot.height)
    return [
        Button(
            name="acts",
            rect=Rect(foot.x, foot.y, add, foot.height),
            text=text,
            icon="plus",
            key="f6",
            zone=Zone.FOOT,
            group="deeds",
        ),
        end_button(kit, end, barred),
    ]
