"""Rows of lists: a clause to be had, an order given, an aim, an adviser, a change that would turn it."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, PointerReleased
from game.ui.kit import Kit
from game.ui.type import plain, set_rich
from game.ui.widgets.gauges.figures import signed
from game.ui.widgets.messages import Message, Pressed
from game.ui.widgets.rows.row import PanelRow, two_lines
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class ClauseRow(PanelRow):
    """A clause that could be put to the table: free (drag handle), in draft, or not possible (`barred`).

    Give it `load="clause:..."` and it can be carried to a slot.
    """

    text: str = ""
    note: str = ""
    icon: str = "treaty"
    state: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        room = self.ground(canvas, look)
        is_free = not self.state and not self.barred
        size = canvas.theme.row(20)
        colour = palette.bone if is_free else palette.text_3
        canvas.icon(self.icon, (room.x, room.centery - size // 2), size, colour)
        right = room.right
        if is_free:
            canvas.icon("drag", (right - size, room.centery - size // 2), size, palette.text_2)
            right -= size + px(8)
        else:
            said = self.state or self.labels.label("widgets.not_now")
            tone = palette.ice if self.state == self.labels.label("table.in_draft") else palette.text_3
            wide = canvas.text_in(Rect(room.x, room.y, room.width, room.height), said, "note", tone, "right")
            right -= wide + px(8)
        left = room.x + size + px(14)
        inside = Rect(left, room.y, right - left, room.height)
        two_lines(canvas, inside, (self.text, self.note), ("bone" if is_free else "text_3", "text_3"))

    def words(self) -> str:
        return f"{self.text}, {self.note}. {self.state or 'free'}".replace(", .", ".")


@dataclass(eq=False, kw_only=True)
class OrderRow(PanelRow):
    """An order given, with its cost in capital and the way to take it back (the cross at its right)."""

    text: str = ""
    note: str = ""
    icon: str = "pen"
    cost: int = 0
    may_undo: bool = True

    def _undo(self, kit: Kit) -> Rect:
        size = kit.theme.row(36)
        return Rect(self.rect.right - size - kit.theme.px(6), self.rect.centery - size // 2, size, size)

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, PointerReleased) and self.may_undo and self._undo(kit).collidepoint(event.at):
            return Pressed(f"{self.name}.undo")
        return super().act(event, kit)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        room = self.ground(canvas, look)
        size = canvas.theme.row(20)
        canvas.icon(self.icon, (room.x, room.centery - size // 2), size, palette.bone)
        right = room.right
        if self.may_undo:
            box = self._undo(canvas.kit)
            canvas.icon("undo", (box.centerx - size // 2, box.centery - size // 2), size, palette.text_2)
            right = box.x - px(4)
        cost = signed(-self.cost)
        canvas.text(
            cost,
            (right, room.centery - setter.line("note_strong") // 2),
            "note_strong",
            palette.bone,
            "right",
        )
        right -= setter.width(cost, "note_strong") + px(10)
        left = room.x + size + px(12)
        two_lines(canvas, Rect(left, room.y, right - left, room.height), (self.text, self.note), ("bone", "text_3"))

    def words(self) -> str:
        return self.labels.label("widgets.order", what=self.text, note=self.note, cost=self.cost)


@dataclass(eq=False, kw_only=True)
class AimRow(PanelRow):
    """An aim on a scale of 0 to 100: a ring for history, a dot for you, and the change."""

    text: str = ""
    note: str = ""
    history: int = 0
    yours: int = 0

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        room = self.ground(canvas, look)
        change = signed(self.yours - self.history)
        figures = max(setter.width("−100", "note_strong"), px(44))
        track = Rect(0, room.centery - px(2), round(room.width * 0.36), px(4))
        track.right = room.right - figures - px(10)
        inside = Rect(room.x, room.y, track.x - room.x - px(12), room.height)
        two_lines(canvas, inside, (self.text, self.note), ("bone", "text_3"))
        canvas.fill(track, palette.rule_2)
        ring, dot = px(16), px(11)
        x = track.x + track.width * self.history // 100
        canvas.picture(canvas.kit.marks.circle(ring, palette.bone, 2), (x - ring // 2, track.centery - ring // 2))
        x = track.x + track.width * self.yours // 100
        canvas.picture(canvas.kit.marks.disc(dot, palette.ice), (x - dot // 2, track.centery - dot // 2))
        tone = palette.raises if self.yours >= self.history else palette.lowers
        canvas.text_in(room, change, "note_strong", tone, "right")

    def words(self) -> str:
        change = signed(self.yours - self.history)
        you, history = (
            self.labels.label("widgets.you", n=self.yours),
            self.labels.label("widgets.history", n=self.history),
        )
        return f"{self.text}: {you}, {history}, {change}. {self.note}".strip()


@dataclass(eq=False, kw_only=True)
class AdviserRow(PanelRow):
    """An adviser: yes, either or no in a box, name and office, and a sentence that wraps where it is long."""

    person: str = ""
    office: str = ""
    text: str = ""
    view: str = "either"

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        room = self.ground(canvas, look)
        size = canvas.theme.row(24)
        draw_vote(canvas, (room.x, room.centery - size // 2), size, self.view)
        left = room.x + size + px(12)
        inside = Rect(left, room.y, room.right - left, room.height)
        both = setter.line("note_strong") + setter.height(self.text, "note", inside.width)
        top = inside.centery - both // 2
        used = canvas.text(self.person, (left, top), "note_strong", palette.bone)
        canvas.text(self.office, (left + used + px(6), top), "note", palette.text_3)
        line = Rect(
            left, top + setter.line("note_strong"), inside.width, room.bottom - top - setter.line("note_strong")
        )
        canvas.paragraph(line, self.text, "note", palette.text_2)

    def words(self) -> str:
        return f"{self.person}, {self.office}: {self.labels.label(f'widgets.{self.view}')}. {self.text}"


_VOTES = {"yes": ("check", "raises"), "either": ("minus", "text_2"), "no": ("cross", "lowers")}


def draw_vote(canvas: Canvas, at: tuple[int, int], size: int, view: str) -> None:
    """A box with a nod, a shrug or a no."""
    icon, colour = _VOTES[view]
    tint = canvas.palette.named(colour)
    canvas.frame(Rect(at, (size, size)), canvas.palette.ink_1, tint)
    inside = size * 3 // 4
    canvas.icon(icon, (at[0] + (size - inside) // 2, at[1] + (size - inside) // 2), inside, tint)


@dataclass(eq=False, kw_only=True)
class VoteMark(Widget):
    """The badge of a party and its nod, shrug or no; nothing of either when it has no say."""

    code: str = ""
    view: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        badge, box = canvas.theme.row(22), canvas.theme.row(17)
        canvas.badge(self.code, (self.rect.x, self.rect.centery - badge // 2), badge, self.on_paper)
        if self.view:
            at = (self.rect.x + badge + canvas.px(4), self.rect.centery - box // 2)
            draw_vote(canvas, at, box, self.view)

    def words(self) -> str:
        return f"{self.code}: {self.labels.label('widgets.' + (self.view or 'no_say'))}"


@dataclass(eq=False, kw_only=True)
class VerdictRow(PanelRow):
    """What would turn it: the article, the change (rich text), the new chance, and *Try*. Only shown when re-checked.

    The change wraps where it is long: give the row `height(kit, text, width)`.
    """

    numeral: str = ""
    text: str = ""
    chance: str = ""
    takes_focus: ClassVar[bool] = True

    @staticmethod
    def height(kit: Kit, text: str, width: int) -> int:
        """How high a row with this change becomes at a width, pixels."""
        px = kit.theme.px
        used = (
            kit.type.width(kit.label("widgets.try"), "note_strong")
            + kit.type.width("100%", "note_strong")
            + px(26 + 12 + 8 + 42 + 32)
        )
        return max(kit.theme.row(40), set_rich(kit.type, text, "note", width - used).height + px(12))

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        room = self.ground(canvas, look)
        attempt = self.labels.label("widgets.try")
        wide = setter.width(attempt, "note_strong") + px(26)
        button = Rect(0, 0, wide, min(self.rect.height - px(6), canvas.theme.row(32)))
        button.midright = (room.right, room.centery)
        canvas.frame(button, palette.rule if look.is_hovered else palette.ink_3, palette.rule_2)
        canvas.text_in(button, attempt, "note_strong", palette.bone, "centre")
        figure = Rect(room.x, room.y, button.x - px(12) - room.x, room.height)
        used = canvas.text_in(figure, self.chance, "note_strong", palette.bone, "right")
        canvas.text_in(Rect(room.x, room.y, px(40), room.height), self.numeral, "numeral", palette.text_3)
        inside = Rect(room.x + px(42), room.y, figure.right - used - px(8) - room.x - px(42), room.height)
        tall = set_rich(setter, self.text, "note", inside.width).height
        canvas.rich(Rect(inside.x, inside.centery - tall // 2, inside.width, tall), self.text, "note", palette.bone)

    def words(self) -> str:
        what = plain(self.text)
        return self.labels.label("widgets.turns", numeral=self.numeral, what=what, chance=self.chance)
