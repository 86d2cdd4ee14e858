"""A keyboard on which each key that does something here says what."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.text.tongue.labels import Labels
from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.scenes.help.keys import EVERYWHERE, ScreenKeys, Use
from game.ui.tokens import Colour
from game.ui.widgets import Look, Widget

_KEY, _ROW, _GAP = 84, 74, 6

# Each row: (chord, what stands on the key, width in keys); a chord of one space is a gap.
_ROWS: tuple[tuple[tuple[str, str, float], ...], ...] = (
    (("escape", "Esc", 1), (" ", "", 0.35), ("f1", "F1", 1), ("f2", "F2", 1), ("f3", "F3", 1), ("f4", "F4", 1),
     (" ", "", 0.2), ("f5", "F5", 1), ("f6", "F6", 1), ("f7", "F7", 1), ("f8", "F8", 1), (" ", "", 0.2),
     ("f9", "F9", 1), ("f10", "F10", 1), ("f11", "F11", 1), ("f12", "F12", 1)),
    (("`", "`", 1), *((str(n), str(n), 1.0) for n in range(1, 10)), ("0", "0", 1), ("-", "−", 1), ("+", "+", 1),
     ("backspace", "back", 1.93)),
    (("tab", "Tab", 1.47), *((letter, letter.upper(), 1.0) for letter in "qwertyuiop"), ("[", "[", 1), ("]", "]", 1),
     ("\\", "\\", 1.46)),
    (("", "Caps", 1.75), *((letter, letter.upper(), 1.0) for letter in "asdfghjkl"), (";", ";", 1), ("'", "'", 1),
     ("enter", "Enter", 2.18)),
    (("", "Shift", 2.2), *((letter, letter.upper(), 1.0) for letter in "zxcvbnm,./"), ("", "Shift", 0.75),
     ("up", "↑", 1), (" ", "", 0.98)),
    (("", "Ctrl", 1.33), ("", "Alt", 1.33), ("space", "Space", 6.2), ("", "Alt", 1.4), ("", "Ctrl", 1.4),
     ("left", "←", 1), ("down", "↓", 1), ("right", "→", 1.27)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lit:
    """A key that does something: its kind, the words on it and what it does in full."""

    kind: str
    word: str = ""
    text: str = ""


def lit_on(screen: ScreenKeys, labels: Labels) -> Mapping[str, Lit]:
    """What each key does on a screen; its own uses before those that hold everywhere."""
    pairs = [(use.chord.removeprefix("ctrl+"), use) for use in EVERYWHERE]
    pairs += [(use.chord, use) for use in screen.uses]
    return {chord: _lit(use, labels) for chord, use in pairs if use.word(labels)}


def _lit(use: Use, labels: Labels) -> Lit:
    return Lit(use.kind, use.word(labels), use.text(labels))


@dataclass(eq=False, kw_only=True)
class Keyboard(Widget):
    """The keyboard of one screen. Keys that do nothing here are dark."""

    uses: Mapping[str, Lit] = field(default_factory=dict)

    @staticmethod
    def size(kit: Kit) -> tuple[int, int]:
        """Its width and height, pixels."""
        px = kit.theme.px
        return px(1344), 6 * px(_ROW) + 6 * px(_GAP)

    def draw(self, canvas: Canvas, look: Look) -> None:
        px = canvas.px
        for number, row in enumerate(_ROWS):
            gaps = px(_GAP) * (len(row) - 1)
            unit = (self.rect.width - gaps) / max(sum(key[2] for key in row), 14.93 if number else 15.0)
            x = float(self.rect.x)
            top = self.rect.y + number * px(_ROW + _GAP) + (px(10) if number else 0)
            for chord, shown, wide in row:
                if chord != " ":
                    self._key(canvas, Rect(round(x), top, round(wide * unit), px(_ROW)), chord, shown)
                x += wide * unit + px(_GAP)

    def _key(self, canvas: Canvas, box: Rect, chord: str, shown: str) -> None:
        palette, px, use = canvas.palette, canvas.px, self.uses.get(chord)
        fill, border, ink, width = _paint(canvas, use)
        if fill:
            canvas.fill(box, fill)
        canvas.outline(box, border, width)
        canvas.text(shown, (box.x + px(9), box.y + px(7)), "note_strong", ink)
        if not use:
            return
        room = Rect(box.x + px(8), 0, box.width - px(10), box.height)
        room.height = min(2, len(canvas.kit.type.wrap(use.word, "small", room.width))) * canvas.kit.type.line("small")
        room.bottom = box.bottom - px(5)
        canvas.paragraph(room, use.word, "small", palette.ink_0 if use.kind == "acts" else palette.bone)

    def words(self) -> str:
        return "\n".join(f"{chord}: {use.text or use.word}" for chord, use in self.uses.items())


def _paint(canvas: Canvas, use: Lit | None) -> tuple[Colour | None, Colour, Colour, int]:
    palette = canvas.palette
    if use is None:
        return None, palette.rule, palette.text_3, 1
    return {
        "acts": (palette.bone, palette.bone, palette.ink_0, 1),
        "looks": (palette.ink_1, palette.ice, palette.bone, 2),
        "opens": (palette.ink_3, palette.rule_2, palette.bone, 1),
        "everywhere": (palette.ink_2, palette.rule_2, palette.bone, 1),
    }[use.kind]


@dataclass(eq=False, kw_only=True)
class Legend(Widget):
    """What the four looks of a key mean."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        x, px = self.rect.x, canvas.px
        for kind in ("acts", "looks", "opens", "everywhere"):
            text = canvas.kit.label(f"help.legend.{kind}")
            fill, border, _, width = _paint(canvas, Lit(kind))
            box = Rect(x, self.rect.centery - px(10), px(30), px(20))
            if fill:
                canvas.fill(box, fill)
            canvas.outline(box, border, width)
            at = (box.right + px(10), self.rect.centery - canvas.kit.type.line("note") // 2)
            x = at[0] + canvas.text(text, at, "note", canvas.palette.bone) + px(30)

    def words(self) -> str:
        return ""
