"""The button: primary, plain, ghost or grave; on ink or on paper; with its icon and its key."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, PointerReleased
from game.ui.kit import Kit
from game.ui.tokens import Colour
from game.ui.widgets.keycap import cap_height, cap_width, draw_cap
from game.ui.widgets.messages import HANDLED, Message, Pressed
from game.ui.widgets.widget import Look, Widget

_WHITE = (255, 253, 248)


@dataclass(frozen=True, slots=True)
class _Paint:
    fill: Colour | None
    border: Colour | None
    text: Colour
    cap: str = "ink"


@dataclass(eq=False, kw_only=True)
class Button(Widget):
    """A verb to do. `kind`: primary (one a screen), plain, ghost, grave.

    A grave button with `asks` shows that question at the first press and does it at the second. Sends Pressed.
    """

    text: str = ""
    kind: str = "plain"
    icon: str = ""
    asks: str = ""
    is_on: bool = False
    shows_key: bool = True
    takes_focus: ClassVar[bool] = True
    is_armed: bool = False

    @classmethod
    def width(cls, kit: Kit, text: str, icon: str = "", key: str = "") -> int:
        """The room a button needs, pixels."""
        return kit.type.width(text, "note_strong") + _extras(kit, icon, key) + 2 * kit.theme.px(18)

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, PointerReleased) and event.button == 1 and self.hit().collidepoint(event.at):
            return self.do(kit)
        return None

    def do(self, kit: Kit) -> Message | None:
        if self.asks and not self.is_armed:
            self.is_armed = True
            return HANDLED
        self.is_armed = False
        return Pressed(self.name)

    def leave(self) -> None:
        self.is_armed = False

    def adopt(self, before: Widget) -> None:
        if isinstance(before, Button) and before.text == self.text:
            self.is_armed = before.is_armed

    def draw(self, canvas: Canvas, look: Look) -> None:
        paint = self._paint(canvas, look)
        if paint.fill:
            canvas.fill(self.rect, paint.fill)
        if paint.border:
            canvas.outline(self.rect, paint.border)
        self._write(canvas, paint)
        if look.has_ring:
            canvas.ring(self.rect, self.on_paper)

    def _write(self, canvas: Canvas, paint: _Paint) -> None:
        kit, text = canvas.kit, self.asks if self.is_armed else self.text
        key = self.key if self.shows_key else ""
        wide = kit.type.width(text, "note_strong") + _extras(kit, self.icon, key) if text else 0
        icon = kit.theme.row(20)
        if not text:
            canvas.icon(self.icon, (self.rect.centerx - icon // 2, self.rect.centery - icon // 2), icon, paint.text)
            return
        x = self.rect.centerx - wide // 2
        if self.icon:
            canvas.icon(self.icon, (x, self.rect.centery - icon // 2), icon, paint.text)
            x += icon + kit.theme.px(10)
        room = Rect(x, self.rect.y, max(0, self.rect.right - x), self.rect.height)
        x += canvas.text_in(room, text, "note_strong", paint.text)
        if key:
            draw_cap(canvas, (x + kit.theme.px(10), self.rect.centery - cap_height(kit) // 2), key, paint.cap)

    def _paint(self, canvas: Canvas, look: Look) -> _Paint:
        palette = canvas.palette
        if self.barred:
            return self._barred_paint(canvas)
        if self.kind == "grave":
            text = palette.red_pencil if self.on_paper else palette.lowers
            return _Paint(self._grave_fill(canvas, look), text, text, "paper" if self.on_paper else "ink")
        if self.kind == "primary":
            return self._primary(canvas, look)
        if self.on_paper:
            fill = palette.paper_2 if look.is_pressed else _WHITE if look.is_hovered else palette.paper_0
            return _Paint(fill, palette.paper_rule, palette.paper_ink, "paper")
        strong = look.is_hovered or self.is_on
        rest = None if self.kind == "ghost" else palette.ink_3
        fill_ink = palette.ink_1 if look.is_pressed else palette.rule if strong else rest
        return _Paint(fill_ink, palette.rule_2, palette.bone)

    def _primary(self, canvas: Canvas, look: Look) -> _Paint:
        palette = canvas.palette
        if self.on_paper:
            fill = palette.ink_0 if look.is_pressed else palette.ink_3 if look.is_hovered else palette.paper_ink
            return _Paint(fill, None, palette.paper_0, "ink")
        fill = palette.paper_2 if look.is_pressed else _WHITE if look.is_hovered else palette.bone
        return _Paint(fill, None, palette.ink_0, "dark")

    def _grave_fill(self, canvas: Canvas, look: Look) -> Colour | None:
        if look.is_hovered or look.is_pressed or self.is_armed:
            return canvas.palette.paper_2 if self.on_paper else canvas.palette.ink_3
        return canvas.palette.paper_0 if self.on_paper else None

    def _barred_paint(self, canvas: Canvas) -> _Paint:
        palette = canvas.palette
        if self.on_paper:
            return _Paint(palette.paper_1, palette.paper_rule, palette.paper_ink_2, "paper")
        return _Paint(palette.ink_3 if self.kind != "ghost" else None, palette.rule, palette.text_3, "dim")

    def words(self) -> str:
        key = f" ({self.key})" if self.key else ""
        return f"{(self.asks if self.is_armed else self.text) or self.tip}{key}"


def _extras(kit: Kit, icon: str, key: str) -> int:
    wide = kit.theme.row(20) + kit.theme.px(10) if icon else 0
    return wide + (cap_width(kit, key) + kit.theme.px(10) if key else 0)
