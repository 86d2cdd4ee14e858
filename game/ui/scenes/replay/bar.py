"""The bar over the replay: what is replayed, the day shown, and the way back."""

from game.ui.canvas import Rect
from game.ui.cards.timeline import War, telling
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, Ground, Text, Widget, Zone


def bar_widgets(kit: Kit, left: int, date: str, note: str) -> list[Widget]:
    """The bar; the title stands over the panel of moves, which is `left` wide."""
    theme, px, tall = kit.theme, kit.theme.px, kit.theme.bar
    size = theme.row(40)
    back = Button(name="back", rect=Rect(kit.size[0] - px(16) - size, (tall - size) // 2, size, size), icon="cross",
                  kind="ghost", tip=kit.label("replay.back_tip"), zone=Zone.HEAD)  # fmt: skip
    room = back.rect.x - left - px(40)
    return [
        Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom"),
        *_two(
            kit,
            Rect(px(18), 0, left - px(30), tall),
            (kit.label("replay.title"), "row_title"),
            kit.label("replay.span"),
        ),
        Ground(rect=Rect(left, 0, 1, tall), ground="rule"),
        *_two(
            kit,
            Rect(left + px(20), 0, room, tall),
            (telling(kit.labels.language).date(date), "page_title"),
            escape(note),
        ),
        back,
    ]


def war_note(kit: Kit, wars: tuple[War, ...], date: str) -> str:
    """The wars that were being fought on a day."""
    words = telling(kit.labels.language)
    return ", ".join(words.war(war.name) for war in wars if war.since <= date <= war.until)


def _two(kit: Kit, room: Rect, first: tuple[str, str], second: str) -> list[Widget]:
    upper, lower = kit.type.line(first[1]), kit.type.line("note")
    top = room.centery - (upper + lower) // 2
    note = kit.type.shortened(second, "note", room.width)
    return [
        Text(rect=Rect(room.x, top, room.width, upper), text=first[0], role=first[1], zone=Zone.HEAD),
        Text(
            rect=Rect(room.x, top + upper, room.width, lower), text=note, role="note", colour="text_2", zone=Zone.HEAD
        ),
    ]
