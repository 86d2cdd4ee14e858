"""What the gallery draws: cards of scenarios, the axis of years, and the briefing of a side on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.text.tongue.labels import Labels
from game.ui.canvas import Canvas, Rect
from game.ui.cards.gallery import FIRST, LAST, Paper, ScenarioCard, War
from game.ui.kit import Kit
from game.ui.type import escape, set_rich
from game.ui.widgets import Look, PanelRow, Widget


@dataclass(eq=False, kw_only=True)
class CardTile(PanelRow):
    """A scenario: its map, years, title, seats, turns, difficulty, and the best score beside history's."""

    held: ScenarioCard
    seat: str = ""
    picture: object = None

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter, held = canvas.palette, canvas.px, canvas.kit.type, self.held
        canvas.frame(self.rect, palette.ink_3 if self.is_chosen or look.is_hovered else palette.ink_2, palette.rule)
        tall = picture_height(self.rect)
        self._map(canvas, Rect(self.rect.x + 1, self.rect.y + 1, self.rect.width - 2, tall))
        room = Rect(self.rect.x + px(14), self.rect.y + tall + px(8), self.rect.width - px(28), 0)
        y = room.y
        canvas.text(held.years, (room.x, y), "page_title", palette.bone)
        y += setter.line("page_title")
        title = setter.height(held.title, "row_title", room.width)
        canvas.paragraph(Rect(room.x, y, room.width, title), held.title, "row_title", palette.bone)
        self._facts(canvas, room, max(y + title + px(10), self._facts_top(canvas)))
        if self.is_chosen:
            canvas.outline(self.rect.inflate(px(4), px(4)), palette.ice, 2)
        elif look.has_ring:
            canvas.ring(self.rect)

    @staticmethod
    def height(kit: Kit) -> int:
        """How high a card stands among many, pixels: picture, years, two lines of title, and the facts."""
        lines = kit.type.line("page_title") + 2 * kit.type.line("row_title") + 3 * kit.type.line("note")
        return kit.theme.px(124 + 90) + lines

    def _facts_top(self, canvas: Canvas) -> int:
        setter, px = canvas.kit.type, canvas.px
        rows = max(px(20), setter.line("note")) + setter.line("note") * 2 + px(30)
        return self.rect.bottom - rows - px(8)

    def _map(self, canvas: Canvas, room: Rect) -> None:
        canvas.fill(room, canvas.theme.sea[2])
        if isinstance(self.picture, pygame.Surface):
            with canvas.clipped(room):
                canvas.picture(self.picture, room.topleft)
        canvas.level(room.x, room.bottom, room.width, canvas.palette.rule)

    def _facts(self, canvas: Canvas, room: Rect, y: int) -> None:
        palette, px, setter, held = canvas.palette, canvas.px, canvas.kit.type, self.held
        size, x = px(20), room.x
        for seat in held.seats:
            canvas.badge(seat.code, (x, y), size)
            x += size + px(8)
        line = Rect(room.x, y, room.width, max(size, setter.line("note")))
        canvas.text_in(line, self.labels.label("gallery.turns", n=held.turns), "note", palette.text_3, "right")
        y = line.bottom + px(4)
        row = Rect(room.x, y, room.width, setter.line("note"))
        canvas.text_in(row, self.labels.label("gallery.difficulty"), "note", palette.text_2)
        box, gap = px(10), px(4)
        for number in range(5):
            place = Rect(room.right - (5 - number) * (box + gap) + gap, row.centery - box // 2, box, box)
            if number < held.difficulty:
                canvas.fill(place, palette.bone)
            else:
                canvas.outline(place, palette.rule_2)
        self._score(canvas, Rect(room.x, row.bottom + px(6), room.width, 0))

    def _score(self, canvas: Canvas, room: Rect) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        seat = next((s for s in self.held.seats if s.code == self.seat), self.held.seats[0])
        track = Rect(room.x, room.y, room.width, px(7))
        canvas.fill(track, palette.ink_0)
        canvas.fill(Rect(track.x, track.y, track.width * (seat.best or 0) // 100, track.height), palette.ice)
        canvas.upright(
            track.x + track.width * seat.history // 100, track.y - px(3), track.height + px(6), palette.bone, 2
        )
        line = Rect(room.x, track.bottom + px(6), room.width, setter.line("note"))
        label = self.labels.label
        best = label("gallery.best", n=seat.best) if seat.best is not None else label("gallery.not_played")
        canvas.text_in(line, best, "note", palette.bone if seat.best is not None else palette.text_3)
        canvas.text_in(line, label("gallery.history", n=seat.history), "note", palette.bone, "right")

    def words(self) -> str:
        seats = ", ".join(seat.name for seat in self.held.seats)
        held, label = self.held, self.labels.label
        facts = f"{label('gallery.turns', n=held.turns)}, {label('gallery.difficulty_of', n=held.difficulty)}"
        return f"{held.years}, {held.title}. {seats}. {facts}"


def picture_height(rect: Rect) -> int:
    """How high the map of a card stands."""
    share = 2 / 5 if rect.height < rect.width * 2 and rect.width < rect.height * 0.62 else 0.55
    return min(rect.width, round(rect.height * share))


@dataclass(eq=False, kw_only=True)
class Axis(Widget):
    """1904 to 2026: the wars, and where the scenarios lie; a line leads from the chosen one to its card."""

    cards: Sequence[ScenarioCard] = ()
    wars: Sequence[War] = ()
    chosen: str = ""
    tops: dict[str, tuple[int, int]] | None = None
    """Where the middle of a card's foot stands, for those a line can reach."""

    def x_of(self, year: float) -> int:
        """Where a year stands."""
        return self.rect.x + round(self.rect.width * (year - FIRST) / (LAST - FIRST))

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        y = self.rect.y + px(22)
        canvas.level(self.rect.x, y, self.rect.width, palette.text_3)
        for year in range(FIRST, LAST + 1):
            long = year % 10 == 0
            canvas.upright(self.x_of(year), y - px(6 if long else 3), px(12 if long else 6), palette.text_3)
            if long:
                canvas.text(str(year), (self.x_of(year), y + px(14)), "note_strong", palette.bone, "centre")
        canvas.text(
            str(LAST),
            (self.rect.right, self.rect.y - setter.line("note_strong") + px(12)),
            "note_strong",
            palette.bone,
            "right",
        )
        canvas.upright(self.rect.right - 2, y - px(12), px(12), palette.bone, 2)
        for war in self.wars:
            left = self.x_of(war.since)
            canvas.fill(Rect(left, y - px(3), max(px(5), self.x_of(war.until) - left), px(6)), palette.lowers)
        for card in self.cards:
            self._mark(canvas, card, y)
        self._legend(canvas, y)

    def _mark(self, canvas: Canvas, card: ScenarioCard, y: int) -> None:
        palette, px = canvas.palette, canvas.px
        is_chosen = card.id == self.chosen
        colour = palette.ice if is_chosen else palette.bone
        left = self.x_of(card.span[0])
        canvas.fill(Rect(left, y - px(14), max(px(6), self.x_of(card.span[1]) - left), px(6)), colour)
        foot = (self.tops or {}).get(card.id)
        if foot is not None:
            card_x, bottom = foot
            line = palette.ice if is_chosen else palette.rule_2
            middle = self.rect.y - px(12)
            canvas.curve(
                [(left + px(3), y - px(16)), (left + px(3), middle), (card_x, middle), (card_x, bottom + px(6))],
                line,
                2 if is_chosen else 1,
            )

    def _legend(self, canvas: Canvas, y: int) -> None:
        px, setter = canvas.px, canvas.kit.type
        said = self.labels.label("gallery.war_years")
        wide = setter.width(said, "small")
        top = y + px(14) + setter.line("note_strong")
        canvas.text(said, (self.rect.right, top), "small", canvas.palette.text_3, "right")
        box = Rect(self.rect.right - wide - px(36), top + setter.line("small") // 2 - px(3), px(24), px(6))
        canvas.fill(box, canvas.palette.lowers)

    @staticmethod
    def height(kit: Kit) -> int:
        """Ticks, years and the key."""
        return kit.theme.px(36) + kit.type.line("note_strong") + kit.type.line("small")

    def words(self) -> str:
        found = [f"{card.years} {card.title}" for card in self.cards]
        wars = ", ".join(f"{war.name} {int(war.since)}–{int(war.until)}" for war in self.wars)
        return self.labels.label("gallery.axis", first=FIRST, last=LAST, scenarios=", ".join(found), wars=wars)


@dataclass(eq=False, kw_only=True)
class BriefSheet(Widget):
    """The briefing of a side on paper; the sheet of the seat one takes has the ice-blue rim."""

    held: Paper
    is_yours: bool = False
    on_paper: bool = True

    def rich(self, labels: Labels) -> list[tuple[str, str, int]]:
        """(markup, role, gap after) from head to foot."""
        parts = [(escape(self.held.lead), "lead", 10)]
        parts += [(escape(text), "note", 7) for text in self.held.paragraphs]
        parts.append((f"**{labels.label('gallery.aims')}** {escape(self.held.aims)}", "note", 7))
        red = ". ".join(escape(line.rstrip(".。")) for line in self.held.red_lines)
        parts.append((f"**{labels.label('gallery.red_lines')}** {red}.", "note", 7))
        after = labels.label("gallery.after", sources=escape(self.held.sources))
        parts.append((f"{{paper_ink_2|{after}}}", "small", 0))
        return parts

    def height(self, kit: Kit, width: int) -> int:
        """How high the sheet becomes at a width, pixels."""
        inner, px = width - 2 * kit.theme.px(24), kit.theme.px
        body = sum(set_rich(kit.type, text, role, inner).height + px(gap) for text, role, gap in self.rich(kit.labels))
        return body + kit.type.line("page_title") + px(48)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        canvas.frame(self.rect, palette.paper_1, palette.paper_rule)
        inset = self.rect.inflate(-px(10), -px(10))
        canvas.outline(inset, palette.blue_pencil if self.is_yours else palette.paper_rule, 2 if self.is_yours else 1)
        x, y, wide = self.rect.x + px(24), self.rect.y + px(16), self.rect.width - 2 * px(24)
        size = px(26)
        canvas.badge(self.held.code, (x, y + (setter.line("page_title") - size) // 2), size, on_paper=True)
        canvas.text(self.held.name, (x + size + px(12), y), "page_title", palette.paper_ink)
        if self.is_yours:
            line = Rect(x, y, wide, setter.line("page_title"))
            canvas.text_in(line, self.labels.label("gallery.your_seat"), "note_strong", palette.blue_pencil, "right")
        y += setter.line("page_title") + px(6)
        canvas.level(x, y, wide, palette.paper_ink, 2)
        y += px(10)
        for text, role, gap in self.rich(self.labels):
            tall = set_rich(setter, text, role, wide).height
            canvas.rich(Rect(x, y, wide, tall), text, role, palette.paper_ink)
            y += tall + px(gap)

    def words(self) -> str:
        held = self.held
        said = " ".join((held.lead, *held.paragraphs))
        label, red = self.labels.label, "; ".join(held.red_lines)
        head = label("gallery.briefing", power=held.name)
        return f"{head}: {said} {label('gallery.aims')} {held.aims} {label('gallery.red_lines')} {red}"


@dataclass(eq=False, kw_only=True)
class SeatRow(PanelRow):
    """A seat to take: its badge, name and best score."""

    code: str = ""
    text: str = ""
    note: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        canvas.frame(
            self.rect,
            palette.ink_3 if self.is_chosen or look.is_hovered else palette.ink_2,
            palette.ice if self.is_chosen else palette.rule_2,
            2 if self.is_chosen else 1,
        )
        size = px(28)
        canvas.badge(self.code, (self.rect.x + px(18), self.rect.centery - size // 2), size)
        x, both = self.rect.x + px(62), setter.line("row_title") + setter.line("small")
        top = self.rect.centery - both // 2
        canvas.text(self.text, (x, top), "row_title", palette.bone)
        canvas.text(self.note, (x, top + setter.line("row_title")), "small", palette.text_2)
        if look.has_ring:
            canvas.ring(self.rect)

    def words(self) -> str:
        chosen = f", {self.labels.label('gallery.chosen')}" if self.is_chosen else ""
        return f"{self.labels.label('gallery.play_as')} {self.text}, {self.note}{chosen}"
