"""What the inspector draws itself: the control strip, the grid of worths, a chip's head."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.cards.chart import ChipCard
from game.ui.cards.chart.chip import Stretch, WorthRow
from game.ui.kit import Kit
from game.ui.tokens import Colour
from game.ui.widgets import Look, Widget

PARTS = ("strategic", "economic", "symbolic")
_FIRST = 1850.0


@dataclass(eq=False, kw_only=True)
class HoldStrip(Widget):
    """Two rows of who had a place, in law and in fact, with the year at each change, up to the day of the game."""

    law: Sequence[Stretch] = ()
    fact: Sequence[Stretch] = ()
    marks: Sequence[tuple[float, str]] = ()
    until: float = 1905.0
    names: dict[str, str] = field(default_factory=dict)
    said: str = ""
    """Both rows in words."""

    @staticmethod
    def height(kit: Kit) -> int:
        """Two rows with their words, and the years."""
        return 2 * (kit.type.line("small") + _bar(kit) + kit.theme.px(2)) + kit.type.line("small") + kit.theme.px(6)

    def draw(self, canvas: Canvas, look: Look) -> None:
        setter, px = canvas.kit.type, canvas.px
        line, bar, y = setter.line("small"), _bar(canvas.kit), self.rect.y
        for key, row in (("in_law", self.law), ("in_fact", self.fact)):
            word = canvas.kit.label(f"map.{key}")
            canvas.text(word, (self.rect.x, y), "small", canvas.palette.text_2)
            y += line
            for number, held in enumerate(row):
                end = row[number + 1].since if number + 1 < len(row) else self.until
                self._stretch(canvas, held, Rect(self._x(held.since), y, 0, bar), end)
            y += bar + px(2)
        self._marks(canvas, y - px(2))

    def _x(self, year: float) -> int:
        last = self.until + (self.until - _FIRST) * 0.005
        return self.rect.x + round(self.rect.width * max(0.0, year - _FIRST) / (last - _FIRST))

    def _stretch(self, canvas: Canvas, held: Stretch, box: Rect, end: float) -> None:
        palette, right = canvas.palette, self._x(end) if end < self.until else self.rect.right
        # Even a month of occupation shows: it is what the game is about.
        box.x = min(box.x, right - canvas.px(6))
        box.width = max(canvas.px(6), right - box.x)
        box.right = min(box.right, self.rect.right)
        if held.code == "none":
            canvas.dashed_box(box, palette.rule_2)
            return
        parts = held.text.split("+")
        one, two = canvas.theme.power(parts[0]), canvas.theme.power(parts[-1])
        if held.how == "joint":
            _bars(canvas, box, one.light, two.light)
        elif held.how in ("occupied", "leased"):
            canvas.hatch(box, one.deep, one.light)
        else:
            canvas.fill(box, one.light)
        word = canvas.kit.label("map.undivided") if held.how == "joint" else self.names.get(held.code, held.code)
        if canvas.kit.type.width(word, "small_strong") + canvas.px(12) < box.width:
            if held.how:
                wide = canvas.kit.type.width(word, "small_strong") + canvas.px(10)
                canvas.fill(Rect(box.centerx - wide // 2, box.y + 2, wide, box.height - 4), palette.ink_0)
            canvas.text_in(box, word, "small_strong", palette.bone if held.how else palette.ink_0, "centre")

    def _marks(self, canvas: Canvas, foot: int) -> None:
        setter, free = canvas.kit.type, self.rect.right
        for year, text in sorted(self.marks, reverse=True):
            x, wide = min(self._x(year), self.rect.right - 2), setter.width(text, "small")
            canvas.upright(
                x, self.rect.y + setter.line("small"), foot - self.rect.y - setter.line("small"), canvas.palette.bone
            )
            left = max(self.rect.x, min(x - wide // 2, self.rect.right - wide))
            if left + wide <= free:
                canvas.text(text, (left, foot + canvas.px(3)), "small", canvas.palette.bone)
                free = left - canvas.px(8)

    def words(self) -> str:
        return self.said


def strip_said(kit: Kit, rows: Mapping[str, Sequence[Stretch]], names: Mapping[str, str]) -> str:
    """Both rows of a strip in words, by `in_law` and `in_fact`."""
    return "\n".join(
        f"{kit.label(f'map.{key}')}: " + ", ".join(_stretch_said(kit, one, names) for one in row)
        for key, row in rows.items()
    )


def _stretch_said(kit: Kit, one: Stretch, names: Mapping[str, str]) -> str:
    how = kit.label(f"map.how.{one.how or 'held'}")
    return kit.label("map.from_year", power=names.get(one.code, one.code), how=how, year=int(one.since))


def _bar(kit: Kit) -> int:
    """How high a bar stands: a name fits into it at any size of text."""
    return max(kit.theme.px(18), kit.type.line("small_strong"))


def _bars(canvas: Canvas, box: Rect, one: Colour, two: Colour) -> None:
    """Upright bars of both tints: held jointly."""
    step = max(4, canvas.px(9))
    for number, x in enumerate(range(box.x, box.right, step)):
        canvas.fill(Rect(x, box.y, min(step, box.right - x), box.height), two if number % 2 else one)


@dataclass(eq=False, kw_only=True)
class WorthGrid(Widget):
    """Pips of worth, strategic, economic and symbolic, for each power."""

    rows: Sequence[WorthRow] = ()
    has_names: bool = True
    said: str = ""
    """All of it in words."""

    @staticmethod
    def height(kit: Kit, count: int) -> int:
        """A head and a row for each power."""
        return kit.type.line("small") + count * _row(kit)

    def draw(self, canvas: Canvas, look: Look) -> None:
        setter, px, palette = canvas.kit.type, canvas.px, canvas.palette
        names = max((setter.width(row.name, "note") for row in self.rows), default=0) if self.has_names else 0
        left = self.rect.x + px(34) + names + px(10)
        column = (self.rect.right - left) // 3
        for number, key in enumerate(PARTS):
            word = setter.shortened(canvas.kit.label(f"map.worths.{key}"), "small", column - px(6))
            canvas.text(word, (left + number * column, self.rect.y), "small", palette.text_3)
        y, tall = self.rect.y + setter.line("small"), _row(canvas.kit)
        for row in self.rows:
            size = px(20)
            canvas.badge(row.code, (self.rect.x, y + (tall - size) // 2), size)
            if self.has_names:
                canvas.text_in(Rect(self.rect.x + px(34), y, names, tall), row.name, "note", palette.bone)
            for number, value in enumerate(row.parts):
                self._pips(canvas, (left + number * column, y + tall // 2), value, (row.code, column))
            y += tall

    def _pips(self, canvas: Canvas, at: tuple[int, int], value: int, look: tuple[str, int]) -> None:
        gap = canvas.px(3)
        size = min(canvas.px(12), (look[1] - canvas.px(12)) // 5 - gap)
        for number in range(5):
            box = Rect(at[0] + number * (size + gap), at[1] - size // 2, size, size)
            if number < value:
                canvas.fill(box, canvas.theme.power(look[0]).light)
            else:
                canvas.outline(box, canvas.palette.rule_2)

    def words(self) -> str:
        return self.said


def _row(kit: Kit) -> int:
    return max(kit.theme.px(27), kit.type.line("note") + kit.theme.px(5))


@dataclass(eq=False, kw_only=True)
class ChipHead(Widget):
    """The chip's disc with its claimant on the shoulder, its name, and the name in three scripts."""

    held: ChipCard

    @staticmethod
    def height(kit: Kit, held: ChipCard, width: int) -> int:
        """How high the head becomes at a width, pixels."""
        room = width - kit.theme.px(64)
        tall = kit.type.height(held.name, "panel_title", room) + kit.type.height(held.native, "small", room)
        return max(kit.theme.px(56), tall + kit.theme.px(6))

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, held, marks = canvas.palette, canvas.px, self.held, canvas.kit.marks
        size, icon = px(46), px(26)
        at = (self.rect.x, self.rect.y + px(6))
        canvas.picture(marks.disc(size, palette.bone, canvas.theme.power(held.ring).light, max(3, px(4))), at)
        canvas.icon(held.icon, (at[0] + (size - icon) // 2, at[1] + (size - icon) // 2), icon, palette.ink_0)
        if held.claimant != "none":
            look_of = canvas.theme.power(held.claimant)
            canvas.picture(marks.shape(look_of.shape, px(20), look_of.light), (at[0] + px(32), at[1] - px(5)))
        x = self.rect.x + px(64)
        wide = self.rect.right - x
        title = canvas.kit.type.height(held.name, "panel_title", wide)
        canvas.paragraph(Rect(x, self.rect.y, wide, title), held.name, "panel_title", palette.bone)
        tall = canvas.kit.type.height(held.native, "small", wide)
        canvas.paragraph(Rect(x, self.rect.y + title, wide, tall), held.native, "small", palette.text_2)

    def words(self) -> str:
        return f"{self.held.name} ({self.held.native}). {self.held.line}"
