"""The years at the foot: worth of what a power held, years of war, a tick for each move, and the knob that scrubs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.text.tongue.catalogue import SOURCE_LANGUAGE
from game.ui.canvas import Canvas, Overflow, Rect
from game.ui.cards.timeline import FIRST_DAY, LAST_DAY, Course, War, decimal, telling
from game.ui.inputs import Input, Key, PointerMoved, PointerPressed
from game.ui.kit import Kit
from game.ui.widgets import HANDLED, Changed, Look, Message, Pressed, Widget

_FIRST, _LAST = 1855.0, 2026.0


@dataclass
class Art:
    """What of the course does not move while it is scrubbed, drawn once; and what of it did not fit."""

    key: object = None
    picture: pygame.Surface | None = None
    overflow: list[Overflow] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class CourseBoard(Widget):
    """A press or a drag sends Changed(name, ISO date). `ticks` are the days of the moves shown."""

    course: Course
    ticks: Sequence[str] = field(default_factory=tuple)
    wars: Sequence[War] = field(default_factory=tuple)
    date: str = FIRST_DAY
    language: str = SOURCE_LANGUAGE
    art: Art = field(default_factory=Art)
    takes_focus: ClassVar[bool] = True

    def plot(self, kit: Kit) -> Rect:
        """Where the graph is drawn."""
        left, right = kit.theme.px(64), kit.theme.px(64)
        return Rect(self.rect.x + left, self.rect.y + kit.theme.px(10), self.rect.width - left - right,
                    self.track(kit).y - kit.theme.px(22) - self.rect.y - kit.theme.px(10))  # fmt: skip

    def track(self, kit: Kit) -> Rect:
        """The line of the scrubber."""
        left = kit.theme.px(64)
        up = kit.type.line("small") + kit.theme.px(26)
        return Rect(self.rect.x + left, self.rect.bottom - up, self.rect.width - 2 * left, kit.theme.px(6))

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, Key) and event.chord == "space":
            return Pressed("play")
        pressed = isinstance(event, PointerPressed) and event.button == 1
        dragged = isinstance(event, PointerMoved) and event.is_held
        if not (pressed or dragged) or not isinstance(event, PointerPressed | PointerMoved):
            return None
        date = self.date_at(event.at[0], kit)
        return Changed(self.name, date) if date != self.date else HANDLED

    def do(self, kit: Kit) -> Message | None:
        return Pressed("play")

    def adopt(self, before: Widget) -> None:
        if isinstance(before, CourseBoard):
            self.art = before.art

    def date_at(self, x: int, kit: Kit) -> str:
        """The day at a pixel of the window."""
        track = self.track(kit)
        year = _FIRST + (x - track.x) / max(1, track.width) * (_LAST - _FIRST)
        whole = int(max(_FIRST, min(_LAST - 0.001, year)))
        month = max(0.0, min(11.999, (year - whole) * 12))
        day = 1 + int((month - int(month)) * 28)
        return max(FIRST_DAY, min(LAST_DAY, f"{whole:04}-{int(month) + 1:02}-{day:02}"))

    def x_of(self, date: str, track: Rect) -> float:
        """Where a day stands, pixels."""
        return track.x + track.width * (decimal(date) - _FIRST) / (_LAST - _FIRST)

    def draw(self, canvas: Canvas, look: Look) -> None:
        key = (tuple(self.rect), self.course, self.ticks, canvas.kit.theme.size, canvas.kit.theme.sight)
        if self.art.picture is None or self.art.key != key:
            self._bake(canvas.kit, key)
        assert self.art.picture is not None
        canvas.picture(self.art.picture, self.rect.topleft)
        canvas.overflow.extend(self.art.overflow)
        self._cursor(canvas, look)

    def _bake(self, kit: Kit, key: object) -> None:
        picture = pygame.Surface(self.rect.size)
        inner = Canvas(kit, picture)
        still = CourseBoard(
            rect=self.rect.move(-self.rect.x, -self.rect.y), course=self.course, ticks=self.ticks, wars=self.wars
        )
        still.draw_still(inner)
        self.art.key, self.art.picture, self.art.overflow = key, picture, inner.overflow

    def draw_still(self, canvas: Canvas) -> None:
        """The ground, the axes, the line, the wars, the ticks and the years."""
        canvas.fill(self.rect, canvas.palette.ink_0)
        plot, track = self.plot(canvas.kit), self.track(canvas.kit)
        self._wars(canvas, plot, track)
        self._axes(canvas, plot)
        self._line(canvas, plot)
        canvas.fill(track, canvas.palette.rule_2)
        self._ticks(canvas, track)
        self._years(canvas, track)

    def _wars(self, canvas: Canvas, plot: Rect, track: Rect) -> None:
        """Hatched where a war was fought, over the whole height, so that they are not told by colour alone."""
        palette, top = canvas.palette, plot.y
        for war in self.wars:
            first, last = (round(self.x_of(day, track)) for day in (war.since, war.until))
            box = Rect(first, top, max(3, last - first), track.bottom + canvas.px(5) - top)
            canvas.hatch(box, palette.ink_1, palette.ink_3)

    def _top(self) -> int:
        """The highest figure of the scale: a round one."""
        step = 20 if self.course.most <= 100 else 100
        return max(step, -(-self.course.most // step) * step)

    def _axes(self, canvas: Canvas, plot: Rect) -> None:
        palette, line, top = canvas.palette, canvas.kit.type.line("small"), self._top()
        parts = 4 if plot.height > 5 * line else 2
        for part in range(parts + 1):
            y = plot.bottom - plot.height * part // parts
            canvas.level(plot.x, y, plot.width, palette.rule)
            room = Rect(self.rect.x, y - line // 2, plot.x - self.rect.x - canvas.px(10), line)
            canvas.text_in(room, str(top * part // parts), "small", palette.text_3, "right")

    def _line(self, canvas: Canvas, plot: Rect) -> None:
        points: list[tuple[float, float]] = []
        top = self._top()
        for date, value in self.course.steps:
            x, y = self.x_of(date, plot), plot.bottom - plot.height * value / top
            points += [(x, points[-1][1]), (x, y)] if points else [(x, y)]
        points.append((plot.right, points[-1][1]))
        canvas.curve(points, canvas.palette.bone, 2)

    def _ticks(self, canvas: Canvas, track: Rect) -> None:
        """One for each move; where many fall on a pixel, the brighter."""
        reach = canvas.px(5)
        for x, count in Counter(round(self.x_of(date, track)) for date in self.ticks).items():
            box = Rect(x, track.y - reach, 1, track.height + 2 * reach)
            canvas.fill(box, canvas.palette.bone, min(255, 90 + 40 * count + 4000 // max(25, len(self.ticks))))

    def _years(self, canvas: Canvas, track: Rect) -> None:
        line, step = canvas.kit.type.line("small"), 10 if track.width > canvas.px(900) else 20
        for year in range(1860, 2026, step):
            x = round(self.x_of(f"{year}-01-01", track))
            room = Rect(x - canvas.px(40), track.bottom + canvas.px(10), canvas.px(80), line)
            canvas.text_in(room, str(year), "small", canvas.palette.text_3, "centre")

    def _cursor(self, canvas: Canvas, look: Look) -> None:
        palette, plot, track = canvas.palette, self.plot(canvas.kit), self.track(canvas.kit)
        x = round(self.x_of(self.date, track))
        canvas.fill(Rect(track.x, track.y, max(0, x - track.x), track.height), palette.ice_deep)
        canvas.upright(x, plot.y, track.y - plot.y, palette.ice, 2)
        knob = canvas.px(22)
        canvas.picture(
            canvas.kit.marks.disc(knob, palette.ink_0, palette.ice, canvas.px(6)),
            (x - knob // 2, track.centery - knob // 2),
        )
        self._figure(canvas, plot, x)
        if look.has_ring:
            canvas.outline(self.rect.inflate(-4, -4), palette.ice, 2)

    def _figure(self, canvas: Canvas, plot: Rect, x: int) -> None:
        """The points of the day, beside the line."""
        value = self.course.at(self.date)
        y = plot.bottom - round(plot.height * value / self._top())
        text, role = str(value), "body_strong"
        wide, tall = canvas.kit.type.width(text, role), canvas.kit.type.line(role)
        left = x + canvas.px(8) if x + canvas.px(12) + wide < self.rect.right else x - canvas.px(8) - wide
        box = Rect(left - 2, max(plot.y, y - tall), wide + 4, tall)
        canvas.fill(box, canvas.palette.ink_0)
        canvas.text_in(box, text, role, canvas.palette.bone, "centre")

    def words(self) -> str:
        return telling(self.language).label(
            "course_said",
            date=telling(self.language).date(self.date),
            n=self.course.at(self.date),
            most=self.course.most,
        )
