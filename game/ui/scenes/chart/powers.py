"""The powers at the left of the map: a panel, or in a narrow window a rail of badges; and the key to the map."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.chart import PowerRow
from game.ui.kit import Kit
from game.ui.widgets import KeyCap, Label, Look, Panel, PanelRow, ScrollArea, Tag, Text, Widget, Zone, cap_width, signed

from .column import KEYS

_SAMPLES = ("control", "occupied", "leased", "proposed", "armies", "chip")


@dataclass(eq=False, kw_only=True)
class PowerCell(PanelRow):
    """A power with its head, the relation to you as a bar about zero, and one line of why."""

    held: PowerRow
    said: str = ""

    @staticmethod
    def height(kit: Kit, held: PowerRow, width: int) -> int:
        """How high the cell becomes at a width, pixels."""
        px, setter = kit.theme.px, kit.type
        room = width - px(60) - px(16)
        rows = (
            setter.line("row_title") + setter.height(held.head, "note", room) + setter.height(held.note, "note", room)
        )
        return rows + px(30) + (0 if held.is_you else setter.line("note") + px(4))

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter, held = canvas.palette, canvas.px, canvas.kit.type, self.held
        if held.is_you or look.is_hovered:
            canvas.fill(self.rect, palette.ink_3)
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        canvas.badge(held.code, (self.rect.x + px(18), self.rect.y + px(16)), px(28))
        x, y = self.rect.x + px(60), self.rect.y + px(14)
        wide = self.rect.right - px(16) - x
        canvas.text(held.name, (x, y), "row_title", palette.bone)
        if held.is_you:
            you = canvas.kit.label("map.you")
            box = Rect(0, y, Tag.width(canvas.kit, you), setter.line("row_title") + px(2))
            box.right = self.rect.right - px(16)
            canvas.outline(box, palette.ice)
            canvas.text_in(box, you, "small_strong", palette.bone, "centre")
        y += setter.line("row_title")
        y += canvas.paragraph(
            Rect(x, y, wide, setter.height(held.head, "note", wide)), held.head, "note", palette.text_2
        )
        if not held.is_you:
            y += px(4)
            draw_relation(canvas, Rect(x, y, wide, setter.line("note")), held)
            y += setter.line("note")
        canvas.paragraph(Rect(x, y, wide, setter.height(held.note, "note", wide)), held.note, "note", palette.text_3)
        if look.has_ring:
            canvas.outline(self.rect, palette.ice, 2)

    def words(self) -> str:
        return self.said


def draw_relation(canvas: Canvas, room: Rect, held: PowerRow) -> None:
    """A bar about zero, the figure, and how it moved since the opening."""
    palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
    tail = setter.width("▲00", "small") + px(6)
    figure = setter.width("−100", "note_strong") + px(8)
    track = Rect(room.x, room.centery - px(4), room.width - tail - figure, px(8))
    canvas.fill(track, palette.ink_0)
    reach = round(held.relation / 100 * track.width / 2)
    colour = palette.raises if held.relation >= 0 else palette.lowers
    canvas.fill(Rect(min(track.centerx, track.centerx + reach), track.y, abs(reach), track.height), colour)
    canvas.upright(track.centerx, track.y - px(3), track.height + px(6), palette.text_3)
    at = Rect(track.right, room.y, figure, room.height)
    canvas.text_in(at, signed(held.relation), "note_strong", palette.bone, "right")
    if held.change:
        size = canvas.theme.row(12)
        canvas.icon(
            "up" if held.change > 0 else "down", (at.right + px(6), room.centery - size // 2), size, palette.text_3
        )
        canvas.text(str(abs(held.change)), (at.right + px(6) + size, room.y), "small", palette.text_3)


@dataclass(eq=False, kw_only=True)
class OtherCell(PanelRow):
    """A cabinet without a seat: its badge, name, and relation."""

    held: PowerRow
    said: str = ""
    names: int = 0
    """Room for its name, pixels."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        if look.is_hovered:
            canvas.fill(self.rect, palette.ink_3)
        size = px(20)
        canvas.badge(self.held.code, (self.rect.x + px(18), self.rect.centery - size // 2), size)
        x = self.rect.x + px(48)
        name = self.names
        canvas.text_in(Rect(x, self.rect.y, name, self.rect.height), self.held.name, "note", palette.text_2)
        draw_relation(
            canvas, Rect(x + name, self.rect.y, self.rect.right - px(16) - x - name, self.rect.height), self.held
        )
        if look.has_ring:
            canvas.outline(self.rect, palette.ice, 2)

    def words(self) -> str:
        return self.said


@dataclass(eq=False, kw_only=True)
class RailCell(PanelRow):
    """A power in the rail: its badge over the relation."""

    held: PowerRow
    said: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        if self.held.is_you or look.is_hovered:
            canvas.fill(self.rect, palette.ink_3)
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        size, line = px(28), setter.line("note_strong")
        top = self.rect.centery - (size + line) // 2
        canvas.badge(self.held.code, (self.rect.centerx - size // 2, top), size)
        if not self.held.is_you:
            colour = palette.raises if self.held.relation >= 0 else palette.lowers
            canvas.text(
                signed(self.held.relation), (self.rect.centerx, top + size + px(3)), "note_strong", colour, "centre"
            )
        if look.has_ring:
            canvas.outline(self.rect, palette.ice, 2)

    def words(self) -> str:
        return self.said


@dataclass(eq=False, kw_only=True)
class Legend(Widget):
    """How the map says who and how: six samples in two columns."""

    code: str = "JPN"
    other: str = "RUS"

    @staticmethod
    def height(kit: Kit) -> int:
        """Three rows."""
        return 3 * max(kit.theme.px(26), kit.type.line("small") + kit.theme.px(6))

    def draw(self, canvas: Canvas, look: Look) -> None:
        px, wide = canvas.px, self.rect.width // 2
        row = self.rect.height // 3
        for number, key in enumerate(_SAMPLES):
            text = canvas.kit.label(f"map.legend.{key}")
            box = Rect(self.rect.x + number % 2 * wide, self.rect.y + number // 2 * row, wide - px(4), row)
            swatch = Rect(box.x, box.centery - px(7), px(30), px(14))
            self._sample(canvas, number, swatch)
            room = Rect(swatch.right + px(10), box.y, box.right - swatch.right - px(10), row)
            text = canvas.kit.type.shortened(text, "small", room.width)
            canvas.text_in(room, text, "small", canvas.palette.text_2)

    def _sample(self, canvas: Canvas, number: int, box: Rect) -> None:
        palette, one, other = canvas.palette, canvas.theme.power(self.code), canvas.theme.power(self.other)
        if number == 0:
            canvas.frame(box, one.land, one.deep)
        elif number == 1:
            canvas.hatch(box, other.land, one.light)
            canvas.outline(box, other.deep)
        elif number == 2:
            canvas.fill(box, other.land)
            canvas.dashed_box(box, one.light)
        elif number == 3:
            canvas.dashed((box.x, box.centery), (box.right, box.centery), palette.ice, (9, 5))
        elif number == 4:
            canvas.level(box.x, box.centery - 1, box.width, palette.bone, 3)
        else:
            size = canvas.px(18)
            marks = canvas.kit.marks
            canvas.picture(
                marks.disc(size, palette.bone, other.light, 2), (box.centerx - size // 2, box.centery - size // 2)
            )
            canvas.picture(marks.disc(size // 2, one.light), (box.centerx + size // 6, box.centery - size // 2 - 1))

    def words(self) -> str:
        return self.tip


def power_said(kit: Kit, row: PowerRow) -> str:
    """A power in words."""
    key = "map.you_said" if row.is_you else "map.power_said"
    return kit.label(key, name=row.name, relation=signed(row.relation), head=row.head, note=row.note)


def panel(kit: Kit, rect: Rect, rows: Sequence[PowerRow]) -> list[Widget]:
    """The panel with the great powers, the other cabinets, and the key."""
    px = kit.theme.px
    board = Panel(rect=rect, title=kit.label("map.powers"), hint=KEYS["powers"])
    key = Legend.height(kit) + kit.theme.row(40) + px(8)
    body = Rect(rect.x + 1, board.head(kit).bottom, rect.width - 2, rect.bottom - key - board.head(kit).bottom)
    children, y = list[Widget](), body.y
    for row in (r for r in rows if r.is_great):
        tall = PowerCell.height(kit, row, body.width)
        children.append(
            PowerCell(
                name=f"power.{row.code}",
                rect=Rect(body.x, y, body.width, tall),
                held=row,
                said=power_said(kit, row),
                tip=row.why,
                zone=Zone.LEFT,
                group="powers",
            )
        )
        y += tall
    tall = kit.theme.row(38)
    children.append(Label(rect=Rect(body.x + px(16), y, body.width - px(32), tall), text=kit.label("map.others")))
    y += tall
    others = sorted((r for r in rows if not r.is_great), key=lambda r: -r.relation)
    names = max((kit.type.width(r.name, "note") for r in others), default=0) + px(10)
    for row in others:
        tall = max(kit.theme.row(28), kit.type.line("note") + px(6))
        children.append(
            OtherCell(
                name=f"power.{row.code}",
                rect=Rect(body.x, y, body.width, tall),
                held=row,
                names=names,
                said=power_said(kit, row),
                tip=row.why,
                zone=Zone.LEFT,
                group="powers",
            )
        )
        y += tall
    foot = Rect(rect.x + px(16), rect.bottom - key, rect.width - px(32), kit.theme.row(40))
    return [
        board,
        ScrollArea(name="powers", rect=body, children=children),
        Label(rect=foot, text=kit.label("map.key"), rule="above"),
        KeyCap(rect=Rect(foot.right - cap_width(kit, "k"), foot.y, cap_width(kit, "k"), foot.height), chord="k"),
        Legend(rect=Rect(foot.x, foot.bottom, foot.width, Legend.height(kit)), tip=kit.label("map.key_said")),
    ]


def rail(kit: Kit, rect: Rect, rows: Sequence[PowerRow]) -> list[Widget]:
    """The rail of a narrow window."""
    px, tall = kit.theme.px, kit.theme.row(74)
    found: list[Widget] = [Panel(rect=rect)]
    y = rect.y
    for row in (r for r in rows if r.is_great):
        found.append(
            RailCell(
                name=f"power.{row.code}",
                rect=Rect(rect.x, y, rect.width, tall),
                held=row,
                said=power_said(kit, row),
                tip=row.why,
                zone=Zone.LEFT,
                group="powers",
            )
        )
        y += tall
    others = sum(not row.is_great for row in rows)
    line = kit.type.line("small")
    found.append(
        Text(
            rect=Rect(rect.x, y + px(8), rect.width, line * 2),
            text=kit.label("map.others_n", n=others),
            role="small",
            colour="text_3",
            align="centre",
        )
    )
    cap = cap_width(kit, "f2")
    found.append(KeyCap(rect=Rect(rect.centerx - cap // 2, rect.bottom - px(44), cap, px(36)), chord="f2"))
    return found
