"""The slider: your value, the value of the last draft, their price, the limit at home, the zone of agreement."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, Key, PointerMoved, PointerPressed, PointerReleased
from game.ui.kit import Kit
from game.ui.widgets.messages import HANDLED, Changed, Message, Submitted
from game.ui.widgets.widget import Look, Widget


@dataclass(frozen=True, slots=True)
class Price:
    """A value marked on a slider, with the words that stand over it."""

    value: int
    text: str = ""


@dataclass(eq=False, kw_only=True)
class Slider(Widget):
    """A number from `low` to `high` in whole steps. Arrows move one step, with Shift ten.

    `ghost` is the last value, `price` what they ask (red), `limit` what home will bear (dashed), `zone` the
    zone of agreement as far as it is known. Sends Changed while it moves, Submitted when let go.
    """

    text: str = ""
    value: int = 0
    low: int = 0
    high: int = 100
    step: int = 1
    ghost: int | None = None
    price: Price | None = None
    limit: Price | None = None
    zone_of_agreement: tuple[int, int] | None = None
    ends: tuple[str, str] = ("", "")
    ticks: tuple[Price, ...] = ()
    takes_focus: ClassVar[bool] = True

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, PointerPressed) and event.button == 1:
            return self._become(self._value_at(event.at[0], kit))
        if isinstance(event, PointerMoved) and event.is_held:
            return self._become(self._value_at(event.at[0], kit))
        if isinstance(event, PointerReleased):
            return Submitted(self.name, self.value)
        return self._on_key(event.chord) if isinstance(event, Key) else None

    def _on_key(self, chord: str) -> Message | None:
        moves = {"left": -1, "right": 1, "shift+left": -10, "shift+right": 10, "pageup": 10, "pagedown": -10}
        if chord in moves:
            return self._become(self.value + moves[chord] * self.step)
        if chord in ("home", "end"):
            return self._become(self.low if chord == "home" else self.high)
        return None

    def do(self, kit: Kit) -> Message | None:
        return Submitted(self.name, self.value)

    def _become(self, value: int) -> Message:
        value = max(self.low, min(self.high, value))
        if value == self.value:
            return HANDLED
        self.value = value
        return Changed(self.name, value)

    def _track(self, kit: Kit) -> Rect:
        tall, inset = kit.theme.px(6), kit.theme.px(10)
        middle = self.rect.centery
        return Rect(self.rect.x + inset, middle - tall // 2, self.rect.width - 2 * inset, tall)

    def _x(self, value: int, track: Rect) -> int:
        return track.x + round((value - self.low) / max(1, self.high - self.low) * track.width)

    def _value_at(self, x: int, kit: Kit) -> int:
        track = self._track(kit)
        share = (x - track.x) / max(1, track.width)
        return self.low + round(share * (self.high - self.low) / self.step) * self.step

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, track = canvas.palette, self._track(canvas.kit)
        red = palette.red_pencil if self.on_paper else palette.lowers
        second = palette.paper_ink_2 if self.on_paper else palette.text_3
        canvas.frame(track, palette.paper_2 if self.on_paper else palette.ink_0,
                     palette.paper_rule if self.on_paper else palette.rule)  # fmt: skip
        if self.zone_of_agreement:
            first, last = (self._x(value, track) for value in self.zone_of_agreement)
            canvas.fill(Rect(first, track.y, last - first, track.height), red, 110)
        knob = self._x(self.value, track)
        if not self.on_paper and not self.barred:
            canvas.fill(Rect(track.x, track.y, knob - track.x, track.height), palette.ice)
        reach = canvas.px(12)
        if self.ghost is not None:
            canvas.upright(self._x(self.ghost, track), track.centery - reach // 2, reach, second, 2)
        if self.limit:
            x = self._x(self.limit.value, track)
            canvas.dashed((x, track.centery - reach), (x, track.centery + reach), second, (3, 2))
        if self.price:
            canvas.upright(self._x(self.price.value, track) - 1, track.centery - reach, 2 * reach, red, 2)
        self._draw_knob(canvas, look, (knob, track.centery))
        self._draw_words(canvas, track, red)
        if look.has_ring:
            canvas.ring(self.rect, self.on_paper)

    def _draw_knob(self, canvas: Canvas, look: Look, at: tuple[int, int]) -> None:
        palette = canvas.palette
        size = canvas.px(22 if look.is_hovered or look.is_pressed else 20)
        fill = palette.text_3 if self.barred else palette.bone
        ink = palette.paper_ink
        disc = (
            canvas.kit.marks.disc(size, fill, ink, canvas.px(6)) if self.on_paper else canvas.kit.marks.disc(size, fill)
        )
        canvas.picture(disc, (at[0] - size // 2, at[1] - size // 2))

    def _draw_words(self, canvas: Canvas, track: Rect, red: tuple[int, int, int]) -> None:
        palette, line = canvas.palette, canvas.kit.type.line("small")
        second = palette.paper_ink_2 if self.on_paper else palette.text_3
        above, below = track.centery - canvas.px(12) - line, track.centery + canvas.px(12)
        for mark, colour in ((self.limit, second), (self.price, red)):
            if mark and mark.text:
                wide = canvas.kit.type.width(mark.text, "small")
                x = min(max(self._x(mark.value, track), track.x + wide // 2), track.right - wide // 2)
                canvas.text(mark.text, (x, above), "small", colour, "centre")
        for tick in self.ticks:
            canvas.text(tick.text, (self._x(tick.value, track), below), "small", second, "centre")
        if not self.ticks:
            canvas.text(self.ends[0], (track.x - canvas.px(10), below), "small", second)
            canvas.text(self.ends[1], (track.right + canvas.px(10), below), "small", second, "right")

    def words(self) -> str:
        label = self.labels.label
        marks = [
            label("widgets.they_ask", n=self.price.value) if self.price else "",
            label("widgets.limit", n=self.limit.value) if self.limit else "",
        ]
        said = label("widgets.slider", what=self.text or self.name, n=self.value, low=self.low, high=self.high)
        return ", ".join([said, *filter(None, marks)])
