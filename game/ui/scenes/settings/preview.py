"""How it will look: a dispatch, an estimate, and the four powers for four kinds of sight."""

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.text.tongue.labels import Labels
from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.settings import Settings
from game.ui.theme import Theme
from game.ui.type import plain
from game.ui.vision import KINDS, least_difference, seen_as
from game.ui.widgets import DispatchCard, Label, Look, Notice, Panel, Text, Widget, Zone

_FOUR = ("RUS", "JPN", "USA", "CHN")


@dataclass(eq=False, kw_only=True)
class SightRow(Widget):
    """The four powers as one kind of sight sees them, and the least difference between any two."""

    kind: str = KINDS[0]
    apart: tuple[int, int] = (0, 0)

    def draw(self, canvas: Canvas, look: Look) -> None:
        px, palette = canvas.px, canvas.palette
        powers = [canvas.theme.power(code) for code in _FOUR]
        canvas.level(self.rect.x, self.rect.y, self.rect.width, palette.rule)
        role = "note_strong" if self.kind == KINDS[0] else "note"
        colour = palette.bone if self.kind == KINDS[0] else palette.text_2
        labels, width = canvas.kit.labels, canvas.kit.type.width
        names = max(width(_sight(labels, kind), "note_strong") for kind in KINDS) + px(12)
        figures = width(labels.label("settings.preview.apart", badges=88, land=88), "note") + px(12)
        room = Rect(self.rect.x, self.rect.y, names, self.rect.height)
        canvas.text_in(room, _sight(labels, self.kind), role, colour)
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
        canvas.text_in(room, labels.label("settings.preview.apart", **self._apart()), "note", palette.text_2, "right")

    def words(self) -> str:
        said = self.labels.label("settings.preview.apart", **self._apart())
        return f"{self.labels.label('settings.preview.powers')}, {_sight(self.labels, self.kind)}: {said}"

    def _apart(self) -> dict[str, int]:
        return {"badges": self.apart[0], "land": self.apart[1]}


def _sight(labels: Labels, kind: str) -> str:
    return labels.label(f"settings.sights.{kind.replace(' ', '_')}")


def least_apart(theme: Theme) -> dict[str, tuple[int, int]]:
    """For each kind of sight the least difference between any two of the four powers: badges, land."""
    powers = [theme.power(code) for code in _FOUR]
    light, land = [power.light for power in powers], [power.land for power in powers]
    return {kind: (round(least_difference(light, kind)), round(least_difference(land, kind))) for kind in KINDS}


@dataclass(eq=False, kw_only=True)
class Estimate(Widget):
    """A place with both its names, and an estimate with its range."""

    said: tuple[str, str, str] = ("", "", "")

    @staticmethod
    def texts(labels: Labels) -> tuple[str, str, str]:
        """The name of the place, its other names, and the estimate."""
        accepts = labels.label("settings.preview.accepts")
        names = labels.label("settings.preview.place"), labels.label("settings.preview.others")
        return (*names, f"{accepts} **41%** {{text_3|(32–50)}}")

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        canvas.outline(self.rect, palette.rule)
        room = self.rect.inflate(-2 * px(16), -2 * px(12))
        y = room.y + canvas.paragraph(room, self.said[0], "page_title", palette.bone)
        native = Rect(room.x, y, room.width, room.bottom - y)
        y += canvas.paragraph(native, self.said[1], "note", palette.text_2) + px(6)
        said = Rect(room.x, y, room.width, room.bottom - y)
        y += canvas.rich(said, self.said[2], "note", palette.bone) + px(4)
        track = Rect(room.x, min(y, room.bottom - px(8)), room.width, px(8))
        canvas.fill(track, palette.ink_0)
        canvas.fill(Rect(track.x, track.y, round(track.width * 0.41), track.height), palette.ice)

    def words(self) -> str:
        return f"{self.said[0]}, {plain(self.said[2])}"


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
    title, note = kit.label("settings.preview.title"), kit.label("settings.preview.live")
    widgets: list[Widget] = [Panel(rect=rect, title=title, note=note, foot_height=foot, zone=Zone.RIGHT)]
    half = (wide - px(16)) // 2
    held = kit.label("settings.preview.telegram")
    text = held.upper() if settings.telegrams == "capitals" else held
    card_tall = max(DispatchCard.height(kit, text, half, has_foot=False), _estimate_height(kit, half))
    sights = kit.theme.row(34) * len(KINDS) + kit.theme.row(34)
    spare = rect.bottom - foot - y - card_tall - sights - px(96) - 2 * setter.line("note")
    picture, apart = shown.picture, shown.apart
    if picture and spare > px(120):
        plate = Rect(x, y, wide, min(spare, px(300)))
        widgets.append(Plate(rect=plate, picture=picture))
        y = plate.bottom + px(16)
    widgets.append(
        DispatchCard(rect=Rect(x, y, half, card_tall), head=_head(kit.labels), text=held,
                     in_capitals=settings.telegrams == "capitals", zone=Zone.RIGHT)
    )  # fmt: skip
    beside = Rect(x + half + px(16), y, wide - half - px(16), card_tall)
    widgets.append(Estimate(rect=beside, said=Estimate.texts(kit.labels), zone=Zone.RIGHT))
    y += card_tall + px(8)
    row = kit.theme.row(34)
    widgets.append(Label(rect=Rect(x, y, wide, row), text=kit.label("settings.preview.four"), zone=Zone.RIGHT))
    y += row
    for kind in KINDS:
        widgets.append(SightRow(rect=Rect(x, y, wide, row), kind=kind, apart=apart[kind], zone=Zone.RIGHT))
        y += row
    said = kit.label("settings.preview.none_needed")
    tall = Text.height(kit, said, "note", wide)
    widgets.append(Text(rect=Rect(x, y + px(8), wide, tall), text=said, role="note", colour="text_2", zone=Zone.RIGHT))
    y += tall + px(24)
    notice = (
        f"**{kit.label('settings.preview.text_at', n=round(settings.text * 100))}** {_effect(settings, kit.labels)}"
    )
    tall = Notice.height(kit, notice, wide)
    if y + tall < rect.bottom - foot:
        widgets.append(Notice(rect=Rect(x, y, wide, tall), text=notice, zone=Zone.RIGHT))
    return widgets


def _head(labels: Labels) -> str:
    sender, to, witte = (labels.label(f"settings.preview.{key}") for key in ("from", "to", "witte"))
    return f"**{sender}** {{paper_ink_2|{to}}} **{witte}**"


def _estimate_height(kit: Kit, wide: int) -> int:
    inside = wide - 2 * kit.theme.px(16)
    place, others, accepts = Estimate.texts(kit.labels)
    rows = kit.type.height(place, "page_title", inside) + kit.type.height(others, "note", inside)
    return rows + Text.height(kit, accepts, "note", inside) + kit.theme.px(48)


def _effect(settings: Settings, labels: Labels) -> str:
    size = "plain" if settings.text <= 1.0 else "some" if settings.text < 1.3 else "most"
    return labels.label(f"settings.preview.effect_{size}")
