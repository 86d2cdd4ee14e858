"""Controls that choose one of a few: segment, tabs and the switch."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, Key, PointerReleased
from game.ui.kit import Kit
from game.ui.widgets.keycap import cap_height, cap_width, draw_cap
from game.ui.widgets.messages import Changed, Message
from game.ui.widgets.widget import Look, Widget


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things to choose from. `barred` says why it cannot be chosen now."""

    key: str
    text: str
    barred: str = ""
    chord: str = ""


@dataclass(eq=False, kw_only=True)
class _Choice(Widget):
    options: Sequence[Option] = field(default_factory=tuple)
    value: str = ""
    text: str = ""
    takes_focus: ClassVar[bool] = True

    def cells(self, kit: Kit) -> list[Rect]:
        """Where each option stands."""
        raise NotImplementedError

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, PointerReleased) and event.button == 1:
            for option, cell in zip(self.options, self.cells(kit)):
                if cell.collidepoint(event.at):
                    return self._choose(option)
        if isinstance(event, Key):
            if event.chord in ("left", "right"):
                return self._step(-1 if event.chord == "left" else 1)
            return next((self._choose(o) for o in self.options if o.chord and o.chord == event.chord), None)
        return None

    def _choose(self, option: Option) -> Message | None:
        if option.barred or option.key == self.value:
            return None
        self.value = option.key
        return Changed(self.name, option.key)

    def _step(self, step: int) -> Message | None:
        able = [option for option in self.options if not option.barred]
        at = next((i for i, option in enumerate(able) if option.key == self.value), 0) + step
        return self._choose(able[at]) if 0 <= at < len(able) else None

    def do(self, kit: Kit) -> Message | None:
        able = [option for option in self.options if not option.barred]
        at = next((i for i, option in enumerate(able) if option.key == self.value), -1)
        return self._choose(able[(at + 1) % len(able)]) if able else None

    def words(self) -> str:
        chosen = next((option.text for option in self.options if option.key == self.value), "none")
        others = ", ".join(option.text for option in self.options)
        return f"{self.text or self.name}: {chosen} (of {others})"


@dataclass(eq=False, kw_only=True)
class Segment(_Choice):
    """Options side by side in one box, the chosen one filled, as History, Yours, Difference. Sends Changed."""

    @classmethod
    def width(cls, kit: Kit, options: Sequence[Option]) -> int:
        """The room the options need, pixels."""
        return sum(kit.type.width(o.text, "note_strong") + 2 * kit.theme.px(18) for o in options)

    def cells(self, kit: Kit) -> list[Rect]:
        wides = [kit.type.width(o.text, "note_strong") + 2 * kit.theme.px(18) for o in self.options]
        spare = self.rect.width - sum(wides)
        cells, x = [], self.rect.x
        for number, wide in enumerate(wides):
            wide += spare // len(wides) + (1 if number < spare % len(wides) else 0)
            cells.append(Rect(x, self.rect.y, wide, self.rect.height))
            x += wide
        return cells

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        dark = palette.paper_ink if self.on_paper else palette.bone
        border = palette.paper_rule if self.on_paper else palette.rule_2
        for option, cell in zip(self.options, self.cells(canvas.kit)):
            is_on = option.key == self.value
            if is_on:
                canvas.fill(cell, dark)
            quiet = palette.paper_ink_2 if self.on_paper else palette.text_2
            light = palette.paper_0 if self.on_paper else palette.ink_0
            colour = light if is_on else palette.text_3 if option.barred else quiet
            canvas.outline(Rect(cell.x, cell.y, cell.width + 1, cell.height).clip(self.rect), border)
            canvas.text_in(cell, option.text, "note_strong", colour, "centre")
        if look.has_ring:
            canvas.ring(self.rect, self.on_paper)


@dataclass(eq=False, kw_only=True)
class Tabs(_Choice):
    """Words in a row, the chosen one underlined. Sends Changed."""

    role: str = "body"
    has_rule: bool = False

    def cells(self, kit: Kit) -> list[Rect]:
        cells, x = [], self.rect.x
        for option in self.options:
            wide = kit.type.width(option.text, STRONG_TAB.get(self.role, self.role))
            wide += cap_width(kit, option.chord) + kit.theme.px(8) if option.chord else 0
            cells.append(Rect(x, self.rect.y, wide, self.rect.height))
            x += wide + kit.theme.px(28)
        return cells

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        if self.has_rule:
            canvas.level(self.rect.x, self.rect.bottom - 1, self.rect.width, palette.rule)
        for option, cell in zip(self.options, self.cells(canvas.kit)):
            is_on = option.key == self.value
            strong = palette.paper_ink if self.on_paper else palette.bone
            quiet = palette.paper_ink_2 if self.on_paper else palette.text_2
            role = STRONG_TAB.get(self.role, self.role) if is_on else self.role
            colour = strong if is_on else palette.text_3 if option.barred else quiet
            wide = canvas.text_in(cell, option.text, role, colour)
            if option.chord:
                top = cell.centery - cap_height(canvas.kit) // 2
                draw_cap(canvas, (cell.x + wide + canvas.px(8), top), option.chord)
            if is_on:
                canvas.level(cell.x, cell.bottom - 3, cell.width, strong, 3)
        if look.has_ring:
            canvas.ring(self.rect, self.on_paper)


STRONG_TAB = {"body": "body_strong", "note": "note_strong", "row": "row_title"}


@dataclass(eq=False, kw_only=True)
class Switch(Widget):
    """On or off: on is filled, the knob at the right. `text` stands to the right of it. Sends Changed."""

    text: str = ""
    is_on: bool = False
    takes_focus: ClassVar[bool] = True

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.hit().collidepoint(event.at)
        return self.do(kit) if inside else None

    def do(self, kit: Kit) -> Message | None:
        self.is_on = not self.is_on
        return Changed(self.name, self.is_on)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        box = Rect(0, 0, canvas.px(44), canvas.px(24))
        box.midleft = self.rect.midleft
        on = palette.paper_ink if self.on_paper else palette.bone
        off = palette.paper_0 if self.on_paper else palette.ink_0
        border = palette.paper_rule if self.on_paper else palette.rule_2
        canvas.frame(box, on if self.is_on else off, on if self.is_on else border)
        knob = Rect(0, 0, box.width // 2 - 2, box.height - 6)
        if self.is_on:
            knob.midright = (box.right - 3, box.centery)
            canvas.fill(knob, off)
        else:
            knob.midleft = (box.left + 3, box.centery)
            canvas.fill(knob, palette.paper_ink_2 if self.on_paper else palette.text_3)
        if self.text:
            room = Rect(box.right + canvas.px(10), self.rect.y, 0, self.rect.height)
            room.width = self.rect.right - room.x
            canvas.text_in(room, self.text, "note", palette.paper_ink if self.on_paper else palette.bone)
        if look.has_ring:
            canvas.ring(box, self.on_paper)

    def words(self) -> str:
        said = self.labels.label("widgets.on" if self.is_on else "widgets.off")
        return f"{self.text or self.tip or self.name}: {said}"
