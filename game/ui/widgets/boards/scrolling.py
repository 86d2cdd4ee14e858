"""A scrolled area of widgets, a list of rows, and their scrollbar."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, Key, PointerPressed, Wheeled
from game.ui.kit import Kit
from game.ui.widgets.messages import HANDLED, Changed, Message, Pressed
from game.ui.widgets.widget import Look, Widget

_NOTCH = 48


def draw_scrollbar(canvas: Canvas, rect: Rect, offset: int, whole: int) -> None:
    """A bar 8 px wide at the right of `rect`; nothing when all of it is in view."""
    if whole <= rect.height:
        return
    wide = max(4, canvas.px(8))
    knob = max(24, rect.height * rect.height // whole)
    top = rect.y + (rect.height - knob) * offset // max(1, whole - rect.height)
    canvas.fill(Rect(rect.right - wide, top, wide, knob), canvas.palette.rule_2)


@dataclass(eq=False, kw_only=True)
class ScrollArea(Widget):
    """Widgets higher than the place they have. Lay them from `rect` downward as if there were room enough.

    The wheel, Page Up and Page Down move it, and the focus brings its widget into view.
    """

    children: Sequence[Widget] = field(default_factory=tuple)
    offset: int = 0

    def __post_init__(self) -> None:
        for child in self.children:
            child.clip = self.rect if child.clip is None else child.clip.clip(self.rect)
        self._shift(0, self.offset)

    @property
    def whole(self) -> int:
        """Height of all that is in it, pixels."""
        return max((child.rect.bottom + self.offset - self.rect.y for child in self.children), default=0)

    def inside(self) -> Sequence[Widget]:
        return self.children

    def look_now(self) -> object:
        return self.offset, self.whole

    def adopt(self, before: Widget) -> None:
        if isinstance(before, ScrollArea):
            self.scroll_to(before.offset)

    def scroll_to(self, offset: int) -> None:
        """Moves the area so that `offset` pixels of it are above its top, as far as it goes."""
        self._shift(self.offset, max(0, min(offset, self.whole - self.rect.height)))

    def _shift(self, before: int, after: int) -> None:
        self.offset = after
        for child in self.children:
            move_by(child, before - after)

    def reveal(self, name: str) -> None:
        """Scrolls as little as brings a widget into view."""
        child = next((c for c in self.children if c.name == name), None)
        if child and child.rect.top < self.rect.top:
            self.scroll_to(self.offset - (self.rect.top - child.rect.top) - 8)
        elif child and child.rect.bottom > self.rect.bottom:
            self.scroll_to(self.offset + child.rect.bottom - self.rect.bottom + 8)

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, Wheeled) and self.whole > self.rect.height:
            self.scroll_to(self.offset - round(event.up * kit.theme.px(_NOTCH)))
            return HANDLED
        return None

    def reach_over(self, kit: Kit) -> Rect | None:
        return self.rect if self.whole > self.rect.height else None

    def draw_over(self, canvas: Canvas, look: Look) -> None:
        draw_scrollbar(canvas, self.rect, self.offset, self.whole)


def move_by(widget: Widget, down: int) -> None:
    """Moves a widget and all it holds."""
    widget.rect = widget.rect.move(0, down)
    for child in widget.inside():
        move_by(child, down)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: a title and a note, an icon or a badge before them, a figure at the right."""

    key: str
    text: str
    note: str = ""
    right: str = ""
    icon: str = ""
    badge: str = ""
    barred: str = ""
    colour: str = ""


@dataclass(eq=False, kw_only=True)
class ListBox(Widget):
    """A list of which only the rows in view are drawn. Arrows, Home, End and first letters go through it.

    Sends Changed(name, key) when another row is chosen, Pressed(name) at Enter or a double click.
    """

    rows: Sequence[Row] = field(default_factory=tuple)
    value: str = ""
    row_height: int = 44
    offset: int = 0
    takes_focus: ClassVar[bool] = True

    @property
    def whole(self) -> int:
        return len(self.rows) * self.row_height

    @property
    def at(self) -> int:
        """The number of the chosen row, -1 for none."""
        return next((number for number, row in enumerate(self.rows) if row.key == self.value), -1)

    def adopt(self, before: Widget) -> None:
        if isinstance(before, ListBox):
            self.offset = max(0, min(before.offset, self.whole - self.rect.height))

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, Wheeled) and self.whole > self.rect.height:
            self._scroll(self.offset - round(event.up * self.row_height))
            return HANDLED
        if isinstance(event, PointerPressed) and event.button == 1:
            number = (event.at[1] - self.rect.y + self.offset) // self.row_height
            if 0 <= number < len(self.rows):
                return Pressed(self.name) if event.clicks > 1 else self._choose(number)
        return self._on_key(event.chord) if isinstance(event, Key) else None

    def _on_key(self, chord: str) -> Message | None:
        page = max(1, self.rect.height // self.row_height - 1)
        last = len(self.rows) - 1
        to = {"up": self.at - 1, "down": self.at + 1, "pageup": self.at - page, "pagedown": self.at + page,
              "home": 0, "end": last}  # fmt: skip
        if chord in to and self.rows:
            return self._choose(max(0, min(last, to[chord])))
        return None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name) if self.at >= 0 else None

    def _choose(self, number: int) -> Message:
        top = number * self.row_height
        self._scroll(max(min(self.offset, top), top + self.row_height - self.rect.height))
        row = self.rows[number]
        if row.key == self.value or row.barred:
            return HANDLED
        self.value = row.key
        return Changed(self.name, row.key)

    def _scroll(self, offset: int) -> None:
        self.offset = max(0, min(offset, self.whole - self.rect.height))

    def draw(self, canvas: Canvas, look: Look) -> None:
        first = self.offset // self.row_height
        with canvas.clipped(self.rect):
            for number in range(first, min(len(self.rows), first + self.rect.height // self.row_height + 2)):
                top = self.rect.y + number * self.row_height - self.offset
                row = self.rows[number]
                draw_row(
                    canvas,
                    Rect(self.rect.x, top, self.rect.width, self.row_height),
                    row,
                    row.key == self.value,
                )
        draw_scrollbar(canvas, self.rect, self.offset, self.whole)
        if look.has_ring:
            canvas.ring(self.rect, self.on_paper)

    def words(self) -> str:
        lines = [
            f"{'> ' if row.key == self.value else ''}{row.text} {row.note} {row.right}".strip() for row in self.rows
        ]
        return "\n".join(lines)


def draw_row(canvas: Canvas, rect: Rect, row: Row, is_chosen: bool) -> None:
    """One row: raised with an ice edge when chosen."""
    palette, kit, px = canvas.palette, canvas.kit, canvas.px
    if is_chosen:
        canvas.fill(rect, palette.ink_3)
        canvas.upright(rect.x, rect.y, rect.height, palette.ice, px(4))
    canvas.level(rect.x, rect.bottom - 1, rect.width, palette.rule)
    room = rect.inflate(-2 * px(16), 0)
    size = kit.theme.row(20)
    colour = palette.text_3 if row.barred else palette.named(row.colour) if row.colour else palette.bone
    if row.icon:
        canvas.icon(row.icon, (room.x, room.centery - size // 2), size, colour)
    elif row.badge:
        canvas.badge(row.badge, (room.x, room.centery - size // 2), size)
    if row.icon or row.badge:
        room = Rect(room.x + size + px(14), room.y, room.width - size - px(14), room.height)
    if row.right:
        canvas.text_in(room, row.right, "note", palette.text_2, "right")
        room = Rect(room.x, room.y, room.width - kit.type.width(row.right, "note") - px(8), room.height)
    title = kit.type.shortened(row.text, "row", room.width)
    if not row.note:
        canvas.text_in(room, title, "row", colour)
        return
    both = kit.type.line("row") + kit.type.line("small")
    top = room.centery - both // 2
    canvas.text(title, (room.x, top), "row", colour)
    note = kit.type.shortened(row.note, "small", room.width)
    canvas.text(note, (room.x, top + kit.type.line("row")), "small", palette.text_3)
