"""The delegations above the sheet, and the chair between them."""

from game.ui.canvas import Rect
from game.ui.cards.table import TableCard
from game.ui.cards.table.card import Delegation
from game.ui.kit import Kit
from game.ui.widgets import Ground, Mark, Text, Widget

_ROLES = ("page_title", "lead", "body", "note")
"""Names of delegates are set as large as they fit."""


def seats(kit: Kit, rect: Rect, card: TableCard) -> list[Widget]:
    """Ours at the left, theirs at the right, the mediator between."""
    px = kit.theme.px
    inside = rect.inflate(-2 * px(4 if not kit.theme.is_narrow else 20), 0)
    third = inside.width // 3
    note, theirs = (
        kit.label("table.you_sit", power=who.power) if card.seat == who.code else who.power
        for who in (card.ours, card.theirs)
    )
    found: list[Widget] = [Ground(rect=rect, ground="ink_0")]
    found += _seat(kit, Rect(inside.x, inside.y, third, inside.height), card.ours, note, "left")
    found += _seat(kit, Rect(inside.right - third, inside.y, third, inside.height), card.theirs, theirs, "right")
    if card.chair:
        found += _chair(kit, Rect(inside.x + third, inside.y, third, inside.height), card, card.chair)
    return found


def _seat(kit: Kit, room: Rect, who: Delegation, note: str, align: str) -> list[Widget]:
    setter, px, badge = kit.type, kit.theme.px, kit.theme.px(34)
    wide = room.width - badge - px(14)
    role = next((r for r in _ROLES if setter.width(who.names, r) < wide), _ROLES[-1])
    upper, lower = setter.line(role), setter.line("note")
    top = room.centery - (upper + lower) // 2
    left = room.x + badge + px(14) if align == "left" else room.x
    at = room.x if align == "left" else room.right - badge
    return [
        Mark(rect=Rect(at, room.centery - badge // 2, badge, badge), code=who.code, size=badge, tip=who.power),
        Text(rect=Rect(left, top, wide, upper), text=setter.shortened(who.names, role, wide - 4), role=role,
             align=align),
        Text(rect=Rect(left, top + upper, wide, lower), text=note, role="note", colour="text_2", align=align),
    ]  # fmt: skip


def _chair(kit: Kit, room: Rect, card: TableCard, chair: Delegation) -> list[Widget]:
    setter, px, badge = kit.type, kit.theme.px, kit.theme.px(26)
    role = "lead" if not kit.theme.is_narrow else "body"
    label, line = setter.line("note"), setter.line(role)
    top = room.centery - (label + line + px(4)) // 2
    name = setter.shortened(chair.names, role, room.width - badge - px(10))
    wide = setter.width(name, role) + badge + px(10)
    x = room.centerx - wide // 2
    said = kit.label("table.you_mediate" if card.is_mediator else "table.mediator")
    return [
        Text(rect=Rect(room.x, top, room.width, label), text=said, role="note", colour="text_3", align="centre"),
        Mark(rect=Rect(x, top + label + px(4) + (line - badge) // 2, badge, badge), code=chair.code, size=badge,
             tip=chair.power),
        Text(rect=Rect(x + badge + px(10), top + label + px(4), wide, line), text=name, role=role),
    ]  # fmt: skip
