"""Which key does what, on which screen."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Use:
    """What a chord does: a word for the cap, a line for the list, and its kind.

    `kind`: acts (acts, writes, signs), looks, opens (a panel or page), everywhere. `list` is the list it stands in.
    """

    chord: str
    word: str
    text: str
    kind: str
    list: str = ""


@dataclass(frozen=True, slots=True)
class ScreenKeys:
    """A screen, what it is called in a sentence, its keys, and the six to know."""

    name: str
    title: str
    where: str
    uses: tuple[Use, ...]


EVERYWHERE: Sequence[Use] = (
    Use("tab", "Next · Shift: back", "next; Shift Tab back", "everywhere"),
    Use("enter", "Do it", "do it", "acts"),
    Use("escape", "Back", "back, close, let go", "everywhere"),
    Use("space", "Pick up, drop", "pick up, drop", "acts"),
    Use("f1", "This help", "this page, for any screen", "everywhere"),
    Use("/", "Find", "find a place, a chip, a treaty", "everywhere"),
    Use("ctrl+z", "Ctrl: undo", "take the last one back; Ctrl Y again", "everywhere"),
    Use("ctrl++", "", "larger text; Ctrl − smaller", "everywhere"),
    Use("f11", "Full screen", "full screen", "everywhere"),
)

_MAP = ScreenKeys("map", "Map", "on the map", (
    Use("t", "To the table", "to the table with this chip", "acts", "Turn and talk"),
    Use("d", "Demand", "demand it, at a price", "acts", "Turn and talk"),
    Use("f6", "Orders", "the orders of this turn", "opens", "Turn and talk"),
    Use("ctrl+enter", "", "send orders, end the turn", "acts", "Turn and talk"),
    Use("left", "Pan", "pan; so do the other arrows", "looks", "See"),
    Use("+", "In", "nearer; − farther", "looks", "See"),
    Use("-", "Out", "farther", "looks", ""),
    Use("0", "Fit", "fit the sheet", "looks", "See"),
    Use("k", "Key", "the key of the map", "looks", "See"),
    Use("l", "Layers", "layers", "looks", "See"),
    Use("i", "Small islands", "small islands", "looks", "See"),
    Use("h", "History here", "what history did here", "looks", "See"),
    Use("[", "Chip back", "chip back; ] chip on", "looks", "Go round"),
    Use("]", "Chip on", "chip on", "looks", ""),
    Use("f2", "Powers", "powers", "opens", "Go round"),
    Use("f5", "Dispatches", "dispatches", "opens", "Go round"),
    Use("p", "Precedents", "precedents of the order chosen", "opens", "Go round"),
    Use("ctrl+s", "Ctrl: studies", "the studies kept", "opens", "Go round"),
    Use("right", "Pan", "", "looks", ""), Use("up", "Pan", "", "looks", ""), Use("down", "Pan", "", "looks", ""),
))  # fmt: skip
_TABLE = ScreenKeys("table", "Table", "at the table", (
    Use("enter", "Lay the draft", "lay the draft before them", "acts", "Draft"),
    Use("g", "Give", "give this clause", "acts", "Draft"),
    Use("r", "Receive", "receive this clause", "acts", "Draft"),
    Use("x", "Strike", "strike an article", "acts", "Draft"),
    Use("l", "Lock", "lock an article", "acts", "Draft"),
    Use("s", "Secret", "make an article secret", "acts", "Draft"),
    Use("left", "Less", "level down; with Shift by ten", "acts", "Levels"),
    Use("right", "More", "level up; with Shift by ten", "acts", "Levels"),
    Use("c", "Clauses", "clauses", "opens", "See"),
    Use("v", "What turns it", "what would turn it", "looks", "See"),
    Use("a", "Advisers", "the advisers", "looks", "See"),
    Use("p", "Precedents", "precedents of this draft", "opens", "See"),
    Use("f", "Last word", "lay it as the last word", "acts", "Draft"),
    Use("ctrl+enter", "", "end the turn", "acts", "Draft"),
    Use("up", "Up", "", "looks", ""), Use("down", "Down", "", "looks", ""),
))  # fmt: skip
_RESOLUTION = ScreenKeys("resolution", "Result", "at a result", (
    Use("enter", "Go on", "go on", "acts", "Act"),
    Use("b", "Branch", "branch before this move", "acts", "Act"),
    Use("k", "Mark", "mark this moment", "acts", "Act"),
    Use("h", "History", "what history did", "looks", "See"),
    Use("p", "Precedents", "its nearest precedents", "opens", "See"),
    Use("m", "Map", "to the map", "opens", "See"),
))  # fmt: skip
_RATIFICATION = ScreenKeys("ratification", "Ratification", "before the chamber", (
    Use("1", "Lever", "the first lever; 2 to 5 the others", "acts", "Act"),
    Use("2", "Lever", "", "acts", ""), Use("3", "Lever", "", "acts", ""), Use("4", "Lever", "", "acts", ""),
    Use("5", "Lever", "", "acts", ""),
    Use("enter", "Call the roll", "call the roll", "acts", "Act"),
    Use("m", "Map", "to the map", "opens", "See"),
))  # fmt: skip
_REPORT = ScreenKeys("report", "Report", "at the report", (
    Use("enter", "Scenarios", "the scenarios", "opens", "Go on"),
    Use("n", "Again", "play it again", "acts", "Go on"),
    Use("b", "Branch", "branch from the turn chosen", "acts", "Go on"),
    Use("a", "Archives", "the archives open", "looks", "See"),
    Use("t", "Treaties", "the treaties", "opens", "See"),
))  # fmt: skip
_REPLAY = ScreenKeys("replay", "Replay", "in a replay", (
    Use("left", "Back", "a move back; → on", "looks", "Go"), Use("right", "On", "", "looks", ""),
    Use("home", "First", "the first move; End the last", "looks", "Go"), Use("end", "Last", "", "looks", ""),
    Use("space", "Play", "play; S its speed", "looks", "Go"), Use("s", "Speed", "", "looks", ""),
    Use("[", "Place", "the place before; ] the next", "looks", "See"), Use("]", "Place", "", "looks", ""),
    Use("m", "Window", "the next window of the map", "looks", "See"),
    Use("k", "Key", "the key to the map", "looks", "See"),
    Use("f", "Filter", "filter by power, era, act, place", "acts", "Find"),
    Use("c", "Show all", "show all moves again", "acts", "Find"),
))  # fmt: skip
_ARCHIVE = ScreenKeys("archive", "Treaties", "among the treaties", (
    Use("up", "Treaty", "the treaty before; ↓ the next", "looks", "Go"), Use("down", "Treaty", "", "looks", ""),
    Use("d", "Standing", "who holds what it speaks of (small window)", "looks", "See"),
))  # fmt: skip
_LIBRARY = ScreenKeys("library", "Studies", "among the studies", (
    Use("enter", "Go on", "go on with it", "acts", "Act"),
    Use("delete", "", "put it away (asks once)", "acts", "Act"),
))  # fmt: skip
_GALLERY = ScreenKeys("gallery", "Scenarios", "among the scenarios", (
    Use("left", "Scenario", "the scenario before; → the next", "looks", "Go"),
    Use("right", "Scenario", "", "looks", ""),
    Use("enter", "Begin", "begin in the seat chosen", "acts", "Act"),
))  # fmt: skip

SCREENS: Sequence[ScreenKeys] = (
    _MAP, _TABLE, _RESOLUTION, _RATIFICATION, _REPORT, _REPLAY, _ARCHIVE, _LIBRARY, _GALLERY,
)  # fmt: skip


def screen_keys(name: str) -> ScreenKeys:
    """The keys of a screen by its name; those of the map for a screen without keys of its own."""
    return next((screen for screen in SCREENS if screen.name == name), _MAP)


def by_list(screen: ScreenKeys) -> list[tuple[str, list[Use]]]:
    """The keys of a screen in their lists, then what holds everywhere."""
    lists: dict[str, list[Use]] = {}
    for use in screen.uses:
        if use.list:
            lists.setdefault(use.list, []).append(use)
    return [*lists.items(), ("Everywhere", [use for use in EVERYWHERE if use.kind == "everywhere"])]


def matching(text: str) -> list[tuple[str, Use]]:
    """Every key whose words hold a text, with the screen it is for."""
    wanted = text.lower()
    found = [("Everywhere", use) for use in EVERYWHERE if wanted in use.text.lower()]
    for screen in SCREENS:
        found += [(screen.title, use) for use in screen.uses if use.text and wanted in use.text.lower()]
    return found
