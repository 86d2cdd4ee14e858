"""The conference as a scene: what the hand does to the item's text, and what is done with it."""

from collections.abc import Sequence
from dataclasses import replace

from game.rules.resolve import Draft
from game.ui.canvas import Rect
from game.ui.cards.conference import ConferenceCard, conference_card, fair_draft
from game.ui.cards.precedents import PrecedentsCard
from game.ui.cards.table import Pen
from game.ui.desk import Desk
from game.ui.inputs import Input
from game.ui.kit import Kit
from game.ui.scene import PageScene, Push, Replace, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.conference.agenda import agenda_panel, agenda_rail
from game.ui.scenes.conference.deeds import action_of, deeds
from game.ui.scenes.conference.panel import PARTS, panel_widgets
from game.ui.scenes.conference.places import places
from game.ui.scenes.conference.seats import seat_boxes
from game.ui.scenes.conference.sheet import sheet_widgets
from game.ui.scenes.precedents import KEY as RECORD
from game.ui.scenes.precedents import PrecedentsScene
from game.ui.scenes.table.hand import Hand
from game.ui.scenes.table.sheet import Deed
from game.ui.widgets import Changed, Message, Notice, Pressed, Refused, Submitted, Widget


class ConferenceScene(PageScene):
    """One table of three to five seats, or of several items, seen from the player's chair."""

    door = "table"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.hand = desk, Hand(desk)
        self.item = ""
        """The item whose text is on the sheet; empty for the one on the table."""
        self.part = "why"
        self.is_drawer_open = False
        self.shows_bridge = False
        self.notice = ""
        self._card: tuple[object, Pen, str, ConferenceCard] | None = None
        self._record: tuple[object, Draft, PrecedentsCard | None] | None = None

    @property
    def card(self) -> ConferenceCard:
        """What the conference shows now; made anew only when the game, the pen or the item has changed."""
        view, pen = self.desk.view, self.desk.pen
        kept = self._card
        if kept is None or kept[0] is not view or kept[1] != pen or kept[2] != self.item:
            card = conference_card(view, self.desk.words, pen, self.item, self.desk.objection)
            self.desk.pen, self.item = card.pen, card.item
            self._card = kept = (view, card.pen, card.item, card)
        return kept[3]

    @property
    def record(self) -> PrecedentsCard | None:
        """What the record says of the text under the pen; None until it was read."""
        view, draft, asked = self.desk.view, self.card.pen.draft, self.desk.precedents
        if asked is None:
            return None
        if self._record is None or self._record[0] is not view or self._record[1] != draft:
            self._record = (view, draft, asked.of_draft(view, draft))
        return self._record[2]

    def build(self, kit: Kit) -> Sequence[Widget]:
        card, at = self.card, places(kit, self.is_drawer_open)
        is_open = self.is_drawer_open and kit.theme.is_narrow
        away = (("map", kit.label("bar.to_map"), "" if is_open else "escape", "map"),)
        bar = Bar(card.seat, self.desk.words.title, card.place, card.heading, card.chair, away,
                  credit="conference.chair_credit")  # fmt: skip
        found: list[Widget] = [
            *bar_widgets(kit, bar), *seat_boxes(kit, at.seats, card),
            *sheet_widgets(kit, at.sheet, card, self._deeds(kit, card), self.shows_bridge),
            *panel_widgets(kit, at.panel, card, self.part, self.record),
        ]  # fmt: skip
        if at.rail:
            found += agenda_rail(kit, at.rail, card)
        if at.agenda.width:
            found += agenda_panel(kit, at.agenda, card)
        return [*found, *self._said(kit, at.sheet)]

    def _deeds(self, kit: Kit, card: ConferenceCard) -> tuple[Deed, ...]:
        """The buttons; in a narrow window B first shows the bridge, and then puts it."""
        is_hidden = kit.theme.is_narrow and not self.shows_bridge
        return tuple(replace(one, key="") if one.key == "b" and is_hidden else one for one in deeds(self.desk, card))

    def _said(self, kit: Kit, sheet: Rect) -> list[Widget]:
        """What stands in the way, or what has happened, over the foot of the columns."""
        text = self.desk.trouble or self.notice or (self.desk.keeper.trouble if self.desk.keeper else "")
        text = kit.label("bar.cabinets_confer") if self.desk.is_busy else text
        if not text:
            return []
        wide = min(sheet.width - kit.theme.px(80), kit.theme.px(640))
        tall = Notice.height(kit, text, wide)
        foot = sheet.bottom - kit.theme.row(44) - kit.theme.px(150)
        return [Notice(rect=Rect(sheet.centerx - wide // 2, foot - tall, wide, tall), text=text)]

    def receive(self, message: Message) -> Transition | None:
        self.notice = ""
        if isinstance(message, Refused):
            self.notice = message.reason
        elif isinstance(message, Changed | Submitted):
            self._changed(message)
        elif isinstance(message, Pressed):
            return self._pressed(message.name)
        self.refresh()
        return None

    def _pressed(self, name: str) -> Transition | None:
        if name == "precedents":
            return self._precedents()
        if name == "map":
            return Replace(self.desk.open("map"))
        action = action_of(self.desk, self.card, name)
        done = self.desk.play(action) if action else None
        if action is None:
            self._turned(*name.partition(".")[::2])
        self.refresh()
        return done

    def _turned(self, kind: str, rest: str) -> None:
        """What changes on the screen alone: the item shown, the seat weighed, the text under the pen."""
        if kind == "item":
            self._show(rest)
        elif kind == "seat":
            self.desk.pen = replace(self.desk.pen, about=rest)
        elif kind == "article":
            self.desk.pen = replace(self.desk.pen, chosen=None if self.desk.pen.chosen == int(rest) else int(rest))
        elif kind == "clause":
            free = next(one for one in self.card.free if one.issue == int(rest))
            self.hand.level(free.issue, free.level)
        elif kind == "reserve":
            self._reserve(int(rest))
        elif kind == "try":
            self.hand.write(replace(self.desk.pen, draft=self.card.turnings[int(rest)].draft))
        elif kind == "edit" and self.card.bridge:
            self.hand.write(replace(self.desk.pen, draft=self.card.bridge.draft, chosen=None))
        elif kind == "fair":
            self._write_fair()
        elif kind == "part":
            self.part = rest
        elif kind == "drawer":
            self.is_drawer_open = not self.is_drawer_open and self.kit.theme.is_narrow
        elif kind == "strike":
            self.notice = self.hand.turn("x")

    def _show(self, item: str) -> None:
        """Another item on the sheet: its text as it stands, so that the pen begins anew."""
        self.item, self.is_drawer_open = item, False
        self.desk.pen = Pen(about=self.desk.pen.about)
        self.desk.strokes.clear()

    def _write_fair(self) -> None:
        """The pen writes what a fair-minded third would; what is locked stays."""
        draft = fair_draft(self.desk.view, self.card.pen, self.card.item)
        if draft is None:
            self.notice = self.hand.said("conference.no_bridge_text")
        else:
            self.hand.write(replace(self.desk.pen, draft=draft, chosen=None))

    def _reserve(self, issue: int) -> None:
        row = next(one for one in self.card.reservations if one.issue == issue)
        self.notice = row.barred
        if not row.barred:
            self.hand.level(issue, 0 if row.is_noted else 1)

    def _changed(self, message: Changed | Submitted) -> None:
        kind, _, rest = message.name.partition(".")
        if kind == "level":
            self.hand.level(int(rest), int(message.value))
        elif kind == "amount":
            self.hand.amount(int(rest), int(message.value))
        elif kind == "column":
            self.shows_bridge = message.value == "bridge"
        elif kind in ("lock", "secret"):
            self.hand.write(self.desk.pen.turned("locked" if kind == "lock" else "secret", int(rest)))

    def on_key(self, chord: str) -> Transition | None:
        self.notice = ""
        if chord == "escape" and self.is_drawer_open and self.kit.theme.is_narrow:
            self.is_drawer_open = False
        elif chord == "escape":
            return Replace(self.desk.open("map"))
        elif chord == RECORD:
            return self._precedents()
        elif chord in ("up", "down"):
            self._step_item(1 if chord == "down" else -1)
        elif chord in ("left", "right", "shift+left", "shift+right"):
            self.notice = self._step_level(chord)
        elif chord in ("x", "l", "s"):
            self.notice = self.hand.turn(chord)
        elif chord in ("ctrl+z", "ctrl+y"):
            self.notice = self.hand.back(chord)
        elif not self._pointed(chord):
            return None
        self.refresh()
        return None

    def _pointed(self, chord: str) -> bool:
        """Keys that lead somewhere on the screen: ties, asides, reservations, the next seat, the third column."""
        card = self.card
        if chord in ("y", "o"):
            self.part = "links" if chord == "y" else "caucus"
            self.refresh()
            first = {"y": [f"tie.{one.item}" for one in card.links[1:]] + [f"cut.{one.item}" for one in card.links[1:]],
                     "o": [f"aside.{one.seat}" for one in card.caucus]}[chord]  # fmt: skip
            self.page.focus(next((name for name in first if self.page.find(name)), ""))
        elif chord == "n":
            self.page.focus(next((f"reserve.{one.issue}" for one in card.reservations if not one.barred), ""))
        elif chord == "w":
            others = [box.code for box in card.seats if not box.is_you and not box.is_absent]
            at = (others.index(card.about) + 1) % len(others) if card.about in others else 0
            self.desk.pen = replace(self.desk.pen, about=others[at])
        elif chord == "v":
            self.part = PARTS[1]
        elif chord == "f":
            self._write_fair()
        else:
            return False
        return True

    def _step_item(self, step: int) -> None:
        items = [row.item for row in self.card.agenda]
        at = items.index(self.card.item) if self.card.item in items else 0
        self._show(items[(at + step) % len(items)])

    def _step_level(self, chord: str) -> str:
        chosen = self.desk.pen.chosen
        if chosen is None:
            return self.hand.said("table.choose_first")
        step = (-1 if "left" in chord else 1) * (10 if "shift" in chord else 1)
        level = max(0, min(self.hand.agenda.sizes[chosen] - 1, self.desk.pen.draft[chosen] + step))
        self.hand.level(chosen, level)
        return ""

    def _precedents(self) -> Transition | None:
        return Push(PrecedentsScene(self.record)) if self.record else None

    def on_other(self, event: Input) -> Transition | None:
        return self.desk.after(event, here=self)
