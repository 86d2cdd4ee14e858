"""The middle of the decision: rungs with both stands and prices, the thoughts of each side, the slope of folding."""

from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.cards.decision import DecisionCard, RungRow, Slope, Thought
from game.ui.kit import Kit
from game.ui.theme import Theme
from game.ui.tokens import Colour
from game.ui.widgets import Look, PanelRow, Widget, signed

_NO_RUNG = RungRow(0, "", "", "", "", (), ())


@dataclass(eq=False, kw_only=True)
class RungBox(PanelRow):
    """A rung: number, name, date reached, who stands there, the two costs of folding on one scale."""

    rung: RungRow = field(default_factory=lambda: _NO_RUNG)
    me: str = ""
    most: int = 40
    """Points of prestige a full bar stands for."""
    stands: tuple[tuple[str, str], ...] = ()
    """(code, words) of those who stand here."""
    no_fold: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        is_mine = self.me in self.rung.here
        ground = palette.ink_3 if is_mine or self.is_chosen or look.is_hovered else palette.ink_2
        canvas.frame(self.rect, ground, palette.rule_2)
        if is_mine:
            canvas.outline(self.rect, palette.ice, 2)
        if look.has_ring:
            canvas.ring(self.rect)
        room = self.rect.inflate(-2 * px(14), -2 * px(6))
        number = setter.width("5", "panel_title") + px(18)
        left, wide = room.x + number, round(room.width * 0.36)
        lines = self._lines(canvas, wide, room.height - setter.line("lead"))
        top = room.centery - (setter.line("lead") + setter.line("note") * len(lines)) // 2
        canvas.text(str(self.rung.number), (room.x, top), "lead", palette.text_3)
        tone = palette.bone if not self.rung.prices or self.rung.prices[0][1] is None else palette.warning
        used = canvas.text(self.rung.name, (left, top), "lead", tone)
        date = Rect(left + used + px(10), top, wide - used - px(10), setter.line("lead"))
        if setter.width(self.rung.date, "note") <= date.width:
            canvas.text_in(date, self.rung.date, "note", palette.text_3)
        for row, line in enumerate(lines):
            at = top + setter.line("lead") + row * setter.line("note")
            canvas.text(line, (left, at), "note", palette.text_2)
        self._stands(canvas, Rect(left + wide + px(8), room.y, round(room.width * 0.2), room.height))
        self._prices(canvas, Rect(left + wide + px(20) + round(room.width * 0.2), room.y, 0, room.height), room.right)

    def _lines(self, canvas: Canvas, wide: int, tall: int) -> list[str]:
        """What the rung means, in as many lines as there is room for; the last one is shortened where it must be."""
        setter = canvas.kit.type
        lines, most = setter.wrap(self.rung.text, "note", wide), max(1, tall // setter.line("note"))
        return [*lines[: most - 1], setter.shortened(" ".join(lines[most - 1 :]), "note", wide)] if lines else []

    def _stands(self, canvas: Canvas, room: Rect) -> None:
        palette, px = canvas.palette, canvas.px
        tall = min(canvas.theme.row(34), room.height // max(len(self.stands), 1) - px(2))
        y = room.centery - (tall * len(self.stands) + px(4) * (len(self.stands) - 1)) // 2
        for code, words in self.stands:
            box = Rect(room.x, y, room.width, tall)
            edge: Colour = palette.ice if code == self.me else canvas.theme.power(code).light
            canvas.frame(box, palette.ink_0, edge, 2)
            size = min(canvas.theme.row(20), tall - px(6))
            canvas.badge(code, (box.x + px(7), box.centery - size // 2), size)
            line = Rect(box.x + size + px(14), box.y, box.width - size - px(18), box.height)
            shown = canvas.kit.type.shortened(words, "note_strong", line.width)
            canvas.text_in(line, shown, "note_strong", palette.bone)
            y += tall + px(4)

    def _prices(self, canvas: Canvas, room: Rect, right: int) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        row = min(room.height // 2, canvas.theme.row(28))
        y = room.centery - row
        size = min(canvas.theme.row(18), row - px(2))
        for code, price in self.rung.prices:
            line = Rect(room.x, y, right - room.x, row)
            canvas.badge(code, (line.x, line.centery - size // 2), size)
            left = line.x + size + px(12)
            if price is None:
                shown = setter.shortened(self.no_fold, "note", right - left)
                canvas.text_in(Rect(left, line.y, right - left, row), shown, "note", palette.text_2)
            else:
                figure = setter.width("−88", "note_strong") + px(10)
                track = Rect(left, line.centery - px(6), right - left - figure, px(12))
                canvas.fill(track, palette.ink_0)
                wide = round(track.width * min(price / max(self.most, 1), 1.0))
                canvas.hatch(Rect(track.x, track.y, wide, track.height), palette.lowers, palette.ink_2)
                end = Rect(track.right, line.y, figure, row)
                canvas.text_in(end, signed(-price), "note_strong", palette.bone, "right")
            y += row

    def words(self) -> str:
        here = ", ".join(words for _, words in self.stands)
        prices = ", ".join(f"{code} {signed(-price)}" for code, price in self.rung.prices if price is not None)
        return ". ".join(filter(None, (f"{self.rung.number} {self.rung.name}", self.rung.text, here, prices)))


@dataclass(eq=False, kw_only=True)
class ThoughtBar(Widget):
    """What a side thinks of the other: the chance on a track, with its ranges of half and of four fifths."""

    thought: Thought = field(default_factory=lambda: Thought("", "", "", 0, (0, 0), (0, 0)))

    @staticmethod
    def height(kit: Kit) -> int:
        """How high it is, pixels."""
        return kit.type.line("note") + kit.type.line("small") + kit.theme.px(22)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        size, held = canvas.theme.row(18), self.thought
        head = Rect(self.rect.x, self.rect.y, self.rect.width, setter.line("note"))
        canvas.badge(held.code, (head.x, head.centery - size // 2), size)
        spread = f"{held.most[0]}–{held.most[1]}"
        right = canvas.text_in(head, spread, "note", palette.text_3, "right") + px(8)
        figure = Rect(head.x, head.y, head.width - right, head.height)
        right += canvas.text_in(figure, f"{held.chance}%", "note_strong", palette.bone, "right") + px(8)
        title = setter.shortened(held.title, "note", head.width - size - px(10) - right)
        canvas.text(title, (head.x + size + px(10), head.y), "note", palette.bone)
        track = Rect(self.rect.x, head.bottom + px(5), self.rect.width, px(10))
        canvas.fill(track, palette.ink_3)
        canvas.fill(_stretch(track, held.most), palette.ice_deep, 110)
        canvas.fill(_stretch(track, held.half), palette.ice_deep)
        at = track.x + round(track.width * held.chance / 100)
        canvas.fill(Rect(at - 1, track.y - px(3), 3, track.height + px(6)), palette.bone)
        note = setter.shortened(held.note, "small", self.rect.width)
        canvas.text(note, (self.rect.x, track.bottom + px(3)), "small", palette.text_3)

    def words(self) -> str:
        low, high = self.thought.most
        return f"{self.thought.title}: {self.thought.chance}% ({low}–{high}). {self.thought.note}"


def _stretch(track: Rect, span: tuple[int, int]) -> Rect:
    left, right = (track.x + round(track.width * edge / 100) for edge in span)
    return Rect(left, track.y, max(right - left, 1), track.height)


@dataclass(eq=False, kw_only=True)
class SlopeGraph(Widget):
    """Prestige lost by giving way, now or later, for both sides; a dashed line where a date is known."""

    slopes: tuple[Slope, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    me: str = ""
    date: str = ""
    now: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        small = setter.line("small")
        ends = max((setter.width(self._end(one), "note_strong") for one in self.slopes), default=0) + px(14)
        plot = Rect(self.rect.x + px(44), self.rect.y + small + px(6), 0, 0)
        plot.width, plot.height = self.rect.right - ends - plot.x, self.rect.bottom - small - px(6) - plot.y
        span = max((x for x, _ in self.ticks), default=1.0) or 1.0
        high = max(20, *(-(-one.last // 20) * 20 for one in self.slopes)) if self.slopes else 20
        for level in range(0, high + 1, 20):
            y = plot.bottom - round(plot.height * level / high)
            canvas.level(plot.x, y, plot.width, palette.rule)
            canvas.text(str(level), (plot.x - px(8), y - small // 2), "small", palette.text_3, "right")
        self._days(canvas, plot, span)
        taken: list[int] = []
        for one in sorted(self.slopes, key=lambda slope: -slope.last):
            points = [(plot.x + plot.width * x / span, plot.bottom - plot.height * y / high) for x, y in one.points]
            colour = _line(canvas.theme, one.code, self.me)
            canvas.curve(points, colour, 2.0)
            y = round(points[-1][1]) - setter.line("note_strong") // 2
            while any(abs(y - other) < setter.line("note_strong") for other in taken):
                y += px(4)
            taken.append(y)
            canvas.text(self._end(one), (plot.right + px(10), y), "note_strong", colour)
            if one.code == self.me:
                dot = px(10)
                at = (round(points[0][0]) - dot // 2, round(points[0][1]) - dot // 2)
                canvas.picture(canvas.kit.marks.disc(dot, palette.ice), at)

    def _end(self, slope: Slope) -> str:
        return f"{slope.name} {signed(-slope.last)}"

    def _days(self, canvas: Canvas, plot: Rect, span: float) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        taken = -9_999
        for x, day in self.ticks:
            at = plot.x + round(plot.width * x / span)
            wide = setter.width(day, "small")
            if at - wide // 2 > taken + px(10):
                canvas.text(day, (at, plot.bottom + px(5)), "small", palette.text_3, "centre")
                taken = at + wide // 2
        for one in self.slopes:
            if one.date is not None and 0 <= one.date <= span and self.date:
                at = plot.x + round(plot.width * one.date / span)
                canvas.dashed((at, plot.y), (at, plot.bottom), palette.warning, (4, 3))
                canvas.text(self.date, (at + px(6), self.rect.y), "small", palette.warning)

    def words(self) -> str:
        return self.now


def _line(theme: Theme, code: str, me: str) -> Colour:
    return theme.palette.ice if code == me else theme.power(code).light


def rung_boxes(kit: Kit, room: Rect, card: DecisionCard, chosen: int) -> list[Widget]:
    """The rungs from the top of `room`, war first; `chosen` is the one in focus, from 1."""
    gap = kit.theme.px(6)
    tall = (room.height - gap * (len(card.rungs) - 1)) // max(len(card.rungs), 1)
    most = max((price for row in card.rungs for _, price in row.prices if price), default=1)
    names = {slope.code: slope.name for slope in card.slopes}
    found: list[Widget] = []
    for number, row in enumerate(card.rungs):
        keys = {code: "decision.you_stand" if code == card.seat else "decision.stands" for code in row.here}
        stands = tuple((code, kit.label(key, who=names.get(code, code))) for code, key in keys.items())
        found.append(RungBox(
            name=f"rung.{row.number}", rect=Rect(room.x, room.y + number * (tall + gap), room.width, tall), rung=row,
            me=card.seat, most=round(most * 1.2), stands=stands, no_fold=card.no_fold, group="rungs",
            is_chosen=row.number == chosen, tip=row.source,
        ))  # fmt: skip
    return found
