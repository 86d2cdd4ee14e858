"""What the panels of the map share: widgets laid one under another, and the keys that open them."""

from game.ui.canvas import Rect
from game.ui.kit import Kit
from game.ui.widgets import Label, Text, Widget, Zone

KEYS = {"acts": "f6", "powers": "f2"}
"""Panel to the chord that opens it."""


class Column:
    """Lays widgets one under another."""

    def __init__(self, kit: Kit, room: Rect) -> None:
        self.kit, self.room, self.y = kit, room, room.y
        self.widgets: list[Widget] = []

    def gap(self, length: float) -> None:
        """Leaves room."""
        self.y += self.kit.theme.px(length)

    def take(self, height: int) -> Rect:
        """The next rectangle of a height."""
        rect = Rect(self.room.x, self.y, self.room.width, height)
        self.y += height
        return rect

    def put(self, widget: Widget, height: int) -> None:
        """Lays a widget of a height."""
        widget.rect = self.take(height)
        self.widgets.append(widget)

    def say(self, text: str, role: str = "note", colour: str = "text_2") -> None:
        """Lays a paragraph of rich text."""
        self.put(
            Text(text=text, role=role, colour=colour, zone=Zone.RIGHT),
            Text.height(self.kit, text, role, self.room.width),
        )

    def label(self, text: str, note: str = "") -> None:
        """Lays a heading."""
        self.gap(10)
        self.put(Label(text=text, note=note, zone=Zone.RIGHT), max(self.kit.theme.row(24), self.kit.type.line("note")))
        self.gap(2)
