"""The foot of the inspector: what history did, the outlook of the text under the pen, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.cards.chart import ChipCard
from game.ui.cards.chart.chip import Outlook
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, Ground, KeyCap, Mark, Text, Widget, Zone, cap_width


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


def doing_foot(kit: Kit, rect: Rect, card: ChipCard, doing: Doing, history: History) -> list[Widget]:
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
            Text(rect=Rect(x + px(28), 0, wide - px(28), line), text=kit.label("map.history"), role="note"),
            Text(
                rect=Rect(x, 0, wide - cap - px(10), line),
                text=kit.label("map.hidden"),
                role="note",
                colour="text_3",
                align="right",
            ),
            KeyCap(rect=Rect(x + wide - cap, 0, cap, line), chord="h"),
        ]
        return line + px(10), head
    source = f" {{text_3|{escape(history.source)}}}" if history.source else ""
    text = kit.label("map.history_told", text=escape(history.text)) + source
    tall = Text.height(kit, text, "small", wide)
    return tall + px(10), [Text(rect=Rect(x, 0, wide, tall), text=text, role="small", colour="text_2")]


def _outlook(kit: Kit, outlook: Outlook | None, x: int, wide: int) -> tuple[int, list[Widget]]:
    px, line = kit.theme.px, kit.type.line("row_title")
    if outlook is None:
        said = kit.label("map.no_text")
        return line + px(10), [Text(rect=Rect(x, 0, wide, line), text=said, role="note", colour="text_2", middle=True)]
    signs = kit.label("map.signs", power=outlook.who)
    chance = f"{{text_3|{escape(signs)}}} **{outlook.chance}%** {{text_3|±{outlook.give}}}"
    figure = kit.type.width(f"{signs} {outlook.chance}% ±{outlook.give}  ", "note_strong")
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
    verb = kit.label(f"map.{card.verb or 'demand'}")
    second = Button.width(kit, verb, "", "d")
    first = Rect(room.x, 0, room.width - second - px(8), room.height)
    text = kit.label("map.to_table")
    text = kit.label("map.to_table_short") if Button.width(kit, text, "treaty", "t") > first.width else text
    barred = "" if card.verb else kit.label("map.not_on_agenda")
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
            tip=kit.label("map.demand_tip"),
        ),
    ]


def _choices(kit: Kit, card: ChipCard, doing: Doing, room: Rect) -> list[Widget]:
    px, count = kit.theme.px, len(card.choices)
    wide, found = (room.width - px(8) * (count - 1)) // count, list[Widget]()
    verb = kit.label(f"map.{card.verb or 'demand'}")
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
                tip=escape(kit.label("map.choice_tip", verb=verb, choice=choice.text[:1].lower() + choice.text[1:])),
            )
        )
    return found
