"""Single bars: meter, relation, score, and pips."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.widgets.gauges.figures import grouped, sign_colour, signed
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class _Bar(Widget):
    """A word at the left (`name_width` wide), a track, a figure at the right (`figure_width` wide)."""

    text: str = ""
    value: int = 0
    figure: str = ""
    name_width: int = 0
    figure_width: int = 0

    def shown(self) -> str:
        """The figure as it is written."""
        return self.figure or grouped(self.value)

    def track(self, canvas: Canvas) -> Rect:
        """The words drawn, and the track that is left."""
        palette = canvas.palette
        quiet = palette.paper_ink if self.on_paper else palette.text_2
        strong = palette.paper_ink if self.on_paper else palette.bone
        left = self.name_width or (canvas.kit.type.width(self.text, "note") + canvas.px(14) if self.text else 0)
        right = self.figure_width or canvas.kit.type.width(self.shown(), "note_strong") + canvas.px(14)
        canvas.text_in(Rect(self.rect.x, self.rect.y, max(left, 0), self.rect.height), self.text, "note", quiet)
        canvas.text_in(self.rect, self.shown(), "note_strong", strong, "right")
        tall = canvas.px(8)
        track = Rect(self.rect.x + left, self.rect.centery - tall // 2, self.rect.width - left - right, tall)
        canvas.fill(track, palette.paper_2 if self.on_paper else palette.ink_0)
        return track

    def words(self) -> str:
        return f"{self.text} {self.shown()}".strip()


@dataclass(eq=False, kw_only=True)
class Meter(_Bar):
    """A quantity from 0 to `most`; at or under `low` it is drawn as a warning."""

    most: int = 100
    low: int = -1

    def draw(self, canvas: Canvas, look: Look) -> None:
        track = self.track(canvas)
        share = max(0.0, min(1.0, self.value / max(1, self.most)))
        is_low = self.value <= self.low
        fill = canvas.palette.paper_ink if self.on_paper else canvas.palette.ice
        if is_low:
            fill = sign_colour(canvas, -1, self.on_paper)
        canvas.fill(Rect(track.x, track.y, round(track.width * share), track.height), fill)

    def words(self) -> str:
        said = self.labels.label("widgets.of", what=self.text, n=self.shown(), most=self.most)
        return f"{said}, {self.labels.label('widgets.low')}" if self.value <= self.low else said


@dataclass(eq=False, kw_only=True)
class RelationBar(_Bar):
    """A relation from −100 to +100 with zero in the middle."""

    def shown(self) -> str:
        return self.figure or signed(self.value)

    def draw(self, canvas: Canvas, look: Look) -> None:
        track = self.track(canvas)
        middle = track.centerx
        reach = round(max(-100, min(100, self.value)) / 100 * track.width / 2)
        fill = sign_colour(canvas, self.value, self.on_paper)
        canvas.fill(Rect(min(middle, middle + reach), track.y, abs(reach), track.height), fill)
        colour = canvas.palette.paper_ink_2 if self.on_paper else canvas.palette.text_3
        canvas.upright(middle, track.y - 3, track.height + 6, colour)


@dataclass(eq=False, kw_only=True)
class ScoreBar(_Bar):
    """A score from 0 to 100 with a tick where history came out."""

    history: int | None = None

    def draw(self, canvas: Canvas, look: Look) -> None:
        track = self.track(canvas)
        canvas.fill(Rect(track.x, track.y, round(track.width * min(100, self.value) / 100), track.height),
                    canvas.palette.paper_ink if self.on_paper else canvas.palette.ice)  # fmt: skip
        if self.history is not None:
            x = track.x + round(track.width * self.history / 100)
            canvas.upright(x, track.y - 3, track.height + 6, canvas.palette.bone, 2)

    def words(self) -> str:
        tail = f", {self.labels.label('widgets.history', n=self.history)}" if self.history is not None else ""
        return f"{self.text} {self.shown()}{tail}"


@dataclass(eq=False, kw_only=True)
class Pips(Widget):
    """Small boxes, so many of them filled: patience, credit, a level. `code` gives them a power's colour."""

    text: str = ""
    value: int = 0
    most: int = 5
    code: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter = canvas.palette, canvas.kit.type
        quiet = palette.paper_ink_2 if self.on_paper else palette.text_2
        x = self.rect.x
        if self.text:
            canvas.text_in(self.rect, self.text, "note", quiet)
            x += setter.width(self.text, "note") + canvas.px(10)
        gap = canvas.px(4)
        room = self.rect.right - x - gap * (self.most - 1)
        wide = min(canvas.px(26), room // max(1, self.most))
        tall = min(self.rect.height, canvas.px(12))
        fill = canvas.theme.power(self.code).light if self.code else palette.ice
        if self.on_paper:
            fill = canvas.theme.power(self.code).deep if self.code else palette.paper_ink
        for number in range(self.most):
            box = Rect(x + number * (wide + gap), self.rect.centery - tall // 2, wide, tall)
            if number < self.value:
                canvas.fill(box, fill)
            else:
                canvas.outline(box, palette.paper_rule if self.on_paper else palette.rule_2)

    def words(self) -> str:
        what = self.text or self.tip or self.name
        return self.labels.label("widgets.of", what=what, n=self.value, most=self.most)
