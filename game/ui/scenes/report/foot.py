"""The foot of the report: branch, replay, export, and where one goes from here."""

from collections.abc import Collection
from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, Field, Ground, Notice, Widget, Zone

_LEFT = (("branch", "b", "branch"), ("undo", "ctrl+z", "undo"), ("replay", "p", "history"), ("export", "e", "export"),
         ("archives", "a", "dossier"))  # fmt: skip
_RIGHT = (("gallery", "enter"), ("again", "n"), ("standing", "t"))


@dataclass(frozen=True)
class Foot:
    """What the foot says: the words on the branch button, what went wrong or was done, and the folder asked for."""

    branch: str
    said: str = ""
    folder: str | None = None
    doors: Collection[str] = ()


def foot_height(kit: Kit) -> int:
    """How high the foot stands, pixels."""
    return kit.theme.row(76)


def foot_of(kit: Kit, held: Foot) -> list[Widget]:
    """The widgets of the foot; those at the left keep only their icons where there is no room for words."""
    px, tall, row = kit.theme.px, foot_height(kit), kit.theme.row(44)
    rect = Rect(0, kit.size[1] - tall, kit.size[0], tall)
    line = Rect(px(64), rect.centery - row // 2, kit.size[0] - 2 * px(64), row)
    right = _right(kit, line, held)
    end = min((button.rect.x for button in right), default=line.right) - px(10)
    words = {name: held.branch if name == "branch" else kit.label(f"report.{name}") for name, _, _ in _LEFT}
    worded = _worded(kit, words, end - line.x)
    found: list[Widget] = [Ground(rect=rect, ground="ink_1", rules="top")]
    x = line.x
    for number, (name, key, icon) in enumerate(_LEFT):
        text = words[name] if number < worded else ""
        wide = _width(kit, text, icon, key)
        found.append(
            Button(name=name, rect=Rect(x, line.y, wide, row), text=text, key=key, icon=icon, zone=Zone.FOOT,
                   group="foot", tip="" if text else words[name])
        )  # fmt: skip
        x += wide + px(8)
    return [*found, *right, *_folder(kit, rect, held), *_said(kit, rect, held)]


def _worded(kit: Kit, words: dict[str, str], room: int) -> int:
    """How many of the buttons, from the left, there is room to put into words."""

    def needed(worded: int) -> int:
        texts = [words[name] if number < worded else "" for number, (name, _, _) in enumerate(_LEFT)]
        wides = (_width(kit, text, icon, key) for text, (_, key, icon) in zip(texts, _LEFT))
        return sum(wide + kit.theme.px(8) for wide in wides)

    return next((worded for worded in range(len(_LEFT), 0, -1) if needed(worded) <= room), 0)


def _width(kit: Kit, text: str, icon: str, key: str) -> int:
    return Button.width(kit, text, icon, key) if text else kit.theme.row(44) + kit.theme.px(8)


def _right(kit: Kit, line: Rect, held: Foot) -> list[Widget]:
    found, x = list[Widget](), line.right
    for name, key in _RIGHT:
        if name not in held.doors:
            continue
        text = kit.label(f"report.{name}")
        wide = Button.width(kit, text, "", key)
        x -= wide
        kind = "primary" if name == "gallery" else "plain"
        found.append(
            Button(name=name, rect=Rect(x, line.y, wide, line.height), text=text, key=key, kind=kind, zone=Zone.FOOT,
                   group="foot")
        )  # fmt: skip
        x -= kit.theme.px(10)
    return found


def _folder(kit: Kit, rect: Rect, held: Foot) -> list[Widget]:
    """The field for the folder, above the foot, while one is asked for."""
    if held.folder is None:
        return []
    px, row, write = kit.theme.px, kit.theme.row(44), kit.label("report.write")
    wide = Button.width(kit, write) + px(8)
    board = Rect(px(64), rect.y - row - px(28), min(kit.size[0] - 2 * px(64), px(980)), row + px(20))
    field = Rect(board.x + px(10), board.y + px(10), board.width - wide - px(20) - px(8), row)
    button = Rect(field.right + px(8), field.y, wide, row)
    return [
        Ground(rect=board, ground="ink_3"),
        Field(name="folder", rect=field, text=held.folder, hint=kit.label("report.folder"), zone=Zone.FOOT),
        Button(name="write", rect=button, text=write, kind="primary", zone=Zone.FOOT),
    ]


def _said(kit: Kit, rect: Rect, held: Foot) -> list[Widget]:
    if not held.said:
        return []
    wide, text = min(kit.theme.px(760), kit.size[0] - 2 * kit.theme.px(64)), escape(held.said)
    tall = Notice.height(kit, text, wide)
    place = Rect(kit.size[0] - kit.theme.px(64) - wide, rect.y - tall - kit.theme.px(8), wide, tall)
    return [Notice(rect=place, text=text)]
