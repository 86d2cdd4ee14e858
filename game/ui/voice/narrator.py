"""What to say when something on the screen has changed: a new screen whole, the focus, or the lines that are new."""

from game.ui.scene import PageScene, Scene


class Narrator:
    """Follows one window. Each call of `news` looks at the scene on top and says what the last one did not."""

    def __init__(self) -> None:
        self._scene: Scene | None = None
        self._lines: list[str] = []
        self._focus = ""

    def news(self, scene: Scene) -> list[str]:
        """The lines to be said now, none when nothing has changed."""
        before, self._scene = self._scene, scene
        lines, focus = _lines(scene), focused_words(scene)
        known, self._lines = set(self._lines), lines
        was_at, self._focus = self._focus, focus
        if scene is not before:
            return [*lines, *([focus] if focus else [])]
        fresh = [line for line in lines if line not in known]
        if focus and focus != was_at:
            return [focus, *(line for line in fresh if line not in focus)]
        return fresh


def _lines(scene: Scene) -> list[str]:
    return [line for line in (one.strip() for one in scene.words().splitlines()) if line]


def focused_words(scene: Scene) -> str:
    """The thing the focus is on, with its tip and, where it may not be used, why not; empty when there is none."""
    held = scene.page.find(scene.page.focused) if isinstance(scene, PageScene) else None
    if held is None:
        return ""
    parts = (held.words().strip(), held.tip, held.barred)
    return " ".join(dict.fromkeys(part for part in parts if part))
