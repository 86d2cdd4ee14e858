"""Ratification: the treaty on paper, the council, the win-set, the roll, the consent of today and the levers."""

from collections.abc import Callable, Sequence

from game.rules import Action, Assent, CallRoll, Court, Dissent, PutOff
from game.rules.state import Phase
from game.ui.canvas import Rect
from game.ui.cards.ratification import RatificationCard, ratification_card
from game.ui.cards.ratification.rolls import rolls_called
from game.ui.desk import Desk
from game.ui.inputs import Input
from game.ui.kit import Kit
from game.ui.scene import PageScene, Replace, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.ratification.council import Council, CouncilLegend, bench_cells
from game.ui.scenes.ratification.levers import levers_panel
from game.ui.scenes.ratification.rolls import roll_strips
from game.ui.scenes.ratification.treaty import treaty_sheet
from game.ui.scenes.ratification.winset import win_set_widgets
from game.ui.widgets import Message, Notice, Pressed, Refused, ScrollArea, Text, Widget, Zone

_COUNCIL = 390
_LEAST_COUNCIL = 230
_DEEDS: dict[str, Callable[[str], Action]] = {"roll": CallRoll, "wait": PutOff, "assent": Assent, "dissent": Dissent}


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
        return ratification_card(self.desk.view, self.desk.words, rolls_called(self.desk.session))

    def build(self, kit: Kit) -> Sequence[Widget]:
        card, theme, px = self.card, kit.theme, kit.theme.px
        bar = Bar(card.seat, self.desk.words.powers.name(card.seat), card.heading.place, card.heading, leads=(
            ("map", kit.label("bar.to_map"), "m", "map"),))  # fmt: skip
        left, right = theme.panel(343 if theme.is_narrow else 440), theme.panel(400 if theme.is_narrow else 496)
        tall = kit.size[1] - theme.bar
        middle = Rect(left + px(28), theme.bar, kit.size[0] - left - right - 2 * px(28), tall)
        barred = self.desk.objection(CallRoll(card.seat))
        return [
            *bar_widgets(kit, bar), *treaty_sheet(kit, Rect(0, theme.bar, left, tall), card),
            *self._middle(kit, middle, card),
            *levers_panel(kit, Rect(kit.size[0] - right, theme.bar, right, tall), card, barred),
            *self._said(kit, middle),
        ]  # fmt: skip

    def _said(self, kit: Kit, room: Rect) -> list[Widget]:
        busy = kit.label("ratification.council_sits") if self.desk.is_busy else ""
        text = busy or self.desk.trouble or self.notice
        if not text:
            return []
        wide = min(room.width, kit.theme.px(560))
        tall = Notice.height(kit, text, wide)
        low = room.bottom - tall - kit.theme.px(12)
        return [Notice(rect=Rect(room.centerx - wide // 2, low, wide, tall), text=text)]

    def _middle(self, kit: Kit, room: Rect, card: RatificationCard) -> list[Widget]:
        """The question, the council, then the win-set, the cells and the roll, scrolled where they are too long."""
        px = kit.theme.px
        below = self._below(kit, Rect(room.x, 0, room.width, 0), card)
        needed = max(widget.rect.bottom for widget in below) + px(12)
        head = Rect(room.x, room.y + px(14), room.width, Text.height(kit, card.question, "panel_title", room.width))
        legend = CouncilLegend.width(kit)
        is_legend = kit.type.width(card.question, "panel_title") + legend + px(24) < room.width
        left = room.bottom - head.bottom - px(28) - needed
        tall = max(px(_LEAST_COUNCIL), min(px(_COUNCIL), left))
        council = Rect(room.x, head.bottom + px(8), room.width, tall)
        area = Rect(room.x, council.bottom + px(14), room.width + px(14), room.bottom - council.bottom - px(14))
        for widget in below:
            widget.rect.y += area.y
        return [
            Text(rect=head, text=card.question, role="panel_title"), *([CouncilLegend(rect=head)] if is_legend else []),
            self._council(kit, council, card),
            ScrollArea(name="below", rect=area, children=below, zone=Zone.CENTRE),
        ]  # fmt: skip

    def _council(self, kit: Kit, rect: Rect, card: RatificationCard) -> Council:
        sure = sum(bench.weight for bench in card.benches if bench.view == "yes")
        against = sum(bench.weight for bench in card.benches if bench.view == "no")
        note = kit.label("ratification.not_sure", wavers=100 - sure - against, against=against)
        said = kit.label("ratification.is_sure")
        return Council(rect=rect, benches=card.benches, figure=f"{sure}%", said=said, note=note)

    def _below(self, kit: Kit, room: Rect, card: RatificationCard) -> list[Widget]:
        """Laid from 0 downward."""
        gap, found, y = kit.theme.px(14), list[Widget](), 0
        if card.win_set:
            found += win_set_widgets(kit, Rect(room.x, y, room.width, 0), card.win_set, card.power)
            y = found[-1].rect.bottom + gap
        found += bench_cells(kit, Rect(room.x, y, room.width, 0), card.benches)
        y = max(widget.rect.bottom for widget in found) + gap
        return found + roll_strips(kit, Rect(room.x, y, room.width, 0), card.rolls)

    def receive(self, message: Message) -> Transition | None:
        self.notice = message.reason if isinstance(message, Refused) else ""
        done: Transition | None = None
        if isinstance(message, Pressed):
            kind, _, rest = message.name.partition(".")
            if kind == "lever":
                done = self.desk.play(Court(self.desk.seat, rest))
            elif kind in _DEEDS:
                done = self.desk.play(_DEEDS[kind](self.desk.seat))
            elif kind == "map" and "map" in self.desk.doors:
                return Replace(self.desk.open("map"))
        self.refresh()
        return done

    def on_key(self, chord: str) -> Transition | None:
        if chord == "escape" and "map" in self.desk.doors:
            return Replace(self.desk.open("map"))
        if chord == "ctrl+z" and self.desk.undo():
            if self.desk.view.phase is not Phase.RATIFICATION:
                return Replace(self.desk.open("table"))
            self.refresh()
        return None

    def on_other(self, event: Input) -> Transition | None:
        return self.desk.after(event, self)
