"""Gauges of what may come: the history gauge, the chance of a draft, a distribution with its ticks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.widgets.gauges.figures import chance
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class HistoryGauge(Widget):
    """0 to 100: the band of 80 %, the band of 50 %, a bone tick for history, an ice lozenge for you.

    `basis` says which forecast it is: *if all stands as signed* or *full games*.
    """

    text: str = ""
    band_80: tuple[int, int] = (0, 100)
    band_50: tuple[int, int] = (25, 75)
    history: int | None = None
    yours: int | None = None
    basis: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, line = canvas.palette, canvas.kit.type.line("small")
        top = self.rect.y
        if self.text:
            head = Rect(self.rect.x, top, self.rect.width, canvas.kit.type.line("note"))
            canvas.text_in(head, self.text, "note", palette.text_2)
            canvas.text_in(head, self.basis, "small", palette.text_3, "right")
            top = head.bottom + canvas.px(6)
        track = Rect(self.rect.x, top + canvas.px(4), self.rect.width, canvas.px(10))
        canvas.fill(track, palette.ink_0)
        for band, colour in ((self.band_80, palette.rule_2), (self.band_50, palette.ice_deep)):
            left, right = (track.x + round(track.width * edge / 100) for edge in band)
            canvas.fill(Rect(left, track.y, right - left, track.height), colour)
        if self.history is not None:
            x = track.x + round(track.width * self.history / 100)
            canvas.upright(x - 1, track.y - 4, track.height + 8, palette.bone, 3)
        if self.yours is not None:
            size = canvas.px(18)
            x = track.x + round(track.width * self.yours / 100)
            canvas.picture(canvas.kit.marks.lozenge(size, palette.ice), (x - size // 2, track.centery - size // 2))
        below = Rect(track.x, track.bottom + canvas.px(4), track.width, line)
        canvas.text_in(below, "0", "small", palette.text_3)
        canvas.text_in(below, "100", "small", palette.text_3, "right")

    def words(self) -> str:
        label = self.labels.label
        parts = [
            label("widgets.you", n=self.yours) if self.yours is not None else "",
            label("widgets.history", n=self.history) if self.history is not None else "",
            label("widgets.likely", low=self.band_50[0], high=self.band_50[1]),
            self.basis,
        ]
        return f"{self.text or label('widgets.gauge')}: " + ", ".join(part for part in parts if part)


@dataclass(eq=False, kw_only=True)
class ChanceBar(Widget):
    """The chance that a draft is signed, on a scale of 0 to 100 %: its bands, a line for now, one for the last.

    Shares are 0 to 1. `thin` says that the evidence is thin; `is_running` that the estimate is not done.
    """

    text: str = ""
    point: float = 0.0
    band_80: tuple[float, float] = (0.0, 1.0)
    band_50: tuple[float, float] | None = None
    last: float | None = None
    thin: bool = False
    is_running: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        quiet = palette.paper_ink_2 if self.on_paper else palette.text_3
        strong = palette.paper_ink if self.on_paper else palette.bone
        line = canvas.kit.type.line("small")
        track = Rect(self.rect.x, self.rect.y + line + canvas.px(2), self.rect.width, canvas.px(16))
        canvas.frame(track, palette.paper_2 if self.on_paper else palette.ink_0,
                     palette.paper_rule if self.on_paper else palette.rule)  # fmt: skip
        self._band(canvas, track, self.band_80, 120)
        self._band(canvas, track, self.band_50 or self.band_80, 255)
        x = self._x(track, self.point)
        if self.last is not None:
            at, said = self._x(track, self.last), self.labels.label("widgets.last", n=round(self.last * 100))
            canvas.dashed((at, track.y - 3), (at, track.bottom + 3), strong, (2, 2))
            # Its word stands left of the figure, or beyond it where there is no room on the left.
            wide, used = canvas.kit.type.width(said, "small"), self._width(canvas)
            begin = min(x, self.rect.right - used)
            gap = canvas.px(10)
            if at <= begin and at - canvas.px(6) - wide >= track.x:
                self._say(canvas, said, at - canvas.px(6), quiet, "right")
            else:
                fits = at + wide + gap <= begin
                self._say(canvas, said, at if fits else max(begin + used + gap, at), quiet, "beyond")
        canvas.upright(x - 1, track.y - 4, track.height + 8, quiet if self.is_running else strong, 3)
        self._say(canvas, self.said(), x, quiet if self.is_running else strong, "left")
        for share in (0, 25, 50, 75, 100):
            at = track.x + round(track.width * share / 100)
            canvas.upright(min(at, track.right - 1), track.bottom, 4, quiet)
            align = "left" if share == 0 else "right" if share == 100 else "centre"
            label = "100%" if share == 100 else str(share)
            canvas.text(label, (at, track.bottom + canvas.px(4)), "small", quiet, align)

    def said(self) -> str:
        """The figure with its range, as it is written everywhere."""
        tail = " thin" if self.thin else ""
        return f"{self.text} {chance(self.point, *self.band_80)}{tail}{' …' if self.is_running else ''}".strip()

    def _say(self, canvas: Canvas, text: str, x: int, colour: tuple[int, int, int], align: str) -> None:
        role = "small_strong" if align == "left" else "small"
        wide = canvas.kit.type.width(text, role)
        x = max(x, self.rect.x + wide) if align == "right" else min(x, self.rect.right - wide)
        canvas.text(text, (x, self.rect.y), role, colour, "right" if align == "right" else "left")

    def _width(self, canvas: Canvas) -> int:
        return canvas.kit.type.width(self.said(), "small_strong")

    def _x(self, track: Rect, share: float) -> int:
        return track.x + round(track.width * max(0.0, min(1.0, share)))

    def _band(self, canvas: Canvas, track: Rect, band: tuple[float, float], alpha: int) -> None:
        left, right = self._x(track, band[0]), self._x(track, band[1])
        canvas.fill(Rect(left, track.y + 1, max(1, right - left), track.height - 2), canvas.palette.ice_deep, alpha)

    def words(self) -> str:
        if self.last is None:
            return self.said()
        return f"{self.said()}, {self.labels.label('widgets.last', n=f'{round(self.last * 100)}%')}"


@dataclass(eq=False, kw_only=True)
class Distribution(Widget):
    """Shares of games over a scale (bars), with a bone tick for history and an ice lozenge for you.

    `shares` are heights of equal steps from `low` to `high`; they need not sum to one.
    """

    text: str = ""
    shares: Sequence[float] = field(default_factory=tuple)
    low: int = 0
    high: int = 100
    history: int | None = None
    yours: int | None = None

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, line = canvas.palette, canvas.kit.type.line("small")
        plot = Rect(self.rect.x, self.rect.y, self.rect.width, self.rect.height - line - canvas.px(6))
        most = max(self.shares, default=0.0) or 1.0
        count = max(1, len(self.shares))
        for number, share in enumerate(self.shares):
            left = plot.x + plot.width * number // count
            wide = plot.x + plot.width * (number + 1) // count - left - 1
            tall = round(plot.height * share / most)
            canvas.fill(Rect(left, plot.bottom - tall, max(1, wide), tall), palette.ice_deep)
        canvas.level(plot.x, plot.bottom, plot.width, palette.rule_2)
        if self.history is not None:
            canvas.upright(self._x(plot, self.history) - 1, plot.y, plot.height + 5, palette.bone, 3)
        if self.yours is not None:
            size = canvas.px(16)
            at = (self._x(plot, self.yours) - size // 2, plot.bottom - size // 2)
            canvas.picture(canvas.kit.marks.lozenge(size, palette.ice), at)
        below = Rect(plot.x, plot.bottom + canvas.px(6), plot.width, line)
        canvas.text_in(below, str(self.low), "small", palette.text_3)
        canvas.text_in(below, str(self.high), "small", palette.text_3, "right")

    def _x(self, plot: Rect, value: int) -> int:
        return plot.x + round(plot.width * (value - self.low) / max(1, self.high - self.low))

    def words(self) -> str:
        label, what = self.labels.label, self.text or self.labels.label("widgets.distribution")
        marks = [label(f"widgets.{key}", n=n) for key, n in (("history", self.history), ("you", self.yours))
                 if n is not None]  # fmt: skip
        return ", ".join([label("widgets.from_to", what=what, low=self.low, high=self.high), *marks])
