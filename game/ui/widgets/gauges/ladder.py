"""The crisis ladder, and the control strip: in law and in fact."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.widgets.widget import Look, Widget

RUNGS = ("challenge", "warn", "mobilise", "ultimatum", "war")


@dataclass(eq=False, kw_only=True)
class CrisisLadder(Widget):
    """The five rungs as arrows; those reached (`value`, 0 to 5) are filled."""

    value: int = 0
    rungs: Sequence[str] = RUNGS

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter = canvas.palette, canvas.kit.type
        role = "small_strong"
        gap, point = canvas.px(3), canvas.px(8)
        wides = [setter.width(rung, role) + 2 * point + canvas.px(8) for rung in self.rungs]
        spare = max(0, self.rect.width - sum(wides) - gap * (len(wides) - 1)) // len(wides)
        x, tall = self.rect.x, self.rect.height
        for number, rung in enumerate(self.rungs):
            wide = wides[number] + spare
            is_reached = number < self.value
            points = (
                (0, 0),
                (wide - point, 0),
                (wide, tall / 2),
                (wide - point, tall),
                (0, tall),
                (point, tall / 2),
            )
            fill = palette.warning if is_reached and number < 4 else palette.lowers if is_reached else palette.ink_3
            canvas.picture(canvas.kit.marks.polygon(points, (wide, tall), fill), (x, self.rect.y))
            ink = palette.ink_0 if is_reached else palette.text_2
            canvas.text_in(Rect(x + point, self.rect.y, wide - 2 * point, tall), rung, role, ink, "centre")
            x += wide + gap

    def words(self) -> str:
        reached = self.rungs[self.value - 1] if self.value else self.labels.label("widgets.none")
        return self.labels.label("widgets.ladder", rung=reached, n=self.value, most=len(self.rungs))


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a control strip: who, from which year, and how when it is not plain (leased, occupied...)."""

    code: str
    since: int
    how: str = ""
    text: str = ""


@dataclass(eq=False, kw_only=True)
class ControlStrip(Widget):
    """Two rows of who had a place, in law and in fact, with the year at each change, to `until`."""

    law: Sequence[Span] = field(default_factory=tuple)
    fact: Sequence[Span] = field(default_factory=tuple)
    until: int = 1905

    @property
    def since(self) -> int:
        """The first year shown."""
        return min((span.since for span in (*self.law, *self.fact)), default=self.until - 1)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter = canvas.palette, canvas.kit.type
        line = setter.line("small")
        rows = self._rows()
        names = max(setter.width(name, "small") for name, _ in rows) + canvas.px(10)
        track = Rect(self.rect.x + names, self.rect.y, self.rect.width - names, self.rect.height - line)
        tall = track.height // 2 - canvas.px(2)
        for number, (name, spans) in enumerate(rows):
            top = track.y + number * (tall + canvas.px(4))
            canvas.text_in(Rect(self.rect.x, top, names, tall), name, "small", palette.text_2)
            for at, span in enumerate(spans):
                end = spans[at + 1].since if at + 1 < len(spans) else self.until
                box = Rect(self._x(track, span.since), top, 0, tall)
                box.width = max(1, self._x(track, end) - box.x - 1)
                self._span(canvas, span, box)
        self._years(canvas, track, line)

    def _x(self, track: Rect, year: int) -> int:
        return track.x + track.width * (year - self.since) // max(1, self.until - self.since)

    def _span(self, canvas: Canvas, span: Span, box: Rect) -> None:
        power = canvas.theme.power(span.code)
        if span.how:
            canvas.hatch(box, power.deep, power.light)
        else:
            canvas.fill(box, power.land)
        if span.text and canvas.kit.type.width(span.text, "small") < box.width - 6:
            ink = canvas.palette.bone if span.how else canvas.palette.paper_ink
            canvas.text_in(box, span.text, "small", ink, "centre")

    def _years(self, canvas: Canvas, track: Rect, line: int) -> None:
        taken = track.x - 999
        for year in sorted({span.since for span in (*self.law, *self.fact)} | {self.until}):
            text, wide = str(year), canvas.kit.type.width(str(year), "small")
            x = max(track.x, min(self._x(track, year) - wide // 2, track.right - wide))
            if x > taken + 4:
                canvas.text(text, (x, track.bottom), "small", canvas.palette.text_3)
                taken = x + wide

    def words(self) -> str:
        return "\n".join(f"{name}: " + ", ".join(map(self._said, spans)) for name, spans in self._rows())

    def _rows(self) -> tuple[tuple[str, Sequence[Span]], ...]:
        label = self.labels.label
        return (label("widgets.in_law"), self.law), (label("widgets.in_fact"), self.fact)

    def _said(self, span: Span) -> str:
        said = self.labels.label("widgets.since", who=span.text or span.code, how=span.how, year=span.since)
        return said.replace("  ", " ")
