"""Which key does what, on which screen. The words stand in the catalogue `help`, by screen and chord."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.text.tongue.labels import Labels


@dataclass(frozen=True, slots=True)
class Use:
    """What a chord does on a screen, and its kind: acts (acts, writes, signs), looks, opens (a panel or page),
    everywhere. `list` is the list it stands in; without one it only lights its key.
    """

    screen: str
    chord: str
    kind: str
    list: str = ""

    def word(self, labels: Labels) -> str:
        """A word or two for the key's cap; empty for a chord that stands on no cap."""
        return labels.said(f"help.{self.screen}.{self.chord}.word")

    def text(self, labels: Labels) -> str:
        """What it does, for the list; empty for the second of a pair."""
        return labels.said(f"help.{self.screen}.{self.chord}.text")


@dataclass(frozen=True, slots=True)
class ScreenKeys:
    """A screen and its keys; the first six are those to know."""

    name: str
    uses: tuple[Use, ...]

    def title(self, labels: Labels) -> str:
        """What the screen is called."""
        return labels.label(f"help.{self.name}.title")

    def where(self, labels: Labels) -> str:
        """Where the player is, in a sentence: `on the map`."""
        return labels.label(f"help.{self.name}.where")


def _screen(name: str, *keys: str) -> ScreenKeys:
    """A screen from lines `chord kind list`."""
    rows = [key.split() for key in keys]
    return ScreenKeys(name, tuple(Use(name, row[0], row[1], row[2] if len(row) > 2 else "") for row in rows))


EVERYWHERE: Sequence[Use] = _screen(
    "everywhere",
    "tab everywhere", "enter acts", "escape everywhere", "space acts", "f1 everywhere", "/ everywhere",
    "ctrl+z everywhere", "ctrl++ everywhere", "f11 everywhere",
).uses  # fmt: skip

SCREENS: Sequence[ScreenKeys] = (
    _screen("map",
        "t acts turn", "d acts turn", "f6 opens turn", "ctrl+enter acts turn", "left looks see", "+ looks see",
        "- looks", "0 looks see", "k looks see", "l looks see", "i looks see", "h looks see", "[ looks round",
        "] looks", "f2 opens round", "f5 opens round", "p opens round", "ctrl+s opens round", "right looks",
        "up looks", "down looks"),
    _screen("table",
        "enter acts draft", "g acts draft", "r acts draft", "x acts draft", "l acts draft", "s acts draft",
        "left acts levels", "right acts levels", "c opens see", "v looks see", "a looks see", "p opens see",
        "f acts draft", "ctrl+enter acts draft", "up looks", "down looks"),
    _screen("resolution",
        "enter acts act", "b acts act", "k acts act", "h looks see", "p opens see", "m opens see"),
    _screen("ratification",
        "1 acts act", "2 acts", "3 acts", "4 acts", "5 acts", "enter acts act", "m opens see"),
    _screen("report",
        "enter opens go_on", "n acts go_on", "b acts go_on", "a looks see", "t opens see", "r looks see",
        "p opens go_on", "e acts go_on"),
    _screen("replay",
        "left looks go", "right looks", "home looks go", "end looks", "space looks go", "s looks", "[ looks see",
        "] looks", "m looks see", "k looks see", "f acts find", "c acts find"),
    _screen("archive",
        "up looks go", "down looks", "d looks see"),
    _screen("library",
        "enter acts act", "delete acts act", "f2 acts act", "t acts act"),
    _screen("gallery",
        "left looks go", "right looks", "enter acts act"),
)  # fmt: skip


def screen_keys(name: str) -> ScreenKeys:
    """The keys of a screen by its name; those of the map for a screen without keys of its own."""
    return next((screen for screen in SCREENS if screen.name == name), SCREENS[0])


def by_list(screen: ScreenKeys) -> list[tuple[str, list[Use]]]:
    """The keys of a screen in their lists, then what holds everywhere."""
    lists: dict[str, list[Use]] = {}
    for use in screen.uses:
        if use.list:
            lists.setdefault(use.list, []).append(use)
    return [*lists.items(), ("everywhere", [use for use in EVERYWHERE if use.kind == "everywhere"])]


def matching(text: str, labels: Labels) -> list[tuple[str, Use]]:
    """Every key whose words hold a text, with the name of the screen it is for."""
    wanted = text.lower()
    rooms = [(labels.label("help.lists.everywhere"), EVERYWHERE), *((s.title(labels), s.uses) for s in SCREENS)]
    return [
        (room, use) for room, uses in rooms for use in uses if wanted in use.text(labels).lower() and use.text(labels)
    ]
