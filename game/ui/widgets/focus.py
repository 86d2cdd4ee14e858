"""The order of focus: head, left, centre, right, foot; arrows inside a group."""

from collections.abc import Iterable, Sequence

from game.ui.widgets.widget import Widget

_STEPS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def everything(widgets: Iterable[Widget]) -> list[Widget]:
    """All widgets and those they hold, in the order they are drawn."""
    found: list[Widget] = []
    for widget in widgets:
        found.append(widget)
        found.extend(everything(widget.inside()))
    return found


def order(widgets: Iterable[Widget]) -> list[Widget]:
    """Those that take the focus, as Tab goes through them."""
    able = [widget for widget in everything(widgets) if widget.can_focus and widget.name]
    return sorted(able, key=lambda widget: widget.zone)


def after(widgets: Sequence[Widget], name: str, step: int) -> Widget | None:
    """The widget `step` further on, going round; the first (or last) when nothing has the focus."""
    if not widgets:
        return None
    names = [widget.name for widget in widgets]
    if name not in names:
        return widgets[0 if step > 0 else -1]
    return widgets[(names.index(name) + step) % len(widgets)]


def beside(widgets: Sequence[Widget], held: Widget, chord: str) -> Widget | None:
    """The nearest widget of the same group in the direction of an arrow; None at the edge."""
    if chord not in _STEPS or not held.group:
        return None
    across, down = _STEPS[chord]
    best: tuple[float, Widget] | None = None
    for other in widgets:
        if other is held or other.group != held.group:
            continue
        x, y = other.rect.centerx - held.rect.centerx, other.rect.centery - held.rect.centery
        ahead, aside = x * across + y * down, abs(x * down) + abs(y * across)
        if ahead > 0 and (best is None or ahead + 2 * aside < best[0]):
            best = (ahead + 2 * aside, other)
    return best[1] if best else None
