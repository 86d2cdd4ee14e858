"""The archive as a scene: the list, one agreement on paper, and the ground it stands on."""

from collections.abc import Sequence

from game.scenario.loading import load_world
from game.ui.canvas import Rect
from game.ui.cards.archive import TreatyLine, treaty_lines
from game.ui.cards.chart.chip import strip_of
from game.ui.desk import Desk
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Transition
from game.ui.scenes.chart.column import Column
from game.ui.scenes.chart.strips import HoldStrip
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Changed,
    Empty,
    Field,
    Ground,
    ListBox,
    Message,
    Panel,
    Pressed,
    Row,
    ScrollArea,
    Sheet,
    Submitted,
    Text,
    Widget,
    Zone,
)

_STRIPS = 4


class ArchiveScene(PageScene):
    """Every agreement the seat can know of; Escape goes back to the game."""

    name = "archive"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.lines: tuple[TreatyLine, ...] = ()
        self.find = ""
        self.has_standing = False
        self.chosen, self._language = "", ""
        self.page.focused = "treaties"

    def speak(self, language: str) -> None:
        """Writes the list in another language."""
        super().speak(language)
        if language != self._language:
            self._language, self.lines = language, treaty_lines(self.desk.view, self.desk.words)
            self.chosen = self.chosen or (self.lines[0].id if self.lines else "")

    @property
    def shown(self) -> list[TreatyLine]:
        """Those that answer what is looked for."""
        wanted = self.find.casefold()
        return [
            t
            for t in self.lines
            if wanted in " ".join((t.year, t.name, *t.lines, *(n for _, n in (*t.parties, *t.chips)))).casefold()
        ]

    @property
    def treaty(self) -> TreatyLine | None:
        """The one on the sheet."""
        return next((t for t in self.lines if t.id == self.chosen), None)

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, bar, (wide, tall), narrow = kit.theme.px, kit.theme.bar, kit.size, kit.theme.is_narrow
        left = kit.theme.panel(400 if narrow else 520)
        right = kit.theme.panel(420 if narrow else 536)
        found = [*self._head(kit), *self._list(kit, Rect(0, bar, left, tall - bar))]
        end = wide if narrow else wide - right
        found += self._sheet(kit, Rect(left + px(20), bar + px(20), end - left - px(40), tall - bar - px(40)))
        if not narrow or self.has_standing:
            found += self._standing(kit, Rect(wide - right, bar, right, tall - bar))
        return found

    def _head(self, kit: Kit) -> list[Widget]:
        px, tall, size = kit.theme.px, kit.theme.bar, kit.theme.row(40)
        name, width = kit.label("archive.title"), kit.type.width
        title = Rect(px(24) + size + px(16), 0, width(name, "page_title") + 4, tall)
        said = kit.label("archive.known", n=len(self.lines), date=self.desk.words.dates.long(self.desk.view.date))
        find = Rect(0, 0, kit.theme.panel(240), kit.theme.row(38))
        find.midright = (kit.size[0] - px(40), tall // 2)
        end = find.x
        found: list[Widget] = [
            Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom"),
            Button(name="back", rect=Rect(px(24), (tall - size) // 2, size, size), icon="left", kind="ghost",
                   key="escape", tip=kit.label("archive.back"), zone=Zone.HEAD),
            Text(rect=title, text=name, role="page_title", middle=True),
            Field(name="find", rect=find, text=self.find, hint=kit.label("archive.find"), icon="search", key="/",
                  zone=Zone.HEAD),
        ]  # fmt: skip
        if kit.theme.is_narrow:
            text = kit.label("archive.standing")
            wide = Button.width(kit, text, "", "d")
            rect = Rect(find.x - wide - px(12), (tall - kit.theme.row(38)) // 2, wide, kit.theme.row(38))
            found.append(
                Button(name="standing", rect=rect, text=text, key="d", is_on=self.has_standing, zone=Zone.HEAD)
            )
            end = rect.x
        note = Rect(title.right + px(20), 0, max(0, end - title.right - px(40)), tall)
        shown = kit.type.shortened(said, "note", note.width)
        found.append(Text(rect=note, text=shown, role="note", colour="text_3", middle=True))
        return found

    def _list(self, kit: Kit, rect: Rect) -> list[Widget]:
        shown = self.shown
        if not shown:
            text, wide = kit.label("archive.none_text"), rect.width - kit.theme.px(40)
            tall = kit.theme.row(60) + kit.type.height(text, "note", wide - kit.theme.px(80))
            place = Rect(rect.x + kit.theme.px(20), rect.y + kit.theme.px(20), wide, tall)
            return [Panel(rect=rect), Empty(rect=place, title=kit.label("archive.none"), text=text)]
        secret = kit.label("archive.secret")
        rows = [
            Row(t.id, f"{t.year}  {t.name}", " · ".join(name for _, name in t.parties),
                secret if t.is_secret else t.standing, icon="lock" if t.is_secret else t.icon,
                colour="ice" if t.is_ours else "")
            for t in shown
        ]  # fmt: skip
        tall = max(kit.theme.row(46), kit.type.line("row") + kit.type.line("small") + kit.theme.px(6))
        return [
            Panel(rect=rect),
            ListBox(name="treaties", rect=rect.inflate(-2, -2), rows=rows, value=self.chosen, row_height=tall,
                    zone=Zone.LEFT),
        ]  # fmt: skip

    def _sheet(self, kit: Kit, rect: Rect) -> list[Widget]:
        treaty, px = self.treaty, kit.theme.px
        if treaty is None:
            return []
        sheet = Sheet(rect=rect)
        room = Rect(rect.x + px(36), rect.y + px(28), rect.width - px(72), rect.height - px(56))
        parties = escape(", ".join(name for _, name in treaty.parties))
        said = [
            (escape(treaty.name), "panel_title", 4),
            (f"{{paper_ink_2|{escape(treaty.date)} · {parties} · {treaty.standing}}}", "note", 16),
        ]
        said += [(f"**{k}.** {escape(line)}", "body", 8) for k, line in enumerate(treaty.lines, 1)]
        said += [(escape(fact), "note", 4) for fact in treaty.facts]
        said += [(escape(treaty.note), "note", 10)] if treaty.note else []
        said.append((f"{{paper_ink_2|{kit.label('archive.source', source=escape(treaty.source))}}}", "small", 0))
        children, y = list[Widget](), room.y
        for text, role, gap in said:
            tall = Text.height(kit, text, role, room.width)
            children.append(Text(rect=Rect(room.x, y, room.width, tall), text=text, role=role, on_paper=True))
            y += tall + px(gap)
        return [sheet, ScrollArea(name=f"sheet.{treaty.id}", rect=room, children=children)]

    def _standing(self, kit: Kit, rect: Rect) -> list[Widget]:
        treaty, px, view = self.treaty, kit.theme.px, self.desk.view
        note = kit.label("archive.speaks_of")
        spare = rect.width - kit.type.width(kit.label("archive.standing"), "label") - px(60)
        note = note if kit.type.width(note, "note") <= spare else ""
        board = Panel(rect=rect, title=kit.label("archive.standing"), note=note)
        if treaty is None:
            return [board]
        room = Rect(rect.x + 1, board.head(kit).bottom, rect.width - 2, rect.height - board.head(kit).height)
        column = Column(kit, Rect(room.x + px(20), room.y, room.width - px(48), room.height))
        names = {power: self.desk.words.powers.name(power) for power in view.setup.powers}
        for chip, name in treaty.chips[:_STRIPS]:
            law, fact, marks, until = strip_of(view, load_world().chips[chip])
            column.label(name)
            column.put(HoldStrip(law=law, fact=fact, marks=marks, until=until, names=names), HoldStrip.height(kit))
        if not treaty.chips:
            column.gap(14)
            column.say(kit.label("archive.no_place"), colour="text_3")
        column.label(kit.label("archive.earlier"))
        earlier = [t for t in self.lines if t.id in treaty.builds_on]
        for one in earlier:
            text = kit.type.shortened(f"{one.year}  {one.name}", "note_strong", column.room.width - px(40))
            column.put(
                Button(name=f"see.{one.id}", text=text, kind="ghost", zone=Zone.RIGHT, group="see"), kit.theme.row(36)
            )
            column.gap(4)
        if not earlier:
            column.say(kit.label("archive.none_earlier"), colour="text_3")
        return [board, ScrollArea(name=f"standing.{treaty.id}", rect=room, children=column.widgets, zone=Zone.RIGHT)]

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Changed | Submitted) and message.name == "find":
            self.find = str(message.value)
        elif isinstance(message, Changed) and message.name == "treaties":
            self.chosen = str(message.value)
        elif isinstance(message, Pressed):
            kind, _, rest = message.name.partition(".")
            if kind == "back":
                return Pop()
            if kind == "standing":
                self.has_standing = not self.has_standing
            elif kind == "see":
                self.chosen, self.find = rest, ""
        self.refresh()
        return None
