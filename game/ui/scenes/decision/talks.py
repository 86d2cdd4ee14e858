"""The left of the decision: the talks so far, the cables read, and who else must live with the answer."""

from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.cards.decision import DecisionCard, Onlooker, Told
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import DispatchCard, Label, Look, Panel, ScrollArea, Widget, Zone, signed

DRAWER = "d"
"""The key that opens the talks where they are a drawer."""
_ICONS = {"yes": ("check", "raises"), "either": ("minus", "text_2"), "no": ("cross", "lowers")}


@dataclass(eq=False, kw_only=True)
class ToldRow(Widget):
    """One step of the talks: the day, whose it was, what, and what came of it."""

    told: Told = field(default_factory=lambda: Told("", "", "", ""))

    @staticmethod
    def height(kit: Kit) -> int:
        """How high a row is, pixels."""
        return kit.type.line("note_strong") + kit.type.line("small") + kit.theme.px(14)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        if self.told.is_now:
            canvas.fill(self.rect, palette.ink_3)
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        room = self.rect.inflate(-2 * px(16), 0)
        top = room.centery - (setter.line("note_strong") + setter.line("small")) // 2
        canvas.text(self.told.date, (room.x, top), "note", palette.text_2)
        size, left = canvas.theme.row(16), room.x + days_width(canvas.kit)
        canvas.badge(self.told.code, (left, top + px(2)), size)
        left += size + px(12)
        wide = room.right - left
        title = setter.shortened(self.told.title, "note_strong", wide)
        canvas.text(title, (left, top), "note_strong", palette.bone)
        note = setter.shortened(self.told.note, "small", wide)
        canvas.text(note, (left, top + setter.line("note_strong")), "small", palette.text_3)

    def words(self) -> str:
        return f"{self.told.date}, {self.told.title}: {self.told.note}"


def days_width(kit: Kit) -> int:
    """Room for the days at the left, pixels."""
    return kit.theme.row(68)


@dataclass(eq=False, kw_only=True)
class OnlookerRow(Widget):
    """A third power: what it makes of the answer, and a mark."""

    onlooker: Onlooker = field(default_factory=lambda: Onlooker("", "", "", "either", 0))

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        size, box = canvas.theme.row(20), canvas.theme.row(18)
        top = self.rect.centery - (setter.line("note") + setter.line("small")) // 2
        canvas.badge(self.onlooker.code, (self.rect.x, self.rect.centery - size // 2), size)
        icon, tone = _ICONS[self.onlooker.mood]
        mark = Rect(self.rect.right - box, self.rect.centery - box // 2, box, box)
        canvas.outline(mark, palette.named(tone))
        canvas.icon(icon, (mark.x + box // 5, mark.y + box // 5), box - 2 * (box // 5), palette.named(tone))
        left = self.rect.x + size + px(14)
        wide = mark.x - left - px(8)
        canvas.text(setter.shortened(self.onlooker.title, "note", wide), (left, top), "note", palette.bone)
        note = setter.shortened(self.onlooker.note, "small", wide)
        canvas.text(note, (left, top + setter.line("note")), "small", palette.text_3)

    def words(self) -> str:
        change = f" {signed(self.onlooker.change)}" if self.onlooker.change else ""
        return f"{self.onlooker.title}{change}. {self.onlooker.note}"


def talks_panel(kit: Kit, rect: Rect, card: DecisionCard) -> list[Widget]:
    """The whole panel."""
    said, px = kit.label, kit.theme.px
    panel = Panel(rect=rect, title=said("decision.talks"), hint=DRAWER if kit.theme.is_narrow else "")
    area = panel.body(kit, 0)
    children, y = list[Widget](), area.y
    row = ToldRow.height(kit)
    for told in card.told[-5:]:
        children.append(ToldRow(rect=Rect(area.x, y, area.width, row), told=told))
        y += row
    room = Rect(area.x + px(16), y + px(8), area.width - 2 * px(16), 0)
    children += _cables(kit, room, card)
    children += _onlookers(kit, Rect(room.x, children[-1].rect.bottom + px(8), room.width, 0), card)
    return [panel, ScrollArea(name="talks", rect=area, children=children, zone=Zone.LEFT)]


def _cables(kit: Kit, room: Rect, card: DecisionCard) -> list[Widget]:
    said, px = kit.label, kit.theme.px
    has_read = any(cable.is_intercept for cable in card.cables)
    head = Rect(room.x, room.y, room.width, kit.theme.row(34))
    note = said("decision.they_do_not_know") if has_read else ""
    found: list[Widget] = [Label(rect=head, text=said("decision.cables"), note=note)]
    y = head.bottom
    for number, cable in enumerate(card.cables):
        tall = DispatchCard.height(kit, cable.text, room.width)
        found.append(DispatchCard(
            name=f"cable.{number}", rect=Rect(room.x, y, room.width, tall), head=cable.head, text=cable.text,
            foot=cable.foot, intercepted_by=said("decision.intercepted") if cable.is_intercept else "",
            tip=escape(cable.source), zone=Zone.LEFT,
        ))  # fmt: skip
        y += tall + px(8)
    return found


def _onlookers(kit: Kit, room: Rect, card: DecisionCard) -> list[Widget]:
    row = kit.type.line("note") + kit.type.line("small") + kit.theme.px(10)
    head = Rect(room.x, room.y, room.width, kit.theme.row(34))
    found: list[Widget] = [Label(rect=head, text=kit.label("decision.onlookers"), rule="below")]
    for number, one in enumerate(card.onlookers):
        rect = Rect(room.x, head.bottom + number * row, room.width, row)
        found.append(OnlookerRow(name=f"onlooker.{one.code}", rect=rect, onlooker=one, tip=escape(one.title)))
    return found
