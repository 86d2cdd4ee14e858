"""What lies on the map: the strip of tools, the list of layers, the button for small islands, and notices."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.canvas import Canvas, Rect
from game.ui.cards.chart import LAYERS
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, Look, Notice, Option, Panel, Segment, Widget

TOOLS = (
    ("in", "plus", "+"),
    ("out", "minus", "-"),
    ("fit", "target", "0"),
    ("find", "locate", "c"),
    ("layers", "layers", "l"),
)


def tools_rect(kit: Kit, plate: Rect) -> Rect:
    """Where the strip of tools lies on the plate."""
    px, size = kit.theme.px, kit.theme.row(40)
    return Rect(plate.right - px(20) - size, plate.y + px(22), size, len(TOOLS) * (size - 1) + 1)


def tools(kit: Kit, plate: Rect, has_layers: bool) -> list[Widget]:
    """The strip at the upper right of the map."""
    strip = tools_rect(kit, plate)
    (x, y), size = strip.topleft, strip.width
    found: list[Widget] = []
    for number, (name, icon, key) in enumerate(TOOLS):
        rect = Rect(x, y + number * (size - 1), size, size)
        found.append(
            Button(
                name=f"tool.{name}",
                rect=rect,
                icon=icon,
                key=key,
                tip=kit.label(f"map.tools.{name}"),
                group="tools",
                is_on=name == "layers" and has_layers,
            )
        )
    return found


def layer_menu(kit: Kit, plate: Rect, layer: str) -> list[Widget]:
    """The layers side by side under the tools' head."""
    px, row = kit.theme.px, kit.theme.row(38)
    options = [Option(key, kit.label(f"map.layers.{key}")) for key in LAYERS]
    wide = Segment.width(kit, options)
    x = plate.right - px(30) - kit.theme.row(40) - wide
    rect = Rect(max(plate.x + px(20), x), plate.y + px(22), wide, row)
    return [
        Panel(rect=rect.inflate(8, 8)),
        Segment(name="layer", rect=rect, options=options, value=layer, text=kit.label("map.layer")),
    ]


@dataclass(eq=False, kw_only=True)
class SmallMap(Widget):
    """An inset opened by its button: a picture with its foot."""

    picture: object = None
    title: str = ""
    note: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, line = canvas.palette, canvas.px, canvas.kit.type.line("small_strong")
        if isinstance(self.picture, pygame.Surface):
            canvas.picture(self.picture, self.rect.topleft)
        foot = Rect(self.rect.x, self.rect.bottom - line - px(6), self.rect.width, line + px(6))
        canvas.fill(foot, palette.ink_1)
        canvas.text_in(foot.inflate(-px(16), 0), self.title, "small_strong", palette.bone)
        canvas.text_in(foot.inflate(-px(16), 0), self.note, "small", palette.text_2, "right")
        canvas.outline(self.rect, palette.rule_2)

    def words(self) -> str:
        return f"{self.title}: {self.note}"


def insets_button(kit: Kit, plate: Rect, opened: Sequence[tuple[str, str, object]] | None) -> list[Widget]:
    """One button for the small islands, and above it the small maps while it is on."""
    px, row = kit.theme.px, kit.theme.row(36)
    text = kit.label("map.small_islands")
    wide = Button.width(kit, text, "search", "i")
    rect = Rect(plate.right - px(20) - wide, plate.bottom - px(20) - row, wide, row)
    found: list[Widget] = [
        Button(name="tool.insets", rect=rect, text=text, icon="search", key="i", is_on=opened is not None)
    ]
    y = rect.y - px(8)
    size = (px(208), px(96) + kit.type.line("small_strong") + px(6))
    for title, note, picture in reversed(opened or ()):
        y -= size[1]
        found.append(
            SmallMap(rect=Rect(plate.right - px(20) - size[0], y, *size), picture=picture, title=title, note=note)
        )
        y -= px(6)
    return found


def notices(kit: Kit, plate: Rect, text: str) -> list[Widget]:
    """What stands in the way, or what is going on, at the foot of the map."""
    if not text:
        return []
    wide = min(plate.width - kit.theme.px(80), kit.theme.px(560))
    said = escape(text)
    tall = Notice.height(kit, said, wide)
    rect = Rect(plate.centerx - wide // 2, plate.bottom - tall - kit.theme.px(24), wide, tall)
    return [Notice(rect=rect, text=said)]
