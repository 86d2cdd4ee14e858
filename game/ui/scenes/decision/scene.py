"""The decision screen: the talks, the ladder with its prices, what each side thinks, and the answers."""

from collections.abc import Sequence

from game.rules import CancelOrder, GiveOrder
from game.ui.canvas import Rect
from game.ui.cards.decision import DecisionCard, decision_card
from game.ui.desk import Desk
from game.ui.inputs import Input
from game.ui.kit import Kit
from game.ui.scene import PageScene, Push, Replace, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.decision.answers import answers_panel
from game.ui.scenes.decision.ladder import SlopeGraph, ThoughtBar, rung_boxes
from game.ui.scenes.decision.talks import DRAWER, talks_panel
from game.ui.scenes.precedents import PrecedentsScene
from game.ui.widgets import Label, Message, Notice, Pressed, Refused, ScrollArea, Tabs, Text, Widget
from game.ui.widgets.controls.choice import Option
from game.ui.widgets.messages import Changed

TABS = ("thoughts", "slopes")
_TITLES = ("panel_title", "lead", "row_title")
"""The heading is set as large as it fits on its line."""
_LEAST_BELOW, _LEAST_SLOPE = 170, 130
"""Heights under which what stands below the ladder is never pressed; it scrolls instead."""


class DecisionScene(PageScene):
    """The answer of one side of a crisis, in its turn."""

    door = "decision"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.notice = ""
        self.chosen = ""
        """Act of the answer that is chosen; empty for the first."""
        self.rung = 0
        """Rung in focus, from 1; 0 for none."""
        self.tab = TABS[0]
        self.has_talks = False
        """Whether the talks are open, where they are a drawer."""
        self.has_history = False

    @property
    def card(self) -> DecisionCard:
        """What is shown now."""
        return decision_card(self.desk.view, self.desk.words, self.chosen, self.desk.precedents)

    def build(self, kit: Kit) -> Sequence[Widget]:
        card, theme, px = self.card, kit.theme, kit.theme.px
        name = self.desk.words.texts.find("title") or self.desk.words.title
        talks = (("talks", kit.label("decision.talks"), DRAWER, "telegram"),) if theme.is_narrow else ()
        leads = (*talks, ("map", kit.label("bar.to_map"), "escape", "map"))
        bar = Bar(card.seat, name, card.department, card.heading, leads=leads)
        left = 0 if theme.is_narrow else theme.panel(456)
        right = theme.panel(400 if theme.is_narrow else 560)
        tall = kit.size[1] - theme.bar
        middle = Rect(left + px(24), theme.bar, kit.size[0] - left - right - 2 * px(24), tall)
        found: list[Widget] = [*bar_widgets(kit, bar), *self._middle(kit, middle, card)]
        side = Rect(kit.size[0] - right, theme.bar, right, tall)
        found += answers_panel(kit, side, card, self.has_history, self._barred(card))
        if not theme.is_narrow:
            found += talks_panel(kit, Rect(0, theme.bar, left, tall), card)
        elif self.has_talks:
            found += talks_panel(kit, Rect(0, theme.bar, theme.panel(420), tall), card)
        return [*found, *self._said(kit, middle)]

    def _barred(self, card: DecisionCard) -> str:
        """Why the answer cannot be given now."""
        if card.given:
            return self.desk.objection(CancelOrder(self.desk.seat, self._given()))
        if card.chosen is None:
            return self.label("decision.only_sides")
        return self.desk.objection(GiveOrder(card.chosen.order))

    def _given(self) -> int:
        """The place of the answer among the orders of this turn."""
        acts = self.desk.view.setup.acts
        return next((k for k, order in enumerate(self.desk.view.orders) if acts[order.act].step), -1)

    def _said(self, kit: Kit, room: Rect) -> list[Widget]:
        text = self.desk.trouble or self.notice
        if not text:
            return []
        wide = min(room.width, kit.theme.px(560))
        tall = Notice.height(kit, text, wide)
        low = room.bottom - tall - kit.theme.px(12)
        return [Notice(rect=Rect(room.centerx - wide // 2, low, wide, tall), text=text)]

    def _middle(self, kit: Kit, room: Rect, card: DecisionCard) -> list[Widget]:
        """The ladder; below it what each side thinks and the slope of folding, as tabs in a narrow window. Where large
        letters leave no room for all of it, it scrolls under its heading."""
        px, setter, narrow = kit.theme.px, kit.type, kit.theme.is_narrow
        date = self._date(kit, card)
        wide = room.width - (setter.width(date.replace("*", ""), "note") + px(16) if date else 0)
        role = next((one for one in _TITLES if setter.width(card.title, one) <= wide), "note")
        head = Rect(room.x, room.y + px(12), room.width, setter.line("panel_title"))
        costs = Rect(room.x, head.bottom + px(2), room.width, max(setter.line("label"), setter.line("note")))
        title = Rect(head.x, head.y, wide, head.height)
        area = Rect(room.x, costs.bottom + px(2), room.width, room.bottom - costs.bottom - px(4))
        least = setter.line("lead") + setter.line("note") + px(12)
        tall = (max(kit.theme.row(60) if narrow else px(96), least) + px(6)) * max(len(card.rungs), 1)
        rungs = Rect(area.x, area.y, area.width, tall)
        left = max(area.bottom - rungs.bottom - px(12), px(_LEAST_BELOW))
        below = Rect(area.x, rungs.bottom + px(8), area.width, left)
        under = self._tabbed(kit, below, card) if narrow else self._stacked(kit, below, card)
        return [
            Text(rect=title, text=setter.shortened(card.title, role, wide), role=role, middle=True),
            *([Text(rect=head, text=date, role="note", align="right", middle=True, colour="warning")] if date else []),
            Label(rect=costs, text="", note=card.folding),
            ScrollArea(name="ladder", rect=area, children=[*rung_boxes(kit, rungs, card, self.rung), *under]),
        ]  # fmt: skip

    def _date(self, kit: Kit, card: DecisionCard) -> str:
        """Their date, where it is known and there is room to say it."""
        if card.date is None or kit.theme.is_narrow:
            return ""
        return kit.label("decision.date", left=card.date[0], day=card.date[1])

    def _stacked(self, kit: Kit, room: Rect, card: DecisionCard) -> list[Widget]:
        said, px = kit.label, kit.theme.px
        head = Rect(room.x, room.y, room.width, kit.theme.row(30))
        thoughts = self._thoughts(kit, Rect(room.x, head.bottom + px(2), room.width, 0), card)
        low = max((widget.rect.bottom for widget in thoughts), default=head.bottom) + px(6)
        under = Rect(room.x, low, room.width, kit.theme.row(28))
        slope = Rect(room.x, under.bottom, room.width, max(room.bottom - under.bottom, px(_LEAST_SLOPE)))
        return [
            Label(rect=head, text=said("decision.thoughts"), note=said("decision.ranges"), rule="above"), *thoughts,
            Label(rect=under, text=said("decision.slopes"), note=said("decision.as_forecast"), rule="above"),
            self._slope(slope, card),
        ]  # fmt: skip

    def _tabbed(self, kit: Kit, room: Rect, card: DecisionCard) -> list[Widget]:
        bar = Rect(room.x, room.y, room.width, kit.theme.row(36))
        options = tuple(Option(key=tab, text=kit.label(f"decision.{tab}")) for tab in TABS)
        below = Rect(room.x, bar.bottom + kit.theme.px(6), room.width, room.bottom - bar.bottom - kit.theme.px(6))
        tabs = Tabs(name="tab", rect=bar, options=options, value=self.tab)
        if self.tab == TABS[0]:
            return [tabs, *self._thoughts(kit, below, card)]
        return [tabs, self._slope(below, card)]

    def _thoughts(self, kit: Kit, room: Rect, card: DecisionCard) -> list[Widget]:
        """Ours at the left, theirs at the right."""
        gap, tall = kit.theme.px(40), ThoughtBar.height(kit)
        wide, found = (room.width - gap) // 2, list[Widget]()
        half = (len(card.thoughts) + 1) // 2
        for number, thought in enumerate(card.thoughts):
            column, row = divmod(number, half)
            rect = Rect(room.x + column * (wide + gap), room.y + row * tall, wide, tall)
            found.append(ThoughtBar(name=f"thought.{number}", rect=rect, thought=thought, tip=thought.note))
        return found

    def _slope(self, rect: Rect, card: DecisionCard) -> SlopeGraph:
        said = ". ".join(
            self.label("decision.slope_said", who=one.name, now=one.now, last=one.last) for one in card.slopes
        )
        return SlopeGraph(name="slopes", rect=rect, slopes=card.slopes, ticks=card.ticks, me=card.seat,
                          date=self.label("decision.their_date"), now=said)  # fmt: skip

    def receive(self, message: Message) -> Transition | None:
        self.notice = message.reason if isinstance(message, Refused) else ""
        done: Transition | None = None
        if isinstance(message, Changed) and message.name == "tab":
            self.tab = str(message.value)
        elif isinstance(message, Pressed):
            done = self._pressed(*message.name.partition(".")[::2])
        self.refresh()
        return done

    def _pressed(self, kind: str, rest: str) -> Transition | None:
        if kind in ("answer", "try"):
            self.chosen = rest
        elif kind == "rung":
            self.rung = int(rest)
        elif kind == "talks":
            self.has_talks = not self.has_talks
        elif kind == "history":
            self.has_history = not self.has_history
        elif kind in ("map", "table"):
            return Replace(self.desk.open(kind))
        elif kind in ("do", "take_back"):
            return self._done(kind)
        return None

    def _done(self, kind: str) -> Transition | None:
        """Gives the answer for the end of the turn, or takes it back."""
        chosen = self.card.chosen
        if kind == "take_back":
            job = self.desk.play(CancelOrder(self.desk.seat, self._given()))
        elif chosen is not None:
            job = self.desk.play(GiveOrder(chosen.order))
        else:
            return None
        self.desk.back = self.door
        return job

    def on_key(self, chord: str) -> Transition | None:
        self.notice = ""
        if chord in ("up", "down"):
            self.rung = min(max(self.rung + (1 if chord == "up" else -1), 1), len(self.card.rungs))
            self.refresh()
            self.page.focus(f"rung.{self.rung}")
            return None
        if chord == "v":
            first = next((f"try.{act}" for act, *_ in (self.card.why.better if self.card.why else ())), "")
            self.page.focus(first or "why")
        elif chord == "p" and self.card.record is not None:
            return Push(PrecedentsScene(self.card.record))
        elif chord == "ctrl+z" and not self.desk.undo():
            self.notice = self.label("bar.nothing_back")
        self.refresh()
        return None

    def on_other(self, event: Input) -> Transition | None:
        return self.desk.after(event, self)
