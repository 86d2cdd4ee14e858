"""The foot of the resolution: back before the move, a mark, and on."""

from game.ui.canvas import Rect
from game.ui.kit import Kit
from game.ui.widgets import Button, Widget, Zone


def foot_widgets(kit: Kit, rect: Rect, onward: str, has_treaty: bool) -> list[Widget]:
    """The buttons: what stays at the left, what goes on at the right. `onward` is what going on is called."""
    left = [("branch", "branch", "b", "plain"), ("mark", "bookmark", "k", "ghost")]
    found: list[Widget] = []
    gap, x = kit.theme.px(8), rect.x
    for name, icon, key, kind in left:
        text = kit.label(f"resolution.{name}")
        wide = Button.width(kit, text, icon, key)
        tip = kit.label("resolution.branch_tip") if name == "branch" else ""
        found.append(Button(name=name, rect=Rect(x, rect.y, wide, rect.height), text=text, icon=icon, key=key,
                            kind=kind, zone=Zone.FOOT, group="foot", tip=tip))  # fmt: skip
        x += wide + gap
    wide = min(Button.width(kit, onward, "", "enter") + kit.theme.px(60), rect.right - x)
    on = Button(name="on", rect=Rect(rect.right - wide, rect.y, wide, rect.height), text=onward, key="enter",
                kind="primary", zone=Zone.FOOT, group="foot")  # fmt: skip
    return [*found, *(_treaty(kit, rect, x, on.rect.x - gap) if has_treaty else []), on]


def _treaty(kit: Kit, rect: Rect, left: int, right: int) -> list[Widget]:
    """The way to the text that was signed, where there is room between the others."""
    text = kit.label("resolution.read_treaty")
    wide = Button.width(kit, text, "", "r")
    if right - wide < left:
        return []
    return [Button(name="treaty", rect=Rect(right - wide, rect.y, wide, rect.height), text=text, key="r", kind="ghost",
                   zone=Zone.FOOT, group="foot")]  # fmt: skip
