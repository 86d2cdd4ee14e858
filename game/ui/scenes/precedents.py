"""All precedents of a move, over the screen it was asked from: P opens and closes them."""

from collections.abc import Sequence

from game.text.counsel import CounselSaid, PrecedentSaid
from game.ui.canvas import Canvas, Rect
from game.ui.cards.precedents import PrecedentsCard
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Transition
from game.ui.type import escape
from game.ui.widgets import Button, Label, Message, Panel, PrecedentCard, Pressed, ScrollArea, Text, Widget, Zone

KEY = "p"
_GAP = 12
_NARROWEST = 420


def paper(kit: Kit, rect: Rect, one: PrecedentSaid, number: int) -> PrecedentCard:
    """One precedent on paper, as high as its words need."""
    text = escape(one.text)
    rect = Rect(rect.x, rect.y, rect.width, PrecedentCard.height(kit, text, rect.width))
    return PrecedentCard(
        name=f"precedent.{number}", rect=rect, year=str(one.year), title=one.title, parties=one.parties,
        likeness=one.likeness, text=text, outcome=one.outcome, source=_fitting(kit, one, rect.width),
        icon="seal" if one.is_success else "cross", tip=escape(f"{one.outcome}. {one.source}"), zone=Zone.RIGHT,
        group="precedents",
    )  # fmt: skip


def _fitting(kit: Kit, one: PrecedentSaid, wide: int) -> str:
    """The source, shortened where the outcome needs the room; the whole of it is in the tip."""
    px = kit.theme.px
    outcome = kit.type.width(one.outcome, "note_strong") + kit.theme.row(18) + px(20)
    return kit.type.shortened(one.source, "small", wide - 2 * px(18) - outcome - px(14))


def papers(kit: Kit, room: Rect, said: CounselSaid, most: int) -> list[Widget]:
    """The nearest precedents one under another."""
    found: list[Widget] = []
    y = room.y
    for number, one in enumerate(said.precedents[:most]):
        found.append(paper(kit, Rect(room.x, y, room.width - kit.theme.px(10), 0), one, number))
        y = found[-1].rect.bottom + kit.theme.px(_GAP)
    return found


def nearest(kit: Kit, rect: Rect, card: PrecedentsCard, most: int = 3) -> list[Widget]:
    """A heading with the way to all of them, and the nearest, scrolled where they are too long."""
    px = kit.theme.px
    head = Rect(rect.x, rect.y, rect.width, kit.theme.row(34))
    count = len(card.said.precedents)
    text, title = kit.label("precedents.all", n=count), kit.label("precedents.title")
    wide = Button.width(kit, text, "", KEY)
    area = Rect(rect.x, head.bottom + px(6), rect.width, rect.bottom - head.bottom - px(6))
    text_room = head.width - wide - px(8)
    notes = (kit.label("precedents.by_record", figure=card.figure), card.figure)
    left = text_room - kit.type.width(title, "label") - px(24)
    note = next((one for one in notes if kit.type.width(one, "note") <= left), "")
    return [
        Label(rect=Rect(head.x, head.y, text_room, head.height), text=title, note=note),
        Button(name="precedents", rect=Rect(head.right - wide, head.y, wide, head.height), text=text, kind="ghost",
               key=KEY, tip=escape(card.summary), zone=Zone.RIGHT),
        ScrollArea(name="nearest", rect=area, children=papers(kit, area, card.said, most), zone=Zone.RIGHT),
    ]  # fmt: skip


class PrecedentsScene(PageScene):
    """Up to nine precedents, the odds by the record alone, and what history did in these days once it is asked for."""

    name = "precedents"
    is_overlay = True

    def __init__(self, card: PrecedentsCard, shows_history: bool = False) -> None:
        super().__init__()
        self.card, self.shows_history = card, shows_history
        self.page.focused = "close"

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, line = kit.theme.px, kit.type.line("note")
        box = Rect(0, 0, min(kit.size[0] - px(48), px(1_500)), kit.size[1] - px(64))
        box.center = kit.rect.center
        room = box.inflate(-2 * px(28), -2 * px(24))
        head = self._head(kit, room)
        row = kit.theme.row(44)
        foot = Rect(room.x, room.bottom - row, room.width, row)
        top = head[-1].rect.bottom + px(16)
        area = Rect(room.x, top, room.width, foot.y - px(14) - top)
        columns = max(1, min(3, area.width // kit.theme.row(_NARROWEST)))
        children = [*self._grid(kit, area, columns)]
        low = max((child.rect.bottom for child in children), default=area.y) + px(14)
        children += self._history(kit, Rect(area.x, low, area.width, line))
        return [
            Panel(rect=box), *head, ScrollArea(name="all", rect=area, children=children, zone=Zone.RIGHT),
            *self._foot(kit, foot),
        ]  # fmt: skip

    def _head(self, kit: Kit, room: Rect) -> list[Widget]:
        title = Rect(room.x, room.y, room.width, kit.type.line("panel_title"))
        move = escape(self.card.move)
        text = Rect(room.x, title.bottom + 4, room.width, Text.height(kit, move, "note", room.width))
        said = self.card.summary
        tall = Text.height(kit, said, "note", room.width)
        return [
            Text(rect=title, text=kit.label("precedents.came_to"), role="panel_title"),
            Text(rect=text, text=move, role="note", colour="text_2"),
            Text(rect=Rect(room.x, text.bottom + 4, room.width, tall), text=said, role="note"),
        ]  # fmt: skip

    def _grid(self, kit: Kit, area: Rect, columns: int) -> list[Widget]:
        gap = kit.theme.px(_GAP)
        wide = (area.width - gap * columns) // columns
        found: list[Widget] = []
        y = area.y
        shown = self.card.said.precedents
        for first in range(0, len(shown), columns):
            row = [
                paper(kit, Rect(area.x + k * (wide + gap), y, wide, 0), one, first + k)
                for k, one in enumerate(shown[first : first + columns])
            ]
            tall = max(card.rect.height for card in row)
            for card in row:
                card.rect.height = tall
            found += row
            y += tall + gap
        return found

    def _history(self, kit: Kit, room: Rect) -> list[Widget]:
        """What history did here, or the button that shows it."""
        if not self.card.history:
            return []
        row = kit.theme.row(36)
        head = Rect(room.x, room.y, room.width, row)
        label = Label(rect=head, text=kit.label("precedents.history"), rule="above")
        if not self.shows_history:
            show = kit.label("bar.show")
            wide = Button.width(kit, show, "history", "h")
            at = Rect(head.right - wide - kit.theme.px(12), head.y + kit.theme.px(8), wide, row)
            return [label, Button(name="history", rect=at, text=show, icon="history", key="h", zone=Zone.RIGHT)]
        text = "\n".join(f"{escape(note)} {{text_3|{escape(source)}}}" for note, source in self.card.history)
        tall = Text.height(kit, text, "note", room.width)
        return [label, Text(name="told", rect=Rect(room.x, head.bottom, room.width, tall), text=text, role="note")]

    def _foot(self, kit: Kit, rect: Rect) -> list[Widget]:
        close, said = kit.label("bar.close"), kit.label("precedents.how")
        wide = Button.width(kit, close, "", KEY)
        room = rect.width - wide - kit.theme.px(16)
        return [
            Text(rect=Rect(rect.x, rect.y, room, rect.height), text=kit.type.shortened(said, "small", room),
                 role="small", colour="text_3", middle=True),
            Button(name="close", rect=Rect(rect.right - wide, rect.y, wide, rect.height), text=close, key=KEY,
                   kind="primary", zone=Zone.FOOT),
        ]  # fmt: skip

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Pressed) and message.name == "close":
            return Pop()
        if isinstance(message, Pressed) and message.name == "history":
            self.shows_history = True
            self.refresh()
        return None

    def on_key(self, chord: str) -> Transition | None:
        return Pop() if chord == "escape" else None

    def backdrop(self, canvas: Canvas) -> None:
        canvas.fill(canvas.kit.rect, canvas.palette.ink_0, 190)
