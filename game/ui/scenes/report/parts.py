"""What the report draws itself: the scores, aims on their scale, plates, the graph with its band, rows of turns."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.canvas import Canvas, Rect
from game.ui.cards.report import AimLine, Forecast, Moment, Move
from game.ui.kit import Kit
from game.ui.widgets import Graph, Look, PanelRow, Widget, signed


@dataclass(eq=False, kw_only=True)
class Scores(Widget):
    """Your score in ice, history's in bone beside it, and how many games of the cabinets it beats."""

    you: int = 0
    history: int = 0
    said: str = ""

    @staticmethod
    def height(kit: Kit) -> int:
        """A label over the figure."""
        return kit.type.line("label") + kit.type.line("score") + kit.theme.px(10)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        x, foot = self.rect.x, self.rect.y + setter.line("label") + setter.line("score") + px(4)
        canvas.text(self.labels.label("report.you"), (x, self.rect.y), "label", palette.text_3)
        x += canvas.text(str(self.you), (x, foot - setter.line("score")), "score", palette.ice) + px(28)
        feet = setter.baseline("score") - setter.line("score")
        base = foot + feet
        history = self.labels.label("report.history")
        canvas.text(history, (x, base - setter.line("figure") - setter.line("label") - px(6)), "label", palette.text_3)
        wide = setter.width(history, "label")
        canvas.text(str(self.history), (x, base - setter.baseline("figure")), "figure", palette.bone)
        x += max(wide, setter.width(str(self.history), "figure")) + px(24)
        if self.said and self.rect.right - x > px(80):
            room = Rect(x, self.rect.y + px(6), self.rect.right - x, self.rect.bottom - self.rect.y - px(6))
            canvas.rich(room, self.said, "note", palette.text_2)

    def words(self) -> str:
        you, history = (
            self.labels.label("report.you_n", n=self.you),
            self.labels.label("report.history_n", n=self.history),
        )
        return f"{you}, {history}. {self.said.replace('*', '')}"


@dataclass(eq=False, kw_only=True)
class AimScale(Widget):
    """An aim: its weight, from history's score to yours, and the change; below, both on the scale of 0 to 100."""

    held: AimLine

    @staticmethod
    def height(kit: Kit) -> int:
        """The words, the scale and its rule."""
        return max(kit.type.line("note"), kit.theme.px(20)) + kit.theme.px(28)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter, held = canvas.palette, canvas.px, canvas.kit.type, self.held
        line = Rect(self.rect.x, self.rect.y, self.rect.width, setter.line("note"))
        change = held.yours - held.history
        tone = palette.raises if change > 0 else palette.lowers if change < 0 else palette.text_3
        canvas.text_in(line, signed(change) if change else "±0", "note_strong", tone, "right")
        right = line.right - px(52)
        wide = setter.width(str(held.yours), "note_strong")
        canvas.text(str(held.yours), (right, line.y), "note_strong", palette.bone, "right")
        before = f"{held.history} → "
        canvas.text(before, (right - wide, line.y), "note", palette.text_2, "right")
        room = Rect(line.x, line.y, right - wide - setter.width(before, "note") - px(8) - line.x, line.height)
        weight = f" ×{held.weight}"
        title = setter.shortened(held.text, "note", room.width - setter.width(weight, "small"))
        used = canvas.text(title, line.topleft, "note", palette.bone)
        canvas.text(weight, (line.x + used, line.y + px(1)), "small", palette.text_3)
        self._scale(canvas, line.bottom + px(10))
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)

    def _scale(self, canvas: Canvas, y: int) -> None:
        palette, px, held = canvas.palette, canvas.px, self.held
        canvas.level(self.rect.x, y, self.rect.width, palette.rule_2)
        inner = self.rect.width - px(14)
        was, now = (self.rect.x + px(7) + inner * value // 100 for value in (held.history, held.yours))
        colour = palette.ice if now >= was else palette.lowers
        canvas.fill(Rect(min(was, now), y - 1, abs(now - was), 3), colour)
        ring, dot = px(13), px(11)
        canvas.picture(canvas.kit.marks.disc(ring, palette.ink_0, palette.bone, 2), (was - ring // 2, y - ring // 2))
        canvas.picture(canvas.kit.marks.disc(dot, palette.ice), (now - dot // 2, y - dot // 2))

    def words(self) -> str:
        held = self.held
        said = {"aim": held.text, "weight": held.weight, "you": held.yours, "history": held.history, "why": held.why}
        return self.labels.label("report.aim", **said)


@dataclass(eq=False, kw_only=True)
class MapPlateCard(Widget):
    """A finished map under its heading."""

    title: str = ""
    note: str = ""
    picture: object = None
    is_yours: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter = canvas.palette, canvas.kit.type
        head = Rect(self.rect.x, self.rect.y, self.rect.width, setter.line("note"))
        used = canvas.text_in(head, self.title, "note_strong", palette.ice if self.is_yours else palette.bone)
        note = setter.shortened(self.note, "note", head.width - used - canvas.px(12))
        canvas.text_in(head, note, "note", palette.text_2, "right")
        body = Rect(
            self.rect.x, head.bottom + canvas.px(8), self.rect.width, self.rect.bottom - head.bottom - canvas.px(8)
        )
        if isinstance(self.picture, pygame.Surface):
            canvas.picture(self.picture, body.topleft)
        else:
            canvas.fill(body, canvas.theme.sea[3])
        canvas.outline(body, palette.rule_2)

    def words(self) -> str:
        return self.labels.label("report.map", title=self.title, note=self.note)


@dataclass(eq=False, kw_only=True)
class WorthGraph(Graph):
    """Worth turn by turn: yours, history's, the band of what was likely, and the turns that made it."""

    band: Sequence[Forecast] = ()
    moments: Sequence[Moment] = ()

    def plot(self, kit: Kit) -> Rect:
        room = super().plot(kit)
        top = kit.theme.px(34)
        return Rect(room.x, room.y + top, room.width - kit.theme.px(110), room.height - top)

    def draw(self, canvas: Canvas, look: Look) -> None:
        plot, palette, px = self.plot(canvas.kit), canvas.palette, canvas.px
        if len(self.band) > 1:
            upper = [self.point(plot, f.turn, f.high) for f in self.band]
            lower = [self.point(plot, f.turn, f.low) for f in self.band]
            canvas.area([*upper, *reversed(lower)], palette.ice_deep, 70)
            at = self.point(plot, self.band[0].turn + 0.4, self.band[0].high)
            canvas.text(self.labels.label("report.band"), (round(at[0]), round(at[1]) + px(8)), "small", palette.text_2)
        lines, self.lines = self.lines, ()
        super().draw(canvas, look)
        self.lines = lines
        self._drawn_lines(canvas, plot)
        for moment in self.moments:
            self._moment(canvas, plot, moment)

    def _drawn_lines(self, canvas: Canvas, plot: Rect) -> None:
        ends: list[tuple[int, str, str]] = []
        for line in self.lines:
            points = [self.point(plot, x, y) for x, y in line.points]
            canvas.curve(points, canvas.palette.named(line.colour), line.width)
            if points:
                ends.append((round(points[-1][1]), line.text, line.colour))
        tall, taken = canvas.kit.type.line("note_strong"), -999
        for y, text, colour in sorted(ends):
            top = max(y - tall // 2, taken)
            canvas.text(text, (plot.right + canvas.px(12), top), "note_strong", canvas.palette.named(colour))
            taken = top + tall

    def _moment(self, canvas: Canvas, plot: Rect, moment: Moment) -> None:
        palette, px = canvas.palette, canvas.px
        yours = self.lines[0].points if self.lines else ()
        value = next((y for x, y in yours if x == moment.turn + 1), 0)
        x, y = (round(v) for v in self.point(plot, moment.turn + 1, value))
        size = px(26)
        top = plot.y - px(30)
        canvas.dashed((x, top + size), (x, y), palette.ice, (3, 3))
        canvas.picture(canvas.kit.marks.disc(size, palette.ice), (x - size // 2, top))
        line = canvas.kit.type.line("note_strong")
        canvas.text(moment.letter, (x, top + (size - line) // 2), "note_strong", palette.ink_0, "centre")
        dot = px(12)
        canvas.picture(canvas.kit.marks.disc(dot, palette.ice, palette.ink_0, 2), (x - dot // 2, y - dot // 2))


@dataclass(eq=False, kw_only=True)
class MomentRow(PanelRow):
    """A turn that made it: its letter, what happened, what history did, and the swing. Enter branches from it."""

    held: Moment

    @staticmethod
    def height(kit: Kit, held: Moment, width: int) -> int:
        """How high the row becomes at a width, pixels."""
        px, setter = kit.theme.px, kit.type
        room = width - px(44)
        return (
            setter.line("row_title")
            + setter.height(held.text, "note", room)
            + (setter.height(held.history, "small", room) if held.history else 0)
            + px(22)
        )

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter, held = canvas.palette, canvas.px, canvas.kit.type, self.held
        if self.is_chosen or look.is_hovered:
            canvas.fill(self.rect, palette.ink_2)
        size = px(28)
        at = (self.rect.x + px(2), self.rect.y + px(12))
        canvas.picture(canvas.kit.marks.disc(size, palette.ice), at)
        line = setter.line("note_strong")
        canvas.text(
            held.letter, (at[0] + size // 2, at[1] + (size - line) // 2), "note_strong", palette.ink_0, "centre"
        )
        x, y = self.rect.x + px(44), self.rect.y + px(8)
        wide = self.rect.right - x
        canvas.text(held.head, (x, y), "row_title", palette.bone)
        tone = palette.raises if held.swing >= 0 else palette.lowers
        canvas.text(signed(held.swing), (self.rect.right - px(4), y), "row_title", tone, "right")
        y += setter.line("row_title")
        y += canvas.paragraph(
            Rect(x, y, wide, setter.height(held.text, "note", wide)), held.text, "note", palette.text_2
        )
        if held.history:
            canvas.paragraph(
                Rect(x, y, wide, setter.height(held.history, "small", wide)), held.history, "small", palette.text_3
            )
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        if look.has_ring:
            canvas.outline(self.rect, palette.ice, 2)

    def words(self) -> str:
        held = self.held
        return self.labels.label(
            "report.moment_words", letter=held.letter, head=held.head, text=held.text, history=held.history,
            swing=signed(held.swing),
        )  # fmt: skip


@dataclass(eq=False, kw_only=True)
class MoveRow(PanelRow):
    """A turn of the game: its date, and what happened. B branches from it once it is chosen."""

    held: Move

    @staticmethod
    def height(kit: Kit, held: Move, width: int) -> int:
        """How high the row becomes at a width, pixels."""
        room, gap = width - kit.theme.px(28), kit.theme.px(4)
        return kit.type.line("note_strong") + sum(kit.type.height(t, "note", room) + gap for t in held.said) + 4 * gap

    def draw(self, canvas: Canvas, look: Look) -> None:
        room, setter, gap = self.ground(canvas, look), canvas.kit.type, canvas.px(4)
        x, wide, y = self.rect.x + canvas.px(14), self.rect.width - canvas.px(28), room.y + 2 * gap
        canvas.text(self._head(), (x, y), "note_strong", canvas.palette.bone)
        y += setter.line("note_strong")
        for text in self.held.said:
            place = Rect(x, y, wide, setter.height(text, "note", wide))
            y += canvas.paragraph(place, text, "note", canvas.palette.text_2) + gap

    def _head(self) -> str:
        return self.labels.label("report.moment", date=self.held.date, turn=self.held.turn + 1)

    def words(self) -> str:
        return " ".join((f"{self._head()}:", *self.held.said))
