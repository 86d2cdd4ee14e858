"""Colours, powers and type, as the kit shows them."""

from dataclasses import dataclass, field

import pygame

from game.ui.canvas import Canvas, Rect
from game.ui.theme import PowerLook
from game.ui.tokens import Colour
from game.ui.widgets import Look, Widget


def hex_of(colour: Colour) -> str:
    """A colour as six hex digits."""
    return "".join(f"{part:02X}" for part in colour)


@dataclass(eq=False, kw_only=True)
class Swatches(Widget):
    """Colours in a row of five, each with its name and its digits."""

    held: tuple[tuple[str, Colour], ...] = field(default_factory=tuple)

    def draw(self, canvas: Canvas, look: Look) -> None:
        px, palette = canvas.px, canvas.palette
        step = (self.rect.width + px(13)) // 5
        for number, (name, colour) in enumerate(self.held):
            x = self.rect.x + number * step
            canvas.frame(Rect(x, self.rect.y, step - px(13), px(46)), colour, palette.rule_2)
            canvas.text(name, (x, self.rect.y + px(48)), "small", palette.bone)
            top = self.rect.y + px(48) + canvas.kit.type.line("small")
            canvas.text(hex_of(colour), (x, top), "code", palette.text_3)

    def words(self) -> str:
        return ", ".join(f"{name} {hex_of(colour)}" for name, colour in self.held)


@dataclass(eq=False, kw_only=True)
class PowerRow(Widget):
    """One power: badge, name, how it is marked, light, deep, land tint and its texture."""

    code: str = ""
    text: str = ""
    note: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        px, power, setter = canvas.px, canvas.theme.power(self.code), canvas.kit.type
        badge = px(36)
        canvas.badge(self.code, (self.rect.x + px(2), self.rect.y + px(4)), badge)
        x = self.rect.x + px(50)
        canvas.text(self.text, (x, self.rect.y), "row_title", canvas.palette.bone)
        canvas.text(self.note, (x, self.rect.y + setter.line("row_title")), "small", canvas.palette.text_3)
        x = self.rect.x + px(190)
        for colour in (power.light, power.deep, power.land):
            canvas.fill(Rect(x, self.rect.y, px(66), px(36)), colour)
            canvas.text(hex_of(colour), (x, self.rect.y + px(37)), "code", canvas.palette.text_3)
            x += px(78)
        draw_texture(canvas, Rect(x, self.rect.y, px(120), px(36)), power)

    def words(self) -> str:
        return f"{self.text}: {self.note}"


def draw_texture(canvas: Canvas, rect: Rect, power: PowerLook) -> None:
    """Land of a power: its tint and the right-angled texture that says whose it is."""
    canvas.fill(rect, power.land)
    px = canvas.px
    ink = tuple((2 * deep + 2 * land) // 4 for deep, land in zip(power.deep, power.land))
    shade = (ink[0], ink[1], ink[2])
    with canvas.clipped(rect):
        if power.texture == "uprights":
            for x in range(rect.x, rect.right, px(6)):
                canvas.upright(x, rect.y, rect.height, shade, 2)
        elif power.texture == "levels":
            for y in range(rect.y, rect.bottom, px(6)):
                canvas.level(rect.x, y, rect.width, shade, 2)
        elif power.texture in ("crosses", "points"):
            step = px(9 if power.texture == "crosses" else 7)
            for row, y in enumerate(range(rect.y, rect.bottom, step)):
                for x in range(rect.x + (row % 2) * step // 2, rect.right, step):
                    pygame.draw.circle(canvas.surface, shade, (x, y), 1.6)
                    if power.texture == "crosses":
                        canvas.level(x - 2, y, 5, shade)
                        canvas.upright(x, y - 2, 5, shade)


@dataclass(eq=False, kw_only=True)
class TypeSample(Widget):
    """The roles of type, each saying its name."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        px, palette = canvas.px, canvas.palette
        x, y = self.rect.topleft
        setter = canvas.kit.type
        foot = y + px(8) + setter.baseline("score")
        for text, role in (("Signed.", "score"), ("South Sakhalin", "panel_title"), ("Draft", "lead")):
            x += canvas.text(text, (x, foot - setter.baseline(role)), role, palette.bone) + px(14)
        y = foot + px(18)
        x = self.rect.x
        for text, role in (("Row title 17", "row_title"), ("Body 16 – Сахалин – 樺太", "body"),
                           ("Note 15", "note"), ("Label 13", "label")):  # fmt: skip
            colour = palette.text_3 if role == "label" else palette.bone
            x += canvas.text(text, (x, y), role, colour) + px(22)
        canvas.text("TELEGRAM 15. LAST OFFER. ANSWER TODAY.", (self.rect.x, y + px(32)), "telegram", palette.bone)
        canvas.text("Sea of Okhotsk", (self.rect.x, y + px(60)), "sea_name", palette.text_2)

    def words(self) -> str:
        return "Type: score, panel title, lead, row title, body, note, label, telegram, sea name"
