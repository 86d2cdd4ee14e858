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
    stop = Rect(room.x, room.bottom + row(50), Button.width(kit, "Back", "left", "escape"), row(40))
    title = Text(rect=room, text="The record, 1855 to 2025", role="page_title")
    below = Rect(room.x, room.bottom, wide, row(40))
    if failure:
        tall = Text.height(kit, failure, "note", wide - px(40)) + px(16)
        below.height, stop.y = tall, below.y + tall + px(10)
        return [
            title,
            Failure(rect=below, text=failure),
            Button(name="back", rect=stop, text="Back", icon="left", key="escape"),
        ]
    return [
        title,
        Progress(rect=below, text=doing, share=share),
        Button(name="back", rect=stop, text="Stop", icon="left", key="escape"),
    ]
