"""The pause: a small menu over a game, with what each line does to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Transition
from game.ui.widgets import Button, Message, Panel, Pressed, Text, Widget


@dataclass(frozen=True, slots=True)
class PauseLine:
    """A line of the pause menu, its words in the catalogue `pause`. One that `asks` is grave and asks once first."""

    name: str
    icon: str = ""
    key: str = ""
    asks: bool = False


STANDARD_LINES = (
    PauseLine("resume", "play", "escape"),
    PauseLine("save", "save", "ctrl+s"),
    PauseLine("settings", "settings", "s"),
    PauseLine("help", "keyboard", "f1"),
    PauseLine("title", "left", "t"),
    PauseLine("quit", "cross", asks=True),
)


class PauseScene(PageScene):
    """Over a game: `told()` names it and says where it stands; `choose(name)` says where a line leads."""

    name = "pause"
    is_overlay = True

    def __init__(
        self,
        told: Callable[[], tuple[str, str]],
        choose: Callable[[str], Transition | None],
        lines: Sequence[PauseLine] = STANDARD_LINES,
    ) -> None:
        super().__init__()
        self._told = told
        self._choose = choose
        self._lines = lines
        self.page.focused = lines[0].name

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, row = kit.theme.px, kit.theme.row(44)
        inside = kit.theme.row(360)
        title, note = self._told()
        head = kit.type.line("panel_title") + kit.type.line("note") + px(20)
        tall = head + len(self._lines) * (row + px(8)) + px(40)
        box = Rect(0, 0, inside + px(48), tall)
        box.center = kit.rect.center
        x, y = box.x + px(24), box.y + px(20)
        widgets: list[Widget] = [
            Panel(rect=box),
            Text(rect=Rect(x, y, inside, kit.type.line("panel_title")), text=title, role="panel_title"),
            Text(rect=Rect(x, y + kit.type.line("panel_title"), inside, kit.type.line("note")), text=note,
                 role="note", colour="text_3"),
        ]  # fmt: skip
        y += head
        for number, line in enumerate(self._lines):
            kind = "primary" if number == 0 else "grave" if line.asks else "plain"
            asks = kit.label("pause.quit_asks") if line.asks else ""
            widgets.append(
                Button(name=line.name, rect=Rect(x, y, inside, row), text=kit.label(f"pause.{line.name}"),
                       icon=line.icon, key=line.key, kind=kind, asks=asks, group="pause")
            )  # fmt: skip
            y += row + px(8)
        return widgets

    def receive(self, message: Message) -> Transition | None:
        if not isinstance(message, Pressed):
            return None
        return Pop() if message.name == "resume" else self._choose(message.name)

    def backdrop(self, canvas: Canvas) -> None:
        canvas.fill(canvas.kit.rect, canvas.palette.ink_0, 190)
