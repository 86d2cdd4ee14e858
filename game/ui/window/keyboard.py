"""The system's events as plain inputs."""

import pygame

from game.ui.inputs import (
    Composing,
    Input,
    Key,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Typed,
    Wheeled,
    WindowClosed,
)

_NAMES = {
    "return": "enter", "keypad enter": "enter", "page up": "pageup", "page down": "pagedown",
    "[0]": "0", "[1]": "1", "[2]": "2", "[3]": "3", "[4]": "4", "[5]": "5", "[6]": "6", "[7]": "7", "[8]": "8",
    "[9]": "9", "[+]": "+", "[-]": "-", "[/]": "/", "[*]": "*", "[.]": ".",
}  # fmt: skip
_ALONE = ("shift", "ctrl", "alt", "meta", "caps", "num lock", "super", "gui")


def chord_of(event: pygame.event.Event) -> str:
    """The chord of a key event, empty for a modifier by itself."""
    name = pygame.key.name(event.key)
    if any(word in name for word in _ALONE):
        return ""
    ctrl = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    alt = bool(event.mod & pygame.KMOD_ALT)
    shift = bool(event.mod & pygame.KMOD_SHIFT)
    name = _NAMES.get(name, name)
    if len(name) <= 1:
        name, shift = _letter(event, name, shift, ctrl)
    if not name:
        return ""
    return "+".join(["ctrl"] * ctrl + ["alt"] * alt + ["shift"] * shift + [name])


def _letter(event: pygame.event.Event, name: str, shift: bool, ctrl: bool) -> tuple[str, bool]:
    """A letter as it is printed on a Latin keyboard, so that shortcuts work on a Cyrillic one; a sign as typed."""
    scan = getattr(event, "scancode", 0)
    if not (name and name.isascii()) and pygame.KSCAN_A <= scan <= pygame.KSCAN_Z:
        return chr(ord("a") + scan - pygame.KSCAN_A), shift
    if ctrl and name == "=":
        return "+", False
    typed = getattr(event, "unicode", "")
    if typed and typed.isprintable() and not typed.isalnum():
        return typed, False
    return name.lower(), shift


def inputs_of(event: pygame.event.Event, clicks: int = 1) -> Input | None:
    """What a system's event means; None when it means nothing to a scene."""
    if event.type == pygame.KEYDOWN:
        chord = chord_of(event)
        return Key(chord) if chord else None
    if event.type == pygame.TEXTINPUT:
        return Typed(event.text)
    if event.type == pygame.TEXTEDITING:
        return Composing(event.text)
    if event.type == pygame.MOUSEMOTION:
        return PointerMoved(event.pos, bool(event.buttons[0]))
    if event.type == pygame.MOUSEBUTTONDOWN and event.button <= 3:
        return PointerPressed(event.pos, event.button, clicks)
    if event.type == pygame.MOUSEBUTTONUP and event.button <= 3:
        return PointerReleased(event.pos, event.button)
    if event.type == pygame.MOUSEWHEEL:
        at = pygame.mouse.get_pos()
        return Wheeled(at, float(event.precise_y), float(event.precise_x))
    return WindowClosed() if event.type == pygame.QUIT else None
