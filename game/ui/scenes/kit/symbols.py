"""The marks of the map, each on a small sea: right-angled texture says who, slanted hatching says how."""

import math
from dataclasses import dataclass

import pygame

from game.ui.canvas import Canvas, Rect
from game.ui.marks import averaged
from game.ui.tokens import Colour
from game.ui.widgets import Look, Widget

_FINE = 3


def _island(size: tuple[int, int], grow: float = 0.0) -> list[tuple[float, float]]:
    """An island in a box of `size`, its coast moved outward by `grow` pixels."""
    points = []
    for step in range(72):
        turn = step / 72 * math.tau
        bend = 1 + 0.10 * math.sin(2 * turn + 0.6) + 0.05 * math.sin(5 * turn)
        x = size[0] / 2 + (size[0] * 0.39 * bend + grow) * math.cos(turn)
        y = size[1] / 2 + (size[1] * 0.26 * bend + grow) * math.sin(turn) - size[1] * 0.05 * math.cos(turn * 2)
        points.append((x, y))
    return points


@dataclass(eq=False, kw_only=True)
class MapSymbol(Widget):
    """One state of a place, drawn as the map draws it, with its name below."""

    text: str = ""
    state: str = "held"

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, sea = canvas.palette, Rect(self.rect.x, self.rect.y, self.rect.width, canvas.px(64))
        canvas.frame(sea, canvas.theme.sea[2], palette.rule)
        picture = canvas.kit.marks.made(("symbol", self.state, sea.size), lambda: self._picture(canvas, sea.size))
        canvas.picture(picture, sea.topleft)
        canvas.text(self.text, (sea.x, sea.bottom + canvas.px(2)), "note", palette.bone)

    def words(self) -> str:
        return f"On the map: {self.text}"

    def _picture(self, canvas: Canvas, size: tuple[int, int]) -> pygame.Surface:
        large = pygame.Surface((size[0] * _FINE, size[1] * _FINE), pygame.SRCALPHA)
        palette = canvas.palette
        rus, jpn, kor = (canvas.theme.power(code) for code in ("RUS", "JPN", "KOR"))
        state, ink = self.state, palette.paper_ink
        if state == "held":
            self._land(large, rus.land, ink)
            self._coast(large, -2.5, rus.deep, 3.5, ())
        elif state == "claimed":
            self._land(large, rus.land, ink)
            self._coast(large, 4, jpn.light, 2.5, (9, 5))
        elif state == "occupied":
            self._striped(large, rus.land, jpn.light, slanted=True)
        elif state == "leased":
            self._land(large, jpn.land, ink)
            self._coast(large, -2, canvas.theme.power("CHN").land, 5, ())
            self._coast(large, -2, jpn.deep, 2, (4, 3))
        elif state == "demilitarised":
            self._land(large, rus.land, ink)
            self._coast(large, 0, palette.bone, 3, (2, 6))
        elif state == "joint":
            self._striped(large, rus.land, jpn.land, slanted=False)
        elif state == "interest":
            self._land(large, kor.land, ink)
            self._arc(large, jpn.light)
        elif state == "disputed":
            self._striped(large, (190, 186, 176), (150, 146, 138), slanted=True)
        elif state == "differs":
            self._land(large, jpn.land, ink)
            self._coast(large, 7, palette.ice, 2, ())
        else:
            self._lines(large, canvas)
        return averaged(large, size)

    def _scaled(self, large: pygame.Surface, grow: float) -> list[tuple[float, float]]:
        size = (large.get_width() // _FINE, large.get_height() // _FINE)
        return [(x * _FINE, y * _FINE) for x, y in _island(size, grow)]

    def _land(self, large: pygame.Surface, fill: Colour, coast: Colour) -> None:
        pygame.draw.polygon(large, fill, self._scaled(large, 0))
        pygame.draw.polygon(large, coast, self._scaled(large, 0), _FINE)

    def _coast(self, large: pygame.Surface, grow: float, colour: Colour, width: float, dash: tuple[int, ...]) -> None:
        points = self._scaled(large, grow)
        run = 0.0
        for start, end in zip(points, [*points[1:], points[0]]):
            whole = sum(dash) * _FINE
            if not dash or run % whole < dash[0] * _FINE:
                pygame.draw.line(large, colour, start, end, round(width * _FINE))
                pygame.draw.circle(large, colour, end, width * _FINE / 2)
            run += math.dist(start, end)

    def _striped(self, large: pygame.Surface, one: Colour, other: Colour, slanted: bool) -> None:
        stripes = pygame.Surface(large.get_size(), pygame.SRCALPHA)
        stripes.fill(one)
        wide, tall = large.get_size()
        step = 10 * _FINE if slanted else 20 * _FINE
        for x in range(-tall, wide, step):
            lean = tall if slanted else 0
            pygame.draw.line(stripes, other, (x, tall), (x + lean, 0), 4 * _FINE if slanted else 10 * _FINE)
        mask = pygame.Surface(large.get_size(), pygame.SRCALPHA)
        pygame.draw.polygon(mask, (255, 255, 255), self._scaled(large, 0))
        stripes.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        large.blit(stripes, (0, 0))

    def _arc(self, large: pygame.Surface, colour: Colour) -> None:
        wide, tall = large.get_size()
        for inset in (0, 5 * _FINE):
            box = Rect(wide * 0.12, tall * 0.26 + inset, wide * 0.76, tall)
            pygame.draw.arc(large, colour, box, math.pi * 0.12, math.pi * 0.88, 2 * _FINE)

    def _lines(self, large: pygame.Surface, canvas: Canvas) -> None:
        wide, tall = large.get_size()
        palette, left, right = canvas.palette, wide * 0.07, wide * 0.93
        if self.state == "mandate":
            tint = (*canvas.theme.power("JPN").light, 48)
            box = Rect(wide * 0.07, tall * 0.12, wide * 0.86, tall * 0.76)
            pygame.draw.rect(large, tint, box)
            for x in range(box.x, box.right, 11 * _FINE):
                for y in (box.y, box.bottom):
                    pygame.draw.line(large, canvas.theme.power("JPN").light, (x, y), (x + 7 * _FINE, y), 2 * _FINE)
            for at in ((0.3, 0.4), (0.46, 0.6), (0.66, 0.45)):
                centre = (wide * at[0], tall * at[1])
                pygame.draw.circle(large, canvas.theme.power("JPN").light, centre, 3 * _FINE)
            return
        upper, lower = tall * 0.34, tall * 0.68
        if self.state == "lines":
            pygame.draw.line(large, palette.bone, (left, upper), (right, upper), 2 * _FINE)
            for x in range(round(left), round(right), 14 * _FINE):
                pygame.draw.line(large, palette.ice, (x, lower), (x + 9 * _FINE, lower), 2 * _FINE)
            return
        pygame.draw.line(large, palette.bone, (left, upper), (right, upper), 5 * _FINE)
        for x in range(round(left), round(right), 10 * _FINE):
            pygame.draw.line(large, palette.paper_ink, (x, upper), (x + 5 * _FINE, upper), 3 * _FINE)
        wave = [(left + (right - left) * t / 30, lower + math.sin(t / 4) * tall * 0.06) for t in range(31)]
        pygame.draw.lines(large, palette.bone, False, wave, 3 * _FINE)


@dataclass(eq=False, kw_only=True)
class ChipSymbol(Widget):
    """A chip of the map in one of its states, with the name of the state below."""

    text: str = ""
    holder: str = "RUS"
    icon: str = "island"
    claimant: str = ""
    is_selected: bool = False
    is_placing: bool = False
    has_error: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        px, palette, marks = canvas.px, canvas.palette, canvas.kit.marks
        centre = (self.rect.centerx, self.rect.y + px(24))
        size, rim = px(34), canvas.theme.power(self.holder).light
        if self.is_placing:
            ring = marks.circle(size, palette.ice, 2)
            canvas.picture(ring, (centre[0] - size // 2, centre[1] - size // 2))
        else:
            disc = marks.disc(size, palette.bone, rim, px(3))
            canvas.picture(disc, (centre[0] - size // 2, centre[1] - size // 2))
            icon = px(20)
            canvas.icon(self.icon, (centre[0] - icon // 2, centre[1] - icon // 2), icon, palette.paper_ink)
        if self.is_selected:
            wide = px(48)
            canvas.picture(marks.circle(wide, palette.ice, 2), (centre[0] - wide // 2, centre[1] - wide // 2))
        shoulder = px(15)
        if self.claimant:
            power = canvas.theme.power(self.claimant)
            dot = marks.shape(power.shape, shoulder, power.light)
            canvas.picture(dot, (centre[0] + px(7), centre[1] - px(22)))
        if self.has_error:
            canvas.picture(marks.disc(px(18), palette.lowers), (centre[0] - px(24), centre[1] - px(24)))
            at = (centre[0] - px(15), centre[1] - px(15) - canvas.kit.type.line("key") // 2)
            canvas.text("!", at, "key", palette.ink_0, "centre")
        canvas.text(self.text, (self.rect.centerx, self.rect.y + px(56)), "small", palette.bone, "centre")

    def words(self) -> str:
        return f"Chip, {self.text}"
