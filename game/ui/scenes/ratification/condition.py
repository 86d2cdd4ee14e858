"""Another capital's reservation: what it changes, what that is worth to us, and the two answers there are."""

from game.ui.canvas import Rect
from game.ui.cards.ratification import Condition
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, Text, Widget, Zone, signed


def condition_widgets(kit: Kit, room: Rect, condition: Condition) -> list[Widget]:
    """The condition in words, from the top of `room` downward."""
    px, said = kit.theme.px, kit.label
    nothing = said("ratification.not_binding")
    told = [
        (said("ratification.reservation"), "label", "text_3"),
        (escape(condition.text), "row_title", "bone"),
        (said("ratification.as_signed", text=escape(condition.signed or nothing)), "body", "text_2"),
        (said("ratification.as_reserved", text=escape(condition.now or nothing)), "body", "bone"),
    ]
    if condition.worth is not None:
        tone = "raises" if condition.worth > 0 else "lowers" if condition.worth else "text_2"
        told.append((said("ratification.change_is_worth", points=signed(condition.worth)), "body", tone))
    told.append((said("ratification.if_you_dissent"), "note", "text_3"))
    found, y = list[Widget](), room.y + px(14)
    for number, (text, role, colour) in enumerate(told):
        rect = Rect(room.x, y, room.width, Text.height(kit, text, role, room.width))
        found.append(Text(name=f"condition.{number}", rect=rect, text=text, role=role, colour=colour))
        y = rect.bottom + px(12)
    return found


def answers(kit: Kit, rect: Rect) -> list[Widget]:
    """Both answers side by side."""
    wide, said = (rect.width - kit.theme.px(12)) // 2, kit.label
    return [
        Button(name="assent", rect=Rect(rect.x, rect.y, wide, rect.height), icon="check",
               text=said("ratification.assent"), key="enter", kind="primary", zone=Zone.FOOT),
        Button(name="dissent", rect=Rect(rect.right - wide, rect.y, wide, rect.height), icon="cross",
               text=said("ratification.dissent"), key="x", zone=Zone.FOOT),
    ]  # fmt: skip
