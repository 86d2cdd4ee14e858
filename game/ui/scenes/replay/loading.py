"""The replay while the record is still being read and played."""

from game.ui.canvas import Rect
from game.ui.kit import Kit
from game.ui.widgets import Button, Failure, Progress, Text, Widget

QUIET = 150
"""Milliseconds in which nothing is said."""


def loading_board(kit: Kit, share: float, doing: str, failure: str) -> list[Widget]:
    """A bar with what is being done, a way to stop; or what went wrong."""
    px, row = kit.theme.px, kit.theme.row
    wide = px(560)
    room = Rect(kit.rect.centerx - wide // 2, kit.rect.centery - row(70), wide, row(40))
    back, halt = kit.label("replay.back"), kit.label("replay.stop")
    wider = max(Button.width(kit, text, "left", "escape") for text in (back, halt))
    stop = Rect(room.x, room.bottom + row(50), wider, row(40))
    title = Text(rect=room, text=kit.label("replay.loading_title"), role="page_title")
    below = Rect(room.x, room.bottom, wide, row(40))
    if failure:
        tall = Text.height(kit, failure, "note", wide - px(40)) + px(16)
        below.height, stop.y = tall, below.y + tall + px(10)
        return [
            title,
            Failure(rect=below, text=failure),
            Button(name="back", rect=stop, text=back, icon="left", key="escape"),
        ]
    return [
        title,
        Progress(rect=below, text=doing, share=share),
        Button(name="back", rect=stop, text=halt, icon="left", key="escape"),
    ]
