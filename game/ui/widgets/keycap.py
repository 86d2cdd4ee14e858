"""Key caps: small boxes with the keys of a chord."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import written
from game.ui.kit import Kit
from game.ui.widgets.widget import Look, Widget

_PAD = 6


def cap_height(kit: Kit) -> int:
    """Height of a key cap, pixels."""
    return kit.type.line("key") + kit.theme.px(4)


def cap_width(kit: Kit, chord: str) -> int:
    """Width of a key cap for a chord, pixels."""
    return max(cap_height(kit), kit.type.width(written(chord), "key") + 2 * kit.theme.px(_PAD))


def draw_cap(canvas: Canvas, at: tuple[int, int], chord: str, look: str = "ink") -> int:
    """Draws a key cap, its top left at `at`; `look` is ink, paper, dark (on bone) or dim. Returns its width."""
    palette, kit = canvas.palette, canvas.kit
    wide, tall = cap_width(kit, chord), cap_height(kit)
    fill, border, text = {
        "ink": (palette.ink_0, palette.rule_2, palette.text_2),
        "paper": (palette.paper_0, palette.paper_rule, palette.paper_ink),
        "dark": (palette.paper_2, palette.paper_rule, palette.paper_ink_2),
        "dim": (palette.ink_2, palette.rule, palette.text_3),
    }[look]
    box = Rect(at, (wide, tall))
    canvas.frame(box, fill, border)
    canvas.text(written(chord), (box.centerx, box.y + (tall - kit.type.line("key")) // 2), "key", text, "centre")
    return wide


@dataclass(eq=False, kw_only=True)
class KeyCap(Widget):
    """A key cap that stands by itself, with a word after it."""

    chord: str = ""
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        top = self.rect.centery - cap_height(canvas.kit) // 2
        wide = draw_cap(canvas, (self.rect.x, top), self.chord, "paper" if self.on_paper else "ink")
        colour = canvas.palette.paper_ink_2 if self.on_paper else canvas.palette.text_2
        line = canvas.kit.type.line("note")
        canvas.text(self.text, (self.rect.x + wide + canvas.px(8), self.rect.centery - line // 2), "note", colour)

    def words(self) -> str:
        return f"{written(self.chord)}: {self.text}" if self.text else ""
