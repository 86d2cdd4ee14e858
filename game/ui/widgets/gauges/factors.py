"""Signed factors: bars either side of a line, and the waterfall from base rate to sum."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.widgets.gauges.figures import sign_colour, signed
from game.ui.widgets.widget import Look, Widget


@dataclass(frozen=True, slots=True)
class Factor:
    """A reason and its signed points of chance; a note says more."""

    text: str
    points: int
    note: str = ""


@dataclass(eq=False, kw_only=True)
class SignedBars(Widget):
    """Factors as bars from a middle line. Their sum is the figure beside them, and `base` its beginning."""

    factors: Sequence[Factor] = field(default_factory=tuple)
    base: int | None = None
    row_height: int = 0

    def rows(self, canvas: Canvas) -> int:
        """Height of one row, pixels."""
        return self.row_height or canvas.theme.row(29)

    @property
    def total(self) -> int:
        """Base and factors summed."""
        return (self.base or 0) + sum(factor.points for factor in self.factors)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, row, setter = canvas.palette, self.rows(canvas), canvas.kit.type
        strong = palette.paper_ink if self.on_paper else palette.bone
        names = max((setter.width(f.text, "note") for f in self.factors), default=0) + canvas.px(12)
        figures = max((setter.width(signed(f.points), "note_strong") for f in self.factors), default=0) + canvas.px(8)
        plot = Rect(self.rect.x + names, self.rect.y, self.rect.width - names, self.rect.height)
        most = max((abs(f.points) for f in self.factors), default=1) or 1
        middle = plot.x + round(plot.width * 0.5)
        reach = max(4, plot.width // 2 - figures)
        for number, factor in enumerate(self.factors):
            line = Rect(self.rect.x, self.rect.y + number * row, self.rect.width, row)
            canvas.name_in(Rect(line.x, line.y, names, row), factor.text, "note", strong)
            wide = max(2, round(reach * abs(factor.points) / most))
            left = middle if factor.points >= 0 else middle - wide
            box = Rect(left, line.y + row // 5, wide, row - 2 * (row // 5))
            canvas.fill(box, sign_colour(canvas, factor.points, self.on_paper))
            x, align = (box.right + canvas.px(7), "left") if factor.points >= 0 else (box.left - canvas.px(7), "right")
            top = line.centery - setter.line("note_strong") // 2
            canvas.text(signed(factor.points), (x, top), "note_strong", strong, align)
        colour = palette.paper_ink_2 if self.on_paper else palette.text_3
        canvas.upright(middle, self.rect.y, row * len(self.factors), colour)

    def words(self) -> str:
        lines = [f"{factor.text} {signed(factor.points)}" for factor in self.factors]
        base = [] if self.base is None else [self.labels.label("widgets.base_rate", n=self.base)]
        return "\n".join([*base, *lines])


@dataclass(eq=False, kw_only=True)
class Waterfall(Widget):
    """Base rate, factors one after another, and the sum, on one scale in per cent of chance."""

    base: Factor = field(default_factory=lambda: Factor("", 0))
    factors: Sequence[Factor] = field(default_factory=tuple)
    total: Factor = field(default_factory=lambda: Factor("", 0))

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter = canvas.palette, canvas.kit.type
        widest = max((setter.width(factor.text, "row") for factor in self.factors), default=0) + canvas.px(12)
        names = min(max(round(self.rect.width * 0.36), widest), round(self.rect.width * 0.6))
        scale = setter.line("small") + canvas.px(8)
        plot = Rect(self.rect.x + names, self.rect.y + scale, self.rect.width - names - canvas.px(60),
                    self.rect.height - scale)  # fmt: skip
        row = plot.height // (len(self.factors) + 2)
        high = self._high()
        for share in range(0, high + 1, 20):
            x = plot.x + plot.width * share // high
            canvas.upright(x, plot.y, plot.height, palette.rule)
            canvas.text(f"{share}%", (x, self.rect.y), "small", palette.text_2, "centre")
        level = 0
        rows = [
            (self.base, palette.rule_2, 0),
            *((f, None, 1) for f in self.factors),
            (self.total, palette.bone, 2),
        ]
        for number, (factor, colour, kind) in enumerate(rows):
            line = Rect(self.rect.x, plot.y + number * row, names - canvas.px(10), row)
            self._names(canvas, line, factor, kind != 1)
            start = level if kind == 1 else 0
            end = start + factor.points
            low, top = min(start, end), max(start, end)
            tall = min(canvas.px(24), row - 6)
            box = Rect(plot.x + plot.width * max(0, low) // high, line.centery - tall // 2, 0, tall)
            box.width = max(2, plot.x + plot.width * top // high - box.x)
            if colour:
                canvas.fill(box, colour)
            elif factor.points < 0:
                canvas.hatch(box, palette.lowers, palette.ink_2)
            else:
                canvas.fill(box, palette.raises)
            figure = signed(factor.points) if kind == 1 else f"{factor.points}{'%' if kind == 2 else ''}"
            at = (box.right + canvas.px(8), line.centery - setter.line("row_title") // 2)
            canvas.text(figure, at, "row_title", palette.bone)
            level = end
            if number < len(rows) - 1:
                x = plot.x + plot.width * max(0, level) // high
                canvas.dashed((x, box.bottom), (x, line.centery + row - tall // 2), palette.text_3, (2, 2))

    def _high(self) -> int:
        level = most = self.base.points
        for factor in self.factors:
            level += factor.points
            most = max(most, level)
        return max(20, min(100, -(-(most + 8) // 20) * 20))

    def _names(self, canvas: Canvas, line: Rect, factor: Factor, is_strong: bool) -> None:
        setter, palette = canvas.kit.type, canvas.palette
        role = "row_title" if is_strong else "row"
        has_note = factor.note and line.height >= setter.line("row") + setter.line("small")
        both = setter.line(role) + (setter.line("small") if has_note else 0)
        top = line.centery - both // 2
        canvas.name_in(Rect(line.x, top, line.width, setter.line(role)), factor.text, role, palette.bone)
        if has_note:
            note = setter.shortened(factor.note, "small", line.width)
            canvas.text(note, (line.x, top + setter.line(role)), "small", palette.text_3)

    def words(self) -> str:
        lines = [f"{self.base.text} {self.base.points}"]
        lines += [f"{factor.text} {signed(factor.points)}" for factor in self.factors]
        return "\n".join([*lines, f"{self.total.text} {self.total.points}%"])
