"""A study as a card on the shelf: its map, what it is, and the little tree of its lines."""

from dataclasses import dataclass

import pygame

from game.ui.canvas import Canvas, Rect
from game.ui.cards.library import Study
from game.ui.kit import Kit
from game.ui.widgets import Look, PanelRow


@dataclass(eq=False, kw_only=True)
class StudyCard(PanelRow):
    """A study: its map, title, seat and turn, the little tree, and when it was kept; a damaged one is rimmed in red."""

    held: Study
    picture: object = None

    @staticmethod
    def height(kit: Kit) -> int:
        """How high a card stands, pixels: its picture, three lines and the tree."""
        lines = kit.type.line("row_title") + kit.type.line("note") + 2 * kit.type.line("small")
        return kit.theme.px(154) + lines + kit.theme.px(64)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter, held = canvas.palette, canvas.px, canvas.kit.type, self.held
        canvas.fill(self.rect, palette.ink_3 if self.is_chosen or look.is_hovered else palette.ink_2)
        room = map_room(self.rect, canvas.kit)
        canvas.fill(room, canvas.theme.sea[2] if held.is_whole else palette.ink_0)
        if isinstance(self.picture, pygame.Surface):
            with canvas.clipped(room):
                canvas.picture(self.picture, room.topleft)
        x, y, wide = self.rect.x + px(14), room.bottom + px(8), self.rect.width - px(28)
        canvas.text(setter.shortened(held.title, "row_title", wide - px(30)), (x, y), "row_title", palette.bone)
        if held.code:
            canvas.badge(held.code, (self.rect.right - px(14) - px(20), y), px(20))
        y = self._lines(canvas, x, y + setter.line("row_title"), wide)
        tree = Rect(x, y, wide, max(px(8), self.rect.bottom - y - px(12) - setter.line("small")))
        draw_tree(canvas, tree, held)
        foot = Rect(x, self.rect.bottom - px(8) - setter.line("small"), wide, setter.line("small"))
        self._figures(canvas, foot)
        self._rim(canvas, look)

    def _lines(self, canvas: Canvas, x: int, y: int, wide: int) -> int:
        """Where the game stands and when it was kept; returns where the tree begins."""
        palette, setter, held = canvas.palette, canvas.kit.type, self.held
        said = held.where if held.is_whole else self.labels.label("library.damaged")
        colour = palette.text_2 if held.is_whole else palette.lowers
        canvas.text(setter.shortened(said, "note", wide), (x, y), "note", colour)
        y += setter.line("note")
        own = held.scenario if held.scenario != held.title else ""
        kept = self.labels.label("library.kept", when=held.kept)
        canvas.text(setter.shortened(own or kept, "small", wide), (x, y), "small", palette.text_3)
        return y + setter.line("small") + canvas.px(6)

    def _figures(self, canvas: Canvas, line: Rect) -> None:
        held, palette = self.held, canvas.palette
        if not held.is_whole:
            return
        count = self.labels.label("library.lines", n=held.branches)
        used = canvas.text_in(line, count, "small", palette.text_3) + canvas.px(10)
        tags = " · ".join(held.tags)
        right = f"{held.score}" if held.score is not None else ""
        history = self.labels.label("widgets.history", n=held.history) if right else ""
        said = f"{right} · {history}" if right else tags
        room = Rect(line.x + used, line.y, line.width - used, line.height)
        shown = canvas.kit.type.shortened(said, "small", room.width)
        canvas.text_in(room, shown, "small", palette.ice if right else palette.text_2, "right")

    def _rim(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        if not self.held.is_whole:
            canvas.dashed_box(self.rect, palette.lowers)
        elif self.is_chosen:
            canvas.outline(self.rect.inflate(canvas.px(4), canvas.px(4)), palette.ice, 2)
        else:
            canvas.outline(self.rect, palette.rule)
        if look.has_ring:
            canvas.ring(self.rect)

    def words(self) -> str:
        held = self.held
        kept = self.labels.label("library.kept", when=held.kept)
        parts = (held.title, held.scenario if held.scenario != held.title else "", held.seat, held.where, kept)
        return f"{', '.join(part for part in (*parts, *held.tags) if part)}. {held.fault}".strip()


def map_room(rect: Rect, kit: Kit) -> Rect:
    """Where the map of a card stands."""
    return Rect(rect.x + 1, rect.y + 1, rect.width - 2, min(kit.theme.px(154), rect.height // 2))


def draw_tree(canvas: Canvas, room: Rect, held: Study) -> None:
    """The lines of a study by turns: bone where one stands, ice for the branches."""
    if not held.turns:
        return
    rows = max(1, len(held.twigs))
    step = min(canvas.px(9), room.height // rows)

    def x_of(turn: int) -> int:
        return room.x + room.width * turn // max(1, held.turns - 1)

    for twig in held.twigs:
        y = room.y + twig.row * step + 2
        colour = canvas.palette.bone if twig.row == 0 else canvas.palette.ice_deep
        canvas.level(x_of(twig.since), y, max(2, x_of(twig.until) - x_of(twig.since)), colour, 2)
        if twig.row:
            canvas.upright(x_of(twig.since), room.y + 2, y - room.y, colour)
        size = canvas.px(7)
        canvas.picture(canvas.kit.marks.disc(size, colour), (x_of(twig.until) - size // 2, y + 1 - size // 2))
