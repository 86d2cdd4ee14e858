"""The council: one mark for each twentieth of the say, in a half circle; cells; the capitals."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.cards.ratification import Bench, Capital
from game.ui.widgets import Look, Widget

MARKS = 20
_ROWS = (8, 12)
_OVAL = 1.25


@dataclass(eq=False, kw_only=True)
class Council(Widget):
    """Marks from the side furthest from signing: full bone for, ringed warning wavers, ringed red against."""

    benches: Sequence[Bench] = field(default_factory=tuple)
    figure: str = ""
    said: str = ""
    note: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        places = self._places(canvas)
        marks = self._marks()
        size = canvas.px(34)
        for (x, y), view in zip(places, marks):
            self._mark(canvas, (round(x) - size // 2, round(y) - size // 2), size, view)
        setter, palette = canvas.kit.type, canvas.palette
        foot = Rect(self.rect.x, self.rect.bottom - setter.line("note"), self.rect.width, setter.line("note"))
        canvas.text_in(foot, self.note, "note", palette.text_3, "centre")
        line = Rect(foot.x, foot.y - setter.line("body"), foot.width, setter.line("body"))
        canvas.text_in(line, self.said, "body", palette.bone, "centre")
        tall = setter.line("score")
        canvas.text_in(Rect(foot.x, line.y - tall, foot.width, tall), self.figure, "score", palette.bone, "centre")

    def _places(self, canvas: Canvas) -> list[tuple[float, float]]:
        """Twenty places on two arcs, from left to right."""
        size = canvas.px(34)
        reach = min(
            (self.rect.width / 2 - size) / _OVAL, self.rect.height - canvas.kit.type.line("note") * 2 - size / 2
        )
        centre = (self.rect.centerx, self.rect.bottom - canvas.kit.type.line("note") * 2)
        found = []
        for count, share in zip(_ROWS, (0.66, 1.0)):
            for k in range(count):
                angle = math.pi * (1 - (k + 0.5) / count)
                radius = reach * share
                place = (centre[0] + radius * _OVAL * math.cos(angle), centre[1] - radius * math.sin(angle))
                found.append((angle, place))
        return [place for _, place in sorted(found, key=lambda one: -one[0])]

    def _marks(self) -> list[str]:
        """What each place shows, those against first."""
        order = {"no": 0, "either": 1, "yes": 2}
        marks: list[str] = []
        for bench in sorted(self.benches, key=lambda one: order[one.view]):
            marks += [bench.view] * round(bench.weight * MARKS / 100)
        return (marks + ["yes"] * MARKS)[:MARKS]

    def _mark(self, canvas: Canvas, at: tuple[int, int], size: int, view: str) -> None:
        palette, marks = canvas.palette, canvas.kit.marks
        if view == "yes":
            canvas.picture(marks.disc(size, palette.bone), at)
            return
        colour = palette.warning if view == "either" else palette.lowers
        canvas.picture(marks.circle(size, colour, 2), at)
        icon = size * 5 // 8
        inside = (at[0] + (size - icon) // 2, at[1] + (size - icon) // 2)
        canvas.icon("minus" if view == "either" else "cross", inside, icon, colour)

    def words(self) -> str:
        return f"{self.figure} {self.said}. {self.note}"


@dataclass(eq=False, kw_only=True)
class CouncilLegend(Widget):
    """What the marks mean."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        size, x = canvas.theme.row(18), self.rect.right
        for word, colour in (("against", palette.lowers), ("wavers", palette.warning), ("for", palette.bone)):
            x -= setter.width(word, "note")
            canvas.text(word, (x, self.rect.centery - setter.line("note") // 2), "note", palette.text_2)
            x -= size + px(8)
            at = (x, self.rect.centery - size // 2)
            if word == "for":
                canvas.picture(canvas.kit.marks.disc(size, colour), at)
            else:
                canvas.picture(canvas.kit.marks.circle(size, colour, 2), at)
                icon = size * 5 // 8
                inside = (at[0] + (size - icon) // 2, at[1] + (size - icon) // 2)
                canvas.icon("minus" if word == "wavers" else "cross", inside, icon, colour)
            x -= px(20)


@dataclass(eq=False, kw_only=True)
class BenchCell(Widget):
    """One faction: its name, its share of the say as a bar, how it leans and why."""

    bench: Bench

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        canvas.frame(self.rect, palette.ink_2, palette.rule)
        room = self.rect.inflate(-2 * px(14), -2 * px(10))
        line = setter.line("note_strong")
        head = Rect(room.x, room.y, room.width, line)
        canvas.text_in(head, self.bench.name, "note_strong", palette.bone)
        canvas.text_in(head, f"{self.bench.weight}% of the say", "small", palette.text_3, "right")
        bar = Rect(room.x, head.bottom + px(4), round(room.width * self.bench.weight / 100), px(9))
        canvas.fill(Rect(room.x, bar.y, room.width, bar.height), palette.ink_0)
        if self.bench.view == "no":
            canvas.hatch(bar, palette.lowers, palette.ink_2)
        else:
            canvas.fill(bar, palette.bone if self.bench.view == "yes" else palette.warning)
        word = {"yes": "for", "either": "wavers", "no": "against"}[self.bench.view]
        tone = {"yes": palette.raises, "either": palette.warning, "no": palette.lowers}[self.bench.view]
        said = Rect(room.x, bar.bottom + px(6), room.width, setter.line("note"))
        used = canvas.text_in(said, word, "note_strong", tone)
        points = self.bench.points
        figure = f"+{points}" if points > 0 else f"−{-points}" if points else "0"
        canvas.text(figure, (said.x + used + px(8), said.y), "note", palette.text_2)
        rest = Rect(room.x, said.bottom, room.width, room.bottom - said.bottom)
        canvas.paragraph(rest, self.bench.text, "note", palette.text_2)

    def words(self) -> str:
        word = {"yes": "for", "either": "wavers", "no": "against"}[self.bench.view]
        return f"{self.bench.name}, {self.bench.weight}% of the say: {word}. {self.bench.text}"


@dataclass(eq=False, kw_only=True)
class CapitalRow(Widget):
    """One capital's roll: its chance, or what it decided."""

    capital: Capital

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, size = canvas.palette, canvas.px, canvas.theme.row(24)
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        canvas.badge(self.capital.code, (self.rect.x, self.rect.centery - size // 2), size)
        left = self.rect.x + size + px(12)
        names = px(190)
        canvas.text_in(Rect(left, self.rect.y, names, self.rect.height), self.capital.name, "row_title", palette.bone)
        said = self.capital.decided or f"{self.capital.chance}% today"
        wide = px(150)
        track = Rect(left + names, self.rect.centery - px(6), self.rect.right - wide - left - names - px(16), px(12))
        canvas.hatch(track, palette.ink_0, palette.lowers)
        canvas.fill(Rect(track.x, track.y, round(track.width * self.capital.chance / 100), track.height), palette.bone)
        room = Rect(self.rect.right - wide, self.rect.y, wide, self.rect.height)
        canvas.text_in(room, said, "note", palette.ice if self.capital.decided else palette.text_2, "right")

    def words(self) -> str:
        return f"{self.capital.name}: {self.capital.decided or f'{self.capital.chance}% today'}"
