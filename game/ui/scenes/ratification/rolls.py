"""The roll strips: for each capital the shares of ratified, put off and refused, and where the lot fell."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.ratification import Roll
from game.ui.cards.ratification.rolls import DECIDED, TODAY
from game.ui.kit import Kit
from game.ui.scenes.ratification.winset import names_width
from game.ui.widgets import Label, Look, Text, Widget


@dataclass(eq=False, kw_only=True)
class RollStrip(Widget):
    """One capital's roll: decided with its lot in red, today with what courting could add, dashed while it waits."""

    roll: Roll
    said: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, size = canvas.palette, canvas.px, canvas.theme.row(20)
        roll, names = self.roll, names_width(canvas.kit, self.rect.width)
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        canvas.badge(roll.code, (self.rect.x, self.rect.centery - size // 2), size)
        left = self.rect.x + size + px(8)
        room = Rect(left, self.rect.y, self.rect.x + names - left, self.rect.height)
        canvas.name_in(room, canvas.kit.type.shortened(roll.name, "note_strong", room.width - px(8)), "note_strong",
                       palette.bone)  # fmt: skip
        colour = palette.ice if roll.state == TODAY else palette.bone if roll.state == DECIDED else palette.text_3
        wide = max(canvas.name_in(self.rect, self.said, "note", colour, "right"), px(150))
        track = Rect(room.right, self.rect.centery - px(6), self.rect.right - wide - px(20) - room.right, px(12))
        if roll.state in (DECIDED, TODAY):
            self._slices(canvas, track)
        else:
            canvas.dashed_box(track, palette.text_3)
            canvas.upright(_at(track, roll.shares[0]), track.y - px(3), track.height + 2 * px(3), palette.bone, 3)

    def _slices(self, canvas: Canvas, track: Rect) -> None:
        palette, px, roll = canvas.palette, canvas.px, self.roll
        first, second = _at(track, roll.shares[0]), _at(track, roll.shares[0] + roll.shares[1])
        canvas.fill(Rect(track.x, track.y, first - track.x, track.height), palette.bone)
        canvas.fill(Rect(first, track.y, second - first, track.height), palette.warning)
        canvas.hatch(Rect(second, track.y, track.right - second, track.height), palette.lowers, palette.ink_0)
        if roll.lot is not None:
            canvas.upright(_at(track, roll.lot) - 1, track.y - px(5), track.height + 2 * px(5), palette.red_pencil, 3)
        elif roll.best > roll.shares[0]:
            canvas.upright(_at(track, roll.best), track.y - px(4), track.height + 2 * px(4), palette.ice, 2)

    def words(self) -> str:
        return f"{self.roll.name}: {self.said}. {self.tip}"


def _at(track: Rect, share: int) -> int:
    return track.x + round(track.width * max(0, min(share, 100)) / 100)


def _said(kit: Kit, roll: Roll) -> str:
    """How a roll stands, in a few words."""
    if roll.state == DECIDED:
        return kit.label(f"ratification.rolled.{roll.rung}", lot=roll.lot)
    return kit.label(f"ratification.{roll.state}", chance=roll.shares[0])


def roll_strips(kit: Kit, room: Rect, rolls: Sequence[Roll]) -> list[Widget]:
    """All capitals under their heading, from the top of `room`; in a narrow window in one line."""
    row, head = kit.theme.row(36), Rect(room.x, room.y, room.width, kit.theme.row(30))
    found: list[Widget] = [Label(rect=head, text=kit.label("ratification.roll"), rule="above",
                                 note=kit.label("ratification.roll_note"))]  # fmt: skip
    if kit.theme.is_narrow:
        line = "   ".join(f"**{one.name}** {_said(kit, one)}" for one in rolls)
        tall = Text.height(kit, line, "note", room.width)
        return [*found, Text(rect=Rect(room.x, head.bottom, room.width, tall), text=line, role="note")]
    for number, one in enumerate(rolls):
        first, second, third = one.shares
        tip = kit.label("ratification.roll_tip", first=first, second=second, third=third, best=one.best)
        box = Rect(room.x, head.bottom + number * row, room.width, row)
        found.append(RollStrip(name=f"roll.{one.code}", rect=box, roll=one, said=_said(kit, one), tip=tip))
    return found
