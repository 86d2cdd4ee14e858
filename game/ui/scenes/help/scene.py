"""The keys as a scene over the screen they are for."""

from collections.abc import Sequence

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import written
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Transition
from game.ui.scenes.help.board import Keyboard, Legend, lit_on
from game.ui.scenes.help.keys import SCREENS, Use, by_list, matching, screen_keys
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Changed,
    Field,
    Ground,
    Label,
    Message,
    Option,
    Pressed,
    ScrollArea,
    Tabs,
    Text,
    Widget,
    Zone,
)

_ASIDE = 250
"""The least width of the six keys to know, in rows of a pixel; the keyboard gives way to it."""


class HelpScene(PageScene):
    """Which key does which thing. `screen` is the name of the scene the player came from."""

    name = "help"
    is_overlay = True

    def __init__(self, screen: str = "map") -> None:
        super().__init__()
        self._screen = self._here = screen_keys(screen)
        self._is_known = self._here.name == screen
        self._wanted = ""

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, size = kit.theme.px, kit.size
        side = px(96 if not kit.theme.is_narrow else 40)
        room = Rect(side, px(48), size[0] - 2 * side, size[1] - px(96))
        widgets = self._head(kit, room)
        y = room.y + kit.theme.row(116)
        body = Rect(room.x, y, room.width, room.bottom - y)
        if self._wanted:
            return [*widgets, *self._found(kit, body)]
        wide, tall = Keyboard.size(kit)
        lists = kit.theme.row(250)
        if not kit.theme.is_narrow and kit.theme.sight.text <= 1.15 and tall + lists < body.height:
            side = kit.theme.row(_ASIDE)
            board = Rect(body.x, body.y + px(24), min(wide, body.width - px(44) - side), tall)
            widgets.append(Keyboard(rect=board, uses=lit_on(self._screen, kit.labels)))
            widgets.append(Legend(rect=Rect(body.x, board.bottom + px(14), board.width, px(28))))
            aside = Rect(board.right + px(44), board.y, body.right - board.right - px(44), board.height)
            widgets += self._aside(kit, aside)
            body = Rect(body.x, board.bottom + px(52), body.width, body.bottom - board.bottom - px(52))
        return [*widgets, *self._lists(kit, body)]

    def _head(self, kit: Kit, room: Rect) -> list[Widget]:
        px, setter, tall = kit.theme.px, kit.type, kit.theme.row(40)
        shut, wish, head = (kit.label(f"help.{key}") for key in ("close", "find", "keys"))
        close = Button.width(kit, shut, key="escape")
        wide = max(px(280), Field.width(kit, wish, "search", "/"))
        find = Rect(room.right - close - px(12) - wide, room.y, wide, tall)
        title = Rect(room.x, room.y, setter.width(head, "figure"), tall)
        note = Rect(title.right + px(16), room.y, find.x - title.right - px(32), tall)
        options = tuple(Option(screen.name, screen.title(kit.labels)) for screen in SCREENS)
        rule = kit.theme.row(46)
        return [
            Text(rect=title, text=head, role="figure", middle=True, zone=Zone.HEAD),
            Text(rect=note, text=self._where(kit, note.width), role="note", colour="text_2", middle=True,
                 zone=Zone.HEAD),
            Field(name="find", rect=find, hint=wish, icon="search", key="/", zone=Zone.HEAD),
            Button(name="close", rect=Rect(find.right + px(12), room.y, close, tall), text=shut, key="escape",
                   zone=Zone.HEAD),
            Tabs(name="screen", rect=Rect(room.x, room.y + tall + px(12), room.width, rule), options=options,
                 value=self._screen.name, role="body", has_rule=True, text=kit.label("help.screen"), zone=Zone.HEAD),
        ]  # fmt: skip

    def _where(self, kit: Kit, wide: int) -> str:
        """Where the player is, in as many words as there is room for."""
        where = self._here.where(kit.labels)
        said = [kit.label("help.you_are_dark", where=where), kit.label("help.you_are", where=where)]
        said = [*(said if self._is_known else [kit.label("help.dark")]), ""]
        return next(text for text in said if kit.type.width(text, "note") <= wide)

    def _aside(self, kit: Kit, aside: Rect) -> list[Widget]:
        row, px = kit.theme.row(44), kit.theme.px
        six = [use for use in self._screen.uses if use.list and use.text(kit.labels)][:6]
        know, pointer = kit.label("help.to_know"), kit.label("help.pointer")
        widgets: list[Widget] = [Label(rect=Rect(aside.x, aside.y, aside.width, px(28)), text=know, rule="below")]
        y = aside.y + px(28)
        for use in six:
            line, y = _line(kit, Rect(aside.x, y, aside.width, row), use)
            widgets += line
        y += px(20)
        widgets.append(Label(rect=Rect(aside.x, y, aside.width, px(28)), text=kit.label("help.without_pointer")))
        tall = Text.height(kit, pointer, "note", aside.width)
        widgets.append(Text(rect=Rect(aside.x, y + px(30), aside.width, tall), text=pointer, role="note",
                            colour="text_2"))  # fmt: skip
        return widgets

    def _lists(self, kit: Kit, body: Rect) -> list[Widget]:
        """The lists of the screen side by side, two by two in a small window."""
        lists, px, row = by_list(self._screen), kit.theme.px, kit.theme.row(33)
        columns = 2 if kit.theme.is_narrow else 4
        gap = px(44)
        wide = (body.width - gap * (columns - 1)) // columns
        tops = [body.y] * columns
        widgets: list[Widget] = []
        for number, (title, uses) in enumerate(lists):
            column = number % columns if number < columns else tops.index(min(tops))
            x, y = body.x + column * (wide + gap), tops[column]
            widgets.append(Label(rect=Rect(x, y, wide, row), text=kit.label(f"help.lists.{title}"), rule="below"))
            y += row
            for use in uses:
                line, y = _line(kit, Rect(x, y, wide, row), use)
                widgets += line
            tops[column] = y + px(16)
        return [ScrollArea(name="lists", rect=body.inflate(2 * px(16), 0), children=widgets)]

    def _found(self, kit: Kit, body: Rect) -> list[Widget]:
        found = matching(self._wanted, kit.labels)
        if not found:
            return [Text(rect=body, text=escape(kit.label("help.none", what=self._wanted)), colour="text_2")]
        row = kit.theme.row(36)
        widgets: list[Widget] = []
        y = body.y
        for screen, use in found:
            there = Rect(body.x + body.width // 2 + kit.theme.px(16), y, body.width // 3, row)
            line, y = _line(kit, Rect(body.x, y, body.width // 2, row), use)
            widgets += [*line, Text(rect=there, text=screen, role="note", colour="text_3", middle=True)]
        return [ScrollArea(name="found", rect=body, children=widgets)]

    def receive(self, message: Message) -> Transition | None:
        if message == Pressed("close"):
            return Pop()
        if isinstance(message, Changed) and message.name == "screen":
            self._screen = screen_keys(str(message.value))
            self.refresh()
        elif isinstance(message, Changed) and message.name == "find":
            self._wanted = str(message.value)
            self.refresh()
        return None

    def on_key(self, chord: str) -> Transition | None:
        if chord in ("left", "right"):
            at = SCREENS.index(self._screen) + (1 if chord == "right" else -1)
            self._screen = SCREENS[at % len(SCREENS)]
            self.refresh()
        return Pop() if chord in ("escape", "f1") else None

    def backdrop(self, canvas: Canvas) -> None:
        canvas.fill(canvas.kit.rect, canvas.palette.ink_0, 246)


def _line(kit: Kit, rect: Rect, use: Use) -> tuple[list[Widget], int]:
    """A chord, what it does, and a rule below; higher where the words wrap. Also says where it ends."""
    shown, text = escape(written(use.chord)), escape(use.text(kit.labels))
    keys = max(kit.theme.px(80), kit.type.width(written(use.chord), "note_strong") + kit.theme.px(12))
    rect.height = max(rect.height, Text.height(kit, text, "note", rect.width - keys) + kit.theme.px(6))
    widgets: list[Widget] = [
        Text(rect=Rect(rect.x, rect.y, keys, rect.height), text=shown, role="note_strong", middle=True),
        Text(rect=Rect(rect.x + keys, rect.y, rect.width - keys, rect.height), text=text, role="note",
             colour="text_2", middle=True),
        Ground(rect=Rect(rect.x, rect.bottom - 1, rect.width, 1), ground="rule"),
    ]  # fmt: skip
    return widgets, rect.bottom
