"""The delegations in the order of the room, and those who were not asked."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.cards.conference.card import ConferenceCard, SeatBox
from game.ui.inputs import Input, PointerReleased
from game.ui.kit import Kit
from game.ui.scenes.conference.votes import draw_box
from game.ui.widgets import Ground, Look, Message, Pressed, Widget


@dataclass(eq=False, kw_only=True)
class Seat(Widget):
    """One delegation: badge, name, people, how it takes the text, its patience. Sends Pressed: weigh this seat."""

    box: SeatBox
    is_flat: bool = False
    takes_focus: ClassVar[bool] = True

    @property
    def can_focus(self) -> bool:
        return bool(self.name)

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.rect.collidepoint(event.at)
        return Pressed(self.name) if inside and self.name else None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, box = canvas.palette, self.box
        if box.is_absent:
            canvas.dashed_box(self.rect, palette.rule_2)
        else:
            fill = palette.ink_3 if look.is_hovered or box.is_about else palette.ink_2
            canvas.frame(
                self.rect, fill, palette.ice if box.is_you else palette.rule_2 if box.is_about else palette.rule
            )
        if box.is_about:
            canvas.level(self.rect.x, self.rect.bottom - canvas.px(3), self.rect.width, palette.ice, canvas.px(3))
        if self.is_flat:
            self._flat(canvas)
        else:
            self._full(canvas)
        if look.has_ring:
            canvas.ring(self.rect)

    def _flat(self, canvas: Canvas) -> None:
        theme, px = canvas.theme, canvas.px
        badge, mark = theme.row(22), theme.row(17)
        x = self.rect.x + px(8)
        canvas.badge(self.box.code, (x, self.rect.centery - badge // 2), badge)
        right = self.rect.right - px(8)
        if self.box.vote:
            draw_box(canvas, Rect(right - mark, self.rect.centery - mark // 2, mark, mark), self.box.vote, False)
            right -= mark + px(6)
        left = x + badge + px(6)
        name = canvas.kit.type.shortened(self.box.name, "note", right - left)
        colour = canvas.palette.text_3 if self.box.is_absent else canvas.palette.bone
        canvas.text_in(Rect(left, self.rect.y, right - left, self.rect.height), name, "note", colour)

    def _full(self, canvas: Canvas) -> None:
        palette, setter, px, box = canvas.palette, canvas.kit.type, canvas.px, self.box
        badge, mark = canvas.theme.row(24), canvas.theme.row(20)
        room = self.rect.inflate(-2 * px(14), -px(14))
        canvas.badge(box.code, (room.x, room.y + px(1)), badge)
        left, right = room.x + badge + px(10), room.right
        if box.vote:
            draw_box(canvas, Rect(right - mark, room.y + px(2), mark, mark), box.vote, False)
            right -= mark + px(8)
        elif box.tag:
            wide = setter.width(box.tag, "small_strong") + px(16)
            tag = Rect(right - wide, room.y + px(1), wide, canvas.theme.row(22))
            canvas.outline(tag, palette.rule_2)
            canvas.text_in(tag, box.tag, "small_strong", palette.text_2, "centre")
            right = tag.x - px(8)
        name = setter.shortened(box.name, "row_title", right - left)
        canvas.text(name, (left, room.y), "row_title", palette.text_3 if box.is_absent else palette.bone)
        line = setter.line("small")
        if box.is_absent:
            below = Rect(room.x, room.y + badge + px(2), room.width, room.bottom - room.y - badge)
            lines = setter.wrap(box.note, "small", below.width)[: max(1, below.height // line)]
            for number, one in enumerate(lines):
                canvas.text(one, (below.x, below.y + number * line), "small", palette.text_3)
            return
        foot = room.bottom - line
        people = setter.shortened(box.people, "small", room.width)
        canvas.text(people, (room.x, foot - line), "small", palette.text_2)
        pip = self._pips(canvas, room.right, foot + line // 2)
        note = setter.shortened(box.note, "small", pip - px(8) - room.x)
        canvas.text(note, (room.x, foot), "small", palette.text_3)

    def _pips(self, canvas: Canvas, right: int, middle: int) -> int:
        """Patience left, one box a pip; returns where it begins."""
        box, px, palette = self.box, canvas.px, canvas.palette
        wide, tall, gap = px(12), px(8), px(3)
        x = right - box.most * (wide + gap) + gap if box.most else right
        tint = canvas.theme.power(box.code).light
        for number in range(box.most):
            at = Rect(x + number * (wide + gap), middle - tall // 2, wide, tall)
            canvas.frame(at, tint if number < box.patience else palette.ink_0, palette.rule_2)
        return x

    def words(self) -> str:
        label, box = self.labels.label, self.box
        vote = label(f"widgets.{box.vote}") if box.vote else ""
        pips = label("conference.patience", left=box.patience, most=box.most) if box.most else ""
        parts = (box.name, box.tag, box.people, vote, "" if box.vote else box.note, pips)
        return ". ".join(part for part in parts if part)


def seat_boxes(kit: Kit, rect: Rect, card: ConferenceCard) -> list[Widget]:
    """All of them side by side; in a narrow window one line high."""
    px, is_flat = kit.theme.px, kit.theme.is_narrow
    gap = px(9) if not is_flat else px(6)
    room = rect if not is_flat else rect.inflate(-2 * px(8), -2 * px(5))
    # Who is not in the room takes two thirds of a chair.
    shares = [2 if box.is_absent else 3 for box in card.seats]
    part = (room.width - gap * (len(shares) - 1)) / max(sum(shares), 1)
    x = room.x
    found: list[Widget] = [Ground(rect=rect, ground="ink_0")]
    for number, box in enumerate(card.seats):
        at = Rect(x, room.y, round(part * shares[number]), room.height)
        x = at.right + gap
        can_weigh = not box.is_you and not box.is_absent
        found.append(Seat(name=f"seat.{box.code}" if can_weigh else "", rect=at, box=box, is_flat=is_flat,
                          group="seats", tip=box.note if box.is_absent or is_flat else ""))  # fmt: skip
    return found
