"""The odds bar: one slice an outcome, best first, a scale beneath, and the lot as a red line with a head."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.tokens import Colour
from game.ui.widgets.widget import Look, Widget

_NARROW = 13


@dataclass(frozen=True, slots=True)
class Slice:
    """An outcome and its share of 1. `tone` is best, good, poor or worst; it gives the colour."""

    text: str
    share: float
    tone: str = "good"
    note: str = ""


@dataclass(eq=False, kw_only=True)
class OddsBar(Widget):
    """Slices from left to right. `lot` is where the lot stands (0 to 1), None before it is drawn.

    `filled` (0 to 1) shows the bar while it fills; `said` stands beside the lot's head.
    """

    slices: Sequence[Slice] = field(default_factory=tuple)
    lot: float | None = None
    filled: float = 1.0
    said: str = ""
    note: str = ""
    has_scale: bool = True

    def bar(self, canvas: Canvas) -> Rect:
        """The bar itself: the head of the lot stands above it, the scale below."""
        head = canvas.px(32) if self.lot is not None or self.said else 0
        scale = canvas.kit.type.line("small") + canvas.px(8) if self.has_scale else 0
        return Rect(self.rect.x, self.rect.y + head, self.rect.width, self.rect.height - head - scale)

    def draw(self, canvas: Canvas, look: Look) -> None:
        bar = self.bar(canvas)
        canvas.fill(bar, canvas.palette.ink_0)
        x, total = float(bar.x), sum(s.share for s in self.slices) or 1.0
        with canvas.clipped(Rect(bar.x, bar.y, round(bar.width * self.filled), bar.height)):
            for held in self.slices:
                wide = bar.width * held.share / total
                self._slice(canvas, held, Rect(round(x), bar.y, round(x + wide) - round(x) - 2, bar.height))
                x += wide
        if self.has_scale:
            self._scale(canvas, bar)
        if self.lot is not None:
            self._lot(canvas, bar)
        if look.has_ring:
            canvas.ring(bar)

    def _slice(self, canvas: Canvas, held: Slice, box: Rect) -> None:
        fill, ink = _tone(canvas, held.tone)
        canvas.fill(box, fill)
        if box.width < canvas.px(_NARROW):
            return
        setter, figure = canvas.kit.type, f"{round(held.share * 100)}%"
        room = Rect(box.x + canvas.px(10), box.y, box.width - canvas.px(14), box.height)
        both = setter.line("row_title") + setter.line("body")
        if room.height >= both and setter.width(held.text, "row_title") <= room.width:
            top = room.centery - both // 2
            canvas.text(held.text, (room.x, top), "row_title", ink)
            canvas.text(figure, (room.x, top + setter.line("row_title")), "body", ink)
        elif setter.width(figure, "small") <= box.width - 4:
            canvas.text_in(box, figure, "small", ink, "centre")

    def _scale(self, canvas: Canvas, bar: Rect) -> None:
        palette = canvas.palette
        for share in range(0, 101, 5):
            x = min(bar.x + round(bar.width * share / 100), bar.right - 1)
            canvas.upright(x, bar.bottom + 1, canvas.px(6 if share % 10 == 0 else 3), palette.text_3)
            if share % 10 == 0 and (bar.width > canvas.px(520) or share % 20 == 0):
                align = "left" if share == 0 else "right" if share == 100 else "centre"
                canvas.text(str(share), (x, bar.bottom + canvas.px(8)), "small", palette.text_3, align)

    def _lot(self, canvas: Canvas, bar: Rect) -> None:
        palette = canvas.palette
        assert self.lot is not None
        x, head = bar.x + round(bar.width * self.lot), canvas.px(18)
        canvas.fill(Rect(x - 3, bar.y - canvas.px(8), 7, bar.height + canvas.px(16)), palette.lowers)
        canvas.fill(Rect(x - 1, bar.y - canvas.px(8), 3, bar.height + canvas.px(16)), palette.red_pencil)
        tip = canvas.kit.marks.polygon(((0, 0), (head, 0), (head / 2, head * 0.85)), (head, head), palette.lowers)
        canvas.picture(tip, (x - head // 2, bar.y - canvas.px(26)))
        if not self.said:
            return
        setter, top = canvas.kit.type, bar.y - canvas.px(28)
        wide = setter.width(self.said, "row_title") + setter.width(self.note, "note") + canvas.px(16)
        left = x + canvas.px(18)
        if left + wide > bar.right:
            left = x - canvas.px(18) - wide
        used = canvas.text(self.said, (left, top), "row_title", palette.bone)
        canvas.text(self.note, (left + used + canvas.px(16), top + 1), "note", palette.text_3)

    def words(self) -> str:
        odds = ", ".join(f"{s.text} {round(s.share * 100)}%" for s in self.slices)
        said = self.labels.label("widgets.odds", odds=odds)
        if self.lot is None:
            return said
        return f"{said}. {self.said or self.labels.label('widgets.lot', n=round(self.lot * 100))}. {self.note}"


def _tone(canvas: Canvas, tone: str) -> tuple[Colour, Colour]:
    palette = canvas.palette
    tones = {
        "best": (palette.bone, palette.ink_0),
        "good": (palette.ice, palette.ink_0),
        "poor": (palette.ice_deep, palette.bone),
        "worst": (palette.lowers, palette.ink_0),
    }
    return tones.get(tone, tones["good"])
