"""The resolution: the odds, the lot, why, what was said; one result after another."""

from collections.abc import Sequence

from game.ui.canvas import Rect
from game.ui.cards.precedents import PrecedentsCard
from game.ui.cards.results import Outcome, ResultCard, result_card
from game.ui.desk import Desk
from game.ui.inputs import Input, Key, PointerPressed
from game.ui.kit import Kit
from game.ui.scene import PageScene, Push, Replace, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.precedents import KEY, PrecedentsScene, nearest
from game.ui.scenes.resolution.body import said_widgets, why_widgets
from game.ui.scenes.resolution.foot import foot_widgets
from game.ui.scenes.resolution.rail import rail_widgets
from game.ui.widgets import Changed, Label, Message, OddsBar, Option, Pressed, ScrollArea, Slice, Tabs, Widget

_FILL, _RUN = 300 / 1200, 1000 / 1200
_SAID = 0.36
"""Most of the right column that what was said takes from the precedents."""
_ONWARD = {"ratification": "to_ratification", "report": "to_report", "table": "to_table", "map": "to_map"}


class ResolutionScene(PageScene):
    """One result; Enter goes on to the next, or to what is asked."""

    door = "resolution"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.shown = desk.results.pop(0)
        self.card: ResultCard = result_card(desk.session, self.shown, desk.seat, desk.words)
        self._spoken = desk.words.language
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
                  leads=(("map", kit.label("bar.to_map"), "m", "map"),), has_accounts=False)  # fmt: skip
        left = theme.panel(343 if theme.is_narrow else 448)
        rail = Rect(0, theme.bar, left, kit.size[1] - theme.bar)
        gap = px(24)
        room = Rect(left + gap, theme.bar, kit.size[0] - left - 2 * gap, kit.size[1] - theme.bar)
        foot = theme.row(44)
        tall = px(122) + kit.type.line("note") if card.outcome else 0
        odds = Rect(room.x, room.y + px(16 if theme.is_narrow else 40), room.width, tall)
        body = Rect(room.x, odds.bottom + px(18), room.width, room.bottom - foot - px(48) - odds.bottom)
        return [
            *bar_widgets(kit, bar), *rail_widgets(kit, rail, card, self.shows_history), *self._odds(kit, odds),
            *self._body(kit, body),
            *foot_widgets(kit, Rect(room.x, room.bottom - foot - px(20), room.width, foot), self._onward(),
                          self._has_treaty()),
        ]  # fmt: skip

    def _odds(self, kit: Kit, rect: Rect) -> list[Widget]:
        held, line = self.card.outcome, kit.type.line("note")
        if held is None:
            return []
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
            bar.said = self.label("resolution.lot", lot="")
        if done >= _RUN:
            bar.lot, bar.said, bar.note = held.lot / 10_000, held.said, held.note

    def _body(self, kit: Kit, room: Rect) -> list[Widget]:
        px = kit.theme.px
        if not kit.theme.is_narrow:
            right = kit.theme.panel(544)
            left = Rect(room.x, room.y, room.width - right - px(24), room.height)
            beside = Rect(left.right + px(24), room.y, right, room.height)
            return [*why_widgets(kit, left, self.card), *self._beside(kit, beside)]
        options = [Option("why", kit.label("resolution.tabs.why")), Option("said", self.card.said_label)]
        if self.precedents:
            options.append(Option("precedents", kit.label("resolution.tabs.record")))
        tabs = Tabs(name="part", rect=Rect(room.x, room.y, room.width, kit.theme.row(32)), value=self.part,
                    options=options)  # fmt: skip
        rest = Rect(room.x, tabs.rect.bottom + px(8), room.width, room.bottom - tabs.rect.bottom - px(8))
        if self.part == "precedents" and self.precedents:
            return [tabs, *nearest(kit, rest, self.precedents)]
        part = why_widgets if self.part == "why" else said_widgets
        return [tabs, *part(kit, rest, self.card)]

    def _beside(self, kit: Kit, room: Rect) -> list[Widget]:
        """What was said, and under it the nearest precedents once the record was read."""
        said = said_widgets(kit, room, self.card)
        if self.precedents is None:
            return said
        area = said[-1]
        assert isinstance(area, ScrollArea)
        tall = min(area.rect.y - room.y + area.whole, round(room.height * _SAID))
        below = Rect(room.x, room.y + tall + kit.theme.px(16), room.width, room.height - tall - kit.theme.px(16))
        upper = Rect(room.x, room.y, room.width, tall)
        return [*said_widgets(kit, upper, self.card), *nearest(kit, below, self.precedents)]

    def _onward(self) -> str:
        left = len(self.desk.results)
        if left:
            return self.label("resolution.next_result", n=left)
        return self.label(f"resolution.{_ONWARD.get(self.desk.next_door(), 'onward')}")

    def _has_treaty(self) -> bool:
        """Whether a text was signed that the archive can show."""
        return bool(self.desk.view.treaties) and "standing" in self.desk.doors

    def speak(self, language: str) -> None:
        super().speak(language)
        if self._spoken != language:
            self._spoken, self._precedents = language, None
            self.card = result_card(self.desk.session, self.shown, self.desk.seat, self.desk.words)

    def update(self, dt: float) -> bool:
        moved = super().update(dt)
        if self._kit is None or self.share_done >= 1.0:
            return moved
        self.elapsed += dt
        bar = self.page.find("odds")
        if isinstance(bar, OddsBar) and self.card.outcome:
            self._set_lot(bar, self.card.outcome)
        return True

    def on_event(self, event: Input) -> Transition | None:
        if self.share_done < 1.0 and isinstance(event, Key | PointerPressed):
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
                turn, title = self.card.heading.turn, self.card.title.strip(".。")
                self.desk.session.mark(self.label("resolution.mark_name", turn=turn, title=title))
            if message.name == "precedents":
                return self._all()
            if message.name == "treaty":
                return Push(self.desk.open("standing"))
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
