"""The foot of the gallery: the chosen scenario in words, its seats, and the button that begins."""

from game.ui.canvas import Rect
from game.ui.cards.gallery import ScenarioCard
from game.ui.kit import Kit
from game.ui.scenes.gallery.board import SeatRow
from game.ui.type import escape
from game.ui.widgets import Button, Ground, Label, ScrollArea, Text, Widget, Zone


def foot_height(kit: Kit) -> int:
    """How high the foot stands, pixels."""
    return kit.theme.row(162 if not kit.theme.is_narrow else 150)


def foot_of(kit: Kit, rect: Rect, card: ScenarioCard, seat: str, barred: str) -> list[Widget]:
    """The widgets of the foot; `barred` is why no game can begin now."""
    px = kit.theme.px
    begin = kit.label("gallery.begin", power=next(s.name for s in card.seats if s.code == seat))
    wide = max(Button.width(kit, begin, "", "enter") + px(30), kit.theme.panel(230))
    button = Rect(rect.right - px(56) - wide, rect.y + px(40), wide, kit.theme.row(60))
    cell = _seat_width(kit, card)
    room = button.x - px(24) - (rect.x + rect.width // 3)
    columns = max(1, min(len(card.seats), room // (cell + px(8))))
    rows = -(-len(card.seats) // columns)
    seats = Rect(
        button.x - px(24) - columns * (cell + px(8)), button.y, cell, (button.height - (rows - 1) * px(6)) // rows
    )
    text = Rect(px(64), rect.y + px(14), seats.x - px(64) - px(24), rect.height - px(20))
    head = Rect(seats.x, rect.y + px(12), button.x - seats.x, px(24))
    return [
        Ground(rect=rect, ground="ink_2", rules="top"),
        *_told(kit, text, card),
        Label(rect=head, text=kit.label("gallery.play_as")),
        *_seats(kit, seats, card, (seat, columns)),
        Button(name="begin", rect=button, text=begin, kind="primary", key="enter", barred=barred, zone=Zone.FOOT),
    ]


def _seat_width(kit: Kit, card: ScenarioCard) -> int:
    notes = [kit.label("gallery.not_played"), kit.label("gallery.best", n=100)]
    names = [kit.type.width(seat.name, "row_title") for seat in card.seats]
    return max(*names, *(kit.type.width(note, "small") for note in notes)) + kit.theme.px(84)


def _seats(kit: Kit, first: Rect, card: ScenarioCard, held: tuple[str, int]) -> list[Widget]:
    """The seats, in as many rows as `held` columns make; the chosen one is rimmed."""
    chosen, columns = held
    found: list[Widget] = []
    for number, one in enumerate(card.seats):
        across, down = number % columns, number // columns
        place = first.move(across * (first.width + kit.theme.px(8)), down * (first.height + kit.theme.px(6)))
        played = one.best is not None
        note = kit.label("gallery.best", n=one.best) if played else kit.label("gallery.not_played")
        found.append(
            SeatRow(name=f"seat.{one.code}", rect=place, code=one.code, text=one.name, note=note,
                    is_chosen=one.code == chosen, group="seats", zone=Zone.FOOT)
        )  # fmt: skip
    return found


def _told(kit: Kit, text: Rect, card: ScenarioCard) -> list[Widget]:
    """Title, facts beside it where there is room, and the summary."""
    px, setter = kit.theme.px, kit.type
    title = ", ".join(part for part in (card.title, card.years) if part)
    head = Text.height(kit, escape(title), "page_title", text.width)
    used = setter.width(title, "page_title") + px(14)
    has_room = used + setter.width(card.facts, "note") <= text.width
    facts = Rect(text.x + used, text.y, text.width - used, head)
    if not has_room:
        facts = Rect(text.x, text.y + head, text.width, Text.height(kit, escape(card.facts), "note", text.width))
    y = max(text.y + head, facts.bottom) + px(4)
    return [
        Text(rect=Rect(text.x, text.y, text.width, head), text=escape(title), role="page_title"),
        Text(rect=facts, text=escape(card.facts), role="note", colour="text_3", middle=True),
        *_summary(kit, Rect(text.x, y, text.width, text.bottom - y), card),
    ]


def _summary(kit: Kit, room: Rect, card: ScenarioCard) -> list[Widget]:
    text = escape(card.summary)
    tall = Text.height(kit, text, "note", room.width)
    widget = Text(rect=Rect(room.x, room.y, room.width, tall), text=text, role="note", colour="text_2")
    return [widget] if tall <= room.height else [ScrollArea(name="summary", rect=room, children=[widget])]
