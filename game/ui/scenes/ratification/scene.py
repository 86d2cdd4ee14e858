"""Ratification: the treaty on paper, the council, the consent of today and the levers."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules import CallRoll, Court
from game.rules.state import Phase
from game.ui.canvas import Canvas, Rect
from game.ui.cards.ratification import Lever, RatificationCard, TreatyRow, ratification_card
from game.ui.cards.table.reckoning import Bars
from game.ui.desk import Desk
from game.ui.inputs import Input
from game.ui.kit import Kit
from game.ui.scene import PageScene, Replace, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.ratification.council import BenchCell, CapitalRow, Council, CouncilLegend
from game.ui.scenes.table.stance import bars_widgets
from game.ui.type import escape, set_rich
from game.ui.widgets import (
    Button,
    Card,
    Label,
    Look,
    Message,
    Notice,
    Panel,
    PanelRow,
    Pressed,
    Refused,
    ScrollArea,
    Sheet,
    Text,
    Widget,
    Zone,
)


class RatificationScene(PageScene):
    """The signed treaty before the seat's own capital."""

    door = "ratification"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.notice = ""

    @property
    def card(self) -> RatificationCard:
        """What is shown now."""
        return ratification_card(self.desk.view, self.desk.words)

    def build(self, kit: Kit) -> Sequence[Widget]:
        card, theme, px = self.card, kit.theme, kit.theme.px
        bar = Bar(card.seat, self.desk.words.powers.name(card.seat), card.heading.place, card.heading, leads=(
            ("map", "To the map", "m", "map"),))  # fmt: skip
        left, right = theme.panel(343 if theme.is_narrow else 440), theme.panel(400 if theme.is_narrow else 496)
        tall = kit.size[1] - theme.bar
        middle = Rect(left + px(28), theme.bar, kit.size[0] - left - right - 2 * px(28), tall)
        return [
            *bar_widgets(kit, bar),
            *self._treaty(kit, Rect(0, theme.bar, left, tall), card),
            *self._middle(kit, middle, card),
            *self._right(kit, Rect(kit.size[0] - right, theme.bar, right, tall), card),
            *self._said(kit, middle),
        ]

    def _said(self, kit: Kit, room: Rect) -> list[Widget]:
        text = "The council sits." if self.desk.is_busy else self.desk.trouble or self.notice
        if not text:
            return []
        wide = min(room.width, kit.theme.px(560))
        tall = Notice.height(kit, text, wide)
        return [
            Notice(rect=Rect(room.centerx - wide // 2, room.bottom - tall - kit.theme.px(12), wide, tall), text=text)
        ]

    def _treaty(self, kit: Kit, rect: Rect, card: RatificationCard) -> list[Widget]:
        px = kit.theme.px
        sheet = Sheet(rect=rect, on_paper=True)
        room = rect.inflate(-2 * px(22), 0)
        title = Rect(room.x, room.y + px(16), room.width, Text.height(kit, card.title, "page_title", room.width))
        note = Rect(room.x, title.bottom + px(4), room.width, Text.height(kit, escape(card.note), "note", room.width))
        area = Rect(room.x, note.bottom + px(14), room.width + px(14), rect.bottom - px(14) - note.bottom - px(14))
        y, children = area.y, list[Widget]()
        for row in card.rows:
            tall = TreatyArticle.height(kit, row, room.width)
            children.append(TreatyArticle(rect=Rect(room.x, y, room.width, tall), row=row))
            y += tall + px(8)
        return [
            sheet, Text(rect=title, text=card.title, role="page_title", on_paper=True),
            Text(rect=note, text=escape(card.note), role="note", colour="paper_ink_2"),
            ScrollArea(name="treaty", rect=area, children=children, zone=Zone.LEFT),
        ]  # fmt: skip

    def _middle(self, kit: Kit, room: Rect, card: RatificationCard) -> list[Widget]:
        px, setter = kit.theme.px, kit.type
        head = Rect(room.x, room.y + px(20), room.width, setter.line("panel_title"))
        cells = self._cells(kit, room, card)
        cells_tall = cells[0].rect.height if cells else 0
        rows_tall = kit.theme.row(28) + kit.theme.row(44) * len(card.capitals)
        council_tall = max(
            px(190), min(px(440), room.bottom - head.bottom - cells_tall * self._lines(kit) - rows_tall - px(90))
        )
        council = Rect(room.x, head.bottom + px(16), room.width, council_tall)
        sure = sum(bench.weight for bench in card.benches if bench.view == "yes")
        against = sum(bench.weight for bench in card.benches if bench.view == "no")
        y = council.bottom + px(20)
        lowest = y
        for cell in cells:
            cell.rect.y += y
            lowest = max(lowest, cell.rect.bottom)
        y = lowest + px(20)
        rows: list[Widget] = [
            Label(rect=Rect(room.x, y, room.width, kit.theme.row(28)), text="Capital by capital", rule="above")
        ]
        for number, capital in enumerate(card.capitals):
            top = y + kit.theme.row(28) + number * kit.theme.row(44)
            rows.append(CapitalRow(rect=Rect(room.x, top, room.width, kit.theme.row(44)), capital=capital))
        return [
            Text(rect=head, text=card.question, role="panel_title"),
            *([] if kit.theme.is_narrow else [CouncilLegend(rect=head)]),
            Council(rect=council, benches=card.benches, figure=f"{sure}%", said="of the say is sure",
                    note=f"{100 - sure - against}% wavers, {against}% against"),
            *cells, *rows,
        ]  # fmt: skip

    def _lines(self, kit: Kit) -> int:
        return 2 if kit.theme.is_narrow else 1

    def _cells(self, kit: Kit, room: Rect, card: RatificationCard) -> list[Widget]:
        px, lines = kit.theme.px, self._lines(kit)
        across = -(-len(card.benches) // lines)
        wide = (room.width - px(8) * (across - 1)) // max(across, 1)
        said = max((kit.type.height(b.text, "note", wide - 2 * px(14)) for b in card.benches), default=0)
        tall = said + kit.type.line("note_strong") + kit.type.line("note") + px(40)
        return [
            BenchCell(name=f"bench.{bench.id}", tip=bench.who, bench=bench, group="benches",
                      rect=Rect(room.x + k % across * (wide + px(8)), k // across * (tall + px(8)), wide, tall))
            for k, bench in enumerate(card.benches)
        ]  # fmt: skip

    def _right(self, kit: Kit, rect: Rect, card: RatificationCard) -> list[Widget]:
        px, row = kit.theme.px, kit.theme.row(44)
        foot = row + 2 * px(20)
        panel = Panel(rect=rect, foot_height=foot)
        room = Rect(rect.x + px(20), rect.y, rect.width - 2 * px(20), rect.height - foot)
        why = card.why
        bars = Bars(why.base[1], why.factors, card.chance, card.chance, card.chance)
        children = self._consent(kit, room, card)
        y = children[-1].rect.bottom + px(14)
        children.append(
            Label(rect=Rect(room.x, y, room.width, row - px(8)), text="Why", note="points of chance", rule="above")
        )
        held = bars_widgets(kit, Rect(room.x, y + row - px(8), room.width, 0), bars, "Consent today")[:-1]
        children += held
        y = max(w.rect.bottom for w in held) + px(10)
        children.append(
            Label(
                rect=Rect(room.x, y, room.width, row - px(8)),
                text="Levers",
                note=f"{card.capital} capital left",
                rule="above",
            )
        )
        y += row - px(8)
        for number, lever in enumerate(card.levers):
            box = Rect(rect.x + 1, y, rect.width - 2, kit.theme.row(62))
            children.append(LeverRow(name=f"lever.{lever.faction}", rect=box, lever=lever, key=str(number + 1),
                                     barred=lever.barred, zone=Zone.RIGHT, group="levers"))  # fmt: skip
            y += box.height
        area = Rect(rect.x + 1, rect.y, rect.width - 2, rect.height - foot)
        at = panel.foot(kit)
        barred = self.desk.objection(CallRoll(card.seat))
        call = Button(
            name="roll",
            rect=Rect(at.x + px(20), at.y + px(20), at.width - 2 * px(20), row),
            text="Call the roll",
            icon="parliament",
            key="enter",
            kind="primary",
            barred=barred,
            zone=Zone.FOOT,
        )
        return [panel, ScrollArea(name="levers", rect=area, children=children, zone=Zone.RIGHT), call]

    def _consent(self, kit: Kit, room: Rect, card: RatificationCard) -> list[Widget]:
        px, setter = kit.theme.px, kit.type
        label = Rect(room.x, room.y + px(14), room.width, setter.line("label") + 2)
        figure = Rect(room.x, label.bottom + px(4), setter.width("100%", "score") + px(20), setter.line("score"))
        beside = Rect(
            figure.right, figure.centery - setter.line("note"), room.right - figure.right, 2 * setter.line("note")
        )
        fails = f"**If it fails.** {escape(card.fails)}"
        said = f"put off {card.shares[1]}%\nrefused {card.shares[2]}%"
        return [
            Text(rect=label, text="Consent today", role="label", colour="text_3"),
            Text(name="consent", rect=figure, text=f"{card.chance}%", role="score"),
            Text(rect=beside, text=said, role="note", colour="text_2"),
            Text(rect=Rect(room.x, figure.bottom + px(6), room.width, Text.height(kit, fails, "note", room.width)),
                 text=fails, role="note", colour="text_3"),
        ]  # fmt: skip

    def receive(self, message: Message) -> Transition | None:
        self.notice = message.reason if isinstance(message, Refused) else ""
        done: Transition | None = None
        if isinstance(message, Pressed):
            kind, _, rest = message.name.partition(".")
            if kind == "roll":
                done = self.desk.play(CallRoll(self.desk.seat))
            elif kind == "lever":
                done = self.desk.play(Court(self.desk.seat, rest))
            elif kind == "map" and "map" in self.desk.doors:
                return Replace(self.desk.open("map"))
        self.refresh()
        return done

    def on_key(self, chord: str) -> Transition | None:
        if chord == "ctrl+z" and self.desk.undo():
            if self.desk.view.phase is not Phase.RATIFICATION:
                return Replace(self.desk.open("table"))
            self.refresh()
        return None

    def on_other(self, event: Input) -> Transition | None:
        return self.desk.after(event, self)


@dataclass(eq=False, kw_only=True)
class TreatyArticle(Card):
    """One article of the treaty with the factions it moves."""

    row: TreatyRow

    @staticmethod
    def height(kit: Kit, row: TreatyRow, width: int) -> int:
        """How high it stands, pixels."""
        room = width - kit.theme.px(62)
        tall = set_rich(kit.type, row.text, "body", room).height
        tall += set_rich(kit.type, row.note, "note", room).height if row.note else 0
        return tall + (set_rich(kit.type, _moves(row), "note", room).height if row.moves else 0) + kit.theme.px(18)

    def draw(self, canvas: Canvas, look: Look) -> None:
        super().draw(canvas, look)
        palette, px = canvas.palette, canvas.px
        room = Rect(self.rect.x + px(50), self.rect.y + px(8), self.rect.width - px(62), self.rect.height - px(14))
        numeral = Rect(self.rect.x + px(8), room.y, px(42), canvas.kit.type.line("body"))
        canvas.text_in(numeral, self.row.numeral, "note", palette.paper_ink_2)
        tall = canvas.rich(room, self.row.text, "body", palette.paper_ink)
        for text in (self.row.note, _moves(self.row)):
            if text:
                below = Rect(room.x, room.y + tall, room.width, room.height - tall)
                tall += canvas.rich(below, text, "note", palette.paper_ink_2)

    def words(self) -> str:
        moves = ", ".join(f"{name} {points:+d}" for name, points in self.row.moves)
        return f"Article {self.row.numeral}: {self.row.text.replace('**', '')}. {moves}"


def _moves(row: TreatyRow) -> str:
    parts = (
        "{" + ("paper_raises" if points > 0 else "paper_lowers") + "|" + (f"+{points}" if points > 0 else f"−{-points}")
        + " " + escape(name) + "}"
        for name, points in row.moves
    )  # fmt: skip
    return "   ".join(parts)


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
        canvas.icon("people", (room.x, top), size, colour)
        left = room.x + size + px(12)
        head = Rect(left, top, room.right - left, setter.line("row_title"))
        canvas.text_in(head, self.lever.text, "row_title", colour)
        canvas.text_in(
            head, f"{self.lever.chance}%", "row_title", palette.raises if not self.barred else colour, "right"
        )
        line = Rect(left, head.bottom, head.width, setter.line("note"))
        price = canvas.text_in(line, f"costs {self.lever.price} · key {self.key}", "note", palette.text_3, "right")
        note = setter.shortened(self.lever.note, "note", line.width - price - px(8))
        canvas.text_in(Rect(line.x, line.y, line.width - price - px(8), line.height), note, "note", palette.text_2)

    def words(self) -> str:
        return f"{self.lever.text}: consent {self.lever.chance}%, costs {self.lever.price} ({self.key})"
