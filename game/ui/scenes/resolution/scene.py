"""The resolution: the odds, the lot, why, what was said; one result after another."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.precedents import PrecedentsCard
from game.ui.cards.results import Outcome, ResultCard, result_card
from game.ui.desk import Desk
from game.ui.inputs import Input
from game.ui.kit import Kit
from game.ui.scene import PageScene, Push, Replace, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.precedents import KEY, PrecedentsScene, nearest
from game.ui.scenes.resolution.rail import rail_widgets
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Factor,
    Label,
    Look,
    Message,
    OddsBar,
    Panel,
    Pressed,
    ScrollArea,
    Slice,
    Tabs,
    Text,
    Waterfall,
    Widget,
    Zone,
)
from game.ui.widgets.controls.choice import Option
from game.ui.widgets.messages import Changed

_FILL, _RUN = 300 / 1200, 1000 / 1200
_SAID = 0.36
"""Most of the right column that what was said takes from the precedents."""


class ResolutionScene(PageScene):
    """One result; Enter goes on to the next, or to what is asked."""

    door = "resolution"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.shown = desk.results.pop(0)
        self.card: ResultCard = result_card(desk.session, self.shown, desk.seat, desk.words)
        self.elapsed = 0.0
        self.shows_history = False
        self.part = "why"
        self._precedents: PrecedentsCard | None = None

    @property
    def precedents(self) -> PrecedentsCard | None:
        """What the record says of the move; None until the record was read, or where it holds nothing like it."""
        asked = self.desk.precedents
        if self._precedents is None and asked is not None:
            self._precedents = asked.of_result(self.desk.session, self.shown, self.desk.seat)
        return self._precedents

    @property
    def share_done(self) -> float:
        """How far the drawing of the lot has come, 0 to 1."""
        whole = self.kit.theme.motion("lot")
        return 1.0 if whole <= 0 else min(self.elapsed / whole, 1.0)

    def settle(self) -> None:
        """The lot stands where it fell."""
        self.elapsed = 1e9

    def build(self, kit: Kit) -> Sequence[Widget]:
        card, theme, px = self.card, kit.theme, kit.theme.px
        bar = Bar(card.seat, self.desk.words.powers.name(card.seat), card.heading.place, card.heading,
                  leads=(("map", "To the map", "m", "map"),), has_accounts=False)  # fmt: skip
        left = theme.panel(343 if theme.is_narrow else 448)
        rail = Rect(0, theme.bar, left, kit.size[1] - theme.bar)
        gap = px(24)
        room = Rect(left + gap, theme.bar, kit.size[0] - left - 2 * gap, kit.size[1] - theme.bar)
        foot = theme.row(44)
        odds = Rect(room.x, room.y + px(16 if theme.is_narrow else 40), room.width, px(122) + kit.type.line("note"))
        body = Rect(room.x, odds.bottom + px(18), room.width, room.bottom - foot - px(48) - odds.bottom)
        return [
            *bar_widgets(kit, bar), *rail_widgets(kit, rail, card, self.shows_history), *self._odds(kit, odds),
            *self._body(kit, body), *self._foot(kit, Rect(room.x, room.bottom - foot - px(20), room.width, foot)),
        ]  # fmt: skip

    def _odds(self, kit: Kit, rect: Rect) -> list[Widget]:
        held, line = self.card.outcome, kit.type.line("note")
        head = Rect(rect.x, rect.y, rect.width, line)
        fits = kit.type.width(held.label, "label") + kit.type.width(held.fixed, "note") + 40 < rect.width
        slices = [Slice(s.text, s.share / 10_000, s.tone, s.note) for s in held.slices]
        bar = OddsBar(
            name="odds",
            rect=Rect(rect.x, head.bottom + kit.theme.px(6), rect.width, rect.bottom - head.bottom),
            slices=slices,
        )
        self._set_lot(bar, held)
        return [Label(rect=head, text=held.label, note=held.fixed if fits else ""), bar]

    def _set_lot(self, bar: OddsBar, held: Outcome) -> None:
        """Fills the bar, runs the lot along it, slower and slower, and lets it stand."""
        done = self.share_done
        bar.filled = min(done / _FILL, 1.0)
        bar.lot, bar.said, bar.note = None, " ", ""
        if done > _FILL:
            run = min((done - _FILL) / (_RUN - _FILL), 1.0)
            bar.lot = held.lot / 10_000 * (1 - (1 - run) ** 3)
            bar.said = "Lot"
        if done >= _RUN:
            bar.lot, bar.said, bar.note = held.lot / 10_000, held.said, held.note

    def _body(self, kit: Kit, room: Rect) -> list[Widget]:
        px = kit.theme.px
        if not kit.theme.is_narrow:
            right = kit.theme.panel(544)
            left = Rect(room.x, room.y, room.width - right - px(24), room.height)
            return [*self._why(kit, left), *self._beside(kit, Rect(left.right + px(24), room.y, right, room.height))]
        options = [Option("why", "Why"), Option("said", self.card.said_label)]
        if self.precedents:
            options.append(Option("precedents", "Precedents"))
        tabs = Tabs(name="part", rect=Rect(room.x, room.y, room.width, kit.theme.row(32)), value=self.part,
                    options=options)  # fmt: skip
        rest = Rect(room.x, tabs.rect.bottom + px(8), room.width, room.bottom - tabs.rect.bottom - px(8))
        if self.part == "precedents" and self.precedents:
            return [tabs, *nearest(kit, rest, self.precedents)]
        return [tabs, *(self._why(kit, rest) if self.part == "why" else self._said(kit, rest))]

    def _beside(self, kit: Kit, room: Rect) -> list[Widget]:
        """What was said, and under it the nearest precedents once the record was read."""
        said = self._said(kit, room)
        if self.precedents is None:
            return said
        area = said[-1]
        assert isinstance(area, ScrollArea)
        tall = min(area.rect.y - room.y + area.whole, round(room.height * _SAID))
        below = Rect(room.x, room.y + tall + kit.theme.px(16), room.width, room.height - tall - kit.theme.px(16))
        return [*self._said(kit, Rect(room.x, room.y, room.width, tall)), *nearest(kit, below, self.precedents)]

    def _why(self, kit: Kit, rect: Rect) -> list[Widget]:
        px, why = kit.theme.px, self.card.outcome.why
        head = Rect(rect.x + px(24), rect.y + px(18), rect.width - 2 * px(24), kit.type.line("note"))
        plot = Rect(head.x, head.bottom + px(14), head.width, rect.bottom - head.bottom - px(32))
        most = (len(why.factors) + 2) * kit.theme.row(58) + px(30)
        plot.height = min(plot.height, most)
        legend = Legend(rect=head)
        return [
            Panel(rect=rect), Label(rect=head, text=why.label), legend,
            Waterfall(rect=plot, base=Factor(*why.base), factors=[Factor(text, points) for text, points in why.factors],
                      total=Factor(*why.total)),
        ]  # fmt: skip

    def _said(self, kit: Kit, rect: Rect) -> list[Widget]:
        px, y = kit.theme.px, rect.y
        head = Rect(rect.x, y, rect.width, kit.theme.row(28))
        children: list[Widget] = []
        y = head.bottom + px(4)
        for title, text in self.card.said:
            tall = (
                Text.height(kit, escape(text), "note", rect.width - 2 * px(18)) + kit.type.line("note_strong") + px(24)
            )
            box = Rect(rect.x, y, rect.width - px(10), tall)
            children.append(Said(rect=box, title=title, text=text))
            y += tall + px(8)
        area = Rect(rect.x, head.bottom + px(4), rect.width, rect.bottom - head.bottom - px(4))
        return [
            Label(rect=head, text=self.card.said_label),
            ScrollArea(name="said", rect=area, children=children, zone=Zone.RIGHT),
        ]

    def _foot(self, kit: Kit, rect: Rect) -> list[Widget]:
        px = kit.theme.px
        left = len(self.desk.results)
        on = f"Next result, {left} more" if left else self._onward()
        wide = Button.width(kit, on, "", "enter") + px(60)
        branch = Button.width(kit, "Branch before this move", "branch", "b")
        mark = Button.width(kit, "Mark", "bookmark", "k")
        return [
            Button(
                name="branch",
                rect=Rect(rect.x, rect.y, branch, rect.height),
                text="Branch before this move",
                icon="branch",
                key="b",
                zone=Zone.FOOT,
                group="foot",
                tip="Stands before your move again; this line is kept.",
            ),
            Button(
                name="mark",
                rect=Rect(rect.x + branch + px(8), rect.y, mark, rect.height),
                text="Mark",
                icon="bookmark",
                key="k",
                kind="ghost",
                zone=Zone.FOOT,
                group="foot",
            ),
            Button(
                name="on",
                rect=Rect(rect.right - wide, rect.y, wide, rect.height),
                text=on,
                key="enter",
                kind="primary",
                zone=Zone.FOOT,
                group="foot",
            ),
        ]

    def _onward(self) -> str:
        door = self.desk.next_door()
        return {
            "ratification": "Continue to ratification",
            "report": "Continue to the report",
            "table": "Back to the table",
            "map": "To the map",
        }.get(door, "Continue")

    def update(self, dt: float) -> bool:
        moved = super().update(dt)
        if self._kit is None or self.share_done >= 1.0:
            return moved
        self.elapsed += dt
        bar = self.page.find("odds")
        if isinstance(bar, OddsBar):
            self._set_lot(bar, self.card.outcome)
        return True

    def on_event(self, event: Input) -> Transition | None:
        if self.share_done < 1.0 and type(event).__name__ in ("Key", "PointerPressed"):
            self.settle()
            self.refresh()
        return super().on_event(event)

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Changed) and message.name == "part":
            self.part = str(message.value)
        elif isinstance(message, Pressed):
            if message.name == "on":
                return Replace(self.desk.open(self.desk.next_door()))
            if message.name == "branch":
                self.desk.goto(self.card.before)
                return Replace(self.desk.open("table"))
            if message.name == "map" and "map" in self.desk.doors:
                self.desk.results.clear()
                return Replace(self.desk.open("map"))
            if message.name == "mark":
                self.desk.session.mark(f"Turn {self.card.heading.turn}: {self.card.title.strip('.')}")
            if message.name == "precedents":
                return self._all()
            self.shows_history = self.shows_history or message.name == "history"
        self.refresh()
        return None

    def on_key(self, chord: str) -> Transition | None:
        if chord == "escape":
            self.desk.results.clear()
            return Replace(self.desk.open(self.desk.next_door()))
        return self._all() if chord == KEY else None

    def _all(self) -> Transition | None:
        return Push(PrecedentsScene(self.precedents, shows_history=True)) if self.precedents else None

    def on_other(self, event: Input) -> Transition | None:
        return self.desk.after(event, self)


@dataclass(eq=False, kw_only=True)
class Legend(Widget):
    """Which bars raise and which lower."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        x = self.rect.right
        for word, is_raise in (("lowers", False), ("raises", True)):
            x -= setter.width(word, "note")
            canvas.text(word, (x, self.rect.y), "note", palette.text_2)
            box = Rect(x - px(24), self.rect.centery - px(6), px(16), px(12))
            if is_raise:
                canvas.fill(box, palette.raises)
            else:
                canvas.hatch(box, palette.lowers, palette.ink_2)
            x = box.x - px(16)


@dataclass(eq=False, kw_only=True)
class Said(Widget):
    """A heading and a line on paper: what was said."""

    title: str = ""
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        canvas.frame(self.rect, palette.paper_1, palette.paper_rule)
        room = self.rect.inflate(-2 * px(18), -2 * px(10))
        line = canvas.kit.type.line("note_strong")
        canvas.text_in(Rect(room.x, room.y, room.width, line), self.title, "note_strong", palette.paper_ink)
        canvas.paragraph(Rect(room.x, room.y + line, room.width, room.bottom - room.y - line), self.text, "note",
                         palette.paper_ink_2)  # fmt: skip

    def words(self) -> str:
        return f"{self.title}: {self.text}"
