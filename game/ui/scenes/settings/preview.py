"""How it will look: a dispatch, an estimate, and the four powers for four kinds of sight."""

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.settings import Settings
from game.ui.theme import Theme
from game.ui.vision import KINDS, least_difference, seen_as
from game.ui.widgets import DispatchCard, Label, Look, Notice, Panel, Text, Widget, Zone

_FOUR = ("RUS", "JPN", "USA", "CHN")
_SIGHTS = {"as drawn": "as drawn", "protan": "red-weak, protan", "deutan": "green-weak, deutan",
           "tritan": "blue-weak, tritan"}  # fmt: skip
_HELD = "His Majesty holds to his resolution. Not a rouble of indemnity."


@dataclass(eq=False, kw_only=True)
class SightRow(Widget):
    """The four powers as one kind of sight sees them, and the least difference between any two."""

    kind: str = "as drawn"
    apart: tuple[int, int] = (0, 0)

    def draw(self, canvas: Canvas, look: Look) -> None:
        px, palette = canvas.px, canvas.palette
        powers = [canvas.theme.power(code) for code in _FOUR]
        canvas.level(self.rect.x, self.rect.y, self.rect.width, palette.rule)
        role = "note_strong" if self.kind == "as drawn" else "note"
        colour = palette.bone if self.kind == "as drawn" else palette.text_2
        names = max(canvas.kit.type.width(name, "note_strong") for name in _SIGHTS.values()) + px(12)
        figures = canvas.kit.type.width("badges 29, land 22", "note") + px(12)
        canvas.text_in(Rect(self.rect.x, self.rect.y, names, self.rect.height), _SIGHTS[self.kind], role, colour)
        x = self.rect.x + names
        wide = max(px(24), min(px(56), (self.rect.width - names - figures) // 4 - px(8)))
        for power in powers:
            box = Rect(x, self.rect.centery - px(12), wide, px(24))
            canvas.fill(box, seen_as(power.land, self.kind))
            badge = px(18)
            mark = canvas.kit.marks.shape(power.shape, badge, seen_as(power.light, self.kind))
            canvas.picture(mark, (box.centerx - badge // 2, box.centery - badge // 2))
            x += wide + px(8)
        room = Rect(self.rect.right - figures, self.rect.y, figures, self.rect.height)
        canvas.text_in(room, self._apart(), "note", palette.text_2, "right")

    def words(self) -> str:
        return f"Powers, {_SIGHTS[self.kind]}: {self._apart()}"

    def _apart(self) -> str:
        return f"badges {self.apart[0]}, land {self.apart[1]}"


def least_apart(theme: Theme) -> dict[str, tuple[int, int]]:
    """For each kind of sight the least difference between any two of the four powers: badges, land."""
    powers = [theme.power(code) for code in _FOUR]
    light, land = [power.light for power in powers], [power.land for power in powers]
    return {kind: (round(least_difference(light, kind)), round(least_difference(land, kind))) for kind in KINDS}


@dataclass(eq=False, kw_only=True)
class Estimate(Widget):
    """A place with both its names, and an estimate with its range."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        canvas.outline(self.rect, palette.rule)
        room = self.rect.inflate(-2 * px(16), -2 * px(12))
        y = room.y + canvas.paragraph(room, "South Sakhalin", "page_title", palette.bone)
        native = Rect(room.x, y, room.width, room.bottom - y)
        y += canvas.paragraph(native, "Южный Сахалин · 南樺太", "note", palette.text_2) + px(6)
        said = Rect(room.x, y, room.width, room.bottom - y)
        y += canvas.rich(said, "Japan accepts **41%** {text_3|(32–50)}", "note", palette.bone) + px(4)
        track = Rect(room.x, min(y, room.bottom - px(8)), room.width, px(8))
        canvas.fill(track, palette.ink_0)
        canvas.fill(Rect(track.x, track.y, round(track.width * 0.41), track.height), palette.ice)

    def words(self) -> str:
        return "South Sakhalin, Japan accepts 41% (32–50)"


@dataclass(eq=False, kw_only=True)
class Plate(Widget):
    """A picture of the map in a thin frame."""

    picture: pygame.Surface | None = None

    def draw(self, canvas: Canvas, look: Look) -> None:
        canvas.frame(self.rect, canvas.theme.sea[1], canvas.palette.paper_rule)
        if self.picture:
            with canvas.clipped(self.rect.inflate(-2, -2)):
                canvas.picture(self.picture, self.rect.topleft)


@dataclass(frozen=True)
class Preview:
    """What the preview shows beside the settings: the map when it is drawn, and how far apart the powers are."""

    picture: pygame.Surface | None
    apart: Mapping[str, tuple[int, int]]


def preview(kit: Kit, rect: Rect, settings: Settings, shown: Preview) -> list[Widget]:
    """The panel at the right of the settings."""
    px, setter = kit.theme.px, kit.type
    foot = kit.theme.row(72)
    x, wide = rect.x + px(20), rect.width - 2 * px(20)
    y = rect.y + kit.theme.row(40) + px(16)
    widgets: list[Widget] = [Panel(rect=rect, title="As it will look", note="live", foot_height=foot, zone=Zone.RIGHT)]
    half = (wide - px(16)) // 2
    text = _HELD.upper() if settings.telegrams == "capitals" else _HELD
    card_tall = max(DispatchCard.height(kit, text, half, has_foot=False), _estimate_height(kit, half))
    sights = kit.theme.row(34) * len(KINDS) + kit.theme.row(34)
    spare = rect.bottom - foot - y - card_tall - sights - px(96) - 2 * setter.line("note")
    picture, apart = shown.picture, shown.apart
    if picture and spare > px(120):
        plate = Rect(x, y, wide, min(spare, px(300)))
        widgets.append(Plate(rect=plate, picture=picture))
        y = plate.bottom + px(16)
    widgets.append(
        DispatchCard(rect=Rect(x, y, half, card_tall), head="**Lamsdorff** {paper_ink_2|to} **Witte**", text=_HELD,
                     in_capitals=settings.telegrams == "capitals", zone=Zone.RIGHT)
    )  # fmt: skip
    widgets.append(Estimate(rect=Rect(x + half + px(16), y, wide - half - px(16), card_tall), zone=Zone.RIGHT))
    y += card_tall + px(8)
    row = kit.theme.row(34)
    widgets.append(Label(rect=Rect(x, y, wide, row), text="Four powers, four kinds of sight", zone=Zone.RIGHT))
    y += row
    for kind in KINDS:
        widgets.append(SightRow(rect=Rect(x, y, wide, row), kind=kind, apart=apart[kind], zone=Zone.RIGHT))
        y += row
    said = "Shape, code, texture and a label say the same as the colour, so none of them is ever needed."
    tall = Text.height(kit, said, "note", wide)
    widgets.append(Text(rect=Rect(x, y + px(8), wide, tall), text=said, role="note", colour="text_2", zone=Zone.RIGHT))
    y += tall + px(24)
    notice = f"**Text at {round(settings.text * 100)}%.** {_effect(settings)}"
    tall = Notice.height(kit, notice, wide)
    if y + tall < rect.bottom - foot:
        widgets.append(Notice(rect=Rect(x, y, wide, tall), text=notice, zone=Zone.RIGHT))
    return widgets


def _estimate_height(kit: Kit, wide: int) -> int:
    setter, inside = kit.type, wide - 2 * kit.theme.px(16)
    rows = setter.height("South Sakhalin", "page_title", inside)
    rows += setter.height("Южный Сахалин · 南樺太", "note", inside)
    return rows + Text.height(kit, "Japan accepts **41%** (32–50)", "note", inside) + kit.theme.px(48)


def _effect(settings: Settings) -> str:
    if settings.text <= 1.0:
        return "As the game is drawn."
    if settings.text < 1.3:
        return "Panels widen up to a fifth; long rows wrap."
    return "Panels are at their widest; long rows wrap, and second columns fold under."
