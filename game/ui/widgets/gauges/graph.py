"""A line graph with fan bands: turns along, a figure upward."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, PointerMoved, PointerPressed
from game.ui.kit import Kit
from game.ui.widgets.messages import HANDLED, Changed, Message
from game.ui.widgets.widget import Look, Widget


@dataclass(frozen=True, slots=True)
class Line:
    """A line through (x, y) points; `colour` is a token. History is bone, yours is ice."""

    text: str
    points: Sequence[tuple[float, float]]
    colour: str = "ice"
    is_dashed: bool = False
    width: float = 2.0


@dataclass(frozen=True, slots=True)
class Fan:
    """Bands about a median: at each x the edges of the 80 % and the 50 % band."""

    xs: Sequence[float]
    low_80: Sequence[float]
    low_50: Sequence[float]
    median: Sequence[float]
    high_50: Sequence[float]
    high_80: Sequence[float]
    colour: str = "ice_deep"


@dataclass(frozen=True, slots=True)
class Pin:
    """An event marked on the line of time, with its word."""

    x: float
    text: str


@dataclass(eq=False, kw_only=True)
class Graph(Widget):
    """Lines and a fan over `span` (x) and `scale` (y). `ticks` are the words under x. `at` is a cursor.

    A press or a drag on it sends Changed(name, nearest whole x).
    """

    lines: Sequence[Line] = field(default_factory=tuple)
    fan: Fan | None = None
    span: tuple[float, float] = (0.0, 1.0)
    scale: tuple[float, float] = (0.0, 100.0)
    ticks: Sequence[tuple[float, str]] = field(default_factory=tuple)
    pins: Sequence[Pin] = field(default_factory=tuple)
    at: float | None = None
    text: str = ""

    def plot(self, kit: Kit) -> Rect:
        """Where the lines are drawn."""
        left = kit.type.width(f"{self.scale[1]:.0f}", "small") + kit.theme.px(10)
        foot = kit.type.line("small") + kit.theme.px(8)
        head = kit.type.line("small") if self.pins else kit.theme.px(6)
        return Rect(self.rect.x + left, self.rect.y + head, self.rect.width - left - kit.theme.px(8),
                    self.rect.height - head - foot)  # fmt: skip

    def point(self, plot: Rect, x: float, y: float) -> tuple[float, float]:
        """Where a point of the data stands, pixels."""
        (first, last), (low, high) = self.span, self.scale
        return (plot.x + plot.width * (x - first) / ((last - first) or 1),
                plot.bottom - plot.height * (y - low) / ((high - low) or 1))  # fmt: skip

    def act(self, event: Input, kit: Kit) -> Message | None:
        pressed = isinstance(event, PointerPressed) and event.button == 1
        dragged = isinstance(event, PointerMoved) and event.is_held
        if not (pressed or dragged) or not isinstance(event, PointerPressed | PointerMoved):
            return None
        plot = self.plot(kit)
        first, last = self.span
        value = round(first + (event.at[0] - plot.x) / max(1, plot.width) * (last - first))
        value = max(round(first), min(round(last), value))
        return Changed(self.name, value) if value != self.at else HANDLED

    def draw(self, canvas: Canvas, look: Look) -> None:
        plot = self.plot(canvas.kit)
        self._axes(canvas, plot)
        if self.fan:
            self._fan(canvas, plot, self.fan)
        for line in self.lines:
            points = [self.point(plot, x, y) for x, y in line.points]
            colour = canvas.palette.named(line.colour)
            for stretch in _dashes(points) if line.is_dashed else [points]:
                canvas.curve(stretch, colour, line.width)
        for pin in self.pins:
            x = round(self.point(plot, pin.x, 0)[0])
            canvas.dashed((x, plot.y), (x, plot.bottom), canvas.palette.text_3, (2, 3))
            canvas.text(pin.text, (x, self.rect.y), "small", canvas.palette.text_2, "centre")
        if self.at is not None:
            x = round(self.point(plot, self.at, 0)[0])
            canvas.upright(x, plot.y, plot.height, canvas.palette.bone)

    def _axes(self, canvas: Canvas, plot: Rect) -> None:
        palette, (low, high) = canvas.palette, self.scale
        line = canvas.kit.type.line("small")
        for quarter in range(5):
            value = low + (high - low) * quarter / 4
            y = round(self.point(plot, 0, value)[1])
            canvas.level(plot.x, y, plot.width, palette.rule)
            canvas.text(f"{value:.0f}", (plot.x - canvas.px(6), y - line // 2), "small", palette.text_3, "right")
        for x, word in self.ticks:
            at = round(self.point(plot, x, 0)[0])
            canvas.upright(at, plot.bottom, canvas.px(5), palette.text_3)
            canvas.text(word, (at, plot.bottom + canvas.px(6)), "small", palette.text_3, "centre")

    def _fan(self, canvas: Canvas, plot: Rect, fan: Fan) -> None:
        colour = canvas.palette.named(fan.colour)
        for low, high, alpha in ((fan.low_80, fan.high_80, 80), (fan.low_50, fan.high_50, 130)):
            upper = [self.point(plot, x, y) for x, y in zip(fan.xs, high)]
            lower = [self.point(plot, x, y) for x, y in zip(fan.xs, low)]
            canvas.area([*upper, *reversed(lower)], colour, alpha)
        median = [self.point(plot, x, y) for x, y in zip(fan.xs, fan.median)]
        for stretch in _dashes(median):
            canvas.curve(stretch, canvas.palette.ice, 1.6)

    def words(self) -> str:
        label = self.labels.label
        ends = [label("widgets.ends_at", what=line.text, n=f"{line.points[-1][1]:.0f}")
                for line in self.lines if line.points]  # fmt: skip
        return f"{self.text or label('widgets.graph')}: " + ", ".join(ends)


def _dashes(points: Sequence[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """A line cut into dashes of 6 pixels with gaps of 4."""
    dashes: list[list[tuple[float, float]]] = []
    run, is_on = 0.0, True
    current: list[tuple[float, float]] = list(points[:1])
    for start, end in zip(points, points[1:]):  # noqa: RUF007
        length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
        done = 0.0
        while length - done > (need := (6.0 if is_on else 4.0) - run):
            done, run = done + need, 0.0
            cut = (
                start[0] + (end[0] - start[0]) * done / length,
                start[1] + (end[1] - start[1]) * done / length,
            )
            if is_on:
                dashes.append([*current, cut])
            current, is_on = [cut], not is_on
        run += length - done
        current.append(end)
    return [*dashes, current] if is_on and len(current) > 1 else dashes
