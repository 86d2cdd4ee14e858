"""A page of widgets: every input goes to the one it is meant for.

A scene lays its widgets anew whenever something changed; the page keeps focus, hover, carets and scrolling by
the widgets' names, so nothing the player had begun is lost.
"""

from game.ui.inputs import (
    Composing,
    Input,
    Key,
    PointerLost,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Typed,
    Wheeled,
)
from game.ui.kit import Kit
from game.ui.widgets import carrying, focus
from game.ui.widgets.attention import Attention, Pointer
from game.ui.widgets.messages import HANDLED, Handled, Message, Refused
from game.ui.widgets.widget import Widget


class Page(Attention):
    """The widgets of one screen and the attention of the player on them."""

    def __init__(self) -> None:
        super().__init__()
        self._eaten = ""

    def on_input(self, event: Input) -> Message | None:
        """Gives an input to the widget it is meant for. None when nobody had a use for it."""
        if self._kit is None:
            return None
        if isinstance(event, Key):
            return self._on_key(event, self._kit)
        if isinstance(event, Typed):
            eaten, self._eaten = self._eaten, ""
            return HANDLED if event.text == eaten else self._to_focused(event, self._kit)
        if isinstance(event, Composing):
            return self._to_focused(event, self._kit)
        if isinstance(event, PointerMoved):
            return self._on_move(event, self._kit)
        if isinstance(event, PointerPressed):
            return self._on_press(event, self._kit)
        if isinstance(event, PointerReleased):
            return self._on_release(event, self._kit)
        if isinstance(event, PointerLost):
            return self._let_go()
        return self._on_wheel(event, self._kit) if isinstance(event, Wheeled) else None

    def _to_focused(self, event: Input, kit: Kit) -> Message | None:
        widget = self.find(self.focused)
        return widget.act(event, kit) if widget and not widget.barred else None

    def _on_key(self, event: Key, kit: Kit) -> Message | None:
        self.is_by_key = True
        self._eaten = ""
        if self.carried:
            return self._carry_on(event.chord)
        message = self._to_focused(event, kit)
        if message is None:
            message = self._by_chord(event.chord, kit) or self._move_focus(event.chord)
            # The letter that was a command must not be typed into the field it opened.
            self._eaten = event.chord if message is not None and len(event.chord) == 1 else ""
        return message

    def _by_chord(self, chord: str, kit: Kit) -> Message | None:
        held = self.find(self.focused)
        if held and chord in ("enter", "space"):
            if held.load and chord == "space":
                return self._lift(held)
            if held.takes_focus or held.barred:
                return self._do(held, kit)
        for widget in self.everything:
            if widget.key and widget.key == chord:
                return self._do(widget, kit)
        return None

    def _do(self, widget: Widget, kit: Kit) -> Message | None:
        if widget.barred:
            self.focus(widget.name)
            return Refused(widget.name, widget.barred)
        message = widget.do(kit)
        if isinstance(message, Handled):
            self.focus(widget.name)
        return message

    def _move_focus(self, chord: str) -> Message | None:
        able = focus.order(self.widgets)
        target: Widget | None = None
        if chord in ("tab", "shift+tab"):
            target = focus.after(able, self.focused, 1 if chord == "tab" else -1)
        elif held := self.find(self.focused):
            target = focus.beside(able, held, chord)
        if target is None:
            return None
        self.focus(target.name)
        return HANDLED

    def _on_move(self, event: PointerMoved, kit: Kit) -> Message | None:
        self.is_by_key = False
        found, before = self.under(event.at), self.pointer
        over = found.name if found else ""
        self.pointer = Pointer(event.at, over, 0.0, before.held if event.is_held else "", before.since)
        if self.carried:
            self.carried = carrying.over(self.carried, event.at, self.widgets)
            return HANDLED
        held = self.find(self.pointer.held)
        if held and held.load and carrying.is_drag(before.since, event.at):
            return self._lift(held, event.at)
        if held and not held.barred:
            return held.act(event, kit) or (HANDLED if over != before.over else None)
        if found and not found.barred:
            found.act(event, kit)
        return HANDLED if over != before.over or over else None

    def _on_press(self, event: PointerPressed, kit: Kit) -> Message | None:
        self.is_by_key = False
        found = self.under(event.at)
        open_one = self._opened(kit)
        if open_one and open_one is not found:
            open_one.leave()
            return HANDLED
        self.pointer = Pointer(event.at, found.name if found else "", 0.0, found.name if found else "", event.at)
        if found is None:
            self.focus("")
            return None
        if found.can_focus:
            self.focus(found.name)
        if found.barred:
            return Refused(found.name, found.barred)
        return found.act(event, kit) or (HANDLED if found.can_focus else None)

    def _on_release(self, event: PointerReleased, kit: Kit) -> Message | None:
        held = self.find(self.pointer.held)
        self.pointer = Pointer(event.at, self.pointer.over, 0.0)
        if self.carried:
            return self._drop()
        if held is None or held.barred:
            return None
        return held.act(event, kit) or HANDLED

    def _let_go(self) -> Message:
        """Nothing is held, carried or hovered any more."""
        if held := self.find(self.pointer.held):
            held.leave()
        self.carried, self.pointer = None, Pointer()
        return HANDLED

    def _on_wheel(self, event: Wheeled, kit: Kit) -> Message | None:
        for widget in reversed(self.everything):
            if widget.rect.collidepoint(event.at) and (message := widget.act(event, kit)):
                return message
        return None

    def _opened(self, kit: Kit) -> Widget | None:
        return next((w for w in self.everything if w.over(kit) is not None), None)

    def _lift(self, widget: Widget, at: tuple[int, int] | None = None) -> Message:
        self.carried = carrying.lift(widget, at, self.widgets)
        return HANDLED

    def _carry_on(self, chord: str) -> Message | None:
        assert self.carried is not None
        if chord == "escape":
            self.carried = None
            return HANDLED
        if chord in ("space", "enter"):
            return self._drop()
        self.carried = carrying.step(self.carried, chord, self.widgets)
        return HANDLED

    def _drop(self) -> Message:
        carried, self.carried = self.carried, None
        return carrying.drop(carried) if carried else HANDLED
