"""Below the columns: what each power keeps out of what it signs, and the powers seated without a cabinet."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.cards.conference.card import ConferenceCard, ReservationRow
from game.ui.inputs import Input, PointerReleased
from game.ui.kit import Kit
from game.ui.scenes.conference.votes import VoteStrip
from game.ui.widgets import Label, Look, Message, Pressed, Text, Widget, draw_cap


@dataclass(eq=False, kw_only=True)
class Reservation(Widget):
    """A reservation: whose, what it says, and whether it stands. Sends Pressed to note it or to let it go."""

    row: ReservationRow
    on_paper: bool = True
    takes_focus: ClassVar[bool] = True

    @property
    def can_focus(self) -> bool:
        return not self.row.barred

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.rect.collidepoint(event.at)
        return Pressed(self.name) if inside else None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name)

    @staticmethod
    def height(kit: Kit, row: ReservationRow, width: int) -> int:
        """How high the row becomes at a width, pixels."""
        room = width - kit.theme.row(22) - kit.theme.px(14) - Reservation.note_width(kit, row.note)
        return max(kit.theme.row(36), kit.type.height(row.text, "note", room) + kit.theme.px(12))

    @staticmethod
    def note_width(kit: Kit, note: str) -> int:
        """The room of what stands at the right, pixels."""
        return kit.type.width(note, "note") + kit.theme.px(14)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, badge = canvas.palette, canvas.px, canvas.theme.row(22)
        if look.is_hovered and not self.row.barred:
            canvas.fill(self.rect, palette.paper_0)
        canvas.badge(self.row.code, (self.rect.x, self.rect.centery - badge // 2), badge, on_paper=True)
        note = self.note_width(canvas.kit, self.row.note)
        left = self.rect.x + badge + px(14)
        wide = self.rect.right - note - left
        tall = canvas.kit.type.height(self.row.text, "note", wide)
        tint = palette.paper_ink if self.row.is_noted else palette.paper_ink_2
        canvas.paragraph(Rect(left, self.rect.centery - tall // 2, wide, tall), self.row.text, "note", tint)
        mark = palette.blue_pencil if self.row.is_noted else palette.paper_ink_2
        canvas.text_in(Rect(self.rect.right - note, self.rect.y, note, self.rect.height), self.row.note, "note", mark,
                       "right")  # fmt: skip
        canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.paper_rule)
        if look.has_ring:
            canvas.ring(self.rect, on_paper=True)

    def words(self) -> str:
        return f"{self.row.code}: {self.row.text}. {self.row.note}"


@dataclass(eq=False, kw_only=True)
class Heading(Widget):
    """A label on paper with what a key does at its right."""

    text: str = ""
    note: str = ""
    cap: str = ""
    on_paper: bool = True

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        canvas.text_in(self.rect, self.text, "label", palette.paper_ink_2)
        right = self.rect.right
        if self.cap:
            right -= canvas.theme.row(24)
            draw_cap(canvas, (right, self.rect.centery - canvas.kit.type.line("key") // 2 - canvas.px(2)), self.cap,
                     "paper")  # fmt: skip
            right -= canvas.px(8)
        room = Rect(self.rect.x, self.rect.y, right - self.rect.x, self.rect.height)
        canvas.text_in(room, self.note, "note", palette.paper_ink_2, "right")

    def words(self) -> str:
        return f"{self.text}. {self.note}".strip(". ")


def reservations(kit: Kit, room: Rect, card: ConferenceCard) -> list[Widget]:
    """The reservations from the top of `room`; nothing where none can be made."""
    if not card.reservations:
        return []
    px, row = kit.theme.px, kit.theme.row(26)
    found: list[Widget] = [
        Label(rect=Rect(room.x, room.y, room.width, kit.type.line("note")), text="", rule="above", on_paper=True),
        Heading(rect=Rect(room.x, room.y + px(8), room.width, row), text=kit.label("conference.reservations"),
                note=kit.label("conference.note_one"), cap="n"),
    ]  # fmt: skip
    y = room.y + px(8) + row
    for one in card.reservations:
        tall = Reservation.height(kit, one, room.width)
        found.append(Reservation(name=f"reserve.{one.issue}", rect=Rect(room.x, y, room.width, tall), row=one,
                                 barred=one.barred, group="reservations"))  # fmt: skip
        y += tall
    return found


def also_seated(kit: Kit, room: Rect, card: ConferenceCard) -> list[Widget]:
    """The powers that join what they nod to; nothing where none is seated."""
    if not card.also:
        return []
    px, row = kit.theme.px, kit.theme.row(26)
    strip = VoteStrip.height(kit, card.also, room.width)
    top = room.y + px(8) + row + px(4)
    said = Text.height(kit, card.also_note, "note", room.width)
    return [
        Label(rect=Rect(room.x, room.y, room.width, kit.type.line("note")), text="", rule="above", on_paper=True),
        Heading(rect=Rect(room.x, room.y + px(8), room.width, row), text=kit.label("conference.also")),
        VoteStrip(rect=Rect(room.x, top, room.width, strip), votes=card.also, on_paper=True),
        Text(rect=Rect(room.x, top + strip + px(6), room.width, said), text=card.also_note, role="note",
             colour="paper_ink_2"),
    ]  # fmt: skip
