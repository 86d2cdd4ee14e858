"""The order of business at the left: settled, on the table, talked of outside, waiting."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.conference.card import AgendaRow, ConferenceCard
from game.ui.kit import Kit
from game.ui.widgets import Button, Ground, Label, Look, Panel, PanelRow, ScrollArea, Text, Widget, Zone

GROUPS = ("settled", "table", "outside", "waiting", "lapsed")
_SIGNS = {"settled": ("check", "raises"), "table": ("pen", "ice"), "outside": ("link", "warning"),
          "waiting": ("hourglass", "text_3"), "lapsed": ("cross", "lowers")}  # fmt: skip


@dataclass(eq=False, kw_only=True)
class ItemRow(PanelRow):
    """An item: its icon, its name, a note, and how it stands."""

    text: str = ""
    note: str = ""
    icon: str = "treaty"
    state: str = "waiting"
    said: str = ""
    is_tied: bool = False

    @staticmethod
    def height(kit: Kit, text: str, note: str, width: int) -> int:
        """How high a row with these words becomes at a width, pixels."""
        room = width - 2 * kit.theme.px(16) - 2 * kit.theme.row(20) - kit.theme.px(22)
        lines = kit.type.height(text, "note_strong", room) + kit.type.height(note, "small", room)
        return max(kit.theme.row(48), lines + kit.theme.px(14))

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        room, size = self.ground(canvas, look), canvas.theme.row(20)
        sign, tint = _SIGNS[self.state]
        is_quiet = self.state in ("waiting", "lapsed")
        canvas.icon(self.icon, (room.x, room.centery - size // 2), size, palette.text_3 if is_quiet else palette.bone)
        canvas.icon(sign, (room.right - size, room.centery - size // 2), size, palette.named(tint))
        left = room.x + size + px(12)
        inside = Rect(left, room.y, room.right - size - px(10) - left, room.height)
        title = setter.height(self.text, "note_strong", inside.width)
        both = title + setter.height(self.note, "small", inside.width)
        top = room.centery - both // 2
        canvas.paragraph(Rect(left, top, inside.width, title), self.text, "note_strong",
                         palette.text_2 if is_quiet else palette.bone)  # fmt: skip
        canvas.paragraph(Rect(left, top + title, inside.width, both - title), self.note, "small", palette.text_3)
        if self.is_tied:
            canvas.upright(room.right + px(6), self.rect.y + px(6), self.rect.height - px(12), palette.ice, px(2))

    def words(self) -> str:
        return f"{self.text}. {self.note}. {self.said}."


def agenda_panel(kit: Kit, rect: Rect, card: ConferenceCard) -> list[Widget]:
    """The panel, with how many sessions are left at its foot."""
    px = kit.theme.px
    hint = kit.label("conference.agenda_hint", left=card.left)
    foot = Text.height(kit, hint, "note", rect.width - 2 * px(16)) + px(24)
    panel = Panel(rect=rect, title=kit.label("conference.agenda"), hint="", foot_height=foot, zone=Zone.LEFT)
    head = panel.head(kit)
    area = Rect(rect.x + 1, head.bottom, rect.width - 2, rect.bottom - foot - head.bottom)
    at = panel.foot(kit).inflate(-2 * px(16), -px(16))
    return [panel, ScrollArea(name="agenda", rect=area, children=_rows(kit, area, card), zone=Zone.LEFT),
            Text(rect=at, text=hint, role="note", colour="text_2")]  # fmt: skip


def _rows(kit: Kit, area: Rect, card: ConferenceCard) -> list[Widget]:
    px, y, found = kit.theme.px, area.y, list[Widget]()
    for group in GROUPS:
        rows = [row for row in card.agenda if row.state == group]
        if not rows:
            continue
        label = Rect(area.x + px(16), y + px(6), area.width - 2 * px(16), kit.theme.row(26))
        found.append(Label(rect=label, text=kit.label(f"conference.groups.{group}"),
                           colour="ice" if group == "table" else ""))  # fmt: skip
        y = label.bottom
        for row in rows:
            tall = ItemRow.height(kit, row.title, row.note, area.width)
            found.append(_row(kit, row, Rect(area.x, y, area.width, tall)))
            y += tall
    return found


def _row(kit: Kit, row: AgendaRow, rect: Rect) -> ItemRow:
    said = kit.label(f"conference.groups.{row.state}")
    return ItemRow(name=f"item.{row.item}", rect=rect, text=row.title, note=row.note, icon=row.icon, state=row.state,
                   said=said, is_tied=row.is_tied, is_chosen=row.is_shown, zone=Zone.LEFT, group="agenda",
                   tip=row.barred)  # fmt: skip


def agenda_rail(kit: Kit, rect: Rect, card: ConferenceCard) -> list[Widget]:
    """The rail of a narrow window: it opens the agenda, and shows which item is on the table."""
    size = rect.width - 8
    found: list[Widget] = [
        Ground(rect=rect, ground="ink_1", rules="right"),
        Button(name="drawer", rect=Rect(rect.x + 4, rect.y + 4, size, size), icon="filter", key="c", kind="ghost",
               tip=kit.label("conference.agenda"), zone=Zone.LEFT, group="rail"),
    ]  # fmt: skip
    y = rect.y + size + 8
    for number, row in enumerate(card.agenda, 1):
        if y + size > rect.bottom:
            break
        colour = "ice" if row.is_shown else "bone" if row.state in ("table", "settled") else "text_3"
        found.append(Text(rect=Rect(rect.x, y, rect.width, kit.theme.row(24)), text=f"**{number}**" if row.is_shown
                          else str(number), role="note", colour=colour, align="centre", tip=row.title))  # fmt: skip
        y += kit.theme.row(24)
    return found
