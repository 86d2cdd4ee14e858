"""The right of the ratification: the consent of today, why, and what can still be done."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.ratification import Lever, RatificationCard
from game.ui.cards.table.reckoning import Bars
from game.ui.kit import Kit
from game.ui.scenes.ratification.condition import answers, condition_widgets
from game.ui.scenes.table.bars import bars_widgets
from game.ui.type import escape
from game.ui.widgets import Button, Label, Look, Panel, PanelRow, ScrollArea, Text, Widget, Zone


@dataclass(eq=False, kw_only=True)
class LeverRow(PanelRow):
    """What can be done: what it does, its price, the chance after it, its key."""

    lever: Lever

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        room = self.ground(canvas, look)
        size = canvas.theme.row(20)
        colour = palette.text_3 if self.barred else palette.bone
        top = room.centery - (setter.line("row_title") + setter.line("note")) // 2
        canvas.icon("people" if self.lever.faction else "hourglass", (room.x, top), size, colour)
        left = room.x + size + px(12)
        head = Rect(left, top, room.right - left, setter.line("row_title"))
        figure = f"{self.lever.chance}%"
        used = canvas.name_in(head, figure, "row_title", colour if self.barred else palette.raises, "right") + px(8)
        name = setter.shortened(self.lever.text, "row_title", head.width - used)
        canvas.name_in(Rect(head.x, head.y, head.width - used, head.height), name, "row_title", colour)
        line = Rect(left, head.bottom, head.width, setter.line("note"))
        costs = canvas.kit.label("ratification.by_key", price=self.lever.price, press=self.key)
        price = canvas.name_in(line, costs, "note", palette.text_3, "right") + px(8)
        note = setter.shortened(self.lever.note, "note", line.width - price)
        canvas.name_in(Rect(line.x, line.y, line.width - price, line.height), note, "note", palette.text_2)

    def words(self) -> str:
        return self.tip


def levers_panel(kit: Kit, rect: Rect, card: RatificationCard, barred: str) -> list[Widget]:
    """The whole panel; `barred` says why the roll cannot be called."""
    px, row = kit.theme.px, kit.theme.row(44)
    foot = row + 2 * px(20)
    panel = Panel(rect=rect, foot_height=foot)
    say = Rect(panel.foot(kit).x + px(20), panel.foot(kit).y + px(20), panel.foot(kit).width - 2 * px(20), row)
    room = Rect(rect.x + px(20), rect.y, rect.width - 2 * px(20), rect.height - foot)
    if card.condition:
        children = condition_widgets(kit, room, card.condition)
        area = Rect(rect.x + 1, rect.y, rect.width - 2, rect.height - foot)
        return [panel, ScrollArea(name="levers", rect=area, children=children, zone=Zone.RIGHT), *answers(kit, say)]
    children = _consent(kit, room, card)
    children += _why(kit, Rect(room.x, children[-1].rect.bottom + px(14), room.width, row - px(8)), card)
    low = max(w.rect.bottom for w in children) + px(10)
    children += _levers(kit, Rect(rect.x, low, rect.width, row - px(8)), card)
    area = Rect(rect.x + 1, rect.y, rect.width - 2, rect.height - foot)
    call = Button(
        name="roll", rect=say, icon="parliament",
        text=kit.label("ratification.call_the_roll"), key="enter", kind="primary", barred=barred, zone=Zone.FOOT,
    )  # fmt: skip
    return [panel, ScrollArea(name="levers", rect=area, children=children, zone=Zone.RIGHT), call]


def _consent(kit: Kit, room: Rect, card: RatificationCard) -> list[Widget]:
    px, setter = kit.theme.px, kit.type
    label = Rect(room.x, room.y + px(14), room.width, setter.line("label") + 2)
    figure = Rect(room.x, label.bottom + px(4), setter.width("100%", "score") + px(20), setter.line("score"))
    lines = [kit.label(f"ratification.{key}", share=n) for key, n in zip(("put_off", "refused"), card.shares[1:])]
    lines[:0] = [kit.label("ratification.reserved", share=card.reserved)] if card.reserved else []
    beside = Rect(figure.right, figure.centery - setter.line("note") * len(lines) // 2, room.right - figure.right, 0)
    if max(setter.width(line, "note") for line in lines) > beside.width:
        beside = Rect(room.x, figure.bottom, room.width, 0)
    said = "\n".join(lines)
    beside.height = Text.height(kit, said, "note", beside.width)
    fails = f"**{kit.label('ratification.if_it_fails')}** {escape(card.fails)}"
    tall, low = Text.height(kit, fails, "note", room.width), max(figure.bottom, beside.bottom) + px(6)
    return [
        Text(rect=label, text=kit.label("ratification.consent_today"), role="label", colour="text_3"),
        Text(name="consent", rect=figure, text=f"{card.chance}%", role="score"),
        Text(rect=beside, text=said, role="note", colour="text_2"),
        Text(
            rect=Rect(room.x, low, room.width, tall),
            text=fails,
            role="note",
            colour="text_3",
        ),
    ]


def _why(kit: Kit, head: Rect, card: RatificationCard) -> list[Widget]:
    said, why = kit.label, card.why
    bars = Bars(why.base[1], why.factors, card.chance, card.chance, card.chance)
    room = Rect(head.x, head.bottom, head.width, 0)
    label = Label(rect=head, text=said("ratification.why"), note=said("ratification.points_of_chance"), rule="above")
    return [label, *bars_widgets(kit, room, bars, said("ratification.consent_today"))[:-1]]


def _levers(kit: Kit, head: Rect, card: RatificationCard) -> list[Widget]:
    px, y, said = kit.theme.px, head.bottom, kit.label
    label = Rect(head.x + px(20), head.y, head.width - 2 * px(20), head.height)
    left = said("ratification.capital_left", points=card.capital)
    found: list[Widget] = [Label(rect=label, text=said("ratification.levers"), note=left, rule="above")]
    for number, lever in enumerate(card.levers):
        box = Rect(head.x + 1, y, head.width - 2, kit.theme.row(62))
        key = str(number + 1) if lever.faction else "w"
        tip = said("ratification.lever_said", text=lever.text, chance=lever.chance, price=lever.price, press=key)
        name = f"lever.{lever.faction}" if lever.faction else "wait"
        found.append(LeverRow(name=name, rect=box, lever=lever, key=key, tip=tip,
                              barred=lever.barred, zone=Zone.RIGHT, group="levers"))  # fmt: skip
        y += box.height
    return found
