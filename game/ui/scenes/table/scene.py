"""The table as a scene: what the hand does to the draft, and what is done with it."""

from collections.abc import Sequence
from dataclasses import replace

from game.rules.resolve import Draft
from game.ui.canvas import Rect
from game.ui.cards.precedents import PrecedentsCard
from game.ui.cards.table import Pen, TableCard, table_card
from game.ui.desk import Desk
from game.ui.inputs import Input
from game.ui.kit import Kit
from game.ui.scene import PageScene, Push, Replace, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.precedents import KEY as RECORD
from game.ui.scenes.precedents import PrecedentsScene
from game.ui.scenes.table import palette as clauses
from game.ui.scenes.table.deeds import action_of, deeds
from game.ui.scenes.table.hand import Hand
from game.ui.scenes.table.places import places
from game.ui.scenes.table.seats import seats
from game.ui.scenes.table.sheet import Deed, sheet_widgets
from game.ui.scenes.table.stance import PARTS, stance_panel
from game.ui.scenes.table.thirds import Heard
from game.ui.widgets import Changed, Dropped, Message, Notice, Pressed, Refused, Submitted, Widget

_KEYS = {"g": "give", "r": "receive"}


class TableScene(PageScene):
    """The negotiating table of one game."""

    door = "table"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.hand = desk, Hand(desk)
        self.find = ""
        self.part = "why"
        self.is_drawer_open = False
        self.notice = ""
        self._card: tuple[object, Pen, TableCard] | None = None
        self._heard: tuple[object, Heard] = (None, {})
        self._record: tuple[object, Draft, PrecedentsCard | None] | None = None

    @property
    def card(self) -> TableCard:
        """What the table shows now; made anew only when the game or the pen has changed."""
        view, pen, words = self.desk.view, self.desk.pen, self.desk.words
        if self._card is None or self._card[0] != (view, words) or self._card[1] != pen:
            card = table_card(view, words, pen)
            self.desk.pen = card.pen
            self._card = ((view, words), card.pen, card)
        return self._card[2]

    @property
    def record(self) -> PrecedentsCard | None:
        """What the record says of the text under the pen; None until it was read, and for an empty text."""
        view, draft, asked = self.desk.view, self.card.pen.draft, self.desk.precedents
        if asked is None:
            return None
        if self._record is None or self._record[0] is not view or self._record[1] != draft:
            self._record = (view, draft, asked.of_draft(view, draft))
        return self._record[2]

    @property
    def heard(self) -> Heard:
        """What the record says of asking the third parties; empty until it was read."""
        view, asked = self.desk.view, self.desk.precedents
        key = (view, self.desk.words.language, self.card.thirds)
        if asked is not None and self._heard[0] != key:
            answers = ((one.code, asked.of_consent(view, one)) for one in self.card.thirds)
            self._heard = (key, {code: answer for code, answer in answers if answer})
        return self._heard[1]

    def build(self, kit: Kit) -> Sequence[Widget]:
        card, at = self.card, places(kit, self.is_drawer_open)
        chair = card.chair.code if card.chair else ""
        standoff = self.desk.view.crisis
        ladder = (("decision", kit.label("decision.to_decision"), "w", "scales"),)
        bar = Bar(card.seat, kit.label("table.title"), card.heading.place, card.heading, chair,
                  (*(ladder if standoff is not None and standoff.is_open else ()),
                   ("map", kit.label("bar.to_map"), "" if self._has_drawer(kit) else "escape", "map")))  # fmt: skip
        found: list[Widget] = [
            *bar_widgets(kit, bar), *seats(kit, at.seats, card),
            *sheet_widgets(kit, at.sheet, card, self.deeds(card), self.heard),
            *stance_panel(kit, at.stance, card, self.part, self.record),
        ]  # fmt: skip
        if at.rail:
            found += clauses.rail(kit, at.rail, len(card.clauses), self._families())
        if at.palette.width:
            found += clauses.palette(kit, at.palette, card.clauses, self._families(), self.find)
        return [*found, *self._said(kit, at.sheet)]

    def _has_drawer(self, kit: Kit) -> bool:
        """Whether the clauses stand open over the sheet; Esc closes them first."""
        return self.is_drawer_open and kit.theme.is_narrow

    def _families(self) -> dict[str, str]:
        words = self.desk.words
        return {one.family: words.articles.family(one.family) for one in self.card.clauses}

    def _said(self, kit: Kit, sheet: Rect) -> list[Widget]:
        """What stands in the way, or what has happened, over the foot of the columns."""
        text = self.desk.trouble or self.notice or (self.desk.keeper.trouble if self.desk.keeper else "")
        if self.desk.is_busy:
            text = kit.label("bar.cabinets_confer")
        if not text:
            return []
        wide = min(sheet.width - kit.theme.px(80), kit.theme.px(640))
        tall = Notice.height(kit, text, wide)
        foot = sheet.bottom - kit.theme.row(44) - kit.theme.px(150)
        return [Notice(rect=Rect(sheet.centerx - wide // 2, foot - tall, wide, tall), text=text)]

    def deeds(self, card: TableCard) -> tuple[Deed, ...]:
        """The buttons of the foot, each with why it cannot be used now."""
        return deeds(self.desk, card)

    def receive(self, message: Message) -> Transition | None:
        self.notice = ""
        if isinstance(message, Refused):
            self.notice = message.reason
        elif isinstance(message, Dropped) and message.load.startswith("clause"):
            self.notice = self.hand.put(self.card, int(message.load.rpartition(":")[2]))
        elif isinstance(message, Changed | Submitted):
            self._changed(message)
        elif isinstance(message, Pressed):
            return self._pressed(message.name)
        self.refresh()
        return None

    def _pressed(self, name: str) -> Transition | None:
        if name == "precedents":
            return self._precedents()
        if name in ("map", "decision"):
            return Replace(self.desk.open(name)) if name in self.desk.doors else None
        action = action_of(self.desk, self.card, name)
        done = self.desk.play(action) if action else None
        kind, _, rest = name.partition(".")
        if kind == "clause":
            self.notice = self.hand.put(self.card, int(rest))
        elif kind == "article":
            self.desk.pen = replace(self.desk.pen, chosen=None if self.desk.pen.chosen == int(rest) else int(rest))
        elif kind == "try":
            self.hand.write(replace(self.desk.pen, draft=self.card.turnings[int(rest)].draft))
        elif kind == "part":
            self.part = rest
        elif kind == "drawer":
            self._toggle_drawer()
        elif kind == "strike":
            self.notice = self.hand.turn("x")
        elif kind == "slot":
            self._open_palette()
        self.refresh()
        return done

    def _changed(self, message: Changed | Submitted) -> None:
        kind, _, rest = message.name.partition(".")
        if kind == "find":
            self.find = str(message.value)
        elif kind == "level":
            self.hand.level(int(rest), int(message.value))
        elif kind == "amount":
            self.hand.amount(int(rest), int(message.value))
        elif kind == "final":
            self.hand.write(replace(self.desk.pen, is_final=bool(message.value)))
        elif kind == "about":
            self.desk.pen = replace(self.desk.pen, about=str(message.value))
        elif kind in ("lock", "secret"):
            self.hand.write(self.desk.pen.turned("locked" if kind == "lock" else "secret", int(rest)))

    def on_key(self, chord: str) -> Transition | None:
        self.notice = ""
        if chord == RECORD:
            return self._precedents()
        if chord in ("c", "a", "v") or chord in "1234":
            self._go(chord)
        elif chord in _KEYS:
            self.notice = self.hand.give(self.card, self.page.focused, _KEYS[chord])
        elif chord in ("up", "down"):
            self.hand.choose(self.card, -1 if chord == "up" else 1)
            self.refresh()
            self.page.focus(f"article.{self.desk.pen.chosen}")
        elif chord in ("left", "right", "shift+left", "shift+right"):
            self.notice = self.hand.step(self.card, chord)
        elif chord in ("l", "s", "x"):
            self.notice = self.hand.turn(chord)
        elif chord in ("ctrl+z", "ctrl+y"):
            self.back(chord)
        elif chord == "escape":
            self.is_drawer_open = False
        self.refresh()
        return None

    def _precedents(self) -> Transition | None:
        return Push(PrecedentsScene(self.record)) if self.record else None

    def _go(self, chord: str) -> None:
        if chord == "c":
            self._open_palette()
            return
        part = PARTS[int(chord) - 1] if chord.isdecimal() else {"a": "advisers", "v": "turn"}[chord]
        self.part = part
        self.refresh()
        if part == "turn" and self.card.turnings:
            self.page.focus("try.0")

    def _toggle_drawer(self) -> None:
        """Opens the clauses and goes to them; from there, closes them."""
        if self.is_drawer_open and self.page.focused.partition(".")[0] in ("clause", "drawer"):
            self.is_drawer_open = False
        else:
            self._open_palette()

    def _open_palette(self) -> None:
        self.is_drawer_open = True
        self.refresh()
        self.page.focus(next((f"clause.{c.issue}" for c in self.card.clauses if not c.state), "find"))

    def back(self, chord: str) -> None:
        """Ctrl Z: first the strokes of the pen, then the last action."""
        self.notice = self.hand.back(chord)

    def on_other(self, event: Input) -> Transition | None:
        return self.desk.after(event, self)
