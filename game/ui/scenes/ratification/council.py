"""The council: a mark for each fiftieth of the say in a half circle, the factions' names around it, and a cell each."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.cards.ratification import Bench
from game.ui.kit import Kit
from game.ui.widgets import Look, Widget, signed

MARKS = 50
_ARCS = ((8, 0.46), (11, 0.64), (14, 0.82), (17, 1.0))
"""Marks on each arc, and its share of the outer radius."""
_OVAL = 1.15
_ORDER = {"no": 0, "either": 1, "yes": 2}
_FIGURES = ("score", "figure", "panel_title", "row_title")
"""The figure in the middle is set as large as the innermost arc leaves room for."""
_TONES = {"yes": ("for", "raises"), "either": ("wavers", "warning"), "no": ("against", "lowers")}


def draw_vote(canvas: Canvas, at: tuple[int, int], size: int, view: str) -> None:
    """Full bone is for, a ringed bar wavers, a ringed cross is against."""
    palette, marks = canvas.palette, canvas.kit.marks
    if view == "yes":
        canvas.picture(marks.disc(size, palette.bone), at)
        return
    colour = palette.warning if view == "either" else palette.lowers
    canvas.picture(marks.circle(size, colour, 2), at)
    icon = size * 5 // 8
    inside = (at[0] + (size - icon) // 2, at[1] + (size - icon) // 2)
    canvas.icon("minus" if view == "either" else "cross", inside, icon, colour)


@dataclass(frozen=True)
class _Wedge:
    """A faction's part of the half circle: from one angle to another, radians, leftmost first."""

    bench: Bench
    first: int
    count: int


@dataclass(eq=False, kw_only=True)
class Council(Widget):
    """Marks from the side furthest from signing; the figure in the middle counts the sure, never the hoped."""

    benches: Sequence[Bench] = field(default_factory=tuple)
    figure: str = ""
    said: str = ""
    note: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        places, wedges = self._places(canvas), self._wedges()
        size = self._size(canvas)
        for wedge in wedges:
            for x, y in places[wedge.first : wedge.first + wedge.count]:
                draw_vote(canvas, (round(x) - size // 2, round(y) - size // 2), size, wedge.bench.view)
        self._names(canvas, wedges)
        setter, palette = canvas.kit.type, canvas.palette
        wide = round(self._reach(canvas) * _ARCS[0][1] * _OVAL * 2) - size
        foot = Rect(0, self._floor(canvas), wide, setter.line("note"))
        foot.centerx = self.rect.centerx
        line = Rect(foot.x, foot.y - setter.line("body"), foot.width, setter.line("body"))
        canvas.name_in(line, setter.shortened(self.said, "body", wide), "body", palette.bone, "centre")
        whole = Rect(self.rect.x, foot.y, self.rect.width, foot.height)
        canvas.name_in(whole, self.note, "note", palette.text_3, "centre")
        role = next((one for one in _FIGURES if setter.width("100%", one) < wide * 3 // 4), _FIGURES[-1])
        tall = setter.line(role)
        canvas.name_in(Rect(foot.x, line.y - tall, foot.width, tall), self.figure, role, palette.bone, "centre")

    def _floor(self, canvas: Canvas) -> int:
        """Where the lowest marks stand in their middle."""
        return self.rect.bottom - canvas.kit.type.line("note")

    def _reach(self, canvas: Canvas) -> float:
        """The outer radius, upright, pixels: names have room above and beside it."""
        names = min(canvas.px(130), self.rect.width // 5)
        tall = self._floor(canvas) - self.rect.y - canvas.kit.type.line("note") * 2 - canvas.px(14)
        return min(tall, (self.rect.width / 2 - names) / _OVAL)

    def _size(self, canvas: Canvas) -> int:
        return round(min(canvas.px(30), math.pi * self._reach(canvas) / _ARCS[-1][0] * 0.58))

    def _at(self, canvas: Canvas, angle: float, reach: float) -> tuple[float, float]:
        x = self.rect.centerx + reach * _OVAL * math.cos(angle)
        return x, self._floor(canvas) - self._size(canvas) / 2 - reach * math.sin(angle)

    def _places(self, canvas: Canvas) -> list[tuple[float, float]]:
        """The places on all arcs, from left to right."""
        reach, found = self._reach(canvas), list[tuple[float, tuple[float, float]]]()
        for count, share in _ARCS:
            angles = (math.pi * (1 - k / (count - 1)) for k in range(count))
            found += ((angle, self._at(canvas, angle, reach * share)) for angle in angles)
        return [place for _, place in sorted(found, key=lambda one: -one[0])]

    def _wedges(self) -> list[_Wedge]:
        """The factions, those against first; each has its share of the marks, the last what is left."""
        found, first, said = list[_Wedge](), 0, 0
        for bench in sorted(self.benches, key=lambda one: (_ORDER[one.view], one.points)):
            said += bench.weight
            end = min(round(said * MARKS / 100), MARKS)
            found.append(_Wedge(bench, first, end - first))
            first = end
        return found

    def _names(self, canvas: Canvas, wedges: Sequence[_Wedge]) -> None:
        """Each name outside the arc at the middle of its wedge; names at one side keep a line apart."""
        setter, palette, line = canvas.kit.type, canvas.palette, canvas.kit.type.line("note")
        reach, gap = self._reach(canvas) + self._size(canvas) / 2, canvas.px(12)
        taken: list[Rect] = []
        for wedge in wedges:
            angle = math.pi * (1 - (wedge.first + wedge.count / 2) / MARKS)
            x, y = self._at(canvas, angle, reach)
            side = math.cos(angle)
            room = round(x - gap - self.rect.x if side < 0 else self.rect.right - x - gap)
            name = setter.shortened(wedge.bench.name, "note_strong", max(room, canvas.px(60)))
            wide = max(setter.width(name, "note_strong"), setter.width(f"{wedge.bench.weight}%", "small"))
            box = Rect(0, 0, wide, line + setter.line("small"))
            box.midbottom = (round(x), round(y) - gap // 2)
            if abs(side) > 0.15:
                box.midright = (round(x) - gap, round(y) - gap) if side < 0 else (round(x) + gap + wide, round(y) - gap)
            while any(box.colliderect(other) for other in taken) and box.top > self.rect.top:
                box.y -= line // 2
            box.clamp_ip(self.rect)
            taken.append(box)
            align = "centre" if abs(side) <= 0.15 else "right" if side < 0 else "left"
            canvas.name_in(Rect(box.x, box.y, wide, line), name, "note_strong", palette.bone, align)
            share = Rect(box.x, box.y + line, wide, setter.line("small"))
            canvas.name_in(share, f"{wedge.bench.weight}%", "small", palette.text_3, align)

    def words(self) -> str:
        return f"{self.figure} {self.said}. {self.note}"


@dataclass(eq=False, kw_only=True)
class CouncilLegend(Widget):
    """What the marks mean."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        size, x = canvas.theme.row(18), self.rect.right
        for view in ("no", "either", "yes"):
            word = canvas.kit.label(f"ratification.{_TONES[view][0]}")
            x -= setter.width(word, "note")
            canvas.text(word, (x, self.rect.centery - setter.line("note") // 2), "note", palette.text_2)
            x -= size + px(8)
            draw_vote(canvas, (x, self.rect.centery - size // 2), size, view)
            x -= px(20)

    @staticmethod
    def width(kit: Kit) -> int:
        """The room it needs, pixels."""
        wide = sum(kit.type.width(kit.label(f"ratification.{word}"), "note") for word, _ in _TONES.values())
        return wide + 3 * (kit.theme.row(18) + kit.theme.px(28))


@dataclass(eq=False, kw_only=True)
class BenchCell(Widget):
    """One faction: its name, its share of the say as a bar, how it leans and why."""

    bench: Bench
    share: str = ""
    said: str = ""

    @staticmethod
    def height(kit: Kit, bench: Bench, width: int) -> int:
        """How high a cell of this width becomes, pixels."""
        text = kit.type.height(bench.text, "note", width - 2 * kit.theme.px(14))
        return text + kit.type.line("note_strong") + kit.type.line("small") + kit.type.line("note") + kit.theme.px(40)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        canvas.frame(self.rect, palette.ink_2, palette.rule)
        room = self.rect.inflate(-2 * px(14), -2 * px(10))
        head = Rect(room.x, room.y, room.width, setter.line("note_strong"))
        canvas.name_in(head, setter.shortened(self.bench.name, "note_strong", head.width), "note_strong", palette.bone)
        below = Rect(room.x, head.bottom, room.width, setter.line("small"))
        canvas.name_in(below, self.share, "small", palette.text_3)
        bar = Rect(room.x, below.bottom + px(4), round(room.width * self.bench.weight / 100), px(9))
        canvas.fill(Rect(room.x, bar.y, room.width, bar.height), palette.ink_0)
        if self.bench.view == "no":
            canvas.hatch(bar, palette.lowers, palette.ink_2)
        else:
            canvas.fill(bar, palette.bone if self.bench.view == "yes" else palette.warning)
        said = Rect(room.x, bar.bottom + px(6), room.width, setter.line("note"))
        tone = palette.named(_TONES[self.bench.view][1])
        used = canvas.name_in(said, self.said, "note_strong", tone)
        canvas.text(signed(self.bench.points), (said.x + used + px(8), said.y), "note", palette.text_2)
        rest = Rect(room.x, said.bottom, room.width, room.bottom - said.bottom)
        canvas.paragraph(rest, self.bench.text, "note", palette.text_2)

    def words(self) -> str:
        return f"{self.bench.name}, {self.share}: {self.said}. {self.bench.text}"


def bench_cells(kit: Kit, room: Rect, benches: Sequence[Bench]) -> list[Widget]:
    """The cells side by side from the top of `room`, two rows of them in a narrow window."""
    px = kit.theme.px
    across = -(-len(benches) // (2 if kit.theme.is_narrow else 1))
    wide = (room.width - px(8) * (across - 1)) // max(across, 1)
    tall = max((BenchCell.height(kit, bench, wide) for bench in benches), default=0)
    return [
        BenchCell(
            name=f"bench.{bench.id}", tip=bench.who, bench=bench, group="benches",
            share=kit.label("ratification.of_the_say", share=bench.weight),
            said=kit.label(f"ratification.{_TONES[bench.view][0]}"),
            rect=Rect(room.x + k % across * (wide + px(8)), room.y + k // across * (tall + px(8)), wide, tall),
        )
        for k, bench in enumerate(benches)
    ]  # fmt: skip
