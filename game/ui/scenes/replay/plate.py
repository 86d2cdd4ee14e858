"""What lies on the map of the replay: the choice of window, and the tools to look closer."""

from game.ui.canvas import Rect
from game.ui.cards.timeline import VIEWS
from game.ui.kit import Kit
from game.ui.map.picture import View
from game.ui.widgets import Button, Option, Panel, Segment, Widget

_TOOLS = (("in", "plus", "+"), ("out", "minus", "-"), ("fit", "target", "0"))
_DRAWN_FOR = {"theatre": (1080, 640)}
_PLATE = (1184, 776)
"""Sizes of the plate, pixels, for which the views give their scales: the style's at 1920 x 1080 unless said."""


def view_of(name: str, plate: Rect) -> View:
    """A window by its id, at the scale that shows as much on this plate."""
    view = next(one for key, one in VIEWS if key == name)
    wide, tall = _DRAWN_FOR.get(name, _PLATE)
    share = min(plate.width / wide, plate.height / tall)
    return View(view.lon, view.lat, round(view.px_per_km * share, 4), view.turn)


def overlays(kit: Kit, plate: Rect, window: str) -> list[Widget]:
    """The windows at the upper left, the tools at the upper right."""
    px, row = kit.theme.px, kit.theme.row(36)
    options = [Option(key, kit.label(f"replay.views.{key}")) for key, _ in VIEWS]
    rect = Rect(plate.x + px(22), plate.y + px(22), Segment.width(kit, options), row)
    found: list[Widget] = [
        Panel(rect=rect.inflate(8, 8)),
        Segment(name="window", rect=rect, options=options, value=window, text=kit.label("replay.window")),
    ]
    for number, (name, icon, key) in enumerate(_TOOLS):
        at = Rect(plate.right - px(22) - row, plate.y + px(22) + number * (row - 1), row, row)
        found.append(Button(name=f"tool.{name}", rect=at, icon=icon, key=key, group="tools",
                            tip=kit.label(f"replay.tools.{name}")))  # fmt: skip
    return found
