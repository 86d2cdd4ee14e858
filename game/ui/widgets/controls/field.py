"""The field: one line of text with a caret, a selection, the clipboard and the input method."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Composing, Input, Key, PointerMoved, PointerPressed, Typed
from game.ui.kit import Kit
from game.ui.tokens import Colour
from game.ui.widgets.controls.caret import Line
from game.ui.widgets.keycap import cap_height, cap_width, draw_cap
from game.ui.widgets.messages import HANDLED, Changed, Message, Submitted
from game.ui.widgets.widget import Look, Widget

_PASSED_ON = ("tab", "shift+tab", "escape", "up", "down")


@dataclass(eq=False, kw_only=True)
class Field(Widget):
    """A line to write in. `error` is the reason why what stands there will not do, shown under it.

    Sends Changed at each change and Submitted at Enter. `is_fixed` is read-only (dashed).
    """

    text: str = ""
    hint: str = ""
    icon: str = ""
    error: str = ""
    is_fixed: bool = False
    limit: int = 200
    line: Line | None = None
    composing: str = ""
    shift: int = 0
    given: str = ""
    takes_focus: ClassVar[bool] = True

    @classmethod
    def width(cls, kit: Kit, hint: str, icon: str = "", key: str = "") -> int:
        """The room a field needs to show its hint, pixels."""
        sample = cls(rect=Rect(0, 0, 0, 0), icon=icon, key=key)
        return kit.type.width(hint, "body") - sample._room(kit).width

    def __post_init__(self) -> None:
        self.given = self.text
        self.line = self.line or Line(self.text, len(self.text))

    @property
    def held(self) -> Line:
        assert self.line is not None
        return self.line

    def adopt(self, before: Widget) -> None:
        if isinstance(before, Field):
            # A text the scene sets anew wins; what the player wrote stays while the scene gives what it gave.
            if self.given in (before.given, before.held.text):
                self.line, self.text = before.line, before.held.text
            self.composing, self.shift = before.composing, before.shift

    def do(self, kit: Kit) -> Message | None:
        return HANDLED

    def leave(self) -> None:
        self.composing = ""

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, PointerPressed) and event.button == 1:
            self.line = self.held.at(self._nearest(event.at[0], kit)) if event.clicks < 2 else self.held.all_chosen()
            return HANDLED
        if isinstance(event, PointerMoved) and event.is_held:
            self.line = self.held.at(self._nearest(event.at[0], kit), keeps=True)
            return HANDLED
        if self.is_fixed:
            return None
        if isinstance(event, Composing):
            self.composing = event.text
            return HANDLED
        if isinstance(event, Typed):
            self.composing = ""
            return self._become(self.held.typed(event.text, self.limit))
        return self._on_key(event.chord, kit) if isinstance(event, Key) else None

    def _on_key(self, chord: str, kit: Kit) -> Message | None:
        if self.composing:
            return HANDLED
        if chord == "enter":
            return Submitted(self.name, self.held.text)
        if chord == "escape" and self.icon == "search" and self.held.text:
            # The first Esc gives up the search, the next leaves the page.
            return self._become(Line())
        if chord in _PASSED_ON:
            return None
        if chord in ("ctrl+c", "ctrl+x"):
            if self.held.chosen:
                kit.clipboard.put(self.held.chosen)
            return self._become(self.held.typed("", self.limit)) if chord == "ctrl+x" else HANDLED
        if chord == "ctrl+v":
            return self._become(self.held.typed(" ".join(kit.clipboard.get().split()), self.limit))
        after = self.held.moved(chord)
        if after is not None:
            return self._become(after)
        return HANDLED if len(chord) == 1 or chord == "space" or chord.startswith("shift+") else None

    def _become(self, line: Line) -> Message:
        was, self.line = self.held.text, line
        self.text = line.text
        return Changed(self.name, line.text) if line.text != was else HANDLED

    def _room(self, kit: Kit) -> Rect:
        px = kit.theme.px
        left = px(12) + (kit.theme.row(18) + px(10) if self.icon else 0)
        right = px(12) + (cap_width(kit, self.key) + px(4) if self.key else 0)
        return Rect(self.rect.x + left, self.rect.y, self.rect.width - left - right, self.rect.height)

    def _nearest(self, x: int, kit: Kit) -> int:
        reach = x - self._room(kit).x + self.shift
        text = self.held.text
        return min(range(len(text) + 1), key=lambda i: abs(kit.type.true_width(text[:i], "body") - reach))

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        fill = palette.paper_0 if self.on_paper else palette.ink_1
        border: Colour = palette.paper_rule if self.on_paper else palette.rule_2
        if self.is_fixed:
            canvas.dashed_box(self.rect, palette.rule)
        elif self.error:
            canvas.frame(self.rect, fill, palette.red_pencil if self.on_paper else palette.lowers, 2)
        else:
            canvas.frame(self.rect, fill, palette.text_2 if look.is_hovered or look.is_focused else border)
        room = self._room(canvas.kit)
        if self.icon:
            size = canvas.theme.row(18)
            at = (self.rect.x + canvas.px(12), self.rect.centery - size // 2)
            canvas.icon(self.icon, at, size, palette.text_2)
        if self.key and not look.is_focused:
            top = self.rect.centery - cap_height(canvas.kit) // 2
            draw_cap(canvas, (self.rect.right - canvas.px(10) - cap_width(canvas.kit, self.key), top), self.key)
        self._draw_text(canvas, look, room)
        if self.error:
            under = Rect(self.rect.x, self.rect.bottom + 2, self.rect.width, canvas.kit.type.line("note"))
            canvas.text_in(under, self.error, "note", palette.red_pencil if self.on_paper else palette.lowers)
        if look.has_ring:
            canvas.ring(self.rect, self.on_paper)

    def _draw_text(self, canvas: Canvas, look: Look, room: Rect) -> None:
        palette, setter = canvas.palette, canvas.kit.type
        top = room.centery - setter.line("body") // 2
        ink = palette.paper_ink if self.on_paper else palette.text_3 if self.is_fixed else palette.bone
        if not self.held.text and not self.composing and not look.is_focused:
            shown = canvas.kit.type.shortened(self.hint, "body", room.width)
            canvas.text_in(room, shown, "body", palette.paper_ink_2 if self.on_paper else palette.text_3)
            return
        shown = self.held.with_composing(self.composing)
        caret = setter.width(shown[: self.held.caret + len(self.composing)], "body")
        self.shift = min(max(self.shift, caret - room.width + 4), caret) if look.is_focused else 0
        with canvas.clipped(room.inflate(4, 0)):
            if look.is_focused and self.held.chosen:
                first, last = self.held.span
                x = room.x - self.shift + setter.width(shown[:first], "body")
                wide = setter.width(shown[first:last], "body")
                tint = palette.paper_2 if self.on_paper else palette.rule_2
                canvas.fill(Rect(x, top, wide, setter.line("body")), tint)
            canvas.text(shown, (room.x - self.shift, top), "body", ink)
            if self.composing:
                start = setter.width(shown[: self.held.caret], "body")
                canvas.level(room.x - self.shift + start, top + setter.line("body") - 2, caret - start, ink)
            if look.is_focused and not self.is_fixed:
                canvas.upright(room.x - self.shift + caret, top + 1, setter.line("body") - 2, ink)

    def words(self) -> str:
        about = self.hint or self.tip or self.name
        said = f"{about}: {self.held.text or 'empty'}"
        return f"{said}. {self.error}" if self.error else said
