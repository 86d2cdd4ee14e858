"""Words on a screen: a label, one line, a paragraph of rich text, an icon, a badge, a tag."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.tokens import Colour
from game.ui.type import plain, set_rich
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class Text(Widget):
    """Rich text (see `game.ui.type`), wrapped to its rectangle, in a role of type and a colour of the palette.

    `align` (left, right, centre) holds for a single line; `middle` centres it in its height.
    """

    text: str = ""
    role: str = "body"
    colour: str = ""
    align: str = "left"
    middle: bool = False

    @staticmethod
    def height(kit: Kit, text: str, role: str, width: int) -> int:
        """How high a text becomes at a width, pixels."""
        return set_rich(kit.type, text, role, width).height

    def draw(self, canvas: Canvas, look: Look) -> None:
        colour = self._colour(canvas)
        rich = set_rich(canvas.kit.type, self.text, self.role, self.rect.width)
        top = self.rect.y + (self.rect.height - rich.height) // 2 if self.middle else self.rect.y
        spare = self.rect.width - rich.widest
        x = self.rect.x + {"left": 0, "right": spare, "centre": spare // 2}[self.align]
        canvas.note_overflow(self.text, self.role, self.rect, (rich.widest, rich.height))
        canvas.rich_lines(rich, (x, top), self.role, colour)

    def _colour(self, canvas: Canvas) -> Colour:
        if self.colour:
            return canvas.palette.named(self.colour)
        return canvas.palette.paper_ink if self.on_paper else canvas.palette.bone

    def words(self) -> str:
        return plain(self.text)


@dataclass(eq=False, kw_only=True)
class Label(Widget):
    """A small heading in capitals, with a note at the right and a rule above or below when asked."""

    text: str = ""
    note: str = ""
    colour: str = ""
    rule: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        quiet = palette.paper_ink_2 if self.on_paper else palette.text_3
        line_colour = palette.paper_rule if self.on_paper else palette.rule
        if self.rule in ("above", "below"):
            y = self.rect.top if self.rule == "above" else self.rect.bottom - 1
            canvas.level(self.rect.x, y, self.rect.width, line_colour)
        canvas.name_in(self.rect, self.text, "label", palette.named(self.colour) if self.colour else quiet)
        if self.note:
            canvas.text_in(self.rect, self.note, "note", quiet, "right")

    def words(self) -> str:
        return f"{self.text}. {self.note}".strip(". ") if self.note else self.text


@dataclass(eq=False, kw_only=True)
class Mark(Widget):
    """An icon, or the badge of a power when `code` is given, in the middle of its rectangle."""

    icon: str = ""
    code: str = ""
    size: int = 0
    colour: str = "bone"

    def draw(self, canvas: Canvas, look: Look) -> None:
        size = self.size or min(self.rect.size)
        at = (self.rect.centerx - size // 2, self.rect.centery - size // 2)
        if self.code:
            canvas.badge(self.code, at, size, self.on_paper)
        else:
            canvas.icon(self.icon, at, size, canvas.palette.named(self.colour))

    def words(self) -> str:
        return self.tip


@dataclass(eq=False, kw_only=True)
class Tag(Widget):
    """A word in a box, with an icon: in force, thin, secret, as history."""

    text: str = ""
    icon: str = ""
    colour: str = "text_2"

    @staticmethod
    def width(kit: Kit, text: str, icon: str = "") -> int:
        """The room a tag needs, pixels."""
        return kit.type.width(text, "small_strong") + kit.theme.px(18) + (kit.theme.row(22) if icon else 0)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        colour = palette.named(self.colour)
        canvas.outline(self.rect, palette.paper_rule if self.on_paper else palette.rule_2)
        room = self.rect.inflate(-canvas.px(16), 0)
        if self.icon:
            size = canvas.theme.row(16)
            canvas.icon(self.icon, (room.x, room.centery - size // 2), size, colour)
            room = Rect(room.x + canvas.theme.row(22), room.y, room.width - canvas.theme.row(22), room.height)
        canvas.text_in(room, self.text, "small_strong", colour, "left" if self.icon else "centre")

    def words(self) -> str:
        return self.text
