"""The attention of the player on a page: focus, pointer, carrying, tooltip; and the page drawn and said."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

from game.ui.canvas import Canvas
from game.ui.kit import Kit
from game.ui.painting import Piece
from game.ui.widgets import carrying, focus
from game.ui.widgets.carrying import Carried
from game.ui.widgets.tooltip import Tooltip, draw_tooltip, tooltip_box
from game.ui.widgets.widget import REST, Look, Widget


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, over what and for how long (ms), and what it holds down since where."""

    at: tuple[int, int] = (-1, -1)
    over: str = ""
    rested: float = 0.0
    held: str = ""
    since: tuple[int, int] = (-1, -1)


class Attention:
    """The widgets of one screen and where the player is on it."""

    def __init__(self) -> None:
        self.widgets: list[Widget] = []
        self.everything: list[Widget] = []
        """The widgets and those they hold, in the order they are drawn."""
        self.focused = ""
        self.is_by_key = False
        self.carried: Carried | None = None
        self.pointer = Pointer()
        self._kit: Kit | None = None

    def lay(self, widgets: Sequence[Widget], kit: Kit) -> None:
        """Puts widgets on the page in the order they are drawn; keeps what the player had begun."""
        before = {(widget.name, type(widget)): widget for widget in self.everything if widget.name}
        self._kit = kit
        self.widgets = list(widgets)
        self.everything = focus.everything(self.widgets)
        for widget in self.everything:
            widget.labels = kit.labels
            if old := before.get((widget.name, type(widget))):
                widget.adopt(old)
        if self.focused and self.find(self.focused) is None:
            self.focused = ""

    def find(self, name: str) -> Widget | None:
        """The widget of a name, wherever it is held."""
        return next((widget for widget in self.everything if widget.name == name), None) if name else None

    def focus(self, name: str) -> None:
        """Gives the focus to a widget, scrolled into view where it stands in a scrolled area."""
        if name == self.focused:
            return
        if old := self.find(self.focused):
            old.leave()
        self.focused = name
        for widget in self.everything:
            if name and any(held.name == name for held in widget.inside()):
                self._reveal(widget, name)

    def _reveal(self, area: Widget, name: str) -> None:
        reveal = getattr(area, "reveal", None)
        if reveal is not None:
            reveal(name)

    def under(self, at: tuple[int, int]) -> Widget | None:
        """The topmost widget with a name at a point; what stands above all else comes first."""
        widgets = self.everything
        if self._kit:
            for widget in widgets:
                over = widget.over(self._kit)
                if over and over.collidepoint(at):
                    return widget
        found = None
        for widget in widgets:
            shown = widget.clip is None or widget.clip.collidepoint(at)
            if not (widget.name and shown and widget.hit().collidepoint(at)):
                continue
            # A hit area grown to 36 pixels never takes a point that another really covers.
            if found is None or widget.rect.collidepoint(at) or not found.rect.collidepoint(at):
                found = widget
        return found

    def update(self, dt: float) -> bool:
        """Lets `dt` milliseconds pass; True when the page looks different (a tooltip came)."""
        if self._kit is None or not self.pointer.over or self.is_by_key:
            return False
        due = self._kit.theme.motion("tooltip")
        before = self.pointer
        self.pointer = Pointer(before.at, before.over, before.rested + dt, before.held, before.since)
        return before.rested < due <= self.pointer.rested

    def look(self, widget: Widget) -> Look:
        """How a widget stands now."""
        if not widget.name or widget.name not in (self.focused, self.pointer.over):
            return REST
        focused = widget.name == self.focused
        hovered = widget.name == self.pointer.over and not self.is_by_key
        pressed = hovered and widget.name == self.pointer.held
        return Look(hovered, pressed, focused, focused and self.is_by_key)

    def pieces(self, kit: Kit) -> dict[Hashable, Piece]:
        """What the page is drawn of: the widgets, what stands above them, what is carried, the tooltip."""
        widgets = self.everything
        found: dict[Hashable, Piece] = {}
        numbers: dict[object, int] = {}
        for widget in widgets:
            look, kind = self.look(widget), (type(widget), widget.name)
            numbers[kind] = number = numbers.get(kind, 0) + 1
            found[(*kind, number)] = _piece(widget, look, kit)
        for widget in widgets:
            if (over := widget.reach_over(kit)) is not None:
                look = self.look(widget)
                found["over", widget.name] = Piece((look, widget.look_now()), over, partial(_draw_over, widget, look))
        if self.carried:
            found |= carrying.pieces(self.carried, kit, self.widgets)
        elif tip := self.tooltip(kit):
            box = tooltip_box(kit, tip)
            found["tooltip"] = Piece(tip, box, partial(draw_tooltip, tip=tip))
        return found

    def tooltip(self, kit: Kit) -> Tooltip | None:
        """The tooltip that stands now: at once on a key's focus, after a rest of the pointer else."""
        bypointer = not self.is_by_key and self.pointer.rested >= kit.theme.motion("tooltip")
        widget = self.find(self.focused if self.is_by_key else self.pointer.over if bypointer else "")
        text = (widget.barred or widget.tip) if widget else ""
        if widget is None or not text:
            return None
        return Tooltip(text, widget.rect, "" if widget.barred else widget.key)

    def words(self) -> str:
        """The page in words, head to foot: one line for each widget that has something to say."""
        widgets = sorted(self.everything, key=lambda widget: widget.zone)
        lines = [_with_bar(w, line) for w in widgets if (line := w.words())]
        if tip := self._kit and self.tooltip(self._kit):
            lines.append(tip.text)
        return "\n".join(lines)


def _with_bar(widget: Widget, line: str) -> str:
    return widget.labels.label("widgets.barred", what=line, why=widget.barred) if widget.barred else line


def _piece(widget: Widget, look: Look, kit: Kit) -> Piece:
    reach = widget.reach(kit)
    if widget.clip is not None:
        reach = reach.clip(widget.clip)
    return Piece((look, widget.look_now()), reach, partial(_draw, widget, look))


def _draw(widget: Widget, look: Look, canvas: Canvas) -> None:
    if widget.clip is None:
        widget.draw(canvas, look)
    elif widget.clip.colliderect(widget.rect):
        with canvas.clipped(widget.clip):
            widget.draw(canvas, look)


def _draw_over(widget: Widget, look: Look, canvas: Canvas) -> None:
    widget.draw_over(canvas, look)
